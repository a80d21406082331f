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
  /** Each as its words: after the adjective. */
  readonly after: readonly (readonly string[])[];
  /** Each as its words: after the possessive of the name. */
  readonly owned: readonly (readonly string[])[];
  /** Endings of adjectives. */
  readonly endings: readonly string[];
}

const inWords = (phrases: readonly string[]): string[][] => phrases.map((phrase) => phrase.split(" "));

/** Gives the words that make a name a state's. */
export const polityWords = table<Raw, PolityWords>("en/polities", (raw) => ({
  of: inWords(raw.of),
  after: inWords(raw.after),
  owned: inWords(raw.owned),
  endings: raw.endings,
}));
