import { timeRules } from "../../knowledge/time-rules.js";
import { firstFrom, type LanguageBase, type NameSpan, type Sentence } from "../../model/index.js";
import type { Atom } from "../numbers/atoms.js";
import type { Match } from "./match.js";

/** Tells whether a match is something else: a name, a verb, a number of things. */
export function isOther(match: Match, atoms: readonly Atom[], names: readonly NameSpan[]): boolean {
  if (match.rule.unlessNext.includes(at(atoms, match.last))) return true;
  return (
    isLowerCase(match, atoms) || isAmbiguous(match, atoms) || isPartOfName(match, atoms, names) || isCount(match, atoms)
  );
}

/** Tells whether a number is that of something, and not of a day: "the 22nd floor", "the 3rd, shorter draft"; not "the 22nd, officials said". */
export function isNumberOfThing({ tokens }: LanguageBase, sentence: Sentence, end: number): boolean {
  const index = firstFrom(tokens, end);
  const isParted = tokens[index]?.text === ",";
  const next = tokens[isParted ? index + 1 : index];
  if (!next || next.start >= sentence.end) return false;
  return isParted
    ? next.upos === "ADJ" && tokens[index + 2]?.xpos === "NN"
    : /^(?:NOUN|ADJ|NUM|PROPN)$/.test(next.upos);
}

const at = (atoms: readonly Atom[], index: number): string => atoms[index]?.norm ?? "";
const named = (match: Match) => match.captures.month ?? match.captures.weekday;

/** Months and weekdays are capitalised in English. */
function isLowerCase(match: Match, atoms: readonly Atom[]): boolean {
  const word = named(match) && atoms[named(match)?.first ?? 0]?.text;
  return word !== undefined && /^\p{Ll}/u.test(word);
}

/** "May", "March", "Sun" alone need a word of time in front. */
function isAmbiguous(match: Match, atoms: readonly Atom[]): boolean {
  const { months, before } = timeRules().guards;
  const name = named(match);
  if (!name || match.last - match.first > 1 || !months.has(at(atoms, name.first))) return false;
  return !before.has(at(atoms, match.first - 1));
}

/** "Sunday Times", "Black Monday", "the Good Friday Agreement". */
function isPartOfName(match: Match, atoms: readonly Atom[], names: readonly NameSpan[]): boolean {
  const name = named(match);
  if (!name) return isTitle(match, atoms);
  const { names_after: after, names_before: before } = timeRules().guards;
  const next = atoms[match.last];
  if (next && after.has(next.norm) && /^\p{Lu}/u.test(next.text)) return true;
  if (before.has(at(atoms, match.first - 1)) && /^\p{Lu}/u.test(atoms[match.first - 1]?.text ?? "")) return true;
  if (match.captures.day || match.captures.year) return false;
  const [start, end] = [atoms[match.first]?.start ?? 0, atoms[match.last - 1]?.end ?? 0];
  return names.some((n) => n.kind !== "place" && n.start <= start && n.end >= end && n.end - n.start > end - start);
}

const isCapital = (atom: Atom | undefined) => /^\p{Lu}/u.test(atom?.text ?? "");

/** "Morning Herald Today", "the Daily Post": one capitalised word of time beside another capitalised word. */
function isTitle(match: Match, atoms: readonly Atom[]): boolean {
  if (match.last - match.first > 1 || !isCapital(atoms[match.first]) || atoms[match.first]?.kind !== "word")
    return false;
  return isCapital(atoms[match.first - 1]) || (match.captures.often !== undefined && isCapital(atoms[match.last]));
}

/** Years that number something else: "Resolution 1973", "2000 people", "$2000". */
function isCount(match: Match, atoms: readonly Atom[]): boolean {
  if (match.rule.id !== "year") return false;
  const { years_before: before, years_after: after } = timeRules().guards;
  const previous = at(atoms, match.first - 1);
  const next = atoms[match.last];
  if (before.has(previous) || after.has(at(atoms, match.last))) return true;
  const joined = next?.glued && /^[\p{L}\d%:/_]/u.test(next.text);
  return joined === true || (atoms[match.first]?.glued === true && /^[\p{L}\d#$€£¥+_/]/u.test(previous));
}
