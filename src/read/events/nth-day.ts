import { numberWords } from "../../knowledge/numbers.js";
import type { Span } from "../../model/index.js";
import { ownPart } from "./days.js";
import type { EventInput } from "./event-input.js";
import type { MeetingNoun } from "./meeting-noun.js";
import { smallestAround } from "./who-meets.js";

/** Which of its days "the third day of talks" is, and the words that tell what was done on it, and so where they were. */
export interface NthDay {
  readonly nth: number;
  readonly part?: Span;
}

/** Gives which day of a meeting the phrase around its noun names, or nothing where it names none. */
export function nthDayOf(reading: EventInput, noun: MeetingNoun): NthDay | undefined {
  const carrier = reading.phrases[noun.carrier];
  if (!carrier || carrier === noun.phrase || reading.tokens[carrier.head]?.lemma !== "day") return undefined;
  const words = reading.tokens.slice(carrier.first, carrier.head).map((t) => t.norm);
  const nth = words.map((w) => numberWords().ordinals.get(w)).find((n) => n !== undefined);
  if (nth === undefined || nth > MOST_DAYS) return undefined;
  const isWhen = ["on", "during"].includes(reading.tokens[carrier.first - 1]?.norm ?? "");
  const clause = isWhen ? smallestAround(reading, noun) : undefined;
  return clause ? { nth, part: ownPart(reading, clause) } : { nth };
}

/** Talks of more days than these are counted in weeks. */
const MOST_DAYS = 14;
