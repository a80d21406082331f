import type { Database } from "./database.js";

/** A feed that the library follows. */
export interface KeptFeed {
  readonly address: string;
  readonly title: string;
  /** From the last answer, to be asked for what has changed only. */
  readonly etag?: string;
  readonly modified?: string;
  /** When it was last looked at, and when it is to be next; ISO instants. */
  readonly checked?: string;
  readonly due: string;
  /** How many times in a row it failed, and with what the last time. */
  readonly failures: number;
  readonly problem?: string;
}

/** What a look at a feed brought. */
export type Checked = Pick<KeptFeed, "etag" | "modified" | "due" | "failures" | "problem"> & {
  readonly checked: string;
  readonly title?: string;
};

type Row = { readonly [K in keyof KeptFeed]-?: KeptFeed[K] | null };

/** The feeds, and which of their items were taken in. */
export class Feeds {
  constructor(private readonly db: Database) {}

  /** Adds a feed; false where it is there. */
  add(address: string, due: string): boolean {
    return this.db.run("INSERT OR IGNORE INTO feeds (address, due) VALUES (?, ?)", address, due) > 0;
  }

  list(): KeptFeed[] {
    return this.db.all<Row>("SELECT * FROM feeds ORDER BY address").map(kept);
  }

  due(now: string): KeptFeed[] {
    return this.db.all<Row>("SELECT * FROM feeds WHERE due <= ? ORDER BY due, address", now).map(kept);
  }

  note(
    address: string,
    { title = null, etag = null, modified = null, checked, due, failures, problem = null }: Nullable<Checked>,
  ): void {
    this.db.run(
      `UPDATE feeds SET title = coalesce(?, title), etag = ?, modified = ?, checked = ?, due = ?, failures = ?, problem = ?
       WHERE address = ?`,
      ...[title, etag, modified, checked, due, failures, problem, address],
    );
  }

  remove(address: string): boolean {
    this.db.run("DELETE FROM feed_items WHERE feed = ?", address);
    return this.db.run("DELETE FROM feeds WHERE address = ?", address) > 0;
  }

  /** Tells whether an item was taken in as it is: an item whose title or day changes is looked at again. */
  hasItem(feed: string, item: string, state: string): boolean {
    const sql = "SELECT 1 FROM feed_items WHERE feed = ? AND item = ? AND state = ?";
    return this.db.first(sql, feed, item, state) !== undefined;
  }

  addItem(feed: string, item: string, state: string): void {
    this.db.run("INSERT OR REPLACE INTO feed_items VALUES (?, ?, ?)", feed, item, state);
  }
}

type Nullable<T> = { readonly [K in keyof T]: undefined extends T[K] ? T[K] | null : T[K] };

const kept = (row: Row): KeptFeed =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as unknown as KeptFeed;
