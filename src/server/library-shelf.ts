import type { Library } from "../app/library/open-library.js";
import { openRecord, type WebRecord } from "../web/record.js";
import type { Shelf } from "../web/shelf.js";

/** Processes that the first page shows. */
const MOST_LISTED = 60;

/** Records that are held in memory: more than the first page shows, or it would load each anew every time. */
const MOST_HELD = 80;

/** Changes of a process that its pages show, the latest. */
const MOST_CHANGES = 10_000;

/** Finds of the library's index that tell which records hold words. */
const MOST_FOUND = 400;

/** Makes a shelf of the processes of a library as they stand when they are asked for, and of other records beside them. */
export function libraryShelf(library: Library, others: readonly WebRecord[]): Shelf {
  const held = new HeldRecords(library);
  const kept = (): WebRecord[] => library.processes(0, MOST_LISTED).flatMap(({ id }) => held.get(id) ?? []);
  const byName = new Map(others.map((record) => [record.name, record]));
  return {
    takesReports: true,
    get stream() {
      return { address: "/api/v1/changes/stream", last: library.lastChange() };
    },
    list: () => [...kept(), ...others],
    get: (name) => byName.get(name) ?? held.get(name),
    holding: (words) => {
      // Marks alone ask for nothing.
      if (!/[\p{L}\p{N}]/u.test(words)) return [];
      const found = library.search({ words: `${words}*`, most: MOST_FOUND });
      return [...new Set(found.map(({ process }) => process))].flatMap((id) => held.get(id) ?? []).concat(others);
    },
  };
}

/** The records that were asked for lately, each as long as no newer version is made. */
class HeldRecords {
  readonly #held = new Map<string, { readonly version: number; readonly record: WebRecord }>();

  constructor(private readonly library: Library) {}

  get(id: string): WebRecord | undefined {
    const version = this.library.versions(id).at(-1)?.version;
    if (version === undefined) return undefined;
    const known = this.#held.get(id);
    const record = known?.version === version ? known.record : this.#load(id);
    if (!record) return undefined;
    this.#held.delete(id);
    this.#held.set(id, { version, record });
    const oldest = this.#held.keys().next().value;
    if (this.#held.size > MOST_HELD && oldest !== undefined) this.#held.delete(oldest);
    return record;
  }

  #load(id: string): WebRecord | undefined {
    const dossier = this.library.dossier(id);
    if (!dossier) return undefined;
    return openRecord(id, dossier, {
      changes: () => [...this.library.latestChanges(id, { all: true, most: MOST_CHANGES })].reverse(),
      today: () => this.library.now().slice(0, 10),
      stream: `/api/v1/changes/stream?process=${encodeURIComponent(id)}`,
    });
  }
}
