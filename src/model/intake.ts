import type { Diagnostic } from "./diagnostic.js";
import type { Report } from "./dossier.js";
import type { Span } from "./span.js";

/** What a block of a report is. The blocks of a text are its lines: they cover it but for the "\n" between them. */
export interface Block extends Span {
  readonly kind: "headline" | "dateline" | "byline" | "heading" | "paragraph" | "item" | "blockquote" | "caption";
}

/** How a field of the report's head was learnt: a rule or a place in the document, e.g. "json-ld:datePublished". */
export type LearntFrom = Partial<Record<"outlet" | "title" | "byline" | "dateline" | "published" | "language", string>>;

/** What stood in the document but is no part of the report: kept so that it can be shown. */
export interface SetApart {
  readonly text: string;
  /** The entry of data/en/boilerplate or the step that told it. */
  readonly by: string;
}

/** What a report is a version of: reports that come anew under the same address are versions of one. */
export interface VersionOf {
  /** Its address (URL, URN), as the file tells it. */
  readonly address: string;
  /** When this version was made, an ISO day or instant. */
  readonly made?: string;
}

/** One report as ingest hands it on: the public report, its blocks, and what was learnt on the way. */
export interface Intake {
  readonly report: Report;
  /** In the order of the text, not overlapping. */
  readonly blocks: readonly Block[];
  /** The dateline that opens a paragraph ("GENEVA, May 3 (Reuters) - "): its first sentence begins where this ends. */
  readonly datelineAt?: Span;
  /** Both ISO days that "3/5/2026" can stand for, with the day first and with the month first, or "XXXX-05-03" without its year. */
  readonly publishedEither?: readonly string[];
  readonly setApart: readonly SetApart[];
  readonly learnt: LearntFrom;
  readonly diagnostics: readonly Diagnostic[];
  /** Where the file tells it of each report in it, as JSON Lines do. */
  readonly versionOf?: VersionOf;
  /** False where the language cannot be read: the report is kept and named, and no layer reads it. */
  readonly readable: boolean;
}
