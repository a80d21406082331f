import { units } from "../../knowledge/units.js";
import { firstFrom, type Quantity, type Token } from "../../model/index.js";
import type { OfClause } from "./about-clause.js";
import type { QuantityInput } from "./quantity-input.js";

/** Tokens from the head of such a deed to its verb, at most. */
const LONGEST = 12;

/**
 * Finds the deed that an amount is the cost or the gain of: "opening the fund again would cost | $12 million", "ending it will save |
 * 9 million a year". Its gerund stands where a subject does: at the head of a sentence, or behind "that" or a verb of saying.
 */
export function aboutDoing(
  { tokens, sentences }: QuantityInput,
  amount: Pick<Quantity, "start" | "sentence">,
): OfClause | undefined {
  const opening = sentences[amount.sentence]?.first ?? 0;
  const verb = lastBefore(tokens, firstFrom(tokens, amount.start), HEDGES);
  if (!units().yields.has(tokens[verb]?.lemma ?? "")) return undefined;
  const led = lastBefore(tokens, verb, ADVERB);
  const last = tokens[led]?.xpos === "MD" ? led - 1 : verb - 1;
  const from = Math.max(opening, last - LONGEST);
  const part = tokens.slice(from, last + 1);
  const at =
    from + part.findLastIndex((token, i) => token.xpos === "VBG" && isHead(tokens[from + i - 1], from + i === opening));
  const [first, end, head] = [tokens[at], tokens[last], tokens[verb]];
  if (at < from || !first || !end || !head || at > last) return undefined;
  // "Leaving, which would cost 9m": what stands between is more than the deed.
  if (tokens.slice(at + 1, last + 1).some(({ upos, xpos }) => upos === "PUNCT" || /^(?:VB[DZP]|W.*)$/.test(xpos)))
    return undefined;
  const deed = tokens[last + 1];
  return { about: { start: first.start, end: end.end }, deed: { start: deed?.start ?? head.start, end: head.end } };
}

/** The last token before an index that is none of those that lead on. */
function lastBefore(tokens: readonly Token[], index: number, leads: RegExp): number {
  let at = index - 1;
  while (leads.test(tokens[at]?.xpos ?? "")) at--;
  return at;
}

/** "Would cost it some", "cost the port about". */
const HEDGES = /^(?:RB|RBR|IN|DT|JJR?|PRP\$?|NNP?S?|POS)$/;
/** "Would probably cost". */
const ADVERB = /^RB$/;

const isHead = (before: Token | undefined, opens: boolean): boolean =>
  opens ||
  before === undefined ||
  /^(?:that|[,;:“"'‘])$/.test(before.norm) ||
  (before.upos === "VERB" && before.xpos !== "VBG");
