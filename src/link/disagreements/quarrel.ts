import { bySentence } from "../../model/by-sentence.js";
import type { Attribution, LinkedDisagreement, Place, Reading, Sentence, Span } from "../../model/index.js";
import { wordsAt } from "./places.js";

/** What a report tells and what somebody answers to it, each with the sentence that it stands in. */
export interface Quarrel {
  readonly told: Span;
  readonly toldIn: Span;
  readonly answer: Span;
  readonly answerIn: Span;
}

/** Makes a disagreement of what one report tells and has somebody answer; `about` is what it is about where not what is told. */
export function quarrelIn(
  readings: readonly Reading[],
  r: number,
  { told, toldIn, answer, answerIn }: Quarrel,
  about: Span = told,
): LinkedDisagreement {
  const at = ({ start, end }: Span): Place => ({ reading: r, start, end });
  const words = (span: Span) =>
    wordsAt(readings, at(span))
      .replace(/^that /, "")
      .replace(/[.\s]+$/, "");
  return {
    // A clause follows "whether"; a sentence of its own does not.
    about: `whether ${about.start === toldIn.start ? "it is so: " : ""}${words(about)}`,
    kind: "status",
    sides: [
      { value: words(told), places: [at(toldIn)] },
      { value: words(answer), places: [at(answerIn)] },
    ],
  };
}

/** Gives the sentence before one in its paragraph, and what it has somebody say. */
export function saidBefore(
  reading: Reading,
  sentence: number,
): { readonly before: Sentence; readonly said: readonly Attribution[] } | undefined {
  const before = reading.sentences[sentence - 1];
  if (!before || before.block !== reading.sentences[sentence]?.block) return undefined;
  return { before, said: bySentence(reading.attributions, sentence - 1).flatMap((i) => reading.attributions[i] ?? []) };
}
