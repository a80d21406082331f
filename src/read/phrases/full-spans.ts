import type { NounPhrase, Span, Token } from "../../model/index.js";
import type { Item } from "./items.js";

/** Prepositions whose phrase belongs to the noun before it wherever that noun is not an action's object. */
const HANGING = new Set([
  "of",
  "for",
  "at",
  "in",
  "from",
  "on",
  "to",
  "with",
  "close",
  "near",
  "behind",
  "among",
  "between",
  "inside",
  "within",
  "about",
  "against",
  "over",
]);

/**
 * Finds the full extent of a sentence's noun phrases: "of"-phrases and, for a phrase that opens a clause, everything
 * up to its verb: prepositional phrases, appositions, relative clauses.
 */
export function fullSpans(
  items: readonly Item[],
  phrases: readonly NounPhrase[],
  tokens: readonly Token[],
): Map<number, Span> {
  const spans = new Map<number, Span>();
  for (let i = items.length - 1; i >= 0; i--) {
    const item = items[i];
    if (item?.kind !== "np") continue;
    const phrase = phrases[item.ref];
    if (!phrase) continue;
    const end = Math.max(phrase.end, hanging(items, i, spans, tokens));
    if (end > phrase.end) spans.set(item.ref, { start: phrase.start, end });
    else spans.set(item.ref, { start: phrase.start, end: phrase.end });
  }
  return spans;
}

function hanging(items: readonly Item[], i: number, spans: Map<number, Span>, tokens: readonly Token[]): number {
  const next = items[i + 1];
  const after = items[i + 2];
  if (
    next?.kind === "prep" &&
    after?.kind === "np" &&
    HANGING.has(next.norm) &&
    (next.norm === "of" || !verbBefore(items, i))
  ) {
    return spans.get(after.ref)?.end ?? tokens[after.last - 1]?.end ?? 0;
  }
  return 0;
}

/** In an object's place, "in Geneva" may hang on the verb: only "of" is sure. */
function verbBefore(items: readonly Item[], i: number): boolean {
  for (let k = i - 1; k >= 0 && k > i - 6; k--) {
    const kind = items[k]?.kind;
    if (kind === "vg") return true;
    if (
      kind === "comma" ||
      kind === "stop" ||
      kind === "close" ||
      kind === "open" ||
      kind === "that" ||
      kind === "sub" ||
      kind === "wh"
    )
      return false;
  }
  return false;
}
