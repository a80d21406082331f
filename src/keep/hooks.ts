import type { Database } from "./database.js";

/** What a hook is told: of which process, by or about whom; all changes, or those of the record alone. */
export interface HookFilter {
  /** Id of a process. */
  readonly process?: string;
  /** Words of a person's name. */
  readonly person?: string;
  /** True: also what was said and what happened, one by one. */
  readonly everything: boolean;
}

/** An address that is told of changes, as they come. */
export interface KeptHook extends HookFilter {
  readonly id: number;
  readonly address: string;
  /** What messages to it are signed with. */
  readonly secret: string;
  /** Hosts and networks that it may lead to although they are no public ones. */
  readonly allowed: readonly string[];
  /** Number of the last change that it was told, or that is none of its business. */
  readonly told: number;
  /** Where a message was begun that nobody has confirmed: the number of the last change in it. */
  readonly underWay?: number;
  /** When it may be told the next thing, an ISO instant. */
  readonly due: string;
  /** How many times in a row it failed, and with what the last time. */
  readonly failures: number;
  readonly problem?: string;
  /** When it last took a message, an ISO instant. */
  readonly delivered?: string;
}

interface Row {
  readonly id: number;
  readonly address: string;
  readonly secret: string;
  readonly allowed: string;
  readonly process: string | null;
  readonly person: string | null;
  readonly everything: number;
  readonly told: number;
  readonly under_way: number | null;
  readonly due: string;
  readonly failures: number;
  readonly problem: string | null;
  readonly delivered: string | null;
}

/** The hooks, in the order in which they were added. */
export class Hooks {
  constructor(private readonly db: Database) {}

  /** Adds a hook, and gives its id. */
  add(hook: HookFilter & Pick<KeptHook, "address" | "secret" | "allowed" | "told" | "due">): number {
    const { address, secret, allowed, process = null, person = null, everything, told, due } = hook;
    this.db.run(
      `INSERT INTO hooks (address, secret, allowed, process, person, everything, told, due)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[address, secret, JSON.stringify(allowed), process, person, Number(everything), told, due],
    );
    return this.db.first<{ id: number }>("SELECT max(id) AS id FROM hooks")?.id ?? 0;
  }

  get(id: number): KeptHook | undefined {
    const row = this.db.first<Row>("SELECT * FROM hooks WHERE id = ?", id);
    return row && kept(row);
  }

  list(): KeptHook[] {
    return this.db.all<Row>("SELECT * FROM hooks ORDER BY id").map(kept);
  }

  /** Lists those that are to be told something now: there are changes after the last one that they were told. */
  waiting(now: string, lastChange: number): KeptHook[] {
    return this.db.all<Row>("SELECT * FROM hooks WHERE due <= ? AND told < ? ORDER BY id", now, lastChange).map(kept);
  }

  /** Notes that a message is under way; until an instant nobody else is to begin one. */
  begin(id: number, lastChange: number, until: string): void {
    this.db.run("UPDATE hooks SET under_way = ?, due = ? WHERE id = ?", lastChange, until, id);
  }

  /** Notes that it is told all up to a change: by a message at an instant, or as none of it is its business. */
  confirm(id: number, lastChange: number, { at, delivered }: { at: string; delivered: boolean }): void {
    this.db.run(
      `UPDATE hooks SET told = max(told, ?), under_way = NULL, due = ?, failures = 0, problem = NULL,
         delivered = coalesce(?, delivered) WHERE id = ?`,
      ...[lastChange, at, delivered ? at : null, id],
    );
  }

  /** Notes that a message was not taken, and when to try again. */
  fail(id: number, problem: string, due: string): void {
    this.db.run("UPDATE hooks SET failures = failures + 1, problem = ?, due = ? WHERE id = ?", problem, due, id);
  }

  remove(id: number): boolean {
    return this.db.run("DELETE FROM hooks WHERE id = ?", id) > 0;
  }
}

const kept = ({ allowed, everything, process, person, under_way, problem, delivered, ...row }: Row): KeptHook => ({
  ...row,
  allowed: JSON.parse(allowed) as readonly string[],
  everything: everything === 1,
  ...(process === null ? {} : { process }),
  ...(person === null ? {} : { person }),
  ...(under_way === null ? {} : { underWay: under_way }),
  ...(problem === null ? {} : { problem }),
  ...(delivered === null ? {} : { delivered }),
});
