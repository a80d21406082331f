import type { Backer } from "../../model/index.js";
import { html, joined, type Markup, type Piece } from "../../show/html/markup.js";
import type { WebRecord } from "../record.js";

/** Those behind a side who are named, and outlets that each of them is named with. */
const BACKERS = 4;
const OUTLETS = 5;

/** How whoever stands behind it has got into the reports. */
const HOWS: Readonly<Record<Exclude<Backer["how"], "reports">, string>> = {
  quoted: "quoted by ",
  unnamed: "not named, quoted by ",
  credited: "credited by ",
};

/** Writes who stands behind a side: whom the reports quote or credit, or the outlet itself; and the outlets that carry it. */
export function writeBehind(record: WebRecord, behind: readonly Backer[] = []): Piece {
  if (behind.length === 0) return undefined;
  const more = behind.length - BACKERS;
  return html`<div class="behind"><p>Behind it:</p><ul>${behind
    .slice(0, BACKERS)
    .map(
      (one) => html`<li>${writeBacker(record, one)}</li>`,
    )}${more > 0 && html`<li>and ${more} more</li>`}</ul></div>`;
}

function writeBacker(record: WebRecord, { name, how, reports, copies = [] }: Backer): Markup {
  const copied = copies.length > 0 && html`; copied by ${outletsOf(record, copies)}`;
  if (reports.length === 0) return html`<b>${name}</b>, from a report that has it otherwise`;
  if (how === "reports") return html`<b>${name}</b>, its own report${copied}`;
  const who = how === "unnamed" ? html`<b>“${name}”</b>` : html`<b>${name}</b>`;
  return html`${who}, ${HOWS[how]}${outletsOf(record, reports)}${copied}`;
}

function outletsOf({ source }: WebRecord, reports: readonly string[]): Piece {
  const names = [...new Set(reports.map(source))];
  const more = names.length - OUTLETS;
  return joined([...names.slice(0, OUTLETS), more > 0 && `${more} more`], ", ");
}
