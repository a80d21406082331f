import { meetingWords } from "../../knowledge/meetings.js";
import type { Clause } from "../../model/index.js";
import { isAfterPublication } from "./after-publication.js";
import { isAhead } from "./ahead.js";
import { daysOf, ownPart } from "./days.js";
import { type EventInput, inSpeech } from "./event-input.js";
import { datesIn, placesIn } from "./scene.js";
import { isAssembly, sidesOf } from "./sides.js";
import type { Sighting } from "./sighting.js";
import { statusOf } from "./status.js";
import { venueOf } from "./venue.js";

/**
 * Gives the meeting at which a body has something before it, where town and day are told: "the council will review the offer in Lima on
 * Friday", "she will put it to her committee in Lima on Friday".
 */
export function takenUpSighting(reading: EventInput, clause: Clause): Sighting | undefined {
  const verb = reading.verbs[clause.verb];
  const body = verb && !verb.passive && !inSpeech(reading, verb) ? bodyOf(reading, clause, verb.lemma) : undefined;
  if (!verb || body === undefined) return undefined;
  const said = statusOf(reading, clause);
  const part = ownPart(reading, clause);
  const times = datesIn(reading, part).filter((t) => isDayAhead(reading, t));
  const place = placesIn(reading, part)[0];
  const house = venueOf(reading, [part]);
  const isSet = isAhead(said) || verb.tense === "present";
  if (!isSet || times.length === 0 || (place === undefined && house.venue === undefined)) return undefined;
  const phrase = reading.phrases[body];
  const who = sidesOf(reading, body);
  return {
    ...{ start: clause.start, end: clause.end, by: `meetings:taken-up:${verb.lemma}`, kind: "consultation", times },
    ...{ status: said === "possible" ? said : "planned", sentence: clause.sentence, who },
    ...{ definite: false, told: true, other: false, both: false },
    ...daysOf(reading, times),
    ...(place === undefined ? {} : { place }),
    ...house,
    ...(who.length === 0 && phrase
      ? { unnamed: { start: reading.tokens[phrase.head]?.start ?? phrase.start, end: phrase.end } }
      : {}),
  };
}

/** The phrase of the body that sits: who takes it up, or before whom it is put. */
function bodyOf(reading: EventInput, clause: Clause, lemma: string): number | undefined {
  const { takesUp, puts } = meetingWords();
  if (takesUp.has(lemma)) return isAssembly(reading, clause.subject) ? clause.subject : undefined;
  if (!puts.has(lemma)) return undefined;
  return clause.obliques.find(
    (o) => (o.preposition === "to" || o.preposition === "before") && isAssembly(reading, o.phrase),
  )?.phrase;
}

function isDayAhead(reading: EventInput, index: number): boolean {
  const when = reading.times[index]?.when;
  return when?.precision === "day" && isAfterPublication(reading, when);
}
