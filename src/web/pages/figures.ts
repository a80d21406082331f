import type { Figure } from "../../model/index.js";
import { capitalise } from "../../show/capitalise.js";
import { html, joined, type Markup, type Piece } from "../../show/html/markup.js";
import { many } from "../parts/many.js";
import { cut } from "../parts/pager.js";
import { disagreementAt, GAP, grade, stands } from "../parts/stands.js";
import type { WebRecord } from "../record.js";
import type { Written } from "../section.js";
import { type FigureGroup, groupFigures, type Valued } from "./figure-groups.js";
import { drawScale, drawValue, type Scale, scaleOf } from "./figure-picture.js";

/** Values of a figure that stand open. */
const OPEN = 12;

/** Values of a figure that are written out; the files of the page have all. */
const MOST = 60;

/** Outlets of a value that are named. */
const OUTLETS = 4;

/** Writes the figures: those on which reports differ, those with several values for another reason, and what has one value. */
export function writeFigures(record: WebRecord, query: URLSearchParams): Written {
  const { disputed, several, single } = groupFigures(record);
  const { shown, pager } = cut(single, query, 60, ({ id }) => id);
  const all = record.dossier.disagreements.filter(({ kind }) => kind === "figure").length;
  const part = (title: string, of: readonly FigureGroup[]): Piece =>
    of.length > 0 && html`<h2 class="group">${title}</h2>${of.map((group) => writeGroup(record, group))}`;
  return {
    body: html`${all > 0 && html`<p class="differ"><a href="${record.path}/disagreements?kind=figure">${many(all, "disagreement")} on figures</a>: the sides face to face, and who stands behind each</p>`}
${part("The reports differ", disputed)}${part("Several values, no disagreement", several)}
${shown.length > 0 && html`<h2 class="group">One value each</h2><ul class="plain single">${shown.map((figure) => writeSingle(record, figure))}</ul>${pager}`}`,
  };
}

function writeGroup(record: WebRecord, group: FigureGroup): Markup {
  const { about, unit, values: all, figure, why, disputed } = group;
  const values = all.slice(0, MOST);
  const scale = scaleOf(values.map(({ value }) => value));
  const write = (list: typeof values): Markup =>
    html`<ul class="plain values">${[...list].sort(bySize).map((one) => writeValue(record, unit, one, scale))}</ul>`;
  const told = joined([about.includes(unit) ? undefined : `in ${unit}`, many(all.length, "value"), why], " · ");
  const sides = disputed && html`<a href="${disagreementAt(record, disputed.id)}">the sides face to face</a>`;
  return html`<article class="figure"><div class="entry"${figure && html` id="${figure.id}"`}><h3>${capitalise(about)}</h3>
<p class="meta">${told}${figure && disputed && [GAP, grade(record, figure)]}${sides && [GAP, sides]}</p></div>
${write(values.slice(0, OPEN))}${scale && html`<div class="value scale">${drawScale(scale)}</div>`}
${all.length > OPEN && html`<details><summary>${all.length - OPEN} more</summary>${write(values.slice(OPEN))}${all.length > MOST && html`<p class="meta">${all.length - MOST} more are in the files of this page.</p>`}</details>`}</article>
`;
}

/** From the least on; what no number is known of stands last. */
const bySize = ({ value: a }: Valued, { value: b }: Valued): number =>
  (a.least ?? a.most ?? Infinity) - (b.least ?? b.most ?? Infinity) || 0;

function writeValue(
  record: WebRecord,
  unit: string,
  { value, id, also = [] }: Valued,
  scale: Scale | undefined,
): Markup {
  const { text, evidence, standing } = value;
  const shown = { id, evidence, ...(standing ? { standing } : {}) };
  return html`<li class="value entry" id="${id}"><span class="given">${also.map((one) => html`<span id="${one}"></span>`)}<b>${text}</b>${unitOf(unit, value)}</span>
${scale && drawValue(scale, value, standing?.credibility ?? 6)}
<span class="meta">${behindOf(record, value)}${GAP}${grade(record, shown)}</span></li>
`;
}

/** The outlets that give a value; of one that is disputed before them those whom they quote or credit for it. */
function behindOf({ dossier, source }: WebRecord, { evidence, standing }: Valued["value"]): string {
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
  return html`<li class="entry" id="${figure.id}">${capitalise(figure.about)}: <b>${value?.text}</b>${value && unitOf(figure.unit, value)} <span class="meta">${stands(record, figure)}</span></li>
`;
}

/** Words that end in a number do not tell what is counted, but for those with the sign of a currency. */
const unitOf = (unit: string, { text }: Valued["value"]): Piece =>
  /\d$/.test(text) && !/\p{Sc}/u.test(text) && ` ${unit}`;
