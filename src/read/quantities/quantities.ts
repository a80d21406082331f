import type { Quantity } from "../../model/index.js";
import { findAbout } from "./about.js";
import { aboutOfClause } from "./about-clause.js";
import { aboutAsTold } from "./about-told.js";
import { type Amount, readAmount } from "./amount.js";
import { findBareCount } from "./bare-counts.js";
import { findElided } from "./elided.js";
import { isNoQuantity } from "./guard.js";
import { kindOf } from "./kinds.js";
import { findOrdinals } from "./ordinals.js";
import { findPutAt } from "./put-at.js";
import type { QuantityInput } from "./quantity-input.js";
import { type Scene, scenesOf } from "./scene.js";
import { withAboutOf } from "./taken-over.js";

/** Finds numbers with what they count, in the order of the text, without overlap. */
export function findQuantities(reading: QuantityInput): Quantity[] {
  const found: Quantity[] = [];
  for (const scene of scenesOf(reading)) {
    const goesOn = scene.tokens[0]?.norm === "it";
    const before = goesOn ? found.slice(-MOST_BEFORE).filter((q) => q.sentence === scene.index - 1) : [];
    const amounts = findAmounts(reading, scene, before);
    found.push(...[...amounts, ...findOrdinals(scene)].sort((a, b) => a.start - b.start));
  }
  const answers = findPutAt(reading, scenesOf(reading), found);
  const anew = new Set(answers.map(({ start }) => start));
  const all = [...found.filter(({ start }) => !anew.has(start)), ...answers].sort((a, b) => a.start - b.start);
  const sourceOf = new Set(reading.attributions.map(({ source, unnamed }) => (unnamed ? source?.start : undefined)));
  return all.filter(
    (quantity, i) =>
      (i === 0 || quantity.start >= (all[i - 1]?.end ?? 0)) &&
      // "two people with knowledge of the matter" are a source, no figure; "80 countries" that back a text are one.
      !(quantity.kind === "count" && quantity.unit === "people" && sourceOf.has(quantity.start)),
  );
}

/** Amounts of the sentence before at which it is worth to look. */
const MOST_BEFORE = 4;

/** @param before the amounts of the sentence before, where this one opens with "it" */
function findAmounts(reading: QuantityInput, scene: Scene, before: readonly Quantity[]): Quantity[] {
  const found: Quantity[] = [];
  for (let i = 0; i < scene.atoms.length; i++) {
    const amount = readAmount(scene, i);
    if (!amount) continue;
    const near = found.length > 0 ? found : before;
    const quantity = isNoQuantity(scene, amount)
      ? undefined
      : (quantityOf(reading, scene, amount) ?? findElided(near, scene, amount));
    const whole = quantity && asTold(reading, withAboutOf(near, quantity, scene));
    if (whole && isOfSomething(whole)) found.push(whole);
    i = amount.last - 1;
  }
  return found;
}

/** A length of time that nothing is said to have is the times layer's alone; points of nothing are a game's. */
const isOfSomething = ({ kind, unit, about }: Quantity): boolean =>
  about !== undefined || !(kind === "duration" || unit === "points");

/** Kinds of which the words of the clause say what they are; what is counted has its own noun. */
const TOLD: ReadonlySet<Quantity["kind"]> = new Set(["money", "percent", "measure", "duration"]);

function asTold(reading: QuantityInput, quantity: Quantity): Quantity {
  const about = quantity.about || !TOLD.has(quantity.kind) ? undefined : aboutAsTold(reading, quantity);
  return about ? { ...quantity, about, by: `${quantity.by}-clause` } : quantity;
}

function quantityOf(reading: QuantityInput, scene: Scene, amount: Amount): Quantity | undefined {
  const kind = kindOf(scene, amount);
  if (!kind) return findBareCount(scene, amount);
  const start = scene.atoms[amount.first]?.start ?? 0;
  const { about: nearby, happening } = findAbout(scene, amount, kind);
  const told = { start, end: kind.end, kind: kind.kind, sentence: scene.index };
  // "The mill employs 400 people": people of whom nothing else is said are those of the mill.
  const isAnybody =
    kind.kind === "count" &&
    !happening &&
    nearby &&
    /^(?:people|persons)$/.test(scene.text.slice(nearby.start, nearby.end));
  const beside = isAnybody && aboutOfClause(reading, told) ? undefined : nearby;
  const about = beside ?? (kind.kind === "ordinal" ? undefined : aboutOfClause(reading, told));
  // One soldier who was killed is a figure; "one man" is a way to speak.
  if (kind.kind === "count" && amount.most === 1 && !happening) return undefined;
  return {
    start,
    end: kind.end,
    by: beside || !about ? `quantities/${kind.kind}` : `quantities/${kind.kind}-clause`,
    kind: kind.kind,
    ...(amount.least !== undefined && { least: amount.least }),
    ...(amount.most !== undefined && { most: amount.most }),
    approximate: amount.approximate,
    unit: kind.unit,
    ...(about && { about }),
    ...(happening && { happening }),
    sentence: scene.index,
  };
}
