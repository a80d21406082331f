import { isVerbOf } from "../../knowledge/verbs.js";
import type { VerbGroup } from "../../model/index.js";
import type { Frame } from "./clause-frame.js";
import type { ClauseState } from "./clause-state.js";
import type { Item } from "./items.js";

/** "added: ...", "added, ...": a verb of saying with a quotation right behind it. */
function opensWords(reader: ClauseState, i: number): boolean {
  const { items, groups } = reader.grounds;
  const said = isVerbOf("reporting", groups[items[i]?.ref ?? -1]?.lemma ?? "");
  return said && /^(?:comma|stop)$/.test(items[i + 1]?.kind ?? "") && items[i + 2]?.kind === "open";
}

/** Reads a finite verb behind "and" or "but": on a level with the nearest clause that is told alike. */
export function coordinateVerb(reader: ClauseState, item: Item, i: number, group: VerbGroup): void {
  if (reader.top.verb === undefined && reader.top.subject !== undefined) {
    reader.top.verb = item.ref;
    return;
  }
  // "called it a start, the agency reported, but said that": behind the second comma goes on what stood before the first.
  const inserted = reader.top.by === "clause:parenthetical" && reader.grounds.items[i - 2]?.kind === "comma";
  if (inserted && reader.stack.length > reader.floor + 1) reader.popTo(reader.stack.length - 1);
  const tense = group.passive && !group.finite ? "past" : group.tense;
  const past = tense === "past" && !group.passive && group.modal === undefined && !group.perfect;
  const alike = (frame: Frame, strict: boolean): boolean => {
    const other = reader.group(frame);
    if (!other?.finite || frame.verb === undefined) return false;
    // "said he would stay and left": behind a modal stands no past.
    if (past && other.modal !== undefined) return false;
    return !strict || (other.tense === tense && reader.utters(other) === reader.utters(group));
  };
  // "said he welcomed the vote and added: ...": words behind the verb are told by the one who speaks.
  const led = opensWords(reader, i) ? reader.find((frame) => frame.kind === "main" && reader.reports(frame)) : -1;
  let at = led >= 0 ? led : reader.find((frame) => alike(frame, true));
  // "His aides say it is too early but noted that": who says the one says the other, whenever it was.
  const tells = isVerbOf("reporting", group.lemma) && group.modal === undefined;
  if (at < 0 && tells) at = reader.find((frame) => alike(frame, false) && reader.reports(frame));
  if (at < 0) at = reader.find((frame) => alike(frame, false));
  const frame = reader.stack[at];
  if (!frame) return;
  // "The guild, whose members load and clean, wants": the clause around it still waits for its verb.
  const outer = reader.stack[at - 1];
  if (frame.kind === "relative" && outer && outer.verb === undefined && outer.subject !== undefined) {
    reader.coordinateHere(frame, item).verb = item.ref;
    return;
  }
  const next = reader.coordinate(frame, frame.subject, item.first);
  next.kind = frame.kind;
  next.verb = item.ref;
}
