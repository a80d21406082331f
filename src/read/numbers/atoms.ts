import type { Span } from "../../model/index.js";

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
    String.raw`((?:1[5-9]|20)?\d0['’]?s(?![\p{L}\d]))`,
    String.raw`(\d+(?:[.,]\d+)*)`,
    String.raw`([apAP]\.[mM]\.?)(?!\p{L})`,
    String.raw`(\p{L}+(?:['’](?!s(?!\p{L}))\p{L}+)*)`,
    String.raw`(\S)`,
  ].join("|"),
  "gu",
);

/** Cuts a stretch of text into atoms with exact offsets; white space is left out. */
export function findAtoms(text: string, span: Span): Atom[] {
  const atoms: Atom[] = [];
  const piece = text.slice(span.start, span.end);
  for (const match of piece.matchAll(ATOM)) {
    const kind = KINDS[match.slice(1).findIndex((group) => group !== undefined)] ?? "mark";
    const start = span.start + match.index;
    const end = start + match[0].length;
    atoms.push({ kind, text: match[0], norm: normOf(match[0]), start, end, glued: atoms.at(-1)?.end === start });
  }
  return atoms;
}

function normOf(text: string): string {
  const norm = text.toLowerCase().replaceAll("’", "'");
  return norm.length < 5 && /^[ap]\.m\.?$/.test(norm) ? norm.replaceAll(".", "") : norm;
}
