import {
  type Correction,
  type LinkedDisagreement,
  once,
  overlaps,
  type Place,
  type Reading,
  type Sentence,
  type Span,
  type Token,
} from "../../../model/index.js";
import { outletName } from "../../sources/outlet-name.js";
import { isContent } from "../../words.js";
import { valueOf } from "./replaces.js";

/** What a notice puts right: the numbers that do not stand and those that do, in its sentence. */
interface SetRight {
  readonly wrong: Numeral;
  readonly right: Numeral;
  readonly notice: Correction;
  readonly words: ReadonlySet<string>;
}

interface Numeral extends Span {
  readonly value: number;
}

/** Words that a sentence must share with a notice that is of the same thing; fewer for a number that is seldom of two things. */
const LEAST_WORDS = 2;
/** From this size on a number is such, but for years. */
const TELLING = 1000;
const isYear = (value: number): boolean => value >= 1900 && value < 2100;

/**
 * Finds numbers that the outlet of a report takes back in another report of its own: "An earlier version of this story said that the
 * guild had 300 members. It has 340." They stand on a side that is withdrawn.
 */
export function findSetRight(
  readings: readonly Reading[],
  numberOf: (reading: Reading) => number,
): LinkedDisagreement[] {
  return readings.flatMap((reading) => {
    const outlet = outletName(reading);
    return setRightIn(reading).flatMap((one): LinkedDisagreement[] => {
      const others = readings.filter(
        (other) => other !== reading && outlet !== undefined && outletName(other) === outlet,
      );
      const told = others.flatMap((other) =>
        placesOf(other, one).map((span) => ({ reading: numberOf(other), ...span })),
      );
      if (told.length === 0) return [];
      const own: Place = { reading: numberOf(reading), start: one.notice.start, end: one.notice.end };
      const [right, wrong] = [one.right, one.wrong].map(({ start, end }) =>
        reading.intake.report.text.slice(start, end),
      );
      return [
        {
          about: `whether it is ${right} or ${wrong}`,
          kind: "figure",
          sides: [
            { value: right ?? "", places: [own] },
            { value: wrong ?? "", places: told, withdrawn: [own] },
          ],
        },
      ];
    });
  });
}

const setRightIn = once((reading: Reading): readonly SetRight[] =>
  reading.corrections.flatMap((notice) => {
    const { withdrawn, instead } = notice;
    const [wrong] = withdrawn ? numeralsIn(reading, withdrawn) : [];
    const [right] = instead ? numeralsIn(reading, instead) : [];
    if (!wrong || !right || wrong.value === right.value) return [];
    return [{ wrong, right, notice, words: wordsIn(reading, notice) }];
  }),
);

const numeralsIn = (reading: Reading, span: Span): Numeral[] =>
  reading.tokens.flatMap((token) => {
    const value = overlaps(token, span) ? valueOf(token) : Number.NaN;
    return Number.isFinite(value) ? [{ value, start: token.start, end: token.end }] : [];
  });

/** The sentences of another report that give the number of the same thing. */
const placesOf = (reading: Reading, { wrong, words, notice }: SetRight): Sentence[] =>
  reading.sentences.filter(({ first, last, start, end }, i) => {
    const tokens = reading.tokens.slice(first, last);
    if (!tokens.some((token) => valueOf(token) === wrong.value)) return false;
    if (reading.corrections.some((own) => overlaps(own, { start, end }))) return false;
    const before = reading.sentences[i - 1];
    const around = reading.tokens.slice(before?.block === reading.sentences[i]?.block ? before?.first : first, last);
    const shared = new Set(around.filter((token) => isContent(token) && words.has(stem(token))).map(stem));
    const isTelling = wrong.value >= TELLING && !isYear(wrong.value);
    return shared.size >= (isTelling ? 1 : LEAST_WORDS) && notice.withdrawn !== undefined;
  });

const wordsIn = (reading: Reading, span: Span): ReadonlySet<string> =>
  new Set(
    reading.tokens.filter((token) => overlaps(token, span) && isContent(token) && !/\d/.test(token.text)).map(stem),
  );

const stem = ({ lemma }: Token): string => lemma.toLowerCase();
