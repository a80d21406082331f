import { html, type Piece } from "../show/html/markup.js";
import { writeDocument } from "./document.js";
import { type Assets, type Page, page } from "./page.js";
import type { Shelf } from "./shelf.js";

/** Writes the page for an address that leads nowhere: why that may be, and the ways on. */
export function writeMissing(shelf: Shelf, parts: readonly string[], assets: Assets): Page {
  const [name = "", part] = parts;
  const record = shelf.get(name);
  return page(
    writeDocument({
      title: "No such page",
      assets,
      ...(record ? { search: { record: record.name } } : {}),
      body: html`<main id="main" class="home" tabindex="-1"><h1>There is no such page</h1>
<p>${part === "evidence" ? GONE : part === "reports" ? NO_REPORT : "The address may be misspelt, or the process was merged into another."}</p>
${record && way(record.path, record.dossier.title)}${way("/", "All processes")}</main>`,
    }),
    404,
  );
}

const GONE =
  "The record has no entry of this name any more: reports that came later may have changed it. Its changes tell how.";
const NO_REPORT = "The record has no report of this name: a later version may have taken its place, or it was moved.";

const way = (href: string, name: string): Piece => html`<p><a href="${href}">${name}</a></p>\n`;
