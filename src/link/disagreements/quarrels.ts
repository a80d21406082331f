import { fileUnder, type LinkedDisagreement, type Place, type Reading } from "../../model/index.js";
import { answeredIn } from "./answered.js";
import { contestedIn } from "./contested.js";
import { gainsaidIn } from "./gainsaid.js";
import { IS_SO, quarrelIn } from "./quarrel.js";
import { retortsIn } from "./retorts.js";
import { ripostesIn } from "./ripostes.js";

/** Characters of what is told by which two tellings of one quarrel begin alike: a report copies that of another and cuts its end. */
const ALIKE = 40;

/** Finds what reports tell and have somebody answer: each quarrel once, with all who answer and all reports that have it. */
export function findQuarrels(readings: readonly Reading[]): LinkedDisagreement[] {
  const byOpening = new Map<string, LinkedDisagreement[]>();
  readings.forEach((reading, r) => {
    const gainsaid = gainsaidIn(reading);
    // What "any such deal" points back at is better known by its verb than by standing right before.
    const answered = answeredIn(reading).filter(({ answer }) =>
      gainsaid.every((one) => one.answer.start !== answer.start),
    );
    const all = [...answered, ...contestedIn(reading), ...ripostesIn(reading), ...retortsIn(reading), ...gainsaid];
    for (const one of all.map((quarrel) => quarrelIn(readings, r, quarrel)))
      fileUnder(byOpening, one.about.replace(IS_SO, "").slice(0, ALIKE), one);
  });
  return [...byOpening.values()].flatMap(joined);
}

function joined([first, ...more]: readonly LinkedDisagreement[]): LinkedDisagreement[] {
  if (!first || more.length === 0) return first ? [first] : [];
  const sides = first.sides.map((side, i) => ({
    ...side,
    places: distinct([...side.places, ...more.flatMap((one) => one.sides[i]?.places ?? [])]),
  }));
  return [{ ...first, sides }];
}

/** One answer may be found by two rules. */
const distinct = (places: readonly Place[]): Place[] => [
  ...new Map(places.map((place) => [`${place.reading} ${place.start} ${place.end}`, place])).values(),
];
