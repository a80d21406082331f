import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Dossier } from "../model/index.js";
import type { Database } from "./database.js";
import { readBare, writeBare } from "./dossier-body.js";

/** When a version of a dossier was made. */
export interface DossierVersion {
  readonly version: number;
  /** ISO instant. */
  readonly made: string;
}

/** The dossiers and their history: of each day on which one was made its last version, and the newest. */
export class Dossiers {
  constructor(
    private readonly db: Database,
    private readonly textOf: (report: string) => string | undefined,
  ) {}

  /** Gives the newest version, or that of a number. */
  get(process: string, version?: number): Dossier | undefined {
    const sql = "SELECT body FROM dossiers WHERE process = ? AND version <= ? ORDER BY version DESC LIMIT 1";
    const row = this.db.first<{ body: Uint8Array }>(sql, process, version ?? Number.MAX_SAFE_INTEGER);
    return row && readBare(inflateRawSync(row.body).toString(), this.textOf);
  }

  /** Gives the version that stood at an instant. */
  at(process: string, instant: string): DossierVersion | undefined {
    const sql = "SELECT version, made FROM dossiers WHERE process = ? AND made <= ? ORDER BY version DESC LIMIT 1";
    return this.db.first<DossierVersion>(sql, process, instant);
  }

  versions(process: string): DossierVersion[] {
    return this.db.all<DossierVersion>(
      "SELECT version, made FROM dossiers WHERE process = ? ORDER BY version",
      process,
    );
  }

  put(process: string, dossier: Dossier, made: string): void {
    const last = this.versions(process).at(-1);
    const body = deflateRawSync(writeBare(dossier), { level: 1 });
    if (last && last.made.slice(0, 10) === made.slice(0, 10))
      this.db.run("DELETE FROM dossiers WHERE process = ? AND version = ?", process, last.version);
    this.db.run("INSERT INTO dossiers VALUES (?, ?, ?, ?)", process, (last?.version ?? 0) + 1, made, body);
  }

  /** Lets all versions but the newest go. */
  forgetHistory(process: string): void {
    this.db.run(
      "DELETE FROM dossiers WHERE process = ?1 AND version < (SELECT max(version) FROM dossiers WHERE process = ?1)",
      process,
    );
  }

  remove(process: string): void {
    this.db.run("DELETE FROM dossiers WHERE process = ?", process);
  }
}
