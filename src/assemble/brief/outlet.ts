import type { Evidence } from "../../model/index.js";
import { reportWith } from "./by-id.js";
import type { Source } from "./line.js";
import { listed } from "./words.js";

/** Names the outlet of a report; where none is known the file that it came from. */
export function outletOf(source: Source, id: string): string {
  const report = reportWith(source, id);
  const file = report?.from.split(/[\\/]/).at(-1);
  return report?.outlet ?? file?.replace(/\.[a-z]{2,5}$/, "") ?? id;
}

/** Names the outlets that evidence comes from, each once. */
export function outletsOf(source: Source, evidence: readonly Pick<Evidence, "report">[]): string {
  return listed([...new Set(evidence.map((e) => outletOf(source, e.report)))]);
}
