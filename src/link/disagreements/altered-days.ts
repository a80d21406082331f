import { numberWords } from "../../knowledge/numbers.js";
import { clauseAround } from "../../model/clause-around.js";
import {
  fileUnder,
  type LinkedDisagreement,
  type Reading,
  type Span,
  spansWithin,
  type Timex,
} from "../../model/index.js";
import { UnionFind } from "../union-find.js";
import type { Line, Twins } from "./twins.js";

/** A day in a sentence that another report has too. */
interface Dated {
  readonly line: Line;
  readonly time: Span;
  /** The same for the same day. */
  readonly key: string;
}

/** Finds a day that one report gives otherwise in the same sentence: "on 4 May" and "on 5 May", "on the third day of talks". */
export function findAlteredDays(readings: readonly Reading[], twins: Twins): LinkedDisagreement[] {
  const pairs = twins.flatMap(([a, b]) => pairedDays(readings, a, b) ?? pairedOrdinals(readings, a, b) ?? []);
  const days = new Map(pairs.flat().map((one) => [placeKey(one), one]));
  const keys = [...days.keys()];
  const union = new UnionFind(keys.length);
  const at = new Map(keys.map((key, i) => [key, i]));
  for (const [a, b] of pairs) union.join(at.get(placeKey(a)) ?? 0, at.get(placeKey(b)) ?? 0);
  return union.groups().flatMap(
    (group) =>
      disagreement(
        readings,
        group.flatMap((i) => days.get(keys[i] ?? "") ?? []),
      ) ?? [],
  );
}

const placeKey = ({ line, time }: Dated): string => `${line.reading}:${time.start}`;

type Pair = readonly [Dated, Dated];

/** The days of both, one by one, if no more than one of them is another: only what both date themselves is compared. */
function pairedDays(readings: readonly Reading[], a: Line, b: Line): Pair[] | undefined {
  const [x, y] = [datesOf(readings, a), datesOf(readings, b)];
  if (x.length === 0 || x.length !== y.length) return undefined;
  const pairs = x.flatMap((one, i): Pair[] => {
    const other = y[i];
    return other ? [[one, other]] : [];
  });
  const changed = pairs.filter(([one, other]) => one.key !== other.key);
  const isAltered = changed.every(([one, other]) => !tells(readings, a, other.key) && !tells(readings, b, one.key));
  return changed.length <= 1 && isAltered ? pairs : [];
}

const datesOf = (readings: readonly Reading[], line: Line): Dated[] =>
  line.times
    .filter((time) => isDated(readings[line.reading], time))
    .map((time) => ({ line, time, key: time.when?.from.slice(0, 10) ?? "" }));

/** "May 4": "on Monday" is of the week of its report, and a copy may be of another. */
const isDated = (reading: Reading | undefined, { start, end, when }: Timex): boolean =>
  (when?.precision === "day" || when?.precision === "instant") &&
  IN_MONTH.test(reading?.intake.report.text.slice(start, end) ?? "");

const IN_MONTH = /\p{Lu}\p{Ll}+\.? \d{1,2}(?!\d)|\d \p{Lu}/u;

/** A report that dates something by the other day too may tell of both. */
const tells = (readings: readonly Reading[], { reading }: Line, day: string): boolean =>
  (readings[reading]?.times ?? []).some(
    (time) => time.when?.precision === "day" && time.when.from.slice(0, 10) === day && isDated(readings[reading], time),
  );

/** "On the third day of talks", "on the second day of talks". */
function pairedOrdinals(readings: readonly Reading[], a: Line, b: Line): Pair[] | undefined {
  const [x, y] = [ordinalDay(readings, a), ordinalDay(readings, b)];
  return x && y && x.key !== y.key ? [[x, y]] : undefined;
}

function ordinalDay(readings: readonly Reading[], line: Line): Dated | undefined {
  const tokens = readings[line.reading]?.tokens ?? [];
  const found = tokens
    .slice(line.sentence.first, line.sentence.last)
    .filter((t, i, all) => numberWords().ordinals.has(t.norm) && all[i + 1]?.lemma === "day");
  const [ordinal, ...more] = found;
  return ordinal && more.length === 0 ? { line, time: ordinal, key: ordinal.norm } : undefined;
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
  return {
    about: aboutOf(readings, first),
    kind: "date",
    sides: sides.map((side) => ({
      value: side[0] ? valueOf(readings, side[0]) : "",
      places: side.map(({ line: { reading, sentence } }) => ({ reading, start: sentence.start, end: sentence.end })),
    })),
  };
}

/** Words behind which the name of what is dated is too long. */
const LONGEST = 20;

/** What is dated, as the clause of the day has it up to its first time. */
function aboutOf(readings: readonly Reading[], { line, time }: Dated): string {
  const reading = readings[line.reading];
  const clause = reading && clauseAround(reading, { ...time, sentence: reading.sentences.indexOf(line.sentence) });
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

/** "The third day". */
function valueOf(readings: readonly Reading[], { line, time, key }: Dated): string {
  const text = readings[line.reading]?.intake.report.text ?? "";
  return `${text.slice(time.start, time.end)}${/\d/.test(key) ? "" : " day"}`;
}
