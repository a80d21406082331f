import { createHash } from "node:crypto";
import type { Dossier, Evidence } from "../../model/index.js";
import type { OpenLibrary } from "./library.js";

/** What an examination of a library found. */
export interface Examination {
  readonly reports: number;
  readonly processes: number;
  /** Dossiers that are to be made again, and stories that are in no process yet: the next `add` sees to them. */
  readonly behind: number;
  /** What is wrong, in words. */
  readonly faults: readonly string[];
}

/** Examines a library: the file, that every text is the one that was taken in, and that every citation is word for word. */
export function examine({ keep }: OpenLibrary): Examination {
  const processes = keep.processes.list(0, Number.MAX_SAFE_INTEGER);
  const faults = [...keep.db.faults(), ...keep.passages.faults()];
  for (let after = 0; ; ) {
    const reports = keep.reports.list(after, 500);
    for (const { id } of reports)
      if (idOf(keep.reports.text(id) ?? "") !== id)
        faults.push(`the text of report ${id} is not the one that was taken in`);
    const last = reports.at(-1);
    if (!last) break;
    after = last.seq;
  }
  for (const { id, title, made, revision } of processes) {
    const dossier = made === revision ? keep.dossiers.get(id) : undefined;
    if (dossier && !isCited(dossier)) faults.push(`a citation in the dossier of ${title} is not word for word`);
  }
  return {
    reports: keep.reports.count(),
    processes: processes.length,
    behind: behind({ keep }),
    faults,
  };
}

/** Counts the dossiers that are to be made again, and the stories that are in no process yet. */
export const behind = ({ keep }: Pick<OpenLibrary, "keep">): number =>
  keep.processes.stale().length + keep.stories.unsettled().length;

/** As ingest makes it. */
const idOf = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex").slice(0, 16);

function isCited({ reports, ...entries }: Dossier): boolean {
  const texts = new Map(reports.map(({ id, text }) => [id, text]));
  const holds = (value: unknown): boolean => {
    if (Array.isArray(value)) return value.every(holds);
    if (typeof value !== "object" || value === null) return true;
    if ("quote" in value) {
      const { report, start, end, quote } = value as Evidence;
      return quote !== "" && texts.get(report)?.slice(start, end) === quote;
    }
    return Object.values(value).every(holds);
  };
  return holds(entries);
}
