import type { Block, Reading } from "../../model/index.js";
import { showPublished } from "../dates.js";
import { findingsOf, type LayerFinding, layerNames } from "../findings.js";
import { clip } from "../wrap.js";
import { fold } from "./fold.js";
import { writeHead } from "./head.js";
import { html, joined, type Markup, type Piece } from "./markup.js";
import { STYLE } from "./style.js";

/**
 * Renders readings as one HTML file that needs nothing else: each report in full, what was found marked in it and listed
 * below its block. `layers` names the only ones to show.
 */
export function renderReadingPage(readings: readonly Reading[], layers: readonly string[] = layerNames): string {
  return html`${writeHead({ title: readings.map(titleOf).join(", "), style: STYLE + MARKS })}
<body>
<main class="top">
${readings.map((reading) => writeReading(reading, layers))}
</main>
</body>
</html>
`.markup;
}

const titleOf = ({ intake: { report } }: Reading): string => report.title ?? report.from;

function writeReading(reading: Reading, layers: readonly string[]): Markup {
  const { report, blocks, setApart } = reading.intake;
  const found = findingsOf(reading).filter(({ layer }) => layers.includes(layer));
  const details = [report.outlet, report.byline, report.dateline, showPublished(report.published), report.from];
  return html`<article lang="${report.language}">
<h1>${titleOf(reading)}</h1>
<p class="meta">${joined(details, " · ")}</p>
${writeBlocks(report.text, blocks, found)}
${setApart.length > 0 && fold("Set apart from the report", list(setApart.map(({ text, by }) => `${clip(text, 200)} (${by})`)))}
${reading.diagnostics.length > 0 && fold("Doubts", list(reading.diagnostics.map(({ message, by }) => `${message} (${by})`)))}
</article>
`;
}

const list = (lines: readonly string[]): Markup => html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`;

function writeBlocks(text: string, blocks: readonly Block[], found: readonly LayerFinding[]): Piece {
  let next = 0;
  return blocks.map((block) => {
    const from = next;
    while ((found[next]?.start ?? block.end) < block.end) next += 1;
    return writeBlock(text, block, found.slice(from, next));
  });
}

function writeBlock(text: string, block: Block, found: readonly LayerFinding[]): Markup {
  const rows = found.map(
    ({ layer, start, end, detail, by }) =>
      html`<tr><td>${layer}</td><td>${clip(text.slice(start, end), 80)}</td><td>${detail}</td><td>${by}</td></tr>
`,
  );
  return html`<p>${markedWords(text, block, found)}</p>
${found.length > 0 && fold(countOf(found), html`<div class="scroll"><table>${rows}</table></div>`)}`;
}

const countOf = ({ length }: readonly LayerFinding[]): string => (length === 1 ? "1 finding" : `${length} findings`);

/** Of more findings over one word the last begun ones are told: hostile text must not make the page grow with its square. */
const MOST_OVER = 8;

/** Cuts a block where a finding begins or ends; each piece tells on hovering what lies over it. */
function markedWords(text: string, block: Block, found: readonly LayerFinding[]): Piece {
  const edges = found.flatMap(({ start, end }) => [Math.max(start, block.start), Math.min(end, block.end)]);
  const cuts = [...new Set([block.start, ...edges, block.end])].sort((a, b) => a - b);
  let next = 0;
  let over: readonly LayerFinding[] = [];
  return cuts.slice(1).map((end, i) => {
    const start = cuts[i] ?? end;
    const from = next;
    while ((found[next]?.start ?? end) < end) next += 1;
    over = [...over, ...found.slice(from, next)].filter((one) => one.end > start).slice(-MOST_OVER);
    return markedPiece(text.slice(start, end), over);
  });
}

function markedPiece(words: string, over: readonly LayerFinding[]): Piece {
  if (over.length === 0) return words;
  const title = over.map(({ layer, detail }) => `${layer}: ${detail}`).join("\n");
  return html`<span class="found n${Math.min(over.length, 3)}" title="${title}">${words}</span>`;
}

/** The more findings lie over a word, the stronger it is marked. It must hold no "</style". */
const MARKS = `
.found { text-decoration: underline 2px var(--rule); text-underline-offset: .25em; }
.found.n2 { text-decoration-color: var(--mark-strong); }
.found.n3 { text-decoration-color: var(--mark-strong); background: var(--mark); }
`;
