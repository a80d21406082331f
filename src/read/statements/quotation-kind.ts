import { quotationKinds } from "../../knowledge/quotation-kinds.js";
import type { Block, LanguageBase, Quotation } from "../../model/index.js";
import type { Marked } from "./quotation-marks.js";

/**
 * Tells what a quoted stretch is by its own form and the words before it: of nine words or more 99 in 100 are
 * somebody's words, of five to eight 93 (PolNeAR, measured 2026-11). Who speaks is left to the attributions.
 */
export function kindOfQuotation(base: LanguageBase, block: Block, mark: Marked): Quotation["kind"] {
  const { text } = base.intake.report;
  const inner = text.slice(mark.inner.start, mark.inner.end);
  const words = inner.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];
  const before = text
    .slice(Math.max(block.start, mark.start - 60), mark.start)
    .toLowerCase()
    .replace(/[\s,]+$/, "");
  const lists = quotationKinds();
  if (words.length < 9 && endsWithOne(before, lists.arm)) return "scare";
  if (words.length >= 9) return "speech";
  if (endsWithOne(before, lists.naming)) return "title";
  if (endsWithOne(before, lists.passiveNaming) && namesPassively(base, mark)) return "title";
  const named = isNamed(base, mark) ? inner.replace(/,$/, "") : inner;
  if (block.kind !== "headline" && block.kind !== "heading" && isTitle(words, named, lists.small)) return "title";
  if (words.length <= 3 && beforeNoun(base, mark)) return "scare";
  return "speech";
}

const endsWithOne = (before: string, words: readonly string[]): boolean =>
  words.some((word) => before.endsWith(word) && !/[\p{L}\p{N}]/u.test(before[before.length - word.length - 1] ?? " "));

/** "a fund called ..." names; "she called it ..." judges. */
function namesPassively(base: LanguageBase, mark: Marked): boolean {
  const token = tokenBefore(base, mark.start);
  if (token < 0) return false;
  let low = 0;
  let high = base.verbs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((base.verbs[middle]?.head ?? 0) < token) low = middle + 1;
    else high = middle;
  }
  const verb = base.verbs[low];
  return verb?.head === token && verb.passive;
}

/** `in an interview on “Meet the Port,”`: after a preposition or a noun the comma is that of the sentence. */
const isNamed = (base: LanguageBase, { start }: Marked): boolean =>
  /^(?:ADP|NOUN|DET|PROPN)$/.test(base.tokens[tokenBefore(base, start)]?.upos ?? "");

/** Two words or more, every one of them capitalised but for small words, and no sentence's mark at the end. */
function isTitle(words: readonly string[], inner: string, small: readonly string[]): boolean {
  if (words.length < 2 || /[.,!?…]$/.test(inner.trim())) return false;
  return words.every((word, i) => /^[\p{Lu}\p{N}]/u.test(word) || (i > 0 && small.includes(word)));
}

/** Tells whether a noun follows the closing mark, so that the words qualify it: two “shadow fleet” tankers. */
function beforeNoun(base: LanguageBase, mark: Marked): boolean {
  if (/[.,!?…]$/.test(base.intake.report.text.slice(mark.inner.start, mark.inner.end))) return false;
  const { tokens } = base;
  const last = tokenBefore(base, mark.end);
  const after = tokens[last + 1];
  const before = tokens[tokenBefore(base, mark.start)];
  const noun = after?.upos === "NOUN" && after.start - mark.end <= 1;
  const head = tokens[last]?.start === mark.inner.end ? tokens[last - 1] : tokens[last];
  return noun && head?.upos === "NOUN" && before !== undefined && /^(DET|ADJ|NUM|NOUN|PROPN|PRON)$/.test(before.upos);
}

/** Index of the last token that ends at or before a place; -1 where there is none. */
function tokenBefore(base: LanguageBase, place: number): number {
  const { tokens } = base;
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
