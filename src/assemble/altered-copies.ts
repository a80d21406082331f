import { firstFrom, type Links, type Place, spansWithin } from "../model/index.js";
import type { Rest } from "./origins.js";
import { originsOf } from "./standing.js";

/** Share of the words of a sentence that stand in the original's too, from which on it is had from there. */
const MOST_WORDS = 0.5;

/**
 * Lists the places of a side that a report has from one on another side, and has otherwise: a copy that alters a word, or "according
 * to the Herald" where the Herald does not say so. They are no origin of their own.
 */
export function alteredOn(
  links: Links,
  places: readonly Place[],
  others: readonly Place[],
  said: boolean,
): ReadonlySet<Place> {
  const origins = originsOf(links);
  const theirs = others.map((place) => ({ place, rest: origins.of(place, said) }));
  return new Set(
    places.filter((place) => {
      const rest = origins.of(place, said);
      return theirs.some(
        (other) =>
          origins.isOriginalOf(other.place.reading, place.reading, rest) &&
          (!isSpoken(rest) || rest.origin === other.rest.origin) &&
          (rest.credited !== undefined || isNearCopy(links, place, other.place)),
      );
    }),
  );
}

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
