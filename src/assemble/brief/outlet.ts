import type { Evidence } from "../../model/index.js";
import { shortSource } from "../../model/short-source.js";
import { reportWith } from "./by-id.js";
import type { Source } from "./line.js";
import { listed } from "./words.js";

/** Names the outlet of a report; where none is known the file that it came from. */
export function outletOf(source: Source, id: string): string {
  const report = reportWith(source, id);
  return report ? shortSource(report) : id;
}

/** Names whom a newspaper means by "us": itself, and where nobody knows which it is one of its writers. */
export const hearerOf = (source: Source, id: string): string => reportWith(source, id)?.outlet ?? "a reporter";

/** Names the outlets that evidence comes from, each once. */
export function outletsOf(source: Source, evidence: readonly Pick<Evidence, "report">[]): string {
  return listed([...new Set(evidence.map((e) => outletOf(source, e.report)))]);
}
