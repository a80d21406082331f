import { numberWords } from "../../knowledge/numbers.js";
import { clauseAround } from "../../model/clause-around.js";
import {
  dayNumber,
  fileUnder,
  type LinkedDisagreement,
  type Reading,
  type Span,
  spansWithin,
  type Timex,
} from "../../model/index.js";
import { numbersIn } from "../numbers-in.js";
import { UnionFind } from "../union-find.js";
import type { Line, Twins } from "./twins.js";

/** A day in a sentence that another report has too. */
interface Dated {
  readonly line: Line;
  readonly time: Span;
  /** The same for the same day. */
  readonly key: string;
  /** Days from one day to another are the difference of theirs. */
  readonly number: number;
}

/** Finds a day that one report gives otherwise in the same sentence: "on 4 May" and "on 5 May", "on the ninth day of the sit-in". */
export function findAlteredDays(readings: readonly Reading[], twins: Twins): LinkedDisagreement[] {
  const pairs = twins.flatMap(([a, b]) => pairedDays(a, b) ?? pairedOrdinals(a, b) ?? []);
  // The day of one sentence is met in each of its pairs.
  const days = [...new Map(pairs.flat().map((one) => [one.time, one])).values()];
  const union = new UnionFind(days.length);
  const at = new Map(days.map(({ time }, i) => [time, i]));
  for (const [a, b] of pairs) union.join(at.get(a.time) ?? 0, at.get(b.time) ?? 0);
  const groups = union.groups().map((group) => group.flatMap((i) => days[i] ?? []));
  return groups.flatMap((group) => disagreement(readings, group) ?? []);
}

type Pair = readonly [Dated, Dated];

/** The days of both, one by one, if no more than one of them is another: only what both date themselves is compared. */
function pairedDays(a: Line, b: Line): Pair[] | undefined {
  const [x, y] = [datesOf(a), datesOf(b)];
  if (x.length === 0 || x.length !== y.length) return undefined;
  const pairs = x.flatMap((one, i): Pair[] => {
    const other = y[i];
    return other ? [[one, other]] : [];
  });
  const changed = pairs.filter(([one, other]) => one.key !== other.key);
  const isAltered = changed.every(
    ([one, other]) =>
      !tells(a, other.key) && !tells(b, one.key) && !movesOn(one, other, (apart, days) => apart === days),
  );
  return changed.length <= 1 && isAltered ? pairs : [];
}

const datesOf = (line: Line): Dated[] =>
  line.times.flatMap((time) => {
    const key = isDated(line.reading, time) ? (time.when?.from.slice(0, 10) ?? "") : "";
    return key === "" ? [] : [{ line, time, key, number: dayNumber(key) }];
  });

/** "May 4": "on Monday" is of the week of its report, and a copy may be of another. */
const isDated = ({ intake }: Reading, { start, end, when }: Timex): boolean =>
  (when?.precision === "day" || when?.precision === "instant") && IN_MONTH.test(intake.report.text.slice(start, end));

const IN_MONTH = /\p{Lu}\p{Ll}+\.? \d{1,2}(?!\d)|\d \p{Lu}/u;

/** A report that dates something by the other day too may tell of both. */
const tells = ({ reading }: Line, day: string): boolean =>
  reading.times.some(
    (time) => time.when?.precision === "day" && time.when.from.slice(0, 10) === day && isDated(reading, time),
  );

/** "On the ninth day of the sit-in", "on the eighth day of the sit-in". */
function pairedOrdinals(a: Line, b: Line): Pair[] | undefined {
  const [x, y] = [ordinalDay(a), ordinalDay(b)];
  // A later report may tell of a later day, though not of every day between.
  return x && y && x.key !== y.key && !movesOn(x, y, (apart, days) => apart * days > 0) ? [[x, y]] : undefined;
}

function ordinalDay(line: Line): Dated | undefined {
  const { ordinals } = numberWords();
  const found = line.reading.tokens
    .slice(line.sentence.first, line.sentence.last)
    .filter((t, i, all) => ordinals.has(t.norm) && all[i + 1]?.lemma === "day");
  const [ordinal, ...more] = found;
  if (!ordinal || more.length > 0) return undefined;
  return { line, time: ordinal, key: ordinal.norm, number: ordinals.get(ordinal.norm) ?? 0 };
}

/** The same words of two days, each in the news of its own: "trading closed on May 4 ...", and on May 5 again. */
function movesOn(a: Dated, b: Dated, isSame: (published: number, days: number) => boolean): boolean {
  const [x, y] = [a, b].map(({ line }) => line.reading.intake.report.published?.value.slice(0, 10));
  if (x === undefined || y === undefined) return false;
  return isSame(dayNumber(y) - dayNumber(x), b.number - a.number);
}

function disagreement(readings: readonly Reading[], all: readonly Dated[]): LinkedDisagreement | undefined {
  const byKey = new Map<string, Dated[]>();
  for (const one of all) {
    const own = all.filter(({ line }) => line.reading === one.line.reading);
    // A report that gives two days tells of two things.
    if (own.every(({ key }) => key === one.key)) fileUnder(byKey, one.key, one);
  }
  const sides = [...byKey.values()];
  const first = sides[0]?.[0];
  if (sides.length < 2 || !first) return undefined;
  const numberOf = numbersIn(readings);
  return {
    about: aboutOf(first),
    kind: "date",
    sides: sides.map((side) => ({
      value: side[0] ? valueOf(side[0]) : "",
      places: side.map(({ line: { reading, sentence } }) => ({
        reading: numberOf(reading),
        start: sentence.start,
        end: sentence.end,
      })),
    })),
  };
}

/** Words behind which the name of what is dated is too long. */
const LONGEST = 20;

/** What is dated, as the clause of the day has it up to its first time. */
function aboutOf({ line, time }: Dated): string {
  const { reading } = line;
  const clause = clauseAround(reading, { ...time, sentence: reading.sentences.indexOf(line.sentence) });
  if (!clause) return UNNAMED;
  const end = Math.min(time.start, ...line.times.filter(({ start }) => start > clause.start).map(({ start }) => start));
  const text = reading.intake.report.text.slice(clause.start, end).replace(/\s+/g, " ");
  const told = text.replace(/[ ,]+(?:(?:on|from|by|for|at|shortly|after|before|the) ?)*$/, "");
  const words = told.split(" ").length;
  if (words < 2 || words > LONGEST) return UNNAMED;
  const isName = spansWithin(reading.tokens, clause)[0]?.upos === "PROPN";
  return `when ${isName ? told : told.charAt(0).toLowerCase() + told.slice(1)}`;
}

const UNNAMED = "on which day it is";

/** "The ninth day". */
function valueOf({ line, time, key }: Dated): string {
  const text = line.reading.intake.report.text.slice(time.start, time.end);
  return /\d/.test(key) ? text : `${text} day`;
}
