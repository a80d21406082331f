import { fileUnder, firstFrom, type Links, once, type Place, type Reading, spansWithin } from "../model/index.js";
import type { Rest } from "./origins.js";
import { originsOf } from "./standing.js";

/** Share of the words of a sentence that stand in the original's too, from which on it is had from there. */
const MOST_WORDS = 0.5;

/** A place of a side, with what it rests on. */
export interface Told {
  readonly place: Place;
  readonly rest: Rest;
}

/** A place with the side that it is on. */
interface OnSide extends Told {
  readonly side: number;
}

/**
 * Lists the places of the sides of a disagreement that a report has from one on another side, and has otherwise: a copy that alters a
 * word, or "according to the Herald" where the Herald does not say so. They are no origin of their own.
 */
export function alteredOn(links: Links, sides: readonly (readonly Told[])[]): ReadonlySet<Place> {
  const origins = originsOf(links);
  // Nobody has a thing from any but the few whom his report copies or credits.
  const leaning = sides.flatMap((told, side) =>
    told.flatMap(({ place, rest }) => {
      const behind = origins.groupBehind(place.reading, rest);
      return behind === undefined ? [] : [{ place, rest, side, behind }];
    }),
  );
  if (leaning.length === 0) return new Set();
  const asked = new Set(leaning.map(({ behind }) => behind));
  const originals = new Map<string, OnSide[]>();
  sides.forEach((told, side) => {
    for (const { place, rest } of told) {
      const group = origins.groupOf(place.reading);
      if (asked.has(group) && origins.isOriginal(place.reading)) fileUnder(originals, group, { place, rest, side });
    }
  });
  return new Set(
    leaning.flatMap((one) =>
      (originals.get(one.behind) ?? []).some((other) => isAltered(links, one, other)) ? [one.place] : [],
    ),
  );
}

const isAltered = (links: Links, { place, side, rest }: OnSide, other: OnSide): boolean =>
  other.side !== side &&
  other.place.reading !== place.reading &&
  (!isSpoken(rest) || rest.origin === other.rest.origin) &&
  (rest.credited !== undefined || isNearCopy(links, place, other.place));

const isSpoken = ({ kind }: Rest): boolean => kind === "named" || kind === "unnamed";

function isNearCopy({ readings }: Links, place: Place, other: Place): boolean {
  const [own, known] = [place, other].map((one) => {
    const reading = readings[one.reading];
    return reading ? wordsAround(reading)(one) : NOTHING;
  });
  return own !== undefined && shareOf(own.words, known?.all ?? NOTHING.all) >= MOST_WORDS;
}

interface Words {
  readonly words: readonly string[];
  readonly all: ReadonlySet<string>;
}

const NOTHING: Words = { words: [], all: new Set() };

/** The share of words that a set has; 1 of none. */
const shareOf = (words: readonly string[], all: ReadonlySet<string>): number =>
  words.length === 0 ? 1 : words.filter((word) => all.has(word)).length / words.length;

/** The words of the sentence that a place begins in. */
const wordsAround = once((reading: Reading) => {
  const known = new Map<number, Words>();
  return ({ start }: Place): Words => {
    const at = firstFrom(reading.sentences, start + 1) - 1;
    const found = known.get(at) ?? wordsOf(reading, at);
    known.set(at, found);
    return found;
  };
});

function wordsOf(reading: Reading, at: number): Words {
  const sentence = reading.sentences[at];
  if (!sentence) return NOTHING;
  const words = spansWithin(reading.tokens, sentence).flatMap(({ norm, upos }) => (upos === "PUNCT" ? [] : [norm]));
  return { words, all: new Set(words) };
}
