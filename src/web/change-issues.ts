import type { Change } from "../model/index.js";
import { issuesNamedIn } from "./issues-named.js";
import { amountsOf, issuesOfAmounts } from "./issues-of-amounts.js";
import { IssuesOfPapers } from "./issues-of-papers.js";
import { type IssuesTold, issuesTold } from "./issues-told.js";
import type { WebRecord } from "./record.js";

/** Gives the names of the issues that a change is about. */
type IssuesOfChange = (change: Change) => readonly string[];

/**
 * Names the issues that a change is about: its own, or those of its entry; else those whose names stand in its words; else
 * those that the record has on the place where it stands, on the paper that it is of, or on the amounts that it gives.
 */
export function issuesOfChanges({ dossier, entry: find, issueName }: WebRecord): IssuesOfChange {
  const disputed = new Map(dossier.disagreements.map(({ id, issues = [] }) => [id, issues]));
  const named = issuesNamedIn(dossier.issues);
  const papers = new IssuesOfPapers(dossier);
  const known = { told: issuesTold(dossier), papers, amounts: issuesOfAmounts(dossier) };
  const namesOf = (codes: readonly string[]): string[] => codes.flatMap((code) => issueName(code) ?? []);
  return (change) => {
    const { is, section, about, matters, entry, after = "", evidence } = change;
    if (section === "issues") return matters ?? [about];
    const codes = disputed.get(entry) ?? papers.provided(entry, evidence) ?? find(entry)?.issues ?? [];
    const own = namesOf(codes);
    if (own.length > 0) return own;
    const words = WORDED.has(is) ? named([about, after, ...evidence.map(({ quote }) => quote)].join(" ")) : [];
    return words.length > 0 ? words : namesOf(around(known, change));
  };
}

/** Changes whose words say of what they are; a name, an office or a meeting may have such a word for another reason. */
const WORDED: ReadonlySet<Change["is"]> = new Set([
  ...(["statement-new", "event-new", "figure-new", "figure-moved", "provision-new", "reaction-new"] as const),
]);

/** What the record has beside the entry itself. */
interface Known {
  readonly told: IssuesTold;
  readonly papers: IssuesOfPapers;
  readonly amounts: ReadonlyMap<string, string>;
}

type Way = (known: Known, change: Change) => readonly string[];

/** Where the record has no issue of a change itself: the first way that leads to one. */
function around(known: Known, change: Change): readonly string[] {
  for (const way of WAYS[change.is] ?? []) {
    const codes = way(known, change);
    if (codes.length > 0) return codes;
  }
  return [];
}

const held: Way = ({ told }, { evidence }) => told.held(evidence);
const sentence: Way = ({ told }, { evidence }) => told.inSentence(evidence);
const paper: Way = ({ papers }, { entry }) => papers.of(entry);
const taken: Way = ({ papers }, { evidence }) => papers.taken(evidence);

/** Words in marks seldom name what they are of; those of a reporter do, unless they lean on what stands before. */
const paragraph: Way = ({ told }, { is, evidence, told: isTold }) =>
  (is === "statement-new" && !isTold) || told.leans(evidence) ? told.inParagraph(evidence) : [];

/** An amount that is of one issue wherever the record has it. */
const amount: Way = ({ amounts }, { about, after = "", is }) => {
  const codes = new Set(amountsOf(is === "event-new" ? about : after).flatMap((one) => amounts.get(one) ?? []));
  return codes.size === 1 ? [...codes] : [];
};

const figure = [held, amount];
const WAYS: Readonly<Partial<Record<Change["is"], readonly Way[]>>> = {
  "figure-new": figure,
  "figure-moved": figure,
  "disagreement-arose": figure,
  "statement-new": [held, sentence, taken, paragraph, amount],
  "event-new": [held, sentence, taken, paragraph, amount],
  "provision-new": [amount],
  "reaction-new": [sentence, paper],
  "proposal-new": [paper],
  "version-new": [paper],
};
