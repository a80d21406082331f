import type { WebRecord } from "../record.js";

/** Tells of which issues statements speak, by name. */
export const issuesOfStatements = ({ dossier, issueName }: WebRecord): ReadonlyMap<string, readonly string[]> =>
  new Map(dossier.statements.map(({ id, issues = [] }) => [id, issues.flatMap((code) => issueName(code) ?? [])]));
