import { tolls } from "../../../knowledge/framings.js";
import { answerings, leads } from "../../../knowledge/opposites.js";
import { bySentence } from "../../../model/by-sentence.js";
import { clauseAround } from "../../../model/clause-around.js";
import {
  fileUnder,
  firstFrom,
  type LinkedDisagreement,
  once,
  overlaps,
  type Quantity,
  type Reading,
  spansWithin,
} from "../../../model/index.js";
import { stemOf } from "../../families/stem.js";
import { daysIn } from "../../figure-sights.js";
import { inOrderOfDays, publishedOn } from "../../in-order-of-days.js";
import { KeptPairs } from "../../kept-pairs.js";
import { numbersIn } from "../../numbers-in.js";
import { UnionFind } from "../../union-find.js";
import { isContent } from "../../words.js";
import { claimsIn } from "../figures/claims.js";
import { cannotBothHold, grows } from "../figures/pairs.js";

type Claim = ReturnType<typeof claimsIn>[number];

/** A number of what somebody did something to, where its report has no other number of the same things. */
interface Count {
  readonly reading: Reading;
  readonly quantity: Quantity;
  readonly size: number;
  readonly claim?: Claim;
  /** What is counted, and what was done. */
  readonly key: string;
  /** What the sentence says besides. */
  readonly stems: ReadonlySet<string>;
  /** The names among them: of two towns are two things. */
  readonly names: ReadonlySet<string>;
  /** The days that it names, or the sentence before it. */
  readonly days: readonly string[];
}

/** Days between two reports, at most. */
const NEWS = 1;
/** Counts behind one that it is compared with: of hundreds of reports of one day those that stand nearest in the set. */
const REACH = 39;
/** Words that both sentences must have besides, and the share of those of the shorter one. */
const LEAST = { words: 3, share: 0.4 };
/** How far two numbers of one thing may be apart. */
const FURTHEST = 3;

/** Finds in a growing set how many of one thing reports have done to on one day: seven let go here, and nine freed there. */
export class CountDisagreements {
  readonly #pairs = new KeptPairs<Count, true>(
    ({ key }) => [["", [key]]],
    (a, b) => (areApart(a, b) ? true : undefined),
    REACH,
  );

  find(readings: readonly Reading[]): LinkedDisagreement[] {
    const byKey = new Map<string, Count[]>();
    for (const count of readings.flatMap(countsIn)) fileUnder(byKey, count.key, count);
    const numberOf = numbersIn(readings);
    const counts = [...byKey.values()].flatMap((all) => inOrderOfDays(all, numberOf));
    const union = new UnionFind(counts.length);
    const areTwo = toldToBeTwo(readings);
    this.#pairs.set(counts);
    this.#pairs.forEach((i, j) => {
      const [a, b] = [counts[i], counts[j]];
      if (a && b && !areTwo(a, b)) union.join(i, j);
    });
    return union.groups().flatMap((group) => {
      const own = group.length < 2 ? [] : group.flatMap((i) => counts[i] ?? []);
      return own.length < 2 ? [] : [disagreement(own, numberOf)];
    });
  }
}

/** Where any report gives both numbers, they are of two things. */
function toldToBeTwo(readings: readonly Reading[]): (a: Count, b: Count) => boolean {
  const givers = new Map<string, Set<Reading>>();
  for (const reading of readings) {
    for (const one of givenBy(reading)) {
      const known = givers.get(one);
      if (known) known.add(reading);
      else givers.set(one, new Set([reading]));
    }
  }
  return (a, b) => {
    const others = givers.get(`${b.size}`);
    for (const reading of others ? (givers.get(`${a.size}`) ?? []) : []) if (others?.has(reading)) return true;
    return false;
  };
}

function areApart(a: Count, b: Count): boolean {
  if (a.reading === b.reading || a.size === b.size || Math.abs(publishedOn(a) - publishedOn(b)) > NEWS) return false;
  if (Math.max(a.size, b.size) > FURTHEST * Math.min(a.size, b.size)) return false;
  if (a.days.length > 0 && b.days.length > 0 && !a.days.some((day) => b.days.includes(day))) return false;
  if (a.claim && b.claim && (!cannotBothHold(a.claim, b.claim) || grows(a.claim, b.claim))) return false;
  const shared = [...a.stems].filter((stem) => b.stems.has(stem)).length;
  return (
    shared >= LEAST.words &&
    shared >= LEAST.share * Math.min(a.stems.size, b.stems.size) &&
    (a.names.size === 0 || b.names.size === 0 || [...a.names].some((name) => b.names.has(name)))
  );
}

/** The numbers that a report gives of things, whatever they are of. */
const givenBy = once(
  ({ quantities }: Reading): ReadonlySet<string> =>
    new Set(quantities.flatMap(({ kind, least }) => (kind === "count" ? [`${least}`] : []))),
);

const countsIn = once((reading: Reading): readonly Count[] => {
  return claimsIn(reading).flatMap((claim) => countOf(claim) ?? []);
});

function countOf(claim: Claim): Count | undefined {
  const { reading, quantity, mode, head, verb } = claim;
  const isExact = quantity.kind === "count" && quantity.least !== undefined && quantity.least === quantity.most;
  if (
    !isExact ||
    mode === undefined ||
    mode === "would be" ||
    verb === undefined ||
    head === "" ||
    tolls().has(head) ||
    claim.size < 2
  )
    return undefined;
  const words = spansWithin(reading.tokens, quantity);
  if (words.some(({ norm }, i) => leads().adding.has(norm) && words[i + 1]?.norm !== "than")) return undefined;
  const isOnly = claimsIn(reading).every((other) => other.head !== head || other.size === claim.size);
  return isOnly ? { ...make(reading, quantity, `${head} ${done(reading, quantity, verb)}`), claim } : undefined;
}

/** One word for all words of one answer: "let go" and "freed". */
function done(reading: Reading, quantity: Quantity, verb: string): string {
  const { tokens } = reading;
  const group = reading.verbs[clauseAround(reading, quantity)?.verb ?? -1];
  const after = tokens[firstFrom(tokens, Math.max(quantity.end, quantity.about?.end ?? 0))];
  const known = [tokens[group?.last ?? -1], after]
    .map((token) => answerings().get(`done ${verb} ${token?.norm ?? ""}`))
    .find((found) => found !== undefined);
  const [first] = known ?? answerings().get(`done ${verb}`) ?? [];
  return first ? `${first.question.id} ${first.answer}` : verb;
}

function make(reading: Reading, quantity: Quantity, key: string): Count {
  const { first, last, start, end } = reading.sentences[quantity.sentence] ?? { first: 0, last: 0, start: 0, end: 0 };
  const times = spansWithin(reading.times, { start, end });
  const words = reading.tokens.slice(first, last).filter((token) => isContent(token) && token.upos !== "NUM");
  const said = new Set(
    bySentence(reading.attributions, quantity.sentence).flatMap((i) => {
      const { source, cue } = reading.attributions[i] ?? {};
      return [source, cue].flatMap((span) => (span ? spansWithin(reading.tokens, span) : []));
    }),
  );
  const told = words.filter((token) => !said.has(token) && !times.some((time) => overlaps(time, token)));
  return {
    reading,
    quantity,
    size: quantity.least ?? 0,
    key,
    // Who says it is another one in each report.
    stems: new Set(told.map(stemOf)),
    names: new Set(told.filter(({ upos }) => upos === "PROPN").map(stemOf)),
    days: [...daysIn(reading, quantity.sentence - 1), ...daysIn(reading, quantity.sentence)],
  };
}

function disagreement(counts: readonly Count[], numberOf: (reading: Reading) => number): LinkedDisagreement {
  const bySize = new Map<number, Count[]>();
  for (const count of counts) fileUnder(bySize, count.size, count);
  const [{ reading, quantity }] = counts as readonly [Count, ...Count[]];
  const { about } = quantity;
  const thing = about
    ? reading.intake.report.text.slice(about.start, about.end).replace(/,? (?:who|which|that)\b.*$/s, "")
    : "";
  return {
    about: `how many ${thing}`,
    kind: "figure",
    sides: [...bySize.values()].map((side) => ({
      value: side[0] ? side[0].reading.intake.report.text.slice(side[0].quantity.start, side[0].quantity.end) : "",
      places: side.map((count) => {
        const sentence = count.reading.sentences[count.quantity.sentence] ?? count.quantity;
        return { reading: numberOf(count.reading), start: sentence.start, end: sentence.end };
      }),
    })),
  };
}
