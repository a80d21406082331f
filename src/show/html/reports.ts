import { fileUnder, type Report, type Span } from "../../model/index.js";
import type { Citation } from "../citations.js";
import { showPublished } from "../dates.js";
import { shortSource } from "../short-source.js";
import { html, joined, type Markup, type Piece } from "./markup.js";
import type { View } from "./view.js";

/**
 * Writes the reports in full. Every sentence that something rests on has an id to link to and carries its numbers. Must
 * be written last: only then are all citations given.
 */
export function writeReports(view: View): Piece {
  const cited = new Map<string, Citation[]>();
  for (const citation of view.citations.list()) fileUnder(cited, citation.report.id, citation);
  return view.dossier.reports.map((report, i) => writeReport(view, report, i, cited.get(report.id) ?? []));
}

function writeReport(view: View, report: Report, index: number, cited: readonly Citation[]): Markup {
  const { title, from, byline, text, language } = report;
  const spans = view.citations.sentencesOf(report);
  const numbers = numbersBySentence(spans, cited);
  const isCited = ({ index: i }: Sentence): boolean => numbers.has(i);
  const details = joined([from, byline, showPublished(report.published)], " · ");
  return html`<article class="report" id="r${index + 1}" lang="${language}" data-source="${shortSource(report)}">
<h3>${shortSource(report)}${title !== undefined && html`: ${title}`}</h3>
<p class="meta">${details}</p>
${paragraphs(text, spans)
  .filter((sentences, i) => i > 0 || sentences.some(isCited) || lineOf(sentences) !== title)
  .map(
    (sentences) => html`<p>${sentences.map((s) => writeSentence(view, report, s, numbers.get(s.index)))}</p>\n`,
  )}</article>
`;
}

/** The headline is above already; where it is cited it stands in its place too, to be linked to. */
const lineOf = (sentences: readonly Sentence[]): string => sentences.map(({ text }) => text).join("");

interface Sentence extends Span {
  readonly index: number;
  /** With the white space up to the next one. */
  readonly text: string;
}

/** Gathers the sentences by line; together they hold the text's every character. */
function paragraphs(text: string, spans: readonly Span[]): Sentence[][] {
  const lines: Sentence[][] = [];
  for (const [index, { start, end }] of spans.entries()) {
    const until = spans[index + 1]?.start ?? text.length;
    const gap = text.slice(end, until);
    const sentence = { index, start, end, text: text.slice(start, end) + (gap.includes("\n") ? "" : gap) };
    const breaks = index === 0 || text.slice(spans[index - 1]?.end, start).includes("\n");
    if (breaks) lines.push([sentence]);
    else lines.at(-1)?.push(sentence);
  }
  return lines;
}

/** Numbers to show at each cited sentence, by its index: a citation's number stands at its first one. */
function numbersBySentence(sentences: readonly Span[], cited: readonly Citation[]): Map<number, readonly number[]> {
  const numbers = new Map<number, readonly number[]>();
  for (const { sentence, end, number } of cited) {
    for (let i = sentence; (sentences[i]?.start ?? end) < end; i++) {
      numbers.set(i, [...(numbers.get(i) ?? []), ...(i === sentence ? [number] : [])]);
    }
  }
  return numbers;
}

function writeSentence(view: View, report: Report, sentence: Sentence, numbers: readonly number[] | undefined): Piece {
  if (!numbers) return sentence.text;
  const id = view.anchor(report, sentence.index);
  return html`<span class="s" id="${id}" data-from="${sentence.start}">${sentence.text.trimEnd()}</span>${
    numbers.length > 0 && html`<sup class="n">${numbers.join(" ")}</sup>`
  } `;
}
