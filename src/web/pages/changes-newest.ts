import { once } from "../../model/index.js";
import { issuesOfChanges } from "../change-issues.js";
import type { WebRecord } from "../record.js";
import { windowOf } from "./changes-days.js";

/** What the newest reports brought, against the record before them. */
interface Newest {
  /** Their day; "" where no report has one. */
  readonly day: string;
  /** The last day with reports before; nothing where there is none. */
  readonly against: string | undefined;
  readonly count: number;
  /** Issues that something changed on, by name, the most changes first. */
  readonly issues: readonly (readonly [name: string, count: number])[];
}

/** Counts what the newest reports changed, and on which issues. */
export const newestChanges = once((record: WebRecord): Newest => {
  const { day, against, changes } = windowOf(record, new URLSearchParams());
  const issuesOf = issuesOfChanges(record);
  const counts = new Map<string, number>();
  for (const { change } of changes)
    for (const name of new Set(issuesOf(change))) counts.set(name, (counts.get(name) ?? 0) + 1);
  return { day, against, count: changes.length, issues: [...counts].sort(([, a], [, b]) => b - a) };
});

/** Counts what the newest reports changed on one issue. */
export const newestOn = (record: WebRecord, issue: string): number =>
  newestChanges(record).issues.find(([name]) => name === issue)?.[1] ?? 0;
