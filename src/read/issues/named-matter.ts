import type { IssueStatus } from "../../knowledge/issues.js";
import type { TokenRange } from "../../model/index.js";
import { isOnlyWanted } from "./matter.js";

/** Holds a matter that a sentence names. */
export interface Named extends TokenRange {
  readonly code: string;
  readonly name?: string | undefined;
  readonly status?: IssueStatus | undefined;
  readonly by: string;
  /** True where this report tells of it only as something that is wanted. */
  readonly soft?: boolean | undefined;
}

/** Tells whether it is surely a matter: what is only wanted is one where others want something of it too; what a report names as one is so by itself. */
export const isFirm = ({ by, soft }: Named): boolean => !isOnlyWanted(by) && soft !== true;
