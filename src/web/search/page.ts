import type { Standing } from "../../model/index.js";
import { html, joined, type Markup, type Piece } from "../../show/html/markup.js";
import { gradeOf } from "../../show/standing.js";
import { writeDocument } from "../document.js";
import { type Assets, type Page, page } from "../page.js";
import { facetsOf, writeFacets } from "../parts/facets.js";
import { many } from "../parts/many.js";
import { cut, withQuery } from "../parts/pager.js";
import type { WebRecord } from "../record.js";
import { writeForms } from "../saved.js";
import type { Shelf } from "../shelf.js";
import { type Findable, wordsIn } from "./index.js";
import { addressOf, lookFor } from "./results.js";

/** Writes what a search found, with what it can be narrowed by. */
export function writeSearchPage(shelf: Shelf, query: URLSearchParams, assets: Assets): Page {
  const { words, sides, all, found } = lookFor(shelf, query);
  const { shown, pager } = cut(found, query, 40);
  const record = shelf.get(query.get("in") ?? "");
  const facets = writeFacets(query, facetsOf(all, sides, query));
  return page(
    writeDocument({
      title: words === "" ? "Search" : `${words} · Search`,
      assets,
      search: { words, ...(record ? { record: record.name } : {}) },
      body: html`<div class="columns searched"><main id="main" tabindex="-1">
<h1>${words === "" ? "Search" : html`“${words}”`}</h1>
<p class="meta">${many(found.length, "result")}${record && html` in ${inRecord(record)} · <a href="${withQuery(query, { in: undefined, page: undefined })}">in all processes</a>`}</p>
${facets.length > 0 && html`<details class="filters"><summary>Narrow the search</summary>${facets}</details>`}
${found.length === 0 && writeNothing(words, all.length)}
<ol class="rows">${shown.map((thing) => writeResult(thing, wordsIn(words), record === undefined))}</ol>${pager}
<p class="exports">${writeForms("/search", query, { hasDates: false })}</p></main>
<aside class="beside" id="beside" aria-label="Narrow the search">${facets}</aside></div>`,
    }),
  );
}

/** Says why nothing stands here, and what may help. */
function writeNothing(words: string, more: number): Markup {
  if (words === "")
    return html`<p>Type a name, a word of what was said, or what it is about: everything in the records and the reports’ full texts is searched.</p>`;
  return more > 0
    ? html`<p>All that has these words is left out by what the search is narrowed to: <a href="?${new URLSearchParams({ q: words }).toString()}">show all ${more}</a>.</p>`
    : html`<p>Nothing has all of these words. The last may be a beginning (“negot” finds “negotiator”), the others are looked for whole: try fewer, or another form.</p>`;
}

function writeResult(thing: Findable, asked: readonly string[], tellRecord: boolean): Markup {
  const { record, kind, text, body, who, issues, dated, standing } = thing;
  const shownWho = who
    .filter((name) => !text.includes(name))
    .slice(0, 3)
    .join(", ");
  return html`<li class="entry"><p class="what"><a class="${kind === "report" ? "" : "ev "}plain" href="${addressOf(thing)}">${marked(text, asked)}</a></p>
${body !== "" && html`<p class="snippet">${snippet(body.startsWith(text) ? body.slice(text.length) : body, asked)}</p>`}
<p class="meta">${joined([kind, shownWho, ...issues, dated, tellRecord && inRecord(record), standing && writeGrade(standing)], " · ")}</p></li>
`;
}

function writeGrade(standing: Standing): Piece {
  const { name, credibility, meaning } = gradeOf(standing);
  return html`<span class="grade g${credibility}" title="${standing.why ?? meaning}">${name}</span>`;
}

const inRecord = ({ path, dossier }: WebRecord): Piece => html`<a href="${path}">${dossier.title}</a>`;

/** Marks the words that were asked for. */
function marked(text: string, asked: readonly string[]): Piece {
  return text.split(/([\p{L}\p{N}]+)/u).map((part) => {
    const [word = ""] = wordsIn(part);
    const hit = word !== "" && asked.some((one) => word === one || (one.length > 2 && word.startsWith(one)));
    return hit ? html`<mark class="hit">${part}</mark>` : part;
  });
}

/** Letters of a report that are shown around the first word found. */
const AROUND = 110;

function snippet(body: string, asked: readonly string[]): Piece {
  const plain = body.normalize("NFC").toLowerCase();
  const at = asked.map((word) => plain.indexOf(word)).filter((index) => index >= 0);
  const middle = at.length === 0 ? 0 : Math.min(...at);
  const from = body.lastIndexOf(" ", Math.max(0, middle - AROUND)) + 1;
  const to = body.indexOf(" ", middle + AROUND);
  const part = body.slice(from, to < 0 ? undefined : to).replace(/\s+/g, " ");
  return [from > 0 && "… ", marked(part, asked), to >= 0 && " …"];
}
