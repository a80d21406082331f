import { table } from "./table.js";

/** What contractions stand for. All in lower case, with a straight apostrophe. */
export interface Contractions {
  readonly ends: ReadonlyMap<string, string>;
  /** What is cut short before "n't". */
  readonly stems: ReadonlyMap<string, string>;
  /** Words before which "'s" is "is". */
  readonly subjects: ReadonlySet<string>;
}

interface Raw {
  readonly ends: Readonly<Record<string, string>>;
  readonly stems: Readonly<Record<string, string>>;
  readonly subjects: readonly string[];
}

/** Gives what contractions stand for. */
export const contractions = table<Raw, Contractions>("en/contractions", (raw) => ({
  ends: new Map(Object.entries(raw.ends)),
  stems: new Map(Object.entries(raw.stems)),
  subjects: new Set(raw.subjects),
}));
