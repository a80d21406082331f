import { html, type Markup, type Piece } from "../../show/html/markup.js";
import { writeDocument } from "../document.js";
import { type Assets, json, type Page, page } from "../page.js";
import { type AddingState, isOver, sayState } from "./state.js";

/** Gives the address of the page that tells how far added reports are. */
export const addressOfAdding = (id: string): string => `/added/${id}`;

/** Writes how far added reports are: what became of each, and at the end where they went. */
export const writeAddedPage = (state: AddingState, assets: Assets): Page =>
  page(
    writeDocument({
      title: "Added reports",
      assets,
      body: html`<main id="main" class="home" tabindex="-1"><h1>Added reports</h1>
${writeState(state)}
<p><a href="/">All processes</a></p></main>`,
    }),
  );

/** Gives the same as data. */
export const addedTwin = (state: AddingState): Page => json({ ...state, says: sayState(state), over: isOver(state) });

/** Says why nothing was added. */
export const writeRefusal = (status: number, why: string, assets: Assets): Page =>
  page(
    writeDocument({
      title: "Nothing added",
      assets,
      body: html`<main id="main" class="home" tabindex="-1"><h1>Nothing added</h1>
<p class="refusal">${why}</p>
<p><a href="/">Back to the processes</a></p></main>`,
    }),
    status,
  );

function writeState(state: AddingState): Markup {
  const address = addressOfAdding(state.id);
  return html`<div class="added"${!isOver(state) && html` data-adding="${address}"`}>
<p class="says" role="status">${sayState(state)}</p>
<ul class="plain made">${state.made.map(({ path, title }) => html`<li><a href="${path}">${title}</a></li>`)}</ul>
<ul class="rows outcome">${state.failed.map((one) => writeOutcome("not read", one.why))}${[...state.taken].reverse().map(({ is, title, from }) => writeOutcome(is, title ?? from))}</ul>
${!isOver(state) && html`<noscript><p><a href="${address}?wait">Look again</a></p></noscript>`}</div>`;
}

const writeOutcome = (is: string, what: Piece): Markup =>
  html`<li><span class="status${is === "not read" && " rejects"}">${is}</span> ${what}</li>`;
