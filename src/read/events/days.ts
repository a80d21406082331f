import { meetingWords } from "../../knowledge/meetings.js";
import { isVerbOf } from "../../knowledge/verbs.js";
import { bySentence } from "../../model/by-sentence.js";
import type { Clause, Span, Timex, Token, When } from "../../model/index.js";
import { firstFrom, indexesWithin, spansWithin, within } from "../../model/index.js";
import { isDay, range, shifted } from "./day-range.js";
import { fromTo, inRow } from "./day-rows.js";
import type { EventInput } from "./event-input.js";
import { datesIn } from "./scene.js";
import { narrowed, ofNight } from "./told-day.js";

const DAY_MINUTES = 24 * 60;

/** What stands around the dates of a meeting and tells which of its days they are. */
interface Around {
  /** The clauses that tell of it. */
  readonly clauses?: readonly Clause[];
  /** The clause by which people come out of it. */
  readonly leaving?: Clause | undefined;
  /** Index into `times` of how long it took. */
  readonly duration?: number | undefined;
  /** What came of it at its end: "was signed in Lima on Tuesday | after two days of talks". */
  readonly closing?: Span | undefined;
}

/**
 * Gives when a meeting was or is to be: the first of its dates; from its first day to its last where its clauses tell both
 * ("opened on Monday and closed on Friday") or one of them and how many days it took ("ended two days of talks on Sunday").
 */
export function daysOf(
  reading: EventInput,
  times: readonly number[],
  { clauses = [], leaving, duration, closing }: Around = {},
): { when?: When; whole?: true } {
  const dated = times.flatMap((t) => reading.times[t] ?? []).filter((t) => t.when !== undefined);
  const at = (edge: ReadonlySet<string>) =>
    dated.find((t) => t.when?.precision !== "month" && isAt(reading, clauses, t, edge));
  const [begin, end] = [
    at(meetingWords().begins),
    at(meetingWords().ends) ?? dated.find((t) => [closing, leaving].some((span) => span && within(t, span))),
  ];
  const minutes = reading.times[duration ?? -1]?.minutes;
  const [first, last] = [begin?.when, end?.when];
  const days = workingWeek(reading.times[duration ?? -1], last) ?? daysIn(minutes);
  if (first && last && first.from.slice(0, 10) < last.to.slice(0, 10)) {
    const text = begin && end ? wordsOf(reading, begin, end) : "";
    return { when: range(first.from, last.to, text), whole: true };
  }
  const time = reading.times[duration ?? -1];
  const span = (edge: Span | undefined) => (edge && time ? wordsOf(reading, edge, time) : "");
  if (days > 1 && last && isDay(last))
    return { when: range(shifted(last.to, 1 - days), last.to, span(end)), whole: true };
  if (days > 1 && first && isDay(first))
    return { when: range(first.from, shifted(first.from, days - 1), span(begin)), whole: true };
  const night = last && minutes && end && nightBefore(end, last, minutes);
  if (night) return { when: night, whole: true };
  const row = inRow(reading, dated) ?? fromTo(reading, dated);
  if (row) return { when: row, whole: true };
  const told = narrowed(dated);
  const when = pastMidnight(reading, told) ?? ofNight(told) ?? told?.when;
  if (!when) return {};
  // "From 24 to 26 March" gives its days; "in the coming days" an interval.
  const isWhole = !isDay(when) && told?.value.includes("/") && /\d/.test(when.text);
  return isWhole ? { when, whole: true } : { when };
}

const daysIn = (minutes: readonly [number, number] | undefined): number =>
  minutes && minutes[0] === minutes[1] && minutes[0] % DAY_MINUTES === 0 ? minutes[0] / DAY_MINUTES : 1;

/** "A week of talks ended on Friday": they began on Monday. */
function workingWeek(length: Timex | undefined, last: When | undefined): number | undefined {
  const day = last && isDay(last) ? new Date(last.to.slice(0, 10)).getUTCDay() : 0;
  return length?.value === "P1W" && day >= FRIDAY ? day : undefined;
}

const FRIDAY = 5;

/** The words from one time to another; of two that stand far apart each for itself. */
function wordsOf({ intake, tokens }: EventInput, a: Span, b: Span): string {
  const words = ({ start, end }: Span) => intake.report.text.slice(start, end);
  const whole = { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
  const isNear = spansWithin(tokens, whole).length <= ONE_PHRASE;
  return isNear ? words(whole) : `${words(a)}, ${words(b)}`;
}

/** Tokens of a date and a length that are told in one breath, at most: "three days of talks in Lima on Sunday". */
const ONE_PHRASE = 12;

/** "Ended at 1.40am on Friday after 15 hours": what is longer than its last day had run began the day before. */
function nightBefore(end: Timex, last: When, [least]: readonly [number, number]): When | undefined {
  const [, hours, minutes] = /T(\d\d):(\d\d)/.exec(end.value) ?? (/^early/i.test(last.text) ? EARLY : []);
  if (hours === undefined || !isDay(last) || least <= 60 * Number(hours) + Number(minutes)) return undefined;
  return range(shifted(last.to, -1), last.to, last.text);
}

/** "Ran past midnight": in the night between two days. */
function pastMidnight(reading: EventInput, time: Timex | undefined): When | undefined {
  if (!time?.when || !time.value.endsWith("T00:00")) return undefined;
  const before = reading.tokens[firstFrom(reading.tokens, time.start) - 1]?.norm ?? "";
  return ["past", "beyond", "after", "until"].includes(before)
    ? range(shifted(time.when.from, -1), time.when.to, time.when.text)
    : undefined;
}

/** The hour by which "early on Friday" is over. */
const EARLY = ["", "08", "00"];

/** Gives the days of a meeting up to the one that is its nth. */
export const daysUpTo = (last: When, nth: number, text: string): When =>
  range(shifted(last.to, 1 - nth), last.to, `${text}, ${last.text}`);

/** Tells whether a day is that on which a meeting began ("opened on Monday") or ended; nothing where its clauses tell neither. */
export function edgeOf(
  reading: EventInput,
  times: readonly number[],
  clauses: readonly Clause[],
): { edge?: "begin" | "end" } {
  const time = times.flatMap((t) => reading.times[t] ?? []).find((t) => t.when !== undefined);
  if (!time?.when || !isDay(time.when)) return {};
  if (isAt(reading, clauses, time, meetingWords().begins)) return { edge: "begin" };
  return isAt(reading, clauses, time, meetingWords().ends) ? { edge: "end" } : {};
}

/** Tells whether the last verb before a date, in a clause that tells of the meeting, is one of its beginning or of its end. */
function isAt(reading: EventInput, clauses: readonly Clause[], time: Span, edge: ReadonlySet<string>): boolean {
  return clauses.some((clause) => {
    const verb = reading.verbs[clause.verb];
    if (!verb || verb.start > time.start || clause.end < time.end) return false;
    const behind = spansWithin(reading.verbs, { start: verb.end, end: time.start });
    return edge.has((behind.at(-1) ?? verb).lemma);
  });
}

/** Gives the only day that a clause's sentence names, where no other clause and no comparison has it for its own; else none. */
export function onlyDate(reading: EventInput, clause: Clause): number[] {
  const whole = reading.sentences[clause.sentence];
  const verb = reading.verbs[clause.verb];
  const all = whole ? datesIn(reading, whole).filter((t) => reading.times[t]?.when?.precision === "day") : [];
  const time = reading.times[all[0] ?? -1];
  // "Said on Monday that they would meet": the day is that of the saying.
  if (all.length !== 1 || !time || !verb || isWithinComplement(reading, clause)) return [];
  const isOthers = bySentence(reading.clauses, clause.sentence).some((i) => {
    const other = reading.clauses[i];
    return other !== undefined && other !== clause && within(time, other) && !within(verb, other);
  });
  const way = { start: Math.min(verb.end, time.end), end: Math.max(verb.start, time.start) };
  const next = nextVerb(reading, clause) ?? time.end;
  if (isDaysFrom(reading, clause)) return [];
  if (clause.kind === "main" && isBeforeSubject(reading, clause, time)) return [];
  return isOthers || time.start > next || spansWithin(reading.tokens, way).some((t) => isBeside(reading, t)) ? [] : all;
}

/** "Spoke on Thursday, a day before | she met the envoy": that day is another. */
function isDaysFrom({ tokens, phrases, verbs }: EventInput, { verb, subject }: Clause): boolean {
  const first = phrases[subject ?? -1]?.first ?? verbs[verb]?.first ?? 0;
  const [unit, word] = [tokens[first - 2], tokens[first - 1]];
  return (
    ["before", "after"].includes(word?.norm ?? "") && meetingWords().durations.has(unit?.lemma.toLowerCase() ?? "")
  );
}

/** "One round ended on Sunday, an official said, but talks | will go on": the day is of the verb that stands before it. */
function isBeforeSubject(reading: EventInput, { verb, subject, sentence }: Clause, time: Span): boolean {
  const start = reading.phrases[subject ?? -1]?.start ?? reading.verbs[verb]?.start ?? 0;
  const whole = reading.sentences[sentence];
  if (!whole || start < time.end) return false;
  return spansWithin(reading.verbs, { start: whole.start, end: time.start }).some((v) => v.finite);
}

/** "Said on Friday that the round had been | adjourned for good": whatever hangs on what is said. */
function isWithinComplement(reading: EventInput, clause: Clause): boolean {
  for (let at: Clause | undefined = clause; at; at = reading.clauses[at.parent ?? -1])
    if (at.kind === "complement") return true;
  return false;
}

/** Gives the new day of a meeting that a clause puts off or breaks off: "postponed until 3 June", "adjourned to Monday". */
export function laterDay(reading: EventInput, clause: Clause, verbs: ReadonlySet<string>): number | undefined {
  if (!verbs.has(reading.verbs[clause.verb]?.lemma ?? "")) return undefined;
  return indexesWithin(reading.times, clause).find((i) => {
    const time = reading.times[i];
    const before = reading.tokens[firstFrom(reading.tokens, time?.start ?? 0) - 1]?.norm ?? "";
    return time?.when !== undefined && ["until", "till", "to"].includes(before);
  });
}

type Dated = { readonly times: readonly number[]; readonly when: When };

/** "Postponed from 3 June to 10 June": the two days of one expression, the old one and the new one. */
export function shiftIn(
  reading: EventInput,
  clause: Clause,
  verbs: ReadonlySet<string>,
): { old: Dated; anew: Dated } | undefined {
  if (!verbs.has(reading.verbs[clause.verb]?.lemma ?? "")) return undefined;
  for (const i of indexesWithin(reading.times, clause)) {
    const time = reading.times[i];
    const before = reading.tokens[firstFrom(reading.tokens, time?.start ?? 0) - 1]?.norm;
    if (!time?.when || isDay(time.when) || before !== "from") continue;
    const { from, to, text } = time.when;
    const on = (day: string): Dated => ({
      times: [i],
      when: { from: day.slice(0, 10), to: day.slice(0, 10), precision: "day", text },
    });
    return { old: on(from), anew: on(to) };
  }
  return undefined;
}

/**
 * A clause as far as it is about its own verb: up to the next verb of the same subject ("lasted an hour | and will go on on
 * Friday") and up to what only stands beside it ("was planned for Monday | after the round in Lima").
 */
export function ownPart(reading: EventInput, clause: Clause): Span {
  const end = Math.min(clause.end, nextVerb(reading, clause) ?? clause.end, teller(reading, clause) ?? clause.end);
  const behind = { start: reading.verbs[clause.verb]?.end ?? clause.start, end };
  const cut = spansWithin(reading.tokens, behind).find((token) => isBeside(reading, token) || isUndone(reading, token));
  return { start: clause.start, end: cut?.start ?? end };
}

/** "They will meet in Lima on Friday, | the mediator told reporters at a hotel": where a teller behind the words begins. */
function teller(reading: EventInput, clause: Clause): number | undefined {
  const verb = reading.verbs[clause.verb]?.end ?? clause.end;
  const starts = bySentence(reading.clauses, clause.sentence).flatMap((i) => {
    const other = reading.clauses[i];
    const says = reading.verbs[other?.verb ?? -1];
    const who = reading.phrases[other?.subject ?? -1];
    if (!says?.finite || !who || who.start < verb || !isVerbOf("reporting", says.lemma)) return [];
    return reading.tokens[who.first - 1]?.norm === "," ? [who.start] : [];
  });
  return starts.length > 0 ? Math.min(...starts) : undefined;
}

/** "Broke off their talks | without settling how many ships may go to Lima": what did not come of it. */
function isUndone({ tokens }: EventInput, token: Token): boolean {
  return token.norm === "without" && tokens[firstFrom(tokens, token.end)]?.xpos === "VBG";
}

/** "After nine hours" measures; "after the round in Lima", "than the one in Lima" tell of another. */
function isBeside(reading: EventInput, token: Token): boolean {
  // "More than six hours" measures; "than the round in May" is another.
  if (token.norm === "than") return reading.tokens[firstFrom(reading.tokens, token.end)]?.upos !== "NUM";
  if (["though", "although", "while", "whereas"].includes(token.norm)) return true;
  if (!["after", "before", "following", "since"].includes(token.norm)) return false;
  const led = reading.tokens[firstFrom(reading.tokens, token.start) - 1]?.lemma ?? "";
  // "Goes before the assembly on Friday" is when she goes.
  if (token.norm === "before" && meetingWords().appears.has(led)) return false;
  const at = firstFrom(reading.times, token.end);
  const [last, next] = [reading.times[at - 1], reading.times[at]];
  // "The day after" is a time of its own.
  if ((last && within(token, last)) || led === "day") return false;
  // "After just nine minutes", "after more than an hour".
  const between = next ? spansWithin(reading.tokens, { start: token.end, end: next.start }) : [];
  const isMeasured = between.length <= MOST_HEDGES && between.every((t) => /^(?:ADV|ADJ|ADP|SCONJ)$/.test(t.upos));
  return next === undefined || !isMeasured || (between.length > 0 && next.type !== "DURATION");
}

/** Words before a length that bound it, at most: "more than". */
const MOST_HEDGES = 2;

/** Gives where the next finite verb with the same subject begins. */
function nextVerb(reading: EventInput, clause: Clause): number | undefined {
  const verb = reading.verbs[clause.verb]?.start ?? clause.start;
  const starts = bySentence(reading.clauses, clause.sentence)
    .flatMap((i) => reading.clauses[i] ?? [])
    .filter((c) => c !== clause && c.subject === clause.subject && (reading.verbs[c.verb]?.finite ?? false))
    .map((c) => reading.verbs[c.verb]?.start ?? 0)
    .filter((start) => start > verb);
  return starts.length > 0 ? Math.min(...starts) : undefined;
}
