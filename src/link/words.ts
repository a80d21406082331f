import { firstFrom, type Reading, type Span, type Token, type Upos } from "../model/index.js";

const CONTENT: ReadonlySet<Upos> = new Set<Upos>(["NOUN", "PROPN", "VERB", "ADJ", "NUM"]);

/** Tells whether a word carries the meaning of what it stands in: a noun, name, verb, adjective or number. */
export const isContent = ({ upos }: Token): boolean => CONTENT.has(upos);

/** Gives the lemmas of the words that carry the meaning of a stretch of text: nouns, names, verbs, adjectives, numbers. */
export function contentWords(reading: Reading, span: Span): Set<string> {
  const words = new Set<string>();
  for (let i = firstFrom(reading.tokens, span.start); i < reading.tokens.length; i++) {
    const token = reading.tokens[i];
    if (!token || token.start >= span.end) break;
    if (isContent(token)) words.add(token.lemma.toLowerCase());
  }
  return words;
}

/** Gives the share of the smaller set that the two have in common, 0 to 1; of an empty one 0. */
export function sharedShare(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const word of small) if (large.has(word)) shared++;
  return shared / small.size;
}
