import { firstFrom, type Intake, type Span } from "../../model/index.js";
import { allMarks } from "../statements/quotation-marks.js";

/** Which way the quotation marks of a report stand, told over whole paragraphs: a straight mark does not show it. */
export interface QuoteMarks {
  readonly at: (place: number) => "open" | "close" | undefined;
  /** Tells whether a sentence begins within a quotation that ends in it: `Full stop,” said Ms Orr`. */
  readonly endsWithin: (sentence: Span) => boolean;
}

/** Finds the quotation marks of a report. */
export function findQuoteMarks({ report, blocks }: Intake): QuoteMarks {
  const ways = new Map<number, "open" | "close">();
  const found: Span[] = [];
  for (const block of blocks) {
    for (const { start, end, inner, open } of allMarks(report.text, block)) {
      ways.set(start, "open");
      if (open) continue;
      ways.set(inner.end, "close");
      found.push({ start, end });
    }
  }
  found.sort((a, b) => a.start - b.start);
  return { at: (place) => ways.get(place), endsWithin: endsWithin(found) };
}

/** Quotations within quotations are not deeper than so many: the one that a sentence begins in is looked for so far back. */
const DEEPEST = 4;

function endsWithin(found: readonly Span[]): QuoteMarks["endsWithin"] {
  return ({ start, end }) => {
    const next = firstFrom(found, start);
    return found.slice(Math.max(0, next - DEEPEST), next).some((quote) => quote.end > start && quote.end <= end);
  };
}
