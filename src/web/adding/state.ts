import { many } from "../parts/many.js";

/** How far reports are that somebody handed over on a page. */
export interface AddingState {
  readonly id: string;
  /** Files and addresses that were handed over, and those of them that are through. */
  readonly things: number;
  readonly through: number;
  readonly taken: readonly {
    readonly is: "added" | "new version" | "earlier version" | "known";
    readonly from: string;
    readonly title?: string;
  }[];
  readonly failed: readonly { readonly from: string; readonly why: string }[];
  /** Where the work is: waiting for other work, taking in, making the records, at its end. */
  readonly at: "waiting" | "reading" | "making" | "done" | "broken";
  /** The processes that are otherwise than they were. */
  readonly made: readonly { readonly path: string; readonly title: string }[];
}

/** Tells whether nothing more will come. */
export const isOver = ({ at }: AddingState): boolean => at === "done" || at === "broken";

/** Tells in a sentence how far it is. */
export function sayState(state: AddingState): string {
  const { at, things, through } = state;
  if (at === "waiting") return "Waiting for reports that came before.";
  if (at === "reading") return `Reading ${Math.min(through + 1, things)} of ${things} …`;
  if (at === "making") return `${countTaken(state)} Making the record …`;
  if (at === "broken")
    return `${countTaken(state)} Then the work broke off: what is named here is kept, add the rest again.`;
  return countTaken(state);
}

function countTaken({ taken, failed }: AddingState): string {
  const count = (is: string): number => taken.filter((one) => one.is === is).length;
  const said = [
    [count("added"), `${many(count("added"), "report")} added`],
    [count("new version"), `${many(count("new version"), "new version")} of reports`],
    [count("earlier version"), `${many(count("earlier version"), "earlier version")} of reports`],
    [count("known"), `${many(count("known"), "report")} in the library already`],
    [failed.length, `${failed.length} could not be read`],
  ].flatMap(([number, words]) => (number === 0 ? [] : [words]));
  return said.length === 0 ? "Nothing added." : `${said.join(", ")}.`;
}
