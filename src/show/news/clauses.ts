import type { Span } from "../../model/index.js";

/** Where one clause or item of a list ends and another begins. */
const BREAK = /[,;:](?=\s)|\s[–—](?=\s)|(?=\s(?:and|but|while|whereas|although)\s)/gu;

/** Splits a sentence into its clauses and the items of its lists, in order and without what divides them. */
export function splitClauses(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(BREAK)) {
    spans.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  return [...spans, { start, end: text.length }].flatMap((span) => trimmed(text, span) ?? []);
}

function trimmed(text: string, { start, end }: Span): Span | undefined {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = from + words.trim().length;
  return to > from ? { start: from, end: to } : undefined;
}
