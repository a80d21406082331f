import type { Database } from "./database.js";

/** Numbers that the library counts up. */
export class Counters {
  constructor(private readonly db: Database) {}

  get(name: string): number {
    return this.db.first<{ value: number }>("SELECT value FROM counters WHERE name = ?", name)?.value ?? 0;
  }

  set(name: string, value: number): void {
    this.db.run("INSERT OR REPLACE INTO counters VALUES (?, ?)", name, value);
  }
}
