import { table } from "./table.js";

interface RawSpelling {
  readonly prefixes: readonly string[];
  readonly clitics: readonly string[];
  readonly fused: Readonly<Record<string, number>>;
  readonly units: readonly string[];
  readonly abbreviations: Readonly<Record<"before" | "either" | "number" | "capitalised", readonly string[]>>;
  readonly starters: readonly string[];
  readonly reporting: readonly string[];
}

/** What may follow an abbreviation's point: never a new sentence, or either. */
export type AbbreviationKind = "before" | "either";

export interface Spelling {
  readonly prefixes: ReadonlySet<string>;
  readonly clitics: ReadonlySet<string>;
  /** Words written as one that are two tokens, with the length of the first. */
  readonly fused: ReadonlyMap<string, number>;
  readonly units: ReadonlySet<string>;
  /** Lower case, without the last point. */
  readonly abbreviations: ReadonlyMap<string, AbbreviationKind>;
  /** Abbreviations only where a number follows. */
  readonly number: ReadonlySet<string>;
  /** Abbreviations only where they are capitalised. */
  readonly capitalised: ReadonlySet<string>;
  readonly starters: ReadonlySet<string>;
  readonly reporting: ReadonlySet<string>;
}

/** Gives what the tokeniser and the sentence splitter know of English spelling. */
export const spelling = table<RawSpelling, Spelling>("en/tokens", (raw) => {
  const abbreviations = new Map<string, AbbreviationKind>();
  for (const kind of ["before", "either"] as const)
    for (const word of raw.abbreviations[kind]) abbreviations.set(word, kind);
  return {
    prefixes: new Set(raw.prefixes),
    clitics: new Set(raw.clitics),
    fused: new Map(Object.entries(raw.fused)),
    units: new Set(raw.units),
    abbreviations,
    number: new Set(raw.abbreviations.number),
    capitalised: new Set(raw.abbreviations.capitalised),
    starters: new Set(raw.starters),
    reporting: new Set(raw.reporting),
  };
});
