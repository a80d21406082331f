import { changeSentence } from "../../show/changes.js";
import { writeRows } from "../../show/csv.js";
import { list, quotes, type Row, reportsOf } from "../../show/csv-tables.js";
import { issuesOfChanges } from "../change-issues.js";
import type { ListedChange, WebRecord } from "../record.js";
import type { Chosen } from "../section.js";
import { addedOf } from "./changes-measure.js";
import { byPart } from "./changes-parts.js";

const COLUMNS = [
  ...[
    "id",
    "at",
    "is",
    "section",
    "entry",
    "about",
    "issues",
    "by",
    "before",
    "after",
    "sentence",
    "reports",
    "evidence",
  ],
];

/** Gives the changes that are chosen, by the days of the reports or of taking in, in the order of the page. */
export const listedChanges = (record: WebRecord, only: Chosen): ListedChange[] =>
  [...record.news(), ...addedOf(record)].filter(({ id }) => !only || only.has(id)).sort(byPart);

/** Gives the changes that are chosen as JSON has them. */
export function changesTwin(record: WebRecord, only: Chosen): unknown {
  const issues = issuesOfChanges(record);
  return listedChanges(record, only).map((one) => ({ ...one, issues: issues(one.change) }));
}

/** Writes changes as CSV, the latest first. */
export function changesCsv(record: WebRecord, only: Chosen): string {
  const issues = issuesOfChanges(record);
  return writeRows([COLUMNS, ...listedChanges(record, only).map((one) => rowOf(one, issues(one.change)))]);
}

function rowOf({ id, at, change }: ListedChange, issues: readonly string[]): Row {
  const { is, section, entry, about, by, before, after, evidence } = change;
  const told = [changeSentence(change), reportsOf(evidence), quotes(evidence)];
  return [id, at, is, section, entry, about, list(issues), by, before, after, ...told];
}
