import { spelling } from "../knowledge/tokens.js";
import type { Span } from "../model/index.js";

/** A place where a sentence may end: its marks, what closes behind them, the space, and what may begin one. */
const END = /[.!?…]["”’')\]]*\s+(?=["“‘'([]{0,3}[\p{Lu}\p{N}])/gu;

/** An abbreviation is short: this much before a point is looked at. */
const LONGEST_ABBREVIATION = 8;

/**
 * Splits a report's text into the units that a citation opens: sentences within lines, in order, white space left out.
 * For showing only: reading has its own sentences, and a dossier does not carry them.
 */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    spans.push(...splitLine(line, start));
    start += line.length + 1;
  }
  return spans;
}

function splitLine(line: string, offset: number): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of line.matchAll(END)) {
    if (abbreviates(line, match.index)) continue;
    spans.push({ start: offset + start, end: offset + match.index + match[0].trimEnd().length });
    start = match.index + match[0].length;
  }
  const end = line.trimEnd().length;
  return end > start ? [...spans, { start: offset + start, end: offset + end }] : spans;
}

/** Tells whether the point at an index belongs to an abbreviation or an initial rather than to a sentence. */
function abbreviates(line: string, index: number): boolean {
  if (line[index] !== ".") return false;
  const before = /[\p{L}.]+$/u.exec(line.slice(Math.max(0, index - LONGEST_ABBREVIATION), index))?.[0] ?? "";
  return /(?:^|\.)\p{L}$/u.test(before) || spelling().abbreviations.get(before.toLowerCase()) === "before";
}
