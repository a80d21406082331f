import { RapporteurError } from "../../errors.js";
import { recordFields } from "../../knowledge/record-fields.js";
import type { Diagnostic } from "../../model/index.js";
import type { Draft } from "../draft.js";
import { draftOfRecord } from "./record.js";
import type { Fields } from "./record-head.js";

interface Records {
  readonly drafts: readonly Draft[];
  readonly diagnostics: readonly Diagnostic[];
}

interface Options {
  readonly format: "json" | "jsonl";
  readonly maxCharacters: number;
  /** Number of the first line, from 1; 1 by default. */
  readonly firstLine?: number;
}

/** So many doubts about single lines are told; the rest is counted. */
const DOUBTS_MOST = 20;

/** Reads JSON Lines (one report a line), a ninjs item, or a JSON list of either. A line that cannot be read is left out and told. */
export async function readRecords(text: string, from: string, options: Options): Promise<Records> {
  const { format, maxCharacters, firstLine = 1 } = options;
  const drafts: Draft[] = [];
  const doubts: Diagnostic[] = [];
  const values = format === "jsonl" ? linesOf(text, firstLine) : itemsOf(parseWhole(text, from));
  for (const { value, number } of values) {
    const name = number === undefined ? from : `${from}#${number}`;
    const draft = isObject(value) ? await draftOfRecord(value, name, maxCharacters) : undefined;
    if (draft) drafts.push(draft);
    else doubts.push(doubt(name, value === undefined ? "is no JSON" : "holds no text of a report, or too much"));
  }
  if (drafts.length === 0) throw noReports(from, format);
  return { drafts, diagnostics: capped(doubts, from) };
}

interface Item {
  readonly value: unknown;
  /** Line of the file, or place in the list, from 1; left out for the only report of a file. */
  readonly number?: number;
}

function* linesOf(text: string, firstLine: number): Generator<Item> {
  let start = 0;
  for (let number = firstLine; start < text.length; number++) {
    const end = text.indexOf("\n", start);
    const line = text.slice(start, end < 0 ? text.length : end).trim();
    start = end < 0 ? text.length : end + 1;
    if (line !== "") yield { value: parseLine(line), number };
  }
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function parseWhole(text: string, from: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (cause) {
    throw new RapporteurError(
      "broken-document",
      `${from} begins as JSON and cannot be parsed: ${String(cause).slice(0, 120)}`,
      {
        hint: "one report a line is JSON Lines; a list of reports stands in [ ]",
        cause,
      },
    );
  }
}

/** A list, an object that holds a list of reports, or one report. */
function* itemsOf(value: unknown): Generator<Item> {
  const list = Array.isArray(value) ? value : isObject(value) ? listIn(value) : undefined;
  if (!list) return yield { value };
  for (const [i, item] of list.entries()) yield { value: item, number: i + 1 };
}

function listIn(value: Fields): readonly unknown[] | undefined {
  for (const key of recordFields().lists) {
    const list = value[key];
    if (Array.isArray(list) && list.length > 0 && list.every(isObject)) return list;
  }
  return undefined;
}

const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const doubt = (name: string, what: string): Diagnostic => ({
  code: "record-skipped",
  severity: "warning",
  message: `${name} ${what}: left out`,
  by: "ingest",
});

function capped(doubts: readonly Diagnostic[], from: string): Diagnostic[] {
  if (doubts.length <= DOUBTS_MOST) return [...doubts];
  return [...doubts.slice(0, DOUBTS_MOST), doubt(from, `has ${doubts.length - DOUBTS_MOST} more such lines`)];
}

const noReports = (from: string, format: string) =>
  new RapporteurError("empty", `${from} is JSON without a report in it`, {
    hint:
      format === "jsonl"
        ? 'each line is an object with "text" (or "body", "content") and what is known of it: "title", "outlet", "published"'
        : "it is to be a ninjs item, an object with a text, or a list of them",
  });
