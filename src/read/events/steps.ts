import { meetingWords } from "../../knowledge/meetings.js";
import { proposalWords } from "../../knowledge/negotiation.js";
import { timeCues } from "../../knowledge/time-cues.js";
import { isVerbOf } from "../../knowledge/verbs.js";
import { bySentence } from "../../model/by-sentence.js";
import type { Clause, Event, EventStatus, Meeting, Sentence, VerbGroup, When } from "../../model/index.js";
import { firstFrom, overlaps, spansWithin, within } from "../../model/index.js";
import { clauseWords, type DatedClause, isOfMeeting, isOwnDay, meetingsByPlace } from "./clause-words.js";
import { concerned, namedBy } from "./concerned.js";
import { laterDay, ownPart } from "./days.js";
import { deadlineSteps } from "./deadlines.js";
import { type EventInput, inSpeech } from "./event-input.js";
import { intention } from "./intentions.js";
import { listedStep } from "./listed-steps.js";
import { pendingStep } from "./pending-steps.js";
import { datesIn } from "./scene.js";
import { statusOf } from "./status.js";
import { isDatedAhead, isOpenInterval, LONGEST_DATED, stepAt } from "./step-at.js";
import { daysGiven, deadlineIn, orderedBy, termIn } from "./step-limits.js";
import { statusAhead } from "./step-status.js";
import { isLedBy, leanOf } from "./unanchored.js";

/**
 * Finds what is to come on a day or in a month that the report names, where no move and no meeting tells it: "The presidency ends on 31
 * December", "The board could decide next week", "9 March: result of the ballot". One a day and sentence; in the words of its clause where
 * the sentence tells several.
 */
export function findSteps(reading: EventInput, told: readonly Event[], meetings: readonly Meeting[]): Event[] {
  const meetingsAt = meetingsByPlace(meetings.filter((m) => m.status !== "held"));
  return reading.sentences.flatMap((sentence, index) => {
    const events = bySentence(told, index).flatMap((i) => told[i] ?? []);
    const ahead = events.filter((e) => e.move !== undefined && (e.status === "planned" || e.status === "possible"));
    const met = meetingsAt.get(sentence.start) ?? [];
    const found = sentenceSteps(reading, sentence, index)
      .filter((s) => !ahead.some((e) => isSame(s, e) && !isTerm(reading, s, e)))
      .filter((s, i, all) => all.findIndex((other) => other.time === s.time) === i);
    const steps = found.filter((s) => !isOfMeeting(reading, s, met));
    const tellsMore = steps.length + ahead.length + met.length > 1;
    const calling = found.filter((s) => !steps.includes(s)).map(callOf);
    const dated = steps.map((s) => ({
      ...s.event,
      text: (tellsMore ? clauseWords(reading, s) : undefined) ?? s.event.text,
    }));
    const known = [...steps, ...found].map((s) => s.time);
    const due = deadlineSteps(reading, sentence, index).filter(
      (e) => !e.times.some((t) => known.includes(t) || ahead.some((move) => move.times.includes(t))),
    );
    if (dated.length + due.length > 0 || met.length > 0 || ahead.length > 0) return [...dated, ...due, ...calling];
    if (sentence.last - sentence.first > LONGEST_DATED) return [];
    return (
      listedStep(reading, sentence, index) ??
      intention(reading, sentence, index) ??
      pendingStep(reading, sentence, index) ??
      []
    );
  });
}

interface Step extends DatedClause {
  readonly event: Event;
}

/** "The guild calls its members to the hall on 4 May": told as the meeting is, it says who is for it; else it is told where no meeting is. */
function callOf({ event, verb }: Step): Event {
  const isCall = event.agents.length > 0 && !verb.passive;
  const by = isCall ? "events:meeting-step" : "events:meeting-told";
  return { ...event, ...(isCall ? { patients: [] } : {}), move: "meet", type: "CONSULT", by };
}

/** "Has until Friday to reopen the talks": the last day is that of the having, whatever is to be done by then. */
const isTerm = (reading: EventInput, { clause, verb, time }: Step, move: Event): boolean =>
  move.status === "possible" &&
  deadlineIn(reading, clause, verb) === time &&
  move.trigger.start > (reading.times[time]?.end ?? 0);

/** A move that has this day, or that this very clause tells, is told already. */
const isSame = ({ clause, time, event }: Step, move: Event): boolean =>
  move.times.includes(time) || (event.when === undefined && within(move.trigger, clause));

function sentenceSteps(reading: EventInput, sentence: Sentence, index: number): Step[] {
  const clauses = bySentence(reading.clauses, index).flatMap((i) => reading.clauses[i] ?? []);
  return clauses.flatMap((clause) => clauseSteps(reading, sentence, clause));
}

function clauseSteps(reading: EventInput, sentence: Sentence, clause: Clause): Step[] {
  const verb = reading.verbs[clause.verb];
  const ordered = orderedBy(reading, clause);
  const hoped = isHoped(reading, clause);
  const isTold =
    ordered.length > 0 ||
    verb?.finite ||
    hoped ||
    isRunning(reading, clause) ||
    (clause.kind === "infinitive" && statusOf(reading, clause) === "planned");
  const isBare = clause.subject === undefined && !isAsked(reading, clause) && !isOfRelative(reading, clause);
  if (!verb || !isTold || clause.kind === "adverbial" || isBare || inSpeech(reading, verb)) return [];
  const limit = deadlineIn(reading, clause, verb) ?? laterDay(reading, clause, meetingWords().moved);
  const given = limit === undefined ? daysGiven(reading, clause, verb) : undefined;
  if (given) return [stepOf(reading, sentence, { clause, verb, ...given }, "planned")];
  const isDue = limit !== undefined || ordered.length > 0;
  const status = isDue ? "planned" : hoped ? "possible" : statusAhead(reading, clause, verb);
  if (!status) return [];
  const settled = isCalledOff(reading, clause) ? "called off" : status;
  const isOpen = limit === undefined && isFeared(reading, clause, verb);
  return daysAhead(reading, sentence, { clause, verb, limit })
    .filter((time, i) => (i === 0 || isOfItsOwn(reading, time)) && !(isOpen && isLong(reading, time)))
    .map((time) => stepOf(reading, sentence, { clause, verb, time }, settled));
}

interface Ahead {
  readonly clause: Clause;
  readonly verb: VerbGroup;
  /** Index into `times` of the last day on which it may be done. */
  readonly limit: number | undefined;
}

/** "The coming week will be critical": of a time that is its subject a clause may tell how it is, and no step. */
function isJudged({ tokens, phrases, verbs, times }: EventInput, clause: Clause, time: number): boolean {
  const subject = phrases[clause.subject ?? -1];
  const verb = verbs[clause.verb];
  const own = times[time];
  const isIt = subject !== undefined && own !== undefined && overlaps(own, subject);
  return isIt && verb?.lemma === "be" && tokens[verb.last]?.upos === "ADJ";
}

/** The days ahead that a clause gives its verb; else those of what it hangs on, "if no answer comes by Friday", "before it rises on Friday". */
function daysAhead(reading: EventInput, sentence: Sentence, { clause, verb, limit }: Ahead): number[] {
  const isShort = sentence.last - sentence.first <= LONGEST_DATED;
  const own = (limit === undefined ? datesIn(reading, ownPart(reading, clause)) : [limit]).filter(
    (t) =>
      (isDatedAhead(reading, t) || isWithinReach(reading, clause, t)) &&
      !isOfPredicate(reading, clause, verb, t) &&
      !isJudged(reading, clause, t) &&
      isFixedAhead(reading, verb, t) &&
      ((isShort && verb.finite && !leanOf(reading, reading.times[t])) || isOwnDay(reading, clause, t)),
  );
  if (own.length > 0) return own;
  const others = [
    ...conditionDays(reading, clause),
    ...termIn(reading, clause, verb),
    ...daysBefore(reading, clause, verb),
  ];
  return others.filter((t) => isDatedAhead(reading, t)).slice(0, 1);
}

/** "A ballot opening on Friday", "leaving them a week to answer": a form in "-ing" that tells when something is, or gives somebody time. */
function isRunning({ verbs, tokens }: EventInput, { kind, verb: at }: Clause): boolean {
  const verb = verbs[at];
  const isIng = kind === "participial" && verb !== undefined && tokens[verb.head]?.xpos === "VBG";
  return isIng && (meetingWords().grants.has(verb.lemma) || meetingWords().runs.has(verb.lemma));
}

/** "They hope to try again on Friday": what somebody would like to do himself, and names the day of. */
function isHoped(reading: EventInput, { kind, parent, subject }: Clause): boolean {
  const above = reading.clauses[parent ?? -1];
  const hopes = reading.verbs[above?.verb ?? -1];
  const isOpen = hopes?.tense === "present" && !hopes.negated && !hopes.passive && hopes.modal === undefined;
  return kind === "infinitive" && isOpen && above?.subject === subject && meetingWords().hopesTo.has(hopes.lemma);
}

/** "A challenge, which she said would be filed on Friday": the subject stands before who says so. */
const isOfRelative = (reading: EventInput, { kind, parent }: Clause): boolean =>
  kind === "complement" && reading.clauses[parent ?? -1]?.kind === "relative";

/** "Called off a strike that was to begin on Friday". */
function isCalledOff(reading: EventInput, clause: Clause): boolean {
  const { kind, parent } = clause;
  const above = reading.clauses[parent ?? -1];
  if (!above) return false;
  // "Was due | to begin on Friday".
  if (kind === "infinitive" && above.kind === "relative") return isCalledOff(reading, above);
  const verb = reading.verbs[above.verb];
  const isOff = verb !== undefined && meetingWords().calledOff.has(verb.lemma) && !verb.negated;
  return isOff && kind === "relative" && statusOf(reading, above) === "happened";
}

/** "By the end of the month", "this week": begun already, and still ahead for what a future or a timetable tells. */
function isWithinReach(reading: EventInput, clause: Clause, index: number): boolean {
  const verb = reading.verbs[clause.verb];
  const isTimed =
    (verb?.tense === "present" || isRunning(reading, clause)) &&
    verb !== undefined &&
    !verb.perfect &&
    timeCues().scheduledVerbs.has(verb.lemma);
  const isFuture = verb?.tense === "future" || verb?.modal !== undefined || clause.kind === "infinitive";
  return (isTimed || isFuture) && isOpenInterval(reading, index);
}

/** "Called a vote for Friday": in a report without a date, a past verb has its day ahead only where it is told as its goal. */
function isFixedAhead(reading: EventInput, verb: VerbGroup, index: number): boolean {
  const time = reading.times[index];
  // "Norway shut the lock on Friday": a form that is past and present alike.
  const isFlat =
    isVerbOf("flat", verb.lemma) && reading.tokens[verb.head]?.norm === verb.lemma && verb.first === verb.head;
  if (isFlat && leanOf(reading, time) === "open") return false;
  const isOpen = leanOf(reading, time) === "open" && verb.finite && verb.tense === "past" && verb.modal === undefined;
  return !isOpen || meetingWords().planned.has(verb.lemma) || (time !== undefined && isLedBy(reading, time, GOALS));
}

const GOALS = new Set(["for", "by", "until", "till", "before", "to"]);

type Dated = DatedClause & { readonly when?: When };

function stepOf(reading: EventInput, sentence: Sentence, dated: Dated, status: EventStatus): Step {
  const { clause, verb, time, when } = dated;
  const own = doersOf(reading, clause);
  // "Will hold a ballot closing on Friday": whoever holds it.
  const isIdle = own.length === 0 && isRunning(reading, clause);
  const agents = isIdle ? concerned(reading, reading.clauses[clause.parent ?? -1]?.subject) : own;
  const above = reading.clauses[clause.parent ?? -1];
  const orders = orderedBy(reading, clause).includes(time) ? concerned(reading, above?.subject) : [];
  const others = [...concerned(reading, clause.object), ...orders];
  const patients = agents.length + others.length > 0 ? others : namedBy(reading, clause);
  const event = {
    ...stepAt(sentence, clause.sentence, [time], status),
    agents,
    patients,
    trigger: { start: verb.start, end: verb.end },
    ...(when ? { when } : {}),
  };
  return { event, clause, verb, time };
}

/** "Skippers warned that a ban would tie up the boats by spring": what somebody says will come of a thing is no step of anybody's. */
function isFeared(reading: EventInput, { kind, parent, subject }: Clause, verb: VerbGroup): boolean {
  const above = reading.clauses[parent ?? -1];
  const isOwn = subject === above?.subject || reading.phrases[subject ?? -1]?.kind === "pronoun";
  const says = proposalWords().arguing.has(reading.verbs[above?.verb ?? -1]?.lemma ?? "");
  return kind === "complement" && says && !isOwn && (verb.modal === "would" || verb.modal === "could");
}

/** More than a day: a season, a month. */
const isLong = ({ times }: EventInput, time: number): boolean => times[time]?.when?.precision !== "day";

/** "The guild calls its members to bring their boats on Friday": what somebody has others do. */
const isAsked = (reading: EventInput, { kind, parent, subject }: Clause): boolean =>
  kind === "infinitive" && subject === undefined && reading.clauses[parent ?? -1]?.object !== undefined;

/** Whoever is the subject, or has it done; "the board said it would": whoever says so of itself. */
function doersOf(reading: EventInput, clause: Clause): number[] {
  const above = reading.clauses[clause.parent ?? -1];
  const own = concerned(reading, isAsked(reading, clause) ? above?.subject : clause.subject);
  const isIt = reading.tokens[reading.phrases[clause.subject ?? -1]?.head ?? -1]?.norm === "it";
  if (own.length > 0 || !isIt || !above || clause.kind !== "complement" || clause.object === undefined) return own;
  if (!isVerbOf("reporting", reading.verbs[above.verb]?.lemma ?? "")) return own;
  return concerned(reading, above.subject).filter((e) => reading.entities[e]?.kind !== "person");
}

/** "The annex on nets on Monday and that on engines on Friday": a day with a preposition of its own; "to Friday" ends a stretch. */
function isOfItsOwn(reading: EventInput, time: number): boolean {
  const before = reading.tokens[firstFrom(reading.tokens, reading.times[time]?.start ?? 0) - 1];
  return before?.norm === "on" || before?.norm === "in";
}

/** "Would shut the lock if no answer came by 30 May", "should none come by then": from then on it may. */
function conditionDays(reading: EventInput, clause: Clause): number[] {
  const sentence = reading.sentences[clause.sentence];
  const opening = reading.tokens[sentence?.first ?? -1];
  const verb = reading.verbs[clause.verb];
  if (sentence && verb && opening?.norm === "should" && verb.start > opening.start)
    return datesIn(reading, { start: sentence.start, end: verb.start });
  const conditions = bySentence(reading.clauses, clause.sentence).flatMap((i) => {
    const other = reading.clauses[i];
    return other?.kind === "adverbial" && reading.clauses[other.parent ?? -1] === clause ? [other] : [];
  });
  return conditions.filter((c) => statusOf(reading, c) === "possible").flatMap((c) => datesIn(reading, c));
}

/** "Needs the consent of both before it can begin on Friday", "will vote before Friday": by then it is to be done. */
function daysBefore(reading: EventInput, clause: Clause, verb: VerbGroup): number[] {
  const behind = spansWithin(reading.tokens, { start: verb.end, end: clause.end });
  const before = behind.find((t) => t.norm === "before");
  if (!before) return [];
  return datesIn(reading, { start: before.end, end: clause.end }).filter((t) => {
    const way = spansWithin(reading.tokens, { start: before.end, end: reading.times[t]?.start ?? 0 });
    return way.length <= LONGEST_BEFORE && !way.some((w) => w.norm === ",");
  });
}

/** Tokens from "before" to its day, at most: "before the chamber rises for the summer on". */
const LONGEST_BEFORE = 9;

/** "The result is an offer worth what it was on Monday": the day is of what something is, not of its being so. */
function isOfPredicate(reading: EventInput, clause: Clause, verb: VerbGroup, index: number): boolean {
  const object = reading.phrases[clause.object ?? -1];
  const time = reading.times[index];
  return verb.lemma === "be" && object !== undefined && time !== undefined && time.start > object.end;
}
