import { RapporteurError } from "../errors.js";
import type { Dossier } from "../model/index.js";
import { csvTables, type Row } from "./csv-tables.js";

/** The sections that CSV has a file for. */
export const csvSections: readonly string[] = Object.keys(csvTables);

/**
 * Checks that there is a section of this name.
 *
 * @throws RapporteurError "usage", with the names that there are
 */
export function checkSection(section: string | undefined): string {
  if (section !== undefined && csvTables[section]) return section;
  throw new RapporteurError("usage", `there is no section "${section ?? ""}"`, {
    hint: `the sections are ${csvSections.join(", ")}`,
  });
}

/**
 * Renders one section as CSV: RFC 4180 with a header line; a list in one field is joined by "; ". A value that a
 * spreadsheet would run as a formula gets an apostrophe before it.
 *
 * @throws RapporteurError "usage" for a section that there is not
 */
export function renderCsv(dossier: Dossier, section: string | undefined, options: CsvOptions = {}): string {
  const table = csvTables[checkSection(section)]?.(dossier);
  if (!table) return "";
  const { lead, header = true, only } = options;
  const left = only ? table.rows.filter(([id]) => only.has(String(id))) : table.rows;
  const rows = lead ? left.map((row) => [lead[1], ...row]) : left;
  const columns = lead ? [lead[0], ...table.columns] : table.columns;
  return writeRows([...(header ? [columns] : []), ...rows]);
}

/** Writes rows as CSV in the same way: the first is the header line. */
export const writeRows = (rows: readonly Row[]): string => rows.map(line).join("");

/** What goes around the rows where several dossiers make one file. */
export interface CsvOptions {
  /** A column that stands first, and its value in every row. */
  readonly lead?: readonly [column: string, value: string];
  /** Whether the header line is written; true by default. */
  readonly header?: boolean;
  /** The entries whose rows are left, by what stands in the first column; all by default. */
  readonly only?: ReadonlySet<string>;
}

const line = (row: Row): string => `${row.map(field).join(",")}\r\n`;

function field(value: Row[number]): string {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  const text = value ?? "";
  const safe = /^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
