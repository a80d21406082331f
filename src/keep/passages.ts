import { createHash } from "node:crypto";
import type { Database, Value } from "./database.js";

/** Something that can be found by its words: a report or an entry of a dossier. */
export interface Passage {
  readonly kind: string;
  /** The report's or the entry's id. */
  readonly entry: string;
  /** ISO day, or "" where there is none. */
  readonly day: string;
  readonly title: string;
  readonly text: string;
  /** Names of those whom it is about, with their other names. */
  readonly people: string;
  readonly parties: string;
  readonly issues: string;
}

/** What was found, with the words that were asked for between marks. */
export interface Found {
  readonly kind: string;
  readonly process: string;
  readonly entry: string;
  readonly day: string;
  readonly title: string;
  /** A stretch of the text; words that were asked for stand between U+0002 and U+0003. */
  readonly snippet: string;
}

/** What to look for. */
export interface Query {
  /** In the language of FTS5; left out: all that the other conditions leave. */
  readonly match?: string;
  readonly kind?: string;
  readonly process?: string;
  readonly since?: string;
  readonly until?: string;
  readonly most: number;
  readonly from: number;
}

/** Passages that are ranked at most. */
const RANKED = 2000;

/** The index of words: kept in step with the dossiers, and made anew from them. */
export class Passages {
  constructor(private readonly db: Database) {}

  /** Puts a process's passages in the place of those that it had; what is the same is left alone. */
  replace(process: string, passages: readonly Passage[]): void {
    const had = new Map(
      this.db
        .all<{ number: number; kind: string; entry: string; digest: string }>(
          "SELECT number, kind, entry, digest FROM passages WHERE process = ?",
          process,
        )
        .map((row) => [`${row.kind} ${row.entry}`, row]),
    );
    for (const passage of passages) {
      const key = `${passage.kind} ${passage.entry}`;
      const digest = digestOf(passage);
      const known = had.get(key);
      had.delete(key);
      if (known?.digest === digest) continue;
      if (known) this.#remove(known.number);
      this.#add(process, passage, digest);
    }
    for (const { number } of had.values()) this.#remove(number);
  }

  /** Finds passages, the best first; where so many fit that the best would be chance, the latest to come in. */
  find(query: Query): Found[] {
    const { sql, values } = conditionsOf(query);
    const words = query.match !== undefined;
    const best = words && !this.#isCommon(query.match ?? "");
    return this.db.all<Found>(
      `SELECT p.kind, p.process, p.entry, p.day, w.title,
        ${words ? "snippet(words, 1, char(2), char(3), '…', 24)" : "substr(w.text, 1, 200)"} AS snippet
       FROM words w JOIN passages p ON p.number = w.rowid WHERE ${sql}
       ORDER BY ${best ? "bm25(words, 4, 1, 2, 1, 1), p.number" : words ? "w.rowid DESC" : "p.day DESC, p.number"}
       LIMIT ? OFFSET ?`,
      ...values,
      query.most,
      query.from,
    );
  }

  /** To rank passages is to count the words in all of them: that takes long, and tells little, where many have them. */
  #isCommon(match: string): boolean {
    const sql = "SELECT rowid FROM words WHERE words MATCH ? LIMIT 1 OFFSET ?";
    return this.db.first(sql, match, RANKED) !== undefined;
  }

  clear(): void {
    this.db.script("DELETE FROM words; DELETE FROM passages;");
  }

  /** Tells what is wrong with the index; nothing where it is sound. */
  faults(): string[] {
    try {
      this.db.script("INSERT INTO words (words) VALUES ('integrity-check')");
      return [];
    } catch (error) {
      return [`the index of words: ${error instanceof Error ? error.message : String(error)}`];
    }
  }

  #add(process: string, passage: Passage, digest: string): void {
    const { kind, entry, day, title, text, people, parties, issues } = passage;
    const number = (this.db.first<{ n: number | null }>("SELECT max(number) AS n FROM passages")?.n ?? 0) + 1;
    this.db.run("INSERT INTO passages VALUES (?, ?, ?, ?, ?, ?)", number, kind, process, entry, day, digest);
    const sql = "INSERT INTO words (rowid, title, text, people, parties, issues) VALUES (?, ?, ?, ?, ?, ?)";
    this.db.run(sql, number, title, text, people, parties, issues);
  }

  #remove(number: number): void {
    this.db.run("DELETE FROM words WHERE rowid = ?", number);
    this.db.run("DELETE FROM passages WHERE number = ?", number);
  }
}

function conditionsOf({ match, kind, process, since, until }: Query): { sql: string; values: Value[] } {
  const conditions: [string, Value | undefined][] = [
    ["words MATCH ?", match],
    ["p.kind = ?", kind],
    ["p.process = ?", process],
    ["p.day >= ?", since],
    ["p.day <> '' AND p.day <= ?", until],
  ];
  const asked = conditions.filter(([, value]) => value !== undefined);
  return { sql: asked.map(([sql]) => sql).join(" AND ") || "1", values: asked.map(([, value]) => value ?? null) };
}

const digestOf = (passage: Passage): string =>
  createHash("sha1").update(JSON.stringify(passage)).digest("base64url").slice(0, 16);
