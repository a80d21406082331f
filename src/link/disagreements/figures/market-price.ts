import { market } from "../../../knowledge/framings.js";
import type { Claim } from "./claims.js";

/** Tells whether a number is what something is traded at: it is another an hour later, and no two reports dispute it. */
export const isMarketPrice = ({ quantity: { kind }, verb, head, nouns }: Claim): boolean =>
  (kind === "money" || kind === "percent") &&
  market().moves.has(verb ?? "") &&
  [head, ...nouns].some((word) => market().things.has(word) || market().things.has(`${word}s`));
