import type { IssueStatus } from "../../knowledge/issues.js";

/** Marks a matter that is told only by what somebody wants. */
export const WANTED = "matters:wanted";

/** Marks one of which somebody wants so many: "twelve camps". */
export const COUNTED = "matters:counted";

/** Marks one that a sentence opens with as what it is about: "on catering, the guild was firm". */
export const OPENS = "matters:opens";

/** Tells whether a matter is told by no more than that somebody wants it. */
export const isOnlyWanted = (by: string): boolean => by === WANTED || by === COUNTED;

/** A matter that no list of issues holds, where a report speaks of it. */
export interface Matter {
  readonly first: number;
  readonly last: number;
  readonly code: string;
  readonly name: string;
  readonly status?: IssueStatus;
  readonly by: string;
  /** True for what names again a thing that this report only tells to be wanted. */
  readonly soft?: boolean;
}
