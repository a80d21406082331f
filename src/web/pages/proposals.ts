import type { Proposal } from "../../model/index.js";
import { versionLabel } from "../../model/version-label.js";
import { html, joined, type Markup, type Piece } from "../../show/html/markup.js";
import { findWordChanges } from "../../show/word-changes.js";
import { beforeStands, stands } from "../parts/stands.js";
import { when } from "../parts/when.js";
import type { WebRecord } from "../record.js";
import type { Written } from "../section.js";

type Provision = Proposal["provisions"][number];
type Version = Proposal["versions"][number];

/** Writes the proposals: versions as a ladder, what is in each beside the others, and who makes what of them. */
export function writeProposals(record: WebRecord): Written {
  return {
    body: html`${record.dossier.proposals.map((proposal) => writeProposal(record, proposal))}`,
  };
}

function writeProposal(record: WebRecord, proposal: Proposal): Markup {
  const by = proposal.authors.map(record.nameOf).join(", ");
  return html`<section class="proposal">
<div class="entry" id="${proposal.id}"><h2>${proposal.name}</h2>
<p class="meta">${beforeStands(by !== "" && `by ${by}`, stands(record, proposal))}</p></div>
${writeLadder(record, proposal.versions)}
${writeProvisions(record, proposal)}
${writeReactions(record, proposal.reactions)}
</section>
`;
}

/** The oldest stands lowest: one climbs to what is on the table now. */
const writeLadder = (record: WebRecord, versions: readonly Version[]): Piece =>
  versions.length > 0 &&
  html`<h3>Versions, the latest first</h3><ol class="ladder" reversed>${[...versions].reverse().map(
    (version) => html`<li class="entry" id="${version.id}"><b>${version.label}</b>
<p class="meta">${beforeStands(joined([pointsOf(version), version.when && when(version.when), version.status], " · "), stands(record, version))}</p></li>
`,
  )}</ol>`;

const pointsOf = ({ label, points }: Version): Piece =>
  points !== undefined && !label.includes(String(points)) && `${points} points`;

function writeProvisions(record: WebRecord, { versions, provisions }: Proposal): Piece {
  if (provisions.length === 0) return undefined;
  const columns = columnsOf(versions, provisions);
  if (columns.length < 2)
    return html`<h3>What is in it</h3><ul class="provisions">${provisions.map((one) => writeProvision(record, one))}</ul>`;
  return html`<h3>What is in it, by version</h3><div class="columns-of">${columns.map((column) => {
    const others = othersOf(column, columns);
    return html`<div${column.name === OPEN && html` class="open"`}><h4>${column.name}</h4><ul class="provisions">${column.own.map((one) => writeProvision(record, one, others))}</ul></div>`;
  })}</div>
<p class="meta">Marked: words that differ from the same point of a version before. What only one version is reported to hold need not be missing in the others.</p>`;
}

/** Stands over what no report ties to a version. */
const OPEN = "version not told";

interface Column {
  readonly name: string;
  /** Its place among the versions, the oldest first; below 0 where its place is not known. */
  readonly at: number;
  readonly own: readonly Provision[];
}

/** Versions in their order, then names that only provisions give; what no report ties to one stands last. */
function columnsOf(versions: readonly Version[], provisions: readonly Provision[]): Column[] {
  const named = new Map(versions.flatMap(({ id, label }) => [[id, label] as const, [label, label] as const]));
  const nameOf = ({ version }: Provision): string =>
    version === undefined ? "" : (named.get(version) ?? versionLabel(versions, version));
  const names = [...new Set([...versions.map(({ label }) => label), ...provisions.map(nameOf)])];
  const columns = names.map((name) => ({
    ...{ name, at: versions.findIndex(({ label }) => label === name) },
    own: provisions.filter((one) => nameOf(one) === name),
  }));
  const told = columns.filter(({ name, own }) => name !== "" && own.length > 0);
  const open = columns.filter(({ name, own }) => name === "" && own.length > 0);
  return [...told, ...open.map((column) => ({ ...column, name: OPEN }))];
}

/** What versions before and after one are reported to hold; nothing where there are none, or no order is known. */
interface Others {
  readonly before?: readonly Provision[];
  readonly after?: readonly Provision[];
}

function othersOf({ at }: Column, columns: readonly Column[]): Others {
  if (at < 0) return {};
  const before = columns.filter((column) => column.at >= 0 && column.at < at);
  const after = columns.filter((column) => column.at > at);
  return {
    ...(before.length > 0 ? { before: before.flatMap(({ own }) => own) } : {}),
    ...(after.length > 0 ? { after: after.flatMap(({ own }) => own) } : {}),
  };
}

/** Share of the shorter that two wordings of one point have in common at least, and how much longer one may be. */
const ALIKE = 0.5;
const LONGER = 2;

function writeProvision(record: WebRecord, provision: Provision, { before, after }: Others = {}): Markup {
  const { id, text, issue } = provision;
  const name = record.dossier.issues.find(({ code }) => code === issue)?.name;
  const [was, comes] = [before && findAlike(text, before), after && findAlike(text, after)];
  const isReworded = was?.some((run) => !run.shared) ?? false;
  const marks = [
    before && !was && "new here",
    isReworded && "reworded",
    after && !comes && "not told of a later version",
  ].filter(Boolean);
  return html`<li class="entry" id="${id}">${was ? was.map((run) => (run.shared ? run.text : html`<mark class="changed">${run.text}</mark>`)) : text}
<p class="meta">${marks.map((mark) => html`<span class="status">${mark}</span> `)}${beforeStands(name, stands(record, provision))}</p></li>
`;
}

/** The words of a point against those of the first point that is much like it. */
function findAlike(text: string, others: readonly Provision[]): ReturnType<typeof findWordChanges> | undefined {
  for (const other of others) {
    const runs = findWordChanges(text, other.text);
    const shared = runs.filter((run) => run.shared).reduce((sum, run) => sum + run.text.length, 0);
    const [short, long] = [text.length, other.text.length].sort((a, b) => a - b);
    if (short && long && long <= LONGER * short && shared >= ALIKE * short) return runs;
  }
  return undefined;
}

const writeReactions = (record: WebRecord, reactions: Proposal["reactions"]): Piece =>
  reactions.length > 0 &&
  html`<h3>Reactions</h3><ul class="plain">${reactions.map(
    (
      reaction,
    ) => html`<li class="entry" id="${reaction.id}"><b>${record.nameOf(reaction.by)}</b> <span class="status ${reaction.stance.replaceAll(" ", "-")}">${reaction.stance}</span> ${reaction.text}
<p class="meta">${stands(record, reaction)}</p></li>
`,
  )}</ul>`;
