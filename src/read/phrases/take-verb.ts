import { isVerbOf } from "../../knowledge/verbs.js";
import type { VerbGroup } from "../../model/index.js";
import type { Frame } from "./clause-frame.js";
import type { ClauseState } from "./clause-state.js";
import { coordinateVerb } from "./coordinate-verb.js";
import type { Item } from "./items.js";
import { afterClause, asClause, isBare } from "./led-clause.js";
import { isInvertedTag } from "./report-tags.js";
import { takeInfinitive } from "./take-infinitive.js";
import { mainVerbFollows, takeParticiple } from "./take-participle.js";

/** An insert is not longer than so many items. */
const LONGEST_INSERT = 30;

/** Reads a verb group: a finite one goes to the nearest clause that waits for it. */
export function takeVerb(reader: ClauseState, item: Item, i: number): void {
  const group = reader.grounds.groups[item.ref];
  if (!group) return;
  const preposition = reader.preposition;
  reader.preposition = undefined;
  const previous = reader.previousWord(i)?.kind;
  // "had at one point feared" as "had, in the past, feared".
  const led = previous === "np" && reader.grounds.items[i - 2]?.kind === "prep";
  if ((previous === "comma" || previous === "adv" || led) && partedFromHave(reader, item, group)) return;
  if (asClause(reader, item, i, group) || afterClause(reader, item, i, group)) return;
  const finite = [isWaitedFor, isInverted, leadsToWords, isRelayed, hasObject].some((test) => test(reader, i, group));
  if (finite) return takeFinite(reader, item, i, group);
  const conjoined = previous === "cc" || isThen(reader, i);
  // "two questions — A and B — remain": the plural's present looks like an infinitive.
  const waiting = reader.top.verb === undefined && reader.top.subject !== undefined && previous !== "vg";
  if (conjoined && isBare(reader, group) && reader.find((frame) => frame.kind === "infinitive") >= 0) {
    const at = reader.find((frame) => frame.kind === "infinitive");
    const frame = reader.stack[at];
    if (frame) reader.coordinateHere(frame, item).verb = item.ref;
  } else if (
    group.finite ||
    ((conjoined || waiting) && isBare(reader, group)) ||
    (conjoined && isPastAgain(reader, group))
  )
    takeFinite(reader, item, i, group);
  else if (reader.grounds.infinitive(item.ref)) takeInfinitive(reader, item, i);
  else takeParticiple(reader, item, i, { group, preposition });
}

/** "has, in the past, rejected": an insert parts the auxiliary from its verb. */
function partedFromHave(reader: ClauseState, item: Item, group: VerbGroup): boolean {
  const frame = reader.top;
  const auxiliary = reader.group(frame);
  if (auxiliary?.lemma !== "have" || !auxiliary.finite || frame.object !== undefined) return false;
  if (group.first !== group.head || group.progressive || !(group.passive || group.tense === "past")) return false;
  frame.verb = item.ref;
  if (group.passive) reader.bonds.finite.add(item.ref);
  return true;
}

/** "Ms Orr, who chairs the board, warned": an open clause waits for a verb, and no other comes. */
function isWaitedFor(reader: ClauseState, i: number, group: VerbGroup): boolean {
  const previous = reader.grounds.items[i - 1]?.kind;
  if (!group.passive || group.finite || group.first !== group.head) return false;
  const inside = reader.top.kind === "relative" && reader.top.insert !== true;
  if (reader.top.verb === undefined || !(previous === "comma" || previous === "dash" || inside)) return false;
  const waiting = reader.find(
    (frame) =>
      frame.verb === undefined &&
      frame.subject !== undefined &&
      (frame.kind === "main" || (inside && frame.by === "clause:wh-free")),
  );
  return waiting >= 0 && !mainVerbFollows(reader, i, reader.top.insert === true);
}

/** `"Q," added Ms Orr`: after a quotation the form before a subject is no participle. */
function isInverted(reader: ClauseState, i: number, group: VerbGroup): boolean {
  const { items } = reader.grounds;
  if (!group.passive || group.finite || group.first !== group.head || !isVerbOf("reporting", group.lemma)) return false;
  return reader.top.subject === undefined && items[i - 1]?.kind === "close" && items[i + 1]?.kind === "np";
}

/** `a man yelled “stay”`, "and then predicted that": what leads to words is no participle, but for those that name or tell. */
function leadsToWords(reader: ClauseState, i: number, group: VerbGroup): boolean {
  const { items } = reader.grounds;
  if (!group.passive || group.finite || group.first !== group.head || reader.preposition) return false;
  const says = isVerbOf("reporting", group.lemma) && !isVerbOf("addressee", group.lemma);
  const mark = /^(comma|stop)$/.test(items[i + 1]?.kind ?? "") ? items[i + 2] : items[i + 1];
  const led = mark?.kind === "open" || items[i + 1]?.kind === "that";
  const before = items[i - 1]?.kind;
  return says && led && (before === "np" || before === "cc" || before === "adv");
}

/** "The journal recently noted trust is low": a participle has no phrase right behind it. */
function hasObject(reader: ClauseState, i: number, group: VerbGroup): boolean {
  const { items, temporal } = reader.grounds;
  const next = items[i + 1];
  if (!group.passive || group.finite || group.first !== group.head || reader.preposition) return false;
  const waits = reader.top.verb === undefined && reader.top.subject !== undefined && reader.top.kind === "main";
  const says =
    isVerbOf("reporting", group.lemma) && !isVerbOf("addressee", group.lemma) && !isVerbOf("ditransitive", group.lemma);
  return waits && says && next?.kind === "np" && !temporal(next.ref) && /^(?:np|adv)$/.test(items[i - 1]?.kind ?? "");
}

/** "the papers, which she said proved it": the form right after the verb of saying is the relative's own. */
function isRelayed(reader: ClauseState, i: number, group: VerbGroup): boolean {
  const frame = reader.top;
  const beside = reader.grounds.items[i - 1]?.kind === "vg" && group.passive && group.first === group.head;
  return beside && frame.by === "clause:relative" && !frame.complement && reader.reports(frame);
}

/** ", then predicted", "and later left": joins as "and" does. */
const isThen = ({ grounds: { items } }: ClauseState, i: number): boolean =>
  items[i - 1]?.kind === "adv" &&
  (items[i - 2]?.kind === "cc" || (items[i - 1]?.norm === "then" && items[i - 2]?.kind === "comma"));

/** "Said Ms Orr: ..." begins with its verb. */
const opensInverted = (group: VerbGroup): boolean =>
  group.first !== group.head || (isVerbOf("reporting", group.lemma) && !isVerbOf("addressee", group.lemma));

/** "A deal, said Ms Orr, would help": between commas, with the speaker after it and the clause's own verb after the second. */
function isSaidBetween(reader: ClauseState, i: number, group: VerbGroup): boolean {
  const { items, groups } = reader.grounds;
  if (items[i - 1]?.kind !== "comma" || items[i + 1]?.kind !== "np" || !isVerbOf("reporting", group.lemma))
    return false;
  for (let at = i + 2; at < Math.min(items.length - 1, i + LONGEST_INSERT); at++) {
    const item = items[at];
    if (item?.kind === "vg" && groups[item.ref]?.finite) return items[at - 1]?.kind === "comma";
    if (item?.kind === "open" || item?.kind === "stop") return false;
  }
  return false;
}

/** "Ms Orr, asked whether she would stay, said": between commas, with the clause's own verb after the second. */
function isInserted(reader: ClauseState, i: number, group: VerbGroup): boolean {
  const { items, groups } = reader.grounds;
  if (items[i - 1]?.kind !== "comma" || items[i - 2]?.kind !== "np" || group.tense !== "past") return false;
  if (group.first !== group.head || !isVerbOf("addressee", group.lemma)) return false;
  for (let at = i + 1; at < Math.min(items.length - 1, i + LONGEST_INSERT); at++) {
    const next = items[at + 1];
    if (items[at]?.kind === "comma" && next?.kind === "vg" && groups[next.ref]?.finite) return true;
  }
  return false;
}

/** "told AFP ... but stressed that": a past form that is taken for a participle. */
function isPastAgain(reader: ClauseState, group: VerbGroup): boolean {
  if (!group.passive || group.first !== group.head || !isVerbOf("reporting", group.lemma)) return false;
  return reader.find((frame) => reader.group(frame)?.tense === "past" && reader.utters(reader.group(frame))) >= 0;
}

/** "Rubbish, says the port": what stands before without a verb is nobody who could say it. */
function standsForWords(reader: ClauseState): boolean {
  const subject = reader.stack[reader.floor]?.subject;
  return subject !== undefined && !reader.grounds.somebody(subject);
}

function takeFinite(reader: ClauseState, item: Item, i: number, group: VerbGroup): void {
  if (!group.finite && group.passive) reader.bonds.finite.add(item.ref);
  if (i === 0 && reader.top.subject === undefined && group.tense === "past" && !opensInverted(group)) {
    // "Asked about it, she said": a sentence does not begin with a finite past form.
    reader.bonds.participles.add(item.ref);
    reader.push({ kind: "participial", verb: item.ref, first: item.first, by: "clause:fronted" });
    return;
  }
  if (
    isInvertedTag(reader.grounds, i) &&
    !mainVerbFollows(reader, i) &&
    (reader.stack[reader.floor]?.verb !== undefined || standsForWords(reader))
  ) {
    reader.parenthetical(undefined, item.first);
    reader.top.verb = item.ref;
    return;
  }
  const frame = reader.top;
  if (frame.verb === undefined && frame.subject !== undefined && isInserted(reader, i, group)) {
    reader.bonds.participles.add(item.ref);
    reader.push({
      kind: "participial",
      verb: item.ref,
      first: item.first,
      by: "clause:inserted",
      subject: frame.subject,
    });
    return;
  }
  const previous = reader.previousWord(i);
  const conjoined = previous?.kind === "cc" || isThen(reader, i);
  if (conjoined || (previous?.kind === "comma" && reader.grounds.items[i - 2]?.kind === "cc"))
    return coordinateVerb(reader, item, i, group);
  if (frame.verb === undefined && frame.subject !== undefined && isSaidBetween(reader, i, group)) {
    reader.parenthetical(undefined, item.first);
    reader.top.verb = item.ref;
    return;
  }
  if (
    frame.verb === undefined &&
    !(frame.kind !== "main" && frame.subject === undefined && previous?.kind === "comma")
  ) {
    frame.verb = item.ref;
    return;
  }
  // "the papers, which she said were hers": the relative clause is what she said.
  if (
    /^clause:(?:relative|contact|noun-that)$/.test(frame.by) &&
    previous?.kind === "vg" &&
    !frame.complement &&
    reader.reports(frame)
  ) {
    reader.complementOf(frame, "bare", item.first, { kind: "complement", verb: item.ref, by: "clause:bare" });
    return;
  }
  const gerund = /^clause:(gerund|fronted)$/.test(frame.by) ? reader.awaited : -1;
  const waiting = Math.max(
    gerund,
    reader.find((open) => open.verb === undefined && open.subject !== undefined),
  );
  if (waiting >= 0) {
    reader.popTo(waiting + 1);
    const open = reader.stack[waiting];
    if (open) open.verb = item.ref;
    return;
  }
  // "another obstacle: Ms Orr, who chairs the board, told the radio that": she does, whom the relative clause is about.
  if (previous?.kind === "comma" && frame.kind === "relative" && frame.insert && isVerbOf("telling", group.lemma)) {
    const { subject } = frame;
    reader.coordinate(frame, subject, item.first).verb = item.ref;
    reader.top.kind = "main";
    return;
  }
  if (
    isVerbOf("reporting", group.lemma) &&
    (previous?.kind === "comma" || previous?.kind === "close" || previous?.kind === "dash")
  ) {
    reader.parenthetical(undefined, item.first);
    reader.top.verb = item.ref;
    return;
  }
  // "says too much is made of it": what is said begins without a noun.
  const first = reader.grounds.items[i - 1];
  if (
    first &&
    /^(?:adv|other)$/.test(first.kind) &&
    frame.object === undefined &&
    !frame.complement &&
    reader.reports(frame)
  ) {
    const from = reader.grounds.groups[frame.verb ?? -1]?.last ?? first.first;
    return reader.complementOf(frame, "bare", from, { kind: "complement", verb: item.ref, by: "clause:bare" });
  }
  const last = reader.lastPhrase;
  // "She lives in Lund, is on leave and says": of a row of verbs one is the subject, not what stands last before the comma.
  if (previous?.kind === "comma" && frame.kind === "main" && frame.subject !== undefined && isInRow(reader, i, frame)) {
    reader.coordinate(frame, frame.subject, item.first).verb = item.ref;
    return;
  }
  if (last && !last.governed && frame.object === last.ref) {
    frame.object = undefined;
    const first = reader.grounds.phrases[last.ref]?.first ?? item.first;
    reader.complementOf(frame, "bare", first, {
      kind: "complement",
      subject: last.ref,
      verb: item.ref,
      by: "clause:bare",
    });
    return;
  }
  const next = reader.coordinate(frame, last?.ref, item.first);
  next.verb = item.ref;
  next.by = "clause:guess";
}

/** A finite verb that "and" and another follow, behind one of the same tense. */
function isInRow(reader: ClauseState, i: number, frame: Frame): boolean {
  const { items, groups } = reader.grounds;
  const own = groups[items[i]?.ref ?? -1];
  const before = reader.group(frame);
  if (!own?.finite || !before?.finite || own.tense !== before.tense || reader.reports(frame)) return false;
  const joined = items.findIndex((item, at) => at > i && item.kind === "cc");
  const next = items[joined + 1]?.kind === "adv" ? items[joined + 2] : items[joined + 1];
  return joined > 0 && next?.kind === "vg" && groups[next.ref]?.tense === own.tense;
}
