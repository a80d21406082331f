import {
  hasDigit,
  type LanguageBase,
  type Sentence,
  type Span,
  type Token,
  type TokenRange,
} from "../../model/index.js";

/** The smallest piece that times and numbers are read from: finer than a token ("four-year" is three, "Monday's" three). */
export interface Atom extends Span {
  readonly kind: "iso" | "slash" | "clock" | "nth" | "decade" | "number" | "word" | "mark";
  readonly text: string;
  /** Lower case, curly apostrophes straightened, "p.m." as "pm". */
  readonly norm: string;
  /** True where nothing stands between it and the atom before. */
  readonly glued: boolean;
}

const KINDS = ["iso", "slash", "clock", "nth", "decade", "number", "word", "word", "mark"] as const;

// One alternative a kind, in the order of KINDS. Without the flag "i", which makes \p{L} slow to compile. Every quantifier is bounded by a class of its own, so it is linear.
const ATOM = new RegExp(
  [
    String.raw`(\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?(?!\d))`,
    String.raw`(\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})(?!\d))`,
    String.raw`(\d{1,2}:\d{2}(?::\d{2})?(?!\d)|\d{1,2}\.\d{2}(?=\s?(?:[apAP]\.?[mM]\b|GMT|UTC|BST|CET|CEST|EST|EDT|EET)))`,
    String.raw`(\d+(?:st|nd|rd|th)(?![\p{L}\d]))`,
    String.raw`((?:1[5-9]|20)?\d0['\u2019]?s(?![\p{L}\d]))`,
    String.raw`(\d+(?:[.,]\d+)*)`,
    String.raw`([apAP]\.[mM]\.?)(?!\p{L})`,
    String.raw`(\p{L}+(?:['\u2019](?!s(?!\p{L}))\p{L}+)*)`,
    String.raw`(\S)`,
  ].join("|"),
  "gu",
);

const cache = new WeakMap<Sentence, readonly Atom[]>();

/** Gives a sentence's atoms, cut once for all who read them. */
export function atomsOf({ intake, tokens }: LanguageBase, sentence: Sentence): readonly Atom[] {
  let found = cache.get(sentence);
  if (!found) cache.set(sentence, (found = findAtoms(intake.report.text, tokens, sentence)));
  return found;
}

/**
 * Cuts the tokens from `first` to `last` (exclusive) into atoms with exact offsets; white space is left out. What tokens already
 * are is taken over, and only what touches figures or marks is cut anew.
 */
export function findAtoms(
  text: string,
  tokens: readonly Token[],
  { first, last }: Pick<TokenRange, "first" | "last">,
): Atom[] {
  const atoms: Atom[] = [];
  for (let i = first; i < last; ) {
    const token = tokens[i];
    if (!token) break;
    let digits = hasDigit(token.text);
    let next = i + 1;
    for (; next < last && tokens[next]?.start === tokens[next - 1]?.end; next++)
      digits ||= hasDigit(tokens[next]?.text ?? "");
    if (digits) cut(text, { start: token.start, end: tokens[next - 1]?.end ?? token.end }, atoms);
    else for (let k = i; k < next; k++) take(text, tokens[k] ?? token, atoms);
    i = next;
  }
  return atoms;
}

const LETTERS = /^[A-Za-zÀ-ÖØ-öø-ɏ]+$/;

function take(text: string, token: Token, atoms: Atom[]): void {
  if (LETTERS.test(token.text)) atoms.push(atomOf("word", token.text, token.start, atoms));
  else cut(text, token, atoms);
}

function cut(text: string, span: Span, atoms: Atom[]): void {
  for (const match of text.slice(span.start, span.end).matchAll(ATOM)) {
    const kind = KINDS[match.slice(1).findIndex((group) => group !== undefined)] ?? "mark";
    atoms.push(atomOf(kind, match[0], span.start + match.index, atoms));
  }
}

function atomOf(kind: Atom["kind"], text: string, start: number, before: readonly Atom[]): Atom {
  return { kind, text, norm: normOf(text), start, end: start + text.length, glued: before.at(-1)?.end === start };
}

const POINT = 46;

function normOf(text: string): string {
  const norm = text.toLowerCase().replaceAll("’", "'");
  return norm.charCodeAt(1) === POINT && norm.length < 5 && /^[ap]\.m\.?$/.test(norm) ? norm.replaceAll(".", "") : norm;
}
