import type { Change, ChangeKind } from "../model/index.js";
import { showDate } from "./dates.js";

/** How each kind of change is told. `{about}`, `{by}`, `{before}` and `{after}` stand for the parts of the change. */
const SENTENCES: Readonly<Record<ChangeKind, string>> = {
  opened: "New process: {about}",
  joined: "Joined, as it is on the same negotiation: {about}",
  "round-new": "New round: {about} ({after})",
  "round-status": "{about}: {before} before, {after} now",
  "round-moved": "{about} moved: {before} before, {after} now",
  "round-outcome": "{about}: {after}",
  "issue-new": "New issue: {about}{after}",
  "issue-status": "{about}: {before} before, {after} now",
  "position-new": "{by} on {about}: {after}",
  "proposal-new": "New proposal: {about}{by}",
  "version-new": "New version of {about}: {after}",
  "provision-new": "New in {about}: {after}",
  "reaction-new": "{by} on {about}: {after}",
  "figure-new": "New figure, {about}: {after}",
  "figure-moved": "{about}: {before} before, {after} now",
  "role-new": "{about}: {after}",
  "role-ended": "{about}, no longer: {after}",
  "statement-new": "{by}: {after}",
  "event-new": "{about} ({after})",
  "disagreement-arose": "Reports disagree on {about}: {after}",
  "disagreement-resolved": "Reports no longer disagree on {about}: {before}",
  "origin-gained": "{about}: a second independent origin",
  "wording-altered": "The words of {by} were altered: {before} before, {after} now",
  "wording-dropped": "Words of {by} were taken out: {before}",
};

/** Kinds whose words are quoted word for word. */
const QUOTED: ReadonlySet<ChangeKind> = new Set(["statement-new", "wording-altered", "wording-dropped"]);

/** Kinds that hold days as numbers, to be told as a reader writes them. */
const DATED: ReadonlySet<ChangeKind> = new Set(["round-new", "round-moved"]);
const ISO_DAY = /\b\d{4}-\d\d-\d\d\b/g;

/** What a change is about, in a few words; what was and what is now stand apart from it. */
const HEADS: Readonly<Record<ChangeKind, string>> = {
  opened: "New process: {about}",
  joined: "Joined, as it is on the same negotiation: {about}",
  "round-new": "{about}",
  "round-status": "{about}",
  "round-moved": "{about}, day or place",
  "round-outcome": "{about}, what came of it",
  "issue-new": "New issue: {about}",
  "issue-status": "{about}, how it stands",
  "position-new": "{by} on {about}",
  "proposal-new": "New proposal: {about}{by}",
  "version-new": "{about}, version",
  "provision-new": "{about}, what is in it",
  "reaction-new": "{by} on {about}",
  "figure-new": "{about}",
  "figure-moved": "{about}",
  "role-new": "{about}",
  "role-ended": "{about}, no longer",
  "statement-new": "{by}",
  "event-new": "{after}",
  "disagreement-arose": "Reports disagree on {about}",
  "disagreement-resolved": "Reports no longer disagree on {about}",
  "origin-gained": "{about}, independent origins",
  "wording-altered": "The words of {by} were altered",
  "wording-dropped": "Words of {by} were taken out",
};

/** A change in its parts, each in the words of a reader. */
export interface ChangeParts {
  readonly head: string;
  readonly before?: string;
  readonly after?: string;
}

/** Takes a change apart into what it is about, what was, and what is now. */
export function changeParts(change: Change): ChangeParts {
  const { before } = change;
  // What happened is told in a sentence: its status alone heads it.
  const after = change.is === "event-new" ? change.about : change.after;
  return {
    head: fill(HEADS[change.is], change),
    ...(before ? { before: worded(change, before) } : {}),
    ...(after ? { after: worded(change, after) } : {}),
  };
}

/** Tells a change in one sentence, without a full stop. */
export const changeSentence = (change: Change): string => {
  const told = fill(SENTENCES[change.is], change);
  const hasBefore = SENTENCES[change.is].includes("{before}");
  if (change.background) return `${change.again ? "Told again" : change.aside ? "Beside" : "Background"}: ${told}`;
  if (change.fresh) return `${told} (new in it: ${change.fresh.join("; ")})`;
  return change.before && !hasBefore ? `${told} (before: ${worded(change, change.before)})` : told;
};

const worded = ({ is, told }: Change, text: string): string =>
  QUOTED.has(is) && !told ? inQuotes(text) : DATED.has(is) ? text.replace(ISO_DAY, showDate) : text;

function fill(pattern: string, change: Change): string {
  const parts: Readonly<Record<string, string>> = {
    about: change.about,
    by: change.is === "proposal-new" ? (change.by ? `, by ${change.by}` : "") : change.by || "an unnamed source",
    before: worded(change, change.before ?? ""),
    after: change.is === "issue-new" ? (change.after ? ` (${change.after})` : "") : worded(change, change.after ?? ""),
  };
  return pattern.replace(/\{(\w+)\}/g, (_, name: string) => parts[name] ?? "");
}

/** Words that hold a quotation of their own need no marks around them. */
function inQuotes(text: string): string {
  const words = text.replace(/^["“]|["”]$/g, "");
  return /["“”]/.test(words) ? text : `“${words}”`;
}
