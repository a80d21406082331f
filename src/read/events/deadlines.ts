import { timeCues } from "../../knowledge/time-cues.js";
import { type Event, indexesWithin, type Sentence, within } from "../../model/index.js";
import { entitiesIn, isActor } from "../entities-in.js";
import { type EventInput, inSpeech } from "./event-input.js";
import { datesIn } from "./scene.js";
import { isDatedAhead, stepAt } from "./step-at.js";
import { leanOf } from "./unanchored.js";

/** Finds the days ahead that a sentence names as the last one of something: "ahead of the 31 May deadline", "before Sunday's expiry". */
export function deadlineSteps(reading: EventInput, sentence: Sentence, index: number): Event[] {
  const { phrases, times, tokens } = reading;
  const found = indexesWithin(phrases, sentence).flatMap((i): Event[] => {
    const phrase = phrases[i];
    const head = tokens[phrase?.head ?? -1];
    if (!phrase || !head || !timeCues().deadlines.has(head.lemma.toLowerCase()) || inSpeech(reading, phrase)) return [];
    const [time] = datesIn(reading, phrase.full).filter((t) => {
      const span = times[t];
      return (
        span !== undefined && within(span, phrase.full) && isDatedAhead(reading, t) && leanOf(reading, span) !== "past"
      );
    });
    if (time === undefined) return [];
    return [
      {
        ...stepAt(sentence, index, [time], "planned"),
        agents: entitiesIn(reading, phrase.full, isActor),
        trigger: { start: head.start, end: head.end },
      },
    ];
  });
  return found.slice(0, 1);
}
