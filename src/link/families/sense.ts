import { paraphrases, sameThings } from "../../knowledge/framings.js";
import type { Token } from "../../model/index.js";
import { stemOf } from "./stem.js";

/** Gives a mark and the word that stands for all that reports put in each other's place ("truce", "ceasefire"); else the stem. */
export function senseOf(token: Token): string {
  const lemma = token.lemma.toLowerCase();
  const word = sameThings().get(lemma) ?? paraphrases().get(lemma);
  return word === undefined ? stemOf(token) : `${MARK}${word}`;
}

/** No stem begins with it: a stem and a sense that are written alike are weighed apart. */
const MARK = "~";
