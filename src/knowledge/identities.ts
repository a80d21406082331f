import { table } from "./table.js";

interface Raw {
  readonly letters: readonly (readonly [string, string])[];
  readonly folds: Readonly<Record<string, string>>;
  readonly vowels: Readonly<Record<string, string>>;
  readonly particles: readonly string[];
  readonly suffixes: readonly string[];
  readonly nicknames: Readonly<Record<string, readonly string[]>>;
  readonly small: readonly string[];
  readonly spellings: Readonly<Record<string, string>>;
  readonly institutions: readonly string[];
  readonly company: readonly string[];
  readonly negations: readonly string[];
  readonly degree: readonly string[];
  readonly inside: readonly string[];
  readonly toPlaces: readonly string[];
  readonly notInside: readonly string[];
  readonly towns: readonly string[];
  readonly offices: {
    readonly telling: readonly string[];
    readonly same: Readonly<Record<string, readonly string[]>>;
    readonly noise: readonly string[];
  };
}

/** What data/en/identities.yaml knows of names and offices that are written in several ways. */
export interface IdentityTable {
  /** Matches the letters that a romanisation may write otherwise; `letters` gives what each is read as. */
  readonly letterRuns: RegExp;
  readonly letters: ReadonlyMap<string, string>;
  /** Letters that no accent explains ("ø"), as they are written without them. */
  readonly folds: ReadonlyMap<string, string>;
  readonly vowels: ReadonlyMap<string, string>;
  readonly particles: ReadonlySet<string>;
  readonly suffixes: ReadonlySet<string>;
  /** Short form of a given name to the names that it may stand for. */
  readonly nicknames: ReadonlyMap<string, readonly string[]>;
  readonly small: ReadonlySet<string>;
  readonly spellings: ReadonlyMap<string, string>;
  /** Words of institutions that every state has. */
  readonly institutions: ReadonlySet<string>;
  /** Endings of a company's name that may be left out. */
  readonly company: ReadonlySet<string>;
  readonly tellingOfficeWords: ReadonlySet<string>;
  /** Word of an office to the word that it says the same as. */
  readonly officeWords: ReadonlyMap<string, string>;
  /** Words of a wording that are no part of the office: its standing, and whose it is. */
  readonly officeNoise: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  /** Adverbs that tell nothing of what was said. */
  readonly degree: ReadonlySet<string>;
  /** Words in front of a name that is a place. */
  readonly inside: ReadonlySet<string>;
  /** Further words in front of a name that make it a place and no actor. */
  readonly toPlaces: ReadonlySet<string>;
  /** Words in front of those that make it something else: "shares in". */
  readonly notInside: ReadonlySet<string>;
  /** "the town of X". */
  readonly towns: ReadonlySet<string>;
}

/** Gives what makes two spellings one name, and two wordings one office. */
export const identityTable = table(
  "en/identities",
  (raw: Raw): IdentityTable => ({
    letterRuns: new RegExp(raw.letters.map(([written]) => written).join("|"), "g"),
    letters: new Map(raw.letters),
    folds: new Map(Object.entries(raw.folds)),
    vowels: new Map(Object.entries(raw.vowels)),
    particles: new Set(raw.particles),
    suffixes: new Set(raw.suffixes),
    nicknames: invert(raw.nicknames),
    small: new Set(raw.small),
    spellings: new Map(Object.entries(raw.spellings)),
    negations: new Set(raw.negations),
    degree: new Set(raw.degree),
    inside: new Set(raw.inside),
    toPlaces: new Set(raw.toPlaces),
    notInside: new Set(raw.notInside),
    towns: new Set(raw.towns),
    officeNoise: new Set(raw.offices.noise),
    institutions: new Set(raw.institutions),
    company: new Set(raw.company),
    tellingOfficeWords: new Set(raw.offices.telling),
    officeWords: new Map(
      Object.entries(raw.offices.same).flatMap(([word, same]) => same.map((other) => [other, word] as const)),
    ),
  }),
);

function invert(lists: Readonly<Record<string, readonly string[]>>): Map<string, readonly string[]> {
  const inverted = new Map<string, readonly string[]>();
  for (const [name, short] of Object.entries(lists)) {
    for (const one of short) inverted.set(one, [...(inverted.get(one) ?? []), name]);
  }
  return inverted;
}
