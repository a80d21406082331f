import type { VerbGroup } from "../../model/index.js";
import type { ClauseState } from "./clause-state.js";
import type { Item } from "./items.js";

/** Tells whether a verb group may be an infinitive without "to": "to meet X and discuss Y". */
export function isBare(reader: ClauseState, group: VerbGroup): boolean {
  return reader.grounds.bare(group) && !group.passive && group.modal === undefined;
}

/** Opens a clause that "as" leads, though it looks like a preposition: "as an official confirmed that", "as she put it". */
export function asClause(reader: ClauseState, item: Item, i: number, group: VerbGroup): boolean {
  const { items } = reader.grounds;
  const last = reader.lastPhrase;
  const as = items[i - 2];
  if (items[i - 1]?.kind !== "np" || as?.kind !== "prep" || as.norm !== "as" || !last?.governed) return false;
  // "who as a captain was": what stands between says in what part.
  if (items[i - 3]?.kind === "wh" && reader.top.verb === undefined) return false;
  const lone = group.first === group.head && (group.passive ? reader.utters(group) : isBare(reader, group));
  if (!group.finite && !lone) return false;
  reader.push({ kind: "adverbial", subject: last.ref, verb: item.ref, first: as.first, by: "clause:as" });
  if (!group.finite) reader.bonds.finite.add(item.ref);
  return true;
}

const LEADING = new Set(["after", "before", "since"]);

/**
 * Opens a clause that "after", "before" or "since" leads: "begins on Friday after talks at the port broke up". Its subject is the phrase
 * right behind that word; what looked like two things that hang on the verb before is this clause's own.
 */
export function afterClause(reader: ClauseState, item: Item, i: number, group: VerbGroup): boolean {
  if (!group.finite || reader.top.verb === undefined || waits(reader)) return false;
  const { items } = reader.grounds;
  let at = i - 1;
  while (items[at]?.kind === "np" && items[at - 1]?.kind === "prep" && !LEADING.has(items[at - 1]?.norm ?? "")) at -= 2;
  const [subject, lead] = [items[at], items[at - 1]];
  if (subject?.kind !== "np" || lead?.kind !== "prep" || !LEADING.has(lead.norm)) return false;
  if (reader.grounds.temporal(subject.ref)) return false;
  const own = new Set(items.slice(at, i).flatMap(({ kind, ref }) => (kind === "np" ? [ref] : [])));
  for (const frame of reader.stack) {
    const kept = frame.obliques.filter((o) => !own.has(o.phrase));
    frame.obliques.splice(0, frame.obliques.length, ...kept);
  }
  reader.push({ kind: "adverbial", subject: subject.ref, verb: item.ref, first: lead.first, by: "clause:after" });
  return true;
}

/** A clause that has its subject and not yet its verb gets the next one. */
const waits = (reader: ClauseState): boolean =>
  reader.find((frame) => frame.verb === undefined && frame.subject !== undefined) >= 0;
