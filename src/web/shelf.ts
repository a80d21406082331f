import type { WebRecord } from "./record.js";

/** The records that the room shows. */
export interface Shelf {
  /** Whether reports can be added to it on a page. */
  readonly takesReports?: boolean;
  /** The stream of all changes, where there is one: its address, and the number of the last of them. */
  readonly stream?: { readonly address: string; readonly last: number };
  /** All of them, or the latest where there are very many: for the first page. */
  list(): readonly WebRecord[];
  get(name: string): WebRecord | undefined;
  /** Those that may hold words: for the search. */
  holding(words: string): readonly WebRecord[];
}

/** Makes a shelf of records that are in memory. */
export function shelfOf(records: readonly WebRecord[]): Shelf {
  const byName = new Map(records.map((record) => [record.name, record]));
  return { list: () => records, get: (name) => byName.get(name), holding: () => records };
}
