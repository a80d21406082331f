import type { IssueStatus } from "../../knowledge/issues.js";

/** A matter that no list of issues holds, where a report speaks of it. */
export interface Matter {
  readonly first: number;
  readonly last: number;
  readonly code: string;
  readonly name: string;
  readonly status?: IssueStatus;
  readonly by: string;
}
