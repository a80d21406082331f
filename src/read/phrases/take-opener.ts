import { verbCue } from "../../knowledge/cues.js";
import { isVerbOf } from "../../knowledge/verbs.js";
import type { Frame } from "./clause-frame.js";
import type { ClauseState, LastPhrase } from "./clause-state.js";
import type { Item } from "./items.js";

/** Openers that never say when something was said. */
const CONDITION = /^(if|unless|although|though|because)$/;

/** "told reporters that ...", "wrote on the site that “...": never a relative clause on the addressee or the place. */
export function isComplementizer(reader: ClauseState, item: Item, i: number): boolean {
  if (item.norm !== "that") return false;
  const frame = reader.top;
  const lemma = reader.group(frame)?.lemma ?? "";
  if (frame.verb === undefined || frame.complement || !isVerbOf("reporting", lemma)) return false;
  const next = reader.grounds.items[i + 1]?.kind;
  // "that rents had doubled": of two verbs the first is a noun.
  const two = next === "vg" && reader.grounds.items[i + 2]?.kind === "vg";
  // "told reporters after a session that took six hours": a verb right behind is that of the session.
  if (isVerbOf("addressee", lemma) && frame.object !== undefined) return next !== "vg" || two;
  return frame.object === undefined && (next === "np" || next === "open" || next === "sub" || two);
}

/** Reads "that": the opening of a complement, of the verb or of a noun. */
export function takeThat(reader: ClauseState, item: Item, i: number): void {
  reader.preposition = undefined;
  const previous = reader.previousWord(i);
  if (previous?.kind === "cc") {
    const at = reader.find((frame) => frame.complement?.form === "that" || frame.complement?.form === "bare");
    const owner = reader.stack[at];
    if (owner) {
      reader.popTo(at + 1);
      reader.push({ kind: "complement", first: item.last, owner, by: "clause:that" });
      return;
    }
  }
  if (reader.insideInsert(i) && previous?.kind === "np") {
    reader.push({ kind: "complement", first: item.last, by: "clause:noun-that" });
    return;
  }
  const takes = (frame: Frame): boolean => {
    const lemma = reader.group(frame)?.lemma ?? "";
    return (
      frame.verb !== undefined &&
      !frame.complement &&
      (isVerbOf("reporting", lemma) || isVerbOf("thinking", lemma) || isVerbOf("addressee", lemma))
    );
  };
  const near = reader.top;
  const governed =
    reader.lastPhrase?.governed === true &&
    near.verb !== undefined &&
    near.object === undefined &&
    !reader.insideInsert(i);
  // "made it clear that", "is sure that": an adjective right before.
  const adjective = reader.grounds.items[i - 1]?.kind === "other" && near.verb !== undefined;
  const beside = previous?.kind === "vg" || previous?.kind === "adv" || governed || adjective;
  const at = beside ? reader.stack.length - 1 : reader.find(takes);
  const owner = reader.stack[at];
  const noun = previous?.kind === "np" && owner && owner !== near;
  if (owner && owner.verb !== undefined && !owner.complement && !noun) {
    if (isVerbOf("addressee", reader.group(owner)?.lemma ?? "")) reader.makeIndirect(owner);
    reader.popTo(at + 1);
    reader.complementOf(owner, "that", item.last, { kind: "complement", by: "clause:that" });
    return;
  }
  reader.push({ kind: previous?.kind === "np" ? "complement" : "adverbial", first: item.last, by: "clause:noun-that" });
}

/** Reads "who", "which", "what", "whether": the opening of a relative clause or of a question in a complement. */
export function takeWh(reader: ClauseState, item: Item, i: number): void {
  const governed = reader.preposition !== undefined;
  reader.preposition = undefined;
  const previous = reader.previousWord(i, governed ? 2 : 1);
  const comma = previous?.kind === "comma" || previous?.kind === "dash";
  const frame = reader.top;
  const direct = isSubject(reader, i);
  const last = reader.lastPhrase;
  const joined = previous?.kind === "cc" && direct && /^(?:who|which)$/.test(item.norm) ? joinedTo(reader) : -1;
  if (joined > 0) {
    const subject = reader.stack[joined - 1]?.subject;
    reader.popTo(joined);
    reader.push({ kind: "relative", first: item.first, insert: true, by: "clause:relative", subject });
    return;
  }
  const relative =
    /^(who|which|that|whom|whose|where)$/.test(item.norm) &&
    last &&
    (previous?.kind === "np" || comma || previous?.kind === "close");
  if (relative) {
    const apposed = comma && frame.verb === undefined && frame.subject !== undefined;
    const antecedent =
      apposed && item.norm === "who" && frame.subject !== undefined
        ? frame.subject
        : comma && item.norm === "who"
          ? whoIs(reader, last)
          : last.ref;
    reader.push({
      kind: "relative",
      first: item.first,
      insert: comma,
      by: "clause:relative",
      ...(direct && item.norm !== "whose" ? { subject: antecedent } : {}),
    });
    return;
  }
  if (frame.verb !== undefined && !frame.complement && !governed && previous && previous.kind !== "cc") {
    const lemma = reader.group(frame)?.lemma ?? "";
    if (
      previous.kind === "vg" ||
      previous.kind === "adv" ||
      isVerbOf("reporting", lemma) ||
      isVerbOf("thinking", lemma)
    ) {
      if (isVerbOf("addressee", lemma)) reader.makeIndirect(frame);
      return reader.complementOf(frame, "wh", item.first, { kind: "complement", by: "clause:wh" });
    }
  }
  if (previous === undefined && frame.subject === undefined) return;
  reader.push({ kind: "complement", first: item.first, by: "clause:wh-free" });
}

/** "who chairs", "who then left", "who as a captain led": no phrase of its own stands before the verb. */
function isSubject({ grounds: { items } }: ClauseState, wh: number): boolean {
  let at = wh + 1;
  while (items[at]?.kind === "prep" && items[at + 1]?.kind === "np") at += 2;
  if (items[at]?.kind === "adv") at++;
  return items[at]?.kind === "vg";
}

/** "The board, whose members met and which says": index of the insert on the stack that another of the same phrase joins. */
function joinedTo(reader: ClauseState): number {
  const at = reader.find((frame) => frame.by === "clause:relative" && frame.insert === true);
  const outer = reader.stack[at - 1];
  return outer?.subject !== undefined && outer.verb === undefined ? at : -1;
}

/** "Senator Ana Orr of Lund, who chairs", "the director of resources, who told": the person, not what "of" leads to. */
function whoIs({ grounds, bonds }: ClauseState, last: LastPhrase): number {
  const host = grounds.items[last.item - 2];
  // "Ana Orr, head of the Lund harbour office, who called": the person of whom the office is told.
  const office = last.governed ? host?.ref : last.ref;
  for (const [person, apposed] of bonds.appositions)
    if (apposed === office && grounds.person(person) && !grounds.person(last.ref)) return person;
  const led = last.governed && /^(of|from|for)$/.test(grounds.items[last.item - 1]?.norm ?? "");
  if (!led || host?.kind !== "np") return somebodyBefore({ grounds, bonds }, last);
  const named = grounds.phrases[host.ref]?.kind === "name";
  return named || (grounds.somebody(host.ref) && !grounds.somebody(last.ref)) ? host.ref : last.ref;
}

/** "Ola Berg, a cook with nine years in the galley, who voted no": a galley is no "who". */
function somebodyBefore({ grounds, bonds }: Pick<ClauseState, "grounds" | "bonds">, last: LastPhrase): number {
  const isWho = (ref: number) => grounds.person(ref) || grounds.somebody(ref);
  let at = last.item;
  let ref = last.ref;
  while (!isWho(ref)) {
    const [before, host] = [grounds.items[at - 1], grounds.items[at - 2]];
    if (before?.kind !== "prep" || host?.kind !== "np") return last.ref;
    at -= 2;
    ref = host.ref;
  }
  if (ref === last.ref) return ref;
  for (const [person, apposed] of bonds.appositions) if (apposed === ref && grounds.person(person)) return person;
  return ref;
}

/** Reads "when", "because", "while": the opening of an adverbial clause. */
export function takeSubordinator(reader: ClauseState, item: Item, i: number): void {
  reader.preposition = undefined;
  const previous = reader.previousWord(i);
  const said = reader.top;
  // "asked if she would go": a question, no condition.
  if (
    item.norm === "if" &&
    !said.complement &&
    verbCue(reader.group(said)?.lemma ?? "")?.frames.get("that")?.act === "ask"
  )
    return takeWh(reader, item, i);
  // "did not say when the talks would resume"
  const unsaid = item.norm === "when" && previous?.kind === "vg" && reader.group(said)?.negated === true;
  if (unsaid && !said.complement && reader.reports(said) && reader.grounds.items[i + 1]?.kind === "np")
    return reader.complementOf(said, "wh", item.first, { kind: "complement", by: "clause:wh" });
  // "said if the owners pay, the ship will sail": the condition is part of what is said.
  if (CONDITION.test(item.norm) && previous?.kind === "vg" && !said.complement && reader.reports(said)) {
    reader.complementOf(said, "bare", item.first, { kind: "complement", by: "clause:bare" });
  }
  if (previous?.kind === "comma") {
    const at = reader.find(
      (frame) => frame.kind === "relative" || frame.kind === "participial" || frame.kind === "adverbial",
    );
    if (at > reader.floor && at === reader.stack.length - 1) reader.popTo(at);
  }
  // "said it was over, while the other side declined to comment": two speakers side by side.
  if (/^(while|whereas)$/.test(item.norm)) {
    const verb = reader.grounds.items[i + 1]?.kind === "np" ? reader.verbAfter(i + 1, "direct") : undefined;
    const main = reader.find((frame) => frame.kind === "main" && reader.utters(reader.group(frame)));
    if (verb && main >= 0 && reader.utters(reader.grounds.groups[verb.ref])) reader.popTo(main + 1);
  }
  if (previous?.kind === "cc" && leadsToReport(reader, i)) {
    reader.popTo(reader.floor + 1);
    reader.coordinate(reader.top, undefined, item.first);
  }
  reader.push({ kind: "adverbial", first: item.first, by: "clause:adverbial" });
}

/** ", and when asked about it, the chair replied": the conjunction joins one who says something. */
function leadsToReport({ grounds: { items, groups } }: ClauseState, i: number): boolean {
  if (items[i - 2]?.kind !== "comma") return false;
  const comma = items.findIndex((item, at) => at > i && item.kind === "comma");
  const verb = items.findIndex((item, at) => at > comma && item.kind === "vg");
  const subject = comma > 0 && items.slice(comma + 1, verb).every(({ kind }) => kind === "np");
  return subject && isVerbOf("reporting", groups[items[verb]?.ref ?? -1]?.lemma ?? "");
}

/** "It was their first meeting: the union and the port sat down": a clause of its own, and no words of anybody. */
function explains(reader: ClauseState, i: number): boolean {
  const { items, groups } = reader.grounds;
  if (reader.stack.some((frame) => isVerbOf("reporting", reader.group(frame)?.lemma ?? ""))) return false;
  let at = i + 1;
  while (items[at]?.kind === "np" && items[at + 1]?.kind === "cc") at += 2;
  if (items[at]?.kind !== "np") return false;
  const verb = items[behindInsert(items, at + 1)];
  return verb?.kind === "vg" && (groups[verb.ref]?.finite ?? false);
}

/** "The first, on 4 March, lasted": the index behind a phrase between commas, or the same where there is none. */
function behindInsert(items: readonly Item[], from: number): number {
  if (items[from]?.kind !== "comma") return from;
  let at = from + 1;
  while (items[at]?.kind === "prep" && items[at + 1]?.kind === "np") at += 2;
  return at > from + 1 && items[at]?.kind === "comma" ? at + 1 : from;
}

/** Reads ";" and ":"; a semicolon closes what is open. */
export function takeStop(reader: ClauseState, item: Item, i: number): void {
  reader.preposition = undefined;
  const next = reader.grounds.items[i + 1];
  // "A first sign: the chair says that": what stands before the colon has no verb.
  const outer = reader.stack[reader.floor];
  const headed = outer?.verb === undefined && outer?.subject !== undefined && next?.kind === "np";
  if (item.norm !== ";" && next?.kind !== "open" && !headed && !explains(reader, i)) return;
  reader.popTo(reader.floor);
  reader.push({ kind: "main", first: item.last, by: "clause:main" });
}
