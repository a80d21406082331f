import { fileUnder, firstFrom, type Links, once, type Place, type Reading, spansWithin } from "../model/index.js";
import type { Rest } from "./resting.js";
import { originsOf } from "./standing.js";

/** Share of the words of a sentence that stand in the original's too, from which on it is had from there. */
const MOST_WORDS = 0.5;

/** A place of a side, with what it rests on. */
export interface Told {
  readonly place: Place;
  readonly rest: Rest;
}

/** Of one side what a report has from another, and what others may have it from, by the group of its reports. */
export interface Leaning {
  readonly leaning: readonly (Told & { readonly behind: string })[];
  readonly originals: ReadonlyMap<string, readonly Told[]>;
}

/** Sorts out what of a side may be had from elsewhere: nobody has a thing from any but the few whom his report copies or credits. */
export function leaningIn(links: Links, side: readonly Told[]): Leaning {
  const origins = originsOf(links);
  const leaning = side.flatMap(({ place, rest }) => {
    const behind = origins.groupBehind(place.reading, rest);
    return behind === undefined ? [] : [{ place, rest, behind }];
  });
  const originals = new Map<string, Told[]>();
  for (const told of side)
    if (origins.isOriginal(told.place.reading)) fileUnder(originals, origins.groupOf(told.place.reading), told);
  return { leaning, originals };
}

/**
 * Lists the places of the sides of a disagreement that a report has from one on another side, and has otherwise: a copy that alters a
 * word, or "according to the Herald" where the Herald does not say so. They are no origin of their own.
 */
export function alteredOn(links: Links, sides: readonly Leaning[]): ReadonlySet<Place> {
  return new Set(
    sides.flatMap((side) =>
      side.leaning
        .filter((one) =>
          sides.some(
            (other) =>
              other !== side && other.originals.get(one.behind)?.some((original) => isAltered(links, one, original)),
          ),
        )
        .map(({ place }) => place),
    ),
  );
}

const isAltered = (links: Links, { place, rest }: Told, other: Told): boolean =>
  other.place.reading !== place.reading &&
  (!isSpoken(rest) || rest.origin === other.rest.origin) &&
  (rest.credited !== undefined || isNearCopy(links, place, other.place));

const isSpoken = ({ kind }: Rest): boolean => kind === "named" || kind === "unnamed";

function isNearCopy({ readings }: Links, place: Place, other: Place): boolean {
  const [own, known] = [place, other].map((one) => {
    const reading = readings[one.reading];
    return reading ? wordsAround(reading)(one) : NOTHING;
  });
  return own !== undefined && isMostlyIn(own)(known ?? NOTHING);
}

interface Words {
  readonly words: readonly string[];
  readonly all: ReadonlySet<string>;
}

const NOTHING: Words = { words: [], all: new Set() };

/** Compares two sentences once, in however many disagreements and sets the two are. */
const isMostlyIn = once((own: Words) => once((other: Words) => shareOf(own.words, other.all) >= MOST_WORDS));

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
