import { type Evidence, fileUnder } from "../../model/index.js";
import type { WebRecord } from "../record.js";

/**
 * Tells of which issues statements speak, by name: those whose words, or whose positions' words, lie within the statement's
 * own or hold them. A dossier does not say so itself.
 */
export function issuesOfStatements({ dossier }: WebRecord): ReadonlyMap<string, readonly string[]> {
  const byReport = new Map<string, { readonly start: number; readonly end: number; readonly name: string }[]>();
  const add = (name: string, { report, start, end }: Evidence): void => {
    fileUnder(byReport, report, { start, end, name });
  };
  for (const { name, evidence, positions } of dossier.issues) {
    for (const one of evidence) add(name, one);
    for (const position of positions) for (const one of position.evidence) add(name, one);
  }
  const namesIn = ({ report, start, end }: Evidence): string[] =>
    (byReport.get(report) ?? []).filter((one) => one.start < end && start < one.end).map(({ name }) => name);
  return new Map(dossier.statements.map(({ id, evidence }) => [id, [...new Set(evidence.flatMap(namesIn))]]));
}
