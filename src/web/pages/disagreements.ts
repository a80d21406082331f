import { type Disagreement, type Evidence, once } from "../../model/index.js";
import { capitalise } from "../../show/capitalise.js";
import { html, joined, type Markup, type Piece } from "../../show/html/markup.js";
import { DIFFER_ON } from "../../show/standing.js";
import { findWordChanges } from "../../show/word-changes.js";
import { sideId } from "../entry-ids.js";
import { writeBehind } from "../parts/behind.js";
import { placeOf } from "../parts/citation.js";
import { chosenIds, facetsOf, type Side as Narrowing, narrow, writeFacets } from "../parts/facets.js";
import { cut } from "../parts/pager.js";
import { balanceOf, questionOf } from "../parts/question.js";
import { sentenceAround } from "../parts/sentence-around.js";
import { stands, wordsOf } from "../parts/stands.js";
import { writeTakenBy } from "../parts/taken-by.js";
import { published } from "../parts/when.js";
import type { WebRecord } from "../record.js";
import type { Chosen, Written } from "../section.js";

type Side = Disagreement["sides"][number];

/** Sentences of a side that are written out, and outlets that are named behind one. */
const SHOWN = 4;
const NAMED = 6;
/** Places that are looked at: those of a large side say much the same. */
const LOOKED_AT = 60;

/** Sides that stand face to face, and those of whom the value is listed. */
const SIDES = 6;
const LISTED = 40;

const nameOfKind = (kind: string): string => DIFFER_ON[kind as Disagreement["kind"]] ?? kind;

const NARROWINGS: readonly Narrowing<Disagreement>[] = [
  { key: "kind", name: "They differ on", of: ({ kind }) => [kind], nameOf: nameOfKind },
];

/** Gives the ids of the disagreements that a query leaves, and those of their sides. */
export function chosenDisagreements({ dossier }: WebRecord, query: URLSearchParams): Chosen {
  const ids = chosenIds(dossier.disagreements, NARROWINGS, query);
  const left = dossier.disagreements.filter(({ id }) => ids?.has(id));
  return ids && new Set([...ids, ...left.flatMap((one) => one.sides.map((_, i) => sideId(one, i)))]);
}

/** Writes where the reports disagree: the sides face to face with the sentences of their reports, the best supported first. */
export function writeDisagreements(record: WebRecord, query: URLSearchParams): Written {
  const { disagreements } = record.dossier;
  const { shown, pager } = cut(narrow(disagreements, NARROWINGS, query), query, 20, ({ id }) => id);
  return {
    aside: writeFacets(query, facetsOf(disagreements, NARROWINGS, query)),
    body: html`${shown.map((disagreement) => writeDisagreement(record, disagreement))}${pager}`,
  };
}

function writeDisagreement(record: WebRecord, disagreement: Disagreement): Markup {
  const { id, kind, sides, cause, settled } = disagreement;
  return html`<article class="disagreement" id="${id}"><h2>${questionOf(disagreement)}</h2>
<p class="meta">They differ on ${nameOfKind(kind)}. ${capitalise(balanceOf(disagreement))}.${cause !== undefined && ` ${capitalise(cause)}.`}</p>
${settled && writeSettled(record, settled)}<div class="sides">${sides.slice(0, SIDES).map((side, i) => writeSide(record, { disagreement, side, index: i }))}</div>${writeMore(record, disagreement)}</article>
`;
}

/** What closed it, by whom and when. */
function writeSettled(record: WebRecord, { by, text, evidence }: NonNullable<Disagreement["settled"]>): Markup {
  const [place] = evidence;
  const report = place && record.report(place.report);
  const when = report?.published && html`, ${published(report.published)}`;
  return html`<p class="meta">Settled: “${text}” (${place ? html`<a href="${placeOf(record, place)}">${by}</a>` : by}${when})</p>
`;
}

/** What a side says; of a wording the words are marked that the first one does not have, and in the first those that the next has not. */
function writeValue({ disagreement: { kind, sides }, side: { value }, index }: Shown): Piece {
  const other = sides[index === 0 ? 1 : 0]?.value;
  if (kind !== "wording" || other === undefined) return value;
  return findWordChanges(value, other).map((run) =>
    run.shared ? run.text : html`<mark class="changed">${run.text}</mark>`,
  );
}

/** A side of a disagreement with its place in it. */
interface Shown {
  readonly disagreement: Disagreement;
  readonly side: Side;
  readonly index: number;
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

function writeSide(record: WebRecord, shown: Shown): Markup {
  const { disagreement, side, index } = shown;
  const id = sideId(disagreement, index);
  const sentences = sentencesIn(record)(side).slice(0, SHOWN);
  const told = sentences.reduce((sum, { places }) => sum + places.length, 0);
  return html`<section class="side entry" id="${id}"><h3>${writeValue(shown)}</h3>
<p class="meta">${stands(record, { ...side, id })}</p>
${writeBehind(record, side.behind)}
${sentences.map((sentence) => writeSentence(record, sentence))}
${side.evidence.length > told && html`<p class="meta"><a href="${wordsOf(record, id)}">and ${side.evidence.length - told} more</a></p>`}
${writeTakenBy(record, { disagreement: disagreement.id, side: index })}</section>
`;
}

interface Sentence {
  readonly words: Markup;
  readonly places: readonly Evidence[];
}

/** The sentences of a side: a page is asked for again and again, and hundreds of texts are looked into for it. */
const sentencesIn = once((record: WebRecord) => once((side: Side) => findSentences(record, side)));

/** The sentences that a side rests on, each once with all who have it. */
function findSentences(record: WebRecord, { evidence, value }: Side): Sentence[] {
  const sentences = new Map<string, { readonly words: Markup; readonly places: Evidence[] }>();
  for (const one of evidence.slice(0, LOOKED_AT)) {
    const words = html`${sentenceAround(record.report(one.report), one, value)}`;
    const known = sentences.get(words.markup) ?? { words, places: [] };
    known.places.push(one);
    sentences.set(words.markup, known);
  }
  return [...sentences.values()];
}

function writeSentence(record: WebRecord, { words, places }: Sentence): Markup {
  const named = places.slice(0, NAMED).map((one) => {
    const report = record.report(one.report);
    return html`<a href="${placeOf(record, one)}">${record.source(one.report)}</a>${report?.published && html`, ${published(report.published)}`}`;
  });
  const more = places.length - named.length;
  return html`<blockquote><p>${words}</p>
<footer class="meta">${joined(named, "; ")}${more > 0 && ` and ${more} more`}</footer></blockquote>`;
}
