import type { Sentence, Token, Upos } from "../src/model/index.js";

/** Makes the tokens of one sentence of "word/UPOS/XPOS/lemma"; the lemma is the word in lower case where none is given. */
function taggedTokens(tagged: string): Token[] {
  return tagged.split(" ").map((part, start) => {
    const [text = "", upos = "X", xpos = "XX", lemma = text.toLowerCase()] = part.split("/");
    return { start, end: start + 1, text, norm: text.toLowerCase(), lemma, upos: upos as Upos, xpos, sentence: 0 };
  });
}

/** Gives the tokens of a tagged sentence that a mend tags anew. */
export function mendedBy(
  mend: (tokens: Token[], sentences: readonly Sentence[]) => Token[],
  tagged: string,
): readonly Token[] {
  const tokens = taggedTokens(tagged);
  const sentence = { first: 0, last: tokens.length, start: 0, end: tokens.length, block: 0 };
  return mend([...tokens], [sentence]).filter((token, i) => token.xpos !== tokens[i]?.xpos);
}
