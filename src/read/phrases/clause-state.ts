import { isVerbOf } from "../../knowledge/verbs.js";
import type { VerbGroup } from "../../model/index.js";
import type { Bonds, ComplementForm, Frame } from "./clause-frame.js";
import type { Item } from "./items.js";
import { tagVerb } from "./report-tags.js";
import { SentenceView } from "./sentence-view.js";

/** More clauses than these are never open at once: what is deeper is closed, so that no text makes a search long. */
const DEEPEST = 60;

/** What is told takes more items than so many before its verb of saying. */
const LONG_BEFORE = 6;

/** The last noun phrase read, with whether a preposition stands before it. */
export interface LastPhrase {
  readonly ref: number;
  readonly governed: boolean;
  readonly item: number;
}

/** What a clause opens with, and where. */
type Opening = Omit<Frame, "obliques" | "parent" | "owner" | "first">;
type Place = Pick<Frame, "owner" | "first">;

/** What the clause reader knows in the middle of a sentence: the clauses that are still open, innermost last. */
export class ClauseState extends SentenceView {
  readonly stack: Frame[] = [];
  readonly done: Frame[] = [];
  readonly bonds: Bonds = { appositions: new Map(), joins: new Map(), finite: new Set(), participles: new Set() };
  /** Heights of the stack at the quotations that are open. */
  readonly barriers: number[] = [];
  readonly quoted: boolean[] = [];
  preposition: Item | undefined;
  lastPhrase: LastPhrase | undefined;
  /** Token index after the last word read. */
  lastWord = 0;

  get top(): Frame {
    const frame = this.stack.at(-1);
    if (frame) return frame;
    return this.push({ kind: "main", first: this.lastWord, by: "clause:main" });
  }

  push(start: Opening & Place): Frame {
    return this.open(start, start);
  }

  private open(start: Opening, { first, owner }: Place): Frame {
    if (this.stack.length >= DEEPEST) this.popTo(1);
    const parent = this.stack.at(-1);
    // Written out, so that all frames have one shape: what reads them is compiled once for all.
    const frame: Frame = {
      kind: start.kind,
      subject: start.subject,
      verb: start.verb,
      object: start.object,
      indirectObject: start.indirectObject,
      agent: start.agent,
      obliques: [],
      complement: start.complement,
      owner,
      parent,
      first,
      insert: start.insert,
      before: start.before,
      last: start.last,
      by: start.by,
    };
    this.stack.push(frame);
    return frame;
  }

  popTo(depth: number): void {
    let last = this.lastWord;
    while (this.stack.length > depth) {
      const frame = this.stack.pop();
      if (!frame) return;
      if (frame.owner?.complement && (frame.verb !== undefined || last > frame.first)) {
        frame.owner.complement.last = Math.max(frame.owner.complement.last, last);
      }
      frame.last = last;
      this.done.push(frame);
      // "..., X said." at the end: the clauses around it were over before it.
      if (frame.before !== undefined) last = frame.before;
    }
  }

  get floor(): number {
    return Math.max(0, this.barriers.at(-1) ?? 0);
  }

  /** Index on the stack of the nearest open frame that passes, not below the quotation that we are in. */
  find(test: (frame: Frame) => boolean): number {
    for (let i = this.stack.length - 1; i >= this.floor; i--) {
      const frame = this.stack[i];
      if (frame && test(frame)) return i;
    }
    return -1;
  }

  complementOf(owner: Frame, form: ComplementForm, first: number, frame: Opening): void {
    owner.complement ??= { first, last: first, form };
    this.open(frame, { first, owner });
  }

  /** Opens a clause on a level with `frame`: inside the same complement, under the same parent. */
  coordinate(frame: Frame, subject: number | undefined, first: number): Frame {
    const depth = Math.max(this.stack.lastIndexOf(frame), this.floor);
    const inserted = frame.kind === "participial" || frame.kind === "infinitive" || frame.kind === "relative";
    const outer = inserted ? (this.stack[depth - 1] ?? frame) : frame;
    this.popTo(inserted && depth > this.floor ? depth - 1 : depth);
    return this.push({
      kind: outer.kind,
      first,
      by: "clause:coordinated",
      subject,
      owner: outer.owner,
    });
  }

  coordinateHere(frame: Frame, item: Item): Frame {
    this.popTo(this.stack.lastIndexOf(frame));
    return this.push({
      kind: frame.kind,
      first: item.first,
      by: "clause:coordinated",
      subject: frame.subject,
      owner: frame.owner,
    });
  }

  makeIndirect(frame: Frame): void {
    if (frame.object === undefined || frame.indirectObject !== undefined) return;
    frame.indirectObject = frame.object;
    frame.object = undefined;
  }

  /** Opens an insert that a phrase begins; its verb is finite, whatever it was taken for. */
  tag(verb: number, subject: number, first: number): void {
    const ref = this.grounds.items[verb]?.ref ?? -1;
    if (!this.grounds.groups[ref]?.finite) this.bonds.finite.add(ref);
    this.parenthetical(subject, first);
  }

  parenthetical(subject: number | undefined, first: number): void {
    const outer = this.stack[this.floor];
    this.push({
      kind: "main",
      first,
      insert: true,
      by: "clause:parenthetical",
      before: this.lastWord,
      subject,
    });
    const frame = this.top;
    if (outer && outer !== frame && outer.first < first)
      frame.complement = { first: outer.first, last: this.lastWord, form: "bare" };
  }

  /**
   * Index of the verb of a reporting insert that a phrase begins: "..., X said, ..." and "..., X told reporters.". Where no
   * clause has begun before it, one must go on behind it: "To win, she said, the port must open".
   */
  insertAt(i: number): number | undefined {
    const verb = tagVerb(this.grounds, i);
    const outer = this.stack[this.floor];
    if (verb === undefined || outer?.verb !== undefined) return verb;
    const rest = this.grounds.items.slice(verb + 1);
    const from = rest.findIndex(({ kind }) => kind === "comma" || kind === "dash");
    if (from === 0 && outer?.subject !== undefined) return verb;
    if (outer?.subject !== undefined && this.closesSentence(verb)) return verb;
    const goesOn = from >= 0 && rest.slice(from).some((item) => item.kind === "vg" && this.isFinite(item));
    return goesOn && !rest.slice(0, from + 2).some(({ kind }) => kind === "cc") ? verb : undefined;
  }

  /** "..., police said.": the verb of saying, alone at the end, of what was not seen to have one. */
  private closesSentence(verb: number): boolean {
    const { items, groups } = this.grounds;
    return (
      verb >= items.length - 2 && verb > LONG_BEFORE && isVerbOf("clausal", groups[items[verb]?.ref ?? -1]?.lemma ?? "")
    );
  }

  private isFinite(item: Item): boolean {
    return this.grounds.groups[item.ref]?.finite ?? false;
  }

  group(frame: Frame): VerbGroup | undefined {
    return frame.verb === undefined ? undefined : this.grounds.groups[frame.verb];
  }

  /** Tells whether a clause's verb is active and reports words. */
  reports(frame: Frame): boolean {
    const group = this.group(frame);
    return group !== undefined && !group.passive && isVerbOf("reporting", group.lemma);
  }

  /** Index on the stack of a complement that has neither subject nor verb yet. */
  get awaited(): number {
    return this.find((open) => open.kind === "complement" && open.subject === undefined && open.verb === undefined);
  }

  /** Tells whether a verb reports words or is an act of speech. */
  utters(group: VerbGroup | undefined): boolean {
    if (!group) return false;
    return isVerbOf("reporting", group.lemma) || isVerbOf("uttering", group.lemma);
  }
}
