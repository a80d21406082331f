import type { Token } from "../../model/index.js";

/**
 * Gives a token another tag, and another lemma where one is given. Written out, so that all tokens have one shape: what reads
 * them is then compiled once for all, and a token that is made by a spread would have a shape of its own.
 */
export function retag(token: Token, change: Partial<Pick<Token, "lemma" | "upos" | "xpos">>): Token {
  return {
    start: token.start,
    end: token.end,
    text: token.text,
    norm: token.norm,
    lemma: change.lemma ?? token.lemma,
    upos: change.upos ?? token.upos,
    xpos: change.xpos ?? token.xpos,
    sentence: token.sentence,
  };
}
