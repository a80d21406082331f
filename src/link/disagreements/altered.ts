import { bySentence } from "../../model/by-sentence.js";
import type { LinkedDisagreement, Quantity, Reading } from "../../model/index.js";
import { fileUnder } from "../../model/index.js";
import { canBothHold } from "./values.js";

/** A sentence in words without numbers: what two reports have from one text is the same but for what one of them changed. */
interface Told {
  readonly reading: number;
  readonly index: number;
  readonly words: readonly string[];
  readonly quantities: readonly Quantity[];
}

/** Words of a run by which sentences are found that may be one. */
const RUN = 4;
/** Words that a sentence has at least, and the share of the shorter one's words that both have, for the two to be one. */
const LEAST_WORDS = 8;
const SAME = 0.8;
/** Sentences that share one run, at most: what more of them share is a phrase of the field. */
const MOST_CARRIERS = 12;

/**
 * Finds a number that one report gives otherwise in the same sentence: whoever copies and changes a figure cannot be right
 * together with his source.
 */
export function findAlteredFigures(readings: readonly Reading[]): LinkedDisagreement[] {
  const told = readings.flatMap((reading, r) => sentencesOf(reading, r));
  return pairsOf(told).flatMap(([a, b]) => {
    if (a.quantities.length !== b.quantities.length) return [];
    return a.quantities.flatMap((quantity, i): LinkedDisagreement[] => {
      const other = b.quantities[i];
      const isOne =
        other && other.kind === quantity.kind && other.unit === quantity.unit && quantity.kind !== "ordinal";
      if (!isOne || canBothHold(quantity, other)) return [];
      return [
        {
          about: aboutOf(readings, a, quantity),
          kind: "figure",
          sides: [sideOf(readings, a, quantity), sideOf(readings, b, other)],
        },
      ];
    });
  });
}

function sentencesOf(reading: Reading, r: number): Told[] {
  return reading.sentences.flatMap((sentence, index) => {
    const quantities = bySentence(reading.quantities, index).flatMap((i) => reading.quantities[i] ?? []);
    if (quantities.length === 0) return [];
    const inside = (at: number) => quantities.some((q) => at >= q.start && at < q.end);
    const words = reading.tokens
      .slice(sentence.first, sentence.last)
      .filter((t) => /^[\p{L}]/u.test(t.norm) && !inside(t.start))
      .map((t) => t.norm);
    return words.length >= LEAST_WORDS ? [{ reading: r, index, words, quantities }] : [];
  });
}

/** Pairs of sentences of two reports that are one, found by the runs that they share. */
function pairsOf(told: readonly Told[]): (readonly [Told, Told])[] {
  const carriers = new Map<string, number[]>();
  told.forEach(({ words }, i) => {
    for (let k = 0; k + RUN <= words.length; k++) fileUnder(carriers, words.slice(k, k + RUN).join(" "), i);
  });
  const seen = new Set<string>();
  const pairs: (readonly [Told, Told])[] = [];
  for (const list of carriers.values()) {
    if (list.length < 2 || list.length > MOST_CARRIERS) continue;
    for (const i of list)
      for (const j of list) {
        const [a, b] = [told[i], told[j]];
        if (i >= j || !a || !b || a.reading === b.reading || seen.has(`${i} ${j}`)) continue;
        seen.add(`${i} ${j}`);
        if (shareOf(a.words, b.words) >= SAME) pairs.push([a, b]);
      }
  }
  return pairs;
}

function shareOf(a: readonly string[], b: readonly string[]): number {
  const [x, y] = [new Set(a), new Set(b)];
  const common = [...x].filter((w) => y.has(w)).length;
  return common / Math.max(1, Math.min(x.size, y.size));
}

const textOf = (readings: readonly Reading[], { reading }: Told): string => readings[reading]?.intake.report.text ?? "";

function aboutOf(readings: readonly Reading[], told: Told, { about, unit }: Quantity): string {
  return about ? textOf(readings, told).slice(about.start, about.end).replace(/\s+/g, " ") : unit;
}

function sideOf(readings: readonly Reading[], told: Told, quantity: Quantity): LinkedDisagreement["sides"][number] {
  const sentence = readings[told.reading]?.sentences[told.index] ?? quantity;
  return {
    value: textOf(readings, told).slice(quantity.start, quantity.end),
    places: [{ reading: told.reading, start: sentence.start, end: sentence.end }],
  };
}
