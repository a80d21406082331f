import type { Disagreement } from "../../model/index.js";
import { capitalise } from "../../show/capitalise.js";
import { html, type Markup, type Piece } from "../../show/html/markup.js";
import { sideId } from "../entry-ids.js";
import { placeOf } from "../parts/citation.js";
import { countBy, writeFacets } from "../parts/facets.js";
import { cut } from "../parts/pager.js";
import { sentenceAround } from "../parts/sentence-around.js";
import { stands, wordsOf } from "../parts/stands.js";
import { published } from "../parts/when.js";
import type { WebRecord } from "../record.js";
import type { Written } from "../section.js";

type Side = Disagreement["sides"][number];

/** Places of a side that are written out. */
const SHOWN = 4;

/** Sides that stand face to face, and those of whom the value is listed. */
const SIDES = 6;
const LISTED = 40;

/** Writes where the reports disagree: the sides face to face with the sentences of their reports, the best supported first. */
export function writeDisagreements(record: WebRecord, query: URLSearchParams): Written {
  const { disagreements } = record.dossier;
  const kind = query.get("kind");
  const found = disagreements.filter((one) => kind === null || one.kind === kind);
  const { shown, pager } = cut(found, query, 20, ({ id }) => id);
  return {
    aside: writeFacets(query, [{ key: "kind", name: "On", values: countBy(disagreements, (one) => [one.kind]) }]),
    body: html`<h1>Disagreements</h1>
${shown.map(
  (
    disagreement,
  ) => html`<article class="disagreement" id="${disagreement.id}"><h2>${capitalise(disagreement.about)}</h2>
<p class="meta">${disagreement.kind}</p>
<div class="sides">${disagreement.sides.slice(0, SIDES).map((side, i) => writeSide(record, side, sideId(disagreement, i)))}</div>${writeMore(record, disagreement)}</article>
`,
)}${pager}`,
  };
}

/** Sides beyond those face to face: their values alone, each a way to its words. */
function writeMore(record: WebRecord, disagreement: Disagreement): Piece {
  const more = disagreement.sides.slice(SIDES);
  const links = more
    .slice(0, LISTED)
    .map(
      ({ value }, i) => html`<a class="ev" href="${wordsOf(record, sideId(disagreement, SIDES + i))}">${value}</a> `,
    );
  return (
    more.length > 0 &&
    html`<details><summary>${more.length} more</summary><p>${links}${more.length > LISTED && `and ${more.length - LISTED} more`}</p></details>`
  );
}

function writeSide(record: WebRecord, side: Side, id: string): Markup {
  const shown = side.evidence.slice(0, SHOWN);
  return html`<section class="side entry" id="${id}"><h3>${side.value}</h3>
<p class="meta">${stands(record, { ...side, id })}</p>
${shown.map((one) => {
  const report = record.report(one.report);
  return html`<blockquote><p>${sentenceAround(report, one)}</p>
<footer class="meta"><a href="${placeOf(record, one)}">${record.source(one.report)}</a>${report?.published && html`, ${published(report.published)}`}</footer></blockquote>`;
})}
${side.evidence.length > shown.length && html`<p class="meta">and ${side.evidence.length - shown.length} more</p>`}</section>
`;
}
