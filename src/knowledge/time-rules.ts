import { type PhraseMap, phraseMap } from "./phrases.js";
import { table } from "./table.js";
import { type Part, parsePattern } from "./time-patterns.js";

interface TimesFile {
  readonly words: Readonly<Record<string, Readonly<Record<string, string | number>>>>;
  readonly guards: Readonly<Record<keyof Guards, readonly string[]>>;
  readonly rules: readonly RuleEntry[];
}

interface RuleEntry {
  readonly id: string;
  readonly pattern: string | readonly string[];
  readonly make: string;
  readonly with?: Readonly<Record<string, string | number>>;
  readonly examples?: readonly string[];
  readonly unless_next?: readonly string[];
  readonly not?: readonly string[];
}

/** What keeps words of time from being read where they are something else. */
export interface Guards {
  /** Words too common to tell that a sentence speaks of time. */
  readonly common: ReadonlySet<string>;
  readonly months: ReadonlySet<string>;
  readonly before: ReadonlySet<string>;
  readonly names_after: ReadonlySet<string>;
  readonly names_before: ReadonlySet<string>;
  readonly years_before: ReadonlySet<string>;
  readonly years_after: ReadonlySet<string>;
}

/** A rule for one kind of temporal expression. */
export interface TimeRule {
  readonly id: string;
  readonly patterns: readonly (readonly Part[])[];
  readonly make: string;
  readonly args: Readonly<Record<string, string | number>>;
  /** Words that must not follow. */
  readonly unlessNext: readonly string[];
  readonly examples: readonly string[];
  readonly not: readonly string[];
}

export interface TimeRules {
  /** Word class -> first word -> phrases, the longest first. */
  readonly classes: ReadonlyMap<string, PhraseMap>;
  readonly guards: Guards;
  readonly rules: readonly TimeRule[];
}

/** Gives the word classes and rules of `data/en/times.yaml`. */
export const timeRules = table<TimesFile, TimeRules>("en/times", (raw) => ({
  classes: new Map(Object.entries(raw.words).map(([name, words]) => [name, phraseMap(words)])),
  guards: Object.fromEntries(
    Object.entries(raw.guards).map(([name, words]) => [name, new Set(words)]),
  ) as unknown as Guards,
  rules: raw.rules.map(ruleOf),
}));

function ruleOf(entry: RuleEntry): TimeRule {
  const patterns = typeof entry.pattern === "string" ? [entry.pattern] : entry.pattern;
  return {
    id: entry.id,
    patterns: patterns.map(parsePattern),
    make: entry.make,
    args: entry.with ?? {},
    unlessNext: entry.unless_next ?? [],
    examples: entry.examples ?? [],
    not: entry.not ?? [],
  };
}
