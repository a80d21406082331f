import type { CueEntry } from "../../knowledge/cues.js";
import type { Span } from "../../model/index.js";

/** An attribution while it is being put together. */
export interface Draft {
  /** Index of the clause whose verb is the cue, where it is a verb. */
  readonly clause?: number;
  readonly entry: CueEntry;
  readonly cue: Span;
  readonly sourcePhrase?: number;
  readonly source?: Span;
  content: Span[];
  /** Indexes of what is quoted in it. */
  quotations: number[];
  readonly negated: boolean;
  readonly sentence: number;
  readonly by: string;
}
