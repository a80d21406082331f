import { dayNumber, type LinkedDisagreement, type Reading } from "../../../model/index.js";
import { UnionFind } from "../../union-find.js";
import type { Fact } from "./fact.js";

/** Days between two reports, at most, and between the days on which they put one thing. */
const FURTHEST = { news: 2, days: 14 };
/** Facts that one is compared with: of hundreds of reports of one day those that stand nearest in the set. */
const REACH = 40;

/**
 * Groups what reports put on days to come that cannot both be right: both days are ahead of both reports, and neither report knows
 * of the other's.
 *
 * @param facts those of one question, in the order of their reports
 */
export function findWhens(facts: readonly Fact[], isOne: (a: Fact, b: Fact) => boolean): Fact[][] {
  const ahead = facts.filter(
    (fact) => fact.question.when && !fact.force.negated && isAhead(fact, fact) && isOnly(fact, facts),
  );
  const union = new UnionFind(ahead.length);
  ahead.forEach((a, i) => {
    for (let j = i + 1; j < Math.min(ahead.length, i + REACH); j++) {
      const b = ahead[j];
      if (b && areApart(a, b) && isOne(a, b)) union.join(i, j);
    }
  });
  return union.groups().flatMap((group) => (group.length < 2 ? [] : [group.flatMap((i) => ahead[i] ?? [])]));
}

const publishedOn = ({ reading }: Fact): number => dayNumber(reading.intake.report.published?.value);

/** Of a report without a day what will be is ahead. */
const isAhead = ({ day, force }: Fact, from: Fact): boolean =>
  Number.isFinite(publishedOn(from)) ? dayNumber(day) >= publishedOn(from) : force.mode === "will";

/** A report with two days for it tells of two things. */
const isOnly = (one: Fact, all: readonly Fact[]): boolean =>
  all.every((other) => other.reading !== one.reading || other.day === undefined || other.day === one.day);

const areApart = (a: Fact, b: Fact): boolean =>
  a.reading !== b.reading &&
  a.answer === b.answer &&
  a.day !== b.day &&
  !(Math.abs(publishedOn(a) - publishedOn(b)) > FURTHEST.news) &&
  Math.abs(dayNumber(a.day) - dayNumber(b.day)) <= FURTHEST.days &&
  isAhead(a, b) &&
  isAhead(b, a) &&
  !knows(a.reading, b.day) &&
  !knows(b.reading, a.day);

/** A report that speaks of the other day too tells of two things. */
const knows = ({ times, intake }: Reading, day: string | undefined): boolean =>
  intake.report.published?.value.slice(0, 10) !== day &&
  times.some(({ when }) => when?.precision === "day" && when.from.slice(0, 10) === day);

/** Makes a disagreement of facts that are put on two days: each side with the words for its day. */
export function whenDisagreement(
  facts: readonly Fact[],
  about: string,
  numberOf: (fact: Fact) => number,
): LinkedDisagreement {
  const days = [...new Set(facts.map(({ day }) => day))];
  const sides = days.map((day) => facts.filter((fact) => fact.day === day));
  return {
    about,
    kind: "date",
    sides: sides.map((side) => ({
      value: side[0] ? wordsFor(side[0]) : "",
      places: side.map((fact) => ({ reading: numberOf(fact), start: fact.sentence.start, end: fact.sentence.end })),
    })),
  };
}

function wordsFor({ reading, sentence, day }: Fact): string {
  const time = reading.times.find(
    ({ start, end, when }) => start >= sentence.start && end <= sentence.end && when?.from.slice(0, 10) === day,
  );
  return time ? reading.intake.report.text.slice(time.start, time.end) : (day ?? "");
}
