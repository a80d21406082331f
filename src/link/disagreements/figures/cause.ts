import type { Reading } from "../../../model/index.js";

/** One side of a disagreement over a number: its words, and the reports that give it (indexes). */
export interface Numbered {
  readonly value: string;
  readonly reports: readonly number[];
}

/** Says which of some numbers a report has taken back that now gives another of them: that explains why one more report has it still. */
export function causeOf(readings: readonly Reading[], sides: readonly Numbered[]): { readonly cause?: string } {
  for (const report of new Set(sides.flatMap((side) => side.reports))) {
    const reading = readings[report];
    const { text, outlet } = reading?.intake.report ?? { text: "" };
    for (const { withdrawn, instead } of reading?.corrections ?? []) {
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

const numbersIn = (text: string): string[] => text.match(/\d[\d,.]*(?<![,.])/g) ?? [];

function shareNumber(a: string, b: string): boolean {
  const known = numbersIn(b);
  return numbersIn(a).some((number) => known.includes(number));
}
