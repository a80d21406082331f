import { RapporteurError } from "../errors.js";
import type { Diagnostic, Intake } from "../model/index.js";
import { type Draft, draftOf } from "./draft.js";
import { declaredEncoding, decode } from "./encoding.js";
import { binaryFormatOf, type Format, textFormatOf, unreadFormatOf } from "./format.js";
import { intakeOf } from "./intake-of.js";
import { withLabels } from "./label-lines.js";
import { readPlainText } from "./plain-text.js";

/** One file as it was handed over. */
export interface IngestInput {
  /** File name or URL; "-" for standard input. Reports of a file that holds several are named `from#number`. */
  readonly from: string;
  readonly bytes: Uint8Array;
  /** For a piece of a file of JSON Lines: the number of its first line in the file, from 1. */
  readonly firstLine?: number;
}

export interface IngestOptions {
  /** A larger file is refused. Default 64 MiB, many reports in one file included. */
  readonly maxBytes?: number;
  /** A report with more characters is refused. Default 250,000: a report has a few thousand, a long live blog a hundred thousand. */
  readonly maxCharacters?: number;
}

export interface Ingested {
  readonly intakes: readonly Intake[];
  /** Doubts about the file; those about one report are on its intake too. */
  readonly diagnostics: readonly Diagnostic[];
}

const MAX_BYTES = 64 * 1024 * 1024;
/** Reading takes seconds above this. */
const MAX_CHARACTERS = 250_000;
/** The longest live blogs have two thousand. */
const MAX_BLOCKS = 20_000;
/** A saved page holds much that is no text. */
const MAX_PAGE = 20_000_000;

/**
 * Reads the reports of one file: text, Markdown, HTML, PDF, DOCX, JSON Lines or ninjs, told by content first.
 * The same bytes give the same reports.
 *
 * @throws RapporteurError "empty", "binary", "broken-document" or "too-large" where the file gives no report at all
 */
export async function ingest(input: IngestInput, options: IngestOptions = {}): Promise<Ingested> {
  const { from, bytes } = input;
  const most = options.maxBytes ?? MAX_BYTES;
  if (bytes.length === 0) throw emptyError(from);
  if (bytes.length > most) throw tooLarge(from, `${bytes.length} bytes, more than ${most}`);
  const maxCharacters = options.maxCharacters ?? MAX_CHARACTERS;
  const { drafts, diagnostics } = await readDrafts(input, maxCharacters);
  const intakes: Intake[] = [];
  for (const draft of drafts) {
    refuseLarge(draft, maxCharacters);
    intakes.push(await intakeOf(draft));
  }
  const kept = intakes.filter((intake) => intake.report.text !== "");
  if (kept.length === 0) throw emptyError(from);
  return { intakes: kept, diagnostics: [...diagnostics, ...intakes.flatMap((intake) => intake.diagnostics)] };
}

interface Drafts {
  readonly drafts: readonly Draft[];
  readonly diagnostics: readonly Diagnostic[];
}

async function readDrafts({ from, bytes, firstLine }: IngestInput, maxCharacters: number): Promise<Drafts> {
  const binary = binaryFormatOf(bytes);
  if (binary === "pdf") return one(await (await import("./documents/pdf.js")).readPdf(bytes, from));
  if (binary === "docx") return one(await (await import("./documents/docx.js")).readDocx(bytes, from));
  const { text, diagnostics } = await decode(bytes, from, declaredEncoding(bytes));
  if (text.trim() === "") throw emptyError(from);
  refuseUnread(text, from);
  const format = firstLine === undefined ? textFormatOf(text, from) : "jsonl";
  if (format === "json" || format === "jsonl") {
    const records = await (await import("./records/records.js")).readRecords(text, from, {
      ...{ format, maxCharacters },
      ...(firstLine === undefined ? {} : { firstLine }),
    });
    return { drafts: records.drafts, diagnostics: [...diagnostics, ...records.diagnostics] };
  }
  if (text.length > (format === "html" ? MAX_PAGE : maxCharacters)) throw tooLarge(from, `${text.length} characters`);
  return { ...one(await readText(format, text, from)), diagnostics };
}

const one = (draft: Draft): Drafts => ({ drafts: [draft], diagnostics: [] });

async function readText(format: Format, text: string, from: string): Promise<Draft> {
  if (format === "html") return (await import("./html/html.js")).readHtml(text, from);
  if (format === "markdown") return (await import("./documents/markdown.js")).readMarkdown(text, from);
  return withLabels(draftOf(from, readPlainText(text)));
}

function refuseUnread(text: string, from: string): void {
  const what = unreadFormatOf(text);
  if (what === undefined) return;
  throw new RapporteurError("unreadable", `${from} is ${what}, which is not read`, {
    hint: "save it as text, HTML or .docx and hand that over",
  });
}

function refuseLarge({ blocks, from }: Draft, maxCharacters: number): void {
  if (blocks.length > MAX_BLOCKS)
    throw tooLarge(from, `${blocks.length} paragraphs in one report, more than ${MAX_BLOCKS}`);
  const length = blocks.reduce((sum, block) => sum + block.text.length, 0);
  if (length > maxCharacters) throw tooLarge(from, `${length} characters in one report, more than ${maxCharacters}`);
}

const emptyError = (from: string) =>
  new RapporteurError("empty", `${from} holds no text`, { hint: "check that the file was saved whole" });

const tooLarge = (from: string, what: string) =>
  new RapporteurError("too-large", `${from} is too large to be a report: ${what}`, {
    hint: "split it into one file a report, or into JSON Lines with one report a line",
  });
