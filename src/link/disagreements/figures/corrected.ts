import { numberWords } from "../../../knowledge/numbers.js";
import { retractions } from "../../../knowledge/retractions.js";
import { bySentence } from "../../../model/by-sentence.js";
import { once, type Reading, type Sentence, type Token } from "../../../model/index.js";
import type { Claim } from "./claims.js";
import { numeralOf, valueOf } from "./replaces.js";
import { isToldOf, type Withdrawal } from "./taken-back.js";
import { areEqual } from "./told.js";

/** A sentence by which a report tells that a number does not stand. */
interface Retraction {
  readonly sentence: Sentence;
  readonly index: number;
  /** Tells of a claim whether it is the one that does not stand; `own`: what the report itself gives for the thing. */
  readonly takesBack: (claim: Claim, own: readonly Claim[]) => boolean;
}

/**
 * Finds where the reports of a quarrel tell that a number of it does not stand: "the figure of 300 is last year's", "the number that
 * went round on Monday was wrong", "the ministry later corrected it to 30", "some papers gave a higher figure: it was in a draft".
 *
 * @param retracting what \`retractingIn\` gives of the quarrel
 */
export function retractionsOf(side: readonly Claim[], retracting: readonly Retracting[]): readonly Withdrawal[] {
  return retracting.flatMap(({ reading, retraction: { sentence, takesBack }, near }) => {
    const own = near.filter((one) => !side.includes(one));
    const { start, end } = sentence;
    return side.some((claim) => takesBack(claim, own)) ? [{ reading, start, end }] : [];
  });
}

/** A retraction with the numbers of the quarrel that its report gives near it. */
interface Retracting {
  readonly reading: Reading;
  readonly retraction: Retraction;
  readonly near: readonly Claim[];
}

/** Lists the retractions in the reports of a quarrel: few have any, and every side of it asks. */
export function retractingIn(all: readonly Claim[]): readonly Retracting[] {
  const found: Retracting[] = [];
  const seen = new Set<Reading>();
  for (const { reading } of all) {
    const retractions = retractionsIn(reading);
    if (retractions.length === 0 || seen.has(reading)) continue;
    seen.add(reading);
    for (const retraction of retractions) {
      const isNear = (one: Claim) => Math.abs(one.quantity.sentence - retraction.index) <= NEAR;
      found.push({ reading, retraction, near: all.filter((one) => one.reading === reading && isNear(one)) });
    }
  }
  return found;
}

/** Sentences between a number and what is said of another one. */
const NEAR = 2;

const retractionsIn = once((reading: Reading): readonly Retraction[] => {
  const { text } = reading.intake.report;
  if (!MAY.test(text)) return [];
  return reading.sentences.flatMap((sentence, index) => [
    ...figureNamed(reading, sentence, index),
    ...othersGave(reading, sentence, index),
    ...correctedTo(reading, sentence, index),
  ]);
});

/** Some word of each way to take a number back: most reports have none. */
const MAY = /\b(?:figures?|numbers?|counts?|totals?|estimates?|sums?|tall(?:y|ies)|tolls?|higher|lower)\b/i;

/** "The figure of 300 that went round is last year's", "the 300 figure was wrong", "the number that circulated was wrong". */
function figureNamed(reading: Reading, sentence: Sentence, index: number): Retraction[] {
  const tokens = reading.tokens.slice(sentence.first, sentence.last);
  return tokens.flatMap((token, i): Retraction[] => {
    if (!numberWords().takenUp.has(token.lemma.toLowerCase())) return [];
    const number = numberAt(tokens, i);
    const from = number?.at ?? i;
    // "Its figure of last year was wrong" points at one that this report has already taken up: the sentence before tells which.
    if (number === undefined && !isToldOf(tokens[i + 1])) return [];
    if (!standsNot(reading, tokens[Math.max(i, from)]?.end ?? sentence.end, sentence)) return [];
    const takesBack: Retraction["takesBack"] = (claim, own) =>
      number === undefined ? own.length > 0 : numeralOf(claim) === number.value;
    return [{ sentence, index, takesBack }];
  });
}

/** The number of "the figure of 300" or "the 300 figure". */
function numberAt(tokens: readonly Token[], i: number): { readonly value: number; readonly at: number } | undefined {
  const behind = tokens[i + 1]?.norm === "of" ? [i + 2, i + 3] : [];
  const at = [...behind, i - 1].find((k) => tokens[k] !== undefined && Number.isFinite(valueOf(tokens[k])));
  const token = tokens[at ?? -1];
  return at === undefined || !token ? undefined : { value: valueOf(token), at };
}

const standsNot = ({ intake }: Reading, from: number, { end }: Sentence): boolean => {
  const words = intake.report.text.slice(from, end);
  return retractions().standsNot.some(({ pattern }) => pattern.test(words));
};

/** "Some papers gave a higher figure. It was in a draft." */
function othersGave(reading: Reading, sentence: Sentence, index: number): Retraction[] {
  const words = reading.intake.report.text.slice(sentence.start, sentence.end);
  for (const { pattern } of retractions().gaveOther) {
    const found = pattern.exec(words);
    const next = reading.sentences[index + 1];
    const behind = found && sentence.start + found.index + found[0].length;
    if (!found || behind === null) continue;
    const isNext = next?.block === sentence.block && /^(?:It|That|This|They|Those)$/.test(textOf(reading, next));
    const isBack = standsNot(reading, behind, sentence) || (isNext && next && standsNot(reading, next.start, next));
    if (!isBack) continue;
    const way = found.groups?.way?.toLowerCase() ?? "";
    const end = isNext && next ? next.end : sentence.end;
    return [
      {
        sentence: { ...sentence, end },
        index,
        takesBack: ({ size }, own) => own.some((one) => !areEqual(one.size, size) && isThatWay(way, size, one.size)),
      },
    ];
  }
  return [];
}

const textOf = ({ tokens }: Reading, { first }: Sentence): string => tokens[first]?.text ?? "";

const isThatWay = (way: string, size: number, own: number): boolean =>
  way === "different" || (/^(?:higher|larger|bigger)$/.test(way) ? size > own : size < own);

/** "The ministry later corrected the number from 300 to 30": what it gave itself, or what stands behind "from". */
function correctedTo(reading: Reading, sentence: Sentence, index: number): Retraction[] {
  const words = reading.intake.report.text.slice(sentence.start, sentence.end);
  for (const { pattern } of retractions().correctedTo) {
    const found = pattern.exec(words);
    if (!found) continue;
    const at = sentence.start + found.index;
    const tokens = reading.tokens.slice(sentence.first, sentence.last);
    const old = tokens.filter(({ start, end }) => start >= at && end <= at + found[0].length).map(valueOf);
    const numbers = new Set(old.filter(Number.isFinite));
    const by = nounsOf(tokens.filter(({ end }) => end <= at));
    const takesBack: Retraction["takesBack"] = (claim, own) =>
      numbers.size > 0 ? numbers.has(numeralOf(claim)) : own.length > 0 && isGivenBy(claim, by);
    return [{ sentence, index, takesBack }];
  }
  return [];
}

/** Whoever gave the number stands in its sentence: "the ministry put it at 300". */
function isGivenBy({ reading, quantity }: Claim, by: ReadonlySet<string>): boolean {
  const { first, last } = reading.sentences[quantity.sentence] ?? { first: 0, last: 0 };
  const isOf = [...nounsOf(reading.tokens.slice(first, last))].some((noun) => by.has(noun));
  return isOf && bySentence(reading.attributions, quantity.sentence).length > 0;
}

const nounsOf = (tokens: readonly Token[]): ReadonlySet<string> =>
  new Set(tokens.flatMap(({ upos, lemma }) => (upos === "NOUN" || upos === "PROPN" ? [lemma.toLowerCase()] : [])));
