import type { Proposal } from "../../model/index.js";
import { plain } from "../../model/wording.js";
import { showDate } from "../../show/dates.js";
import { html, joined, type Markup, type Piece } from "../../show/html/markup.js";
import { findWordChanges } from "../../show/word-changes.js";
import { shortened } from "../parts/shortened.js";
import { beforeStands, grade, stands } from "../parts/stands.js";
import { when } from "../parts/when.js";
import type { WebRecord } from "../record.js";
import type { Written } from "../section.js";
import { byIssue, type Column, columnsOf, lastOf, type Point, type Provision, pointsOf } from "./proposal-points.js";

type Version = Proposal["versions"][number];
type Reaction = Proposal["reactions"][number];

/** Writes the proposals: versions as a ladder with who makes what of each, and what is in them side by side. */
export function writeProposals(record: WebRecord): Written {
  return { body: html`${record.dossier.proposals.map((proposal) => writeProposal(record, proposal))}` };
}

function writeProposal(record: WebRecord, proposal: Proposal): Markup {
  const by = proposal.authors.map(record.nameOf).join(", ");
  const labels = new Set(proposal.versions.map(({ label }) => label));
  const others = proposal.reactions.filter(({ version }) => version === undefined || !labels.has(version));
  return html`<section class="proposal">
<div class="entry" id="${proposal.id}"><h2>${proposal.name}</h2>
<p class="meta">${beforeStands(by !== "" && `by ${by}`, stands(record, proposal))}</p></div>
${writeLadder(record, proposal)}
${writeProvisions(record, proposal)}
${others.length > 0 && html`<h3>${others.length < proposal.reactions.length ? "Reactions to it as a whole" : "Reactions"}</h3>${writeReactions(record, others)}`}
</section>
`;
}

/** The oldest stands lowest: one climbs to what is on the table now. */
const writeLadder = (record: WebRecord, { versions, reactions }: Proposal): Piece =>
  versions.length > 0 &&
  html`<h3>${versions.length > 1 ? "Its versions, the latest first" : "The version that is told of"}</h3><ol class="ladder" reversed>${[
    ...versions,
  ]
    .reverse()
    .map((version) => writeVersion(record, version, reactions))}</ol>`;

/** Letters of the sentence that tells of a version. */
const LONGEST = 180;

function writeVersion(record: WebRecord, version: Version, reactions: readonly Reaction[]): Markup {
  const { id, label, status, when: at, evidence } = version;
  const own = reactions.filter((one) => one.version === label);
  return html`<li><div class="entry" id="${id}"><b>${nameOf(label)}</b>
<p class="told">${shortened(evidence[0]?.quote ?? "", LONGEST)}</p>
<p class="meta">${beforeStands(joined([pointsIn(version), at ? when(at) : reportedFrom(record, version), status], " · "), stands(record, version))}</p></div>
${own.length > 0 && writeReactions(record, own)}</li>
`;
}

/** "First version", "9-point version": what a reader calls it. */
const nameOf = (label: string): string => {
  const word = label === "initial" ? "first" : label;
  // "Second offer of 4%" says what it is a version of.
  const name = word.includes(" ") ? word : `${word} version`;
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
};

const pointsIn = ({ label, points }: Version): Piece =>
  points !== undefined && !label.includes(String(points)) && `${points} points`;

/** The day of the first report that tells of a version: when it was made no report may say. */
function reportedFrom(record: WebRecord, { evidence }: Version): Piece {
  const days = evidence.flatMap(({ report }) => record.report(report)?.published?.value.slice(0, 10) ?? []).sort();
  return days[0] !== undefined && `in reports from ${showDate(days[0])}`;
}

function writeProvisions(record: WebRecord, proposal: Proposal): Piece {
  const columns = columnsOf(proposal);
  const named = columns.filter(({ name }) => name !== "");
  const open = columns.find(({ name }) => name === "");
  const [only] = named;
  return html`${named.length > 1 ? writeSideBySide(record, named) : only && writeList(record, `In the ${nameOf(only.name).toLowerCase()}`, only.own)}
${open && writeList(record, named.length === 0 ? "What is in it" : "Also in it; no report says in which version", open.own)}`;
}

const writeList = (record: WebRecord, heading: string, provisions: readonly Provision[]): Markup =>
  html`<h3>${heading}</h3><ul class="provisions">${byIssue(provisions).map(
    (one) => html`<li class="entry" id="${one.id}">${one.text}
<p class="meta">${beforeStands(issueOf(record, one), stands(record, one))}</p></li>
`,
  )}</ul>`;

function writeSideBySide(record: WebRecord, columns: readonly Column[]): Markup {
  const points = pointsOf(columns);
  const issues = points.map((point) =>
    point.map((one) => one && issueOf(record, one)).find((name) => name !== undefined),
  );
  const isNamed = issues.some((name) => name !== undefined);
  return html`<h3>What is in each, side by side</h3>
<table class="points"><thead><tr>${isNamed && html`<th scope="col">On</th>`}${columns.map(({ name }) => html`<th scope="col">${nameOf(name)}</th>`)}</tr></thead>
<tbody>${points.map(
    (point, i) =>
      html`<tr>${isNamed && html`<th scope="row">${issues[i] ?? html`<span class="hidden">no issue of the record</span>`}</th>`}${columns.map(({ name }, at) => writeCell(record, nameOf(name), point, at))}</tr>\n`,
  )}</tbody></table>
<p class="meta">Underlined: words that are not in the version before. What no report tells of a version may be in it all the same.</p>`;
}

function writeCell(record: WebRecord, column: string, point: Point, at: number): Markup {
  const own = point[at];
  const before = lastOf(point.slice(0, at));
  if (!own && before) return html`<td class="untold" data-label="${column}">not told of</td>`;
  if (!own) return html`<td class="none"></td>`;
  const runs = before && findWordChanges(own.text, before.text);
  const isReworded = before !== undefined && plain(before.text) !== plain(own.text);
  const mark = before ? (isReworded ? "reworded" : "unchanged") : at > 0 && "new here";
  return html`<td data-label="${column}"><div class="entry" id="${own.id}">${runs ? runs.map((run) => (run.shared ? run.text : html`<mark class="changed">${run.text}</mark>`)) : own.text}
<p class="meta">${mark && html`<span class="status">${mark}</span> `}${grade(record, own)}</p></div></td>`;
}

const issueOf = ({ dossier }: WebRecord, { issue }: Provision): string | undefined =>
  dossier.issues.find(({ code }) => code === issue)?.name;

const writeReactions = (record: WebRecord, reactions: readonly Reaction[]): Markup =>
  html`<ul class="plain">${reactions.map((reaction) => {
    const { id, by, stance, part, text } = reaction;
    const name = record.nameOf(by);
    return html`<li class="entry" id="${id}"><span class="status ${stance.replaceAll(" ", "-")}">${stance}${part && " in part"}</span> ${!text.includes(name.split(" ").at(-1) ?? name) && html`<b>${name}:</b> `}${text}
<p class="meta">${stands(record, reaction)}</p></li>
`;
  })}</ul>`;
