import type { Figure, Standing } from "../../model/index.js";
import { capitalise } from "../../show/capitalise.js";
import { html, type Markup, type Piece } from "../../show/html/markup.js";
import { valueId } from "../entry-ids.js";
import { many } from "../parts/many.js";
import { cut } from "../parts/pager.js";
import { GAP, stands } from "../parts/stands.js";
import type { WebRecord } from "../record.js";
import type { Written } from "../section.js";
import { drawRanges } from "./figure-picture.js";

/** Values of a figure that stand open. */
const OPEN = 12;

/** Values of a figure that are written out; the files of the page have all. */
const MOST = 60;

/** Writes the figures: those that several values are given for drawn, what one report alone gives below. */
export function writeFigures(record: WebRecord, query: URLSearchParams): Written {
  const { figures, disagreements } = record.dossier;
  const differ = disagreements.filter(({ kind }) => kind === "figure").length;
  const several = figures.filter(({ values }) => values.length > 1);
  const { shown, pager } = cut(
    figures.filter(({ values }) => values.length === 1),
    query,
    60,
  );
  return {
    body: html`<h1>Figures</h1>
${differ > 0 && html`<p class="meta"><a href="${record.path}/disagreements?kind=figure">${many(differ, "figure")} on which the reports differ</a>, the sides face to face</p>`}
${several.map((figure) => writeSeveral(record, figure))}
${shown.length > 0 && html`<h2>One value each</h2><ul class="plain single">${shown.map((figure) => writeSingle(record, figure))}</ul>${pager}`}`,
  };
}

function writeSeveral(record: WebRecord, figure: Figure): Markup {
  const rows = figure.values.slice(0, MOST).map((value, i) => writeValue(record, figure, value, i));
  return html`<article class="figure"><div class="entry" id="${figure.id}"><h2>${capitalise(figure.about)}</h2>
<p class="meta">${figure.unit} · ${many(figure.values.length, "value")}${GAP}${stands(record, figure)}</p></div>
${drawRanges(record, figure)}
<ul class="plain values">${rows.slice(0, OPEN)}</ul>
${rows.length > OPEN && html`<details><summary>${figure.values.length - OPEN} more</summary><ul class="plain values">${rows.slice(OPEN)}</ul>${figure.values.length > MOST && html`<p class="meta">${figure.values.length - MOST} more are in the files of this page.</p>`}</details>`}</article>
`;
}

function writeValue(record: WebRecord, figure: Figure, value: Figure["values"][number], index: number): Markup {
  const id = valueId(figure, index);
  const standing = record.entry(id)?.standing;
  const sources = [...new Set(value.evidence.map(({ report }) => record.source(report)))];
  return html`<li class="entry" id="${id}"><b>${value.text}</b>${unitOf(figure, value)} <span class="meta">${sources.slice(0, 4).join(", ")}${sources.length > 4 && ` and ${sources.length - 4} more`}${GAP}${stands(record, shown(id, value.evidence, standing))}</span></li>
`;
}

const shown = (
  id: string,
  evidence: Figure["evidence"],
  standing: Standing | undefined,
): Parameters<typeof stands>[1] => (standing ? { id, evidence, standing } : { id, evidence });

function writeSingle(record: WebRecord, figure: Figure): Markup {
  const [value] = figure.values;
  return html`<li class="entry" id="${figure.id}">${capitalise(figure.about)}: <b>${value?.text}</b>${value && unitOf(figure, value)} <span class="meta">${stands(record, figure)}</span></li>
`;
}

/** Words that end in a number do not tell what is counted. */
const unitOf = ({ unit }: Figure, { text }: Figure["values"][number]): Piece => /\d$/.test(text) && ` ${unit}`;
