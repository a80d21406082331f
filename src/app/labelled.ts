import { RapporteurError } from "../errors.js";

/** One line of a labelled set that is to be read: what else it holds is not looked at. */
export interface LabelledLine {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  /** Day or instant of publication, ISO 8601; `dct`, `published` or `date` in the file. */
  readonly published?: string;
}

/** The form of a labelled file: JSON Lines, or a word a line with columns (CoNLL-U, IOB2). */
export type LabelledForm = "lines" | "columns";

/** Tells a labelled file's form from its name's ending, and where it has none (standard input) from its first mark. */
export function formOf(from: string, input: string): LabelledForm {
  if (/\.(?:jsonl?|ndjson)$/i.test(from)) return "lines";
  if (/\.(?:conllu?|iob2?)$/i.test(from)) return "columns";
  return input.trimStart().startsWith("{") ? "lines" : "columns";
}

/**
 * Takes JSON Lines of {id, text, title?, dct | published | date?} apart.
 *
 * @throws RapporteurError "empty" where there is no line, "broken-document" for a line that is not such an object
 */
export function parseLabelled(input: string): LabelledLine[] {
  const seen = new Set<string>();
  const lines = input.split(/\r?\n/).flatMap((line, i) => (line.trim() === "" ? [] : parseLine(line, i + 1, seen)));
  if (lines.length === 0) throw new RapporteurError("empty", "no line to predict on", { hint: FORM });
  return lines;
}

const FORM = 'a line is a JSON object: {"id": "...", "text": "...", "published": "2026-03-01"}';

function parseLine(line: string, number: number, seen: Set<string>): LabelledLine {
  const fault = (what: string, cause?: unknown) =>
    new RapporteurError("broken-document", `line ${number} ${what}`, { hint: FORM, ...(cause ? { cause } : {}) });
  const { id, text, title, published } = fieldsOf(line, fault);
  if (typeof id !== "string" || id === "" || typeof text !== "string")
    throw fault("is not an object with an id and a text");
  if (seen.has(id)) throw fault(`has the id of an earlier line: ${id}`);
  if (published !== undefined && !isDate(published))
    throw fault(`has no ISO date of publication: ${String(published)}`);
  seen.add(id);
  return {
    id,
    text,
    ...(typeof title === "string" && title !== "" ? { title } : {}),
    ...(published === undefined ? {} : { published }),
  };
}

interface Fields {
  readonly id?: unknown;
  readonly text?: unknown;
  readonly title?: unknown;
  readonly published?: unknown;
}

function fieldsOf(line: string, fault: (what: string, cause?: unknown) => RapporteurError): Fields {
  try {
    const { id, text, title, dct, published, date } = Object(JSON.parse(line)) as Record<string, unknown>;
    return { id, text, title, published: dct ?? published ?? date ?? undefined };
  } catch (cause) {
    throw fault("is not JSON", cause);
  }
}

const isDate = (value: unknown): value is string =>
  typeof value === "string" && /^\d{4}-\d{2}-\d{2}(?:$|[T ])/.test(value) && !Number.isNaN(Date.parse(value));
