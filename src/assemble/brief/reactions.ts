import { proposalWords } from "../../knowledge/negotiation.js";
import type { Proposal } from "../../model/index.js";
import { versionLabel } from "../../model/version-label.js";
import { OPENING } from "../../model/with-names.js";
import { leans } from "./leaning.js";
import { countReports, type Line, type Source } from "./line.js";
import { isListed, plainWords } from "./plain-words.js";
import { asReported } from "./when-told.js";
import { isMany, sentence } from "./words.js";

/** What one does and what several do, and what stands behind the proposal. */
const STANCE = {
  supports: ["supports", "support", ""],
  "accepts as a basis": ["accepts", "accept", " as a basis"],
  reserves: ["has reservations about", "have reservations about", ""],
  criticises: ["criticises", "criticise", ""],
  rejects: ["rejects", "reject", ""],
} as const;

function takenSo(name: string, stance: keyof typeof STANCE, it: string): string {
  const [one, many, behind] = STANCE[stance];
  return `${name} ${isMany(name) ? many : one} ${it}${behind}`;
}

/** Tells who takes what lies on the table how, word for word: of one who takes it so in several reports the best of them. */
export const reactions = (source: Source, proposal: Proposal): Line[] =>
  onceEach(proposal).flatMap((r) => {
    // "He would vote for it" is understood behind his name; "however, her colleague" is not.
    const told = r.text.replace(JOINED, "");
    if (leans(told) && !OPENING.has(told.toLowerCase().split(" ")[0] ?? "")) return [];
    if (isOnlySaid(told)) return [];
    const it = standInOf(proposal, r.text) ?? versionTaken(proposal, r);
    const taken = takenSo(source.nameOf(r.by), r.stance, r.part ? `a part of ${it}` : it);
    const as = asReported(source, proposal, r);
    // Not between marks: these are the report's words for it, and seldom the party's own.
    const text = sentence(`${taken}, ${as}: ${told.charAt(0).toUpperCase()}${told.slice(1)}`);
    return [{ text, core: r.text, detail: true as const, evidence: r.evidence }];
  });

/**
 * "Chile criticises the second draft" beside "Chile criticises it": told once, in words that nobody disputes and most reports have.
 * What is taken so in two versions that reports tell apart is told of each.
 */
function onceEach({ reactions: all, versions }: Proposal): readonly Reaction[] {
  const labels = new Set(versions.map(({ label }) => label));
  const versionOf = ({ version }: Reaction) => (version !== undefined && labels.has(version) ? version : undefined);
  const isSame = (a: Reaction, b: Reaction) => {
    const [one, other] = [versionOf(a), versionOf(b)];
    const isOneVersion = one === other || one === undefined || other === undefined;
    return a.by === b.by && a.stance === b.stance && a.part === b.part && isOneVersion;
  };
  const best = [...all].sort((a, b) => worth(b) - worth(a));
  const told = best.filter((r, i) => !best.slice(0, i).some((before) => isSame(before, r)));
  return all.filter((r) => told.includes(r));
}

const worth = ({ standing, evidence }: Reaction): number =>
  (standing.disputes === undefined ? UNDISPUTED : 0) + countReports(evidence);

/** More than reports can outweigh. */
const UNDISPUTED = 1000;

type Reaction = Proposal["reactions"][number];

/** "“It is a crumb,” she said": of what, the words before have told. */
function isOnlySaid(text: string): boolean {
  const { heads, texts } = proposalWords();
  const own = plainWords(text.replace(/["“][^"”]*["”]?/g, " "));
  return /^["“‘](?:it|this|that|they|these|those)\b/i.test(text) && !own.some((word) => isListed(word, heads, texts));
}

const JOINED = /^(?:But|And|Yet|So),? (?=\p{L})/u;

/** "Would recommend the result": where the report has another word for it and names no paper, the line says no more. */
function standInOf({ name }: Proposal, text: string): string | undefined {
  const { standIns, heads, agreements, texts } = proposalWords();
  const words = text.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? [];
  if (words.some((word) => isListed(word, heads, texts) && !agreements.has(word))) return undefined;
  const told = [agreements, standIns].flatMap((list) => {
    const at = words.findIndex((word, i) => list.has(word) && words.slice(Math.max(0, i - NEAR), i).includes("the"));
    return words[at] ?? [];
  });
  const [word] = told;
  if (word === undefined || word === "it" || name.toLowerCase().endsWith(word)) return undefined;
  // "The 9% option" is one of several.
  return new RegExp(`\\bthe (?:[^\\s,;]+ ){0,${NEAR - 1}}${word}\\b`, "i").exec(text)?.[0].toLowerCase();
}

/** Words within which "the result" has its article. */
const NEAR = 3;

const OF_ANOTHER = /\b(?:version|draft) of (?:an?|the) [\p{L} -]{3,30} (?:that|which)\b/u;

/** What a reaction is to: the version that the report tells, where there are several. */
function versionTaken({ versions }: Proposal, { text, version }: Proposal["reactions"][number]): string {
  // "A second version of the paper that the union threw out": it threw out the first.
  if (OF_ANOTHER.test(text)) return "an earlier version";
  const label = version === undefined ? undefined : versionLabel(versions, version);
  if (label === undefined || versions.length < 2 || !versions.some((v) => v.label === label)) return "it";
  return label === "initial" ? "an earlier version" : `the ${label} version`;
}
