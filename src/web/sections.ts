import type { Dossier } from "../model/index.js";
import { renderCsv } from "../show/csv.js";
import { writeBrief } from "./pages/brief.js";
import { writeCalendar } from "./pages/calendar.js";
import { chosenChanges, countChanges, writeChanges } from "./pages/changes.js";
import { changesCsv, changesTwin } from "./pages/changes-csv.js";
import { chosenDisagreements, writeDisagreements } from "./pages/disagreements.js";
import { writeFigures } from "./pages/figures.js";
import { writePeople } from "./pages/people.js";
import { writeProposals } from "./pages/proposals.js";
import { chosenReports, writeReports } from "./pages/reports.js";
import { writeSources } from "./pages/sources.js";
import { chosenStatements, writeStatements } from "./pages/statements.js";
import { writeTable } from "./pages/table.js";
import { chosenDays, writeTimeline } from "./pages/timeline.js";
import { timelineCsv } from "./pages/timeline-csv.js";
import type { WebRecord } from "./record.js";
import type { Chosen, Section } from "./section.js";

type ListKey = { [K in keyof Dossier]: Dossier[K] extends readonly unknown[] ? K : never }[keyof Dossier];

const size =
  (key: ListKey) =>
  ({ dossier }: WebRecord): number =>
    dossier[key].length;

/** Leaves of a list what is chosen. */
const left = <T extends { readonly id: string }>(list: readonly T[], only: Chosen): readonly T[] =>
  only ? list.filter(({ id }) => only.has(id)) : list;

const list =
  (key: Exclude<ListKey, "brief">) =>
  ({ dossier }: WebRecord, only: Chosen): unknown =>
    left<{ readonly id: string }>(dossier[key], only);

const table =
  (name: string) =>
  ({ dossier }: WebRecord, only: Chosen): string =>
    renderCsv(dossier, name, only ? { only } : {});

/** The pages of a record, in the order in which a desk reads. */
export const sections: readonly Section[] = [
  {
    ...{ path: "", name: "Brief", key: "b", csv: table("brief"), ics: true, count: size("brief"), write: writeBrief },
    twin: ({ dossier }) => dossier.brief,
    empty: "Nothing that these reports say makes a brief.",
  },
  {
    ...{ path: "timeline", name: "Timeline", key: "t", csv: timelineCsv, ics: true, write: writeTimeline },
    hint: "What happened and what is to come, day by day. Narrow it by days, party, issue or kind; the line below an entry opens its words.",
    ...{ count: ({ dossier }) => dossier.rounds.length + dossier.timeline.length, chosen: chosenDays },
    twin: ({ dossier: { rounds, timeline } }, only) => ({ rounds: left(rounds, only), timeline: left(timeline, only) }),
    empty: "No report tells of a meeting or an event.",
  },
  {
    ...{ path: "table", name: "Table", key: "a", wide: true, csv: table("issues"), count: size("issues") },
    hint: "Who wants what: each cell has the newest position with its day, earlier ones fold out. The mark below opens the words it rests on.",
    ...{ twin: list("issues"), write: writeTable, empty: "No report names a matter under negotiation." },
  },
  {
    ...{ path: "proposals", name: "Proposals", key: "p", csv: table("proposals"), count: size("proposals") },
    hint: "What lies on the table: its versions, what each of them holds, and who says what of it.",
    ...{ twin: list("proposals"), write: writeProposals, empty: "No report tells of a text on the table." },
  },
  {
    ...{ path: "statements", name: "Statements", key: "s", csv: table("statements"), count: size("statements") },
    hint: "Who said what: what most have heard themselves comes first. Below it stands which report was first, and how others worded it.",
    ...{ twin: list("statements"), chosen: chosenStatements, write: writeStatements },
    empty: "No report quotes anybody.",
  },
  {
    ...{ path: "people", name: "People", key: "e", csv: table("people"), count: size("people"), write: writePeople },
    hint: "Who takes part, for which side and in which office; those who left it stand last. Choose their statements to read what they said.",
    twin: ({ dossier: { parties, people } }) => ({ parties, people }),
    empty: "No report names anybody who takes part.",
  },
  {
    ...{ path: "figures", name: "Figures", key: "f", csv: table("figures"), count: size("figures") },
    hint: "Every number that the reports give: first those on which they differ, with who stands behind each.",
    ...{ twin: list("figures"), write: writeFigures, empty: "No report gives a figure." },
  },
  {
    ...{ path: "disagreements", name: "Disagreements", key: "d", csv: table("disagreements") },
    hint: "Reports that cannot all be right, or put one thing in different lights. Of each side: what it says, who stands behind it, and the sentences.",
    ...{ count: size("disagreements"), twin: list("disagreements"), chosen: chosenDisagreements },
    ...{ write: writeDisagreements, empty: "The reports do not contradict each other anywhere that was found." },
  },
  {
    ...{ path: "sources", name: "Sources", key: "o", wide: true, csv: table("sources"), write: writeSources },
    hint: "Whom the reports have their news from: who said or wrote it, who passed it on, who carries it.",
    ...{ count: ({ origins }) => origins, twin: ({ dossier }) => dossier.sources },
    empty: "No report says whom it has its news from.",
  },
  {
    ...{ path: "calendar", name: "Calendar", key: "c", csv: table("calendar"), ics: true, write: writeCalendar },
    hint: "What is planned, possible or called off, by date. “iCalendar” below puts it into your own calendar.",
    ...{ count: ({ nextSteps }) => nextSteps.length, twin: ({ nextSteps }) => nextSteps },
    empty: "No report tells of anything to come.",
  },
  {
    ...{ path: "changes", name: "Changes", key: "n", csv: changesCsv, chosen: chosenChanges, write: writeChanges },
    ...{
      count: countChanges,
      twin: changesTwin,
      holds: (record) => record.news().length + record.changes().length > 0,
    },
    empty: "No report has a day, so that none can be told to have brought anything new.",
  },
  {
    ...{ path: "reports", name: "Reports", key: "r", csv: table("reports"), count: size("reports") },
    hint: "What was read, the latest first. Choose one to read it with everything marked that was found in it.",
    twin: ({ dossier }, only) =>
      left(dossier.reports, only).map(({ text, ...head }) => ({ ...head, length: text.length })),
    ...{ chosen: chosenReports, write: writeReports, empty: "There are no reports." },
  },
];
