import { type NumberWords, numberWords } from "../../knowledge/numbers.js";
import { phraseAt } from "../../knowledge/phrases.js";
import type { Atom } from "./atoms.js";

/** A number as the atoms from `first` to `last` (exclusive) give it; `least` and `most` are equal unless it is vague. */
export interface NumberPhrase {
  readonly first: number;
  readonly last: number;
  readonly least: number;
  readonly most: number;
  /** "thousands", "several": the words themselves are a range. */
  readonly vague: boolean;
}

/** Longest number phrase in atoms; what is longer is no number that a writer spelt out. */
const LONGEST = 12;

/** Reads the number phrase that begins at an atom: "12,000", "two and a half million", "tens of thousands", "300bn". */
export function readNumber(atoms: readonly Atom[], first: number): NumberPhrase | undefined {
  const words = numberWords();
  return readVague(atoms, first, words) ?? readPlural(atoms, first, words) ?? readPlain(atoms, first, words);
}

/** "several hundred", "a few", "half a dozen"; a bare "a couple" counts too. */
function readVague(atoms: readonly Atom[], first: number, words: NumberWords): NumberPhrase | undefined {
  const found = phraseAt(words.vague, atoms, first);
  if (!found) return undefined;
  const [least, top] = found.value;
  const { last, factor } = readScales(atoms, found.last, words, false);
  return { first, last, least: least * factor, most: most(least, top, factor), vague: true };
}

/** "Several hundred" ends below a thousand: 999, not 900; "a couple of hundred" is 200. */
const most = (least: number, top: number, factor: number) =>
  factor > 1 && top > least ? (top + 1) * factor - 1 : top * factor;

/** "thousands", "tens of thousands", "hundreds of millions"; from one power to just below the next. */
function readPlural(atoms: readonly Atom[], first: number, words: NumberWords): NumberPhrase | undefined {
  const scale = words.pluralScales.get(atoms[first]?.norm ?? "");
  if (scale === undefined) return undefined;
  const further = atoms[first + 1]?.norm === "of" ? words.pluralScales.get(atoms[first + 2]?.norm ?? "") : undefined;
  if (scale === 10 && further === undefined) return undefined;
  const least = scale * (further ?? 1);
  const last = further === undefined ? first + 1 : first + 3;
  const top = scale === 12 || scale === 20 ? 99 : least * 10 - 1;
  return { first, last, least: scale === 12 ? 24 : least, most: top, vague: true };
}

/** Digits or words, with scales and halves. */
function readPlain(atoms: readonly Atom[], first: number, words: NumberWords): NumberPhrase | undefined {
  const start = readStart(atoms, first, words);
  if (!start) return undefined;
  let { last, value } = start;
  let total = 0;
  const limit = first + LONGEST;
  while (last < limit) {
    const half = readHalf(atoms, last, words);
    if (half) {
      value += half.value;
      last = half.last;
    }
    const scales = readScales(atoms, last, words, start.digits);
    last = scales.last;
    if (scales.factor < 1000 && scales.factor > 1) {
      const rest = readBelowHundred(atoms, skipAnd(atoms, last), words);
      if (!start.digits && rest) {
        value = value * scales.factor + rest.value;
        last = rest.last;
        continue;
      }
    }
    total += value * scales.factor;
    const next = skipAnd(atoms, last);
    const more = scales.factor > 1 && !start.digits ? readStart(atoms, next, words) : undefined;
    if (!more || more.digits || more.value >= scales.factor) break;
    value = more.value;
    last = more.last;
  }
  return { first, last, least: round(total), most: round(total), vague: false };
}

/** Takes off what binary fractions add: 16.6 billion is no 16600000000.000002. */
const round = (value: number) => (value > 1e6 ? Math.round(value) : Math.round(value * 1e6) / 1e6);

const skipAnd = (atoms: readonly Atom[], at: number) => (atoms[at]?.norm === "and" ? at + 1 : at);

const isArticle = (word: string | undefined): boolean => word === "a" || word === "an";

interface Start {
  readonly value: number;
  readonly last: number;
  readonly digits: boolean;
}

function readStart(atoms: readonly Atom[], at: number, words: NumberWords): Start | undefined {
  const atom = atoms[at];
  if (!atom) return undefined;
  if (atom.kind === "number") {
    const { text: digits, last } = grouped(atoms, at);
    const value = parseDigits(digits);
    return value === undefined ? undefined : { value, last, digits: true };
  }
  if (atom.norm === "half" && isArticle(atoms[at + 1]?.norm) && words.scales.has(atoms[at + 2]?.norm ?? ""))
    return { value: 0.5, last: at + 2, digits: false };
  if (isArticle(atom.norm) && words.scales.has(atoms[at + 1]?.norm ?? ""))
    return { value: 1, last: at + 1, digits: false };
  const small = readBelowHundred(atoms, at, words);
  return small && { value: small.value, last: small.last, digits: false };
}

/** "1 000", "12 300 000": groups of three digits with a space between, as many countries write them. */
function grouped(atoms: readonly Atom[], at: number): { readonly text: string; readonly last: number } {
  let text = atoms[at]?.text ?? "";
  let last = at + 1;
  if (!/^[1-9]\d{0,2}$/.test(text) || atoms[at - 1]?.kind === "number") return { text, last };
  while (isGroup(atoms, last)) text += atoms[last++]?.text ?? "";
  return { text, last };
}

const isGroup = (atoms: readonly Atom[], at: number): boolean => {
  const [before, atom] = [atoms[at - 1], atoms[at]];
  return before !== undefined && atom?.kind === "number" && /^\d{3}$/.test(atom.text) && atom.start === before.end + 1;
};

/** Reads digits with thousands separators and one decimal point; "1,23,4" and "1.2.3" are no numbers. */
function parseDigits(text: string): number | undefined {
  const plain = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text) ? text.replaceAll(",", "") : text;
  return /^\d{1,15}(?:\.\d{1,9})?$/.test(plain) ? Number(plain) : undefined;
}

/** "twenty-five", "seven". */
function readBelowHundred(atoms: readonly Atom[], at: number, words: NumberWords) {
  const value = words.cardinals.get(atoms[at]?.norm ?? "");
  if (value === undefined) return undefined;
  const dash = atoms[at + 1]?.norm === "-" ? 1 : 0;
  const unit = words.cardinals.get(atoms[at + 1 + dash]?.norm ?? "");
  const joins = value >= 20 && unit !== undefined && unit > 0 && unit < 10;
  return joins ? { value: value + unit, last: at + 2 + dash } : { value, last: at + 1 };
}

/** "and a half", "and a quarter", "-and-a-half". */
function readHalf(atoms: readonly Atom[], at: number, words: NumberWords) {
  const dash = atoms[at]?.norm === "-" ? 1 : 0;
  const [and, a, part] = [at + dash, at + 1 + 2 * dash, at + 2 + 3 * dash];
  if (atoms[and]?.norm !== "and" || !isArticle(atoms[a]?.norm)) return undefined;
  const value = words.fractions.get(atoms[part]?.norm ?? "");
  return value === undefined ? undefined : { value, last: part + 1 };
}

/** "hundred thousand"; "bn" and "m" only behind digits, and those of one letter only where they touch them. */
function readScales(atoms: readonly Atom[], at: number, words: NumberWords, digits: boolean) {
  let factor = 1;
  let last = at;
  for (let step = 0; step < 2; step++) {
    const dash = atoms[last]?.norm === "-" && words.scales.has(atoms[last + 1]?.norm ?? "") ? 1 : 0;
    const atom = atoms[last + dash];
    const short = digits && atom && (atom.glued || atom.norm.length > 1) ? words.shortScales.get(atom.norm) : undefined;
    const scale = words.scales.get(atom?.norm ?? "") ?? short;
    if (scale === undefined) break;
    factor *= scale;
    last += dash + 1;
  }
  return { factor, last };
}
