import { verbCue } from "../../knowledge/cues.js";
import { isVerbOf } from "../../knowledge/verbs.js";
import type { VerbGroup } from "../../model/index.js";
import type { Frame } from "./clause-frame.js";
import type { ClauseState } from "./clause-state.js";
import type { Item } from "./items.js";
import { isInvertedTag } from "./report-tags.js";

/** Items to look ahead for a main verb. */
const FURTHEST_VERB = 40;
/** Items to look back for "with". */
const LONGEST_WITH = 12;
const NOMINATIVE = /^(it|he|she|they|we|i)$/;

interface Participle {
  readonly item: Item;
  readonly i: number;
  readonly group: VerbGroup;
  readonly preposition: Item | undefined;
  readonly previous: Item | undefined;
}

/** Reads a form in "-ing" or "-ed" that no auxiliary makes finite: whose it is, and what it hangs on. */
export function takeParticiple(
  reader: ClauseState,
  item: Item,
  i: number,
  verb: Pick<Participle, "group" | "preposition">,
): void {
  const at: Participle = { item, i, ...verb, previous: reader.previousWord(i) };
  // "She said it was over, according to AFP": who is named says all that stands before.
  if (verb.group.lemma === "accord" && at.previous) reader.popTo(reader.floor + 1);
  const done =
    withSubject(reader, at) ||
    pronounDid(reader, at) ||
    phraseDid(reader, at) ||
    besideAnother(reader, at) ||
    whileSaying(reader, at) ||
    reducedSubject(reader, at) ||
    quotedAs(reader, at);
  if (!done) (reader.top.verb === undefined ? beforeMainVerb : afterMainVerb)(reader, at);
}

const subjectOf = (subject: number | undefined) => (subject === undefined ? {} : { subject });

function push(reader: ClauseState, { item }: Participle, by: string, subject: number | undefined): void {
  reader.push({ kind: "participial", verb: item.ref, first: item.first, by, ...subjectOf(subject) });
}

/** "with the chair, Ana Orr, insisting that": the phrase after "with" does it, not the main clause's subject. */
function withSubject(reader: ClauseState, at: Participle): boolean {
  const { items } = reader.grounds;
  if (at.group.passive || (at.previous?.kind !== "np" && at.previous?.kind !== "comma")) return false;
  for (let k = at.i - 1; k > 0 && k > at.i - LONGEST_WITH; k--) {
    const item = items[k];
    if (!item || item.kind === "vg" || item.kind === "open" || item.kind === "close") return false;
    if (item.kind !== "prep" || item.norm !== "with") continue;
    const led = items[k + 1];
    if (items[k - 1]?.kind !== "comma" || led?.kind !== "np") return false;
    push(reader, at, "clause:with", led.ref);
    return true;
  }
  return false;
}

/** "it said it deeply regretted": after a pronoun in the subject's case the form is finite. */
function pronounDid(reader: ClauseState, { item, i, group }: Participle): boolean {
  const frame = reader.top;
  const before =
    reader.grounds.items[i - 1]?.kind === "open" ? reader.grounds.items[i - 2] : reader.grounds.items[i - 1];
  if (!group.passive || before?.kind !== "np" || frame.object !== before.ref || !NOMINATIVE.test(before.norm))
    return false;
  if (!reader.utters(reader.group(frame))) return false;
  frame.object = undefined;
  const rest = { kind: "complement" as const, subject: before.ref, verb: item.ref, by: "clause:bare" };
  reader.complementOf(frame, "bare", before.first, rest);
  reader.bonds.finite.add(item.ref);
  return true;
}

/** "said the port never closed": after a verb whose object is a clause the form is the phrase's own verb. */
function phraseDid(reader: ClauseState, { item, i, group }: Participle): boolean {
  const frame = reader.top;
  const { lastPhrase } = reader;
  const beside = reader.previousWord(i)?.kind === "np" || reader.previousWord(i, 2)?.kind === "np";
  const lone = group.first === group.head || (group.negated && group.head - group.first === 1);
  const plain = reader.grounds.bare({ ...group, first: group.head });
  if (!(group.passive || plain) || !lone || frame.object === undefined || frame.complement) return false;
  const governed = lastPhrase?.governed === true && reader.grounds.items[lastPhrase.item - 1]?.norm !== "of";
  if (!beside || governed || mainVerbFollows(reader, i)) return false;
  if (!reader.reports(frame) || !isVerbOf("clausal", reader.group(frame)?.lemma ?? "")) return false;
  const subject = frame.object;
  frame.object = undefined;
  const first = reader.grounds.phrases[subject]?.first ?? item.first;
  reader.complementOf(frame, "bare", first, { kind: "complement", subject, verb: item.ref, by: "clause:bare" });
  reader.bonds.finite.add(item.ref);
  return true;
}

/** "calling it fair and adding that": on a level with the participle before the conjunction. */
function besideAnother(reader: ClauseState, { item, i, group, previous }: Participle): boolean {
  if (previous?.kind !== "cc") return false;
  const active = (frame: Frame) =>
    frame.kind === "participial" && reader.group(frame)?.passive === false && !isBehindMarks(reader, frame, i);
  const sibling = reader.stack[reader.find(active)];
  if (!sibling || (group.passive && sibling !== reader.top)) return false;
  reader.coordinateHere(sibling, item).verb = item.ref;
  return true;
}

/** `saying it was "going well" and adding that`: what is quoted goes on in nothing outside the marks. */
function isBehindMarks(reader: ClauseState, frame: Frame, i: number): boolean {
  const { items } = reader.grounds;
  let closed = 0;
  for (let k = i - 1; k >= 0; k--) {
    const item = items[k];
    if (item?.kind === "vg" && item.ref === frame.verb) return closed > 0;
    if (item?.kind === "close") closed++;
    else if (item?.kind === "open") closed--;
  }
  return false;
}

/** "said it was hard, while insisting that": the one who said it goes on speaking. */
function whileSaying(reader: ClauseState, at: Participle): boolean {
  const frame = reader.top;
  if (frame.kind !== "adverbial" || frame.verb !== undefined || frame.subject !== undefined) return false;
  if (!reader.utters(at.group)) return false;
  const depth = reader.find((open) => open.kind === "main" && reader.utters(reader.group(open)));
  const speaker = reader.stack[depth];
  if (!speaker?.complement) return false;
  reader.popTo(depth + 1);
  push(reader, at, "clause:while", speaker.subject);
  return true;
}

/** "The plan presented on Monday ...": between a subject and its verb. */
function reducedSubject(reader: ClauseState, at: Participle): boolean {
  const frame = reader.top;
  const last = reader.lastPhrase;
  if (frame.verb !== undefined || frame.subject === undefined) return false;
  const beside = at.previous?.kind === "np";
  const lone = at.group.passive && at.group.first === at.group.head;
  const own = !beside || last?.governed === true || last?.ref === frame.subject;
  if ((beside || at.previous?.kind === "comma") && lone && own && !mainVerbFollows(reader, at.i)) {
    // No verb comes for the subject: "its envoy cautioned" looks like a participle.
    frame.verb = at.item.ref;
    reader.bonds.finite.add(at.item.ref);
    return true;
  }
  if (!beside) return false;
  push(reader, at, "clause:reduced", last?.ref ?? frame.subject);
  return true;
}

/** Tells whether a finite verb follows that no "who", "that" or "when" in between claims. */
export function mainVerbFollows(reader: ClauseState, i: number, beforeComma = false): boolean {
  const { items, groups } = reader.grounds;
  let claimed = 0;
  for (let k = i + 1; k < items.length && k < i + FURTHEST_VERB; k++) {
    const item = items[k];
    if (item?.kind === "wh" || item?.kind === "that" || item?.kind === "sub") claimed++;
    if (item?.kind === "stop" || item?.kind === "open") return false;
    if (beforeComma && item?.kind === "comma") return false;
    if (item?.kind !== "vg" || !groups[item.ref]?.finite || isInvertedTag(reader.grounds, k)) continue;
    if (claimed === 0) return true;
    claimed--;
  }
  return false;
}

/** "quoted a diplomat as saying", "was quoted as saying". */
function quotedAs(reader: ClauseState, at: Participle): boolean {
  const as = at.preposition?.norm === "as" || (at.previous?.norm === "as" && reader.top.verb === undefined);
  const depth = as ? reader.find((open) => isVerbOf("quoting", reader.group(open)?.lemma ?? "")) : -1;
  if (depth < 0) return false;
  reader.popTo(depth + 1);
  const host = reader.top;
  push(reader, at, "clause:quoted-as", reader.group(host)?.passive ? host.subject : host.object);
  return true;
}

function beforeMainVerb(reader: ClauseState, at: Participle): void {
  const frame = reader.top;
  if (frame.kind === "adverbial" && frame.subject === undefined) {
    frame.verb = at.item.ref;
    const subject = reader.stack.at(-2)?.subject;
    if (subject !== undefined) frame.subject = subject;
    return;
  }
  const fronted = at.previous === undefined || at.preposition !== undefined || frame.kind !== "main";
  push(reader, at, fronted ? "clause:fronted" : "clause:participle", frame.subject);
}

function afterMainVerb(reader: ClauseState, at: Participle): void {
  const { item, i, group, preposition, previous } = at;
  const frame = reader.top;
  if (
    previous?.kind === "vg" &&
    !group.passive &&
    !frame.complement &&
    reader.reports(frame) &&
    mainVerbFollows(reader, i)
  ) {
    // "said closing the port would help": what is done is the subject of what is said.
    reader.complementOf(frame, "bare", item.first, { kind: "complement", by: "clause:bare" });
    return push(reader, at, "clause:gerund", undefined);
  }
  if (previous?.kind === "vg" && !group.passive && !preposition && !frame.complement) {
    const rest = { kind: "participial" as const, verb: item.ref, by: "clause:gerund", ...subjectOf(frame.subject) };
    return reader.complementOf(frame, "gerund", item.first, rest);
  }
  const comma = previous?.kind === "comma" || previous?.kind === "dash" || previous?.kind === "close";
  if (comma || preposition || previous?.kind === "sub") return hanging(reader, at, comma);
  const near = previous?.kind === "adv" ? reader.previousWord(i, 2) : previous;
  // "wrote a letter to the mayor asking": the letter asks.
  const written = reader.utters(group) && reader.isDocument(frame.object) ? frame.object : undefined;
  // "wrote to the mayor urging him": the one who writes urges.
  const host = reader.group(frame);
  const writes = host !== undefined && verbCue(host.lemma)?.frames.get("quote")?.id === "write";
  const goesOn = reader.utters(group) && reader.utters(host) && (writes || reader.lastPhrase?.governed === true);
  const nearest = written ?? (goesOn ? frame.subject : reader.lastPhrase?.ref);
  push(reader, at, "clause:reduced", near?.kind === "np" ? nearest : frame.subject);
}

/** "..., adding that": a report word after a comma goes with the main clause, anything else with the nearest. */
function hanging(reader: ClauseState, at: Participle, comma: boolean): void {
  // An act of speech goes with the one who speaks: "said it was over, praising the crews", but "as X left, praising".
  const reporting = isVerbOf("reporting", at.group.lemma);
  const acts = comma && (reporting || (reader.utters(at.group) && reader.top.kind !== "adverbial"));
  const fits = (open: Frame): boolean => reporting || reader.utters(reader.group(open));
  const depth = acts ? reader.find((open) => open.verb !== undefined && open.kind === "main" && fits(open)) : -1;
  if (depth >= 0) reader.popTo(depth + 1);
  // "met reporters after a lunch given by the mayor, thanking them": not the mayor.
  while (comma && /^clause:(reduced|governed)$/.test(reader.top.by) && reader.stack.length > reader.floor + 1) {
    reader.popTo(reader.stack.length - 1);
  }
  const host = reader.top;
  const subject = at.preposition?.norm === "as" && host.object !== undefined ? host.object : host.subject;
  push(reader, at, comma ? "clause:participle" : "clause:governed", subject);
}
