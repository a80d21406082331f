import { RapporteurError } from "../../errors.js";
import type { Keep } from "../../keep/keep.js";
import type { KeptReport } from "../../keep/reports.js";

/**
 * Finds the report that an id or the beginning of one names.
 *
 * @throws RapporteurError "not-found" where there is none, or more than one
 */
export function findReport({ reports }: Keep, name: string): KeptReport {
  const [first, second] = /^[0-9a-f]{4,16}$/.test(name) ? reports.beginning(name) : [];
  const report = first === undefined || second !== undefined ? undefined : reports.get(first);
  if (report) return report;
  const what = second === undefined ? "there is no report" : "there is more than one report";
  throw new RapporteurError("not-found", `${what} "${name}"`, {
    hint: "`rapporteur list PROCESS` shows the reports of one: name a report by the first eight signs of its id",
  });
}
