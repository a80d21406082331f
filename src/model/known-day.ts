import { dayNumber } from "./days.js";
import type { Report } from "./dossier.js";

/** Days that the first and the last day of an inferred interval lie apart, at most, for what it tells to be news of a day. */
const CLOSE = 2;

/**
 * Gives the ISO day by which a report was out for certain: of an inferred interval the last, as it may be a copy of what came out
 * in between; nothing where it has no day, or none that is known to a few days.
 */
export function knownDay({ published }: Pick<Report, "published">): string | undefined {
  if (published === undefined) return undefined;
  const { value, latest = value } = published;
  return dayNumber(latest) - dayNumber(value) > CLOSE ? undefined : latest.slice(0, 10);
}
