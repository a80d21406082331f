import { showDate } from "../../show/dates.js";
import { html, joined, type Markup, type Piece } from "../../show/html/markup.js";
import { writeDocument } from "../document.js";
import { type Assets, type Page, page } from "../page.js";
import { facetsOf, narrow, type Side, writeFacets } from "../parts/facets.js";
import { many } from "../parts/many.js";
import { cut } from "../parts/pager.js";
import { wordsOf } from "../parts/stands.js";
import type { WebRecord } from "../record.js";
import type { Shelf } from "../shelf.js";
import { find } from "./find.js";
import { type Findable, wordsIn } from "./index.js";

const sidesOn = (shelf: Shelf): readonly Side<Findable>[] => [
  {
    key: "in",
    name: "Process",
    of: ({ record }) => [record.name],
    nameOf: (name) => shelf.get(name)?.dossier.title ?? name,
  },
  { key: "kind", name: "Kind", of: ({ kind }) => [kind] },
  { key: "who", name: "Who", of: ({ who }) => who },
  { key: "issue", name: "Issue", of: ({ issue }) => (issue === undefined ? [] : [issue]) },
  { key: "month", name: "Month", of: ({ day }) => (day === undefined ? [] : [day.slice(0, 7)]), nameOf: showDate },
];

/** Writes what a search found, with what it can be narrowed by. */
export function writeSearchPage(shelf: Shelf, query: URLSearchParams, assets: Assets): Page {
  const words = query.get("q") ?? "";
  const all = find(shelf.holding(words), { words });
  const sides = sidesOn(shelf);
  const found = narrow(all, sides, query);
  const { shown, pager } = cut(found, query, 40);
  const record = shelf.get(query.get("in") ?? "");
  return page(
    writeDocument({
      title: words === "" ? "Search" : `${words} · Search`,
      assets,
      search: { words, ...(record ? { record: record.name } : {}) },
      body: html`<div class="columns searched"><main id="main" tabindex="-1"><h1>${words === "" ? "Search" : html`“${words}”`}</h1>
<p class="to-beside"><a href="#beside">Narrow the search</a></p>
<p class="meta">${many(found.length, "result")}${record && html` in ${record.dossier.title}`}</p>
<ol class="rows">${shown.map((thing) => writeResult(thing, wordsIn(words), record === undefined))}</ol>${pager}
<p class="exports"><a href="/search.json?${query.toString()}">JSON</a></p></main>
<aside class="beside" id="beside" aria-label="Narrow the search">${writeFacets(query, facetsOf(all, sides, query))}</aside></div>`,
    }),
  );
}

/** Gives what a search found as data. */
export function searchTwin(shelf: Shelf, query: URLSearchParams): object {
  const found = narrow(
    find(shelf.holding(query.get("q") ?? ""), { words: query.get("q") ?? "" }),
    sidesOn(shelf),
    query,
  );
  return {
    query: Object.fromEntries(query),
    count: found.length,
    results: found.slice(0, 200).map((thing) => ({
      ...{ process: thing.record.name, kind: thing.kind, id: thing.id, text: thing.text, who: thing.who },
      ...{ issue: thing.issue, day: thing.day, address: addressOf(thing) },
    })),
  };
}

const addressOf = ({ record, kind, id }: Findable): string =>
  kind === "report" ? `${record.path}/reports/${id}` : wordsOf(record, id);

function writeResult(thing: Findable, asked: readonly string[], tellRecord: boolean): Markup {
  const { record, kind, text, body, who, issue, dated } = thing;
  const shownWho = who
    .filter((name) => !text.includes(name))
    .slice(0, 3)
    .join(", ");
  return html`<li class="entry"><p class="what"><a class="${kind === "report" ? "" : "ev "}plain" href="${addressOf(thing)}">${marked(text, asked)}</a></p>
${body !== "" && html`<p class="snippet">${snippet(body.startsWith(text) ? body.slice(text.length) : body, asked)}</p>`}
<p class="meta">${joined([kind, shownWho, issue, dated, tellRecord && inRecord(record)], " · ")}</p></li>
`;
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
