import { table } from "./table.js";

type RecordPart =
  | ("text" | "title" | "outlet" | "published" | "byline" | "language" | "dateline")
  | ("address" | "version" | "inner" | "lists");

/** Gives the names of fields in which a report in JSON has its parts, the best first. */
export const recordFields = table<
  Readonly<Record<RecordPart, readonly string[]>>,
  Readonly<Record<RecordPart, readonly string[]>>
>("en/record-fields", (raw) => raw);
