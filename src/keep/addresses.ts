import type { Database } from "./database.js";

/** Where reports came from: a report can come from several addresses, and an address can give it anew. */
export class Addresses {
  constructor(private readonly db: Database) {}

  /** Notes that an address gave a report; tells whether that is new. */
  add(address: string, report: string, added: string): boolean {
    return this.db.run("INSERT OR IGNORE INTO addresses VALUES (?, ?, ?)", address, report, added) > 0;
  }

  /** Lists what an address gave, the oldest first. */
  reportsFrom(address: string): string[] {
    return this.db
      .all<{ report: string }>("SELECT report FROM addresses WHERE address = ? ORDER BY added, report", address)
      .map(({ report }) => report);
  }

  of(report: string): string[] {
    return this.db
      .all<{ address: string }>("SELECT address FROM addresses WHERE report = ? ORDER BY address", report)
      .map(({ address }) => address);
  }

  removeReport(report: string): void {
    this.db.run("DELETE FROM addresses WHERE report = ?", report);
  }
}
