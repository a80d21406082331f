import type { Database } from "./database.js";

/** A process as the library has it. */
export interface KeptProcess {
  readonly id: string;
  readonly title: string;
  /** True where a user gave the title. */
  readonly named: boolean;
  /** Counts what went into it; `made` is the one that its dossier was made from. */
  readonly revision: number;
  readonly made: number;
  readonly reports: number;
  /** ISO day that its dossier stands at. */
  readonly asOf: string;
  /** When it last changed, an ISO instant. */
  readonly changed: string;
}

interface Row extends Omit<KeptProcess, "named" | "asOf"> {
  readonly named: number;
  readonly as_of: string;
}

const COLUMNS = "id, title, named, revision, made, reports, as_of, changed";

/** The processes, in the order in which they were opened. */
export class ProcessTable {
  constructor(private readonly db: Database) {}

  get(id: string): KeptProcess | undefined {
    const row = this.db.first<Row>(`SELECT ${COLUMNS} FROM processes WHERE id = ?`, id);
    return row && kept(row);
  }

  /** Lists those with reports, the one that stands at the latest day first. */
  list(from = 0, most = 1000): KeptProcess[] {
    const sql = `SELECT ${COLUMNS} FROM processes WHERE reports > 0 ORDER BY as_of DESC, seq LIMIT ? OFFSET ?`;
    return this.db.all<Row>(sql, most, from).map(kept);
  }

  /** Finds those whose id begins so or whose title holds the words. */
  like(words: string, most = 5): KeptProcess[] {
    const sql = `SELECT ${COLUMNS} FROM processes WHERE reports > 0
      AND (substr(id, 1, length(?1)) = ?1 OR instr(lower(title), lower(?1)) > 0) ORDER BY seq LIMIT ?2`;
    return this.db.all<Row>(sql, words, most).map(kept);
  }

  /** Finds those that processes were merged into whose id began so. */
  mergedLike(id: string, most = 5): KeptProcess[] {
    const sql = `SELECT merged_into AS 'into' FROM processes
      WHERE merged_into IS NOT NULL AND substr(id, 1, length(?1)) = ?1 ORDER BY seq LIMIT ?2`;
    return this.db.all<{ into: string }>(sql, id, most).flatMap(({ into }) => this.get(into) ?? []);
  }

  count(): number {
    return this.db.first<{ n: number }>("SELECT count(*) AS n FROM processes WHERE reports > 0")?.n ?? 0;
  }

  /** Lists those whose dossier is to be made again. */
  stale(): KeptProcess[] {
    return this.db.all<Row>(`SELECT ${COLUMNS} FROM processes WHERE made <> revision ORDER BY seq`).map(kept);
  }

  open(id: string, at: string): void {
    this.db.run("INSERT OR IGNORE INTO processes (id, changed) VALUES (?, ?)", id, at);
  }

  /** Notes that its reports are no longer those that its dossier was made from. */
  touch(id: string, at: string): void {
    this.db.run("UPDATE processes SET revision = revision + 1, changed = ? WHERE id = ?", at, id);
  }

  /** Has all dossiers made again. */
  touchAll(): void {
    this.db.run("UPDATE processes SET revision = revision + 1");
  }

  /** Notes the dossier that was made. A title that a user gave stays. */
  note(id: string, made: { title: string; asOf: string; reports: number; revision: number }): void {
    this.db.run(
      `UPDATE processes SET title = CASE named WHEN 1 THEN title ELSE ? END, as_of = ?, reports = ?, made = ? WHERE id = ?`,
      made.title,
      made.asOf,
      made.reports,
      made.revision,
      id,
    );
  }

  /** Notes that a process was merged into another: its id leads there from now on. */
  merge(id: string, into: string): void {
    this.db.run("UPDATE processes SET merged_into = ? WHERE id = ? OR merged_into = ?", into, id, id);
    this.db.run("UPDATE processes SET merged_into = NULL WHERE id = ?", into);
  }

  /** Gives the process that this one was merged into. */
  mergedInto(id: string): string | undefined {
    const row = this.db.first<{ into: string | null }>("SELECT merged_into AS 'into' FROM processes WHERE id = ?", id);
    return row?.into ?? undefined;
  }

  /** Gives the place of a process in the order in which they were opened, and whether a user put reports into it or took some out. */
  arrangement(id: string): { readonly seq: number; readonly arranged: boolean } {
    const row = this.db.first<{ seq: number; arranged: number }>(
      "SELECT seq, arranged FROM processes WHERE id = ?",
      id,
    );
    return { seq: row?.seq ?? 0, arranged: row?.arranged === 1 };
  }

  /** Notes that a user has said which reports belong to it. */
  arrange(id: string): void {
    this.db.run("UPDATE processes SET arranged = 1 WHERE id = ?", id);
  }

  name(id: string, title: string): void {
    this.db.run("UPDATE processes SET title = ?, named = 1, revision = revision + 1 WHERE id = ?", title, id);
  }
}

const kept = ({ as_of, named, ...row }: Row): KeptProcess => ({ ...row, named: named === 1, asOf: as_of });
