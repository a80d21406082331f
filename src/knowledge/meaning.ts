import { table } from "./table.js";

/** An entry of data/ that a rule's name points to. */
export interface EntryMeaning {
  /** Path of its table under data/, e.g. "negotiation/moves". */
  readonly table: string;
  readonly id: string;
  readonly meaning?: string;
  readonly examples: readonly string[];
}

/**
 * For the layer that a rule's name begins with, the tables whose ids stand in the rest of it. What is not listed here is
 * named after words, or is code: an id that another layer's table happens to have would lead to a foreign example.
 */
const TABLES: Readonly<Record<string, readonly string[]>> = {
  attribution: ["en/cues"],
  events: ["negotiation/moves"],
  sourcing: ["en/sourcing", "en/cues"],
  times: ["en/times"],
};

/** Tables whose rules are named by their bare ids: "share-call". */
const BARE = ["en/boilerplate"];

/**
 * Finds the entry of data/ that a finding's `by` names: by the last of its parts that is an entry's id
 * ("attribution:say:quoted" is the cue "say"), in the tables of the layer that its first part names.
 */
export function meaningOf(by: string): EntryMeaning | undefined {
  const [layer = "", ...rest] = by.split(/[:/]/);
  const tables = rest.length === 0 ? BARE : (TABLES[layer] ?? []);
  const ids = rest.length === 0 ? [layer] : rest.toReversed();
  return ids.flatMap((id) => tables.flatMap((name) => entryIn(name, id)))[0];
}

function entryIn(name: string, id: string): EntryMeaning[] {
  const whole = table<unknown, unknown>(name, (raw) => raw)();
  const lists = Array.isArray(whole) ? [whole] : isRecord(whole) ? Object.values(whole).filter(Array.isArray) : [];
  const entry = lists.flat().find((item) => isRecord(item) && item["id"] === id);
  if (!isRecord(entry)) return [];
  const { meaning, examples } = entry;
  return [
    {
      table: name,
      id,
      ...(typeof meaning === "string" ? { meaning } : {}),
      examples: Array.isArray(examples) ? examples.filter((example) => typeof example === "string") : [],
    },
  ];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
