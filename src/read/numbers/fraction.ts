import { numberWords } from "../../knowledge/numbers.js";
import { phraseBefore } from "../../knowledge/phrases.js";
import { units } from "../../knowledge/units.js";
import type { Atom } from "./atoms.js";
import { readNumber } from "./number-phrase.js";

/** A share as words give it. Atom indexes, `last` exclusive; the hedge before it is taken along. */
export interface Fraction {
  readonly first: number;
  readonly last: number;
  readonly value: number;
}

/** Reads the share that begins at an atom: "two thirds", "three-quarters", "a quarter of", "half", "one in five". */
export function readFraction(atoms: readonly Atom[], at: number): Fraction | undefined {
  const read = readRate(atoms, at) ?? readParts(atoms, at) ?? readHalf(atoms, at);
  if (!read) return undefined;
  const hedge = phraseBefore(units().bounds, atoms, at);
  return { ...read, first: hedge?.first ?? at };
}

type Read = Omit<Fraction, "first">;

/** "One in five", "nine out of ten". */
function readRate(atoms: readonly Atom[], at: number): Read | undefined {
  const part = readNumber(atoms, at);
  if (!part || part.vague) return undefined;
  const out = atoms[part.last]?.norm === "out" && atoms[part.last + 1]?.norm === "of";
  const link = out ? part.last + 2 : atoms[part.last]?.norm === "in" ? part.last + 1 : undefined;
  const whole = link === undefined ? undefined : readNumber(atoms, link);
  if (!whole || whole.vague || whole.least <= part.least || whole.least > 100 || part.least > 10) return undefined;
  // "One in five": no noun between, and a round whole; "12 in 2024" is no share.
  return { last: whole.last, value: part.least / whole.least };
}

/** "Two thirds", "three-quarters"; "a third of" and "a quarter of" only before "of": "a quarter" is mostly three months. */
function readParts(atoms: readonly Atom[], at: number): Read | undefined {
  const { cardinals, fractions } = numberWords();
  const word = atoms[at]?.norm ?? "";
  const one = word === "a" || word === "one";
  const count = one ? 1 : (cardinals.get(word) ?? 0);
  const dash = atoms[at + 1]?.norm === "-" ? 1 : 0;
  const part = atoms[at + 1 + dash]?.norm ?? "";
  const value = fractions.get(one ? part : part.replace(/s$/, ""));
  if (value === undefined || count < 1 || count > 9 || (!one && !part.endsWith("s"))) return undefined;
  const last = at + 2 + dash;
  const ofSomething = atoms[last]?.norm === "of" || (atoms[last]?.norm === "," && atoms[last + 1]?.norm === "of");
  return one && !ofSomething ? undefined : { last, value: count * value };
}

/** "Half of", "half the members", "half a percent"; not "half an hour", which is a time, nor "the second half". */
function readHalf(atoms: readonly Atom[], at: number): Read | undefined {
  if (atoms[at]?.norm !== "half") return undefined;
  const next = atoms[at + 1]?.norm ?? "";
  if (next === "a" && units().percents.has(atoms[at + 2]?.norm ?? "")) return { last: at + 2, value: 0.5 };
  return /^(?:of|the|its|their|his|her|our)$/.test(next) && !/^(?:first|second|other)$/.test(atoms[at - 1]?.norm ?? "")
    ? { last: at + 1, value: 0.5 }
    : undefined;
}
