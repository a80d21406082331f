import { meetingWords } from "../../knowledge/meetings.js";
import { isVerbOf } from "../../knowledge/verbs.js";
import { bySentence } from "../../model/by-sentence.js";
import type { VerbGroup } from "../../model/index.js";
import {
  type Clause,
  type Event,
  firstFrom,
  type Meeting,
  type Sentence,
  type Span,
  spansWithin,
  within,
} from "../../model/index.js";
import { entitiesOfPhrase } from "../entities-in.js";
import { rolesOf } from "./acts.js";
import { isHistory } from "./after-publication.js";
import { announcedDeed } from "./announced.js";
import { clauseWords, type DatedClause, isOfMeeting, isSaid, meetingsByPlace } from "./clause-words.js";
import { concerned, namedBy } from "./concerned.js";
import { ownPart } from "./days.js";
import { type DeedDay, deedDay } from "./deed-days.js";
import { type EventInput, inSpeech } from "./event-input.js";
import { isBoth } from "./sides.js";
import { sidesOfMost } from "./stand-ins.js";
import { statusOf } from "./status.js";
import { isUntold } from "./untold.js";

/** The move of what is only known to have been done on a day, whatever it is: data/negotiation/moves.yaml has no entry for it. */
const DEED = "deed";

/** "Sanctions lifted in 2015 will return", "those arrested in May are to be freed": the sentence is about what is to come. */
function isOfWhatIsAhead(reading: EventInput, { kind, parent, end }: Clause): boolean {
  const above = reading.clauses[parent ?? -1];
  const verb = reading.verbs[above?.verb ?? -1];
  const main = verb ?? reading.verbs[firstFrom(reading.verbs, end)];
  return kind === "participial" && (main?.tense === "future" || main?.modal !== undefined);
}

/** Characters of the value of a year: "2019". */
const YEAR = 4;

type Deed = DeedDay & DatedClause;

/**
 * Finds what was done on a day, in a month or a year that the report names, where no move and no meeting tells it: "The army moved into the
 * valley in May 2020", "the draft, circulated on 4 March". One a day and sentence; in the words of its clause where the sentence tells more.
 */
export function findDeeds(
  reading: EventInput,
  { told, steps }: { readonly told: readonly Event[]; readonly steps: readonly Event[] },
  meetings: readonly Meeting[],
): Event[] {
  const meetingsAt = meetingsByPlace(meetings);
  const sides = sidesOfMost(meetings);
  return reading.sentences.flatMap((sentence, index) => {
    const events = bySentence(told, index).flatMap((i) => told[i] ?? []);
    const moves = events.filter((e) => e.move !== undefined && e.times.length > 0 && e.status !== "denied");
    const met = meetingsAt.get(sentence.start) ?? [];
    const clauses = bySentence(reading.clauses, index).flatMap((i) => reading.clauses[i] ?? []);
    // "Gave the guild until Friday to answer" is told by what is to come of it.
    const ahead = bySentence(steps, index).flatMap((i) => steps[i] ?? []);
    const isStep = ({ start }: Span) => ahead.some((step) => step.trigger.start === start);
    const deeds = clauses
      .flatMap((clause) => deedOf(reading, clause) ?? [])
      .filter((d) => !isStep(d.verb) && !moves.some((e) => isSame(reading, d, e)));
    const ofMeeting = deeds.filter((d) => isOfMeeting(reading, d, met));
    if (deeds.length === 0 && moves.length === 0 && met.length === 0)
      return clauses
        .flatMap(
          (clause) => freshDeed(reading, sentence, { clause, sides }) ?? announcedDeed(reading, sentence, clause) ?? [],
        )
        .filter((deed) => !isStep(deed.trigger))
        .slice(0, 1);
    const once = deeds.filter((d, i) => !ofMeeting.includes(d) && deeds.findIndex((e) => keyOf(e) === keyOf(d)) === i);
    const tellsMore = once.length + moves.length + met.length > 1;
    // What is told as a meeting is, is told again only where the record has no such meeting.
    const again = ofMeeting.map((deed) => ({
      ...eventOf(reading, sentence, deed, false),
      ...{ move: "meet", type: "CONSULT", by: "events:meeting-told" },
    }));
    return [...once.map((deed) => eventOf(reading, sentence, deed, tellsMore)), ...again];
  });
}

const keyOf = ({ time, when }: DeedDay): string => `${time} ${when?.from}`;

/** A move that has this day, or that this very clause tells, is told already. */
const isSame = (reading: EventInput, deed: Deed, move: Event): boolean =>
  (deed.when === undefined && move.times.includes(deed.time)) || within(move.trigger, ownPart(reading, deed.clause));

function deedOf(reading: EventInput, clause: Clause): Deed | undefined {
  const verb = reading.verbs[clause.verb];
  if (!verb || inSpeech(reading, verb) || !isTold(reading, clause, verb)) return undefined;
  const day = deedDay(reading, clause, verb);
  // Said in passing, of no day.
  const isPassing = day && isOfYear(reading, clause, day) && !isDoneToSomething(reading, { ...day, clause, verb });
  if (isPassing || (isOfWhatIsAhead(reading, clause) && !day?.lasts)) return undefined;
  // "Has been in force since May": what only stays dates from its beginning.
  if (!day || (!day.lasts && isVerbOf("staying", verb.lemma))) return undefined;
  return { ...day, clause, verb };
}

/** "The fund that bought the yard in 2022", "the league, which armed itself in 2021": what somebody named did to something. */
function isDoneToSomething(reading: EventInput, deed: Deed): boolean {
  const { subject, object } = deed.clause;
  const head = reading.tokens[reading.phrases[object ?? -1]?.head ?? -1];
  const isDone = ["NOUN", "PROPN"].includes(head?.upos ?? "") && entitiesOfPhrase(reading, subject).length > 0;
  return isDone && !deed.lasts && clauseWords(reading, deed) !== undefined;
}

/** "The line, which lost much in 2019, said": a clause beside somebody, that gives a year alone. */
const isOfYear = (reading: EventInput, { kind }: Clause, { time }: DeedDay): boolean =>
  kind === "relative" && reading.times[time]?.value.length === YEAR;

/**
 * "Ana Reyes has written to the ministry", "the mayor lent a boat to the fund": what a named one has just done, or has done to
 * another who is named, is told also where no day stands beside it.
 */
function freshDeed(
  reading: EventInput,
  sentence: Sentence,
  { clause, sides }: { readonly clause: Clause; readonly sides: readonly number[] },
): Event | undefined {
  const verb = reading.verbs[clause.verb];
  if (!verb || clause.kind === "complement" || clause.kind === "adverbial" || verb.passive) return undefined;
  if (inSpeech(reading, verb) || isSaid(reading, clause) || !isTold(reading, clause, verb)) return undefined;
  const isBeing = verb.progressive || isVerbOf("staying", verb.lemma) || meetingWords().lead.has(verb.lemma);
  // "Has written to the ministry"; "told a paper" is how it was said.
  const isSent = isFresh(clause, verb) && clause.object === undefined && clause.obliques.some(isTo);
  if (isBeing || (isVerbOf("reporting", verb.lemma) && !isSent)) return undefined;
  const isAll = isBoth(reading, reading.phrases[clause.subject ?? -1]);
  // "Both sides signed it": who they are the report has said.
  const agents = isAll ? sides : entitiesOfPhrase(reading, clause.subject);
  const others = [clause.object, clause.indirectObject, ...clause.obliques.filter(isTo).map((o) => o.phrase)]
    .flatMap((p) => entitiesOfPhrase(reading, p))
    .filter((e) => !agents.includes(e));
  const isNews = isFresh(clause, verb) || others.length > 0 || isStep(reading, clause, agents);
  const isOld = spansWithin(reading.times, sentence).some((t) => t.when && isHistory(reading, t.when));
  if (agents.length === 0 || !isNews || isOld || isLong(reading, clause)) return undefined;
  return {
    ...{ start: sentence.start, end: sentence.end, text: { start: sentence.start, end: sentence.end } },
    ...{ move: DEED, status: "happened", sentence: clause.sentence, by: "events:fresh-deed" },
    trigger: { start: verb.start, end: verb.end },
    ...{ agents, patients: [...new Set(others)], times: [] },
  };
}

/** "The army shut the road", "the guild recalled its negotiators": what a body or a state did to something. */
const isStep = (reading: EventInput, clause: Clause, agents: readonly number[]): boolean => {
  const { entities, phrases, tokens, attributions, times } = reading;
  const object = phrases[clause.object ?? -1];
  const verb = reading.verbs[clause.verb];
  const isSaying = bySentence(attributions, clause.sentence).some(
    (i) => verb && attributions[i] && within(verb, attributions[i].cue),
  );
  // "Sold two million tons last year" is no step.
  const isTimed =
    spansWithin(times, clause).length > 0 || tokens.slice(object?.first, object?.last).some((t) => t.upos === "NUM");
  return (
    !isSaying &&
    !isTimed &&
    clause.kind === "main" &&
    tokens[object?.head ?? -1]?.upos === "NOUN" &&
    agents.every((e) => entities[e]?.kind !== "person")
  );
};

/** "Has presented a paper", "has written to the ministry"; not "has come round", nor what is said of somebody in passing. */
const isFresh = (clause: Clause, { perfect, tense }: VerbGroup): boolean =>
  perfect &&
  tense === "present" &&
  clause.kind === "main" &&
  (clause.object !== undefined || clause.complement !== undefined || clause.obliques.some(isTo));

/** "Has sailed the line for ten years": what takes its time is no deed. */
const isLong = (reading: EventInput, clause: Clause): boolean =>
  spansWithin(reading.times, clause).some((t) => t.type === "DURATION") ||
  spansWithin(reading.tokens, clause).some((t) => t.norm === "since");

const isTo = ({ preposition }: Clause["obliques"][number]): boolean => ["to", "for", "against"].includes(preposition);

function eventOf(reading: EventInput, sentence: Sentence, deed: Deed, tellsMore: boolean): Event {
  const { doer, done } = rolesOf(reading, deed.clause);
  const agents = concerned(reading, doer);
  const others = concerned(reading, done).filter((e) => !agents.includes(e));
  const isApart = tellsMore || isOfTeller(reading, deed.clause) || isOfYear(reading, deed.clause, deed);
  const text = (isApart ? clauseWords(reading, deed) : undefined) ?? sentence;
  return {
    ...{ start: sentence.start, end: sentence.end, text: { start: text.start, end: text.end } },
    ...{ move: DEED, status: deed.lasts ? "under way" : "happened", sentence: deed.clause.sentence, by: "events:deed" },
    trigger: { start: deed.verb.start, end: deed.verb.end },
    agents,
    patients: agents.length + others.length > 0 ? others : namedBy(reading, deed.clause),
    times: [deed.time],
    ...(deed.when ? { when: deed.when } : {}),
  };
}

/** "Ana Reyes, who was appointed in January, said that ...": the day is not that of what she said. */
function isOfTeller({ clauses, verbs }: EventInput, { kind, parent }: Clause): boolean {
  return kind === "relative" && isVerbOf("reporting", verbs[clauses[parent ?? -1]?.verb ?? -1]?.lemma ?? "");
}

/** Told in the past, of somebody or something that is named by a noun: what is only said, thought or so is no deed. */
function isTold(reading: EventInput, clause: Clause, verb: VerbGroup): boolean {
  const passive = clause.kind === "participial" && verb.passive;
  if (!passive && !(verb.finite && (verb.tense === "past" || verb.perfect))) return false;
  const status = statusOf(reading, clause);
  if ((status !== "happened" && status !== "under way") || isUntold(reading, clause)) return false;
  const speaks =
    isVerbOf("reporting", verb.lemma) &&
    (clause.complement !== undefined || (clause.object === undefined && !verb.passive && !clause.obliques.some(isTo)));
  // "Was sworn in".
  const thinks = isVerbOf("thinking", verb.lemma) && !verb.passive;
  if (speaks || thinks || meetingWords().planned.has(verb.lemma)) return false;
  return isNamed(reading, clause);
}

/** A subject that stands for somebody or names something; a date is none ("Updated 4 March"). */
function isNamed(reading: EventInput, { subject }: Clause): boolean {
  const phrase = reading.phrases[subject ?? -1];
  const head = reading.tokens[phrase?.head ?? -1];
  // "A six-month truce" is measured, and no date.
  if (!phrase || !head || spansWithin(reading.times, phrase).some((t) => t.end >= head.end)) return false;
  return !EMPTY.has(head.norm) || entitiesOfPhrase(reading, subject).length > 0;
}

const EMPTY = new Set(["there", "it", "that", "this", "which"]);
