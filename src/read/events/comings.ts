import { meetingWords } from "../../knowledge/meetings.js";
import { type Clause, indexesWithin, type Span, spansWithin } from "../../model/index.js";
import { daysOf, ownPart } from "./days.js";
import { type EventInput, inSpeech } from "./event-input.js";
import { durationOf } from "./length.js";
import { datesIn, placesIn } from "./scene.js";
import { isBoth, isGroup, sidesOf } from "./sides.js";
import type { Sighting } from "./sighting.js";
import { statusOf } from "./status.js";
import { endOfVenue } from "./venue.js";
import { headOf } from "./verb-kinds.js";

/** Gives the meeting that those who negotiate come out of: "the delegations left the ministry in Lima at dawn on Tuesday". */
export function leavingSighting(reading: EventInput, clause: Clause): Sighting | undefined {
  const verb = reading.verbs[clause.verb];
  if (!verb || !meetingWords().leaves.has(verb.lemma) || verb.passive || inSpeech(reading, verb)) return undefined;
  if (clause.subject === undefined || !isTable(reading, clause.subject) || statusOf(reading, clause) !== "happened")
    return undefined;
  const venue = houseLeft(reading, clause);
  if (!venue) return undefined;
  const part = ownPart(reading, clause);
  const places = [...placesIn(reading, part), ...townOf(reading, venue)];
  const times = datesIn(reading, part);
  const duration = durationOf(reading, part).duration ?? stayTold(reading, clause);
  const who = sidesOf(reading, clause.subject);
  return {
    ...{ start: clause.start, end: clause.end, by: `meetings:leaving:${verb.lemma}`, sentence: clause.sentence },
    ...{ kind: "talks", status: "happened", times, who, venue },
    ...{ definite: true, told: true, other: false, both: isBoth(reading, reading.phrases[clause.subject]) },
    ...daysOf(reading, times, { duration, closing: part }),
    ...(places[0] === undefined ? {} : { place: places[0] }),
    ...(duration === undefined ? {} : { duration }),
  };
}

/** "A Lima hotel": the town that a house is told to be in; "the Lima Hotel" may stand anywhere. */
function townOf({ tokens, mentions, entities }: EventInput, venue: Span): number[] {
  const noun = spansWithin(tokens, venue).at(-1);
  const isNamed = noun === undefined || /^\p{Lu}/u.test(noun.text);
  return spansWithin(mentions, venue).flatMap(({ entity }) =>
    !isNamed && entities[entity]?.kind === "place" ? [entity] : [],
  );
}

/** "Negotiators for the union", "both sides", "the delegations": those who can only have been there to negotiate. */
function isTable(reading: EventInput, index: number): boolean {
  const { negotiators, delegations } = meetingWords();
  const head = headOf(reading, index);
  return isGroup(reading, index) && (negotiators.has(head) || delegations.has(head));
}

/** The house that they left, came out of or emerged from. */
function houseLeft(reading: EventInput, clause: Clause): Span | undefined {
  const from = clause.obliques.filter((o) => o.preposition === "from" || o.preposition === "of").map((o) => o.phrase);
  const house = [clause.object, ...from].find((p) => meetingWords().venues.has(nounOf(reading, p)));
  const phrase = reading.phrases[house ?? -1];
  return phrase && { start: phrase.start, end: endOfVenue(reading, phrase) };
}

const nounOf = ({ tokens, phrases }: EventInput, index: number | undefined): string =>
  tokens[phrases[index ?? -1]?.head ?? -1]?.norm ?? "";

/** "They had been inside for nine hours.": how long they stayed, in the sentence behind. Index into `times`. */
function stayTold(reading: EventInput, clause: Clause): number | undefined {
  const next = reading.sentences[clause.sentence + 1];
  if (!next || next.block !== reading.sentences[clause.sentence]?.block) return undefined;
  const stay = indexesWithin(reading.clauses, next)
    .flatMap((i) => reading.clauses[i] ?? [])
    .find((c) => nounOf(reading, c.subject) === "they" && isStaying(reading, c));
  return stay && durationOf(reading, stay).duration;
}

/** "Had been there", "had spent 17 hours inside". */
function isStaying(reading: EventInput, clause: Clause): boolean {
  const verb = reading.verbs[clause.verb];
  return verb !== undefined && verb.perfect && (verb.lemma === "be" || verb.lemma === "spend");
}
