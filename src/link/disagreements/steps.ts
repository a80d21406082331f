import { clauseAround } from "../../model/clause-around.js";
import type { LinkedDisagreement, Place, Reading, Span, Timex, When } from "../../model/index.js";
import { fileUnder, overlaps, spansWithin } from "../../model/index.js";
import { stemOf } from "../families/stem.js";
import { wordsAt } from "./places.js";

/** What a report says is to be on a day. */
interface Step {
  readonly reading: number;
  readonly when: When;
  readonly time: Span;
  readonly place: Place;
  /** What its clause says besides the day. */
  readonly stems: ReadonlySet<string>;
}

/** Words that both must share, and the share of the words of the one that says less. Set on examples/ and invented steps. */
const LEAST_WORDS = 2;
const LEAST_SHARED = 0.66;
/** Days that two dates of one step may be apart: further off they are two steps. */
const FURTHEST = 10;

/** Finds a step to come that two reports put on days that cannot both be right, where neither knows of the other's day. */
export function findStepDisagreements(readings: readonly Reading[]): LinkedDisagreement[] {
  const steps = readings.flatMap(stepsOf);
  const byWord = new Map<string, Step[]>();
  const found: LinkedDisagreement[] = [];
  const told = new Set<string>();
  for (const step of steps) {
    const met = new Set([...step.stems].flatMap((stem) => byWord.get(stem) ?? []));
    for (const other of met) {
      if (!isOneStep(step, other) || knows(readings, step, other) || knows(readings, other, step)) continue;
      const key = [step, other]
        .map(({ when }) => when.from)
        .sort()
        .join(" ");
      if (!told.has(key)) found.push(disagreement(readings, [other, step], steps));
      told.add(key);
    }
    for (const stem of step.stems) fileUnder(byWord, stem, step);
  }
  return found;
}

function stepsOf(reading: Reading, r: number): Step[] {
  const published = reading.intake.report.published?.value.slice(0, 10);
  if (published === undefined) return [];
  return reading.times.flatMap((time) => {
    const { when } = time;
    const isAhead = when?.precision === "day" && when.from.slice(0, 10) >= published;
    const step = isAhead && stepOf(reading, r, time, when);
    return step ? [step] : [];
  });
}

const CONTENT = new Set(["NOUN", "PROPN", "VERB", "ADJ"]);

function stepOf(reading: Reading, r: number, time: Timex, when: When): Step | undefined {
  const index = reading.sentences.findIndex((s) => s.start <= time.start && time.end <= s.end);
  const sentence = reading.sentences[index];
  const clause = sentence && clauseAround(reading, { start: time.start, end: time.end, sentence: index });
  if (!sentence || !clause || reading.quotations.some((q) => overlaps(q, time))) return undefined;
  // With two days in one clause nobody knows which is that of the step.
  const daysIn = (span: Span) => spansWithin(reading.times, span).filter((t) => t.type === "DATE").length;
  const part = daysIn(sentence) === 1 ? sentence : clause;
  const words = spansWithin(reading.tokens, part).filter(
    (t) => CONTENT.has(t.upos) && !reading.times.some((other) => overlaps(other, t)),
  );
  const stems = new Set(words.map(stemOf));
  if (daysIn(part) !== 1 || stems.size < LEAST_WORDS) return undefined;
  return { reading: r, when, time, place: { reading: r, start: sentence.start, end: sentence.end }, stems };
}

function isOneStep(a: Step, b: Step): boolean {
  if (a.reading === b.reading || a.when.from.slice(0, 10) === b.when.from.slice(0, 10)) return false;
  const apart = Math.abs(Date.parse(a.when.from.slice(0, 10)) - Date.parse(b.when.from.slice(0, 10))) / 86_400_000;
  const shared = [...a.stems].filter((stem) => b.stems.has(stem)).length;
  return apart <= FURTHEST && shared >= LEAST_WORDS && shared >= LEAST_SHARED * Math.min(a.stems.size, b.stems.size);
}

/** A report that speaks of the other day too tells of two steps. */
const knows = (readings: readonly Reading[], { reading }: Step, { when }: Step): boolean =>
  (readings[reading]?.times ?? []).some(
    (t) =>
      t.when !== undefined &&
      t.when.from.slice(0, 10) <= when.from.slice(0, 10) &&
      when.from.slice(0, 10) <= t.when.to.slice(0, 10),
  );

function disagreement(
  readings: readonly Reading[],
  [first, second]: readonly [Step, Step],
  steps: readonly Step[],
): LinkedDisagreement {
  const least = first.stems.size <= second.stems.size ? first : second;
  const on = (side: Step) =>
    steps.filter(
      (s) =>
        s.when.from.slice(0, 10) === side.when.from.slice(0, 10) &&
        (s === side || isOneStep(s, least === side ? first : least) || isOneStep(s, side === first ? second : first)),
    );
  return {
    about: aboutOf(readings, least),
    kind: "date",
    sides: [first, second].map((side) => ({
      value: wordsAt(readings, { reading: side.reading, ...side.time }),
      places: on(side).map(({ place }) => place),
    })),
  };
}

/** Words up to which a sentence is short enough to name the step: "when shareholders are to vote". */
const SHORT = 14;

function aboutOf(readings: readonly Reading[], { place, time }: Step): string {
  const reading = readings[place.reading];
  const words = wordsAt(readings, place);
  const before = words.slice(0, time.start - place.start).replace(/\s(?:on|from|by|for)\s$/, " ");
  const rest = `${before.trimEnd()}${words.slice(time.end - place.start)}`.replace(/[.\s]+$/, "");
  if (rest.split(" ").length > SHORT) return "when a step is to be taken";
  const isName = reading && spansWithin(reading.tokens, place)[0]?.upos === "PROPN";
  return `when ${isName ? rest : rest.charAt(0).toLowerCase() + rest.slice(1)}`;
}
