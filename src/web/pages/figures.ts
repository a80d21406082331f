import type { Figure } from "../../model/index.js";
import { capitalise } from "../../show/capitalise.js";
import { whyValuesDiffer } from "../../show/figure-differ.js";
import { html, joined, type Markup, type Piece } from "../../show/html/markup.js";
import { valueId } from "../entry-ids.js";
import { many } from "../parts/many.js";
import { cut } from "../parts/pager.js";
import { GAP, grade, stands } from "../parts/stands.js";
import type { WebRecord } from "../record.js";
import type { Written } from "../section.js";
import { drawScale, drawValue, type Scale, scaleOf } from "./figure-picture.js";

/** Values of a figure that stand open. */
const OPEN = 12;

/** Values of a figure that are written out; the files of the page have all. */
const MOST = 60;

/** Outlets of a value that are named. */
const OUTLETS = 4;

/** Writes the figures: those on which reports differ, those with several values for another reason, and what has one value. */
export function writeFigures(record: WebRecord, query: URLSearchParams): Written {
  const { figures, disagreements } = record.dossier;
  const several = figures.filter(({ values }) => values.length > 1);
  const disputed = several.filter(isDisputed);
  const rest = several.filter((figure) => !isDisputed(figure));
  const { shown, pager } = cut(
    figures.filter(({ values }) => values.length === 1),
    query,
    60,
    ({ id }) => id,
  );
  const all = disagreements.filter(({ kind }) => kind === "figure").length;
  const part = (title: string, of: readonly Figure[]): Piece =>
    of.length > 0 && html`<h2 class="group">${title}</h2>${of.map((figure) => writeSeveral(record, figure))}`;
  return {
    body: html`${all > 0 && html`<p class="differ"><a href="${record.path}/disagreements?kind=figure">${many(all, "disagreement")} on figures</a>: the sides face to face, and who stands behind each</p>`}
${part("The reports differ", disputed)}${part("Several values, no disagreement", rest)}
${shown.length > 0 && html`<h2 class="group">One value each</h2><ul class="plain single">${shown.map((figure) => writeSingle(record, figure))}</ul>${pager}`}`,
  };
}

const isDisputed = ({ standing }: Figure): boolean => standing.disputes !== undefined;

function writeSeveral(record: WebRecord, figure: Figure): Markup {
  const values = figure.values.slice(0, MOST).map((value, i) => ({ value, id: valueId(figure, i) }));
  const scale = scaleOf(values.map(({ value }) => value));
  const write = (list: typeof values): Markup =>
    html`<ul class="plain values">${[...list].sort(bySize).map((one) => writeValue(record, figure, one, scale))}</ul>`;
  return html`<article class="figure"><div class="entry" id="${figure.id}"><h3>${capitalise(figure.about)}</h3>
<p class="meta">${joined([unitBeside(figure), many(figure.values.length, "value"), whyValuesDiffer(figure)], " · ")}${isDisputed(figure) && [GAP, stands(record, figure)]}</p></div>
${write(values.slice(0, OPEN))}${scale && html`<div class="value scale">${drawScale(scale)}</div>`}
${values.length > OPEN && html`<details><summary>${figure.values.length - OPEN} more</summary>${write(values.slice(OPEN))}${figure.values.length > MOST && html`<p class="meta">${figure.values.length - MOST} more are in the files of this page.</p>`}</details>`}</article>
`;
}

/** A unit that the heading has already says nothing. */
const unitBeside = ({ unit, about }: Figure): string | undefined => (about.includes(unit) ? undefined : `in ${unit}`);

interface Shown {
  readonly value: Figure["values"][number];
  readonly id: string;
}

/** From the least on; what no number is known of stands last. */
const bySize = ({ value: a }: Shown, { value: b }: Shown): number =>
  (a.least ?? a.most ?? Infinity) - (b.least ?? b.most ?? Infinity) || 0;

function writeValue(record: WebRecord, figure: Figure, { value, id }: Shown, scale: Scale | undefined): Markup {
  const { text, evidence, standing = figure.standing } = value;
  return html`<li class="value entry" id="${id}"><span class="given"><b>${text}</b>${unitOf(figure, value)}</span>
${scale && drawValue(scale, value, standing.credibility)}
<span class="meta">${behindOf(record, value)}${GAP}${grade(record, { id, evidence, standing })}</span></li>
`;
}

/** The outlets that give a value; of one that is disputed before them those whom they quote or credit for it. */
function behindOf({ dossier, source }: WebRecord, { evidence, standing }: Shown["value"]): string {
  const outlets = [...new Set(evidence.map(({ report }) => source(report)))];
  const more = outlets.length - OUTLETS;
  const carried = outlets.slice(0, OUTLETS).join(", ") + (more > 0 ? ` and ${more} more` : "");
  const [taken] = standing?.disputes ?? [];
  const sides = dossier.disagreements.find(({ id }) => id === taken?.disagreement)?.sides;
  const behind = sides?.[taken?.side ?? 0]?.behind ?? [];
  const names = behind.filter(({ how }) => how !== "reports").map(({ name }) => name);
  return names.length > 0 ? `${names.slice(0, OUTLETS).join(", ")}, in ${carried}` : carried;
}

function writeSingle(record: WebRecord, figure: Figure): Markup {
  const [value] = figure.values;
  return html`<li class="entry" id="${figure.id}">${capitalise(figure.about)}: <b>${value?.text}</b>${value && unitOf(figure, value)} <span class="meta">${stands(record, figure)}</span></li>
`;
}

/** Words that end in a number do not tell what is counted. */
const unitOf = ({ unit }: Figure, { text }: Figure["values"][number]): Piece => /\d$/.test(text) && ` ${unit}`;
