import type { Report, When } from "../../model/index.js";
import { showPublished, showWhen } from "../../show/dates.js";
import { html, type Markup, type Piece } from "../../show/html/markup.js";

/** Writes a time, with the reports' own words for it on hovering; "the summer of 2028" in these words, with its days on hovering. */
export function when(value: When): Markup {
  const [shown, other] = isNamed(value)
    ? [value.text, showWhen(value)]
    : [showWhen(value), `in the reports: “${value.text}”`];
  return html`<time datetime="${machine(value)}"${isInstant(machine(value)) && html` data-instant`} title="${other}">${shown}</time>`;
}

/** Letters of words for a time that say more than its first and last day do. */
const LONGEST = 30;

/** A part of a year that is named with it. */
const isNamed = ({ from, precision, text }: When): boolean =>
  (precision === "season" || precision === "range") && text.includes(from.slice(0, 4)) && text.length <= LONGEST;

/** A time of day whose zone is known can be shown in the reader's own. */
const isInstant = (iso: string): boolean => /T\d\d:\d\d.*(?:Z|[+-]\d\d:\d\d)$/.test(iso);

/** What a program may read of it: the month, the year or the first day. */
function machine({ from, precision }: When): string {
  if (precision === "instant") return from;
  return from.slice(0, precision === "year" ? 4 : precision === "month" ? 7 : 10);
}

const HOW: Readonly<Record<NonNullable<Report["published"]>["by"], string>> = {
  metadata: "as the page itself says",
  text: "as its text says",
  feed: "as its feed says",
  file: "as its file says",
  inferred: "inferred from its words and the other reports",
};

/** Writes when a report was published, with how that was learnt on hovering; an instant can be shown in the reader's zone. */
export function published(value: Report["published"]): Piece {
  const shown = showPublished(value);
  if (!value || shown === undefined) return undefined;
  const [, time] = /T(\d\d:\d\d)/.exec(value.latest === undefined ? value.value : "") ?? [];
  const how = `${HOW[value.by]}${time === undefined ? "" : `: ${value.value}`}`;
  return html`<time datetime="${value.value}"${time !== undefined && isInstant(value.value) && html` data-instant`} title="${how}">${shown}${time !== undefined && `, ${time}`}</time>`;
}
