import { reportHeads } from "../knowledge/report-heads.js";
import type { Place } from "../model/index.js";
import type { Record } from "./record.js";

/** Characters of what stands before a headline's colon, at most, for a label. */
const LONGEST = 40;

const LABELLED = new RegExp(`^([^:|\\n]{2,${LONGEST}}?)\\s?[:|]\\s+(?=["“‘]?\\p{Lu})`, "u");

/** Leaves out the label that a headline opens with: "EXCLUSIVE: Union walks out", "Rail strike LIVE: Guards walk out". */
export function behindLabel<T extends Place>(record: Record, place: T): T {
  const { blocks } = record.reading(place.reading).intake;
  if (!blocks.some(({ kind, start }) => kind === "headline" && start === place.start)) return place;
  const label = LABELLED.exec(record.text(place));
  return label && isLabel(label[1] ?? "") ? { ...place, start: place.start + label[0].length } : place;
}

/** A known label, or a subject of which the last word is one in capitals. */
function isLabel(words: string): boolean {
  const { labels } = reportHeads();
  const last = words.split(" ").at(-1) ?? "";
  return labels.has(words.toLowerCase()) || (/^\p{Lu}{4,}$/u.test(last) && labels.has(last.toLowerCase()));
}
