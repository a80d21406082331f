import type { Evidence } from "./dossier.js";

/** What can change in a record between two of its versions. */
export type ChangeKind =
  | "opened"
  | "joined"
  | "round-new"
  | "round-status"
  | "round-moved"
  | "round-outcome"
  | "issue-new"
  | "issue-status"
  | "position-new"
  | "proposal-new"
  | "version-new"
  | "provision-new"
  | "reaction-new"
  | "figure-new"
  | "figure-moved"
  | "role-new"
  | "role-ended"
  | "statement-new"
  | "event-new"
  | "disagreement-arose"
  | "disagreement-resolved"
  | "origin-gained"
  | "wording-altered"
  | "wording-dropped";

/** One thing that changed in a record. Names stand as the record has them, so that a change can be read without it. */
export interface Change {
  readonly is: ChangeKind;
  /** The list of the dossier that it is in. */
  readonly section:
    | "rounds"
    | "issues"
    | "proposals"
    | "figures"
    | "people"
    | "statements"
    | "timeline"
    | "disagreements"
    | "reports";
  /** Id of the entry: in the newer version, or in the older where it is gone. */
  readonly entry: string;
  /** What it is about: the round, matter, proposal, person, figure. */
  readonly about: string;
  /** Names of the matters one by one, where it is about several. */
  readonly matters?: readonly string[];
  /** Whose position, reaction or statement it is. */
  readonly by?: string;
  /** Names of those whose it is one by one, where it is of several. */
  readonly sides?: readonly string[];
  readonly before?: string;
  readonly after?: string;
  /** True where what was said is given in a reporter's words, not in the speaker's own. */
  readonly told?: true;
  /** True where it was so before the reports that it is told against: what they tell of the past is no turn. */
  readonly background?: true;
  /** True where an earlier report has it in other words, as far as can be told: it is background as well. */
  readonly again?: true;
  /** True where it is beside what is negotiated, or told in another change of the day: it is background as well. */
  readonly aside?: true;
  /** The clauses of its words that are new, where earlier reports have the others. */
  readonly fresh?: readonly string[];
  /** The words that carry it; in the older version where they are gone. */
  readonly evidence: readonly Evidence[];
}

/** Tells whether a change is a single saying or event, or of long ago: these are many, and told to those alone who ask for all. */
export const isSingle = ({ is, background }: Change): boolean =>
  background === true || is === "statement-new" || is === "event-new";
