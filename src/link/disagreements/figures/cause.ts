import type { Reading, Span } from "../../../model/index.js";

/** Says which of some numbers a report has taken back: that explains why another report still has it. */
export function causeOf(readings: readonly Reading[], values: readonly string[]): { readonly cause?: string } {
  for (const { corrections, intake } of readings) {
    const { text, outlet } = intake.report;
    for (const { withdrawn, instead } of corrections) {
      if (!withdrawn || !instead) continue;
      const gone = numbersIn(text, withdrawn);
      const now = numbersIn(text, instead);
      const value = values.find((one) => numbersIn(one).some((number) => gone.includes(number)));
      const stands = values.some((one) => one !== value && numbersIn(one).some((number) => now.includes(number)));
      if (value !== undefined && stands) return { cause: `${outlet ?? "one report"} has withdrawn “${value}”` };
    }
  }
  return {};
}

function numbersIn(text: string, span: Span | undefined = { start: 0, end: text.length }): string[] {
  return text.slice(span.start, span.end).match(/\d[\d,.]*(?<![,.])/g) ?? [];
}
