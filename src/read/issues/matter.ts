import type { IssueStatus } from "../../knowledge/issues.js";

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
