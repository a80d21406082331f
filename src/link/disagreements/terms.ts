import { terms } from "../../knowledge/framings.js";
import { clauseAround } from "../../model/clause-around.js";
import {
  type Clause,
  dayNumber,
  fileUnder,
  firstFrom,
  type LinkedDisagreement,
  once,
  type Reading,
  type Sentence,
  type Span,
  spansWithin,
  type Timex,
} from "../../model/index.js";
import { numbersIn } from "../numbers-in.js";
import { withoutLeading } from "../without-leading.js";

type Rule = ReturnType<typeof terms>[number];

/** The day on which a report has something begin or end. */
interface Term {
  readonly reading: Reading;
  readonly rule: Rule;
  /** ISO day. */
  readonly day: string;
  readonly time: Span;
  readonly sentence: Span;
  /** The thing in the report's words; left out where people do it themselves. */
  readonly thing?: string;
}

/** Days between the reports, at most: later ones may tell of another day because it was put off. */
const NEWS = 7;
/** Days between the two dates, at most: further apart they are of two things. */
const FURTHEST = 45;
/** The same of days that are over: of two strikes in one month reports tell both. */
const FURTHEST_PAST = 14;

/** Finds the day on which a thing of which each report tells once begins or ends, given otherwise by another report. */
export function findTermDisagreements(readings: readonly Reading[]): LinkedDisagreement[] {
  const byRule = new Map<Rule, Term[]>();
  for (const term of readings.flatMap(termsIn)) fileUnder(byRule, term.rule, term);
  return [...byRule.values()].flatMap((all) => disagreement(readings, all.filter(isOnly)) ?? []);
}

/** A report with two days for one kind of thing tells of two things. */
const isOnly = (term: Term): boolean =>
  termsIn(term.reading).every((other) => other.rule !== term.rule || other.day === term.day);

const termsIn = once((reading: Reading): readonly Term[] => {
  const published = reading.intake.report.published?.value.slice(0, 10);
  if (published === undefined) return [];
  const coming = terms().filter((rule) => !rule.past);
  const past = terms().filter((rule) => rule.past);
  return reading.times.flatMap((time) => {
    const day = dayOf(time);
    if (day === undefined) return [];
    return (
      (day >= published
        ? termOf(reading, time, coming)
        : (begunOf(reading, time, past) ?? termOf(reading, time, past))) ?? []
    );
  });
});

const dayOf = ({ when, type }: Timex): string | undefined =>
  (type === "DATE" || type === "TIME") && (when?.precision === "day" || when?.precision === "instant")
    ? when.from.slice(0, 10)
    : undefined;

/** "The truce of 9 May", "has held since 9 May", "on strike since Monday": what is called by the day, or told to go on from it. */
function begunOf(reading: Reading, time: Timex, rules: readonly Rule[]): Term | undefined {
  const { tokens } = reading;
  const at = firstFrom(tokens, time.start) - 1;
  const led = tokens[at]?.norm;
  if (led !== "of" && led !== "since") return undefined;
  const index = tokens[at]?.sentence ?? -1;
  const sentence = reading.sentences[index];
  const from = Math.max(sentence?.first ?? 0, at - (led === "of" ? CALLED : LASTING));
  for (let i = at - 1; sentence && i >= from; i--) {
    const noun = tokens[i];
    // What stands in front of a comma goes on in another clause.
    if (!noun || /^[,;:—–]$/.test(noun.norm) || noun.norm === "since") return undefined;
    const rule = rules.find(({ of }) => of.has(noun.lemma.toLowerCase()));
    if (rule && noun.upos === "NOUN")
      return { reading, rule, day: dayOf(time) ?? "", time, sentence, thing: noun.norm };
  }
  return undefined;
}

/** Tokens before a day in which the thing stands that is called by it, and such as goes on since it. */
const CALLED = 4;
const LASTING = 8;

function termOf(reading: Reading, time: Timex, rules: readonly Rule[]): Term | undefined {
  const index = firstFrom(reading.sentences, time.start + 1) - 1;
  const sentence = reading.sentences[index];
  const clause = sentence && clauseAround(reading, { start: time.start, end: time.end, sentence: index });
  const verb = clause && reading.verbs[clause.verb];
  const day = time.when?.from.slice(0, 10) ?? "";
  const last = sentence && rules.find((rule) => isLastDay(reading, time, sentence, rule));
  if (last && sentence) return { reading, rule: last, day, time, sentence };
  if (!sentence || !clause || !verb || verb.negated || time.start < verb.end) return undefined;
  const subject = reading.phrases[clause.subject ?? -1];
  const head = reading.tokens[subject?.head ?? -1]?.lemma.toLowerCase() ?? "";
  const does = doingOf(reading, clause);
  const isBehind = standsBehind(reading, verb, time);
  for (const rule of rules) {
    if (rule.past && !isBehind) continue;
    const isThing = rule.of.has(head) && (does.some((one) => rule.verbs.has(one)) || ends(reading, clause, rule));
    if (!isThing && !does.some((one) => rule.acts.has(one))) continue;
    const thing = isThing && subject ? nameOf(reading, subject) : undefined;
    return { reading, rule, day, time, sentence, ...(thing === undefined ? {} : { thing }) };
  }
  return undefined;
}

/** "Before the strike began, and 64 percent on 14 May": behind a mark or "and" the day is that of something else. */
const standsBehind = ({ tokens }: Reading, verb: Span, time: Span): boolean =>
  spansWithin(tokens, { start: verb.end, end: time.start }).every(({ upos }) => upos !== "PUNCT" && upos !== "CCONJ");

/** "Members have until 9 May to vote", "runs through 9 May": what stands before the day makes it the last one. */
function isLastDay({ tokens }: Reading, time: Timex, { first, last }: Sentence, { until, near }: Rule): boolean {
  let at = firstFrom(tokens, time.start) - 1;
  while (/^(?:the|noon|midnight|late|at|least)$/.test(tokens[at]?.norm ?? "")) at--;
  return until.has(tokens[at]?.norm ?? "") && tokens.slice(first, last).some((t) => near.has(t.lemma.toLowerCase()));
}

/** The verb, by itself and with what it takes: "down tools", "enter into force", "walk off the job". */
function doingOf(reading: Reading, { verb, object, obliques }: Clause): string[] {
  const lemma = reading.verbs[verb]?.lemma ?? "";
  const taken = [object, ...obliques.map(({ phrase }) => phrase)].map(
    (phrase) => reading.tokens[reading.phrases[phrase ?? -1]?.head ?? -1]?.lemma.toLowerCase() ?? "",
  );
  const next = reading.tokens[reading.verbs[verb]?.last ?? -1]?.norm ?? "";
  const behind = [...taken, next, ...obliques.map(({ preposition }) => preposition)];
  return [lemma, ...behind.map((word) => `${lemma} ${word}`)];
}

const ends = (reading: Reading, clause: Clause, { end }: Rule): boolean =>
  doingOf(reading, clause).some((one) => one.endsWith(" end") && end.has(one.slice(0, -" end".length)));

const nameOf = ({ intake }: Reading, { start, end }: Span): string =>
  withoutLeading(intake.report.text.slice(start, end));

function disagreement(readings: readonly Reading[], all: readonly Term[]): LinkedDisagreement | undefined {
  const days = new Set(all.map(({ day }) => day));
  const byDay = new Map<string, Term[]>();
  for (const term of all) if (!knowsOther(term, days)) fileUnder(byDay, term.day, term);
  const sides = [...byDay.values()];
  const [first] = sides[0] ?? [];
  if (sides.length < 2 || !first || sides.some((a, i) => sides.slice(i + 1).some((b) => !areApart(a, b))))
    return undefined;
  const numberOf = numbersIn(readings);
  const names = sides.flat().flatMap(({ thing }) => thing ?? []);
  const name = names.sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0] ?? [...first.rule.of][0] ?? "";
  return {
    about: first.rule.about.replace("{name}", name),
    kind: "date",
    sides: sides.map((side) => ({
      value: side[0] ? side[0].reading.intake.report.text.slice(side[0].time.start, side[0].time.end) : "",
      places: side.map(({ reading, sentence: { start, end } }) => ({ reading: numberOf(reading), start, end })),
    })),
  };
}

/** A report that speaks of the other day too tells of two things. */
const knowsOther = ({ reading, day }: Term, days: ReadonlySet<string>): boolean =>
  reading.times.some(({ when }) => {
    const other = when?.precision === "day" ? when.from.slice(0, 10) : day;
    return other !== day && days.has(other);
  });

function areApart(a: readonly Term[], b: readonly Term[]): boolean {
  const days = Math.abs(dayNumber(a[0]?.day) - dayNumber(b[0]?.day));
  const news = Math.max(firstNews(a) - lastNews(b), firstNews(b) - lastNews(a));
  if (days > (a[0]?.rule.past ? FURTHEST_PAST : FURTHEST) || news > NEWS) return false;
  // "From midnight on Sunday" and "on Monday" are one.
  return days > 1 || ![...a, ...b].some((term) => /midnight/i.test(wordsOf(term))) || [...a, ...b].every(hasHour);
}

const publishedOn = ({ reading }: Term): number => dayNumber(reading.intake.report.published?.value);

const firstNews = (side: readonly Term[]): number =>
  side.reduce((day, term) => Math.min(day, publishedOn(term)), Number.POSITIVE_INFINITY);

const lastNews = (side: readonly Term[]): number => side.reduce((day, term) => Math.max(day, publishedOn(term)), 0);

const wordsOf = ({ reading, time, sentence }: Term): string =>
  reading.intake.report.text.slice(Math.max(sentence.start, time.start - HOUR_BEFORE), time.end);

/** Characters before a day in which its hour stands: "at five to midnight on". */
const HOUR_BEFORE = 25;

const hasHour = (term: Term): boolean => /midnight|noon|\d ?[ap]\.?m|\d[:.]\d\d/i.test(wordsOf(term));
