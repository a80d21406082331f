import type { Proposal } from "../../model/index.js";
import type { Form } from "../form-of.js";
import type { Line, Source } from "./line.js";
import { listed, sentence } from "./words.js";

const MOST_PROPOSALS = 4;

/** Tells what lies on the table: authors and versions, what is in it, who takes it how. */
export function table(source: Source): Line[] {
  return source.dossier.proposals
    .filter((p) => p.versions.length + p.provisions.length + p.reactions.length > 0)
    .slice(0, MOST_PROPOSALS)
    .flatMap((p) => [versionLine(source, p), ...contents(source, p), ...reactions(source, p)]);
}

function versionLine(source: Source, proposal: Proposal): Line {
  // "Chile's draft" names its author already.
  const named = proposal.authors
    .map(source.nameOf)
    .filter((name) => !proposal.name.includes(name.replace(/^the /, "")));
  // Where reports dispute whose it is, the disagreements say so, and the line gives it to nobody.
  const disputed = source.dossier.disagreements.some((d) => d.kind === "who" && d.about.endsWith(proposal.name));
  const by = disputed ? [] : named;
  const authors = by.length > 0 ? `, attributed to ${listed(by)}` : "";
  const versions = proposal.versions.map((v) => v.label);
  const told = versions.length > 1 ? `; versions reported, oldest first: ${versions.join(", ")}` : "";
  return {
    text: sentence(`${proposal.name}${authors}${told}`),
    evidence: [...proposal.evidence.slice(0, 3), ...proposal.versions.flatMap((v) => v.evidence.slice(0, 1))],
  };
}

const contents = (source: Source, proposal: Proposal): Line[] =>
  proposal.provisions.map((p) => ({
    text: sentence(provided(p, p.evidence[0] ? source.formOf(p.evidence[0]) : "thing")),
    core: p.text,
    detail: true,
    evidence: p.evidence,
  }));

/** What "would close two banks" needs to be a sentence, and what "a fund" does not. */
function provided({ text, version }: Proposal["provisions"][number], form: Form): string {
  const it = version ? `the ${version} version` : "it";
  if (form === "deed") return `As reported, ${it} ${text}`;
  if (form === "bare") return `As reported, ${it} would ${text}`;
  return `${form === "clause" ? "Under" : "In"} ${it}, as reported: ${text}`;
}

const STANCE = {
  supports: "supports it",
  "accepts as a basis": "accepts it as a basis",
  reserves: "has reservations",
  criticises: "criticises it",
  rejects: "rejects it",
} as const;

const reactions = (source: Source, proposal: Proposal): Line[] =>
  proposal.reactions.map((r) => ({
    // Not between marks: these are the report's words for it, and seldom the party's own.
    text: sentence(`${source.nameOf(r.by)} ${STANCE[r.stance]}, as reported: ${r.text}`),
    core: r.text,
    detail: true,
    evidence: r.evidence,
  }));
