import {
  fileUnder,
  type Identities,
  type LinkedFigure,
  once,
  onceForGroup,
  type Quantity,
  type Reading,
} from "../model/index.js";
import { isByClause, type Sight, sightsIn } from "./figure-sights.js";
import { numbersIn } from "./numbers-in.js";
import { sharedShare } from "./words.js";

/** Links the quantities that reports give for the same thing: same unit, same thing counted. */
export function linkFigures(readings: readonly Reading[], _identities: Identities): LinkedFigure[] {
  const filed = new Map<string, Sight[]>();
  for (const reading of readings) for (const sight of sightsIn(reading)) fileUnder(filed, keyOf(sight), sight);
  const numberOf = numbersIn(readings);
  return [...filed.values()].flatMap(gathered).map(({ sights, ...named }) => ({
    members: sights.map(({ reading, index }) => ({ reading: numberOf(reading), index })),
    ...named,
  }));
}

/** What two numbers must have alike to be of one thing at all; a count's unit is its noun again: nations and countries are one. */
const keyOf = once(
  ({ quantity: { kind, unit }, head }: Sight): string =>
    `${kind} ${kind === "count" && unit !== "people" ? "" : unit} ${head}`,
);

/** Gathers the numbers of one unit and head, in the order of the reports, by the things that they are of. */
const gathered = onceForGroup((sights: readonly Sight[]) => {
  const groups: Group[] = [];
  for (const sight of sights) {
    const home = groups.find((group) => group.takes(sight));
    if (home) home.add(sight);
    else groups.push(new Group(sight));
  }
  return groups.map((group) => named(group.sights));
});

/** The numbers of one thing. */
class Group {
  readonly sights: Sight[] = [];
  /** One of each kind that tells a number apart, with the values that are given so: hundreds of reports give few kinds. */
  readonly #kinds = new Map<string, { readonly one: Sight; readonly values: Set<string> }>();

  constructor(first: Sight) {
    this.add(first);
  }

  add(sight: Sight): void {
    this.sights.push(sight);
    const known = this.#kinds.get(kindOf(sight));
    if (known) known.values.add(valueOf(sight));
    else this.#kinds.set(kindOf(sight), { one: sight, values: new Set([valueOf(sight)]) });
  }

  takes(sight: Sight): boolean {
    // One value is one, however it is told.
    for (const { one, values } of this.#kinds.values())
      if (areOfTwoKinds(sight, one) && (values.size > 1 || !values.has(valueOf(sight)))) return false;
    for (let i = this.sights.length - 1; this.sights[i]?.reading === sight.reading; i--) {
      const other = this.sights[i];
      if (other && areToldApart(sight, other)) return false;
    }
    return this.sights.some((other) => isSame(sight, other));
  }
}

const named = onceForGroup((sights: readonly Sight[]) => ({
  sights,
  about: nameOf(sights),
  thing: longest(sights.map(({ thing }) => thing)),
  unit: sights[0]?.quantity.unit ?? "",
}));

/** Who holds or wants it names what has one value; of several values it is that of one of them at most. */
function nameOf(group: readonly Sight[]): string {
  const nominal = group.filter(({ isNominal }) => isNominal);
  const named = nominal.length > 0 ? nominal : group;
  const isOne = new Set(group.map(({ quantity: { least, most } }) => `${least} ${most}`)).size === 1;
  const owned = isOne ? named.flatMap((sight) => sight.owned ?? []) : [];
  return longest(owned.length > 0 ? owned : named.map(({ about }) => about));
}

/** A whole and a part of it, what something is and by how much it changes, and what is paid at once and what is paid a year. */
function areOfTwoKinds(a: Sight, b: Sight): boolean {
  if (!areOfOneMeasure(a, b)) return true;
  return a.rate !== b.rate && (a.rate !== "" && b.rate !== "" ? true : !a.isMoving && !b.isMoving);
}

/** All that `areOfTwoKinds` looks at. */
const kindOf = ({ quantity: q, rate, isMoving }: Sight): string =>
  `${isPart(q)} ${q.change === undefined} ${rate} ${isMoving}`;

const valueOf = ({ quantity: { least, most } }: Sight): string => `${least} ${most}`;

const areOfOneMeasure = ({ quantity: x }: Sight, { quantity: y }: Sight): boolean =>
  isPart(x) === isPart(y) && (x.change === undefined) === (y.change === undefined);

/** Two numbers that one report, or one sentence, gives of two things. */
function areToldApart(a: Sight, b: Sight): boolean {
  const [x, y] = [a.quantity, b.quantity];
  if (!areOfOneMeasure(a, b)) return false;
  if (x.deed && y.deed && x.about?.start === y.about?.start && x.deed.start !== y.deed.start) return true;
  // "2,700 of the plant's 4,100 jobs": one noun behind both.
  const isOfBoth = x.kind === "count" && x.about !== undefined && x.about.start > Math.max(x.start, y.start);
  return x.sentence === y.sentence && (isOfBoth || x.about?.start !== y.about?.start) && !isEqual(x, y);
}

const isPart = ({ by }: Quantity): boolean => by === "quantities/part";

const isEqual = (a: Quantity, b: Quantity): boolean => a.least === b.least && a.most === b.most;

/** The head is the same already: what is said of it must not tell two things apart. */
function isSame(a: Sight, b: Sight): boolean {
  if (!isNear(a.quantity, b.quantity)) return false;
  // "112 wounded" are not "83 of its people".
  const isHit = (sight: Sight): boolean => sight.quantity.happening !== undefined;
  if (a.head === "people" && isHit(a) !== isHit(b) && !isEqual(a.quantity, b.quantity)) return false;
  // "The yard puts it at 200": of what the sentence before counts.
  if (a.quantity.about === b.quantity.about) return true;
  if (a.quantity.kind === "points" || a.quantity.kind === "duration") return true;
  if (a.words.size > 1 && b.words.size > 1 && sharedShare(a.words, b.words) < 0.5) return false;
  // What an amount is of by its clause alone is less sure than a noun beside it.
  if (isByClause(a.quantity) || isByClause(b.quantity)) return sharedShare(a.context, b.context) >= LIKE.clause;
  // "The 44 least developed countries" are not "83 countries".
  const told = a.words.size > 1 !== b.words.size > 1 && a.quantity.kind === "count";
  const equal = a.quantity.least === b.quantity.least && a.quantity.most === b.quantity.most;
  const specific = a.quantity.kind === "count" && a.head !== "people";
  const like =
    equal || (specific && !told)
      ? specific && isClose(a.quantity, b.quantity)
        ? LIKE.close
        : LIKE.telling
      : LIKE.plain;
  const { fate } = a;
  const sameDead =
    fate !== undefined && fate === b.fate && isClose(a.quantity, b.quantity) && (a.words.size > 1 || shareDay(a, b));
  // Another number of dead is mostly that of another blow.
  const other = fate !== undefined && b.fate !== undefined && !equal && !sameDead;
  return sharedShare(a.context, b.context) >= (sameDead ? LIKE.close : other ? LIKE.clause : like);
}

/** One day that both sentences, or those right before them, count from. */
const shareDay = (a: Sight, b: Sight): boolean => [...a.days].some((day) => b.days.has(day));

/** Two large numbers of one thing, less than half as much apart: a count that one of them has wrong rather than another thing. */
function isClose(a: Quantity, b: Quantity): boolean {
  const [x, y] = [a.least ?? a.most ?? 0, b.least ?? b.most ?? 0];
  return Math.min(x, y) >= COUNTED && Math.max(x, y) / Math.min(x, y) <= 1.5;
}

/** Fewer than this are told of many things: three ships here and four there. */
const COUNTED = 10;

/**
 * Share of the words around two numbers that must be the same. Less where the head or the number itself tells: prisoners are
 * prisoners, "people" are anybody. Set on examples/ (November 2026).
 */
const LIKE = { close: 0.1, telling: 0.2, plain: 0.34, clause: 0.5 };

/** Reports dispute a number, not its order of magnitude: 17 dead and 9,000 dead are of two things. */
function isNear(a: Quantity, b: Quantity): boolean {
  const size = (q: Quantity) => q.least ?? q.most ?? 0;
  const [x, y] = [Math.abs(size(a)), Math.abs(size(b))];
  return x === 0 || y === 0 || Math.max(x, y) / Math.min(x, y) <= 10;
}

const longest = (all: readonly string[]): string =>
  [...all].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ?? "";
