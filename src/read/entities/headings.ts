import type { LanguageBase, Sentence, Token } from "../../model/index.js";
import { capital } from "./named.js";

/** Tells whether most words of a line have a capital: then a capital says nothing. */
export function isHeading(base: LanguageBase, sentence: Sentence): boolean {
  const block = base.intake.blocks[sentence.block];
  const last = base.tokens[sentence.last - 1];
  const marked = block?.kind === "headline" || block?.kind === "heading" || !/[.!?”"]$/.test(last?.text ?? "");
  let capitals = 0;
  let all = 0;
  for (let i = sentence.first; i < sentence.last && all < 60; i++) {
    const token = base.tokens[i];
    if (!token || !/^\p{L}{4,}/u.test(token.text)) continue;
    all++;
    if (capital(token)) capitals++;
    // A verb in small letters: a sentence, however many names it has.
    if (!marked && !capital(token) && i > sentence.first) return false;
  }
  // "THE TOWN BOARD" over a part of a bulletin: two words are enough where an article stands in capitals too.
  if (marked && capitals === all && base.tokens[sentence.first]?.text === "THE") return true;
  return all > 2 && capitals / all > 0.7 && (marked || verbWithCapital(base.tokens, sentence));
}

/** "X Was Headed to Y.": a sentence whose verb has a capital is a headline. */
function verbWithCapital(tokens: readonly Token[], { first, last }: Sentence): boolean {
  for (let i = first + 1; i < Math.min(last, first + 40); i++) {
    const token = tokens[i];
    if (token && (token.upos === "VERB" || token.upos === "AUX")) return capital(token);
  }
  return false;
}
