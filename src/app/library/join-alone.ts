import type { KeptProcess } from "../../keep/processes.js";
import { fittingByKeys } from "../../link/stories/processes.js";
import type { OpenLibrary } from "./library.js";
import { makeAgain } from "./make-again.js";

/** Reports that a process has at most that still stands alone. */
const MOST_ALONE = 2;

/** Makes the dossiers again that are behind, and those of processes that others were joined to for what these now tell. */
export function makeAndJoin(library: OpenLibrary, onEach: (done: number, total: number) => void): string[] {
  const changed = makeAgain(library, onEach);
  if (!joinAlone(library, changed)) return changed;
  const all = new Set([...changed, ...makeAndJoin(library, onEach)]);
  return [...all].filter((id) => library.keep.processes.mergedInto(id) === undefined);
}

/**
 * Joins a process of a report or two to another with which, by what has come since, it shares as much as a new story must: the
 * report that came first may name too little. It is told as a change, and the old id leads on. What a user has named or arranged stays
 * as it is.
 *
 * @param changed the processes whose dossiers were made again
 * @returns whether any was joined: then there are dossiers to be made again
 */
function joinAlone(library: OpenLibrary, changed: readonly string[]): boolean {
  return changed.map((id) => joinOne(library, id)).some((joined) => joined);
}

function joinOne(library: OpenLibrary, id: string): boolean {
  const { keep } = library;
  return keep.db.write(() => {
    const fitting = fittingByKeys(keep.processKeys.of(id), (key) => keep.processKeys.under(key));
    // One that was joined to another just now has no reports of its own, but its keys until its dossier is made again.
    const standing = (one: string): KeptProcess | undefined => {
      const process = keep.processes.mergedInto(one) === undefined ? keep.processes.get(one) : undefined;
      return process && process.reports > 0 ? process : undefined;
    };
    let joined = false;
    for (const other of fitting.filter((one) => one !== id)) {
      const [own, second] = [standing(id), standing(other)];
      if (!own) break;
      if (second && join(library, own, second)) joined = true;
    }
    return joined;
  });
}

/** Joins the one of two that stands alone to the other, the later to the earlier where both do. */
function join({ keep, now }: OpenLibrary, a: KeptProcess, b: KeptProcess): boolean {
  const [from, into] = [a, b]
    .map((process) => ({ ...process, ...keep.processes.arrangement(process.id) }))
    .sort((x, y) => x.reports - y.reports || y.seq - x.seq);
  if (!from || !into || from.reports > MOST_ALONE || from.named || from.arranged || into.arranged) return false;
  if (keep.stories.ofProcess(from.id).length > 1) return false;
  const [report] = keep.reports.ofProcess(from.id);
  keep.stories.settleAll(from.id, into.id);
  keep.processes.merge(from.id, into.id);
  for (const process of [from, into]) keep.processes.touch(process.id, now());
  const told = { is: "joined", section: "reports", entry: report?.id ?? "", about: from.title, evidence: [] };
  keep.changes.add(into.id, now(), [told]);
  return true;
}
