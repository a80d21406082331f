import type { Intake } from "../model/index.js";
import type { Database } from "./database.js";

/** A report as the library has it. */
export interface KeptReport {
  /** The order of arrival. */
  readonly seq: number;
  readonly id: string;
  readonly title?: string;
  /** ISO day or instant, as the report itself tells it. */
  readonly published?: string;
  /** When it came in, an ISO instant. */
  readonly added: string;
  /** Number of its story. */
  readonly story: number | undefined;
  /** The later version of it that came from the same address. */
  readonly replacedBy?: string;
}

interface Row {
  readonly seq: number;
  readonly id: string;
  readonly title: string | null;
  readonly published: string | null;
  readonly added: string;
  readonly story: number | null;
  readonly replaced_by: string | null;
}

const COLUMNS = "r.seq, r.id, r.title, r.published, r.added, r.story, r.replaced_by";
const CURRENT = "r.replaced_by IS NULL";

/** The texts, once each, with what was learnt when they were taken in. */
export class Reports {
  constructor(private readonly db: Database) {}

  has(id: string): boolean {
    return this.db.first("SELECT 1 FROM reports WHERE id = ?", id) !== undefined;
  }

  add(intake: Intake, added: string): void {
    const { id, text, title, published } = intake.report;
    const rest = JSON.stringify({ ...intake, report: { ...intake.report, text: "" } });
    this.db.run(
      "INSERT INTO reports (id, text, intake, title, published, added) VALUES (?, ?, ?, ?, ?, ?)",
      id,
      text,
      rest,
      title ?? null,
      published?.value ?? null,
      added,
    );
  }

  get(id: string): KeptReport | undefined {
    const row = this.db.first<Row>(`SELECT ${COLUMNS} FROM reports r WHERE id = ?`, id);
    return row && kept(row);
  }

  /** Gives the ids that begin so, two at most: enough to tell whether it is one. */
  beginning(id: string): string[] {
    return this.db
      .all<{ id: string }>("SELECT id FROM reports WHERE id >= ? AND id < ? LIMIT 2", id, `${id}\u{10ffff}`)
      .map((row) => row.id);
  }

  intake(id: string): Intake | undefined {
    const row = this.db.first<{ text: string; intake: string }>("SELECT text, intake FROM reports WHERE id = ?", id);
    if (!row) return undefined;
    const intake = JSON.parse(row.intake) as Intake;
    // In the place that the report had it: the same bytes as before it was kept.
    return { ...intake, report: { ...intake.report, text: row.text } };
  }

  text(id: string): string | undefined {
    return this.db.first<{ text: string }>("SELECT text FROM reports WHERE id = ?", id)?.text;
  }

  /** Lists reports in the order of arrival, after a place in it. */
  list(after = 0, most = 100): KeptReport[] {
    return this.db
      .all<Row>(`SELECT ${COLUMNS} FROM reports r WHERE r.seq > ? ORDER BY r.seq LIMIT ?`, after, most)
      .map(kept);
  }

  count(): number {
    return this.db.first<{ n: number }>("SELECT count(*) AS n FROM reports")?.n ?? 0;
  }

  /** Lists the reports of a story that no later version replaces, in the order of arrival. */
  ofStory(story: number): KeptReport[] {
    return this.db
      .all<Row>(`SELECT ${COLUMNS} FROM reports r WHERE r.story = ? AND ${CURRENT} ORDER BY r.seq`, story)
      .map(kept);
  }

  /** Lists the reports of a process that no later version replaces, in the order of arrival. */
  ofProcess(process: string): KeptReport[] {
    return this.db
      .all<Row>(
        `SELECT ${COLUMNS} FROM reports r JOIN stories s ON s.number = r.story
         WHERE s.process = ? AND ${CURRENT} ORDER BY r.seq`,
        process,
      )
      .map(kept);
  }

  /** Lists reports that are in no story, in the order of arrival. */
  unplaced(most: number): KeptReport[] {
    return this.db
      .all<Row>(`SELECT ${COLUMNS} FROM reports r WHERE r.story IS NULL ORDER BY r.seq LIMIT ?`, most)
      .map(kept);
  }

  place(id: string, story: number): void {
    this.db.run("UPDATE reports SET story = ? WHERE id = ?", story, id);
  }

  /** Lists the earlier versions of a report, those that they took the place of included. */
  earlierVersions(id: string): string[] {
    const sql = "SELECT id FROM reports WHERE replaced_by = ? ORDER BY seq";
    return this.db.all<{ id: string }>(sql, id).flatMap((row) => [...this.earlierVersions(row.id), row.id]);
  }

  replace(id: string, by: string | null): void {
    this.db.run("UPDATE reports SET replaced_by = ? WHERE id = ?", by, id);
  }

  remove(id: string): void {
    // What it had replaced stands again.
    this.db.run("UPDATE reports SET replaced_by = NULL WHERE replaced_by = ?", id);
    this.db.run("DELETE FROM reports WHERE id = ?", id);
  }
}

const kept = (row: Row): KeptReport => ({
  seq: row.seq,
  id: row.id,
  added: row.added,
  story: row.story ?? undefined,
  ...(row.title === null ? {} : { title: row.title }),
  ...(row.published === null ? {} : { published: row.published }),
  ...(row.replaced_by === null ? {} : { replacedBy: row.replaced_by }),
});
