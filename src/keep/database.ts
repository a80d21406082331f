import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import type libsql from "libsql";
import { asCopyError, asLibraryError } from "./failures.js";

/** What a column holds. */
export type Value = string | number | null | Uint8Array;

/** How long a writer waits for another, in milliseconds. */
const WAIT = 20_000;

/**
 * One file of SQLite: the only place that knows the driver. What `write` has returned from is on disk: the journal is
 * written ahead (WAL) and every commit is synced (FULL). Several processes can have it open, one writes at a time.
 */
export class Database {
  readonly #statements = new Map<string, libsql.Statement>();
  #depth = 0;

  private constructor(
    private readonly db: libsql.Database,
    readonly path: string,
  ) {}

  /**
   * Opens the file, and makes it and its folder where there is none.
   *
   * @throws RapporteurError "library-unwritable", "library-broken"
   */
  static async open(path: string): Promise<Database> {
    try {
      mkdirSync(dirname(path), { recursive: true });
      const { default: Driver } = await import("libsql");
      const db = new Driver(path);
      // First of all, so that the settings themselves wait for another process.
      db.pragma(`busy_timeout = ${WAIT}`);
      db.pragma("journal_mode = WAL");
      db.pragma("synchronous = FULL");
      db.pragma("foreign_keys = ON");
      return new Database(db, path);
    } catch (error) {
      throw asLibraryError(error, path);
    }
  }

  all<Row>(sql: string, ...values: readonly Value[]): Row[] {
    return this.#ask(() => {
      const rows = this.#statement(sql).all(values) as Record<string, unknown>[];
      // The driver gives bytes as a bare buffer.
      for (const row of rows)
        for (const [name, value] of Object.entries(row))
          if (value instanceof ArrayBuffer) row[name] = new Uint8Array(value);
      return rows as Row[];
    });
  }

  first<Row>(sql: string, ...values: readonly Value[]): Row | undefined {
    return this.all<Row>(sql, ...values)[0];
  }

  /** Runs a statement and tells how many rows it changed. */
  run(sql: string, ...values: readonly Value[]): number {
    return this.#ask(() => this.#statement(sql).run(values).changes);
  }

  /** Runs statements without values, several at once. */
  script(sql: string): void {
    this.#ask(() => this.db.exec(sql));
  }

  /** Does all of a piece of writing or nothing; inside another it is a part of that. */
  write<T>(body: () => T): T {
    return this.#transaction("BEGIN IMMEDIATE", body);
  }

  /** Asks several things of one state of the library. */
  read<T>(body: () => T): T {
    return this.#transaction("BEGIN", body);
  }

  /** Tells what is wrong with the file; nothing where it is sound. */
  faults(): string[] {
    const rows = this.all<{ integrity_check: string }>("SELECT integrity_check FROM pragma_integrity_check(20)");
    return rows.map((row) => row.integrity_check).filter((told) => told !== "ok");
  }

  /**
   * Writes the whole as it stands at one moment to a new file, while others go on writing.
   *
   * @throws RapporteurError "write-failed"
   */
  copyTo(path: string): void {
    try {
      this.db.prepare("VACUUM INTO ?").run(path);
    } catch (error) {
      throw asCopyError(error);
    }
  }

  /** Gives a number that changes when another process has written. */
  version(): number {
    return this.first<{ data_version: number }>("SELECT data_version FROM pragma_data_version")?.data_version ?? 0;
  }

  close(): void {
    this.#statements.clear();
    this.db.close();
  }

  #transaction<T>(begin: string, body: () => T): T {
    if (this.#depth > 0) return body();
    this.script(begin);
    this.#depth++;
    try {
      const value = body();
      this.script("COMMIT");
      return value;
    } catch (error) {
      // A full disk has rolled back by itself: a second time is an error of its own, and the first is the one to tell.
      if (this.db.inTransaction) this.db.exec("ROLLBACK");
      throw error;
    } finally {
      this.#depth--;
    }
  }

  #statement(sql: string): libsql.Statement {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.db.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  #ask<T>(body: () => T): T {
    try {
      return body();
    } catch (error) {
      throw asLibraryError(error, this.path);
    }
  }
}
