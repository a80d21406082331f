import type { Attribution, Reading } from "../model/index.js";

/** Tells what only somebody without a name has another say: "somebody near the firm told us that it had accepted the cut". */
export function isByHearsay({ attributions }: Reading, { speaker, quotations, parent }: Attribution): boolean {
  const told = attributions[parent ?? -1];
  const isUnnamed = told?.speaker === undefined && told?.unnamed !== undefined && told.kind === "indirect";
  return speaker !== undefined && quotations.length === 0 && isUnnamed;
}
