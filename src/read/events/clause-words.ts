import { meetingWords } from "../../knowledge/meetings.js";
import { bySentence } from "../../model/by-sentence.js";
import {
  type Clause,
  fileUnder,
  type Meeting,
  type NounPhrase,
  type Span,
  spansWithin,
  type VerbGroup,
  within,
} from "../../model/index.js";
import { entitiesOfPhrase } from "../entities-in.js";
import { hostOf } from "./concerned.js";
import { ownPart } from "./days.js";
import type { EventInput } from "./event-input.js";

/** What one clause of a sentence tells of a day. */
export interface DatedClause {
  readonly clause: Clause;
  readonly verb: VerbGroup;
  /** Index into `times`. */
  readonly time: number;
}

/**
 * Gives the words of a clause that can stand without the rest of its sentence: from who is spoken of, to the end of what is said of the
 * verb, or to the day. Undefined where they cannot: somebody says them, or who is spoken of may stand elsewhere.
 */
export function clauseWords(reading: EventInput, { clause, verb, time }: DatedClause): Span | undefined {
  const subject = reading.phrases[hostOf(reading, clause.subject) ?? clause.subject ?? -1];
  if (!subject || subject.start > verb.start || isSaid(reading, clause) || !opensClause(reading, clause, subject))
    return undefined;
  const own = ownPart(reading, clause);
  const day = reading.times[time];
  // "On Monday the firm paid" begins with its day; "when the firm paid" with the firm.
  const start = clause.kind === "main" ? Math.min(clause.start, subject.start) : subject.start;
  return { start, end: Math.max(own.end, day && within(day, clause) ? day.end : own.end) };
}

/** Tells whether what a clause tells is somebody's, by what the report says: it stays with who says it. */
export function isSaid({ attributions, verbs }: EventInput, { verb, sentence }: Clause): boolean {
  const told = verbs[verb];
  return (
    told !== undefined &&
    bySentence(attributions, sentence).some((i) => attributions[i]?.content.some((c) => within(told, c)))
  );
}

/** Files meetings under the places where the sentences that tell of them begin. */
export function meetingsByPlace(meetings: readonly Meeting[]): ReadonlyMap<number, readonly Meeting[]> {
  const filed = new Map<number, Meeting[]>();
  for (const meeting of meetings)
    for (const start of new Set(meeting.mentions.map((m) => m.start))) fileUnder(filed, start, meeting);
  return filed;
}

/**
 * "After talks on the tariff | broke up": what a preposition or a verb leads is seldom what the next verb is told of; somebody with a
 * relative clause of his own is.
 */
function opensClause(reading: EventInput, clause: Clause, subject: NounPhrase): boolean {
  const before = reading.tokens[subject.first - 1];
  if (!before || before.sentence !== clause.sentence) return true;
  // "On 4 May Norway moved its ships".
  if (reading.times.some((t) => within(before, t))) return true;
  if (clause.kind === "relative" && entitiesOfPhrase(reading, clause.subject).length > 0) return true;
  if (clause.kind === "relative" && subject.kind === "name") return false;
  return ["PUNCT", "CCONJ", "SCONJ", "ADV"].includes(before.upos) || LEADING.has(before.norm);
}

const LEADING = new Set(["after", "before", "since", "as", "when", "while", "until"]);

/** "Wound up three hours of talks on Friday", "met on Monday": what is told of a meeting is told with it. */
export function isOfMeeting(
  reading: EventInput,
  { clause, verb, time }: DatedClause,
  met: readonly Meeting[],
): boolean {
  const { nouns, verbs, motion, sees, sends } = meetingWords();
  if (met.length === 0) return false;
  // "Three hours of talks".
  const whole = (i: number | undefined) => spansWithin(reading.tokens, reading.phrases[i ?? -1]?.full ?? NOWHERE);
  if ([clause.object, clause.subject].some((i) => whole(i).some((t) => nouns.has(t.norm)))) return true;
  const subject = reading.phrases[clause.subject ?? -1];
  const ofItsDay = met.filter((m) => m.times.includes(time));
  // "Is expected in Lima on Monday": of what is to come the day says enough.
  if (ofItsDay.some((m) => m.status !== "held" && m.status !== "under way")) return true;
  const goes = verbs.has(verb.lemma) || [motion, sees, sends].some((list) => list.has(verb.lemma));
  return ofItsDay.length > 0 && (goes || (subject !== undefined && !opensClause(reading, clause, subject)));
}

const NOWHERE = { start: 0, end: 0 };

/** "Signed the text that was sent on Monday": tells whether no smaller clause around a day has it for its own. */
export function isOwnDay(reading: EventInput, clause: Clause, time: number): boolean {
  const span = reading.times[time];
  const verb = reading.verbs[clause.verb];
  if (!span || !verb) return false;
  return !bySentence(reading.clauses, clause.sentence).some((i) => {
    const other = reading.clauses[i];
    return other && other !== clause && within(span, other) && !within(verb, other) && within(other, clause);
  });
}
