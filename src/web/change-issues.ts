import type { Change, Disagreement, Dossier, Evidence } from "../model/index.js";
import { type IssueWords, wordsOfIssues } from "./issue-words.js";
import { issuesListedIn } from "./issues-listed.js";
import { issuesNamedIn } from "./issues-named.js";
import { amountsOf, issuesOfAmounts } from "./issues-of-amounts.js";
import { IssuesOfPapers } from "./issues-of-papers.js";
import { type IssuesTold, issuesTold } from "./issues-told.js";

/** Gives the names of the issues that a change is about. */
type IssuesOfChange = (change: Change) => readonly string[];

/** What of a record tells which issues its changes are of. */
export interface Filing {
  readonly dossier: Dossier;
  entry(id: string): { readonly issues: readonly string[] } | undefined;
  issueName(code: string): string | undefined;
}

/**
 * Names the issues that a change is about: its own, or those of its entry; else those whose names stand in its words; else
 * those that the record has on the place where it stands, on the paper that it is of, or on the amounts that it gives.
 */
export function issuesOfChanges({ dossier, entry: find, issueName }: Filing): IssuesOfChange {
  const disputed = new Map(dossier.disagreements.map(({ id, issues = [] }) => [id, issues]));
  const named = issuesNamedIn(dossier.issues);
  const papers = new IssuesOfPapers(dossier);
  const known = {
    ...{ told: issuesTold(dossier), papers, amounts: issuesOfAmounts(dossier) },
    words: wordsOfIssues(dossier),
    listed: issuesListedIn(dossier.issues),
    settled: settledIn(dossier),
  };
  const namesOf = (codes: readonly string[]): string[] => codes.flatMap((code) => issueName(code) ?? []);
  return (change) => {
    const { is, section, about, matters, entry, after = "", evidence } = change;
    if (section === "issues") return matters ?? [about];
    const codes = disputed.get(entry) ?? papers.provided(entry, evidence) ?? find(entry)?.issues ?? [];
    if (section === "rounds") return named(about);
    const own = LISTS.has(is) && codes.length > MOST && !/\p{N}/u.test(after) ? [] : codes;
    if (own.length > 0) return namesOf(own);
    const byName = WORDED.has(is) ? named(`${about} ${after}`) : [];
    return byName.length > 0 ? byName : namesOf(around(known, change));
  };
}

/** Issues that one sentence is of at most: one that names more of them, and no number, lists what talks are about. */
const MOST = 3;
const LISTS: ReadonlySet<Change["is"]> = new Set(["statement-new", "event-new"]);

/** Changes whose words say of what they are; a name, an office or a meeting may have such a word for another reason. */
const WORDED: ReadonlySet<Change["is"]> = new Set([
  ...(["statement-new", "event-new", "figure-new", "figure-moved", "provision-new", "reaction-new"] as const),
]);

/** What the record has beside the entry itself. */
interface Known {
  readonly told: IssuesTold;
  readonly papers: IssuesOfPapers;
  readonly amounts: ReadonlyMap<string, string>;
  readonly words: IssueWords;
  readonly listed: (text: string) => readonly string[];
  /** Where a report settles which quarrels. */
  readonly settled: readonly { readonly place: Evidence; readonly quarrel: Disagreement }[];
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
const paragraph: Way = ({ told }, { evidence }) => told.inParagraph(evidence);
const taken: Way = ({ papers }, { evidence }) => papers.taken(evidence);

/** How a paper as a whole is taken is of each of its issues, and news on none of them: one of a single issue is. */
const paper: Way = ({ papers }, { entry }) => only(papers.of(entry));

const only = (codes: readonly string[]): readonly string[] => (codes.length === 1 ? codes : []);

/** What stands beside an issue is of it where it has a word of it: a saying in the same paragraph may be of anything. */
const worded =
  (way: Way): Way =>
  (known, change) =>
    way(known, change).filter((code) => known.words.has(code, ownWords(change)));

/** What is told as new: the other clauses tell what it was said beside. */
const ownWords = ({ is, about, after = "", fresh }: Change): string =>
  fresh?.join(" ") ?? (is === "event-new" ? about : after);

/** Words that lean on the sentence before them are of its issues: "It has now cut that to eight". */
const leaning: Way = ({ told }, { is, evidence, after = "", told: isTold }) =>
  (is === "event-new" || isTold) && POINTING.test(after) && told.leans(evidence) ? told.inSentenceBefore(evidence) : [];

/** What begins so tells of the thing before it; "she said" tells who. */
const POINTING = /^(?:it|its|this|that|these|those|they|their)\b/i;

/** An amount that is of one issue wherever the record has it. */
const amount: Way = ({ amounts }, { about, after = "", is }) => {
  const codes = new Set(amountsOf(is === "event-new" ? about : after).flatMap((one) => amounts.get(one) ?? []));
  return codes.size === 1 ? [...codes] : [];
};

/** What names no issue, in words that the record has of one alone; of words in marks these may be a figure of speech. */
const byWords: Way = ({ words }, change) =>
  change.is === "provision-new" || change.told ? words.only(ownWords(change)) : [];

/** What names an issue in the words of the lists: of whole sentences the record has it, of their parts and of papers it may not. */
const listed: Way = (known, { about, after = "", by = "", is }) => {
  // A works council does not speak of jobs alone.
  const codes = known.listed((ABOUT.has(is) ? about : after).replace(by, ""));
  return codes.length > MOST ? [] : codes;
};

/** Changes that tell in the name of their entry of what they are. */
const ABOUT: ReadonlySet<Change["is"]> = new Set(["event-new", "figure-new", "figure-moved"] as const);

/** What settles a quarrel is of the issues of that: by its sides, where the record has none of it. */
const settles: Way = (known, { evidence }) => {
  const [found] = known.settled.filter(({ place }) =>
    evidence.some(({ report, start, end }) => report === place.report && place.start <= start && end <= place.end),
  );
  return found === undefined ? [] : quarrelled(known, found.quarrel);
};

function quarrelled(known: Known, { issues = [], sides }: Disagreement): readonly string[] {
  if (issues.length > 0) return issues;
  const codes = known.told.inSentence(sides.flatMap(({ evidence }) => evidence));
  return codes.length > 0 ? codes : only(known.listed(sides.flatMap(quotesOf).join(" ; ")));
}

const quotesOf = ({ evidence }: { readonly evidence: readonly Evidence[] }): string[] =>
  evidence.map(({ quote }) => quote);

/** A quarrel over a number is of what the numbers are of; how somebody left, or a paper got out, is beside all issues. */
const quarrel: Way = (known, { evidence, after = "" }) =>
  /\p{N}/u.test(after) ? only(known.listed(quotesOf({ evidence }).join(" ; "))) : [];

const settledIn = ({ disagreements }: Dossier): Known["settled"] =>
  disagreements.flatMap((one) => (one.settled?.evidence ?? []).map((place) => ({ place, quarrel: one })));

const figure = [held, amount, listed];
const words = [
  ...[worded(held), worded(sentence), leaning, worded(paragraph), worded(taken)],
  ...[amount, byWords, settles, listed],
];
const WAYS: Readonly<Partial<Record<Change["is"], readonly Way[]>>> = {
  "figure-new": figure,
  "figure-moved": figure,
  "disagreement-arose": [held, amount, quarrel],
  "statement-new": words,
  "event-new": words,
  "provision-new": [amount, byWords, listed],
  "reaction-new": [worded(sentence), paper],
  "proposal-new": [paper],
  "version-new": [paper],
};
