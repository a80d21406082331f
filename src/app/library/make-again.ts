import { assemble } from "../../assemble/assemble.js";
import { diff } from "../../diff/diff.js";
import type { KeptProcess } from "../../keep/processes.js";
import { keysUnder } from "../../link/stories/processes.js";
import type { Dossier, Reading } from "../../model/index.js";
import { openingOf, replacements } from "./changes-since.js";
import type { OpenLibrary } from "./library.js";
import { passagesOf } from "./passages-of.js";
import { factsOf } from "./story-facts.js";
import { unseenAlterations } from "./unseen-alterations.js";

/** Makes the dossiers again whose reports are no longer those that they were made from. */
export function makeAgain(library: OpenLibrary, onEach: (done: number, total: number) => void): string[] {
  const stale = library.keep.processes.stale();
  for (const [done, process] of stale.entries()) {
    onEach(done, stale.length);
    while (!makeOne(library, process.id));
  }
  return stale.map(({ id }) => id);
}

/** Makes one dossier; false where another process changed its reports meanwhile. */
function makeOne(library: OpenLibrary, id: string): boolean {
  const { keep, readings } = library;
  const { process, reports } = keep.db.read(() => ({
    process: keep.processes.get(id),
    reports: keep.reports.ofProcess(id),
  }));
  if (!process || process.made === process.revision) return true;
  const read = readings.read(reports.map((report) => report.id));
  const dossier = read.length > 0 ? dossierOf(library, read, process) : undefined;
  return keep.db.write(() => {
    if (keep.processes.get(id)?.revision !== process.revision) return false;
    if (dossier) keepDossier(library, process, dossier, read);
    else dropDossier(library, process);
    return true;
  });
}

const dossierOf = ({ linkers }: OpenLibrary, read: readonly Reading[], { id, named, title }: KeptProcess): Dossier =>
  assemble(linkers.link(id, read), named ? { title } : {});

function keepDossier(library: OpenLibrary, process: KeptProcess, dossier: Dossier, read: readonly Reading[]): void {
  const { keep, now, readings } = library;
  const before = keep.dossiers.get(process.id);
  if (!before || !areSame(before, dossier)) {
    if (!keep.removals.has(process.id)) noteChanges(library, process.id, before, dossier);
    keep.dossiers.put(process.id, dossier, now());
  }
  if (keep.removals.take(process.id)) keep.dossiers.forgetHistory(process.id);
  keep.processKeys.replace(process.id, keysUnder(factsOf(dossier)));
  keep.passages.replace(process.id, passagesOf(dossier));
  readings.store(read);
  const { title, asOf, reports } = dossier;
  keep.processes.note(process.id, { title, asOf, reports: reports.length, revision: process.revision });
}

/** Tells whether two dossiers are the same; mostly another report is in one of them. */
const areSame = (a: Dossier, b: Dossier): boolean =>
  a.reports.length === b.reports.length && JSON.stringify(a) === JSON.stringify(b);

/** Logs what changed since the dossier before; of a process that is new, that it was opened. */
function noteChanges(library: OpenLibrary, process: string, before: Dossier | undefined, dossier: Dossier): void {
  const { keep, now } = library;
  const changes = before ? diff(before, dossier, replacements(keep, before)) : [openingOf(dossier)];
  keep.changes.add(process, now(), [...changes, ...unseenAlterations(library, before, dossier)]);
}

function dropDossier({ keep, linkers }: OpenLibrary, { id, title, revision }: KeptProcess): void {
  linkers.letGo(id);
  keep.removals.take(id);
  keep.dossiers.remove(id);
  keep.processKeys.replace(id, []);
  keep.passages.replace(id, []);
  keep.processes.note(id, { title, asOf: "", reports: 0, revision });
}
