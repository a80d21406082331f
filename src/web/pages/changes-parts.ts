import type { Change, Dossier, Evidence } from "../../model/index.js";
import { issuesNamedIn } from "../issues-named.js";
import type { ListedChange, WebRecord } from "../record.js";

/** The parts of a record, what weighs most first, as they are called here. */
export const PARTS = {
  rounds: "Meetings",
  next: "Next steps",
  issues: "Issues",
  proposals: "Proposals",
  disagreements: "Disagreements",
  figures: "Figures",
  people: "People",
  timeline: "Events",
  statements: "Statements",
  reports: "Reports",
} as const;

type Part = keyof typeof PARTS;

const ORDER = Object.keys(PARTS);

const AHEAD = /^(?:planned|possible)\b/;

/** Tells which part of the record a change is in; what lies ahead, a meeting or another step, is a part of its own. */
export const partOf = ({ is, section, after = "" }: Change): Part =>
  (is === "round-new" || is === "event-new") && AHEAD.test(after) ? "next" : section;

/** Orders by day, the latest first, then by part; one origin more says less than what is new. */
export const byPart = (a: ListedChange, b: ListedChange): number =>
  compare(b.at.slice(0, 10), a.at.slice(0, 10)) ||
  ORDER.indexOf(partOf(a.change)) - ORDER.indexOf(partOf(b.change)) ||
  Number(isGain(a)) - Number(isGain(b));

const isGain = ({ change }: ListedChange): boolean => change.is === "origin-gained";

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What the reports give of no issue is told to be of none. */
export const NONE = "no issue named";

/** Names the issues that a change is about: its own, or those of its entry; else those whose names stand in its words. */
export function issuesOfChanges({ dossier, entry: find, issueName }: WebRecord): (change: Change) => readonly string[] {
  const disputed = new Map(dossier.disagreements.map(({ id, issues = [] }) => [id, issues]));
  const named = issuesNamedIn(dossier.issues);
  const provided = issueOfProvision(dossier);
  return ({ is, section, about, matters, entry, after = "", evidence }) => {
    if (section === "issues") return matters ?? [about];
    const codes = disputed.get(entry) ?? provided(entry, evidence) ?? find(entry)?.issues ?? [];
    const own = codes.flatMap((code) => issueName(code) ?? []);
    if (own.length > 0 || !WORDED.has(is)) return own;
    return named([about, after, ...evidence.map(({ quote }) => quote)].join(" "));
  };
}

/** Changes whose words say of what they are; a name, an office or a meeting may have such a word for another reason. */
const WORDED: ReadonlySet<Change["is"]> = new Set([
  ...(["statement-new", "event-new", "figure-new", "figure-moved", "provision-new", "reaction-new"] as const),
]);

/** Finds the issue of the provision that rests on some words: its proposal as a whole is of none. */
function issueOfProvision({ proposals }: Dossier): (id: string, evidence: readonly Evidence[]) => string[] | undefined {
  const codes = new Map(
    proposals.flatMap(({ id, provisions }) =>
      provisions.flatMap(({ issue, evidence }) =>
        evidence.flatMap((one) => (issue === undefined ? [] : [[keyOf(id, one), issue] as const])),
      ),
    ),
  );
  return (id, evidence) => {
    const found = evidence.flatMap((one) => codes.get(keyOf(id, one)) ?? []);
    return found.length > 0 ? [...new Set(found)] : undefined;
  };
}

const keyOf = (id: string, { report, start, end }: Evidence): string => `${id} ${report} ${start} ${end}`;
