import type { Database } from "./database.js";

/** A story as the library has it: its state is for those who put reports into stories. */
export interface KeptStory {
  readonly number: number;
  readonly id: string;
  readonly process: string | undefined;
  readonly state: Uint8Array;
}

interface Row {
  readonly number: number;
  readonly id: string;
  readonly process: string | null;
  readonly state: Uint8Array;
}

/** The stories, by number in the order in which they were opened. */
export class StoryTable {
  constructor(private readonly db: Database) {}

  get(number: number): KeptStory | undefined {
    const row = this.db.first<Row>("SELECT number, id, process, state FROM stories WHERE number = ?", number);
    return row && kept(row);
  }

  withId(id: string): KeptStory | undefined {
    const row = this.db.first<Row>("SELECT number, id, process, state FROM stories WHERE id = ?", id);
    return row && kept(row);
  }

  put(number: number, id: string, state: Uint8Array): void {
    this.db.run(
      "INSERT INTO stories (number, id, state) VALUES (?, ?, ?) ON CONFLICT (number) DO UPDATE SET state = excluded.state",
      number,
      id,
      state,
    );
  }

  /** Lists the stories that are in no process yet. */
  unsettled(): KeptStory[] {
    const sql = "SELECT number, id, process, x'' AS state FROM stories WHERE process IS NULL ORDER BY number";
    return this.db.all<Row>(sql).map(kept);
  }

  ofProcess(process: string): KeptStory[] {
    const sql = "SELECT number, id, process, x'' AS state FROM stories WHERE process = ? ORDER BY number";
    return this.db.all<Row>(sql, process).map(kept);
  }

  /** Puts all stories of a process into another. */
  settleAll(from: string, into: string): void {
    this.db.run("UPDATE stories SET process = ? WHERE process = ?", into, from);
  }

  /** Lets the states of all go: to be made again. */
  clearStates(): void {
    this.db.run("UPDATE stories SET state = x''");
  }

  settle(number: number, process: string): void {
    this.db.run("UPDATE stories SET process = ? WHERE number = ?", process, number);
  }
}

const kept = (row: Row): KeptStory => ({ ...row, process: row.process ?? undefined });
