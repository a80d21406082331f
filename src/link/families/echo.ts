import { units } from "../../knowledge/units.js";
import type { UnionFind } from "../union-find.js";
import { tellOtherNumbers } from "./claims.js";
import { otherOccasion } from "./same-utterance.js";
import type { SideBySide } from "./side-by-side.js";
import type { Utterance } from "./utterance.js";
import type { Weigh } from "./weights.js";

/**
 * What two tellings of one speaker must share to be one where little more than their things is the same: the cosine of their weights, and
 * the weight itself. Chosen by reading what they join in 60 labelled sets (December 2026): nine pairs, seven of them plainly one thing said.
 */
const THINGS = { cosine: 0.22, weight: 1.2, strong: 2 };
const THING = { cosine: 0.25, weight: 1.2, strong: 1 };
/** The same for one name or one number that nothing else of the report shares. */
const NAMED = { cosine: 0.23, weight: 0.6 };

/** Weight from which on a noun tells one thing from another. */
const STRONG = 0.4;

/** Numbers below this are days, ages and the like. */
const LEAST_NUMBER = 32;

/**
 * Tells how well two reports' tellings of what one speaker said agree in the things that they name: "there will be another session in Lima
 * next week", "both teams would be back in Lima on 22 March"; 0 where it is not enough.
 */
export function echoOf(a: Utterance, b: Utterance, weigh: Weigh): number {
  if (a.speaker === undefined || a.speaker !== b.speaker || a.reading === b.reading) return 0;
  const cosine = likeness(a, b, weigh);
  return cosine > 0 && mayEcho(a, b) ? cosine : 0;
}

/** The cosine of the two, where they share enough of the things that they name. */
function likeness(a: Utterance, b: Utterance, weigh: Weigh): number {
  const shared = [...a.stems].filter((stem) => b.stems.has(stem));
  const weight = shared.reduce((sum, stem) => sum + weigh(stem), 0);
  const cosine = weight / Math.sqrt(a.weight * b.weight);
  if (cosine < THINGS.cosine) return 0;
  const strong = shared.filter(
    (stem) => a.things.has(stem) && b.things.has(stem) && weigh(stem) >= STRONG && !isUnit(stem),
  );
  const isEcho = (least: typeof THINGS): boolean =>
    strong.length >= least.strong && shared.length > 1 && cosine >= least.cosine && weight >= least.weight;
  const isNamed = strong.some((stem) => (a.names.has(stem) || isLargeNumber(stem)) && weigh(stem) >= NAMED.weight);
  return isEcho(THINGS) || isEcho(THING) || (isNamed && cosine >= NAMED.cosine) ? cosine : 0;
}

/** Two quotations whose words differ are two things said, and so is what is told with another number. */
const mayEcho = (a: Utterance, b: Utterance): boolean =>
  !(a.said.kind === "direct" && b.said.kind === "direct") &&
  a.said.negated === b.said.negated &&
  !otherOccasion(a, b) &&
  !tellOtherNumbers(a, b);

const isLargeNumber = (stem: string): boolean => stem.startsWith("#") && Number(stem.slice(1)) >= LEAST_NUMBER;

/** "Per cent", "euros", "people": what any number is of. */
const isUnit = (stem: string): boolean =>
  units().percents.has(stem) ||
  units().measures.has(stem) ||
  units().currencyWords.has(stem) ||
  units().people.has(stem);

/** Two utterances, by their places, and how well they agree. */
export interface Echo {
  readonly a: number;
  readonly b: number;
  readonly strength: number;
}

/** Joins echoes, the best first: each telling with one of another report, never two of one report with each other. */
export function joinEchoes(
  echoes: readonly Echo[],
  utterances: readonly Utterance[],
  union: UnionFind,
  sideBySide: SideBySide,
): void {
  if (echoes.length === 0) return;
  const readings = new Map<number, Set<object>>();
  utterances.forEach(({ reading }, i) => {
    const group = union.find(i);
    readings.set(group, (readings.get(group) ?? new Set()).add(reading));
  });
  for (const { a, b } of [...echoes].sort((x, y) => y.strength - x.strength || x.a - y.a || x.b - y.b)) {
    const [x, y] = [union.find(a), union.find(b)];
    const [own, theirs] = [readings.get(x), readings.get(y)];
    if (x === y || !own || !theirs || [...own].some((reading) => theirs.has(reading))) continue;
    sideBySide.join(a, b, union);
    readings.set(union.find(a), new Set([...own, ...theirs]));
  }
}
