import type { SoleAct } from "../../../knowledge/sole-acts.js";
import { dayNumber, fileUnder, type Identities, type LinkedDisagreement, type Reading } from "../../../model/index.js";
import { UnionFind } from "../../union-find.js";
import { areApart, dayOf } from "./days.js";
import { areOthers, type Doer, doerOf } from "./doers.js";
import { type Telling, tellingsIn } from "./tellings.js";

/** A telling in its set. */
interface Told extends Telling {
  readonly r: number;
  readonly who?: Doer;
}

/** What reports may differ about: what tells two apart, and how each has it. */
interface Field {
  readonly kind: "who" | "date";
  readonly about: string | undefined;
  readonly keyOf: (told: Told) => string | undefined;
  readonly textOf: (told: Told) => string;
  readonly clash: (a: Told, b: Told) => boolean;
}

/** Finds what only one can have done and reports give to two, and what is of one day and reports put on two. */
export function findActDisagreements(readings: readonly Reading[], identities: Identities): LinkedDisagreement[] {
  const byAct = new Map<SoleAct, Told[]>();
  readings.forEach((reading, r) => {
    for (const telling of tellingsIn(reading)) {
      const who = doerOf(telling, r, identities);
      fileUnder(byAct, telling.act, { ...telling, r, ...(who ? { who } : {}) });
    }
  });
  const known = readings.map((_, r) => new Set(identities.entityOf[r]));
  return [...byAct].flatMap(([act, all]) =>
    fieldsOf(act, identities, known).flatMap((field) => differing(field, all, known)),
  );
}

type Known = readonly ReadonlySet<number>[];

function fieldsOf({ who, day }: SoleAct, identities: Identities, known: Known): Field[] {
  const others = (a: Told, b: Told) =>
    a.who !== undefined && b.who !== undefined && areOthers(identities, a.who, b.who) && (knows(a, b) || knows(b, a));
  // Who is given no name is another only where his report knows the one that the other report names.
  const knows = (a: Told, b: Told) =>
    (a.who?.entity !== undefined && b.who?.entity !== undefined) || (known[a.r]?.has(b.who?.entity ?? -1) ?? false);
  const fields: Field[] = [
    {
      kind: "who",
      about: who,
      keyOf: (told) => told.who && `${told.who.entity ?? told.who.head}`,
      textOf: (told) => told.who?.text ?? "",
      clash: (a, b) => others(a, b) && (dayOf(a) ?? dayOf(b)) === (dayOf(b) ?? dayOf(a)),
    },
    {
      kind: "date",
      about: day,
      keyOf: dayOf,
      textOf: ({ reading, time }) => (time ? reading.intake.report.text.slice(time.start, time.end) : ""),
      clash: (a, b) => areApart(a, b) && !others(a, b),
    },
  ];
  return fields.filter(({ about }) => about !== undefined);
}

/** Days between two reports of one act, at most. */
const NEWS = 3;
/** Tellings that one is compared with: of a hundred reports of one day those that stand nearest in the set. */
const REACH = 40;

function differing({ kind, about = "", keyOf, textOf, clash }: Field, all: readonly Told[], known: Known) {
  const sole = soleOf(all, keyOf).sort(byDay);
  const union = new UnionFind(sole.length);
  sole.forEach((a, i) => {
    for (let j = i + 1; j < Math.min(sole.length, i + REACH); j++) {
      const b = sole[j];
      if (b && areOfOneStory(a, b, known) && clash(a, b)) union.join(i, j);
    }
  });
  return union.groups().flatMap((group): LinkedDisagreement[] => {
    const sides = new Map<string, Told[]>();
    for (const told of group.flatMap((i) => sole[i] ?? [])) fileUnder(sides, keyOf(told) ?? "", told);
    return sides.size < 2 ? [] : [{ about, kind, sides: [...sides.values()].map((side) => sideOf(side, textOf)) }];
  });
}

const sideOf = (side: readonly Told[], textOf: Field["textOf"]) => ({
  value: side[0] ? textOf(side[0]) : "",
  places: side.map(({ r, sentence: { start, end } }) => ({ reading: r, start, end })),
});

/** A report that gives it to two, or to two days, tells of two acts. */
function soleOf(all: readonly Told[], keyOf: Field["keyOf"]): Told[] {
  const keys = new Map<number, Set<string>>();
  for (const told of all) {
    const key = keyOf(told);
    if (key !== undefined) keys.set(told.r, (keys.get(told.r) ?? new Set()).add(key));
  }
  return all.filter((told) => keyOf(told) !== undefined && keys.get(told.r)?.size === 1);
}

const publishedOn = ({ reading }: Told): number => dayNumber(reading.intake.report.published?.value);

const byDay = (a: Told, b: Told): number =>
  publishedOn(a) - publishedOn(b) || a.r - b.r || a.sentence.start - b.sentence.start;

/** Of about one day, and of somebody whom both know. */
const areOfOneStory = (a: Told, b: Told, known: Known): boolean =>
  a.r !== b.r &&
  Math.abs(publishedOn(a) - publishedOn(b)) <= NEWS &&
  [...(known[a.r] ?? [])].some((entity) => known[b.r]?.has(entity));
