import { type PhraseMap, phraseMapOf } from "./phrases.js";
import { table } from "./table.js";

interface Raw {
  readonly of: readonly string[];
  readonly after: readonly string[];
  readonly owned: readonly string[];
  readonly endings: readonly string[];
}

/** Words by which a report says that a name is a state's. */
export interface PolityWords {
  /** Each as its words: before "of" and the name. */
  readonly of: readonly (readonly string[])[];
  /** What stands after the adjective. */
  readonly after: PhraseMap<true>;
  /** What stands after the possessive of the name. */
  readonly owned: PhraseMap<true>;
  /** Endings of adjectives. */
  readonly endings: readonly string[];
}

const filed = (phrases: readonly string[]): PhraseMap<true> =>
  phraseMapOf(phrases.map((phrase) => [phrase.split(" "), true] as const));

/** Gives the words that make a name a state's. */
export const polityWords = table<Raw, PolityWords>("en/polities", (raw) => ({
  of: raw.of.map((phrase) => phrase.split(" ")),
  after: filed(raw.after),
  owned: filed(raw.owned),
  endings: raw.endings,
}));

/** The name of those given that an adjective is made of: "Veltorian" of Veltoria. */
export function nameOfAdjective(adjective: string, names: ReadonlySet<string>): string | undefined {
  for (const ending of polityWords().endings) {
    if (!adjective.endsWith(ending) || adjective.length - ending.length < 3) continue;
    const stem = adjective.slice(0, -ending.length);
    for (const vowel of ["", "a", "e", "i", "o", "y", "ia"]) if (names.has(stem + vowel)) return stem + vowel;
  }
  return undefined;
}
