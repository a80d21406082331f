import { acts } from "../../knowledge/acts.js";
import type { Clause, EventStatus } from "../../model/index.js";
import type { EventInput } from "./event-input.js";

/**
 * Gives PLOVER's code for what a clause tells, its mode counted in as the codebook wants it: what is promised or planned of
 * a friendly deed is AGREE, what is refused or fails REJECT, what must be done REQUEST; a hostile deed that is only announced
 * is THREATEN. Nothing for a hostile deed that did not happen.
 */
export function codeOf(
  reading: EventInput,
  clause: Clause | undefined,
  type: string,
  status: EventStatus,
): string | undefined {
  const friendly = acts().friendly.has(type);
  const hostile = acts().hostile.has(type);
  if (status === "denied" || status === "called off") return friendly ? "REJECT" : hostile ? undefined : type;
  if (status === "happened" || status === "under way") return type;
  if (clause && isDue(reading, clause)) return "REQUEST";
  if (clause && hostile && isTried(reading, clause)) return type;
  return friendly ? "AGREE" : hostile ? "THREATEN" : type;
}

/** "Tried to blow up": a hostile deed that fails is one. */
function isTried({ clauses, verbs }: EventInput, { kind, parent }: Clause): boolean {
  const above = clauses[parent ?? -1];
  return kind === "infinitive" && above !== undefined && acts().trying.has(verbs[above.verb]?.lemma ?? "");
}

/** "Must hand over", "should open its books". */
export const isDue = ({ verbs }: EventInput, { verb }: Clause): boolean =>
  ["must", "should", "ought"].includes(verbs[verb]?.modal ?? "");
