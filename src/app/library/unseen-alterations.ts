import { assemble } from "../../assemble/assemble.js";
import { diff } from "../../diff/diff.js";
import { link } from "../../link/link.js";
import type { Change, Dossier, Evidence } from "../../model/index.js";
import type { OpenLibrary } from "./library.js";

/**
 * Finds quotations that were altered or dropped in reports that are new to a record, against earlier versions of them that the
 * record never had: both came in before it was made. Each two versions are compared by themselves.
 */
export function unseenAlterations(library: OpenLibrary, before: Dossier | undefined, after: Dossier): Change[] {
  const had = new Set(before?.reports.map(({ id }) => id));
  return after.reports
    .filter(({ id }) => !had.has(id))
    .flatMap(({ id }) => {
      const earlier = unseenVersions(library, id, had);
      if (earlier.length === 0) return [];
      const later = dossierOf(library, id);
      const found = earlier.flatMap((version) => alterations(dossierOf(library, version), later, [version, id]));
      return toldOnce(found).map((change) => placed(change, after));
    });
}

/** Lists the earlier versions of a report that came after the one that a record had, and that it never had. */
function unseenVersions({ keep: { reports } }: OpenLibrary, id: string, had: ReadonlySet<string>): string[] {
  const earlier = reports.earlierVersions(id);
  const seen = Math.max(0, ...earlier.filter((one) => had.has(one)).map((one) => reports.get(one)?.seq ?? 0));
  return earlier.filter((one) => (reports.get(one)?.seq ?? 0) > seen);
}

const alterations = (earlier: Dossier, later: Dossier, ids: readonly [string, string]): Change[] =>
  diff(earlier, later, new Map([ids])).filter(({ is }) => is === "wording-altered" || is === "wording-dropped");

const dossierOf = ({ readings }: OpenLibrary, report: string): Dossier => assemble(link(readings.read([report])));

/** Of several earlier versions that had the same words the first tells it. */
const toldOnce = (changes: readonly Change[]): Change[] => [
  ...new Map(changes.map((change) => [`${change.is} ${change.before}`, change])).values(),
];

/** Names the entry of the whole record that has the words, which has another id than in the report alone. */
function placed(change: Change, { statements }: Dossier): Change {
  const entry = statements.find(({ evidence }) => evidence.some((one) => change.evidence.some(overlaps(one))))?.id;
  return entry === undefined ? change : { ...change, entry };
}

const overlaps =
  (a: Evidence) =>
  (b: Evidence): boolean =>
    a.report === b.report && a.start < b.end && b.start < a.end;
