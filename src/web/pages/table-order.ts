import { type Dossier, fileUnder, type Issue } from "../../model/index.js";

type Position = Issue["positions"][number];

/** Columns that the table has room for; who has fewer positions than these stands in one column for all others. */
const MOST = 5;

/** A column of the table: one side, or all those that have none of their own. */
export interface Column {
  readonly id: string;
  /** Missing for the column of all others. */
  readonly party?: string;
  has(position: Position): boolean;
}

/** How much a matter is still talked about: what is in dispute stands first, what is over last. */
const RANKS = ["contested", "open", "narrowing", "silent", "idle", "agreed", "dropped", "not discussed"];

/** Puts the matters in dispute first, those that no report calls open or settled behind them, and what is over last. */
const issuesInOrder = (issues: readonly Issue[]): Issue[] => [...issues].sort((a, b) => rankOf(a) - rankOf(b));

const rankOf = (issue: Issue): number =>
  RANKS.indexOf(isSilent(issue) ? (issue.positions.length > 0 ? "silent" : "idle") : issue.status);

/** No report says how it stands. */
export const isSilent = ({ status, stated }: Issue): boolean => status === "open" && !stated;

/** Gives the columns: those between whom it is first, then by how much each wants; who wants nothing has none. */
export function columnsOf({ issues, parties, people }: Dossier): Column[] {
  const partyOf = new Map(people.map(({ id, party }) => [id, party ?? id]));
  const sideOf = ({ by }: Position): string => partyOf.get(by) ?? by;
  const between = new Set(parties.filter(({ part }) => part === "party").map(({ id }) => id));
  const counts = new Map<string, number>();
  for (const [issue] of rowsOf(issues))
    for (const side of new Set(issue?.positions.map(sideOf))) counts.set(side, (counts.get(side) ?? 0) + 1);
  const sides = [...counts].sort(
    ([a, n], [b, m]) => Number(between.has(b)) - Number(between.has(a)) || m - n || (a < b ? -1 : 1),
  );
  const own = new Set(sides.slice(0, sides.length > MOST ? MOST - 1 : MOST).map(([side]) => side));
  const columns = [...own].map((id) => ({ id, party: id, has: (one: Position) => sideOf(one) === id }));
  const others = { id: "others", has: (one: Position) => !own.has(sideOf(one)) };
  return own.size < sides.length ? [...columns, others] : columns;
}

/**
 * Puts into one row the matters of which no report says how they stand and on which the very same sentences tell who wants what:
 * they are one matter under several names.
 */
export function rowsOf(issues: readonly Issue[]): Issue[][] {
  const rows = new Map<string, Issue[]>();
  for (const issue of issuesInOrder(issues)) {
    const told = issue.positions.map(({ stance }) => stance).sort();
    fileUnder(rows, isSilent(issue) && told.length > 0 ? told.join("\n") : issue.id, issue);
  }
  return [...rows.values()];
}
