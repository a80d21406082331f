import { meetingWords } from "../../knowledge/meetings.js";
import { bySentence } from "../../model/by-sentence.js";
import {
  type Clause,
  firstFrom,
  type NounPhrase,
  notOnlyDoing,
  type Span,
  type VerbGroup,
  within,
} from "../../model/index.js";
import { entitiesOfPhrase } from "../entities-in.js";
import { aheadOnly, isConditionalIn, settled } from "./ahead.js";
import { levelAlone } from "./apart-from-rest.js";
import { beforeWhen } from "./before-when.js";
import { membersOf } from "./company.js";
import { nearestDay } from "./day-off.js";
import { daysOf, onlyDate, ownPart } from "./days.js";
import { type EventInput, inSpeech } from "./event-input.js";
import { durationOf } from "./length.js";
import { isMediators } from "./mediators.js";
import { datesIn, placesIn, placeVisited, townBeforeWhere, whereOf } from "./scene.js";
import { parted } from "./several-times.js";
import { countOf, insertedIn, isAssembly, sidesOf } from "./sides.js";
import type { Sighting } from "./sighting.js";
import { sinceDays } from "./since.js";
import { statusOf } from "./status.js";
import { areNegotiators } from "./told-negotiators.js";
import { ending, lastOf } from "./until.js";
import { venueOf } from "./venue.js";
import { isDue, kindOf, shuttlesBetween } from "./verb-kinds.js";
import { isByWire, isMeeting, isOfUs, isPerson } from "./verb-told.js";
import { wayBefore } from "./way-before.js";

/** Gives the meetings that a clause tells by its verb ("met", "sat down with", "received"), or nothing where it tells of none. */
export function verbSightings(reading: EventInput, clause: Clause): readonly Sighting[] | undefined {
  const sighting = verbSighting(reading, clause);
  return sighting && parted(reading, sighting, ownPart(reading, clause));
}

function verbSighting(reading: EventInput, clause: Clause): Sighting | undefined {
  const verb = reading.verbs[clause.verb];
  const told = verb && kindOf(reading, clause, verb);
  const isCall = told === "talks" && !isAssembly(reading, clause.subject) && isByWire(reading, clause);
  const kind = isCall ? "call" : told;
  const isOurs = verb !== undefined && isAnnounced(reading, clause, verb);
  if (!verb || !kind || (inSpeech(reading, verb) && !isOurs) || isOfThey(reading, clause, verb)) return undefined;
  const partners = partnersOf(reading, clause);
  const isOrgan = verb.tense === "past" && partners.length === 0 && isOwnedAssembly(reading, clause.subject);
  const doers = isOrgan || isMediator(reading, clause.subject) ? [] : travellers(reading, clause, verb);
  const others = partners.filter((p) => !isMediator(reading, p)).flatMap((p) => sidesOf(reading, p));
  const who = [...new Set([...doers, ...others])];
  const part = ownPart(reading, clause);
  const there = whereOf(reading, clause);
  const way = wayBefore(reading, clause);
  const places = [
    ...(kind === "visit" ? placeVisited(reading, clause) : []),
    ...townBeforeWhere(reading, clause),
    ...[part, ...there, ...wayTo(reading, clause), ...(way ? [way] : [])].flatMap((span) => placesIn(reading, span)),
  ];
  const since = sinceDays(reading, clause);
  const said = statusOf(reading, clause);
  const own = since ? [since.time] : timesOf(reading, clause, part);
  const times = own.length > 0 || said !== "happened" ? own : ending(reading, clause);
  if (!isMeeting(reading, { clause, verb, kind, who, doers, partners, places, times })) return undefined;
  const days = since?.days ?? lastOf(reading, clause, times) ?? daysOf(reading, times);
  const hangs = said === "planned" && (isConditionalIn(reading, clause.sentence) || isHoped(reading, clause));
  const status = isCalledOff(reading, clause)
    ? "called off"
    : hangs
      ? "possible"
      : isAgenda(reading, clause, verb, times) || isUnderWay(reading, clause, verb)
        ? "planned"
        : said;
  const subject = reading.phrases[clause.subject ?? -1];
  const sends = meetingWords().sends.has(verb.lemma) && !verb.passive;
  const { maybe } = insertedIn(reading, sends ? clause.object : clause.subject);
  const both =
    isOurs ||
    partners.some((p) => areNegotiators(reading, p)) ||
    (doers.every((e) => !notOnlyDoing(reading.mentions).has(e)) && areNegotiators(reading, clause.subject));
  const isGiven = doers.length > 0 || both || subject?.kind !== "nominal" || !isSeveral(reading, clause.subject);
  const unnamed = subject && !isGiven ? withoutArticle(reading, subject) : undefined;
  return {
    ...{ start: clause.start, end: clause.end, by: `meetings:verb:${verb.lemma}`, kind, sentence: clause.sentence },
    status: settled(reading, status, days.when),
    times,
    ...aheadOnly(reading, status, status === "called off" ? nearestDay(reading, times, days) : days),
    ...(places[0] === undefined ? {} : { place: places[0] }),
    ...venueOf(reading, [part, ...there]),
    ...durationOf(reading, part),
    ...levelAlone(reading, clause),
    ...{ who, definite: false, told: true, both, other: false },
    ...counted(countOf(reading, clause.subject)),
    ...(unnamed ? { unnamed } : {}),
    ...(maybe.length > 0 ? { maybe } : {}),
  };
}

/** "The union's committee met on Sunday", "its political bureau": by itself, and not the union with anybody. */
function isOwnedAssembly(reading: EventInput, index: number | undefined): boolean {
  const phrase = reading.phrases[index ?? -1];
  const words = phrase ? reading.tokens.slice(phrase.first, phrase.head) : [];
  return isAssembly(reading, index) && words.some((t) => t.xpos === "POS" || t.xpos === "PRP$");
}

const counted = (count: number | undefined): { count?: number } => (count === undefined ? {} : { count });

/** "We will meet again on Friday," the minister said: who negotiates says when they go on. */
const isAnnounced = (reading: EventInput, clause: Clause, verb: VerbGroup): boolean =>
  isOfUs(reading, clause) && verb.tense === "future" && !verb.negated && datesIn(reading, clause).length > 0;

/** Who mediates takes no side: "met Omani mediators". One of a name is at the table all the same. */
function isMediator(reading: EventInput, index: number | undefined): boolean {
  const phrase = reading.phrases[index ?? -1];
  return phrase !== undefined && /S$/.test(reading.tokens[phrase.head]?.xpos ?? "") && isMediators(reading, phrase);
}

/** "Gathered in Lima, they stripped him of his office": who they are is told elsewhere, and need not be both sides. */
const isOfThey = (reading: EventInput, clause: Clause, verb: VerbGroup): boolean =>
  clause.kind === "participial" &&
  !verb.finite &&
  reading.tokens[reading.phrases[clause.subject ?? -1]?.head ?? -1]?.norm === "they";

/** "The teams meet in London on 24 March", "is due in Lima": on the calendar, also where nobody knows from when the report is. */
function isAgenda(reading: EventInput, clause: Clause, verb: VerbGroup, times: readonly number[]): boolean {
  if (!verb.finite || verb.tense !== "present" || verb.perfect) return false;
  const { published } = reading.intake.report;
  const undated = published === undefined || published.by === "inferred";
  return isDue(reading, clause, verb) || (undated && times.length > 0 && !verb.passive);
}

/** "Is heading to Lima for talks": what one is on the way to is still to come. */
const isUnderWay = ({ tokens, phrases }: EventInput, { obliques }: Clause, verb: VerbGroup): boolean =>
  verb.progressive &&
  verb.tense === "present" &&
  meetingWords().motion.has(verb.lemma) &&
  obliques.some(
    (o) => o.preposition === "for" && meetingWords().nouns.has(tokens[phrases[o.phrase]?.head ?? -1]?.norm ?? ""),
  );

/** "Said she hoped the two would meet": hoped for, and no more. */
function isHoped(reading: EventInput, clause: Clause): boolean {
  const verb = reading.verbs[reading.clauses[clause.parent ?? -1]?.verb ?? -1];
  const before = bySentence(reading.clauses, clause.sentence)
    .flatMap((i) => reading.clauses[i] ?? [])
    .filter((c) => c.complement !== undefined && within(clause, c.complement))
    .map((c) => reading.verbs[c.verb]?.lemma ?? "");
  return [verb?.lemma ?? "", ...before].some((lemma) => meetingWords().hopes.has(lemma));
}

/** Several, or a body of several. */
const isSeveral = (reading: EventInput, index: number | undefined): boolean =>
  isAssembly(reading, index) || /S$/.test(reading.tokens[reading.phrases[index ?? -1]?.head ?? -1]?.xpos ?? "");

/** Gives the dates of a clause: its own; else, where it is what somebody goes for, those of the going; else the sentence's only one. */
export function timesOf(reading: EventInput, clause: Clause, part: Span): number[] {
  const own = behindVerb(reading, clause, datesIn(reading, part));
  if (own.length > 0) return own;
  const when = beforeWhen(reading, clause);
  if (when.length > 0) return when;
  const parent = reading.clauses[clause.parent ?? -1];
  const way = wayBefore(reading, clause);
  const gone = way ? datesIn(reading, way) : [];
  if (gone.length > 0) return gone.slice(0, 1);
  const going = clause.kind === "infinitive" && parent ? datesIn(reading, ownPart(reading, parent)) : [];
  if (going.length > 0) return going.slice(0, 1);
  return onlyDate(reading, clause);
}

/** "The firm, whose agent had left in May, returned on Monday": the day behind the verb, or before the subject, is that of the deed. */
function behindVerb(reading: EventInput, { verb, subject }: Clause, times: readonly number[]): number[] {
  const told = reading.verbs[verb]?.start ?? 0;
  const opens = reading.phrases[subject ?? -1]?.start ?? told;
  const own = times.filter((t) => (reading.times[t]?.start ?? 0) >= told || (reading.times[t]?.end ?? 0) <= opens);
  return own.length > 0 ? own : [...times];
}

/** "Will travel to Oslo | to meet the minister": where one meets whom one goes for. */
function wayTo(reading: EventInput, clause: Clause): Span[] {
  const parent = reading.clauses[clause.parent ?? -1];
  const goes = parent && meetingWords().motion.has(reading.verbs[parent.verb]?.lemma ?? "");
  return goes && clause.kind === "infinitive" ? [{ start: parent.start, end: clause.start }] : [];
}

/** "The group, which was to gather on Monday, has been called off". */
function isCalledOff(reading: EventInput, clause: Clause): boolean {
  const who = reading.phrases[clause.subject ?? -1];
  return bySentence(reading.clauses, clause.sentence).some((i) => {
    const other = reading.clauses[i];
    const verb = other && reading.verbs[other.verb];
    const subject = reading.phrases[other?.subject ?? -1];
    if (!verb || !who || !subject || !verb.passive || verb.negated) return false;
    return meetingWords().calledOff.has(verb.lemma) && within(who, subject.full);
  });
}

/** Whom the doers come together with: the object, and who stands behind "with", "opposite" or, of a talker, "to". */
function partnersOf(reading: EventInput, clause: Clause): number[] {
  const words = meetingWords();
  const lemma = reading.verbs[clause.verb]?.lemma ?? "";
  const behind = clause.obliques.filter(
    (o) =>
      (o.preposition === "with" && !isAfterLength(reading, o.phrase) && !isOfMeeting(reading, o.phrase)) ||
      (o.preposition === "to" && lemma === "speak") ||
      (words.opposite.has(o.preposition) && lemma === "sit"),
  );
  const verb = reading.verbs[clause.verb];
  const between = verb && shuttlesBetween(reading, clause, verb);
  return [clause.object, between, ...behind.map((o) => o.phrase)].filter(
    (p): p is number =>
      p !== undefined && (entitiesOfPhrase(reading, p).length > 0 || isPerson(reading, p) || isAssembly(reading, p)),
  );
}

/** "Spoke after a meeting | with the envoy": the meeting was with the envoy. */
function isOfMeeting({ phrases, tokens }: EventInput, phrase: number): boolean {
  const before = tokens[(phrases[phrase]?.first ?? 0) - 2];
  return before?.upos === "NOUN" && meetingWords().nouns.has(before.lemma.toLowerCase());
}

/** "Spoke outside after an hour | with the envoy": the hour was, not the speaking. */
function isAfterLength({ phrases, tokens, times }: EventInput, phrase: number): boolean {
  const with_ = tokens[(phrases[phrase]?.first ?? 0) - 1];
  const time = times[firstFrom(times, with_?.start ?? 0) - 1];
  return time?.type === "DURATION" && with_ !== undefined && with_.start - time.end <= 1;
}

/** Who goes or meets: the doer, who is sent, and in "the envoys were received by X" both. */
function travellers(reading: EventInput, clause: Clause, verb: VerbGroup): number[] {
  const words = meetingWords();
  const sent = (whom: Clause) =>
    entitiesOfPhrase(reading, whom.object).filter((e) => reading.entities[e]?.kind === "person");
  if (words.sends.has(verb.lemma) && !verb.passive && clause.object !== undefined) return sent(clause);
  // "Send the envoy to Lima to meet the president": it is the envoy who meets.
  const parent = clause.kind === "infinitive" ? reading.clauses[clause.parent ?? -1] : undefined;
  if (parent && parent.object !== undefined && words.sends.has(reading.verbs[parent.verb]?.lemma ?? ""))
    return sent(parent);
  const doers =
    clause.subject === undefined
      ? []
      : [
          ...sidesOf(reading, clause.subject),
          ...insertedIn(reading, clause.subject).who,
          ...namesBehind(reading, clause),
        ];
  return verb.passive ? [...doers, ...entitiesOfPhrase(reading, clause.agent)] : doers;
}

/** "President Reyes of Peru and Premier Holm of Norway | met": a person named behind the "and", whatever stands between. */
const namesBehind = (reading: EventInput, clause: Clause): number[] =>
  membersOf(reading, clause)
    .filter((p) => p !== clause.subject && reading.phrases[p]?.kind === "name")
    .flatMap((p) => entitiesOfPhrase(reading, p))
    .filter((e) => reading.entities[e]?.kind === "person");

function withoutArticle(reading: EventInput, phrase: NounPhrase): Span {
  const opens = reading.tokens[phrase.first];
  const isArticle = opens?.upos === "DET" || opens?.upos === "PRON";
  return { start: (isArticle ? reading.tokens[phrase.first + 1]?.start : undefined) ?? phrase.start, end: phrase.end };
}
