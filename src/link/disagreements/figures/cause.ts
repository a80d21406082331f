import type { Reading } from "../../../model/index.js";
import { shareNumber } from "../share-number.js";

/** One side of a disagreement over a number: its words, and the reports that give it. */
export interface Numbered {
  readonly value: string;
  readonly reports: readonly Reading[];
}

/** Says which of some numbers a report has taken back that now gives another of them: that explains why one more report has it still. */
export function causeOf(sides: readonly Numbered[]): { readonly cause?: string } {
  for (const { corrections, intake } of new Set(sides.flatMap((side) => side.reports))) {
    const { text, outlet } = intake.report;
    for (const { withdrawn, instead } of corrections) {
      if (!withdrawn || !instead) continue;
      const gone = sides.find((side) => shareNumber(side.value, text.slice(withdrawn.start, withdrawn.end)));
      const stands = sides.some(
        (side) => side !== gone && shareNumber(side.value, text.slice(instead.start, instead.end)),
      );
      if (gone && stands) return { cause: `${outlet ?? "one report"} has withdrawn “${gone.value}”` };
    }
  }
  return {};
}
