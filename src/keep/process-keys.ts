import type { Database } from "./database.js";

/** What a process is found by when a new story comes: its parties, people and proposals. */
export class ProcessKeys {
  constructor(private readonly db: Database) {}

  /** Lists the processes under a key, the earliest first. */
  under(key: string): string[] {
    return this.db
      .all<{ process: string }>(
        "SELECT k.process FROM process_keys k JOIN processes p ON p.id = k.process WHERE k.key = ? ORDER BY p.seq",
        key,
      )
      .map(({ process }) => process);
  }

  /** Lists the keys of a process. */
  of(process: string): string[] {
    return this.db
      .all<{ key: string }>("SELECT key FROM process_keys WHERE process = ? ORDER BY key", process)
      .map(({ key }) => key);
  }

  add(process: string, keys: readonly string[]): void {
    for (const key of keys) this.db.run("INSERT OR IGNORE INTO process_keys VALUES (?, ?)", key, process);
  }

  replace(process: string, keys: readonly string[]): void {
    this.db.run("DELETE FROM process_keys WHERE process = ?", process);
    this.add(process, keys);
  }
}
