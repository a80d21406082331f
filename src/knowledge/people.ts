import { table } from "./table.js";
import { invert } from "./titles.js";

interface Raw {
  readonly honorifics: Readonly<Record<"m" | "f" | "any", readonly string[]>>;
  readonly ranks: Readonly<Record<string, string>>;
  readonly particles: readonly string[];
  readonly joins: readonly string[];
  readonly syllables: readonly string[];
  readonly saints: readonly string[];
  readonly suffixes: readonly string[];
  readonly prefixes: readonly string[];
  readonly pronouns: Readonly<Record<"m" | "f", readonly string[]>>;
  readonly given: Readonly<Record<"m" | "f", readonly string[]>>;
  readonly unisex: readonly string[];
  readonly things: readonly string[];
  readonly compass: readonly string[];
  readonly stop: readonly string[];
}

/** What names of people are made of. Words are lower case except `given` and `things`. */
export interface PeopleWords {
  readonly honorifics: ReadonlyMap<string, "m" | "f" | "any">;
  /** "gen." -> "general". */
  readonly ranks: ReadonlyMap<string, string>;
  /** Ranks spelled out: "general". */
  readonly rankNames: ReadonlySet<string>;
  readonly particles: ReadonlySet<string>;
  readonly joins: ReadonlySet<string>;
  /** Second syllables of given names that are words of English as well. */
  readonly syllables: ReadonlySet<string>;
  /** Words before a name that make it a place's or a feast's. */
  readonly saints: ReadonlySet<string>;
  readonly suffixes: ReadonlySet<string>;
  readonly prefixes: ReadonlySet<string>;
  readonly pronouns: ReadonlyMap<string, "m" | "f">;
  /** Given names, with the sex that they mostly go with. */
  readonly given: ReadonlyMap<string, "m" | "f">;
  /** Given names that women and men have: they tell a name, and no sex. */
  readonly unisex: ReadonlySet<string>;
  /** Capitalised names of things. */
  readonly things: ReadonlySet<string>;
  /** Words that are no part of a name, however they are written. */
  readonly compass: ReadonlySet<string>;
  readonly stop: ReadonlySet<string>;
}

/** Gives what is known of people's names. */
export const peopleWords = table<Raw, PeopleWords>("en/people", (raw) => ({
  honorifics: invert(raw.honorifics),
  ranks: new Map(Object.entries(raw.ranks)),
  rankNames: new Set(Object.values(raw.ranks)),
  particles: new Set(raw.particles),
  joins: new Set(raw.joins),
  syllables: new Set(raw.syllables),
  saints: new Set(raw.saints),
  suffixes: new Set(raw.suffixes),
  prefixes: new Set(raw.prefixes),
  pronouns: invert(raw.pronouns),
  given: invert(raw.given),
  unisex: new Set(raw.unisex),
  things: new Set(raw.things),
  compass: new Set(raw.compass),
  stop: new Set(raw.stop),
}));
