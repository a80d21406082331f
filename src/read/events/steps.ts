import { meetingWords } from "../../knowledge/meetings.js";
import { isVerbOf } from "../../knowledge/verbs.js";
import { bySentence } from "../../model/by-sentence.js";
import type { Clause, Event, EventStatus, Meeting, Sentence, Span, VerbGroup } from "../../model/index.js";
import { firstFrom, indexesWithin, spansWithin, within } from "../../model/index.js";
import { entitiesIn, entitiesOfPhrase, isActor } from "../entities-in.js";
import { isAfterPublication } from "./after-publication.js";
import { isConditionalIn } from "./ahead.js";
import { clauseWords, type DatedClause, isOfMeeting, isOwnDay, meetingsByPlace } from "./clause-words.js";
import { concerned, namedBy } from "./concerned.js";
import { laterDay, ownPart } from "./days.js";
import { type EventInput, inSpeech } from "./event-input.js";
import { datesIn } from "./scene.js";
import { statusOf } from "./status.js";

/** The move of what is only known to be ahead, whatever it is: data/negotiation/moves.yaml has no entry for it. */
const STEP = "step";

/**
 * Finds what is to come on a day or in a month that the report names, where no move and no meeting tells it: "The presidency ends on 31
 * December", "The board could decide next week", "9 March: result of the ballot". One a day and sentence; in the words of its clause where
 * the sentence tells several.
 */
export function findSteps(reading: EventInput, told: readonly Event[], meetings: readonly Meeting[]): Event[] {
  const meetingsAt = meetingsByPlace(meetings.filter((m) => m.status !== "held"));
  return reading.sentences.flatMap((sentence, index) => {
    const events = bySentence(told, index).flatMap((i) => told[i] ?? []);
    const ahead = events.filter((e) => e.move !== undefined && e.status !== "happened");
    const met = meetingsAt.get(sentence.start) ?? [];
    const steps = sentenceSteps(reading, sentence, index).filter(
      (s) => !isOfMeeting(reading, s, met) && !ahead.some((e) => isSame(s, e)),
    );
    const tellsMore = steps.length + ahead.length + met.length > 1;
    const dated = steps.map((s) => ({
      ...s.event,
      text: (tellsMore ? clauseWords(reading, s) : undefined) ?? s.event.text,
    }));
    if (dated.length > 0 || met.length > 0 || ahead.length > 0) return dated;
    if (sentence.last - sentence.first > LONGEST) return [];
    return (
      itemStep(reading, sentence, index) ??
      fragmentStep(reading, sentence, index) ??
      verblessStep(reading, sentence, index) ??
      intention(reading, sentence, index) ??
      []
    );
  });
}

interface Step extends DatedClause {
  readonly event: Event;
}

/** A move that has this day, or that this very clause tells, is told already. */
const isSame = ({ clause, time }: Step, move: Event): boolean =>
  move.times.includes(time) || within(move.trigger, clause);

/** Tokens: in a longer sentence the date is mostly of something said in passing. */
const LONGEST = 45;

/** "9 March: result of the ballot expected", "14 April, vote of the board.": an item of a calendar, its day first. */
function itemStep(reading: EventInput, sentence: Sentence, index: number): Event | undefined {
  const opens = reading.tokens.slice(sentence.first, sentence.last);
  const verbless =
    sentence.last - sentence.first <= LONGEST_ITEM && !spansWithin(reading.verbs, sentence).some((v) => v.finite);
  const colon = opens.findIndex((t) => t.norm === ":" || (verbless && t.norm === ","));
  const mark = reading.tokens[sentence.first + colon];
  if (colon < 1 || colon > LONGEST_DATE || !mark || inSpeech(reading, mark)) return undefined;
  const times = datesIn(reading, { start: sentence.start, end: mark.start }).filter((t) => isDatedAhead(reading, t));
  const first = reading.times[times[0] ?? -1];
  if (!first || firstFrom(reading.tokens, first.start) > sentence.first + 1) return undefined;
  const words = reading.tokens.slice(sentence.first + colon, sentence.last);
  // "Updated 30 May, 08:40": nothing but a time of day.
  const dated = spansWithin(reading.times, sentence);
  const isTime = (token: Span) => dated.some((t) => t.start <= token.start && t.end >= token.end);
  const telling = words.filter((t) => /^\p{L}{3,}$/u.test(t.text) && !isTime(t));
  if (telling.length < 2 && !telling.some((t) => /^\p{Ll}/u.test(t.text))) return undefined;
  const open = words.some((t) => meetingWords().possible.has(t.norm) || t.norm === "if");
  return {
    ...stepAt(sentence, index, times.slice(0, 1), open ? "possible" : "planned"),
    agents: entitiesIn(reading, { start: mark.end, end: sentence.end }, isActor),
    trigger: { start: mark.end, end: sentence.end },
  };
}

/** "A study of the nets, due by June", "no night shift from 1 July": an item of a list that names a day ahead. */
function fragmentStep(reading: EventInput, sentence: Sentence, index: number): Event | undefined {
  const isItem = reading.intake.blocks[sentence.block]?.kind === "item";
  if (!isItem || spansWithin(reading.verbs, sentence).some((v) => v.finite)) return undefined;
  const [time] = datesIn(reading, sentence).filter((t) => isDatedAhead(reading, t));
  const words = reading.tokens.slice(sentence.first, sentence.last);
  if (time === undefined || words.filter((t) => /^\p{Ll}{3,}$/u.test(t.text)).length < LEAST_WORDS) return undefined;
  return {
    ...stepAt(sentence, index, [time], "planned"),
    agents: entitiesIn(reading, sentence, isActor),
    trigger: { start: sentence.start, end: sentence.end },
  };
}

/** "Members of the guild vote on the offer on 4 May.": a sentence in which no word was taken for its verb, of a day ahead. */
function verblessStep(reading: EventInput, sentence: Sentence, index: number): Event | undefined {
  const words = reading.tokens.slice(sentence.first, sentence.last);
  const isText = reading.intake.blocks[sentence.block]?.kind === "paragraph" && words.at(-1)?.norm === ".";
  if (words.some((t) => meetingWords().hopes.has(t.lemma.toLowerCase()))) return undefined;
  if (!isText || words.length > LONGEST_BARE || bySentence(reading.clauses, index).length > 0) return undefined;
  const [time] = datesIn(reading, sentence).filter(
    (t) => isDatedAhead(reading, t) && reading.times[t]?.when?.precision === "day",
  );
  const told = indexesWithin(reading.phrases, sentence)[0];
  const when = reading.times[time ?? -1];
  if (time === undefined || told === undefined || !when || when.start - sentence.start < 1) return undefined;
  return {
    ...stepAt(sentence, index, [time], "planned"),
    agents: [...entitiesOfPhrase(reading, told)],
    trigger: { start: sentence.start, end: sentence.end },
  };
}

/** Tokens of a sentence in which a verb can be missed. */
const LONGEST_BARE = 20;

/** Words that such an item must have for it to tell something. */
const LEAST_WORDS = 3;

/** Tokens of an item that a comma parts from its day. */
const LONGEST_ITEM = 14;

/** Tokens that a date with its place takes at the head of an item. */
const LONGEST_DATE = 7;

function sentenceSteps(reading: EventInput, sentence: Sentence, index: number): Step[] {
  const clauses = bySentence(reading.clauses, index).flatMap((i) => reading.clauses[i] ?? []);
  const steps = clauses.flatMap((clause) => clauseSteps(reading, sentence, clause));
  return steps.filter((s, i) => steps.findIndex((other) => other.time === s.time) === i);
}

function clauseSteps(reading: EventInput, sentence: Sentence, clause: Clause): Step[] {
  const verb = reading.verbs[clause.verb];
  const isTold = verb?.finite || (clause.kind === "infinitive" && statusOf(reading, clause) === "planned");
  if (!verb || !isTold || clause.kind === "adverbial" || clause.subject === undefined || inSpeech(reading, verb))
    return [];
  const limit = deadlineIn(reading, clause, verb) ?? laterDay(reading, clause, meetingWords().moved);
  const own = limit === undefined ? datesIn(reading, ownPart(reading, clause)) : [limit];
  const days = own.length > 0 ? own : [...conditionDays(reading, clause), ...termIn(reading, clause, verb)];
  const isShort = sentence.last - sentence.first <= LONGEST;
  const ahead = days.filter(
    (t) =>
      isDatedAhead(reading, t) &&
      !isOfPredicate(reading, clause, verb, t) &&
      ((isShort && verb.finite) || isOwnDay(reading, clause, t)),
  );
  const status = limit === undefined ? statusAhead(reading, clause, verb) : "planned";
  if (!status) return [];
  const [agents, others] = [concerned(reading, clause.subject), concerned(reading, clause.object)];
  const patients = agents.length + others.length > 0 ? others : namedBy(reading, clause);
  return ahead
    .filter((time, i) => i === 0 || isOfItsOwn(reading, time))
    .map((time) => {
      const event = {
        ...stepAt(sentence, clause.sentence, [time], status),
        agents,
        patients,
        trigger: { start: verb.start, end: verb.end },
      };
      return { event, clause, verb, time };
    });
}

/** "The annex on nets on Monday and that on engines on Friday": a day with a preposition of its own; "to Friday" ends a stretch. */
function isOfItsOwn(reading: EventInput, time: number): boolean {
  const before = reading.tokens[firstFrom(reading.tokens, reading.times[time]?.start ?? 0) - 1];
  return before?.norm === "on" || before?.norm === "in";
}

/** "Would shut the lock if no answer came by 30 May": from then on it may. */
function conditionDays(reading: EventInput, clause: Clause): number[] {
  const conditions = bySentence(reading.clauses, clause.sentence).flatMap((i) => {
    const other = reading.clauses[i];
    return other?.kind === "adverbial" && reading.clauses[other.parent ?? -1] === clause ? [other] : [];
  });
  return conditions.filter((c) => statusOf(reading, c) === "possible").flatMap((c) => datesIn(reading, c));
}

/** "Ana Reyes said she would go to court": what somebody says that he himself is going to do, also without a day. */
function intention(reading: EventInput, sentence: Sentence, index: number): Event | undefined {
  for (const i of bySentence(reading.clauses, index)) {
    const clause = reading.clauses[i];
    const verb = clause && reading.verbs[clause.verb];
    const above = reading.clauses[clause?.parent ?? -1];
    const says = reading.verbs[above?.verb ?? -1];
    if (!clause || !verb || !above || !says || clause.kind !== "complement" || inSpeech(reading, verb)) continue;
    if (verb.modal !== "would" && verb.tense !== "future") continue;
    const who = entitiesOfPhrase(reading, clause.subject);
    const speakers = entitiesOfPhrase(reading, above.subject);
    const status = statusAhead(reading, clause, verb);
    if (!status || who.length !== 1 || speakers[0] !== who[0] || !isVerbOf("reporting", says.lemma)) continue;
    if (isVerbOf("staying", verb.lemma) || isVerbOf("thinking", verb.lemma) || says.negated) continue;
    return {
      ...stepAt(sentence, index, [], status),
      ...{ agents: who, patients: entitiesOfPhrase(reading, clause.object) },
      trigger: { start: verb.start, end: verb.end },
    };
  }
  return undefined;
}

/** "Must answer within three weeks", "will report in two weeks": the time from now on in which it is to be done. */
function termIn(reading: EventInput, clause: Clause, verb: VerbGroup): number[] {
  if (verb.tense !== "future" && verb.modal !== "must" && verb.modal !== "should") return [];
  return indexesWithin(reading.times, { start: verb.end, end: clause.end }).filter((i) => {
    const time = reading.times[i];
    const led = reading.tokens[firstFrom(reading.tokens, time?.start ?? 0) - 1]?.norm;
    return time?.type === "DURATION" && time.when !== undefined && led === "within";
  });
}

/** "The board has until Friday to answer", "gave them until Friday", "can appeal until Friday", "runs until Friday": the last day on which something may be done. */
function deadlineIn(reading: EventInput, clause: Clause, verb: VerbGroup): number | undefined {
  const isGiven = meetingWords().grants.has(verb.lemma);
  const isOpen =
    verb.modal === "can" || verb.modal === "may" || (verb.tense === "present" && meetingWords().lasts.has(verb.lemma));
  if (verb.negated || !(isGiven || isOpen || (verb.lemma === "have" && verb.tense !== "past"))) return undefined;
  const last = isGiven || isOpen ? verb.last + FARTHEST : verb.last;
  for (let i = verb.last; i <= last; i++) {
    const led = reading.tokens[i];
    if (!led || led.start >= clause.end || !UNTIL.has(led.norm)) continue;
    const time = firstFrom(reading.times, led.end);
    const found = reading.times[time];
    return found && found.start - led.end <= 1 && found.end <= clause.end ? time : undefined;
  }
  return undefined;
}

/** Tokens between "gave" and "until", at most: who is given it stands there. */
const FARTHEST = 8;

const UNTIL = new Set(["until", "till"]);

/** "The result is an offer worth what it was on Monday": the day is of what something is, not of its being so. */
function isOfPredicate(reading: EventInput, clause: Clause, verb: VerbGroup, index: number): boolean {
  const object = reading.phrases[clause.object ?? -1];
  const time = reading.times[index];
  return verb.lemma === "be" && object !== undefined && time !== undefined && time.start > object.end;
}

/** "Plans to sell by June", "has promised an answer in May", "is expected on Friday": what somebody means or is to do. */
const isMeant = (verb: VerbGroup): boolean =>
  verb.passive
    ? meetingWords().planned.has(verb.lemma)
    : meetingWords().means.has(verb.lemma) && (verb.tense === "present" || verb.perfect);

/**
 * A future, a modal or a present with a day ahead tells what is to come: "it ends on Friday", "the vote is on the 14th". A past does
 * where it fixes a day: "set a deadline for Friday".
 */
function statusAhead(reading: EventInput, clause: Clause, verb: VerbGroup): EventStatus | undefined {
  const said = statusOf(reading, clause);
  if (said === "possible" || (said === "planned" && isConditionalIn(reading, clause.sentence))) return "possible";
  if (said === "planned") return said;
  if (said !== "happened" && said !== "under way") return undefined;
  const isPresent =
    verb.tense === "present" && !verb.perfect && (!isVerbOf("thinking", verb.lemma) || isRuling(reading, clause, verb));
  if (!isMeant(verb) && !isPresent && !meetingWords().fixes.has(verb.lemma)) return undefined;
  // "They want an answer by Friday" tells of no answer; "comments are wanted by Friday" does of comments.
  if (meetingWords().wishes.has(verb.lemma) && !verb.passive) return undefined;
  return isConditionalIn(reading, clause.sentence) ? "possible" : "planned";
}

/** "The court rules on Friday", "the judges hear the case on 4 May": what is set for a day is done in public. */
const isRuling = (reading: EventInput, clause: Clause, { lemma }: VerbGroup): boolean =>
  meetingWords().rules.has(lemma) &&
  datesIn(reading, ownPart(reading, clause)).some((t) => reading.times[t]?.when?.precision === "day");

const stepAt = (sentence: Sentence, index: number, times: readonly number[], status: EventStatus) => ({
  ...{ start: sentence.start, end: sentence.end, text: { start: sentence.start, end: sentence.end } },
  ...{ move: STEP, agents: [], patients: [], times, status, sentence: index, by: "events:step" },
});

const NOWHERE = { start: 0, end: 0 };

/** Days that the interval of a step may take: "in the autumn" is one, "in the coming years" is none. */
const LONGEST_WAIT = 100;

function isDatedAhead(reading: EventInput, time: number): boolean {
  const when = reading.times[time]?.when;
  const isTerm = reading.times[time]?.type === "DURATION";
  if (!when || !(isTerm || isAfterPublication(reading, when)) || inSpeech(reading, reading.times[time] ?? NOWHERE))
    return false;
  const days = (Date.parse(when.to.slice(0, 10)) - Date.parse(when.from.slice(0, 10))) / (24 * 60 * 60 * 1000);
  return days <= LONGEST_WAIT;
}
