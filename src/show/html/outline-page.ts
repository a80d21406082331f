import type { Outline, OutlineReport } from "../outline.js";
import { readsAsProse } from "../outline.js";
import { writeHead } from "./head.js";
import { html, joined, type Markup, type Piece } from "./markup.js";
import { STYLE } from "./style.js";

type Section = Outline["sections"][number];
type Sentence = Section["sentences"][number];

/** Writes an outline as one HTML file that needs nothing else: each number leads to the cited sentence below. */
export const writeOutlinePage = ({ title, standing, sections, reports }: Outline): string =>
  html`${writeHead({ title, style: STYLE })}
<body>
<header class="top"><h1>${title}</h1><p class="meta">${standing}</p></header>
<main class="top">
${sections.map(writeSection)}
${
  reports.length > 0 &&
  html`<section class="section"><h2>Reports</h2>
${reports.map(writeReport)}</section>`
}
</main>
</body>
</html>
`.markup;

const writeSection = (section: Section): Markup => html`<section class="section part"><h2>${section.name}</h2>
${writeBody(section)}</section>
`;

function writeBody({ name, sentences, isText }: Section): Piece {
  if (readsAsProse(name)) return html`<p>${sentences.map(writeSentence)}</p>`;
  if (isText) return sentences.map((one) => html`<p>${writeSentence(one)}</p>\n`);
  return html`<ul>${sentences.map((one) => html`<li${one.detail && html` class="detail"`}>${writeSentence(one)}</li>\n`)}</ul>`;
}

const writeSentence = ({ text, citations }: Sentence): Markup =>
  html`${text}${citations.map((number) => html` <a class="c" href="#c${number}">${number}</a>`)} `;

const writeReport = ({ source, details, cited, report }: OutlineReport): Markup =>
  html`<article lang="${report.language}"><h3>${source}</h3>
<p class="meta">${joined([...details, source !== report.from && report.from], " · ")}</p>
${cited.length > 0 && html`<ul>${cited.map(({ number, text }) => html`<li class="s" id="c${number}"><sup class="n">${number}</sup> ${text.replace(/\s+/g, " ")}</li>\n`)}</ul>`}</article>
`;
