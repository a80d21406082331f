import { fileUnder, firstFrom, type Links, type Place, spansWithin } from "../model/index.js";
import type { Rest } from "./origins.js";
import { originsOf } from "./standing.js";

/** Share of the words of a sentence that stand in the original's too, from which on it is had from there. */
const MOST_WORDS = 0.5;

/** A place of a side, with what it rests on. */
interface Told {
  readonly place: Place;
  readonly side: number;
  readonly rest: Rest;
}

/**
 * Lists the places of the sides of a disagreement that a report has from one on another side, and has otherwise: a copy that alters a
 * word, or "according to the Herald" where the Herald does not say so. They are no origin of their own.
 */
export function alteredOn(links: Links, sides: readonly (readonly Place[])[], said: boolean): ReadonlySet<Place> {
  const origins = originsOf(links);
  const told = sides.flatMap((places, side) => places.map((place) => ({ place, side, rest: origins.of(place, said) })));
  // Nobody has a thing from any but the few whom his report copies or credits.
  const originals = new Map<string, Told[]>();
  for (const one of told)
    if (origins.isOriginal(one.place.reading)) fileUnder(originals, origins.groupOf(one.place.reading), one);
  return new Set(
    told.flatMap((one) => {
      const behind = origins.groupBehind(one.place.reading, one.rest);
      const others = behind === undefined ? [] : (originals.get(behind) ?? []);
      return others.some((other) => isAltered(links, one, other)) ? [one.place] : [];
    }),
  );
}

const isAltered = (links: Links, { place, side, rest }: Told, other: Told): boolean =>
  other.side !== side &&
  other.place.reading !== place.reading &&
  (!isSpoken(rest) || rest.origin === other.rest.origin) &&
  (rest.credited !== undefined || isNearCopy(links, place, other.place));

const isSpoken = ({ kind }: Rest): boolean => kind === "named" || kind === "unnamed";

function isNearCopy(links: Links, place: Place, other: Place): boolean {
  const [own, known] = [wordsAround(links, place), new Set(wordsAround(links, other))];
  return own.filter((word) => known.has(word)).length >= MOST_WORDS * own.length;
}

/** The words of the sentence that a place begins in. */
function wordsAround({ readings }: Links, place: Place): string[] {
  const reading = readings[place.reading];
  const sentence = reading?.sentences[firstFrom(reading.sentences, place.start + 1) - 1];
  if (!reading || !sentence) return [];
  return spansWithin(reading.tokens, sentence).flatMap(({ norm, upos }) => (upos === "PUNCT" ? [] : [norm]));
}
