import type { Participant } from "../../model/index.js";

/** One who leads or belongs to a delegation, as a sentence tells. */
export interface DelegationSighting extends Participant {
  readonly sentence: number;
  /** True for "is to lead the delegation": of a meeting that is still ahead. */
  readonly ahead: boolean;
  /** True for "had led the team": in an earlier meeting than the one that the report is about. */
  readonly earlier?: true;
}
