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
  readonly months: ReadonlySet<string>;
  readonly before: ReadonlySet<string>;
  readonly names_after: ReadonlySet<string>;
  readonly names_before: ReadonlySet<string>;
  readonly years_before: ReadonlySet<string>;
  readonly years_after: ReadonlySet<string>;
}

/** One phrase of a word class: its further words after the first, and what it stands for. */
export interface Phrase {
  readonly rest: readonly string[];
  readonly value: string;
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
  readonly classes: ReadonlyMap<string, ReadonlyMap<string, readonly Phrase[]>>;
  readonly guards: Guards;
  readonly rules: readonly TimeRule[];
}

/** Gives the word classes and rules of `data/en/times.yaml`. */
export const timeRules = table<TimesFile, TimeRules>("en/times", (raw) => ({
  classes: new Map(Object.entries(raw.words).map(([name, words]) => [name, phrasesOf(words)])),
  guards: Object.fromEntries(
    Object.entries(raw.guards).map(([name, words]) => [name, new Set(words)]),
  ) as unknown as Guards,
  rules: raw.rules.map(ruleOf),
}));

function phrasesOf(words: Readonly<Record<string, string | number>>): Map<string, Phrase[]> {
  const byFirst = new Map<string, Phrase[]>();
  for (const [phrase, value] of Object.entries(words)) {
    const [first = "", ...rest] = phrase.split(" ");
    byFirst.set(first, [...(byFirst.get(first) ?? []), { rest, value: String(value) }]);
  }
  for (const phrases of byFirst.values()) phrases.sort((a, b) => b.rest.length - a.rest.length);
  return byFirst;
}

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
