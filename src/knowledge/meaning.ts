import { table, tablesUnder } from "./table.js";

/** An entry of data/ that a rule's name points to. */
export interface EntryMeaning {
  /** Path of its table under data/, e.g. "negotiation/moves". */
  readonly table: string;
  readonly id: string;
  readonly meaning?: string;
  readonly examples: readonly string[];
}

/** The folders whose tables hold rules; `world` holds names, thousands of them. */
const RULES = ["en", "negotiation"];

/**
 * Finds the entry of data/ that a finding's `by` names: by the last of its parts that is an entry's id
 * ("attribution:say:quoted" is the cue "say"), in a table that another part names where there is one.
 */
export function meaningOf(by: string): EntryMeaning | undefined {
  const parts = by.split(/[.:/#]/);
  for (const id of parts.toReversed()) {
    const found = RULES.flatMap(tablesUnder).flatMap((name) => entryIn(name, id));
    const named = found.find(({ table }) => parts.some((part) => part !== id && table.includes(part)));
    if (found.length > 0) return named ?? found[0];
  }
  return undefined;
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
