import type { Quotation } from "../../model/index.js";

/** Tells for places asked in any order whether they stand in quoted speech. */
export function quotedSpeech(quotations: readonly Quotation[]): (place: number) => boolean {
  const speech = quotations.filter(({ kind, inside }) => kind === "speech" && inside === undefined);
  return (place) => {
    let low = 0;
    let high = speech.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((speech[middle]?.end ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    return (speech[low]?.start ?? Number.POSITIVE_INFINITY) <= place;
  };
}
