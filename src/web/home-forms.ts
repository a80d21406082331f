import { writeRows } from "../show/csv.js";
import { list } from "../show/csv-tables.js";
import { showWhen } from "../show/dates.js";
import type { Outline } from "../show/outline.js";
import { many } from "./parts/many.js";
import { bottomLine, nextDated, partiesBetween } from "./parts/state-of-play.js";
import type { WebRecord } from "./record.js";
import type { Saved } from "./saved.js";
import type { Shelf } from "./shelf.js";

const COLUMNS = [
  ...["process", "title", "parties", "state", "next_from", "next_to", "next", "reports", "outlets", "origins"],
  ...["disagreements", "as_of"],
];

/** Gives what the first page holds: each process with how it stands and what is next. */
export function savedHome(shelf: Shelf): Saved {
  const records = shelf.list();
  return {
    name: "processes",
    outline: () => outlineOf(records),
    csv: () => writeRows([COLUMNS, ...records.map((record) => Object.values(tell(record)).map(asField))]),
    ics: async () =>
      (await import("../show/calendar.js")).renderCalendars(
        "Rapporteur",
        records.map(({ dossier }) => dossier),
      ),
    twin: () => ({ processes: records.map(tell) }),
  };
}

const asField = (value: string | number | readonly string[] | undefined): string | number | undefined =>
  typeof value === "object" ? list(value) : value;

/** In the order of the columns. */
function tell(record: WebRecord): Readonly<Record<string, string | number | readonly string[] | undefined>> {
  const { name, dossier, outlets, origins } = record;
  const next = nextDated(record);
  return {
    ...{ process: name, title: dossier.title, parties: partiesBetween(record), state: bottomLine(record) },
    ...{ nextFrom: next?.when?.from, nextTo: next?.when?.to, next: next?.summary, reports: dossier.reports.length },
    ...{ outlets, origins, disagreements: dossier.disagreements.length, asOf: dossier.asOf },
  };
}

function outlineOf(records: readonly WebRecord[]): Outline {
  const sections = records.map((record) => {
    const next = nextDated(record);
    const lines = [
      bottomLine(record),
      next?.when && `Next: ${showWhen(next.when)}: ${next.summary} (${next.status})`,
      `${many(record.dossier.reports.length, "report")}, ${many(record.outlets, "outlet")}, ${many(record.origins, "origin")}`,
    ];
    const sentences = lines.flatMap((text) => (text ? [{ text, citations: [] }] : []));
    return { name: record.dossier.title, sentences };
  });
  return { title: "Processes", standing: many(records.length, "process", "processes"), sections, reports: [] };
}
