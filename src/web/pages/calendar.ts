import { showWhen } from "../../show/dates.js";
import { html, joined, type Markup, type Piece } from "../../show/html/markup.js";
import type { NextStep } from "../../show/next-steps.js";
import { cut } from "../parts/pager.js";
import { beforeStands, stands } from "../parts/stands.js";
import { when } from "../parts/when.js";
import type { WebRecord } from "../record.js";
import type { Written } from "../section.js";

/** Writes what comes next, by date, each day once; what has no date stands last under a heading of its own. */
export function writeCalendar(record: WebRecord, query: URLSearchParams): Written {
  const { shown, pager } = cut(record.nextSteps, query, 60);
  const [dated, undated] = [shown.filter((step) => step.when), shown.filter((step) => !step.when)];
  return {
    body: html`${writeSteps(record, dated)}${undated.length > 0 && html`<h2 class="ahead">No report says when</h2>${writeSteps(record, undated)}`}${pager}`,
  };
}

function writeSteps(record: WebRecord, steps: readonly NextStep[]): Piece {
  const days = steps.map((step) => step.when && showWhen(step.when));
  const isFirst = (i: number): boolean => i === 0 || days[i] !== days[i - 1];
  return (
    steps.length > 0 && html`<ol class="dated">${steps.map((step, i) => writeStep(record, step, isFirst(i)))}</ol>`
  );
}

function writeStep(record: WebRecord, step: NextStep, isFirst: boolean): Markup {
  const { id, summary, status, where, who } = step;
  const others = who.filter((name) => !summary.includes(name)).join(", ");
  return html`<li class="entry${isFirst ? "" : " again"}" id="${id}">${(step.when || !isFirst) && html`<span class="date${isFirst ? "" : " hidden"}">${step.when && when(step.when)}</span>`}
<div><p>${summary}</p>
<p class="meta"><span class="status">${status}</span> ${beforeStands(joined([where, others], " · "), stands(record, step))}</p></div></li>
`;
}
