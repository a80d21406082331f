import { isVerbOf } from "../../knowledge/verbs.js";
import type { VerbGroup } from "../../model/index.js";
import type { Frame } from "./clause-frame.js";
import type { ClauseState, LastPhrase } from "./clause-state.js";
import type { Item } from "./items.js";

const NOMINATIVE = /^(he|she|they|we|i|it)$/;
const FLOATING = /^(all|both|each|himself|herself|itself|themselves)$/;
const OBJECTIVE = /^(us|him|them|me|whom)$/;

/** Reads a noun phrase: subject, object, apposition, part of a list, or the subject of a clause that it opens. */
export function takePhrase(reader: ClauseState, item: Item, i: number): void {
  const ref = item.ref;
  const before = reader.lastPhrase;
  if (reader.preposition) return governed(reader, item, i, reader.preposition);
  const insert = reader.insertAt(i);
  if (insert !== undefined) {
    reader.lastPhrase = { ref, governed: false, item: i };
    return reader.tag(insert, ref, item.first);
  }
  if (reader.grounds.temporal(ref) && (!reader.verbAfter(i, "direct") || saysWhen(reader, i))) return;
  reader.lastPhrase = { ref, governed: false, item: i };
  const previous = reader.previousWord(i);
  const frame = reader.top;
  if (frame.verb === undefined) return beforeVerb(reader, frame, item, i, before);
  const group = reader.group(frame);
  if (
    frame.subject === undefined &&
    previous?.kind === "vg" &&
    frame.kind === "main" &&
    ((isVerbOf("reporting", group?.lemma ?? "") && !isVerbOf("telling", group?.lemma ?? "")) || opensQuestion(group))
  ) {
    frame.subject = ref;
    if (!frame.insert) frame.by = "clause:inverted";
    return;
  }
  const comma = previous?.kind === "comma" || previous?.kind === "dash" || previous?.kind === "close";
  if (comma) return afterComma(reader, frame, item, i, before);
  if (previous?.kind === "cc") return afterConjunction(reader, item, i, before);
  if (opensApposed(reader, i)) {
    reader.coordinate(reader.stack[reader.floor] ?? frame, ref, item.first);
    return;
  }
  afterVerb(reader, frame, item, i, before);
}

/** "a document filed Thursday says", "the board, which met twice, last week said": the verb is that of the phrase that waits for one. */
function saysWhen(reader: ClauseState, i: number): boolean {
  const waits = reader.find((open) => open.verb === undefined && open.subject !== undefined) >= 0;
  return waits && /^(?:vg|np|adv|comma)$/.test(reader.grounds.items[i - 1]?.kind ?? "");
}

function governed(reader: ClauseState, item: Item, i: number, preposition: Item): void {
  reader.preposition = undefined;
  const frame = reader.top;
  const group = reader.group(frame);
  const nominal = preposition.norm === "of" && reader.previousWord(i, 2)?.kind === "np";
  if ((frame.verb !== undefined || frame.subject === undefined) && !nominal) {
    if (preposition.norm === "by" && group?.passive && frame.agent === undefined) frame.agent = item.ref;
    else frame.obliques.push({ preposition: preposition.norm, phrase: item.ref });
  }
  // "tabled a draft on Wednesday that ...": what follows does not hang on the day.
  if (!reader.grounds.temporal(item.ref)) reader.lastPhrase = { ref: item.ref, governed: true, item: i };
}

function beforeVerb(reader: ClauseState, frame: Frame, item: Item, i: number, before: LastPhrase | undefined): void {
  const previous = reader.previousWord(i);
  if (frame.subject === undefined && before?.governed && previous?.kind === "cc" && !reader.verbAfter(i, "direct")) {
    reader.bonds.joins.set(item.ref, before.ref);
    return;
  }
  if (frame.subject === undefined) {
    frame.subject = item.ref;
    return;
  }
  if (previous?.kind === "cc") {
    if (before) reader.bonds.joins.set(item.ref, before.ref);
    // "Her deputy, the treasurer and fleet captain Ana Orr,": the name says who all of these are.
    const apposed = reader.bonds.appositions.get(frame.subject) === before?.ref;
    const isLast = before && !reader.grounds.person(before.ref);
    if (apposed && isLast && reader.grounds.person(item.ref)) reader.bonds.appositions.set(frame.subject, item.ref);
    return;
  }
  const verb = reader.verbAfter(i, "direct");
  // "If anything, experts say": no verb came for what stands before.
  const main = reader.stack.at(-2);
  if (
    verb &&
    previous?.kind === "comma" &&
    frame.kind === "adverbial" &&
    main?.kind === "main" &&
    main.subject === undefined
  ) {
    reader.popTo(reader.stack.length - 1);
    main.subject = item.ref;
    return;
  }
  // "the ministers all urged", "the chair himself urged": it goes with the subject, and is none.
  if (verb && previous?.kind === "np" && FLOATING.test(item.norm) && item.last - item.first === 1) return;
  if (previous?.kind === "comma" || previous?.kind === "dash") {
    const named = tellsWho(reader, item.ref, frame.subject);
    const known = reader.bonds.appositions.get(frame.subject);
    if (before && named) reader.bonds.appositions.set(frame.subject, item.ref);
    else if (before && known === before.ref && reader.grounds.person(known))
      reader.bonds.appositions.set(known, item.ref);
    else if (before && !verb)
      reader.bonds.appositions.set(isOfLast(reader, before) ? before.ref : frame.subject, item.ref);
    else if (verb && frame.kind === "main" && !before?.governed && reader.isPronoun(item.ref)) frame.subject = item.ref;
    else if (before) reader.bonds.appositions.set(before.ref, item.ref);
    return;
  }
  if (verb) reader.push({ kind: "relative", subject: item.ref, first: item.first, by: "clause:contact" });
}

/** "Ana Orr and her deputy, Per Holm,": the name says who the last of several is. */
const isOfLast = ({ bonds, grounds }: ClauseState, before: LastPhrase): boolean =>
  before.governed || (bonds.joins.has(before.ref) && !grounds.person(before.ref));

/** "The head of the fleet in Rome, Ana Orr,": a person's name says who the subject is, if it is none itself. */
function tellsWho({ grounds }: ClauseState, name: number, subject: number): boolean {
  if (grounds.person(subject)) return false;
  const nominal = grounds.phrases[subject]?.kind !== "name";
  return grounds.person(name) || (nominal && grounds.phrases[name]?.kind === "name");
}

function afterVerb(reader: ClauseState, frame: Frame, item: Item, i: number, before: LastPhrase | undefined): void {
  // "said if elected he would": the pronoun begins what the condition stands before.
  const awaited = NOMINATIVE.test(item.norm) && reader.verbAfter(i, "direct") ? reader.awaited : -1;
  const open = reader.stack[awaited];
  if (open && awaited < reader.stack.length - 1) {
    reader.popTo(awaited + 1);
    open.subject = item.ref;
    return;
  }
  // "Asked about the memo she said": the main clause begins without a comma.
  const main = reader.stack.at(-2);
  if (
    frame.by === "clause:fronted" &&
    main?.kind === "main" &&
    main.subject === undefined &&
    reader.isPronoun(item.ref)
  ) {
    const said = reader.verbAfter(i, "direct");
    if (said && reader.utters(reader.grounds.groups[said.ref])) {
      reader.popTo(reader.stack.length - 1);
      main.subject = item.ref;
      return;
    }
  }
  // "told us the port was shut": a phrase right before another is no subject.
  const told = reader.grounds.items[i + 1]?.kind === "np" || OBJECTIVE.test(item.norm);
  const verb = told ? undefined : (reader.verbAfter(i, "direct") ?? withoutInsert(reader, reader.verbAfter(i, "far")));
  const lemma = reader.group(frame)?.lemma ?? "";
  const takes = isVerbOf("reporting", lemma) || isVerbOf("thinking", lemma);
  const previous = reader.previousWord(i);
  const isComplement = takes && !(frame.object !== undefined && !isVerbOf("addressee", lemma));
  if (verb && isComplement && !isOuterVerb(reader, frame, verb.at)) {
    if (frame.object !== undefined) reader.makeIndirect(frame);
    return reader.complementOf(frame, "bare", item.first, { kind: "complement", subject: item.ref, by: "clause:bare" });
  }
  if (previous?.kind === "np" && before && reader.verbAfter(i, "direct")) {
    reader.push({ kind: "relative", subject: item.ref, first: item.first, by: "clause:contact" });
    return;
  }
  if (frame.object === undefined) frame.object = item.ref;
  else if (previous?.kind === "np" && frame.object === before?.ref && isVerbOf("ditransitive", lemma)) {
    frame.indirectObject = frame.object;
    frame.object = item.ref;
  }
}

/** "Scientists who advise the board put the stock at ...": the only verb that is left is what the scientists do. */
function isOuterVerb(reader: ClauseState, frame: Frame, verb: number): boolean {
  const outer = reader.stack.at(-2);
  const isWithin = frame.by === "clause:relative" && !frame.insert && frame.subject !== undefined;
  if (!isWithin || outer?.subject === undefined || outer.verb !== undefined) return false;
  const { items, groups } = reader.grounds;
  const says = items[verb - 1]?.kind === "np" && isVerbOf("reporting", groups[items[verb]?.ref ?? -1]?.lemma ?? "");
  const own = reader.group(frame)?.lemma ?? "";
  // "People who know the coast say it is empty": what they know is the coast, as nobody else is left to say it.
  if (!isVerbOf("addressee", own)) return says && outer.kind === "main" && !isVerbOf("clausal", own);
  // "An official who briefed reporters in Lima suggested that": one of saying is told of the official.
  if (says) return true;
  return !items.slice(verb + 1).some(({ kind }) => kind === "vg" || kind === "open");
}

/** "Ms Orr, quoting a reporter, said": a verb behind the comma that closes an insert is that of the phrase before it. */
function withoutInsert<V extends { readonly at: number }>(reader: ClauseState, verb: V | undefined): V | undefined {
  const waits =
    reader.find((open) => open.kind === "main" && open.verb === undefined && open.subject !== undefined) >= 0;
  return verb && waits && reader.grounds.items[verb.at - 1]?.kind === "comma" ? undefined : verb;
}

function afterComma(reader: ClauseState, frame: Frame, item: Item, i: number, before: LastPhrase | undefined): void {
  // "said Ms Orr, an economist who ...": after its subject stands what belongs to it.
  const inverted = frame.by === "clause:inverted" || frame.by === "clause:parenthetical";
  if (inverted && before && frame.subject !== undefined) {
    const governed = before.governed && reader.grounds.person(item.ref) && tellsWho(reader, item.ref, frame.subject);
    if (governed || before.ref === frame.subject) {
      reader.bonds.appositions.set(frame.subject, item.ref);
      return;
    }
  }
  const verb = reader.verbAfter(i, "direct") ?? withoutInsert(reader, reader.verbAfter(i, "far"));
  if (!verb) {
    const next = reader.grounds.items[i + 1]?.kind;
    // "Speaking in Rome, Ms Orr – who chairs the board – warned": the main clause's subject.
    const main = frame.by === "clause:fronted" ? reader.stack.at(-2) : undefined;
    if (main?.kind === "main" && main.subject === undefined && (next === "comma" || next === "dash" || next === "vg")) {
      reader.popTo(reader.stack.length - 1);
      main.subject = item.ref;
      return;
    }
    const adjacent = before && reader.grounds.items[i - 2] === reader.grounds.items[before.item];
    if (before && adjacent && next !== "cc") reader.bonds.appositions.set(hostOf(reader, item, i, before), item.ref);
    return;
  }
  const waiting = reader.find(
    (open) =>
      open.verb === undefined && open.subject === undefined && (open.kind === "main" || open.kind === "complement"),
  );
  if (waiting >= 0) {
    reader.popTo(waiting + 1);
    const open = reader.stack[waiting];
    if (open) open.subject = item.ref;
    return;
  }
  const lemma = reader.group(frame)?.lemma ?? "";
  if (!frame.complement && isVerbOf("reporting", lemma)) {
    return reader.complementOf(frame, "bare", item.first, { kind: "complement", subject: item.ref, by: "clause:bare" });
  }
  reader.coordinate(frame, item.ref, item.first);
}

/** "The crews were blunt: the guild, their union, said": behind a stop a phrase, another between commas and a finite verb. */
function opensApposed({ grounds: { items, groups } }: ClauseState, i: number): boolean {
  if (items[i - 1]?.kind !== "stop" || items[i + 1]?.kind !== "comma" || items[i + 2]?.kind !== "np") return false;
  const closed = items.findIndex((item, at) => at > i + 2 && !/^(?:prep|np|adv)$/.test(item.kind));
  const verb = items[closed + 1];
  return items[closed]?.kind === "comma" && verb?.kind === "vg" && (groups[verb.ref]?.finite ?? false);
}

/** "the president of the conference, Ana Orr": a name stands in apposition to the whole, not to what "of" leads. */
function hostOf(reader: ClauseState, item: Item, i: number, before: LastPhrase): number {
  const { items, phrases } = reader.grounds;
  const whole = items[i - 4];
  const of = before.governed && items[i - 3]?.norm === "of" && whole?.kind === "np";
  return of && phrases[item.ref]?.kind === "name" ? whole.ref : before.ref;
}

function afterConjunction(reader: ClauseState, item: Item, i: number, before: LastPhrase | undefined): void {
  // "A row between A and B ended": both are what it is between.
  if (before?.governed && reader.grounds.items[before.item - 1]?.norm === "between" && before.item === i - 2) {
    reader.bonds.joins.set(item.ref, before.ref);
    return;
  }
  const verb = reader.verbAfter(i, "direct") ?? withoutInsert(reader, reader.verbAfter(i, "far"));
  if (!verb) {
    if (before) reader.bonds.joins.set(item.ref, before.ref);
    return;
  }
  const reports = isVerbOf("reporting", reader.grounds.groups[verb.ref]?.lemma ?? "");
  const comma = reader.grounds.items[i - 2]?.kind === "comma";
  const complement = reader.find((frame) => frame.kind === "complement" && frame.verb !== undefined);
  const main = reader.find((frame) => frame.kind === "main" && frame.verb !== undefined);
  const finite = reader.find((frame) => frame.verb !== undefined && (reader.group(frame)?.finite ?? false));
  const at = reports && comma && main >= 0 ? main : complement >= 0 ? complement : finite;
  const frame = reader.stack[at];
  if (frame) reader.coordinate(frame, item.ref, item.first);
}

function opensQuestion(group: VerbGroup | undefined): boolean {
  return group !== undefined && /^(be|do|have|can|could|will|would|should|may|might)$/.test(group.lemma);
}
