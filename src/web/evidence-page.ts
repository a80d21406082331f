import { type Evidence, fileUnder, type Report } from "../model/index.js";
import { capitalise } from "../show/capitalise.js";
import { html, type Markup, type Piece } from "../show/html/markup.js";
import { shortSource } from "../show/short-source.js";
import { countStanding, gradeOf } from "../show/standing.js";
import type { Entry } from "./entries.js";
import { writeWholeForms } from "./exports.js";
import { writeFrame } from "./frame.js";
import { type Assets, type Page, page } from "./page.js";
import { writeWordings } from "./pages/wordings.js";
import { citationOf, placeOf } from "./parts/citation.js";
import { orderOfOut } from "./parts/first-out.js";
import { many } from "./parts/many.js";
import { writeMarkedText } from "./parts/marked-text.js";
import { shortened } from "./parts/shortened.js";
import { disagreementAt, wordsOf } from "./parts/stands.js";
import { published } from "./parts/when.js";
import type { WebRecord } from "./record.js";
import { addressOf } from "./record-address.js";
import { writeForms } from "./saved.js";
import { sections } from "./sections.js";

/** Reports that are shown in full on one page; the words of all others are listed. */
const MOST_REPORTS = 12;

/** A page of words is not narrowed. */
const NOTHING = new URLSearchParams();

/** Words that are listed. */
const MOST_LISTED = 200;

/** Writes the page of an entry: what it says, how it stands, and its words in the full text of each report. */
export function writeEvidencePage(record: WebRecord, entry: Entry, assets: Assets): Page {
  const section = sections.find(({ path }) => path === (entry.section === "brief" ? "" : entry.section));
  const groups = byReport(record, entry);
  return page(
    writeFrame({
      ...{ record, assets, title: entry.text.slice(0, 80) },
      ...(section ? { section } : {}),
      body: html`<article class="evidence" data-entry="${entry.id}">
<p class="kind">${section && html`<a href="${addressOf(record, section)}?at=${entry.id}#${entry.id}">${section.name}</a> · `}${entry.kind}</p>
<h1 class="says">${shortened(entry.text, 1500)}</h1>
${writeStanding(record, entry)}
${writeWordingsOf(record, entry)}
<h2>Its words</h2>
<ol class="quotes">${groups
        .flatMap(({ report, evidence }) => evidence.map((one) => ({ report, one })))
        .slice(0, MOST_LISTED)
        .map(({ report, one }, i) => writeQuote(record, report, one, i, groups.length <= MOST_REPORTS))}</ol>
${writeTexts(record, groups)}
</article>`,
      exports: html`${writeForms(wordsOf(record, entry.id), NOTHING, { hasDates: false })}<span>JSON has W3C selectors</span>
${writeWholeForms(record)}`,
    }),
  );
}

/** Where it is a statement: who had it first, and how others worded it. */
function writeWordingsOf(record: WebRecord, { id, kind }: Entry): Piece {
  const statement = kind === "statement" && record.dossier.statements.find((one) => one.id === id);
  return statement && writeWordings(record, statement);
}

interface Group {
  readonly report: Report;
  readonly evidence: readonly Evidence[];
}

/** The report that was out first stands first, a copy behind what it copies; those without a date stand last. */
function byReport(record: WebRecord, { evidence }: Entry): Group[] {
  const groups = new Map<string, Evidence[]>();
  for (const one of evidence) fileUnder(groups, one.report, one);
  const found = [...groups].flatMap(([id, own]) => {
    const report = record.report(id);
    return report ? [{ report, evidence: withoutInner(own) }] : [];
  });
  const orderOf = orderOfOut(record, [...groups.keys()]);
  const order = ({ report }: Group): string => orderOf(report.id);
  return found.sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
}

/** Words that lie within others of the same report are shown with these: each mark is one to walk to. */
function withoutInner(evidence: readonly Evidence[]): Evidence[] {
  let end = -1;
  return [...evidence]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((one) => {
      const isInner = one.end <= end;
      end = Math.max(end, one.end);
      return !isInner;
    });
}

function writeStanding(record: WebRecord, { standing, section }: Entry): Piece {
  if (!standing) return undefined;
  const { name, credibility, meaning } = gradeOf(standing);
  const [dispute] = standing.disputes ?? [];
  const isDisputed = dispute !== undefined && section !== "disagreements";
  const why = standing.why ?? `${capitalise(meaning)}: ${countStanding(standing)}.`;
  return html`<p class="standing"><span class="grade g${credibility}">${capitalise(name)}.</span> ${why}${isDisputed && html` <a href="${disagreementAt(record, dispute.disagreement)}">The sides face to face</a>`}</p>`;
}

function writeQuote(record: WebRecord, report: Report, one: Evidence, index: number, here: boolean): Markup {
  const place = placeOf(record, one);
  return html`<li><q>${one.quote}</q>
<span class="meta"><a href="${here ? `#e${index + 1}` : place}">${shortSource(report)}</a>${report.published && html`, ${published(report.published)}`} · <a href="${place}">in its report</a></span>
<details class="cite"><summary>Cite</summary><p class="citation">${citationOf(report, one)}</p></details></li>
`;
}

/** Words are numbered through all reports: the script walks from one to the next. */
function writeTexts(record: WebRecord, groups: readonly Group[]): Piece {
  let number = 0;
  const shown = groups.slice(0, MOST_REPORTS);
  return html`${shown.map(({ report, evidence }) => {
    const marks = evidence.map((one) => ({ ...one, class: "hit", id: `e${++number}` }));
    return html`<article class="report" lang="${report.language}">
<h2><a href="${record.path}/reports/${report.id}">${shortSource(report)}</a></h2>
<p class="meta">${published(report.published)}${report.byline !== undefined && html` · ${report.byline}`}</p>
${writeMarkedText(report, marks)}</article>
`;
  })}${groups.length > shown.length && html`<p class="meta">${many(groups.length - shown.length, "more report")} carry it: their words are listed above.</p>`}`;
}
