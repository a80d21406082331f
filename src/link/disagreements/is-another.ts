import type { Attribution, Reading, Span } from "../../model/index.js";

type Said = { readonly [K in "source" | "speaker"]?: Attribution[K] | undefined };

/** Tells whether two say something, and not one: by who they are, else by the words for them. */
export function isAnother(reading: Reading, a: Said, b: Said): boolean {
  if (a.speaker !== undefined && b.speaker !== undefined) return a.speaker !== b.speaker;
  const words = (span: Span | undefined) =>
    span && reading.intake.report.text.slice(span.start, span.end).toLowerCase();
  return a.source === undefined || words(a.source) !== words(b.source);
}
