import { html, joined, type Markup } from "../../show/html/markup.js";
import type { NextStep } from "../../show/next-steps.js";
import { cut } from "../parts/pager.js";
import { beforeStands, stands } from "../parts/stands.js";
import { when } from "../parts/when.js";
import type { WebRecord } from "../record.js";
import type { Written } from "../section.js";

/** Writes what comes next, by date; what has no date stands last. */
export function writeCalendar(record: WebRecord, query: URLSearchParams): Written {
  const { shown, pager } = cut(record.nextSteps, query, 60);
  return {
    body: html`<ol class="dated">${shown.map((step) => writeStep(record, step))}</ol>${pager}`,
  };
}

function writeStep(record: WebRecord, step: NextStep): Markup {
  const { id, summary, status, where, who } = step;
  const others = who.filter((name) => !summary.includes(name)).join(", ");
  return html`<li class="entry" id="${id}"><span class="date">${step.when ? when(step.when) : "undated"}</span>
<div><p>${summary}</p>
<p class="meta"><span class="status">${status}</span> ${beforeStands(joined([where, others], " · "), stands(record, step))}</p></div></li>
`;
}
