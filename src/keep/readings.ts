import { deserialize, serialize } from "node:v8";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Reading } from "../model/index.js";
import type { Database } from "./database.js";

/** Readings that are kept at most: about 20 kB each. */
const MOST = 20_000;

/**
 * Readings, so that a report more costs no second reading of the others: a kept one is there in a millisecond, reading
 * takes twenty. One counts only for the reader that made it.
 */
export class Readings {
  constructor(
    private readonly db: Database,
    private readonly reader: string,
  ) {}

  get(report: string): Reading | undefined {
    const sql = "SELECT body FROM readings WHERE report = ? AND reader = ?";
    const row = this.db.first<{ body: Uint8Array }>(sql, report, this.reader);
    return row && (deserialize(inflateRawSync(row.body)) as Reading);
  }

  put(reading: Reading): void {
    const body = deflateRawSync(serialize(reading), { level: 1 });
    this.db.run("INSERT OR REPLACE INTO readings VALUES (?, ?, ?)", reading.intake.report.id, this.reader, body);
  }

  /** Lets the oldest go where there are too many. */
  prune(): void {
    this.db.run("DELETE FROM readings WHERE rowid <= (SELECT max(rowid) FROM readings) - ?", MOST);
  }

  remove(report: string): void {
    this.db.run("DELETE FROM readings WHERE report = ?", report);
  }

  clear(): void {
    this.db.run("DELETE FROM readings");
  }
}
