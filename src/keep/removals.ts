import type { Database } from "./database.js";

/** Processes that a report was taken out of, until their dossier is made again: then their history goes too. */
export class Removals {
  constructor(private readonly db: Database) {}

  add(process: string): void {
    this.db.run("INSERT OR IGNORE INTO removals VALUES (?)", process);
  }

  has(process: string): boolean {
    return this.db.first("SELECT 1 FROM removals WHERE process = ?", process) !== undefined;
  }

  /** Takes a process off the list; tells whether it was on it. */
  take(process: string): boolean {
    return this.db.run("DELETE FROM removals WHERE process = ?", process) > 0;
  }
}
