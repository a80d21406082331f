import { proposalWords } from "../../knowledge/negotiation.js";
import { sourcing } from "../../knowledge/sourcing.js";
import { outletOf as knownOutlet } from "../../knowledge/world.js";
import type { Issue, Proposal, Statement, TimelineEvent } from "../../model/index.js";
import { fileUnder } from "../../model/index.js";
import { carriersOf } from "../../model/wording.js";
import type { Form } from "../form-of.js";
import { personWith, reportWith } from "./by-id.js";
import type { Line, Source } from "./line.js";
import { withOffice } from "./office.js";
import { outletsOf } from "./outlet.js";
import { listed, quoted, sentence } from "./words.js";

const MOST_PROPOSALS = 4;
const MOST_SPEAKERS = 10;
const MOST_EACH = 2;

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
    .map((p) => ({ text: sentence(named(source, p.by, p.stance)), detail: true, evidence: p.evidence }));
}

/** Tells whether a report says how the matter stands; "open" is otherwise only the absence of any word on it. */
export const isStated = (issue: Issue): boolean => issue.status !== "open" || issue.stated === true;

/** A sentence that does not name who is meant gets the name before it. */
function named(source: Source, id: string, text: string): string {
  const entry = personWith(source, id) ?? source.dossier.parties.find((p) => p.id === id);
  const names = [entry?.name ?? "", ...(entry?.aliases ?? [])];
  return names.some((n) => n !== "" && text.includes(n)) ? text : `${source.nameOf(id)}: ${text}`;
}

/** Tells what was said, at most two statements a speaker, word for word before reworded, those with most wordings first. */
export function said(source: Source): Line[] {
  const bySpeaker = new Map<string, Statement[]>();
  for (const statement of source.dossier.statements) {
    const speaker = statement.by ?? statement.unnamed;
    if (speaker === undefined || statement.kind === "indirect" || statement.text.length < LEAST_TOLD) continue;
    if (!isKnown(source, statement) || isHeadline(source, statement)) continue;
    fileUnder(bySpeaker, speaker, statement);
  }
  return [...bySpeaker.values()].slice(0, MOST_SPEAKERS).flatMap((list) => {
    const direct = list.filter((s) => s.kind === "direct");
    return (direct.length > 0 ? direct : list).slice(0, MOST_EACH).flatMap((s) => saidLine(source, s));
  });
}

/** Of somebody without an office and without a side, and of "a spokesperson" of nobody, no desk knows why it should be told. */
function isKnown(source: Source, { by, unnamed, variants }: Statement): boolean {
  if (unnamed !== undefined) return !isFaceless(unnamed);
  const person = personWith(source, by);
  return person === undefined || person.roles.length > 0 || person.party !== undefined || variants.length > 1;
}

/** What only a headline says is a shorter form of what the report tells. */
const isHeadline = (source: Source, { evidence }: Statement): boolean =>
  evidence.every(({ report, quote }) => reportWith(source, report)?.title?.includes(quote));

/** "A spokesperson", "one of them", "an official": of nobody knows whom. */
function isFaceless(unnamed: string): boolean {
  const { faceless, partitive, definite } = sourcing();
  const words = unnamed.toLowerCase().split(/\s+/);
  return words.every(
    (w) => [w, w.replace(/s$/, "")].some((one) => faceless.has(one)) || partitive.has(w) || definite.has(w),
  );
}

/** Shorter than this, in characters, a quotation is a word picked from a speech, not a statement. */
const LEAST_TOLD = 16;

/** Words below which a quotation that opens in the middle of a sentence says nothing without the rest of it. */
const LEAST_ALONE = 9;

/** "A victory for patience": nobody knows of what. */
const isFragment = (text: string): boolean => /^\p{Ll}/u.test(text) && text.split(/\s+/).length < LEAST_ALONE;

/** A quotation in its speaker's name; words that are quoted only in part in the sentence of the report. */
function saidLine(source: Source, statement: Statement): Line[] {
  const { evidence } = carriersOf(statement);
  const person = personWith(source, statement.by);
  if (statement.kind !== "direct" || isFragment(statement.text)) {
    const whole = evidence[0] && source.sentenceOf(evidence[0]);
    if (whole === undefined) return [];
    // "The president was optimistic": out of its report nobody knows which.
    return [{ text: sentence(person ? named(source, person.id, whole) : whole), evidence }];
  }
  // "My job" means nothing where nobody is told who speaks.
  const speaker = person
    ? withOffice(person, person.party === undefined ? undefined : source.nameOf(person.party))
    : statement.by === undefined
      ? (statement.unnamed ?? "")
      : source.nameOf(statement.by);
  return [
    { text: sentence(`${speaker}${toWhom(statement)}: ${quoted(statement.text)}`), evidence },
    ...otherWordings(source, statement),
  ];
}

/** Names the reports that have only a part of a quotation, and such as word it otherwise. */
function otherWordings(source: Source, statement: Statement): Line[] {
  const { inPart, otherwise } = carriersOf(statement);
  const evidence = [...otherwise, ...inPart].flatMap((variant) => variant.evidence);
  const told = [
    otherwise.length > 0
      ? `worded otherwise in ${outletsOf(
          source,
          otherwise.flatMap((v) => v.evidence),
        )}`
      : "",
    inPart.length > 0
      ? `in part in ${outletsOf(
          source,
          inPart.flatMap((v) => v.evidence),
        )}`
      : "",
  ].filter((part) => part !== "");
  return told.length === 0 ? [] : [{ text: sentence(told.join("; ")), detail: true, evidence }];
}

/** ", to reporters at the port", ", via AFP"; "told this newspaper" says nothing outside of it. */
function toWhom({ to, via }: Statement): string {
  const heard = to !== undefined && !ITS_OWN.test(to) ? `, to ${to}` : "";
  const isTwice =
    via !== undefined &&
    to !== undefined &&
    (to.includes(via) || to.split(" ").some((word) => knownOutlet(word)?.name === via));
  const channel = via !== undefined && !isTwice && !ITS_OWN.test(via) ? `, via ${via}` : "";
  return heard + channel;
}

/** "Our site", "the station": out of its report nobody knows which. */
const ITS_OWN =
  /^(?:(?:this|our|the newspaper|(?:the )?same)\b|the (?:paper|site|channel|station|programme|agency|meeting|event)$)/;
