import type { Change, Dossier } from "../model/index.js";
import { Versions } from "./context.js";
import { diffDisagreements } from "./disagreements.js";
import { diffFigures } from "./figures.js";
import { diffIssues } from "./issues.js";
import { diffOrigins } from "./origins.js";
import { diffPeople } from "./people.js";
import { diffProposals } from "./proposals.js";
import { diffRounds } from "./rounds.js";
import { diffStatements, diffTimeline } from "./statements.js";
import { diffWording } from "./wording.js";

/**
 * Finds what changed between two versions of a record, in the order in which a desk reads. A change is told only where a
 * report carries it that the older version did not have, or where one is gone: a record that merely reads the same reports
 * otherwise has not changed. Pure.
 *
 * @param replacedBy for reports of the older version that were published anew: the id of the later version
 */
export function diff(before: Dossier, after: Dossier, replacedBy: ReadonlyMap<string, string> = new Map()): Change[] {
  const versions = new Versions(before, after, replacedBy);
  if (versions.sameReports) return [];
  return [
    ...diffRounds(versions),
    ...diffIssues(versions),
    ...diffProposals(versions),
    ...diffPeople(versions),
    ...diffDisagreements(versions),
    ...diffFigures(versions),
    ...diffWording(versions),
    ...diffOrigins(versions),
    ...diffTimeline(versions),
    ...diffStatements(versions),
  ];
}
