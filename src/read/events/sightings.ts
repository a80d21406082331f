import { type MeetingKind, meetingWords } from "../../knowledge/negotiation.js";
import type { Clause, Event, EventStatus, Finding, NounPhrase, Span } from "../../model/index.js";
import { firstFrom, indexesWithin, within } from "../../model/index.js";
import { bySentence } from "../by-sentence.js";
import { entitiesIn, entitiesOfPhrase, isActor } from "../entities-in.js";
import { type EventInput, inSpeech, timesNear } from "./events.js";
import { statusOf } from "./status.js";

/** One place in a report that speaks of a meeting, with all that this place says of it. */
export interface Sighting extends Finding {
  readonly kind: MeetingKind;
  readonly status: EventStatus;
  readonly sentence: number;
  /** Indexes into `times`. */
  readonly times: readonly number[];
  /** Index into `entities`: the town, region or country. */
  readonly place?: number;
  readonly venue?: Span;
  /** Index into `times` of a duration. */
  readonly duration?: number;
  /** Indexes into `entities` of those who take part. */
  readonly who: readonly number[];
  /** True for "the talks", "the meeting": it points to one that was told before. */
  readonly definite: boolean;
  /** True for one told apart from the others by a word: "previous", "earlier", "next". */
  readonly other: boolean;
}

/** Finds every place in the report that speaks of a meeting, in order. */
export function findSightings(reading: EventInput & { readonly events: readonly Event[] }): Sighting[] {
  const nouns = reading.phrases.flatMap((phrase, i) => nounSighting(reading, phrase, i) ?? []);
  const verbs = reading.clauses.flatMap((clause) => verbSighting(reading, clause) ?? []);
  return [...nouns, ...verbs].sort((a, b) => a.start - b.start || a.end - b.end);
}

function nounSighting(reading: EventInput, phrase: NounPhrase, index: number): Sighting | undefined {
  const words = meetingWords();
  const head = reading.tokens[phrase.head];
  const kind = head && (words.nouns.get(head.norm) ?? words.nouns.get(head.lemma.toLowerCase()));
  if (!head || !kind || phrase.kind === "name" || inSpeech(reading, phrase)) return undefined;
  const clause = clauseAround(reading, phrase, index);
  const core = { start: phrase.start, end: Math.max(phrase.full.end, phrase.end) };
  const light = clause && [clause.object, clause.subject].includes(index) && isLight(reading, clause);
  const who = new Set(entitiesIn(reading, core, (e, m) => isActor(e, m) || m.form === "demonym"));
  for (const e of entitiesOfPhrase(reading, phrase.possessor)) who.add(e);
  if (light && clause.object === index) for (const e of entitiesOfPhrase(reading, clause.subject)) who.add(e);
  const around = clause ? placesOf(reading, clause) : [];
  const places = [...places_(reading, phrase), ...(light || isPlaced(reading, clause, index) ? around : [])];
  const premodifiers = reading.tokens.slice(phrase.first, phrase.head).map((t) => t.norm);
  return {
    start: phrase.start,
    end: phrase.end,
    by: "meetings:noun",
    kind: kind === "talks" && premodifiers.some((w) => words.phone.has(w)) ? "call" : kind,
    status: nounStatus(reading, premodifiers, clause, index),
    sentence: head.sentence,
    times: timesNear(reading, head.sentence, clause ?? phrase.full),
    ...(places[0] === undefined ? {} : { place: places[0] }),
    ...venueOf(reading, head.sentence),
    ...durationOf(reading, head.sentence),
    who: [...who],
    definite: ["the", "this", "that", "these", "both"].includes(premodifiers[0] ?? ""),
    other: premodifiers.some((w) => OTHER.has(w)),
  };
}

function verbSighting(reading: EventInput, clause: Clause): Sighting | undefined {
  const words = meetingWords();
  const verb = reading.verbs[clause.verb];
  const kind = verb && words.verbs.get(verb.lemma);
  if (!verb || !kind || inSpeech(reading, verb)) return undefined;
  const doers = entitiesOfPhrase(reading, verb.passive ? clause.agent : clause.subject);
  const partners = [clause.object, ...clause.obliques.filter((o) => o.preposition === "with").map((o) => o.phrase)];
  const who = [...doers, ...partners.flatMap((p) => entitiesOfPhrase(reading, p))];
  const places = placesOf(reading, clause);
  if (doers.length === 0) return undefined;
  if (kind === "visit" && places.length === 0 && who.length < 2) return undefined;
  if (kind !== "visit" && who.length < 2 && !isPlural(reading, clause)) return undefined;
  if (verb.lemma === "speak" && who.length < 2) return undefined;
  return {
    start: clause.start,
    end: clause.end,
    by: `meetings:verb:${verb.lemma}`,
    kind,
    status: statusOf(reading, clause),
    sentence: clause.sentence,
    times: timesNear(reading, clause.sentence, clause),
    ...(places[0] === undefined ? {} : { place: places[0] }),
    ...venueOf(reading, clause.sentence),
    ...durationOf(reading, clause.sentence),
    who: [...new Set(who)],
    definite: false,
    other: false,
  };
}

const OTHER = new Set([
  "previous",
  "earlier",
  "prior",
  "next",
  "further",
  "additional",
  "future",
  "new",
  "second",
  "last",
  "follow-up",
  "separate",
  "past",
]);

function nounStatus(
  reading: EventInput,
  before: readonly string[],
  clause: Clause | undefined,
  phrase: number,
): EventStatus {
  const words = meetingWords();
  if (before.some((w) => words.planned.has(w))) return "planned";
  if (before.some((w) => words.possible.has(w))) return "possible";
  if (!clause) return "happened";
  const verb = reading.verbs[clause.verb];
  const about = [clause.object, clause.subject].includes(phrase);
  if (about && verb && words.calledOff.has(verb.lemma)) return "called off";
  // "will discuss the talks" says nothing of when the talks are; "the talks will resume" does.
  if (!about) return "happened";
  if (verb?.passive && words.planned.has(verb.lemma)) return "planned";
  if (clause.subject === phrase || isLight(reading, clause)) return statusOf(reading, clause);
  return "happened";
}

const isLight = (reading: EventInput, clause: Clause): boolean =>
  meetingWords().light.has(reading.verbs[clause.verb]?.lemma ?? "");

/** "The talks took place in Geneva": the place of the clause is that of its subject. */
const isPlaced = (reading: EventInput, clause: Clause | undefined, phrase: number): boolean =>
  clause?.subject === phrase &&
  [
    "take",
    "be",
    "hold",
    "unfold",
    "happen",
    "occur",
    "begin",
    "end",
    "start",
    "continue",
    "resume",
    "open",
    "conclude",
  ].includes(reading.verbs[clause.verb]?.lemma ?? "");

const isPlural = (reading: EventInput, clause: Clause): boolean => {
  const phrase = reading.phrases[clause.subject ?? -1];
  return (phrase?.joined?.length ?? 0) > 0 || /S$/.test(reading.tokens[phrase?.head ?? -1]?.xpos ?? "");
};

function clauseAround(reading: EventInput, phrase: NounPhrase, index: number): Clause | undefined {
  const sentence = reading.tokens[phrase.head]?.sentence ?? -1;
  const clauses = bySentence(reading.clauses, sentence).flatMap((i) => reading.clauses[i] ?? []);
  return (
    clauses.find((c) => c.subject === index || c.object === index) ??
    clauses.filter((c) => within(phrase, c)).sort((a, b) => a.end - a.start - (b.end - b.start))[0]
  );
}

const isPlace = (reading: EventInput, span: Span): number[] =>
  entitiesIn(
    reading,
    span,
    (entity, mention) =>
      entity.kind === "place" || (entity.kind === "state" && !mention.acts && mention.form !== "demonym"),
  );

/** "The Geneva talks", "talks in Geneva": places in the phrase and what hangs on it. */
function places_(reading: EventInput, phrase: NounPhrase): number[] {
  return isPlace(reading, { start: phrase.start, end: Math.max(phrase.full.end, phrase.end) });
}

/** Places after "in", "to", "at" in the clause. "North of" and "near" a town are not in it. */
function placesOf(reading: EventInput, clause: Clause): number[] {
  return clause.obliques
    .filter((o) => ["in", "at", "to"].includes(o.preposition))
    .flatMap((o) => {
      const phrase = reading.phrases[o.phrase];
      return phrase ? isPlace(reading, { start: phrase.start, end: phrase.end }) : [];
    });
}

/** "At the Shoreline Hotel": a phrase after "at" or "in" whose head is a word for a venue. */
function venueOf(reading: EventInput, sentence: number): { venue?: Span } {
  const whole = reading.sentences[sentence];
  if (!whole) return {};
  const words = meetingWords();
  for (const i of indexesWithin(reading.phrases, whole)) {
    const phrase = reading.phrases[i];
    const before = phrase && reading.tokens[phrase.first - 1]?.norm;
    if (!phrase || !(before === "at" || before === "in" || before === "inside")) continue;
    if (words.venues.has(reading.tokens[phrase.head]?.norm ?? ""))
      return { venue: { start: phrase.start, end: phrase.end } };
  }
  return {};
}

function durationOf(reading: EventInput, sentence: number): { duration?: number } {
  const whole = reading.sentences[sentence];
  if (!whole) return {};
  for (let i = firstFrom(reading.times, whole.start); i < reading.times.length; i++) {
    const time = reading.times[i];
    if (!time || time.start >= whole.end) break;
    // Meetings are measured in minutes, hours and days; longer spans are about something else.
    if (time.type === "DURATION" && time.minutes && time.minutes[1] <= 14 * 24 * 60) return { duration: i };
  }
  return {};
}
