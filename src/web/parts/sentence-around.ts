import type { Evidence, Report } from "../../model/index.js";
import { html, type Piece } from "../../show/html/markup.js";

/** Letters before and behind that are looked at for the sentence's edges. */
const REACH = 300;

/** Writes the sentence that words stand in, the words marked where they are not all of it. */
export function sentenceAround(report: Report | undefined, { start, end, quote }: Evidence): Piece {
  if (!report) return quote;
  const before =
    report.text
      .slice(Math.max(0, start - REACH), start)
      .split(/(?<=[.!?]["”’]?)\s+|\n/)
      .at(-1) ?? "";
  const after = /^[^\n]*?[.!?]["”’]?(?=\s|$)|^[^\n]*/.exec(report.text.slice(end, end + REACH))?.[0] ?? "";
  const ends = /[.!?]["”’]?$/.test(quote);
  if (before.trim() === "" && (ends || after.trim() === "")) return quote;
  return html`${before}<mark class="hit">${quote}</mark>${ends ? "" : after}`;
}
