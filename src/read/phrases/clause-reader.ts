import { isVerbOf } from "../../knowledge/verbs.js";
import type { Clause, NounPhrase, VerbGroup } from "../../model/index.js";
import type { Item } from "./items.js";

export type ClauseKind = Clause["kind"];
export type ComplementForm = NonNullable<Clause["complement"]>["form"];

/** A clause while it is being read. Phrases and verbs are indexes into the layers, places are token indexes. */
export interface Frame {
  kind: ClauseKind;
  subject?: number;
  verb?: number;
  object?: number;
  indirectObject?: number;
  agent?: number;
  readonly obliques: { preposition: string; phrase: number }[];
  complement?: { first: number; last: number; form: ComplementForm };
  /** The frame whose complement this one is or belongs to. */
  owner?: Frame;
  readonly parent?: Frame;
  /** Where its words begin. */
  readonly first: number;
  /** Stands between commas or dashes and may be over at the next one. */
  readonly insert?: boolean;
  /** Where its words end, exclusive; set when it is closed. */
  last?: number;
  by: string;
}

export interface Grounds {
  readonly items: readonly Item[];
  readonly phrases: readonly NounPhrase[];
  readonly groups: readonly VerbGroup[];
  /** Tells whether a noun phrase only says when: "Tuesday", "last week". */
  readonly temporal: (phrase: number) => boolean;
  /** Tells whether a verb group opens with "to". */
  readonly infinitive: (group: number) => boolean;
  /** Tells whether a verb group is one bare form: "discuss". */
  readonly bare: (group: VerbGroup) => boolean;
}

/** What the reader learns about phrases on the way. */
export interface Bonds {
  readonly appositions: Map<number, number>;
  readonly joins: Map<number, number>;
  /** Verb groups that look like participles and are finite: "... but stressed that". */
  readonly finite: Set<number>;
}

const LOOK_AHEAD = 14;
const OBJECTIVE = /^(us|him|them|me|whom)$/;

/**
 * Reads the clauses of one sentence from left to right, keeping the clauses that are still open on a stack: a verb goes
 * to the nearest open clause that waits for one, so that relative clauses, appositions and inserts are stepped over.
 */
export class ClauseReader {
  private stack: Frame[] = [];
  readonly done: Frame[] = [];
  readonly bonds: Bonds = { appositions: new Map(), joins: new Map(), finite: new Set() };
  private barriers: number[] = [];
  private quoted: boolean[] = [];
  private preposition: Item | undefined;
  private lastPhrase: { ref: number; governed: boolean; item: number } | undefined;
  private lastWord = 0;

  constructor(private readonly grounds: Grounds) {}

  read(): Frame[] {
    const { items } = this.grounds;
    this.push({ kind: "main", first: items[0]?.first ?? 0, by: "clause:main" });
    for (let i = 0; i < items.length; i++) {
      const item = items[i];
      if (!item) continue;
      this.take(item, i);
      if (item.kind !== "cc" && /[\p{L}\p{N}$%€£]/u.test(item.norm)) {
        this.lastWord = Math.max(this.lastWord, item.last);
      }
    }
    this.popTo(0);
    return this.done.filter((frame) => frame.verb !== undefined);
  }

  private take(item: Item, i: number): void {
    if (item.kind === "np") return this.phrase(item, i);
    if (item.kind === "vg") return this.verb(item, i);
    if (item.kind === "that") return this.that(item, i);
    if (item.kind === "wh") return this.isComplementizer(item, i) ? this.that(item, i) : this.wh(item, i);
    if (item.kind === "sub") return this.subordinate(item, i);
    if (item.kind === "stop") return this.stop(item);
    if (item.kind === "open") return this.openQuote(item, i);
    if (item.kind === "close") return this.closeQuote();
    if (item.kind === "prep") this.preposition = item;
    else if (item.kind === "comma" || item.kind === "dash") this.preposition = undefined;
  }

  // ---- the stack

  private get top(): Frame {
    const frame = this.stack.at(-1);
    if (frame) return frame;
    return this.push({ kind: "main", first: this.lastWord, by: "clause:main" });
  }

  private push(start: Omit<Frame, "obliques" | "parent">): Frame {
    const parent = this.stack.at(-1);
    const frame: Frame = { ...start, obliques: [], ...(parent ? { parent } : {}) };
    this.stack.push(frame);
    return frame;
  }

  private popTo(depth: number): void {
    while (this.stack.length > depth) {
      const frame = this.stack.pop();
      if (!frame) return;
      if (frame.owner?.complement && (frame.verb !== undefined || this.lastWord > frame.first)) {
        frame.owner.complement.last = Math.max(frame.owner.complement.last, this.lastWord);
      }
      frame.last = this.lastWord;
      this.done.push(frame);
    }
  }

  private get floor(): number {
    return Math.max(0, this.barriers.at(-1) ?? 0);
  }

  /** Index on the stack of the nearest open frame that passes, not below the quotation that we are in. */
  private find(test: (frame: Frame) => boolean): number {
    for (let i = this.stack.length - 1; i >= this.floor; i--) {
      const frame = this.stack[i];
      if (frame && test(frame)) return i;
    }
    return -1;
  }

  private complementOf(
    owner: Frame,
    form: ComplementForm,
    first: number,
    frame: Omit<Frame, "obliques" | "parent" | "owner" | "first">,
  ): void {
    owner.complement ??= { first, last: first, form };
    this.push({ ...frame, first, owner });
  }

  // ---- phrases

  private phrase(item: Item, i: number): void {
    const ref = item.ref;
    const before = this.lastPhrase;
    if (this.preposition) return this.governed(item, i, this.preposition);
    if (this.grounds.temporal(ref) && !this.verbAfter(i, "direct")) return;
    this.lastPhrase = { ref, governed: false, item: i };
    const previous = this.previousWord(i);
    const frame = this.top;
    if (frame.verb === undefined) return this.beforeVerb(frame, item, i, before);
    const group = this.group(frame);
    if (
      frame.subject === undefined &&
      previous?.kind === "vg" &&
      frame.kind === "main" &&
      (isVerbOf("reporting", group?.lemma ?? "") || this.opensQuestion(group))
    ) {
      frame.subject = ref;
      frame.by = "clause:inverted";
      return;
    }
    const comma = previous?.kind === "comma" || previous?.kind === "dash" || previous?.kind === "close";
    if (comma) return this.afterComma(frame, item, i, before);
    if (previous?.kind === "cc") return this.afterConjunction(item, i, before);
    this.afterVerb(frame, item, i, before);
  }

  private opensQuestion(group: VerbGroup | undefined): boolean {
    return group !== undefined && /^(be|do|have|can|could|will|would|should|may|might)$/.test(group.lemma);
  }

  private governed(item: Item, i: number, preposition: Item): void {
    this.preposition = undefined;
    const frame = this.top;
    const group = this.group(frame);
    const nominal = preposition.norm === "of" && this.previousWord(i, 2)?.kind === "np";
    if ((frame.verb !== undefined || frame.subject === undefined) && !nominal) {
      if (preposition.norm === "by" && group?.passive && frame.agent === undefined) frame.agent = item.ref;
      else frame.obliques.push({ preposition: preposition.norm, phrase: item.ref });
    }
    this.lastPhrase = { ref: item.ref, governed: true, item: i };
  }

  private beforeVerb(frame: Frame, item: Item, i: number, before: ClauseReader["lastPhrase"]): void {
    const previous = this.previousWord(i);
    if (frame.subject === undefined && before?.governed && previous?.kind === "cc" && !this.verbAfter(i, "direct")) {
      this.bonds.joins.set(item.ref, before.ref);
      return;
    }
    if (frame.subject === undefined) {
      frame.subject = item.ref;
      return;
    }
    if (previous?.kind === "cc") {
      if (before) this.bonds.joins.set(item.ref, before.ref);
      return;
    }
    const verb = this.verbAfter(i, "direct");
    if (previous?.kind === "comma" || previous?.kind === "dash") {
      if (verb && this.isParenthetical(verb.at)) return this.parenthetical(item.ref, item.first);
      const named =
        this.grounds.phrases[item.ref]?.kind === "name" && this.grounds.phrases[frame.subject]?.kind === "nominal";
      if (before && named) this.bonds.appositions.set(frame.subject, item.ref);
      else if (before && !verb) this.bonds.appositions.set(before.governed ? before.ref : frame.subject, item.ref);
      else if (verb && frame.kind === "main" && !before?.governed && this.isPronoun(item.ref)) frame.subject = item.ref;
      else if (before) this.bonds.appositions.set(before.ref, item.ref);
      return;
    }
    if (verb) this.push({ kind: "relative", subject: item.ref, first: item.first, by: "clause:contact" });
  }

  private afterVerb(frame: Frame, item: Item, i: number, before: ClauseReader["lastPhrase"]): void {
    // "told us the port was shut": a phrase right before another is no subject.
    const told = this.grounds.items[i + 1]?.kind === "np" || OBJECTIVE.test(item.norm);
    const verb = told ? undefined : (this.verbAfter(i, "direct") ?? this.verbAfter(i, "far"));
    const lemma = this.group(frame)?.lemma ?? "";
    const takes = isVerbOf("reporting", lemma) || isVerbOf("thinking", lemma);
    const previous = this.previousWord(i);
    if (verb && takes && !(frame.object !== undefined && !isVerbOf("addressee", lemma))) {
      if (frame.object !== undefined) this.makeIndirect(frame);
      return this.complementOf(frame, "bare", item.first, { kind: "complement", subject: item.ref, by: "clause:bare" });
    }
    if (previous?.kind === "np" && before && this.verbAfter(i, "direct")) {
      this.push({ kind: "relative", subject: item.ref, first: item.first, by: "clause:contact" });
      return;
    }
    if (frame.object === undefined) frame.object = item.ref;
    else if (previous?.kind === "np" && frame.object === before?.ref && isVerbOf("ditransitive", lemma)) {
      frame.indirectObject = frame.object;
      frame.object = item.ref;
    }
  }

  private makeIndirect(frame: Frame): void {
    if (frame.object === undefined || frame.indirectObject !== undefined) return;
    frame.indirectObject = frame.object;
    delete frame.object;
  }

  private afterComma(frame: Frame, item: Item, i: number, before: ClauseReader["lastPhrase"]): void {
    const verb = this.verbAfter(i, "direct") ?? this.verbAfter(i, "far");
    if (!verb) {
      const next = this.grounds.items[i + 1]?.kind;
      const adjacent = before && this.grounds.items[i - 2] === this.grounds.items[before.item];
      if (before && adjacent && next !== "cc") this.bonds.appositions.set(before.ref, item.ref);
      return;
    }
    if (this.isParenthetical(verb.at)) return this.parenthetical(item.ref, item.first);
    const waiting = this.find(
      (open) =>
        open.verb === undefined && open.subject === undefined && (open.kind === "main" || open.kind === "complement"),
    );
    if (waiting >= 0) {
      this.popTo(waiting + 1);
      const open = this.stack[waiting];
      if (open) open.subject = item.ref;
      return;
    }
    const lemma = this.group(frame)?.lemma ?? "";
    if (!frame.complement && isVerbOf("reporting", lemma)) {
      return this.complementOf(frame, "bare", item.first, { kind: "complement", subject: item.ref, by: "clause:bare" });
    }
    this.coordinate(frame, item.ref, item.first);
  }

  /** Opens a clause on a level with `frame`: inside the same complement, under the same parent. */
  private coordinate(frame: Frame, subject: number | undefined, first: number): Frame {
    const depth = Math.max(this.stack.lastIndexOf(frame), this.floor);
    const inserted = frame.kind === "participial" || frame.kind === "infinitive" || frame.kind === "relative";
    const outer = inserted ? (this.stack[depth - 1] ?? frame) : frame;
    this.popTo(inserted && depth > this.floor ? depth - 1 : depth);
    return this.push({
      kind: outer.kind,
      first,
      by: "clause:coordinated",
      ...(subject === undefined ? {} : { subject }),
      ...(outer.owner ? { owner: outer.owner } : {}),
    });
  }

  private afterConjunction(item: Item, i: number, before: ClauseReader["lastPhrase"]): void {
    const verb = this.verbAfter(i, "direct") ?? this.verbAfter(i, "far");
    if (!verb) {
      if (before) this.bonds.joins.set(item.ref, before.ref);
      return;
    }
    const reports = isVerbOf("reporting", this.grounds.groups[verb.ref]?.lemma ?? "");
    const comma = this.grounds.items[i - 2]?.kind === "comma";
    const complement = this.find((frame) => frame.kind === "complement" && frame.verb !== undefined);
    const main = this.find((frame) => frame.kind === "main" && frame.verb !== undefined);
    const finite = this.find((frame) => frame.verb !== undefined && (this.group(frame)?.finite ?? false));
    const at = reports && comma && main >= 0 ? main : complement >= 0 ? complement : finite;
    const frame = this.stack[at];
    if (frame) this.coordinate(frame, item.ref, item.first);
  }

  // ---- verbs

  private verb(item: Item, i: number): void {
    const group = this.grounds.groups[item.ref];
    if (!group) return;
    const preposition = this.preposition;
    this.preposition = undefined;
    const conjoined = this.previousWord(i)?.kind === "cc";
    if (conjoined && this.isBare(group) && this.find((frame) => frame.kind === "infinitive") >= 0) {
      const at = this.find((frame) => frame.kind === "infinitive");
      const frame = this.stack[at];
      if (frame) this.coordinateHere(frame, item).verb = item.ref;
    } else if (group.finite || (conjoined && this.isBare(group)) || (conjoined && this.isPastAgain(group)))
      this.finite(item, i, group);
    else if (this.grounds.infinitive(item.ref)) this.infinitive(item, i);
    else this.participle(item, i, group, preposition);
  }

  /** "to meet X and discuss Y": the second form has no "to" and may look present. */
  private isBare(group: VerbGroup): boolean {
    return this.grounds.bare(group) && !group.passive && group.modal === undefined;
  }

  /** "told AFP ... but stressed that": a past form that is taken for a participle. */
  private isPastAgain(group: VerbGroup): boolean {
    if (!group.passive || group.first !== group.head || !isVerbOf("reporting", group.lemma)) return false;
    return (
      this.find(
        (frame) => this.group(frame)?.tense === "past" && isVerbOf("reporting", this.group(frame)?.lemma ?? ""),
      ) >= 0
    );
  }

  private finite(item: Item, i: number, group: VerbGroup): void {
    if (!group.finite && group.passive) this.bonds.finite.add(item.ref);
    if (i === 0 && this.top.subject === undefined && group.tense === "past") {
      // "Asked about it, she said": a sentence does not begin with a finite past form.
      this.push({ kind: "participial", verb: item.ref, first: item.first, by: "clause:fronted" });
      return;
    }
    const frame = this.top;
    const previous = this.previousWord(i);
    if (previous?.kind === "cc" || (previous?.kind === "comma" && this.grounds.items[i - 2]?.kind === "cc"))
      return this.coordinateVerb(item, group);
    if (
      frame.verb === undefined &&
      !(frame.kind !== "main" && frame.subject === undefined && previous?.kind === "comma")
    ) {
      frame.verb = item.ref;
      return;
    }
    const waiting = this.find((open) => open.verb === undefined && open.subject !== undefined);
    if (waiting >= 0) {
      this.popTo(waiting + 1);
      const open = this.stack[waiting];
      if (open) open.verb = item.ref;
      return;
    }
    if (
      isVerbOf("reporting", group.lemma) &&
      (previous?.kind === "comma" || previous?.kind === "close" || previous?.kind === "dash")
    ) {
      this.parenthetical(undefined, item.first);
      this.top.verb = item.ref;
      return;
    }
    const last = this.lastPhrase;
    if (last && !last.governed && frame.object === last.ref) {
      delete frame.object;
      const first = this.grounds.phrases[last.ref]?.first ?? item.first;
      this.complementOf(frame, "bare", first, {
        kind: "complement",
        subject: last.ref,
        verb: item.ref,
        by: "clause:bare",
      });
      return;
    }
    const next = this.coordinate(frame, last?.ref, item.first);
    next.verb = item.ref;
    next.by = "clause:guess";
  }

  private isActive(frame: Frame): boolean {
    const group = this.group(frame);
    return group !== undefined && !group.passive;
  }

  private utters(group: VerbGroup): boolean {
    return isVerbOf("reporting", group.lemma) || isVerbOf("uttering", group.lemma);
  }

  private coordinateVerb(item: Item, group: VerbGroup): void {
    if (this.top.verb === undefined && this.top.subject !== undefined) {
      this.top.verb = item.ref;
      return;
    }
    const tense = group.passive && !group.finite ? "past" : group.tense;
    const alike = (frame: Frame, strict: boolean): boolean => {
      const other = this.group(frame);
      if (!other?.finite || frame.verb === undefined) return false;
      return !strict || (other.tense === tense && this.utters(other) === this.utters(group));
    };
    let at = this.find((frame) => alike(frame, true));
    if (at < 0) at = this.find((frame) => alike(frame, false));
    const frame = this.stack[at];
    if (!frame) return;
    const next = this.coordinate(frame, frame.subject, item.first);
    next.kind = frame.kind;
    next.verb = item.ref;
  }

  private infinitive(item: Item, i: number): void {
    const previous = this.previousWord(i);
    const at = this.find((frame) => frame.verb !== undefined);
    const frame = this.stack[at];
    if (!frame) {
      this.push({ kind: "infinitive", verb: item.ref, first: item.first, by: "clause:infinitive" });
      return;
    }
    const lemma = this.group(frame)?.lemma ?? "";
    const receiver =
      frame.object ??
      frame.obliques.find((oblique) => oblique.preposition === "on" || oblique.preposition === "to")?.phrase;
    const control = isVerbOf("objectControl", lemma) && frame.object !== undefined;
    const onTo = receiver !== undefined && frame.object === undefined && /^(call|appeal)$/.test(lemma);
    const adjacent = previous?.kind === "vg" || previous?.kind === "adv";
    const conjoined = previous?.kind === "cc" && frame.kind === "infinitive";
    if (conjoined) {
      const next = this.coordinateHere(frame, item);
      next.verb = item.ref;
      return;
    }
    const rest = { kind: "infinitive" as const, verb: item.ref, by: "clause:infinitive" };
    const subject = control || onTo ? receiver : frame.subject;
    const known = { ...rest, ...(subject === undefined ? {} : { subject }) };
    if (!frame.complement && (adjacent || control || onTo)) this.complementOf(frame, "infinitive", item.first, known);
    else this.push({ ...known, first: item.first });
  }

  private coordinateHere(frame: Frame, item: Item): Frame {
    this.popTo(this.stack.lastIndexOf(frame));
    return this.push({
      kind: frame.kind,
      first: item.first,
      by: "clause:coordinated",
      ...(frame.subject === undefined ? {} : { subject: frame.subject }),
      ...(frame.owner ? { owner: frame.owner } : {}),
    });
  }

  private participle(item: Item, i: number, group: VerbGroup, preposition: Item | undefined): void {
    const previous = this.previousWord(i);
    const frame = this.top;
    const rest = { kind: "participial" as const, verb: item.ref, first: item.first };
    const ing = !group.passive;
    const beside =
      previous?.kind === "cc" ? this.find((open) => open.kind === "participial" && this.isActive(open)) : -1;
    const sibling = this.stack[beside];
    if (sibling && (ing || sibling === frame)) {
      this.coordinateHere(sibling, item).verb = item.ref;
      return;
    }
    if (frame.kind === "adverbial" && frame.verb === undefined && frame.subject === undefined && this.utters(group)) {
      const at = this.find(
        (open) => open.kind === "main" && open.verb !== undefined && this.utters(this.group(open) ?? group),
      );
      const speaker = this.stack[at];
      if (speaker && speaker.complement) {
        this.popTo(at + 1);
        this.push({
          ...rest,
          by: "clause:while",
          ...(speaker.subject === undefined ? {} : { subject: speaker.subject }),
        });
        return;
      }
    }
    if (frame.verb === undefined && frame.subject !== undefined && previous?.kind === "np") {
      this.push({ ...rest, subject: this.lastPhrase?.ref ?? frame.subject, by: "clause:reduced" });
      return;
    }
    const as = preposition?.norm === "as" || (previous?.norm === "as" && frame.verb === undefined);
    const quoting = as ? this.find((open) => /^(quote|cite)$/.test(this.group(open)?.lemma ?? "")) : -1;
    if (quoting >= 0) {
      this.popTo(quoting + 1);
      const host = this.top;
      const speaker = this.group(host)?.passive ? host.subject : host.object;
      this.push({ ...rest, by: "clause:quoted-as", ...(speaker === undefined ? {} : { subject: speaker }) });
      return;
    }
    if (frame.verb === undefined) {
      if (previous === undefined || preposition || frame.kind !== "main") {
        if (frame.kind === "adverbial" && frame.subject === undefined) {
          frame.verb = item.ref;
          const subject = this.stack.at(-2)?.subject;
          if (subject !== undefined) frame.subject = subject;
        } else
          this.push({
            ...rest,
            by: "clause:fronted",
            ...(frame.subject === undefined ? {} : { subject: frame.subject }),
          });
      } else
        this.push({
          ...rest,
          by: "clause:participle",
          ...(frame.subject === undefined ? {} : { subject: frame.subject }),
        });
      return;
    }
    if (previous?.kind === "vg" && ing && !preposition && !frame.complement) {
      return this.complementOf(frame, "gerund", item.first, {
        ...rest,
        by: "clause:gerund",
        ...(frame.subject === undefined ? {} : { subject: frame.subject }),
      });
    }
    const comma = previous?.kind === "comma" || previous?.kind === "dash" || previous?.kind === "close";
    if (comma || preposition || previous?.kind === "sub") {
      const reporting = isVerbOf("reporting", group.lemma);
      const at = comma && reporting ? this.find((open) => open.verb !== undefined && open.kind === "main") : -1;
      if (at >= 0) this.popTo(at + 1);
      const host = this.top;
      const quoted = preposition?.norm === "as" && host.object !== undefined ? host.object : host.subject;
      this.push({
        ...rest,
        by: comma ? "clause:participle" : "clause:governed",
        ...(quoted === undefined ? {} : { subject: quoted }),
      });
      return;
    }
    const near = previous?.kind === "adv" ? this.previousWord(i, 2) : previous;
    const subject = near?.kind === "np" ? this.lastPhrase?.ref : frame.subject;
    this.push({ ...rest, by: "clause:reduced", ...(subject === undefined ? {} : { subject }) });
  }

  // ---- words that open clauses

  /** "told reporters that ...", "wrote on the site that “...": never a relative clause on the addressee or the place. */
  private isComplementizer(item: Item, i: number): boolean {
    if (item.norm !== "that") return false;
    const frame = this.top;
    const lemma = this.group(frame)?.lemma ?? "";
    if (frame.verb === undefined || frame.complement || !isVerbOf("reporting", lemma)) return false;
    if (isVerbOf("addressee", lemma) && frame.object !== undefined) return true;
    const next = this.grounds.items[i + 1]?.kind;
    return frame.object === undefined && (next === "np" || next === "open" || next === "sub");
  }

  private that(item: Item, i: number): void {
    this.preposition = undefined;
    const previous = this.previousWord(i);
    if (previous?.kind === "cc") {
      const at = this.find((frame) => frame.complement?.form === "that");
      const owner = this.stack[at];
      if (owner) {
        this.popTo(at + 1);
        this.push({ kind: "complement", first: item.last, owner, by: "clause:that" });
        return;
      }
    }
    if (this.insideInsert(i) && previous?.kind === "np") {
      this.push({ kind: "complement", first: item.last, by: "clause:noun-that" });
      return;
    }
    const takes = (frame: Frame): boolean => {
      const lemma = this.group(frame)?.lemma ?? "";
      return (
        frame.verb !== undefined &&
        !frame.complement &&
        (isVerbOf("reporting", lemma) || isVerbOf("thinking", lemma) || isVerbOf("addressee", lemma))
      );
    };
    const near = this.top;
    const governed =
      this.lastPhrase?.governed === true &&
      near.verb !== undefined &&
      near.object === undefined &&
      !this.insideInsert(i);
    const beside = previous?.kind === "vg" || previous?.kind === "adv" || governed;
    const at = beside ? this.stack.length - 1 : this.find(takes);
    const owner = this.stack[at];
    const noun = previous?.kind === "np" && owner && owner !== near;
    if (owner && owner.verb !== undefined && !owner.complement && !noun) {
      if (isVerbOf("addressee", this.group(owner)?.lemma ?? "")) this.makeIndirect(owner);
      this.popTo(at + 1);
      this.complementOf(owner, "that", item.last, { kind: "complement", by: "clause:that" });
      return;
    }
    this.push({ kind: previous?.kind === "np" ? "complement" : "adverbial", first: item.last, by: "clause:noun-that" });
  }

  private wh(item: Item, i: number): void {
    const governed = this.preposition !== undefined;
    this.preposition = undefined;
    const previous = this.previousWord(i, governed ? 2 : 1);
    const comma = previous?.kind === "comma" || previous?.kind === "dash";
    const frame = this.top;
    const direct =
      this.grounds.items[i + 1]?.kind === "vg" ||
      (this.grounds.items[i + 1]?.kind === "adv" && this.grounds.items[i + 2]?.kind === "vg");
    const last = this.lastPhrase;
    const relative =
      /^(who|which|that|whom|whose|where)$/.test(item.norm) &&
      last &&
      (previous?.kind === "np" || comma || previous?.kind === "close");
    if (relative) {
      const apposed = comma && frame.verb === undefined && frame.subject !== undefined;
      const antecedent = apposed && item.norm === "who" && frame.subject !== undefined ? frame.subject : last.ref;
      this.push({
        kind: "relative",
        first: item.first,
        insert: comma,
        by: "clause:relative",
        ...(direct && item.norm !== "whose" ? { subject: antecedent } : {}),
      });
      return;
    }
    if (frame.verb !== undefined && !frame.complement && previous && previous.kind !== "cc") {
      const lemma = this.group(frame)?.lemma ?? "";
      if (
        previous.kind === "vg" ||
        previous.kind === "adv" ||
        isVerbOf("reporting", lemma) ||
        isVerbOf("thinking", lemma)
      ) {
        if (isVerbOf("addressee", lemma)) this.makeIndirect(frame);
        return this.complementOf(frame, "wh", item.first, { kind: "complement", by: "clause:wh" });
      }
    }
    if (previous === undefined && frame.subject === undefined) return;
    this.push({ kind: "complement", first: item.first, by: "clause:wh-free" });
  }

  private subordinate(item: Item, i: number): void {
    this.preposition = undefined;
    const previous = this.previousWord(i);
    if (previous?.kind === "comma") {
      const at = this.find(
        (frame) => frame.kind === "relative" || frame.kind === "participial" || frame.kind === "adverbial",
      );
      if (at > this.floor && at === this.stack.length - 1) this.popTo(at);
    }
    this.push({ kind: "adverbial", first: item.first, by: "clause:adverbial" });
  }

  private stop(item: Item): void {
    this.preposition = undefined;
    if (item.norm !== ";") return;
    this.popTo(this.floor);
    this.push({ kind: "main", first: item.last, by: "clause:main" });
  }

  // ---- quotations

  /** A quotation with a verb of its own is read by itself: nothing outside it waits for what is inside. */
  private openQuote(item: Item, i: number): void {
    const { items } = this.grounds;
    let closes = i + 1;
    while (closes < items.length && items[closes]?.kind !== "close") closes++;
    const inside = items.slice(i + 1, closes);
    const verb = inside.findIndex((piece) => piece.kind === "vg" && this.grounds.groups[piece.ref]?.finite);
    const subject = inside.findIndex((piece) => piece.kind === "np");
    const spoken = i === 0 && inside.length > 2 && /^[,.!?]$/.test(inside.at(-1)?.norm ?? "");
    const whole = spoken || (verb >= 0 && subject >= 0 && subject < verb);
    this.barriers.push(this.stack.length);
    if (whole) this.push({ kind: "main", first: item.last, by: "clause:quoted" });
    else this.barriers[this.barriers.length - 1] = this.barriers.at(-2) ?? 0;
    this.quoted.push(whole);
    this.preposition = whole ? undefined : this.preposition;
  }

  private closeQuote(): void {
    const barrier = this.barriers.pop();
    if (barrier === undefined || !this.quoted.pop()) return;
    this.popTo(barrier);
    this.preposition = undefined;
    this.lastPhrase = undefined;
  }

  // ---- looking around

  private parenthetical(subject: number | undefined, first: number): void {
    const outer = this.stack[this.floor];
    this.push({
      kind: "main",
      first,
      insert: true,
      by: "clause:parenthetical",
      ...(subject === undefined ? {} : { subject }),
    });
    const frame = this.top;
    if (outer && outer !== frame && outer.first < first)
      frame.complement = { first: outer.first, last: this.lastWord, form: "bare" };
  }

  /** "..., X said, ..." and "..., X told reporters on Tuesday.": a reporting verb with nothing said after it. */
  private isParenthetical(at: number): boolean {
    const { items, groups } = this.grounds;
    const verb = items[at];
    if (!verb || !isVerbOf("reporting", groups[verb.ref]?.lemma ?? "")) return false;
    if (this.stack[this.floor]?.verb === undefined) return false;
    for (let i = at + 1; i < items.length && i < at + LOOK_AHEAD; i++) {
      const kind = items[i]?.kind;
      if (kind === "comma" || kind === "stop" || kind === "dash") return true;
      if (kind === "other") return true;
      if (kind === "sub") return true;
      if (kind !== "np" && kind !== "prep" && kind !== "adv") return false;
    }
    return true;
  }

  /** The finite verb that a phrase at `i` may be the subject of: next to it, or over "of"-phrases and inserts. */
  private verbAfter(i: number, how: "direct" | "far"): { at: number; ref: number } | undefined {
    const { items, groups } = this.grounds;
    let inside = false;
    for (let at = i + 1; at < items.length && at < i + LOOK_AHEAD; at++) {
      const item = items[at];
      if (!item) return;
      if (item.kind === "vg") {
        if (inside) continue;
        if (groups[item.ref]?.finite) return { at, ref: item.ref };
        if (how === "direct") return;
        continue;
      }
      if (item.kind === "adv") continue;
      if (how === "direct") return;
      if (item.kind === "comma") inside = !inside && !this.endsRelative(at);
      else if (item.kind === "prep" || item.kind === "np" || item.kind === "cc") continue;
      else if (item.kind === "wh" && !inside) {
        const own = items.findIndex((other, k) => k > at && other.kind === "vg");
        if (own < 0) return;
        at = own;
      } else if (item.kind !== "wh") return;
    }
    return;
  }

  /** "said, on condition that": one comma since the verb has opened an insert. */
  private insideInsert(i: number): boolean {
    let commas = 0;
    for (let at = i - 1; at >= 0 && at > i - LOOK_AHEAD && this.grounds.items[at]?.kind !== "vg"; at--) {
      if (this.grounds.items[at]?.kind === "comma") commas++;
    }
    return commas % 2 === 1;
  }

  /** A comma right before a finite verb closes an insert, whether or not one was seen to open. */
  private endsRelative(at: number): boolean {
    const next = this.grounds.items[at + 1];
    return next?.kind === "vg" && (this.grounds.groups[next.ref]?.finite ?? false);
  }

  private previousWord(i: number, back = 1): Item | undefined {
    let left = back;
    for (let at = i - 1; at >= 0 && at > i - 8; at--) {
      const item = this.grounds.items[at];
      if (!item || item.kind === "open" || item.kind === "other") continue;
      if (item.kind === "close" && back === 1 && this.grounds.items[at - 1]?.kind !== "comma") return item;
      if (item.kind === "close") continue;
      left--;
      if (left === 0) return item;
    }
    return;
  }

  private group(frame: Frame): VerbGroup | undefined {
    return frame.verb === undefined ? undefined : this.grounds.groups[frame.verb];
  }

  private isPronoun(ref: number): boolean {
    return this.grounds.phrases[ref]?.kind === "pronoun";
  }
}
