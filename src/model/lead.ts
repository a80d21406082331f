import type { Sentence, Token } from "./language.js";

/** Sentences of a report's opening, the headline counted in. */
const SENTENCES = 3;

/** Of these, those that end as sentences do: what stands above them (outlet, day, headline) may take several lines. */
const PROSE = 2;

/** Gives how many of a report's first sentences tell whom and what it is about. */
export function leadOf({
  sentences,
  tokens,
}: {
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
}): number {
  let prose = 0;
  for (const [i, { last }] of sentences.entries()) {
    if (/^[.!?”"’]+$/.test(tokens[last - 1]?.text ?? "")) prose++;
    if (i + 1 >= SENTENCES && prose >= PROSE) return i + 1;
  }
  return sentences.length;
}
