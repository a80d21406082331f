import { RapporteurError } from "../errors.js";
import type { Database } from "./database.js";

/**
 * The steps from an empty file to the library of today, in order; what stands here is never changed, only added to.
 * Texts and what users said are the record; all else can be made from them again.
 */
const STEPS: readonly string[] = [
  `
CREATE TABLE reports (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  text TEXT NOT NULL,
  intake TEXT NOT NULL,
  title TEXT,
  published TEXT,
  added TEXT NOT NULL,
  story INTEGER,
  replaced_by TEXT
) STRICT;
CREATE INDEX reports_story ON reports (story);

CREATE TABLE addresses (
  address TEXT NOT NULL,
  report TEXT NOT NULL,
  added TEXT NOT NULL,
  PRIMARY KEY (address, report)
) STRICT, WITHOUT ROWID;
CREATE INDEX addresses_report ON addresses (report);

CREATE TABLE readings (
  report TEXT PRIMARY KEY,
  reader TEXT NOT NULL,
  body BLOB NOT NULL
) STRICT;

CREATE TABLE stories (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  process TEXT,
  state BLOB NOT NULL
) STRICT;
CREATE INDEX stories_process ON stories (process);
CREATE INDEX stories_new ON stories (number) WHERE process IS NULL;

CREATE TABLE story_features (
  feature INTEGER PRIMARY KEY,
  reports INTEGER NOT NULL DEFAULT 0,
  stories TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE processes (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL DEFAULT '',
  named INTEGER NOT NULL DEFAULT 0,
  revision INTEGER NOT NULL DEFAULT 0,
  made INTEGER NOT NULL DEFAULT -1,
  reports INTEGER NOT NULL DEFAULT 0,
  as_of TEXT NOT NULL DEFAULT '',
  changed TEXT NOT NULL
) STRICT;
CREATE INDEX processes_stale ON processes (seq) WHERE made <> revision;

CREATE TABLE process_keys (
  key TEXT NOT NULL,
  process TEXT NOT NULL,
  PRIMARY KEY (key, process)
) STRICT, WITHOUT ROWID;
CREATE INDEX process_keys_process ON process_keys (process);

CREATE TABLE dossiers (
  process TEXT NOT NULL,
  version INTEGER NOT NULL,
  made TEXT NOT NULL,
  body BLOB NOT NULL,
  PRIMARY KEY (process, version)
) STRICT;

CREATE TABLE changes (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  process TEXT NOT NULL,
  at TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX changes_process ON changes (process, seq);

CREATE TABLE seen (
  reader TEXT NOT NULL,
  process TEXT NOT NULL,
  change INTEGER NOT NULL,
  PRIMARY KEY (reader, process)
) STRICT, WITHOUT ROWID;

CREATE TABLE counters (
  name TEXT PRIMARY KEY,
  value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE passages (
  number INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  process TEXT NOT NULL,
  entry TEXT NOT NULL,
  day TEXT NOT NULL,
  digest TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX passages_entry ON passages (process, kind, entry);
CREATE VIRTUAL TABLE words USING fts5 (
  title, text, people, parties, issues, tokenize = 'porter unicode61 remove_diacritics 2'
);
`,
  `
ALTER TABLE processes ADD COLUMN merged_into TEXT;

CREATE TABLE removals (process TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
`,
  `
CREATE TABLE feeds (
  address TEXT PRIMARY KEY,
  title TEXT NOT NULL DEFAULT '',
  etag TEXT,
  modified TEXT,
  checked TEXT,
  due TEXT NOT NULL,
  failures INTEGER NOT NULL DEFAULT 0,
  problem TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE feed_items (
  feed TEXT NOT NULL,
  item TEXT NOT NULL,
  state TEXT NOT NULL,
  PRIMARY KEY (feed, item)
) STRICT, WITHOUT ROWID;
`,
  `
CREATE TABLE hooks (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  address TEXT NOT NULL,
  secret TEXT NOT NULL,
  allowed TEXT NOT NULL,
  process TEXT,
  person TEXT,
  everything INTEGER NOT NULL,
  told INTEGER NOT NULL,
  under_way INTEGER,
  due TEXT NOT NULL,
  failures INTEGER NOT NULL DEFAULT 0,
  problem TEXT,
  delivered TEXT
) STRICT;
`,
  `
CREATE INDEX reports_replaced ON reports (replaced_by) WHERE replaced_by IS NOT NULL;
`,
  `
ALTER TABLE processes ADD COLUMN arranged INTEGER NOT NULL DEFAULT 0;
`,
];

/**
 * Brings a library to the form of today, in one piece of writing.
 *
 * @param upTo for tests: how many steps, all by default
 * @throws RapporteurError "library-newer" where a later rapporteur made it
 */
export function migrate(db: Database, upTo = STEPS.length): void {
  if (versionOf(db) === upTo) return;
  db.write(() => {
    // Another process may have been faster.
    const version = versionOf(db);
    if (version > STEPS.length)
      throw new RapporteurError("library-newer", `the library ${db.path} was made by a later rapporteur`, {
        hint: "install that one, or name another library with --library",
      });
    for (const step of STEPS.slice(version, upTo)) db.script(step);
    db.script(`PRAGMA user_version = ${upTo}`);
  });
}

const versionOf = (db: Database): number =>
  db.first<{ user_version: number }>("PRAGMA user_version")?.user_version ?? 0;
