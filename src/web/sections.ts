import type { Dossier } from "../model/index.js";
import { writeBrief } from "./pages/brief.js";
import { writeCalendar } from "./pages/calendar.js";
import { writeChanges } from "./pages/changes.js";
import { writeDisagreements } from "./pages/disagreements.js";
import { writeFigures } from "./pages/figures.js";
import { writePeople } from "./pages/people.js";
import { writeProposals } from "./pages/proposals.js";
import { writeReports } from "./pages/reports.js";
import { writeSources } from "./pages/sources.js";
import { writeStatements } from "./pages/statements.js";
import { writeTable } from "./pages/table.js";
import { writeTimeline } from "./pages/timeline.js";
import type { WebRecord } from "./record.js";
import type { Section } from "./section.js";

const list =
  <K extends keyof Dossier>(key: K) =>
  ({ dossier }: WebRecord): Dossier[K] =>
    dossier[key];

const size =
  (key: { [K in keyof Dossier]: Dossier[K] extends readonly unknown[] ? K : never }[keyof Dossier]) =>
  ({ dossier }: WebRecord): number =>
    dossier[key].length;

/** The pages of a record, in the order in which a desk reads. */
export const sections: readonly Section[] = [
  {
    ...{
      path: "",
      name: "Brief",
      key: "b",
      csv: "brief",
      count: size("brief"),
      twin: list("brief"),
      write: writeBrief,
    },
    empty: "Nothing that these reports say makes a brief.",
  },
  {
    ...{ path: "timeline", name: "Timeline", key: "t", csv: "timeline", ics: true, write: writeTimeline },
    count: ({ dossier }) => dossier.rounds.length + dossier.timeline.length,
    twin: ({ dossier: { rounds, timeline } }) => ({ rounds, timeline }),
    empty: "No report tells of a meeting or an event.",
  },
  {
    ...{
      path: "table",
      name: "Table",
      key: "a",
      wide: true,
      csv: "issues",
      count: size("issues"),
      twin: list("issues"),
    },
    ...{ write: writeTable, empty: "No report names a matter under negotiation." },
  },
  {
    ...{ path: "proposals", name: "Proposals", key: "p", csv: "proposals", count: size("proposals") },
    ...{ twin: list("proposals"), write: writeProposals, empty: "No report tells of a text on the table." },
  },
  {
    ...{ path: "statements", name: "Statements", key: "s", csv: "statements", count: size("statements") },
    ...{ twin: list("statements"), write: writeStatements, empty: "No report quotes anybody." },
  },
  {
    ...{ path: "people", name: "People", key: "e", csv: "people", write: writePeople },
    count: size("people"),
    twin: ({ dossier: { parties, people } }) => ({ parties, people }),
    empty: "No report names anybody who takes part.",
  },
  {
    ...{ path: "figures", name: "Figures", key: "f", csv: "figures", count: size("figures"), twin: list("figures") },
    ...{ write: writeFigures, empty: "No report gives a figure." },
  },
  {
    ...{ path: "disagreements", name: "Disagreements", key: "d", csv: "disagreements", count: size("disagreements") },
    ...{ twin: list("disagreements"), write: writeDisagreements },
    empty: "The reports do not contradict each other anywhere that was found.",
  },
  {
    ...{ path: "sources", name: "Sources", key: "o", wide: true, csv: "sources", twin: list("sources") },
    ...{ count: ({ origins }) => origins, write: writeSources, empty: "No report says whom it has its news from." },
  },
  {
    ...{ path: "calendar", name: "Calendar", key: "c", ics: true, count: ({ nextSteps }) => nextSteps.length },
    ...{ twin: ({ nextSteps }) => nextSteps, write: writeCalendar, empty: "No report tells of anything to come." },
  },
  {
    ...{ path: "changes", name: "Changes", key: "n", count: (record) => record.changes().length },
    ...{ twin: (record) => record.changes(), write: writeChanges },
    empty: "No change is on record: a library keeps them, from one version of a record to the next.",
  },
  {
    ...{ path: "reports", name: "Reports", key: "r", csv: "reports", count: size("reports") },
    twin: ({ dossier }) => dossier.reports.map(({ text, ...head }) => ({ ...head, length: text.length })),
    ...{ write: writeReports, empty: "There are no reports." },
  },
];
