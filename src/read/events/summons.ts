import { meetingWords } from "../../knowledge/meetings.js";
import type { Clause } from "../../model/index.js";
import { isAfterPublication } from "./after-publication.js";
import { isAhead } from "./ahead.js";
import { daysOf, ownPart } from "./days.js";
import { type EventInput, inSpeech } from "./event-input.js";
import { datesIn, placesIn } from "./scene.js";
import { isBoth, isGroup, sidesOf } from "./sides.js";
import type { Sighting } from "./sighting.js";
import { statusOf } from "./status.js";
import { venueOf } from "./venue.js";

/** Gives the meeting that somebody calls for a day ahead: "the mediator has called the two sides back for Friday". */
export function summonsSighting(reading: EventInput, clause: Clause): Sighting | undefined {
  const verb = reading.verbs[clause.verb];
  if (!verb || !meetingWords().summons.has(verb.lemma) || verb.passive || inSpeech(reading, verb)) return undefined;
  if (clause.subject === undefined || clause.object === undefined || !isGroup(reading, clause.object)) return undefined;
  const part = ownPart(reading, clause);
  const times = datesIn(reading, part).filter((t) => isToCome(reading, t));
  const said = statusOf(reading, clause);
  if (times.length === 0 || said === "denied" || said === "called off") return undefined;
  const place = placesIn(reading, part)[0];
  return {
    ...{ start: clause.start, end: clause.end, by: `meetings:summons:${verb.lemma}`, kind: "talks", times },
    ...{
      status: isAhead(said) ? said : "planned",
      sentence: clause.sentence,
      definite: false,
      told: true,
      other: false,
    },
    ...daysOf(reading, times),
    ...(place === undefined ? {} : { place }),
    ...venueOf(reading, [part]),
    who: sidesOf(reading, clause.object),
    both: isBoth(reading, reading.phrases[clause.object]),
  };
}

function isToCome(reading: EventInput, index: number): boolean {
  const when = reading.times[index]?.when;
  return when !== undefined && isAfterPublication(reading, when);
}
