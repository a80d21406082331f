import { numberWords } from "../../knowledge/numbers.js";
import type { Part } from "../../knowledge/time-patterns.js";
import { type TimeRule, timeRules } from "../../knowledge/time-rules.js";
import { hasDigit } from "../../model/index.js";
import type { Atom } from "../numbers/atoms.js";

/** A rule with one of its patterns. */
export interface Candidate {
  readonly rule: TimeRule;
  readonly parts: readonly Part[];
}

const NONE: readonly Candidate[] = [];
let index: Map<string, Candidate[]> | undefined;

/** Gives the patterns that can begin with an atom, in the order of the rules: all others need not be tried. */
export function candidatesFor(atom: Atom | undefined): readonly Candidate[] {
  if (!atom) return [];
  index ??= buildIndex();
  const figures = atom.kind !== "word" && atom.kind !== "mark";
  return index.get(figures ? "#digits" : atom.norm) ?? NONE;
}

let triggers: ReadonlySet<string> | undefined;

/** Tells whether a word (in lower case) or figure can belong to an expression of time, and is not a common word. */
export function isTrigger(norm: string): boolean {
  triggers ??= new Set(timeRules().rules.flatMap((rule) => rule.patterns.flatMap(rarestKeys)));
  return triggers.has(norm) || hasDigit(norm);
}

/** The words that a pattern cannot do without, common ones left out: those of its last part that has none. */
function rarestKeys(parts: readonly Part[]): string[] {
  const { common } = timeRules().guards;
  const needed = parts.filter((part) => !part.optional && part.kind !== "edge").map(neededKeys);
  return needed.findLast((keys) => keys.every((key) => !common.has(key))) ?? needed.flat();
}

/** The words of which a part needs one; a phrase that begins with a common word is told by its last ("more | days"). */
function neededKeys(part: Part): string[] {
  if (part.kind === "group") return part.choices.flatMap(rarestKeys);
  const words = part.kind === "class" ? timeRules().classes.get(part.name) : undefined;
  if (!words) return part.kind === "class" && part.name === "year" ? ["#digits"] : firstKeys([part]);
  const { common } = timeRules().guards;
  return [...words].flatMap(([first, phrases]) =>
    common.has(first) ? phrases.map(({ rest }) => rest.at(-1) ?? first) : [first],
  );
}

function buildIndex(): Map<string, Candidate[]> {
  const built = new Map<string, Candidate[]>();
  for (const rule of timeRules().rules)
    for (const parts of rule.patterns)
      for (const key of new Set(firstKeys(parts))) built.set(key, [...(built.get(key) ?? []), { rule, parts }]);
  return built;
}

/** The words that a row of parts can begin with; "#digits" stands for everything in figures. */
function firstKeys(parts: readonly Part[]): string[] {
  const keys: string[] = [];
  for (const part of parts) {
    if (part.kind === "words") keys.push(...part.words);
    if (part.kind === "group") keys.push(...part.choices.flatMap(firstKeys));
    if (part.kind === "class") keys.push(...classKeys(part.name));
    if (!part.optional && part.kind !== "edge") break;
  }
  return keys;
}

function classKeys(name: string): string[] {
  const words = timeRules().classes.get(name);
  if (words) return [...words.keys()];
  if (name === "number" || name === "count") return ["#digits", ...numberFirsts()];
  if (name === "nth") return ["#digits", ...numberWords().ordinals.keys()];
  return name === "year" ? ["#digits", "'", "‘"] : ["#digits"];
}

function numberFirsts(): string[] {
  const words = numberWords();
  return [...words.cardinals.keys(), ...words.pluralScales.keys(), ...words.vague.keys(), "a", "an", "half"];
}
