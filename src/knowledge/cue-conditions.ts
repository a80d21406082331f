import { table } from "./table.js";

interface Raw {
  readonly conjunctions: readonly string[];
  readonly modals: readonly string[];
}

/** Words under which a cue tells what may come, not what somebody has said. */
export interface CueConditions {
  readonly conjunctions: ReadonlySet<string>;
  readonly modals: ReadonlySet<string>;
}

/** Gives the words that make a cue hypothetical. */
export const cueConditions = table<Raw, CueConditions>("en/cue-conditions", (raw) => ({
  conjunctions: new Set(raw.conjunctions),
  modals: new Set(raw.modals),
}));
