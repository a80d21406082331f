import type { Change, Disagreement, Dossier, Figure, SourceLink } from "../model/index.js";

/** Names a sentence of the brief by its words: it keeps the name while it stands. */
export const briefId = ({ section, text }: Dossier["brief"][number]): string => `brief-${hashOf(`${section} ${text}`)}`;

/** Names one of the values given for a figure. */
export const valueId = ({ id }: Figure, index: number): string => `${id}-value-${index + 1}`;

/** Names one side of a disagreement. */
export const sideId = ({ id }: Disagreement, index: number): string => `${id}-side-${index + 1}`;

/** Names what ties a report to an origin. */
export const linkId = ({ report, origin, how }: SourceLink): string => `link-${hashOf(`${report} ${how} ${origin}`)}`;

/** Names a change by its number in the log. */
export const changeId = (seq: number): string => `change-${seq}`;

/** Names what the reports of a day brought by what it is and what it says. */
export const newsId = (day: string, { is, entry, after }: Change): string =>
  `news-${hashOf(`${day} ${is} ${entry} ${after ?? ""}`)}`;

/** 32-bit FNV-1a in base 36. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const char of text) {
    hash ^= char.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash.toString(36);
}
