import { proposalWords } from "../../knowledge/negotiation.js";
import type { Issue, Proposal, TimelineEvent } from "../../model/index.js";
import type { Form } from "../form-of.js";
import type { Line, Source } from "./line.js";
import { named } from "./named.js";
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

/** Tells how each matter stands, then who wants what in it, word for word. */
export function issues(source: Source): Line[] {
  const seen = new Set<string>();
  return source.dossier.issues.flatMap((issue) => {
    // What stands under one matter is not told again under the next.
    const held = positions(source, issue).filter(({ text }) => !seen.has(text) && seen.add(text));
    // What one side only speaks of is no open issue: a report must say how it stands, or two must take sides.
    const sides = new Set(issue.positions.map(({ by }) => by));
    if (!isStated(issue) && (held.length === 0 || sides.size < 2)) return [];
    const status = isStated(issue) ? issue.status : "no report says how it stands";
    const vote = issue.status === "agreed" ? pendingVote(source) : undefined;
    const told = vote ? `${status}, a vote on it still to come` : status;
    const evidence = [...issue.evidence, ...(vote?.evidence.slice(0, 1) ?? [])];
    return [{ text: sentence(`${issue.name}: ${told}`), evidence }, ...held];
  });
}

/** A ballot or ratification of the deal that the reports have still to come: until then what negotiators agreed binds nobody. */
function pendingVote({ dossier }: Source): TimelineEvent | undefined {
  const { ballots, ratifying, strikes, agreements, heads, voters } = proposalWords();
  return dossier.timeline.find(({ status, when, text }) => {
    const isAhead = (status === "planned" || status === "possible") && (when === undefined || when.to >= dossier.asOf);
    const words = isAhead ? (text.toLowerCase().match(/\p{L}+/gu) ?? []) : [];
    const has = (list: ReadonlySet<string>) => words.some((w) => list.has(w) || list.has(w.replace(/s$/, "")));
    const isVote = has(ballots) || (has(ratifying) && (has(agreements) || has(heads) || has(voters)));
    return isVote && !has(strikes);
  });
}

/** "Seeks guarantees that ensure:", "has welcomed that.": out of its report nobody knows what. */
const HANGS = /:\s*$|\b(?:that|this|it|them|so)\.?\s*$/;

/** How many positions of one party on one matter are told. */
const MOST_OF_ONE = 2;

/** Who wants what, word for word; a sentence that only leads to a list says nothing. */
function positions(source: Source, issue: Issue): Line[] {
  const told = new Map<string, number>();
  return issue.positions
    .filter(({ by, stance }) => {
      const count = (told.get(by) ?? 0) + 1;
      told.set(by, count);
      return count <= MOST_OF_ONE && !HANGS.test(stance);
    })
    .map((p) => ({
      text: sentence(named(source, p.by, p.stance)),
      core: p.stance,
      detail: true,
      evidence: p.evidence,
    }));
}

/** Tells whether a report says how the matter stands; "open" is otherwise only the absence of any word on it. */
export const isStated = (issue: Issue): boolean => issue.status !== "open" || issue.stated === true;
