import type { Quotation } from "../../model/index.js";

/** Gives for places asked in any order the speech that they are quoted in, by where it begins. */
export function quotedSpeech(quotations: readonly Quotation[]): (place: number) => number | undefined {
  const speech = quotations.filter(({ kind, inside }) => kind === "speech" && inside === undefined);
  return (place) => {
    let low = 0;
    let high = speech.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((speech[middle]?.end ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    const start = speech[low]?.start ?? Number.POSITIVE_INFINITY;
    return start <= place ? start : undefined;
  };
}
