import { changeSentence } from "../../show/changes.js";
import { writeRows } from "../../show/csv.js";
import { quotes, type Row, reportsOf } from "../../show/csv-tables.js";
import { changeId } from "../entry-ids.js";
import type { DatedChange, WebRecord } from "../record.js";
import type { Chosen } from "../section.js";

const COLUMNS = [
  ...["id", "at", "is", "section", "entry", "about", "by", "before", "after", "sentence", "reports", "evidence"],
];

/** Writes changes as CSV, the latest first. */
export function changesCsv(record: WebRecord, only: Chosen): string {
  const left = record.changes().filter(({ seq }) => !only || only.has(changeId(seq)));
  return writeRows([COLUMNS, ...left.reverse().map(rowOf)]);
}

function rowOf({ seq, at, change }: DatedChange): Row {
  const { is, section, entry, about, by, before, after, evidence } = change;
  const told = [changeSentence(change), reportsOf(evidence), quotes(evidence)];
  return [changeId(seq), at, is, section, entry, about, by, before, after, ...told];
}
