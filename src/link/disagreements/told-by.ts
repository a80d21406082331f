import { fileUnder, type LinkedDisagreement, once, type Place, type Reading } from "../../model/index.js";
import { wordsAt } from "./places.js";
import { shareNumber } from "./share-number.js";

type Side = LinkedDisagreement["sides"][number];

/** Tells whether all sides of one disagreement stand in places where another has sides too. */
export const isToldBy = (one: LinkedDisagreement, other: LinkedDisagreement): boolean =>
  one.sides.every((side) => other.sides.some((its) => sharePlace(side, its)));

/** Puts what a report has somebody answer under the denial of another report that is of the same sentence: one quarrel is told once. */
export function withAnswers(
  denials: readonly LinkedDisagreement[],
  quarrels: readonly LinkedDisagreement[],
  readings: readonly Reading[],
): LinkedDisagreement[] {
  const answers = new Map<LinkedDisagreement, Side["places"][number][]>();
  const apart = quarrels.filter(({ sides: [told, answer] }) => {
    const home = denials.find(
      ({ sides: [first] }) => told !== undefined && first !== undefined && sharePlace(told, first),
    );
    for (const place of home ? (answer?.places ?? []) : [])
      if (home && answer) fileUnder(answers, home, answerAt(readings, place, answer.value));
    return home === undefined;
  });
  const answered = denials.map((denial) => {
    const [told, denied, ...more] = denial.sides;
    const places = answers.get(denial);
    return told && denied && places
      ? { ...denial, sides: [told, { ...denied, places: [...denied.places, ...places] }, ...more] }
      : denial;
  });
  return [...answered, ...apart];
}

/** Where the answer itself stands: it is theirs who give it, not the word of the report. */
function answerAt(readings: readonly Reading[], place: Place, value: string): Place {
  const at = wordsAt(readings, place).indexOf(value);
  const start = place.start + at;
  return at < 0 ? place : { reading: place.reading, start, end: start + value.length };
}

/** Leaves out what another disagreement tells of the same numbers in the same sentences, the one with fewer places. */
export function withoutRepeated(all: readonly LinkedDisagreement[]): LinkedDisagreement[] {
  const repeats = (one: LinkedDisagreement, other: LinkedDisagreement) =>
    one.sides.every((side) => other.sides.some((its) => shareNumber(side.value, its.value) && sharePlace(side, its)));
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

const sharePlace = (a: Side, b: Side): boolean => {
  const theirs = placesIn(b.places);
  return a.places.some((place) => theirs.has(keyOf(place)));
};

/** Of thousands of reports that give one number each disagreement over it asks. */
const placesIn = once((places: readonly Place[]): ReadonlySet<string> => new Set(places.map(keyOf)));

const keyOf = ({ reading, start }: Place): string => `${reading} ${start}`;
