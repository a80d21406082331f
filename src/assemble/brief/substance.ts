import { proposalWords } from "../../knowledge/negotiation.js";
import type { Proposal } from "../../model/index.js";
import { versionLabel } from "../../model/version-label.js";
import { OPENING } from "../../model/with-names.js";
import type { Form } from "../form-of.js";
import { leans } from "./leaning.js";
import type { Line, Source } from "./line.js";
import { isListed } from "./plain-words.js";
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
  const authors =
    by.length > 0 ? `, ${isBrokered(source, proposal) ? "brokered by" : "attributed to"} ${listed(by)}` : "";
  const versions = proposal.versions.map((v) => v.label);
  const told = versions.length > 1 ? `; versions reported, oldest first: ${versions.join(", ")}` : "";
  return {
    text: sentence(`${proposal.name}${authors}${told}`),
    evidence: [...proposal.evidence.slice(0, 3), ...proposal.versions.flatMap((v) => v.evidence.slice(0, 1))],
  };
}

/** An accord is that of those who made it; mediators brokered it. */
function isBrokered({ dossier }: Source, { name, authors }: Proposal): boolean {
  const parts = new Map(dossier.parties.map(({ id, part }) => [id, part]));
  const isAgreement = proposalWords().agreements.has(name.toLowerCase().split(" ").at(-1) ?? "");
  return isAgreement && authors.every((id) => parts.get(id) === "mediator");
}

function contents(source: Source, proposal: Proposal): Line[] {
  const forms = proposal.provisions.map((p) => (p.evidence[0] ? source.formOf(p.evidence[0]) : "thing"));
  return proposal.provisions.map((p, i) => {
    const form = forms[i] === "thing" && isDeedToo(proposal, forms, i) ? "deed" : (forms[i] ?? "thing");
    const text = sentence(provided(p.version && versionLabel(proposal.versions, p.version), p.text, form));
    return { text, core: p.text, detail: true, evidence: p.evidence };
  });
}

/** "Bars customs duties": between items of the same report that tell what the text does, it is no thing. */
function isDeedToo({ provisions }: Proposal, forms: readonly Form[], at: number): boolean {
  const report = provisions[at]?.evidence[0]?.report;
  const deeds = provisions.filter((p, i) => forms[i] === "deed" && p.evidence[0]?.report === report);
  return deeds.length >= LEAST_DEEDS && /^\p{Ll}+s\s/u.test(provisions[at]?.text ?? "");
}

const LEAST_DEEDS = 2;

/** What "would close two banks" needs to be a sentence, and what "a fund" does not. */
function provided(version: string | undefined, text: string, form: Form): string {
  const it = version ? `the ${version} version` : "it";
  if (form === "deed") return `As reported, ${it} ${text}`;
  if (form === "bare") return `As reported, ${it} would ${text}`;
  return `${form === "clause" ? "Under" : "In"} ${it}, as reported: ${text}`;
}

const STANCE = {
  supports: (it: string) => `supports ${it}`,
  "accepts as a basis": (it: string) => `accepts ${it} as a basis`,
  reserves: (it: string) => `has reservations about ${it}`,
  criticises: (it: string) => `criticises ${it}`,
  rejects: (it: string) => `rejects ${it}`,
} as const;

const reactions = (source: Source, proposal: Proposal): Line[] =>
  proposal.reactions.flatMap((r) => {
    // "He would vote for it" is understood behind his name; "however, her colleague" is not.
    const told = r.text.replace(JOINED, "");
    if (leans(told) && !OPENING.has(told.toLowerCase().split(" ")[0] ?? "")) return [];
    const stance = STANCE[r.stance](standInOf(r.text) ?? versionIn(proposal, r.text));
    // Not between marks: these are the report's words for it, and seldom the party's own.
    const text = sentence(
      `${source.nameOf(r.by)} ${stance}, as reported: ${told.charAt(0).toUpperCase()}${told.slice(1)}`,
    );
    return [{ text, core: r.text, detail: true as const, evidence: r.evidence }];
  });

const JOINED = /^(?:But|And|Yet|So),? (?=\p{L})/u;

/** "Would recommend the result": where the report has another word for it and names no paper, the line says no more. */
function standInOf(text: string): string | undefined {
  const { standIns, heads, agreements, texts } = proposalWords();
  const words = text.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? [];
  if (words.some((word) => isListed(word, heads, agreements, texts))) return undefined;
  const word = words.find((w, i) => standIns.has(w) && words.slice(Math.max(0, i - NEAR), i).includes("the"));
  return word === undefined ? undefined : `the ${word}`;
}

/** Words within which what is called the first or revised one is named: "the first, leaked proposal". */
const NEAR = 3;

/** What a reaction is to: the version that its words name, "the first proposal was rejected", where there are several. */
function versionIn(proposal: Proposal, text: string): string {
  const { versions, heads } = proposalWords();
  const words = text.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? [];
  const kinds = words.flatMap((word, i) => {
    const label = proposal.versions.find((v) => v.label === word)?.label ?? versions.get(word);
    return label !== undefined && words.slice(i + 1, i + NEAR).some((w) => heads.has(w)) ? [label] : [];
  });
  const [only] = new Set(kinds);
  const label = only && new Set(kinds).size === 1 ? versionLabel(proposal.versions, only) : undefined;
  return proposal.versions.length > 1 && proposal.versions.some((v) => v.label === label)
    ? `the ${label} version`
    : "it";
}
