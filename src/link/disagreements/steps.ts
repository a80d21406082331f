import { clauseAround } from "../../model/clause-around.js";
import type { LinkedDisagreement, Reading, Span, Timex } from "../../model/index.js";
import { daysBetween, fileUnder, firstFrom, once, spansWithin } from "../../model/index.js";
import { stemOf } from "../families/stem.js";
import { KeptPairs } from "../kept-pairs.js";
import { numbersIn } from "../numbers-in.js";
import { UnionFind } from "../union-find.js";

/** What a report says is to be on a day. */
interface Step {
  readonly reading: Reading;
  /** ISO day. */
  readonly day: string;
  /** True for the day of its report. */
  readonly isToday: boolean;
  readonly time: Span;
  readonly sentence: Span;
  /** What its clause says besides the day. */
  readonly stems: ReadonlySet<string>;
}

/** Words that both must share, and the share of the words of the one that says less: set so that no two steps of examples/ are one. */
const LEAST_WORDS = 2;
const LEAST_SHARED = 0.66;
/** Days that two dates of one step may be apart: further off they are two steps. */
const FURTHEST = 10;

/** Finds in a growing set steps to come that reports put on days that cannot both be right, where neither knows of the other's day. */
export class StepDisagreements {
  readonly #pairs = new KeptPairs<Step, true>(
    ({ stems }) => [["", stems]],
    (a, b) => (areApart(a, b) ? true : undefined),
  );

  find(readings: readonly Reading[]): LinkedDisagreement[] {
    const steps = readings.flatMap(stepsIn);
    const apart = new UnionFind(steps.length);
    this.#pairs.set(steps);
    this.#pairs.forEach((i, j) => apart.join(i, j));
    return apart.groups().flatMap((group) => {
      const [first, second, ...more] = group.length < 2 ? [] : group.flatMap((i) => steps[i] ?? []);
      return first && second ? [disagreement(readings, [first, second, ...more])] : [];
    });
  }
}

const stepsIn = once((reading: Reading): Step[] => {
  const published = reading.intake.report.published?.value.slice(0, 10);
  if (published === undefined) return [];
  return reading.times.flatMap((time) => {
    const day = time.when?.from.slice(0, 10) ?? "";
    return time.when?.precision === "day" && day >= published
      ? (stepOf(reading, time, { day, isToday: day === published }) ?? [])
      : [];
  });
});

const CONTENT = new Set(["NOUN", "PROPN", "VERB", "ADJ"]);

function stepOf(reading: Reading, time: Timex, on: Pick<Step, "day" | "isToday">): Step | undefined {
  const index = firstFrom(reading.sentences, time.start + 1) - 1;
  const sentence = reading.sentences[index];
  const clause = sentence && clauseAround(reading, { start: time.start, end: time.end, sentence: index });
  if (!sentence || !clause) return undefined;
  if (endsRange(reading, time)) return undefined;
  const daysIn = (span: Span) =>
    spansWithin(reading.times, span).filter((t) => t.type === "DATE" && !endsRange(reading, t)).length;
  // With two days in one clause nobody knows which is that of the step.
  const part = daysIn(sentence) === 1 ? sentence : clause;
  if (daysIn(part) !== 1) return undefined;
  const dates = new Set(spansWithin(reading.times, part).flatMap((t) => spansWithin(reading.tokens, t)));
  const words = spansWithin(reading.tokens, part).filter((t) => CONTENT.has(t.upos) && !dates.has(t));
  return { ...on, reading, time, sentence, stems: new Set(words.map(stemOf)) };
}

/** "From 11 May to | 15 May": the last day of what begins on another. */
function endsRange({ tokens, times }: Reading, { start }: Timex): boolean {
  const led = tokens[firstFrom(tokens, start) - 1];
  if (!led || !/^(?:to|until|till|through|–|-)$/.test(led.norm)) return false;
  return times.some((time) => time.type === "DATE" && time.end <= led.start && led.start - time.end <= 1);
}

function areApart(a: Step, b: Step): boolean {
  const days = Math.abs(daysBetween(a.day, b.day));
  const shared = [...a.stems].filter((stem) => b.stems.has(stem)).length;
  const isOne = shared >= LEAST_WORDS && shared >= LEAST_SHARED * Math.min(a.stems.size, b.stems.size);
  // The news of one day and that of the next.
  if (a.isToday && b.isToday) return false;
  // "By Friday" in one week and "by Friday" in the next.
  if (textOf(a, a.time) === textOf(b, b.time)) return false;
  return a.reading !== b.reading && days > 0 && days <= FURTHEST && isOne && !knows(a, b) && !knows(b, a);
}

/** A report that speaks of the other day too tells of two steps. */
const knows = ({ reading }: Step, { day }: Step): boolean =>
  reading.times.some(({ when }) => when !== undefined && when.from.slice(0, 10) <= day && day <= when.to.slice(0, 10));

function disagreement(readings: readonly Reading[], steps: readonly [Step, Step, ...Step[]]): LinkedDisagreement {
  const byDay = new Map<string, Step[]>();
  for (const step of steps) fileUnder(byDay, step.day, step);
  const shortest = steps.reduce((a, b) => (b.stems.size < a.stems.size ? b : a));
  return {
    about: aboutOf(shortest),
    kind: "date",
    sides: [...byDay.values()].map((side) => ({
      value: side[0] ? textOf(side[0], side[0].time) : "",
      places: side.map(({ reading, sentence: { start, end } }) => ({
        reading: numbersIn(readings)(reading),
        start,
        end,
      })),
    })),
  };
}

/** Words up to which a sentence is short enough to name the step: "when shareholders are to vote". */
const SHORT = 14;

function aboutOf(step: Step): string {
  const { reading, sentence, time } = step;
  const before = textOf(step, { start: sentence.start, end: time.start }).replace(/\s(?:on|from|by|for)?\s*$/, "");
  const whole = (before + textOf(step, { start: time.end, end: sentence.end })).replace(/[.\s]+$/, "");
  if (whole.split(" ").length > SHORT) return "when a step is to be taken";
  const isName = spansWithin(reading.tokens, sentence)[0]?.upos === "PROPN";
  return `when ${isName ? whole : whole.charAt(0).toLowerCase() + whole.slice(1)}`;
}

const textOf = ({ reading }: Step, { start, end }: Span): string => reading.intake.report.text.slice(start, end);
