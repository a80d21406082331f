import { bySentence } from "../../../model/by-sentence.js";
import type { Token } from "../../../model/index.js";
import type { EventInput } from "../../events/event-input.js";

/** Tells whether "it" is a thing that the same words have told before: "said that the measure is temporary and that it is lawful". */
export function isOfThingBefore(reading: EventInput, it: Token, heads: ReadonlyMap<number, unknown>): boolean {
  const { attributions, clauses, phrases, tokens } = reading;
  const words = bySentence(attributions, it.sentence)
    .flatMap((i) => attributions[i]?.content ?? [])
    .find((c) => c.start <= it.start && it.end <= c.end);
  return (
    words !== undefined &&
    bySentence(clauses, it.sentence).some((i) => {
      const subject = phrases[clauses[i]?.subject ?? -1];
      const head = tokens[subject?.head ?? -1];
      const isInside = subject !== undefined && subject.start >= words.start - CUE && subject.end <= it.start;
      return isInside && head?.xpos === "NN" && tokens[subject.first]?.norm === "the" && !heads.has(subject.head);
    })
  );
}

/** Characters of "that" before somebody's words. */
const CUE = 5;
