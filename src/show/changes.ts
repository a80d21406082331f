import type { Change, ChangeKind } from "../model/index.js";
import { showDate } from "./dates.js";

/** How each kind of change is told. `{about}`, `{by}`, `{before}` and `{after}` stand for the parts of the change. */
const SENTENCES: Readonly<Record<ChangeKind, string>> = {
  opened: "New process: {about}",
  "round-new": "New round: {about} ({after})",
  "round-status": "{about}: {before} before, {after} now",
  "round-moved": "{about} moved: {before} before, {after} now",
  "round-outcome": "{about}: {after}",
  "issue-new": "New matter: {about} ({after})",
  "issue-status": "{about}: {before} before, {after} now",
  "position-new": "{by} on {about}: {after}",
  "proposal-new": "New proposal: {about}{by}",
  "version-new": "New version of {about}: {after}",
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

/** Tells a change in one sentence, without a full stop. */
export function changeSentence(change: Change): string {
  const quoted = (text: string): string =>
    QUOTED.has(change.is) ? inQuotes(text) : DATED.has(change.is) ? text.replace(ISO_DAY, showDate) : text;
  const parts: Readonly<Record<string, string>> = {
    about: change.about,
    by: change.is === "proposal-new" ? (change.by ? `, by ${change.by}` : "") : (change.by ?? "an unnamed source"),
    before: quoted(change.before ?? ""),
    after: quoted(change.after ?? ""),
  };
  return SENTENCES[change.is].replace(/\{(\w+)\}/g, (_, name: string) => parts[name] ?? "");
}

/** Words that hold a quotation of their own need no marks around them. */
function inQuotes(text: string): string {
  const words = text.replace(/^["“]|["”]$/g, "");
  return /["“”]/.test(words) ? text : `“${words}”`;
}
