import type { Cue, CueEntry } from "../../knowledge/cues.js";
import type { Clause, Span, VerbGroup } from "../../model/index.js";
import type { Scene } from "./scene.js";

/** What a cue governs: its entry, where it stands, the rule that found it. */
export interface Content {
  readonly entry: CueEntry;
  readonly spans: readonly Span[];
  readonly by: string;
}

/** A cue verb with its clause. */
export interface At {
  readonly scene: Scene;
  readonly cue: Cue;
  readonly clause: Clause;
  readonly group: VerbGroup;
}
