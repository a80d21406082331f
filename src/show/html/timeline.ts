import type { When } from "../../model/index.js";
import { showWhen } from "../dates.js";
import { gatherTimeline, type TimelineEntry } from "../timeline-entries.js";
import { fold } from "./fold.js";
import { html, joined, type Markup, type Piece } from "./markup.js";
import { drawTimeline } from "./timeline-picture.js";
import type { View } from "./view.js";

/**
 * Writes what happened when: a picture whose marks lead to the entries, and the entries in the dossier's order; those
 * without a date are folded.
 */
export function writeTimeline(view: View): Piece {
  const entries = gatherTimeline(view.dossier);
  const write = ({ text, when, readings }: TimelineEntry, index: number): Markup => html`<li id="t${index + 1}">
<span class="date">${when ? showWhen(when) : "undated"}</span>
<div><p>${text}${view.cite(readings.flatMap(({ events }) => events.flatMap(({ evidence }) => evidence)))}</p>
${readings.map((reading) => writeReading(view, reading, when))}</div></li>
`;
  const lines = entries.map((entry, i) => ({ dated: entry.when !== undefined, line: write(entry, i) }));
  const dated = lines.filter((one) => one.dated).map(({ line }) => line);
  const undated = lines.filter((one) => !one.dated).map(({ line }) => line);
  return html`${drawTimeline(entries, view.dossier.asOf)}
${dated.length > 0 && html`<ol class="dated">${dated}</ol>`}
${undated.length > 0 && fold(`${undated.length} without a date`, html`<ol class="dated">${undated}</ol>`)}`;
}

/** One line for events that stand alike; their time where it is not the one that the entry stands at. */
function writeReading(view: View, { status, standing, events, ...reading }: Reading, shown: When | undefined): Markup {
  const all = (list: readonly (string | undefined)[]): string => [...new Set(list)].filter(Boolean).join(", ");
  const date = reading.when && showWhen(reading.when);
  const details = [
    date !== (shown && showWhen(shown)) && date,
    all(events.map(({ type }) => type?.toLowerCase())),
    all(events.map(({ where }) => where)),
    all(events.flatMap(({ who }) => who.map(view.name))),
  ];
  return html`<p class="meta">${status !== "happened" && html`<span class="status">${status}</span> `}${joined(details, " · ")} ${view.stands(standing)}</p>
`;
}

type Reading = TimelineEntry["readings"][number];
