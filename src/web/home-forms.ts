import { writeRows } from "../show/csv.js";
import { list } from "../show/csv-tables.js";
import { showDate, showWhen } from "../show/dates.js";
import type { Outline } from "../show/outline.js";
import { newestChanges } from "./pages/changes-newest.js";
import { many } from "./parts/many.js";
import { bottomLine, lastAdded, nextDated, partiesBetween } from "./parts/state-of-play.js";
import type { WebRecord } from "./record.js";
import type { Saved } from "./saved.js";
import type { Shelf } from "./shelf.js";
import { sinceVisit, type Visits } from "./visits.js";

const COLUMNS = [
  ...["process", "title", "parties", "state", "next_from", "next_to", "next", "reports", "outlets", "origins"],
  ...["disagreements", "as_of", "newest_day", "newest_changes", "changed_issues", "last_added", "since_visit"],
];

/** Gives what the first page holds: each process with how it stands, what is next and what is new. */
export function savedHome(shelf: Shelf, visits: Visits): Saved {
  const records = shelf.list();
  return {
    name: "processes",
    outline: () => outlineOf(records),
    csv: () => writeRows([COLUMNS, ...records.map((record) => Object.values(tell(record, visits)).map(asField))]),
    ics: async () =>
      (await import("../show/calendar.js")).renderCalendars(
        "Rapporteur",
        records.map(({ dossier }) => dossier),
      ),
    twin: () => ({ processes: records.map((record) => tell(record, visits)) }),
  };
}

const asField = (value: string | number | readonly string[] | undefined): string | number | undefined =>
  typeof value === "object" ? list(value) : value;

/** In the order of the columns. */
function tell(
  record: WebRecord,
  visits: Visits,
): Readonly<Record<string, string | number | readonly string[] | undefined>> {
  const { name, dossier, outlets, origins } = record;
  const next = nextDated(record);
  const newest = newestChanges(record);
  return {
    ...{ process: name, title: dossier.title, parties: partiesBetween(record), state: bottomLine(record) },
    ...{ nextFrom: next?.when?.from, nextTo: next?.when?.to, next: next?.summary, reports: dossier.reports.length },
    ...{ outlets, origins, disagreements: dossier.disagreements.length, asOf: dossier.asOf },
    ...{ newestDay: newest.day || undefined, newestChanges: newest.count },
    ...{ changedIssues: newest.issues.map(([name, count]) => `${name} (${count})`), lastAdded: lastAdded(record) },
    sinceVisit: sinceVisit(record, visits)?.changes.length,
  };
}

function newestLine(record: WebRecord): string | undefined {
  const { day, count, issues } = newestChanges(record);
  const on = issues.map(([name, n]) => `${name} ${n}`).join(", ");
  return day === ""
    ? undefined
    : `What changed: ${many(count, "change")} in the reports of ${showDate(day)}${on && `; on ${on}`}`;
}

function outlineOf(records: readonly WebRecord[]): Outline {
  const sections = records.map((record) => {
    const next = nextDated(record);
    const lines = [
      bottomLine(record),
      next?.when && `Next: ${showWhen(next.when)}: ${next.summary} (${next.status})`,
      newestLine(record),
      `${many(record.dossier.reports.length, "report")}, ${many(record.outlets, "outlet")}, ${many(record.origins, "origin")}`,
    ];
    const sentences = lines.flatMap((text) => (text ? [{ text, citations: [] }] : []));
    return { name: record.dossier.title, sentences };
  });
  return { title: "Processes", standing: many(records.length, "process", "processes"), sections, reports: [] };
}
