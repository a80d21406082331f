import type { Database } from "./database.js";

/** Up to which change each reader has seen a process. */
export class Seen {
  constructor(private readonly db: Database) {}

  get(reader: string, process: string): number {
    const sql = "SELECT change FROM seen WHERE reader = ? AND process = ?";
    return this.db.first<{ change: number }>(sql, reader, process)?.change ?? 0;
  }

  set(reader: string, process: string, change: number): void {
    this.db.run("INSERT OR REPLACE INTO seen VALUES (?, ?, ?)", reader, process, change);
  }
}
