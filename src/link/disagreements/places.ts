import { firstFrom, type Place, type Reading, type Span } from "../../model/index.js";

/** Gives the words at a place. */
export const wordsAt = (readings: readonly Reading[], place: Place | undefined): string =>
  place ? (readings[place.reading]?.intake.report.text.slice(place.start, place.end) ?? "") : "";

/** Gives the sentence that a place begins in: what a side of a disagreement cites. */
export function sentenceAround(readings: readonly Reading[], { reading, start, end }: Place): Place {
  const sentences: readonly Span[] = readings[reading]?.sentences ?? [];
  const found = sentences[firstFrom(sentences, start + 1) - 1];
  return found ? { reading, start: found.start, end: found.end } : { reading, start, end };
}
