import { numberWords } from "../../knowledge/numbers.js";
import { phraseAt } from "../../knowledge/phrases.js";
import type { Part } from "../../knowledge/time-patterns.js";
import { type TimeRule, timeRules } from "../../knowledge/time-rules.js";
import { hasDigit } from "../../model/index.js";
import type { Atom } from "../numbers/atoms.js";
import { readNumber } from "../numbers/number-phrase.js";
import { candidatesFor } from "./candidates.js";

/** What a class of the pattern caught: a lexicon value or the bounds of a number. */
export interface Capture {
  readonly value: string;
  readonly least: number;
  readonly most: number;
  readonly first: number;
}

export type Captures = Readonly<Record<string, Capture>>;

/** A rule that fits atoms `first` to `last` (exclusive); `end` is where its context ends. */
export interface Match {
  readonly rule: TimeRule;
  readonly first: number;
  readonly last: number;
  readonly end: number;
  readonly captures: Captures;
}

/** What a walk has caught so far; written in place and rolled back, as most walks fail. */
interface Walk {
  readonly atoms: readonly Atom[];
  readonly caught: { readonly as: string; readonly capture: Capture }[];
  start: number;
  stop: number;
}

/** Finds the longest match of any rule that begins at an atom; of two that are equally long, the earlier rule's. */
export function matchAt(atoms: readonly Atom[], first: number): Match | undefined {
  let best: Match | undefined;
  for (const { rule, parts } of candidatesFor(atoms[first])) {
    const state: Walk = { atoms, caught: [], start: -1, stop: -1 };
    const end = walk(parts, 0, first, state);
    if (end <= (best?.end ?? first)) continue;
    const from = state.start < 0 ? first : state.start;
    const last = state.stop < 0 ? end : state.stop;
    const captures = Object.fromEntries(state.caught.map(({ as, capture }) => [as, capture]));
    if (last > from) best = { rule, first: from, last, end, captures };
  }
  return best;
}

/** Walks the parts in order, an optional one taken before it is left out; gives where it ends, or -1. */
function walk(parts: readonly Part[], index: number, at: number, state: Walk): number {
  const part = parts[index];
  if (!part) return at;
  const { start, stop } = state;
  const mark = state.caught.length;
  if (part.kind === "group") {
    for (const choice of part.choices) {
      const behind = walk(choice, 0, at, state);
      const end = behind < 0 ? -1 : walk(parts, index + 1, behind, state);
      if (end >= 0) return end;
      state.caught.length = mark;
    }
  } else {
    const behind = take(part, at, state);
    const end = behind < 0 ? -1 : walk(parts, index + 1, behind, state);
    if (end >= 0) return end;
  }
  state.caught.length = mark;
  state.start = start;
  state.stop = stop;
  return part.optional ? walk(parts, index + 1, at, state) : -1;
}

/** Takes one part that is no group. */
function take(part: Exclude<Part, { kind: "group" }>, at: number, state: Walk): number {
  if (part.kind === "edge") {
    if (part.side === "start") state.start = at;
    else state.stop = at;
    return at;
  }
  const atom = state.atoms[at];
  if (!atom) return -1;
  if (part.kind === "words") return part.words.includes(atom.norm) ? at + 1 : -1;
  const caught = catchClass(part.name, state.atoms, at);
  if (!caught) return -1;
  state.caught.push({ as: part.as, capture: caught.capture });
  return caught.last;
}

interface Caught {
  readonly capture: Capture;
  readonly last: number;
}

function catchClass(name: string, atoms: readonly Atom[], at: number): Caught | undefined {
  const builtIn = BUILT_IN[name];
  if (builtIn) return builtIn(atoms, at);
  const phrases = timeRules().classes.get(name);
  const found = phrases && phraseAt(phrases, atoms, at);
  return found && caughtAt(at, found.last, found.value);
}

function caughtAt(first: number, last: number, value: string, least = Number(value), most = least): Caught {
  return { capture: { value, least, most, first }, last };
}

const ofKind = (kind: Atom["kind"]) => (atoms: readonly Atom[], at: number) =>
  atoms[at]?.kind === kind ? caughtAt(at, at + 1, atoms[at].norm) : undefined;

const BUILT_IN: Readonly<Record<string, (atoms: readonly Atom[], at: number) => Caught | undefined>> = {
  number: catchNumber,
  count: (atoms, at) => catchNumber(atoms, at) ?? catchArticle(atoms, at),
  day: catchDay,
  date: (atoms, at) => (atoms[at]?.kind === "nth" ? catchDay(atoms, at) : undefined),
  year: catchYear,
  iso: ofKind("iso"),
  slash: ofKind("slash"),
  clock: ofKind("clock"),
  decade: ofKind("decade"),
  nth: catchNth,
  hhmm: (atoms, at) =>
    /^(?:[01]\d|2[0-3])[0-5]\d$/.test(atoms[at]?.text ?? "") ? caughtAt(at, at + 1, atoms[at]?.text ?? "") : undefined,
  any: (atoms, at) => (atoms[at]?.kind === "word" ? caughtAt(at, at + 1, atoms[at].norm) : undefined),
};

function catchNumber(atoms: readonly Atom[], at: number): Caught | undefined {
  const number = readNumber(atoms, at);
  return number && caughtAt(at, number.last, String(number.least), number.least, number.most);
}

/** 1 to 31, "2nd", "third". */
function catchDay(atoms: readonly Atom[], at: number): Caught | undefined {
  const word = atoms[at]?.norm ?? "";
  const text = hasDigit(word) ? /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word)?.[1] : undefined;
  return text && Number(text) >= 1 && Number(text) <= 31 ? caughtAt(at, at + 1, text) : undefined;
}

/** 1900 to 2099 in four digits, or "'82". */
function catchYear(atoms: readonly Atom[], at: number): Caught | undefined {
  const text = atoms[at]?.text ?? "";
  if (/^(?:19|20)\d\d$/.test(text)) return caughtAt(at, at + 1, text);
  const short = atoms[at + 1];
  if (!/^['’‘]$/.test(text) || !short?.glued || !/^\d\d$/.test(short.text)) return undefined;
  return caughtAt(at, at + 2, `${Number(short.text) > 49 ? 19 : 20}${short.text}`);
}

/** "19th" and "nineteenth". */
function catchNth(atoms: readonly Atom[], at: number): Caught | undefined {
  const atom = atoms[at];
  if (atom?.kind === "nth") return caughtAt(at, at + 1, String(Number.parseInt(atom.text, 10)));
  const value = numberWords().ordinals.get(atom?.norm ?? "");
  return value === undefined ? undefined : caughtAt(at, at + 1, String(value));
}

/** "a week" is one, "a decades-long" dispute is not. */
function catchArticle(atoms: readonly Atom[], at: number): Caught | undefined {
  const single = (atoms[at]?.norm === "a" || atoms[at]?.norm === "an") && !atoms[at + 1]?.norm.endsWith("s");
  return single ? caughtAt(at, at + 1, "1") : undefined;
}
