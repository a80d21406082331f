import { actorWords } from "../../knowledge/actors.js";
import type { Token } from "../../model/index.js";
import { retag } from "./retag.js";

/** Mends the number of a branch, which is part of its name and counts nothing: "Dockers Local 218", "Lodge No. 4". */
export function mendBranches(tokens: Token[]): Token[] {
  for (let i = 0; i < tokens.length - 1; i++) {
    const noun = tokens[i];
    if (!noun || !/^\p{Lu}/u.test(noun.text) || !actorWords().branches.has(noun.norm)) continue;
    let at = i + 1;
    while (at < i + MOST_BETWEEN && /^(?:no\.?|number|#|\.)$/.test(tokens[at]?.norm ?? "")) at++;
    if (!/^\d[\d-]*\p{L}*$/u.test(tokens[at]?.text ?? "") || tokens[at]?.sentence !== noun.sentence) continue;
    for (let k = i; k <= at; k++) {
      const token = tokens[k];
      if (token && token.text !== ".") tokens[k] = retag(token, { upos: "PROPN", xpos: "NNP", lemma: token.norm });
    }
  }
  return tokens;
}

/** Tokens between the noun and the number, and the number. */
const MOST_BETWEEN = 4;
