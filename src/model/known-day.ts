import type { Report } from "./dossier.js";

/**
 * Gives the ISO day by which a report was out for certain: of an inferred interval the last, as it may be a copy of what came out
 * in between; nothing where it has no day.
 */
export const knownDay = ({ published }: Pick<Report, "published">): string | undefined =>
  published && (published.latest ?? published.value).slice(0, 10);
