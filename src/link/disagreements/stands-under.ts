import type { NounPhrase, Reading } from "../../model/index.js";

const NOMINAL = new Set(["DET", "ADJ", "NOUN", "PROPN"]);

/** Tells whether a phrase only hangs on another: in "the wife of the harbour master left" the harbour master does nothing. */
export function standsUnder({ tokens }: Reading, { first }: NounPhrase): boolean {
  let before = first - 1;
  while (NOMINAL.has(tokens[before]?.upos ?? "") && tokens[before]?.sentence === tokens[first]?.sentence) before--;
  return tokens[before]?.upos === "ADP" && tokens[before]?.sentence === tokens[first]?.sentence;
}
