import type { Database } from "./database.js";

/** One thing that changed in a process, numbered over the whole library. */
export interface KeptChange<T> {
  readonly seq: number;
  readonly process: string;
  /** ISO instant. */
  readonly at: string;
  readonly change: T;
}

interface Row {
  readonly seq: number;
  readonly process: string;
  readonly at: string;
  readonly body: string;
}

/** The log of what changed: only ever added to, but for what rests on removed reports. */
export class Changes {
  constructor(private readonly db: Database) {}

  add(process: string, at: string, changes: readonly object[]): void {
    for (const change of changes)
      this.db.run("INSERT INTO changes (process, at, body) VALUES (?, ?, ?)", process, at, JSON.stringify(change));
  }

  /** Lists changes after a number, of one process or of all. */
  after<T>(seq: number, { process, most = 200 }: { process?: string; most?: number } = {}): KeptChange<T>[] {
    const only = process === undefined ? "" : "AND process = ?3";
    const sql = `SELECT seq, process, at, body FROM changes WHERE seq > ?1 ${only} ORDER BY seq LIMIT ?2`;
    const rows = process === undefined ? this.db.all<Row>(sql, seq, most) : this.db.all<Row>(sql, seq, most, process);
    return rows.map(kept<T>);
  }

  /** Lists the latest changes of a process, the latest first. */
  latest<T>(process: string, most: number): KeptChange<T>[] {
    const sql = "SELECT seq, process, at, body FROM changes WHERE process = ? ORDER BY seq DESC LIMIT ?";
    return this.db.all<Row>(sql, process, most).map(kept<T>);
  }

  last(): number {
    return this.db.first<{ n: number | null }>("SELECT max(seq) AS n FROM changes")?.n ?? 0;
  }

  /** Takes a report's words out of the log: what rests on it alone goes. */
  removeReport(process: string, report: string): void {
    for (const { seq, change } of this.after<Resting>(0, { process, most: Number.MAX_SAFE_INTEGER })) {
      const left = change.evidence.filter((evidence) => evidence.report !== report);
      if (left.length === change.evidence.length) continue;
      if (left.length === 0) this.db.run("DELETE FROM changes WHERE seq = ?", seq);
      else this.db.run("UPDATE changes SET body = ? WHERE seq = ?", JSON.stringify({ ...change, evidence: left }), seq);
    }
  }
}

const kept = <T>({ body, ...row }: Row): KeptChange<T> => ({ ...row, change: JSON.parse(body) as T });

interface Resting {
  readonly evidence: readonly { readonly report: string }[];
}
