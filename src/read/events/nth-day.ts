import { meetingWords } from "../../knowledge/meetings.js";
import { numberWords } from "../../knowledge/numbers.js";
import { bySentence } from "../../model/by-sentence.js";
import { type Clause, firstFrom, type NounPhrase, type Span } from "../../model/index.js";
import { ownPart } from "./days.js";
import type { EventInput } from "./event-input.js";
import type { MeetingNoun } from "./meeting-noun.js";
import { smallestAround } from "./who-meets.js";

/** Which of its days "the third day of talks" is, and the words that tell what was done on it, and so where they were. */
export interface NthDay {
  readonly nth: number;
  readonly part?: Span;
}

/** Gives which day of a meeting the phrase around its noun, or what it comes into ("talks entered a third day"), names; nothing where none does. */
export function nthDayOf(reading: EventInput, noun: MeetingNoun): NthDay | undefined {
  const carrier = reading.phrases[noun.carrier];
  if (!carrier || carrier === noun.phrase || reading.tokens[carrier.head]?.lemma !== "day")
    return dayEntered(reading, noun);
  const nth = ordinalIn(reading, carrier);
  if (nth === undefined) return undefined;
  const day = dayBeside(reading, carrier);
  if (day) return { nth, part: day };
  const isWhen = ["on", "during"].includes(reading.tokens[carrier.first - 1]?.norm ?? "");
  const clause = smallestAround(reading, noun);
  return clause && (isWhen || isMarked(reading, noun, clause)) ? { nth, part: ownPart(reading, clause) } : { nth };
}

/** "Talks entered a third day on Tuesday", "are in their third day". */
function dayEntered(reading: EventInput, { carrier, sentence }: MeetingNoun): NthDay | undefined {
  for (const i of bySentence(reading.clauses, sentence)) {
    const clause = reading.clauses[i];
    if (clause?.subject !== carrier || !isEntering(reading, clause)) continue;
    const days = [clause.object, ...clause.obliques.map((o) => o.phrase)].flatMap(
      (p) => reading.phrases[p ?? -1] ?? [],
    );
    const day = days.find((p) => reading.tokens[p.head]?.lemma === "day");
    const nth = day && ordinalIn(reading, day);
    if (nth !== undefined) return { nth, part: ownPart(reading, clause) };
  }
  return undefined;
}

const isEntering = ({ verbs }: EventInput, { verb }: Clause): boolean =>
  meetingWords().enters.has(verbs[verb]?.lemma ?? "");

/** "Tuesday marked the third day of talks". */
const isMarked = (reading: EventInput, { carrier }: MeetingNoun, clause: Clause): boolean =>
  clause.object === carrier && isEntering(reading, clause);

/** "On Tuesday, | the third day of talks, ...". */
function dayBeside({ tokens, times }: EventInput, { first }: NounPhrase): Span | undefined {
  const comma = tokens[first - 1];
  const time = comma?.norm === "," ? times[firstFrom(times, comma.start) - 1] : undefined;
  return time && time.end === comma?.start && time.when?.precision === "day" ? time : undefined;
}

function ordinalIn({ tokens }: EventInput, { first, head }: NounPhrase): number | undefined {
  const words = tokens.slice(first, head).map((t) => t.norm);
  const nth = words.map((w) => numberWords().ordinals.get(w)).find((n) => n !== undefined);
  return nth === undefined || nth > MOST_DAYS ? undefined : nth;
}

/** Talks of more days than these are counted in weeks. */
const MOST_DAYS = 14;
