import type { Evidence, Report } from "../../model/index.js";
import { html, type Piece } from "../../show/html/markup.js";

/** Letters before and behind that are looked at for the sentence's edges. */
const REACH = 300;

/** Share of a sentence from which on its words are not marked any more: all of it marked tells nothing. */
const MOST_MARKED = 0.6;

/**
 * Writes the sentence that words stand in. Marked are the words that give a value, where they stand in it so; else those that
 * are cited, where they are a part of it.
 */
export function sentenceAround(report: Report | undefined, evidence: Evidence, value: string): Piece {
  if (!report) return evidence.quote;
  const [before, quote, after] = partsAround(report, evidence);
  const whole = before + quote + after;
  const { 0: words = "", index: at = 0 } = value.length < whole.length * MOST_MARKED ? (find(value, whole) ?? {}) : {};
  if (words !== "") return marked(whole.slice(0, at), words, whole.slice(at + words.length));
  return quote.length < whole.length * MOST_MARKED ? marked(before, quote, after) : whole;
}

/** Finds a value in a text, or where its words stand otherwise there: a day before or behind its month, a number alone. */
function find(value: string, text: string): RegExpExecArray | undefined {
  const turned = value.replace(/^(\S+) (\S+)$/, "$2 $1");
  const [number = ""] = /\d[\d.,]*\d/.exec(value) ?? [];
  for (const words of [value, turned, number]) {
    const found = words === "" ? null : ownWords(words).exec(text);
    if (found) return found;
  }
  return undefined;
}

/** Words of their own, in any letters: the 9 of "2019" or "9,000" is none. */
const ownWords = (words: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}]|\\p{N}[.,])${words.replace(/[\^$\\.*+?()[\]{}|]/g, "\\$&")}(?![\\p{L}\\p{N}]|[.,]\\p{N})`,
    "iu",
  );

const marked = (before: string, words: string, after: string): Piece =>
  html`${before}<mark class="hit">${words}</mark>${after}`;

/** What stands before words in their sentence, the words, and what stands behind. */
function partsAround(report: Report, { start, end, quote }: Evidence): [string, string, string] {
  const before =
    report.text
      .slice(Math.max(0, start - REACH), start)
      .split(/(?<=[.!?]["”’]?)\s+|\n/)
      .at(-1) ?? "";
  const after = /^[^\n]*?[.!?]["”’]?(?=\s|$)|^[^\n]*/.exec(report.text.slice(end, end + REACH))?.[0] ?? "";
  const ends = /[.!?]["”’]?$/.test(quote);
  return [before, quote, ends ? "" : after];
}
