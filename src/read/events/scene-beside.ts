import { bySentence } from "../../model/by-sentence.js";
import type { Span, When } from "../../model/index.js";
import { isAfterPublication } from "./after-publication.js";
import { areBoth, isOurs, membersOf } from "./company.js";
import { daysOf } from "./days.js";
import type { EventInput } from "./event-input.js";
import { datesIn, placesIn } from "./scene.js";
import { statusOf } from "./status.js";
import { venueOf } from "./venue.js";

/** When and where something was, and how long. */
export interface Scene {
  /** Indexes into `times`. */
  readonly times: readonly number[];
  readonly when?: When;
  readonly whole?: true;
  readonly open?: true;
  /** Index into `entities`. */
  readonly place?: number;
  readonly venue?: Span;
  /** Index into `times`. */
  readonly duration?: number;
}

/**
 * "On Monday, at the old mill, they ran out of patience. Reyes and Holm haggled until dawn.": day and house of the sentence beside,
 * where it tells of the same people and of one day only.
 */
export function besideScene(reading: EventInput, sentence: number): Scene {
  const block = reading.sentences[sentence]?.block;
  return sceneAt(reading, sentence - 1) ?? sceneAt(reading, sentence + 1, block) ?? { times: [] };
}

function sceneAt(reading: EventInput, at: number, block?: number): Scene | undefined {
  const whole = reading.sentences[at];
  if (!whole || (block !== undefined && whole.block !== block) || !isOfSides(reading, at)) return undefined;
  const days = datesIn(reading, whole).filter((t) => reading.times[t]?.when?.precision === "day");
  const when = reading.times[days[0] ?? -1]?.when;
  if (days.length !== 1 || !when || isAfterPublication(reading, when)) return undefined;
  const place = placesIn(reading, whole)[0];
  return {
    times: days,
    ...daysOf(reading, days),
    ...(place === undefined ? {} : { place }),
    ...venueOf(reading, [whole]),
  };
}

/** Tells whether a sentence tells what the sides did. */
function isOfSides(reading: EventInput, sentence: number): boolean {
  return bySentence(reading.clauses, sentence).some((i) => {
    const clause = reading.clauses[i];
    if (clause?.kind !== "main" || statusOf(reading, clause) !== "happened") return false;
    const members = membersOf(reading, clause);
    return areBoth(reading, clause.subject) || members.some((p) => isOurs(reading, p));
  });
}
