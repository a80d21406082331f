import type { Change } from "../../model/index.js";
import type { ListedChange } from "../record.js";

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
