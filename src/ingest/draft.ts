import type { Block, Diagnostic, LearntFrom, Report, SetApart, VersionOf } from "../model/index.js";

/** A block as a format's reader finds it. "plain" is a block of which the format does not say what it is. */
export interface DraftBlock {
  readonly kind: Block["kind"] | "plain";
  /** Clean: see `cleanBlock`. Never empty. */
  readonly text: string;
  /** Stands apart from the block before it: by a blank line in a plain text. */
  readonly gap?: boolean;
  /** Share of its characters that are links, 0 to 1. */
  readonly linked?: number;
}

/** What is known of a report beside its text. */
export type HeadFields = Partial<Pick<Report, "outlet" | "title" | "byline" | "dateline" | "published" | "language">>;

/** One report between its format's reader and its canonical text. */
export interface Draft {
  readonly from: string;
  readonly blocks: readonly DraftBlock[];
  readonly head: HeadFields;
  readonly learnt: LearntFrom;
  readonly setApart: readonly SetApart[];
  readonly diagnostics: readonly Diagnostic[];
  readonly versionOf?: VersionOf;
}

/** Makes a draft of blocks alone. */
export function draftOf(from: string, blocks: readonly DraftBlock[], more: Partial<Draft> = {}): Draft {
  return { from, blocks, head: {}, learnt: {}, setApart: [], diagnostics: [], ...more };
}
