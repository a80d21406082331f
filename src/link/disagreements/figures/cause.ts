import type { Reading } from "../../../model/index.js";
import { shareNumber } from "../share-number.js";

/** One side of a disagreement over a number: its words, and those who give it. */
interface Numbered {
  readonly value: string;
  readonly claims: readonly { readonly reading: Reading }[];
}

/** Says which of some numbers a report has taken back that now gives another of them: that explains why one more report has it still. */
export function causeOf(sides: readonly Numbered[]): { readonly cause?: string } {
  const correcting = sides.flatMap(({ claims }) => claims.filter(({ reading }) => reading.corrections.length > 0));
  for (const { corrections, intake } of new Set(correcting.map(({ reading }) => reading))) {
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
