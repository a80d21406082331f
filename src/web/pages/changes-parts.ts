import type { Change } from "../../model/index.js";
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

/** Names the issues that a change is about: its own name, those of its entry, of a disagreement those of what it is about. */
export function issuesOfChanges(record: WebRecord): (change: Change) => readonly string[] {
  const disputed = issuesOfDisagreements(record);
  return ({ section, about, entry }) => {
    if (section === "issues") return [about];
    const codes = section === "disagreements" ? (disputed.get(entry) ?? []) : (record.entry(entry)?.issues ?? []);
    return codes.flatMap((code) => record.issueName(code) ?? []);
  };
}

/** A disagreement is about the issues of the figures, positions and meetings whose words its sides rest on. */
function issuesOfDisagreements({ dossier, entries }: WebRecord): ReadonlyMap<string, readonly string[]> {
  const sides = new Map<string, Set<string>>();
  const keyOf = ({ report, start, end }: { report: string; start: number; end: number }) => `${report} ${start} ${end}`;
  for (const { sides: all } of dossier.disagreements)
    for (const { evidence } of all) for (const one of evidence) sides.set(keyOf(one), new Set());
  for (const { issues, evidence } of entries)
    if (issues.length > 0) for (const one of evidence) for (const code of issues) sides.get(keyOf(one))?.add(code);
  return new Map(
    dossier.disagreements.map(({ id, sides: all }) => [
      id,
      [...new Set(all.flatMap(({ evidence }) => evidence.flatMap((one) => [...(sides.get(keyOf(one)) ?? [])])))],
    ]),
  );
}
