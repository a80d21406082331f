import type { LinkedDisagreement } from "../../model/index.js";

type Side = LinkedDisagreement["sides"][number];

/** Tells whether all sides of one disagreement stand in places where another has sides too. */
export const isToldBy = (one: LinkedDisagreement, other: LinkedDisagreement): boolean =>
  one.sides.every((side) => other.sides.some((its) => sharePlace(side, its)));

/** Leaves out what another disagreement tells of the same numbers in the same sentences, the one with fewer places. */
export function withoutRepeated(all: readonly LinkedDisagreement[]): LinkedDisagreement[] {
  const repeats = (one: LinkedDisagreement, other: LinkedDisagreement) =>
    one.sides.every((side) => other.sides.some((its) => sharePlace(side, its) && shareNumber(side.value, its.value)));
  return all.filter(
    (one, i) =>
      !all.some(
        (other, j) =>
          i !== j &&
          repeats(one, other) &&
          (placesOf(one) < placesOf(other) || (placesOf(one) === placesOf(other) && (j < i || !repeats(other, one)))),
      ),
  );
}

const placesOf = ({ sides }: LinkedDisagreement): number => sides.reduce((sum, { places }) => sum + places.length, 0);

const sharePlace = (a: Side, b: Side): boolean =>
  a.places.some((p) => b.places.some((q) => p.reading === q.reading && p.start === q.start));

/** The same digits, or the same words: "about $86 million" and "$86mn". */
const shareNumber = (a: string, b: string): boolean =>
  a === b || numbersIn(a).some((number) => numbersIn(b).includes(number));

const numbersIn = (text: string): readonly string[] => text.match(/\d[\d,.]*/g) ?? [];
