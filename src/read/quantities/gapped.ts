import { type Quantity, type Span, spansWithin } from "../../model/index.js";
import type { NounRun } from "./noun-run.js";
import { runBack, spanOf } from "./noun-run.js";
import { type Scene, tokenFrom } from "./scene.js";

/**
 * Tells whose an amount is where the verb that the amount before it has is left out: "Chile gets 12 tons, | Peru | 9 tons and
 * Ecuador 7".
 *
 * @param last the amount before it
 * @param start of the amount
 */
export function gappedOwner(
  { tokens, times, index }: Scene,
  last: Quantity,
  start: number,
): { readonly about: Span; readonly deed: Span } | undefined {
  const deed = last.sentence === index && last.by.endsWith("-clause") ? deedOf(tokens, last) : undefined;
  const from = tokenFrom(tokens, last.end);
  const first = tokenFrom(tokens, start);
  const owner = runBack(tokens, first - 1, times);
  if (!deed || !owner || owner.first < from || first - from > LONGEST_GAP) return undefined;
  const opening = openingOf(tokens, owner);
  const isApart = /^(?:,|;|and|while|but)$/.test(tokens[opening - 1]?.norm ?? "");
  return isApart ? { about: spanOf(tokens, owner.first, owner.last), deed } : undefined;
}

/** Tokens between two amounts of which the second has no verb. */
const LONGEST_GAP = 9;

const openingOf = (tokens: Scene["tokens"], { first }: NounRun): number =>
  /^(?:DT|PRP\$)$/.test(tokens[first - 1]?.xpos ?? "") ? first - 1 : first;

/** The verb of what an amount is about: apart from it, or its end. */
function deedOf(tokens: Scene["tokens"], { about, deed }: Quantity): Span | undefined {
  if (deed || !about) return deed;
  const verb = spansWithin(tokens, about).find(({ xpos }) => /^(?:VB|MD)/.test(xpos));
  return verb && { start: verb.start, end: about.end };
}
