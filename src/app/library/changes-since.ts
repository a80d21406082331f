import { diff } from "../../diff/diff.js";
import type { KeptChange } from "../../keep/changes.js";
import type { Keep } from "../../keep/keep.js";
import { type Change, type Dossier, isSingle } from "../../model/index.js";
import type { OpenLibrary } from "./library.js";

/** Changes that are given at once at most. */
const MOST = 10_000;

/** Lists what is otherwise in a process than it was at an instant, whatever came between. */
export function changesSince({ keep }: OpenLibrary, process: string, instant: string): Change[] {
  const [before, now] = keep.db.read(() => {
    const then = keep.dossiers.at(process, instant);
    return [then && keep.dossiers.get(process, then.version), keep.dossiers.get(process)] as const;
  });
  if (!now) return [];
  const found = before ? diff(before, now, replacements(keep, before)) : [openingOf(now)];
  return [
    ...found,
    ...alterationsSince(keep, process, instant).filter((one) => !found.some((other) => sameWords(one, other))),
  ];
}

/** Lists from the log the quotations that were altered, also in versions that no dossier of then or now has. */
const alterationsSince = (keep: Keep, process: string, instant: string): Change[] =>
  keep.changes
    .latest<Change>(process, MOST)
    .filter(({ at, change }) => at > instant && (change.is === "wording-altered" || change.is === "wording-dropped"))
    .map(({ change }) => change)
    .reverse();

const sameWords = (a: Change, b: Change): boolean => a.is === b.is && a.before === b.before;

/** Lists what a reader has not been told of a process, step by step, and notes that it is told now. */
export function unseenChanges({ keep }: OpenLibrary, process: string, reader: string): KeptChange<Change>[] {
  return keep.db.write(() => {
    const changes = keep.changes.after<Change>(keep.seen.get(reader, process), { process, most: MOST });
    const last = changes.at(-1);
    if (last) keep.seen.set(reader, process, last.seq);
    return changes;
  });
}

/** Changes that a feed of the latest holds at most. */
const LATEST = 100;

/** Which of the latest changes are asked for: single sayings and events too, and how many. */
export interface LatestAsked {
  readonly all: boolean;
  readonly most?: number;
}

/** Lists the latest changes of a process, the latest first. */
export function latestChanges(
  { keep }: OpenLibrary,
  process: string,
  { all, most = LATEST }: LatestAsked,
): KeptChange<Change>[] {
  if (all) return keep.changes.latest<Change>(process, most);
  return keep.changes
    .latest<Change>(process, MOST)
    .filter(({ change }) => !isSingle(change))
    .slice(0, most);
}

/** Tells of a process that is new. */
export const openingOf = ({ title, reports }: Dossier): Change => ({
  ...{ is: "opened", section: "reports", entry: reports[0]?.id ?? "", about: title },
  ...{ after: String(reports.length), evidence: [] },
});

/** Tells which reports of a dossier were published anew since, and as what. */
export function replacements({ reports }: Keep, before: Dossier): Map<string, string> {
  const pairs = before.reports.flatMap(({ id }) => {
    let latest = reports.get(id)?.replacedBy;
    for (let next = latest; next !== undefined; next = reports.get(next)?.replacedBy) latest = next;
    return latest === undefined ? [] : [[id, latest] as const];
  });
  return new Map(pairs);
}
