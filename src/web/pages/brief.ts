import { type Dossier, fileUnder } from "../../model/index.js";
import { html, type Markup, type Piece } from "../../show/html/markup.js";
import { readsAsProse } from "../../show/outline.js";
import { briefId } from "../entry-ids.js";
import { changedOn } from "../parts/changed-on.js";
import { shortened } from "../parts/shortened.js";
import { GAP, stands } from "../parts/stands.js";
import type { WebRecord } from "../record.js";
import type { Written } from "../section.js";

type Line = Dossier["brief"][number];

/** Lines of a section that stand open; of a long record the rest folds. */
const OPEN = 14;

/** Lines that are written out; the files of the page have all. */
const MOST = 60;

/** Letters of a line that are written out; its words have the rest. */
const LONGEST = 700;

/** Writes the brief: the bottom line first and larger, then the sections in their order. */
export function writeBrief(record: WebRecord): Written {
  const parts = new Map<string, Line[]>();
  for (const line of record.dossier.brief) fileUnder(parts, line.section, line);
  return {
    body: html`${[...parts].map(([name, lines]) => writePart(record, name, lines))}`,
  };
}

function writePart(record: WebRecord, name: string, lines: readonly Line[]): Markup {
  const body = readsAsProse(name) ? writeProse(record, lines) : writeList(record, lines);
  return html`<section class="${name === "Bottom line" ? "lead" : "part"}"><h2>${name}</h2>
${body}</section>
`;
}

const writeProse = (record: WebRecord, lines: readonly Line[]): Markup =>
  html`<p>${lines.map((line) => html`<span class="entry" id="${briefId(line)}">${shortened(line.text, LONGEST)}${GAP}${words(record, line)}</span> `)}</p>`;

function writeList(record: WebRecord, lines: readonly Line[]): Piece {
  const write = (line: Line): Markup =>
    html`<li class="entry${line.detail ? " detail" : ""}" id="${briefId(line)}">${shortened(line.text, LONGEST)}${GAP}${words(record, line)}${writeChanged(record, line)}</li>\n`;
  const rest = lines.slice(OPEN, MOST);
  const left = lines.length - MOST;
  return html`<ul>${lines.slice(0, OPEN).map(write)}</ul>${
    rest.length > 0 &&
    html`<details><summary>${lines.length - OPEN} more</summary><ul>${rest.map(write)}</ul>${left > 0 && html`<p class="meta">${left} more are in the files of this page.</p>`}</details>`
  }`;
}

/** The way to what changed on the issue that a line tells the state of. */
function writeChanged(record: WebRecord, { detail, text }: Line): Piece {
  const issue = detail ? undefined : record.dossier.issues.find(({ name }) => text.startsWith(`${name}: `));
  return issue && html`${GAP}${changedOn(record, issue.name)}`;
}

function words(record: WebRecord, line: Line): Markup {
  const { evidence, standing } = line;
  return stands(record, { id: briefId(line), evidence, ...(standing ? { standing } : {}) });
}
