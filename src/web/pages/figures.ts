import { type Figure, once, type Standing } from "../../model/index.js";
import { capitalise } from "../../show/capitalise.js";
import { html, type Markup, type Piece } from "../../show/html/markup.js";
import { disputeOf } from "../../show/value-standing.js";
import { valueId } from "../entry-ids.js";
import { many } from "../parts/many.js";
import { cut } from "../parts/pager.js";
import { GAP, stands } from "../parts/stands.js";
import type { WebRecord } from "../record.js";
import type { Written } from "../section.js";
import { drawScale, drawValue, type Scale, scaleOf } from "./figure-picture.js";

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
    body: html`${differ > 0 && html`<p class="differ"><a href="${record.path}/disagreements?kind=figure">${many(differ, "figure")} on which the reports differ</a>, the sides face to face</p>`}
${several.map((figure) => writeSeveral(record, figure))}
${shown.length > 0 && html`<h2>One value each</h2><ul class="plain single">${shown.map((figure) => writeSingle(record, figure))}</ul>${pager}`}`,
  };
}

function writeSeveral(record: WebRecord, figure: Figure): Markup {
  const values = figure.values.slice(0, MOST).map((value, i) => ({ value, id: valueId(figure, i) }));
  const scale = scaleOf(values.map(({ value }) => value));
  const write = (list: typeof values): Markup =>
    html`<ul class="plain values">${[...list].sort(bySize).map((one) => writeValue(record, figure, one, scale))}</ul>`;
  return html`<article class="figure"><div class="entry" id="${figure.id}"><h2>${capitalise(figure.about)}</h2>
<p class="meta">${figure.unit} · ${many(figure.values.length, "value")}${GAP}${stands(record, figure)}${writeDispute(record, figure)}</p></div>
${write(values.slice(0, OPEN))}${scale && html`<div class="value scale">${drawScale(scale)}</div>`}
${values.length > OPEN && html`<details><summary>${figure.values.length - OPEN} more</summary>${write(values.slice(OPEN))}${figure.values.length > MOST && html`<p class="meta">${figure.values.length - MOST} more are in the files of this page.</p>`}</details>`}</article>
`;
}

interface Shown {
  readonly value: Figure["values"][number];
  readonly id: string;
}

/** From the least on; what no number is known of stands last. */
const bySize = ({ value: a }: Shown, { value: b }: Shown): number =>
  (a.least ?? a.most ?? Infinity) - (b.least ?? b.most ?? Infinity) || 0;

/** The way to the disagreement that a figure's values take sides in. */
function writeDispute(record: WebRecord, { id }: Figure): Piece {
  const dispute = disputes(record).get(id);
  return (
    dispute !== undefined &&
    html`${GAP}<a href="${record.path}/disagreements?at=${dispute}#${dispute}">the reports differ: the sides face to face</a>`
  );
}

const disputes = once(
  ({ dossier }: WebRecord) => new Map(dossier.figures.map((figure) => [figure.id, disputeOf(dossier, figure)])),
);

function writeValue(record: WebRecord, figure: Figure, { value, id }: Shown, scale: Scale | undefined): Markup {
  const standing = record.entry(id)?.standing;
  const sources = [...new Set(value.evidence.map(({ report }) => record.source(report)))];
  return html`<li class="value entry" id="${id}"><span class="given"><b>${value.text}</b>${unitOf(figure, value)}</span>
${scale && drawValue(scale, value, (standing ?? figure.standing).credibility)}
<span class="meta">${sources.slice(0, 4).join(", ")}${sources.length > 4 && ` and ${sources.length - 4} more`}${GAP}${stands(record, shown(id, value.evidence, standing))}</span></li>
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
