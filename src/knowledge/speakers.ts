import { table } from "./table.js";

interface Raw {
  readonly people: string;
  readonly bodies: string;
  readonly pronouns: readonly string[];
  readonly parts: readonly string[];
  readonly everybody: readonly string[];
  readonly anybody: readonly string[];
  readonly again: readonly string[];
  readonly genders: Readonly<Record<"he" | "she", readonly string[]>>;
}

/** Words for those who speak. */
export interface SpeakerWords {
  /** Lemmas of nouns for people and bodies. */
  readonly people: ReadonlySet<string>;
  /** Those of `people` that are bodies or several at once: no "he" or "she" stands for them. */
  readonly bodies: ReadonlySet<string>;
  readonly pronouns: ReadonlySet<string>;
  /** Words that stand for some of those whom "of" or "who" tells. */
  readonly parts: ReadonlySet<string>;
  /** Words that stand for everybody or for no one in particular. */
  readonly everybody: ReadonlySet<string>;
  /** Nouns that take up anybody who came in without a name: "the person". */
  readonly anybody: ReadonlySet<string>;
  /** Words before a noun by which it takes up who was told of before: "the same official". */
  readonly again: ReadonlySet<string>;
  /** Endings of nouns that only one of the pronouns can take up. */
  readonly genders: Raw["genders"];
}

/** Gives the nouns and pronouns that stand for somebody who can speak. */
export const speakerWords = table<Raw, SpeakerWords>("en/speakers", (raw) => ({
  people: new Set(raw.people.split(/\s+/)),
  bodies: new Set(raw.bodies.split(/\s+/)),
  pronouns: new Set(raw.pronouns),
  parts: new Set(raw.parts),
  everybody: new Set(raw.everybody),
  anybody: new Set(raw.anybody),
  again: new Set(raw.again),
  genders: raw.genders,
}));
