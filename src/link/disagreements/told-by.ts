import { fileUnder, type LinkedDisagreement, once, type Place, type Reading } from "../../model/index.js";
import { wordsAt } from "./places.js";
import { numbersOf } from "./share-number.js";

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
  const places = all.map(placesOf);
  const numbered = all.map(byNumber);
  const repeats = (i: number, j: number): boolean =>
    (all[i]?.sides ?? []).every((side) =>
      numbersIn(side).some((number) => numbered[j]?.get(number)?.some((its) => sharePlace(side, its))),
    );
  return all.filter((_, i) => {
    const own = places[i] ?? 0;
    return !places.some(
      (others, j) => i !== j && own <= others && repeats(i, j) && (own < others || j < i || !repeats(j, i)),
    );
  });
}

/** The sides of a disagreement by the numbers that they give: of hundreds of quarrels each is compared with each. */
function byNumber({ sides }: LinkedDisagreement): ReadonlyMap<string, readonly Side[]> {
  const found = new Map<string, Side[]>();
  for (const side of sides) for (const number of numbersIn(side)) fileUnder(found, number, side);
  return found;
}

/** Two sides share a number, or the same words: what `shareNumber` asks. */
const numbersIn = ({ value }: Side): readonly string[] => [value, ...numbersOf(value)];

const placesOf = ({ sides }: LinkedDisagreement): number => sides.reduce((sum, { places }) => sum + places.length, 0);

const sharePlace = (a: Side, b: Side): boolean => {
  if (a.places === b.places && a.places.length > 0) return true;
  const theirs = placesIn(b.places);
  return a.places.some((place) => theirs.has(keyOf(place)));
};

/** Of thousands of reports that give one number each disagreement over it asks. */
const placesIn = once((places: readonly Place[]): ReadonlySet<number> => new Set(places.map(keyOf)));

/** No report is longer than this, in UTF-16 code units. */
const LONGEST_REPORT = 2 ** 26;

const keyOf = ({ reading, start }: Place): number => reading * LONGEST_REPORT + start;
