import { paraphrases, sameThings } from "../../knowledge/framings.js";
import { stemOf } from "./wording.js";

let bySense: ReadonlyMap<string, string> | undefined;

/** Gives the beginning of the word that stands for all that reports put in a word's place, by its beginning. */
export function senseOf(stem: string): string {
  bySense ??= new Map([...sameThings(), ...paraphrases()].map(([word, of]) => [stemOf(word), stemOf(of)] as const));
  return bySense.get(stem) ?? stem;
}
