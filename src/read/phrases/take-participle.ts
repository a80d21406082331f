import { isVerbOf } from "../../knowledge/verbs.js";
import type { VerbGroup } from "../../model/index.js";
import type { Frame } from "./clause-frame.js";
import type { ClauseState } from "./clause-state.js";
import type { Item } from "./items.js";

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
  const done =
    besideAnother(reader, at) || whileSaying(reader, at) || reducedSubject(reader, at) || quotedAs(reader, at);
  if (!done) (reader.top.verb === undefined ? beforeMainVerb : afterMainVerb)(reader, at);
}

const subjectOf = (subject: number | undefined) => (subject === undefined ? {} : { subject });

function push(reader: ClauseState, { item }: Participle, by: string, subject: number | undefined): void {
  reader.push({ kind: "participial", verb: item.ref, first: item.first, by, ...subjectOf(subject) });
}

/** "calling it fair and adding that": on a level with the participle before the conjunction. */
function besideAnother(reader: ClauseState, { item, group, previous }: Participle): boolean {
  if (previous?.kind !== "cc") return false;
  const active = (frame: Frame) => frame.kind === "participial" && reader.group(frame)?.passive === false;
  const sibling = reader.stack[reader.find(active)];
  if (!sibling || (group.passive && sibling !== reader.top)) return false;
  reader.coordinateHere(sibling, item).verb = item.ref;
  return true;
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
  if (frame.verb !== undefined || frame.subject === undefined || at.previous?.kind !== "np") return false;
  push(reader, at, "clause:reduced", reader.lastPhrase?.ref ?? frame.subject);
  return true;
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
  if (previous?.kind === "vg" && !group.passive && !preposition && !frame.complement) {
    const rest = { kind: "participial" as const, verb: item.ref, by: "clause:gerund", ...subjectOf(frame.subject) };
    return reader.complementOf(frame, "gerund", item.first, rest);
  }
  const comma = previous?.kind === "comma" || previous?.kind === "dash" || previous?.kind === "close";
  if (comma || preposition || previous?.kind === "sub") return hanging(reader, at, comma);
  const near = previous?.kind === "adv" ? reader.previousWord(i, 2) : previous;
  // "wrote a letter to the mayor asking": the letter asks.
  const written = reader.utters(group) && reader.isDocument(frame.object) ? frame.object : undefined;
  push(reader, at, "clause:reduced", near?.kind === "np" ? (written ?? reader.lastPhrase?.ref) : frame.subject);
}

/** "..., adding that": a report word after a comma goes with the main clause, anything else with the nearest. */
function hanging(reader: ClauseState, at: Participle, comma: boolean): void {
  const reporting = comma && isVerbOf("reporting", at.group.lemma);
  const depth = reporting ? reader.find((open) => open.verb !== undefined && open.kind === "main") : -1;
  if (depth >= 0) reader.popTo(depth + 1);
  // "met reporters after a lunch given by the mayor, thanking them": not the mayor.
  while (comma && /^clause:(reduced|governed)$/.test(reader.top.by) && reader.stack.length > reader.floor + 1) {
    reader.popTo(reader.stack.length - 1);
  }
  const host = reader.top;
  const subject = at.preposition?.norm === "as" && host.object !== undefined ? host.object : host.subject;
  push(reader, at, comma ? "clause:participle" : "clause:governed", subject);
}
