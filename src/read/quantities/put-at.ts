import { denials } from "../../knowledge/framings.js";
import { units } from "../../knowledge/units.js";
import { bySentence } from "../../model/by-sentence.js";
import type { Quantity, Span } from "../../model/index.js";
import { type Amount, readAmount } from "./amount.js";
import { isAnswer, nounPut } from "./answering.js";
import { isNoQuantity } from "./guard.js";
import type { QuantityInput } from "./quantity-input.js";
import type { Scene } from "./scene.js";
import { isOfSecondVoice } from "./second-voice.js";

/**
 * Finds the numbers that somebody else gives for what was counted just before: "The union fears for 300 jobs. The yard puts it
 * at 200.", "the mean wage is $900; the crews say $700". A number that was read otherwise is read anew.
 *
 * @param found what is counted in the report, in order
 */
export function findPutAt(reading: QuantityInput, scenes: Iterable<Scene>, found: readonly Quantity[]): Quantity[] {
  const all: Quantity[] = [];
  for (const scene of scenes) {
    for (let i = 0; i < scene.atoms.length; i++) {
      const amount = readAmount(scene, i);
      if (!amount) continue;
      i = amount.last - 1;
      all.push(...answerOf(reading, scene, amount, found));
    }
  }
  return all;
}

/** The number of the second voice; and the first one anew, where only the second says what they are of: "would save 9m. They put the saving at 4m". */
function answerOf(reading: QuantityInput, scene: Scene, amount: Amount, found: readonly Quantity[]): Quantity[] {
  const start = scene.atoms[amount.first]?.start ?? 0;
  const end = scene.atoms[amount.last - 1]?.end ?? start;
  const known = standingIn(found, scene.index).find((quantity) => quantity.start < end && start < quantity.end);
  // "Says three-quarters of them": the number goes on.
  if (isNoQuantity(scene, amount) || scene.text[end] === "-") return [];
  const told = { start, end: known?.end ?? end };
  const other = counted(reading, scene.index, found, {
    start,
    size: amount.least ?? amount.most,
    ...(known && { known }),
  });
  const about = other && (other.about ?? namedIn(reading, scene, other, start));
  if (!about || !(isAnswer(scene, told) || isOfSecondVoice(scene, other, told))) return [];
  const first = other.about ? [] : [{ ...other, about }];
  const { least: _, most: __, ...rest } = other;
  const { least, most, approximate } = amount;
  const answer: Quantity = {
    ...rest,
    about,
    start,
    end: told.end,
    by: "quantities/put-at",
    ...(least !== undefined && { least }),
    ...(most !== undefined && { most }),
    approximate,
    sentence: scene.index,
  };
  return [...first, answer];
}

/** "Puts | the saving | at": what the first voice tells with a word of the same stem. */
function namedIn({ sentences, tokens }: QuantityInput, scene: Scene, other: Quantity, start: number): Span | undefined {
  const noun = nounPut(scene.tokens, start);
  const { first = 0, last = 0 } = sentences[other.sentence] ?? {};
  const isValue = units().valueNouns.has(noun?.lemma ?? "");
  const isTold =
    isValue ||
    tokens
      .slice(first, last)
      .some((token) => token !== noun && noun && token.norm.slice(0, STEM) === noun.norm.slice(0, STEM));
  return noun && isTold ? { start: noun.start, end: noun.end } : undefined;
}

/** Letters of a word that its derivations share: "save" and "saving". */
const STEM = 3;

interface Answer {
  readonly start: number;
  /** The number as it stands there. */
  readonly size: number | undefined;
  readonly known?: Quantity;
}

/**
 * What is counted right before in the same paragraph, by the same measure; for a number with no measure at all also what is counted
 * right behind.
 */
function counted(
  reading: QuantityInput,
  sentence: number,
  found: readonly Quantity[],
  { start, size, known }: Answer,
): Quantity | undefined {
  const { sentences, quotations } = reading;
  const inBlock = (index: number) => sentences[index]?.block === sentences[sentence]?.block;
  const fits = (q: Quantity) =>
    q !== known &&
    (inBlock(q.sentence) || q.sentence === sentence - 2) &&
    (known ? q.kind === known.kind && q.unit === known.unit : q.kind === "count" || isOfUnit(q, size));
  const disputed = disputes(reading, sentence - 1) ? standingIn(found, sentence - 2) : [];
  const near = [...disputed, ...standingIn(found, sentence - 1), ...standingIn(found, sentence)];
  const before = near.filter((q) => q.start < start && fits(q)).at(-1);
  // "Today we count 12," she said: what the report counts behind it is not what she does.
  const speech = quotations?.find((q) => q.kind === "speech" && q.start <= start && start < q.end);
  const behind = (q: Quantity) => fits(q) && (speech === undefined || q.start < speech.end);
  return before ?? (known ? undefined : standingIn(found, sentence + 1).find(behind));
}

/** "The guild disputes the sum." stands between the two voices. */
function disputes({ sentences, tokens }: QuantityInput, sentence: number): boolean {
  const { first = 0, last = 0, block } = sentences[sentence] ?? {};
  return (
    block === sentences[sentence + 1]?.block &&
    tokens.slice(first, last).some(({ lemma }) => denials().disputing.has(lemma))
  );
}

/** "Claims 42 per cent. The ministry reckons 38.", "$900 million; closer to half a billion": the unit is told once. */
function isOfUnit({ kind, least, most }: Quantity, size = 0): boolean {
  const own = least ?? most ?? 0;
  const isLike = Math.max(own, size) <= FURTHEST * Math.min(own, size);
  if (kind === "measure") return isLike && size >= TELLING;
  return isLike && (kind === "percent" ? size <= WHOLE : kind === "money" && size >= ROUND);
}

/** How far two numbers of which one has no unit may be apart. */
const FURTHEST = 3;
const WHOLE = 100;
/** Measures from which on a number without a unit is no count of a few. */
const TELLING = 10;
/** Sums from which on a number without a sign is none of years or people. */
const ROUND = 10_000;

const standingIn = (found: readonly Quantity[], sentence: number): Quantity[] =>
  bySentence(found, sentence).flatMap((i) => found[i] ?? []);
