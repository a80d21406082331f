import type { Report, Span } from "../../model/index.js";
import { html, type Markup } from "../../show/html/markup.js";

/** A stretch of a text to be marked; a later kind of mark lies over an earlier one. */
export interface Mark extends Span {
  readonly class: string;
  /** Id of the element, where something leads to it. */
  readonly id?: string;
}

/** Longest text that is written whole: a report of a book's length is no report. */
const LONGEST = 200_000;

/** Writes a report's text, a paragraph a line, with stretches marked. */
export const writeMarkedText = (report: Pick<Report, "text">, marks: readonly Mark[]): Markup[] =>
  writeMarkedLines(report, marks).map((line) => html`<p>${line}</p>\n`);

/**
 * Writes each line of a report's text that is not empty, with stretches marked. Marks may overlap and cross lines: each
 * character stands in one element at most, which has the classes of all that cover it; an id goes to the first stretch of
 * its mark.
 */
export function writeMarkedLines({ text }: Pick<Report, "text">, marks: readonly Mark[]): Markup[] {
  const sorted = [...marks].sort((a, b) => a.start - b.start);
  const given = new Set<string>();
  const lines: Markup[] = [];
  let start = 0;
  let first = 0;
  for (const line of text.slice(0, LONGEST).split("\n")) {
    const end = start + line.length;
    while ((sorted[first]?.end ?? Infinity) <= start && first < sorted.length) first += 1;
    if (line.trim() !== "") {
      const own: Mark[] = [];
      for (let i = first; i < sorted.length && (sorted[i]?.start ?? end) < end; i++) {
        const mark = sorted[i];
        if (mark && mark.end > start) own.push(mark);
      }
      lines.push(html`${writeLine(text, { start, end }, own, given)}`);
    }
    start = end + 1;
  }
  return lines;
}

function writeLine(text: string, line: Span, marks: readonly Mark[], given: Set<string>): Markup[] {
  const inside = (offset: number): number => Math.min(line.end, Math.max(line.start, offset));
  const edges = [line.start, line.end, ...marks.flatMap(({ start, end }) => [inside(start), inside(end)])];
  const sorted = [...new Set(edges)].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, i) => {
    const end = sorted[i + 1] ?? line.end;
    const over = marks.filter((mark) => mark.start <= start && mark.end >= end);
    return writeStretch(text.slice(start, end), over, given);
  });
}

function writeStretch(words: string, over: readonly Mark[], given: Set<string>): Markup {
  if (over.length === 0) return html`${words}`;
  const classes = [...new Set(over.map((mark) => mark.class))].join(" ");
  const id = over.find((mark) => mark.id !== undefined && !given.has(mark.id))?.id;
  if (id !== undefined) given.add(id);
  const tag = classes.includes("hit");
  const ids = id !== undefined && html` id="${id}"`;
  return tag
    ? html`<mark class="${classes}"${ids}>${words}</mark>`
    : html`<span class="${classes}"${ids}>${words}</span>`;
}
