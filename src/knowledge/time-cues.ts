import { table } from "./table.js";

interface CuesFile {
  readonly future_modals: readonly string[];
  readonly past_auxiliaries: readonly string[];
  readonly auxiliaries: readonly string[];
  readonly planned_verbs: readonly string[];
  readonly planned_nouns: readonly string[];
  readonly scheduled_verbs: readonly string[];
  readonly telling_verbs: readonly string[];
  readonly lasted_verbs: readonly string[];
  readonly levels: readonly string[];
  readonly deadlines: readonly string[];
  readonly over_verbs: readonly string[];
  readonly ahead_before: readonly string[];
  readonly moved_nouns: readonly string[];
  readonly behind_before: readonly string[];
}

/** Words that tell whether a day without a date lies before or after publication. */
export interface TimeCues {
  readonly futureModals: ReadonlySet<string>;
  readonly pastAuxiliaries: ReadonlySet<string>;
  readonly auxiliaries: ReadonlySet<string>;
  readonly plannedVerbs: ReadonlySet<string>;
  readonly plannedNouns: ReadonlySet<string>;
  readonly scheduledVerbs: ReadonlySet<string>;
  readonly tellingVerbs: ReadonlySet<string>;
  readonly lastedVerbs: ReadonlySet<string>;
  readonly levels: ReadonlySet<string>;
  readonly deadlines: ReadonlySet<string>;
  readonly overVerbs: ReadonlySet<string>;
  readonly aheadBefore: ReadonlySet<string>;
  readonly movedNouns: ReadonlySet<string>;
  readonly behindBefore: ReadonlySet<string>;
}

/** Gives the cues of `data/en/time-cues.yaml`. */
export const timeCues = table<CuesFile, TimeCues>("en/time-cues", (raw) => ({
  futureModals: new Set(raw.future_modals),
  pastAuxiliaries: new Set(raw.past_auxiliaries),
  auxiliaries: new Set(raw.auxiliaries),
  plannedVerbs: new Set(raw.planned_verbs),
  plannedNouns: new Set(raw.planned_nouns),
  scheduledVerbs: new Set(raw.scheduled_verbs),
  tellingVerbs: new Set(raw.telling_verbs),
  lastedVerbs: new Set(raw.lasted_verbs),
  levels: new Set(raw.levels),
  deadlines: new Set(raw.deadlines),
  overVerbs: new Set(raw.over_verbs),
  aheadBefore: new Set(raw.ahead_before),
  movedNouns: new Set(raw.moved_nouns),
  behindBefore: new Set(raw.behind_before),
}));
