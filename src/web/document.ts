import { html, type Markup, type Piece } from "../show/html/markup.js";
import type { Assets } from "./page.js";
import { sections } from "./sections.js";

/** What stands on every page of the room. */
export interface Document {
  readonly title: string;
  readonly assets: Assets;
  /** The record that the search begins in, and the words that were asked for. */
  readonly search?: { readonly record?: string; readonly words?: string };
  /** Address of the feed of what the page tells of. */
  readonly feed?: string;
  readonly body: Piece;
}

/** Writes a whole page: nothing of it is loaded from elsewhere, and everything that a report says is escaped. */
export function writeDocument({ title, assets, search = {}, feed, body }: Document): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="${assets.icon}">
<link rel="stylesheet" href="${assets.style}">${feed !== undefined && html`\n<link rel="alternate" type="application/atom+xml" title="Changes" href="${feed}">`}
<script type="module" blocking="render" src="${assets.script}"></script>
</head>
<body>
<a class="skip" href="#main">Skip to the page</a>
<header class="bar">
<p><a class="house" href="/" data-go="h">Rapporteur</a></p>
${writeSearch(search)}
</header>
${body}
<footer><p>Made by rapporteur and checked by nobody: a reading may err. Each entry leads to the words that it rests on. <button type="button" class="keys" id="keys-way" title="Keys: ?">Keys</button></p></footer>
${writeKeys()}
</body>
</html>
`.markup;
}

const writeSearch = ({ record, words = "" }: NonNullable<Document["search"]>): Markup =>
  html`<form class="search" role="search" action="/search"><label class="hidden" for="q">Search the record</label>
<input id="q" name="q" type="search" placeholder="Search" value="${words}" autocomplete="off" enterkeyhint="search">${record !== undefined && html`<input type="hidden" name="in" value="${record}">`}
<button type="submit">Search</button></form>`;

const KEYS: readonly (readonly [string, string])[] = [
  ["j  k", "the next entry, the one before"],
  ["o", "open the words that it rests on; again: the page of the entry"],
  ["n  p", "the next of these words, the ones before"],
  ["c", "copy them as a citation"],
  ["/", "search"],
  ["Esc", "close what is open"],
  ["?", "this sheet"],
];

/** The sheet of keys, closed until it is asked for. */
const writeKeys = (): Markup => html`<dialog id="keys" aria-labelledby="keys-title"><h2 id="keys-title">Keys</h2>
<dl>${KEYS.map(([keys, what]) => html`<div><dt>${keys.split("  ").map((key) => html`<kbd>${key}</kbd> `)}</dt><dd>${what}</dd></div>`)}
${[{ key: "h", name: "Home" }, ...sections].map(({ key, name }) => html`<div><dt><kbd>g</kbd> <kbd>${key}</kbd></dt><dd>${name}</dd></div>`)}</dl>
<form method="dialog"><button>Close</button></form></dialog>`;
