import { type MeetingKind, meetingWords } from "../../knowledge/negotiation.js";
import type { Clause, Event, EventStatus, Finding, NounPhrase, Span } from "../../model/index.js";
import { spansWithin, within } from "../../model/index.js";
import { bySentence } from "../by-sentence.js";
import { entitiesIn, entitiesOfPhrase, isActor } from "../entities-in.js";
import { type EventInput, inSpeech } from "./event-input.js";
import { timesNear } from "./event-times.js";
import { datesIn, durationOf, placesIn, tailOf, venueOf } from "./scene.js";
import { alsoNamed, isBoth, isGroup, sidesOf } from "./sides.js";
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
  /** True where "the two sides" meet, by no name. */
  readonly both: boolean;
  /** True where its clause tells of it: that it was held, went on, ended. */
  readonly told: boolean;
  /** True for one told apart from the others by a word: "previous", "earlier", "next". */
  readonly other: boolean;
}

/** Finds every place in the report that speaks of a meeting, in order. */
export function findSightings(reading: EventInput & { readonly events: readonly Event[] }): Sighting[] {
  const nouns = reading.phrases.flatMap((phrase, i) => {
    const carrier = carrierOf(reading, phrase, i);
    if (carrier === undefined) return [];
    return clausesAround(reading, phrase, carrier).flatMap(
      (clause) => nounSighting(reading, phrase, carrier, clause) ?? [],
    );
  });
  const verbs = reading.clauses.flatMap((clause) => verbSighting(reading, clause) ?? []);
  return [...nouns, ...verbs].sort((a, b) => a.start - b.start || a.end - b.end);
}

function nounSighting(
  reading: EventInput,
  phrase: NounPhrase,
  index: number,
  clause: Clause | undefined,
): Sighting | undefined {
  const words = meetingWords();
  const head = reading.tokens[phrase.head];
  const kind = head && (words.nouns.get(head.norm) ?? words.nouns.get(head.lemma.toLowerCase()));
  if (!head || !kind || phrase.kind === "name" || inSpeech(reading, phrase)) return undefined;
  const tail = { start: phrase.start, end: tailOf(reading, phrase) };
  // "Three hours of talks": the measure stands before the noun.
  const carrier = reading.phrases[index] ?? phrase;
  const measure = coveredBy(tail, { start: Math.min(carrier.start, phrase.start), end: phrase.end });
  const measured = clause?.object === undefined && reading.phrases[index] !== phrase;
  const light =
    clause !== undefined && (measured || [clause.object, clause.subject].includes(index)) && isLight(reading, clause);
  const told = light || isPlaced(reading, clause, index);
  const premodifiers = reading.tokens.slice(phrase.first, phrase.head).map((t) => t.norm);
  const places = [...placesIn(reading, tail), ...(told && clause ? placesIn(reading, clause) : [])];
  return {
    start: phrase.start,
    end: phrase.end,
    by: "meetings:noun",
    kind: kind === "talks" && premodifiers.some((w) => words.phone.has(w)) ? "call" : kind,
    status: nounStatus(reading, [...premodifiers, ...tailWords(reading, phrase, tail)], clause, index),
    sentence: head.sentence,
    times: nounTimes(reading, head.sentence, tail, told ? clause : undefined),
    ...(places[0] === undefined ? {} : { place: places[0] }),
    ...(told || places.length > 0 ? venueOf(reading, head.sentence) : {}),
    ...durationOf(reading, told && clause ? coveredBy(measure, ownPart(reading, clause)) : measure),
    who: whoMeets(reading, phrase, tail, light && clause?.subject !== index ? clause?.subject : undefined),
    definite: POINTING.has(premodifiers[0] ?? ""),
    told,
    both: light && isBoth(reading, reading.phrases[clause?.subject ?? -1]),
    other: premodifiers.some((w) => OTHER.has(w)),
  };
}

/** "Talks scheduled for Monday": the words behind the noun that tell how it stands. */
const tailWords = (reading: EventInput, phrase: NounPhrase, tail: Span): string[] =>
  spansWithin(reading.tokens, { start: phrase.end, end: tail.end })
    .filter((t) => t.xpos === "VBN" || t.upos === "ADJ")
    .map((t) => t.norm);

/** Dates in the noun's own words; else, where its clause tells of it, those of the clause, else the sentence's only one. */
function nounTimes(reading: EventInput, sentence: number, tail: Span, clause: Clause | undefined): number[] {
  const own = datesIn(reading, tail);
  if (own.length > 0 || !clause) return own;
  const part = ownPart(reading, clause);
  const near = datesIn(reading, part);
  if (near.length > 0) return near.slice(0, 1);
  const whole = reading.sentences[sentence];
  const all = whole ? datesIn(reading, whole) : [];
  // A date behind the verb that goes on is of that: "lasted an hour and will go on on Friday".
  return all.length === 1 && (reading.times[all[0] ?? -1]?.start ?? 0) < part.end ? all : [];
}

const coveredBy = (a: Span, b: Span): Span => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) });

/** A clause up to the verb that goes on with the same subject: "lasted an hour | and will go on on Friday". */
function ownPart(reading: EventInput, clause: Clause): Span {
  const verb = reading.verbs[clause.verb]?.start ?? clause.start;
  const next = bySentence(reading.clauses, clause.sentence)
    .flatMap((i) => reading.clauses[i] ?? [])
    .filter((c) => c !== clause && c.subject === clause.subject && isFinite(reading, c))
    .map((c) => reading.verbs[c.verb]?.start ?? 0)
    .filter((start) => start > verb);
  return { start: clause.start, end: Math.min(clause.end, ...next) };
}

/** Those in the noun's own words ("talks between A and B"), its owner's, and who holds it. */
function whoMeets(reading: EventInput, phrase: NounPhrase, tail: Span, holder: number | undefined): number[] {
  const own = entitiesIn(
    reading,
    tail,
    (e, m) =>
      m.form !== "pronoun" &&
      // "UN talks" are held by it; "US-Iranian talks" are between those.
      !(e.kind === "body" && m.end <= (reading.tokens[phrase.head]?.start ?? 0)) &&
      (isActor(e, m) || (m.form === "demonym" && e.kind !== "place")),
  );
  const host = holder === undefined ? [] : sidesOf(reading, holder);
  // "His sixth meeting": whose it is, a pronoun tells too loosely to seat anybody by it.
  const owner =
    reading.phrases[phrase.possessor ?? -1]?.kind === "pronoun" ? [] : entitiesOfPhrase(reading, phrase.possessor);
  return [...new Set([...own, ...owner, ...host])];
}

function verbSighting(reading: EventInput, clause: Clause): Sighting | undefined {
  const words = meetingWords();
  const verb = reading.verbs[clause.verb];
  const sends = verb !== undefined && words.sends.has(verb.lemma) && !verb.passive;
  const kind = sends || leadsAway(reading, clause) ? "visit" : verb && words.verbs.get(verb.lemma);
  if (!verb || !kind || inSpeech(reading, verb)) return undefined;
  const doers = travellers(reading, clause, sends);
  const partners = [clause.object, ...clause.obliques.filter((o) => o.preposition === "with").map((o) => o.phrase)];
  const who = [...doers, ...partners.flatMap((p) => entitiesOfPhrase(reading, p))];
  const places = placesIn(reading, clause);
  if ((doers.length === 0 && !isGroup(reading, clause.subject)) || (verb.passive && MOTION.has(verb.lemma)))
    return undefined;
  if (kind === "visit" && places.length === 0 && (who.length < 2 || sends)) return undefined;
  if (MOTION.has(verb.lemma) && !goesSomewhere(clause)) return undefined;
  if (kind !== "visit" && who.length < 2 && !isPlural(reading, clause)) return undefined;
  if ((verb.lemma === "speak" || verb.lemma === "call") && who.length < 2) return undefined;
  if (who.length === 0 && places.length + datesIn(reading, clause).length === 0) return undefined;
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
    ...durationOf(reading, ownPart(reading, clause)),
    who: [...new Set(who)],
    definite: false,
    told: true,
    both: isBoth(reading, reading.phrases[clause.subject ?? -1]),
    other: false,
  };
}

/** "Will lead a delegation to Lima". */
function leadsAway(reading: EventInput, clause: Clause): boolean {
  const words = meetingWords();
  const head = reading.tokens[reading.phrases[clause.object ?? -1]?.head ?? -1]?.lemma.toLowerCase() ?? "";
  return (
    words.lead.has(reading.verbs[clause.verb]?.lemma ?? "") &&
    words.delegations.has(head) &&
    clause.obliques.some((o) => o.preposition === "to")
  );
}

/** Verbs that are a visit only with "to" a place. */
const MOTION = new Set(["travel", "fly", "go", "arrive", "head", "return"]);

const goesSomewhere = (clause: Clause): boolean =>
  clause.obliques.some((o) => ["to", "into", "in", "for", "at"].includes(o.preposition));

/** Who goes or meets: the doer, who is sent, and in "the envoys were received by X" both. */
function travellers(reading: EventInput, clause: Clause, sends: boolean): number[] {
  const sent = (whom: Clause) =>
    entitiesOfPhrase(reading, whom.object).filter((e) => reading.entities[e]?.kind === "person");
  if (sends) return sent(clause);
  // "Send the envoy to Lima to meet the president": it is the envoy who meets.
  const parent = clause.kind === "infinitive" ? reading.clauses[clause.parent ?? -1] : undefined;
  if (parent && meetingWords().sends.has(reading.verbs[parent.verb]?.lemma ?? "")) return sent(parent);
  const verb = reading.verbs[clause.verb];
  const doers =
    clause.subject === undefined ? [] : [...sidesOf(reading, clause.subject), ...alsoNamed(reading, clause.subject)];
  return verb?.passive ? [...doers, ...entitiesOfPhrase(reading, clause.agent)] : doers;
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
  const verb = clause && reading.verbs[clause.verb];
  const about = clause !== undefined && [clause.object, clause.subject].includes(phrase);
  if (about && verb && words.calledOff.has(verb.lemma)) return "called off";
  if (before.some((w) => words.planned.has(w))) return "planned";
  if (before.some((w) => words.possible.has(w))) return "possible";
  if (!clause) return "happened";
  // "Will discuss the talks" says nothing of when the talks are; "will travel to Lima for talks" does.
  if (!about) return isAim(reading, phrase, before) ? statusOf(reading, clause) : "happened";
  if (verb?.passive && words.planned.has(verb.lemma)) return "planned";
  if (clause.subject === phrase || isLight(reading, clause)) return statusOf(reading, clause);
  return "happened";
}

/** "Will travel to Lima for talks": what is aimed at is as far ahead as the going. */
function isAim(reading: EventInput, phrase: number, before: readonly string[]): boolean {
  const first = reading.phrases[phrase]?.first ?? 0;
  return !POINTING.has(before[0] ?? "") && ["for", "to", "into"].includes(reading.tokens[first - 1]?.norm ?? "");
}

/** Words before a noun that point to what was told before. */
const POINTING = new Set(["the", "this", "that", "these", "those", "both"]);

const isLight = (reading: EventInput, clause: Clause): boolean =>
  meetingWords().light.has(reading.verbs[clause.verb]?.lemma ?? "");

/** "The talks took place in Geneva": the place of the clause is that of its subject. */
const isPlaced = (reading: EventInput, clause: Clause | undefined, phrase: number): boolean =>
  clause?.subject === phrase &&
  meetingWords().goesOn.has(reading.verbs[clause.verb]?.lemma ?? "") &&
  // "The talks are critical" tells nothing of them; "the talks are in Lima", "... on Monday" does.
  (reading.verbs[clause.verb]?.lemma !== "be" ||
    datesIn(reading, clause).length + placesIn(reading, clause).length > 0);

const isPlural = (reading: EventInput, clause: Clause): boolean => {
  const phrase = reading.phrases[clause.subject ?? -1];
  return (phrase?.joined?.length ?? 0) > 0 || /S$/.test(reading.tokens[phrase?.head ?? -1]?.xpos ?? "");
};

/**
 * Gives the phrase that stands in the clause for a meeting: itself, or in "three hours of talks" the hours. Undefined for the
 * talks of "a round of talks": the round is the meeting already.
 */
function carrierOf(reading: EventInput, phrase: NounPhrase, index: number): number | undefined {
  if (reading.tokens[phrase.first - 1]?.norm !== "of") return index;
  const before = reading.phrases[index - 1];
  if (!before || before.last !== phrase.first - 1) return index;
  return meetingWords().nouns.has(reading.tokens[before.head]?.lemma.toLowerCase() ?? "") ? undefined : index - 1;
}

/**
 * The clauses that tell of a phrase: those that it is subject or object of ("the talks lasted an hour and will go on on
 * Friday" tells of two days), else the smallest one around it, else none.
 */
function clausesAround(reading: EventInput, phrase: NounPhrase, index: number): (Clause | undefined)[] {
  if (!meetingWords().nouns.has(reading.tokens[phrase.head]?.lemma.toLowerCase() ?? "")) return [undefined];
  const sentence = reading.tokens[phrase.head]?.sentence ?? -1;
  const clauses = bySentence(reading.clauses, sentence).flatMap((i) => reading.clauses[i] ?? []);
  const finite = clauses.filter((c) => (c.subject === index || c.object === index) && isFinite(reading, c));
  if (finite.length > 0) return finite;
  const part = clauses.find((c) => c.subject === index || c.object === index);
  return [part ?? clauses.filter((c) => within(phrase, c)).sort((a, b) => a.end - a.start - (b.end - b.start))[0]];
}

const isFinite = (reading: EventInput, clause: Clause): boolean => reading.verbs[clause.verb]?.finite ?? false;
