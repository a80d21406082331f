import { denials } from "../../knowledge/framings.js";
import type { NounPhrase } from "../../model/index.js";
import type { EventInput } from "../events/event-input.js";

/** Tokens between "reports that" and what they are of, at most. */
const REACH = 12;

/** Tells whether a phrase is only what a report is said to be wrong about: "denied reports that she had brought a plan". */
export function isDenied(reading: EventInput, phrase: NounPhrase): boolean {
  const { calling, contesting, reports, untrue } = denials();
  const sentence = reading.sentences[reading.tokens[phrase.head]?.sentence ?? -1];
  if (!sentence) return false;
  const from = Math.max(sentence.first, phrase.first - REACH);
  const isReported = reading.tokens.slice(from, phrase.first).some((t, i) => {
    const next = reading.tokens[from + i + 1]?.norm;
    return reports.has(t.lemma.toLowerCase()) && (next === "of" || next === "that" || next === "about");
  });
  if (!isReported) return false;
  return reading.tokens
    .slice(sentence.first, sentence.last)
    .some(({ lemma, norm }) => contesting.has(lemma) || calling.has(lemma) || untrue.has(norm));
}
