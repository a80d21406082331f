import { units } from "../../knowledge/units.js";
import { firstFrom, type NounPhrase } from "../../model/index.js";
import type { QuantityInput } from "./quantity-input.js";

/** Gives a phrase that names a thing: no pronoun, no amount, and nothing that only owns what is meant. */
export function namedPhrase(reading: QuantityInput, index: number | undefined): NounPhrase | undefined {
  const phrase = reading.phrases[index ?? -1];
  const head = reading.tokens[phrase?.head ?? -1];
  const isThing =
    ["NOUN", "PROPN"].includes(head?.upos ?? "") &&
    !NO_THING.test(head?.norm ?? "") &&
    !(head?.xpos === "NNS" && units().measures.has(head.norm));
  // "Palisade's fell by 5%": of what of its is told before.
  const isOwner = phrase && reading.tokens[firstFrom(reading.tokens, phrase.end)]?.xpos === "POS";
  return phrase && isThing && !isOwner && !isRate(reading, phrase) ? phrase : undefined;
}

/** What an amount is of is no share and no part: "pays 5 percent", "leaves a third of it in the river". */
const NO_THING =
  /^(?:%|percent|cent|pct|third|quarter|half|fifth|tenth|tenths|thirds|quarters|cents|pence|dollars|euros|pounds)$/;

/** Tells whether a phrase is what an amount is for each of, as in "offers €4 | a share": what the amount is for each of is not what it is about. */
export const isRate = ({ tokens }: QuantityInput, { first, head }: NounPhrase): boolean =>
  head === first + 1 &&
  /^(?:an?|per)$/.test(tokens[first]?.norm ?? "") &&
  tokens.slice(Math.max(0, first - MOST_UNIT), first).some(({ xpos }) => xpos === "CD") &&
  tokens[first - 1]?.upos !== "VERB";

/** Tokens from a number to what it is for each of: "5 million euros | a year". */
const MOST_UNIT = 3;
