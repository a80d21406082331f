import { proposalWords } from "../../knowledge/negotiation.js";
import { isDescribed } from "../../model/index.js";
import type { ProposalSighting } from "./mentions.js";

/**
 * Numbers the proposals of the report. Two sides have two proposals; points and versions are of one and the same proposal as it
 * changes; a plan about one matter is apart from the text of the whole; what nobody is said to have made is the one that was
 * last called so, or last spoken of.
 *
 * @param sides whose each is, as far as it is said
 * @param struck where the report first tells that two have struck an accord, before any paper of it is told
 */
export function numberSightings(
  sightings: readonly ProposalSighting[],
  sides: readonly (string | undefined)[],
  struck: number = Number.POSITIVE_INFINITY,
): number[] {
  const kept = new Numbers(struck);
  return sightings.map((s, i) => kept.numberOf(s, sides[i]));
}

/** What has been numbered so far. */
class Numbers {
  readonly #bySide = new Map<string, number>();
  readonly #byTitle = new Map<string, number>();
  readonly #byHead = new Map<string, number>();
  readonly #byTopic = new Map<string, number>();
  readonly #topical = new Set<number>();
  /** What has only been told as an offer that one side makes to the other. */
  readonly #offers = new Set<number>();
  /** What both sides are told to have agreed on. */
  readonly #struck = new Set<number>();
  #last = 0;
  #count = 0;
  /** The text of the talks as a whole, once one is told. */
  #whole: number | undefined;

  constructor(readonly struckAt: number) {}

  numberOf(s: ProposalSighting, side: string | undefined): number {
    if (s.title !== undefined) return this.#titled(s, s.title);
    // What one side asks for is none of the texts that lie on the table, its own among them.
    if (s.isDemanded) return this.#count++;
    const known = this.#count;
    const number = side === undefined ? this.#unowned(s) : this.#owned(s, side);
    if (s.agreed) this.#struck.add(number);
    if (!proposalWords().oneSided.has(s.head)) this.#offers.delete(number);
    else if (number === known) this.#offers.add(number);
    // "A response to an earlier proposal by the envoys": what came before is not what "the proposal" goes on with.
    if (s.version === "initial" && !s.definite && this.#count > 1 && number !== this.#last && side !== undefined)
      return number;
    this.#byHead.set(s.head, number);
    for (const word of s.topic) this.#byTopic.set(word, number);
    if (!this.#topical.has(number) && (this.#whole === undefined || !this.#offers.has(number))) this.#whole = number;
    this.#last = number;
    return number;
  }

  /** "The draft resolution" is the draft, where one was told without that name. */
  #titled(s: ProposalSighting, title: string): number {
    const isDraft = title.startsWith("draft ");
    const same = isDraft ? (this.#byHead.get("draft") ?? this.#byHead.get(s.head)) : undefined;
    if (same !== undefined && !this.#byTitle.has(title)) this.#byTitle.set(title, same);
    const number = this.#kept(this.#byTitle, title);
    if (isDraft)
      for (const head of ["draft", s.head, "text"]) if (!this.#byHead.has(head)) this.#byHead.set(head, number);
    if (isDraft) this.#last = number;
    return number;
  }

  #kept(map: Map<string, number>, key: string): number {
    const number = map.get(key) ?? this.#count++;
    map.set(key, number);
    return number;
  }

  /** The first that is owned names the owner of what was told before it without one. */
  #owned(s: ProposalSighting, side: string): number {
    const { instruments, oneSided } = proposalWords();
    // One side's offer is not the treaty that both are to sign, nor the deal that both have struck.
    const isBinding =
      this.#struck.has(0) ||
      s.phrase.start > this.struckAt ||
      [...this.#byHead.keys()].some((head) => instruments.has(head));
    // Nor is a paper of one side what both have struck, whatever it is called; whoever brings them together may have drawn it up.
    const isOfOne = this.#struck.has(0) && side !== GO_BETWEEN && !s.agreed;
    const isApart = isOfOne || (oneSided.has(s.head) && isBinding) || s.coming === true;
    const isAnswer = COUNTER.test(s.head) && !this.#byHead.has(s.head);
    const first = this.#bySide.size === 0 && this.#count === 1 && this.#whole === 0 && !isApart && !isAnswer;
    const number =
      this.#bySide.get(side) ??
      this.#ofDescribed(side) ??
      (first || (!isOfOne && this.#isOnly(s)) ? 0 : (this.#ofTopic(s) ?? this.#toldAgain(s, isApart) ?? this.#count++));
    this.#bySide.set(side, number);
    return number;
  }

  /** "Chile rejected a bank's plan. The plan, written by the envoy's team, ...": the only one that is told, whoever has written it. */
  #isOnly(s: ProposalSighting): boolean {
    const isPointing = s.definite === true && s.owners.length === 0 && s.phrase.possessor === undefined && s.bare;
    return isPointing && this.#count === 1 && this.#byHead.has(s.head);
  }

  /** "Port employers raised their offer. The Maritime Employers Alliance said its new offer": the name says who they were. */
  #ofDescribed(side: string): number | undefined {
    if (isDescribed(side)) return undefined;
    const same = [...this.#bySide].filter(([other]) => {
      const noun = other.split(" ").at(-1)?.replace(/s$/, "") ?? "";
      return isDescribed(other) && noun.length > SHORTEST && side.includes(noun);
    });
    return same.length === 1 ? same[0]?.[1] : undefined;
  }

  /** "Rejected a draft and prepared another. The draft accord was written by the chair": whose it is, is told of one that is known. */
  #toldAgain(s: ProposalSighting, isApart: boolean): number | undefined {
    if (!s.definite || s.owners.length > 0 || s.phrase.possessor !== undefined || COUNTER.test(s.head))
      return undefined;
    const owned = new Set(this.#bySide.values());
    const others = isApart ? [] : [this.#whole, this.#last];
    return [this.#byHead.get(s.head), ...others].find((n) => n !== undefined && !owned.has(n));
  }

  /** The plan for the same thing that nobody was told to have made. */
  #ofTopic(s: ProposalSighting): number | undefined {
    const owned = new Set(this.#bySide.values());
    return s.topic.map((word) => this.#byTopic.get(word)).find((n) => n !== undefined && !owned.has(n));
  }

  #unowned(s: ProposalSighting): number {
    if (s.topic.length > 0) {
      const known = s.topic.map((word) => this.#byTopic.get(word)).find((n) => n !== undefined);
      const number = known ?? this.#count++;
      if (known === undefined) this.#topical.add(number);
      return number;
    }
    // "And were preparing a counterproposal": it answers the one told before.
    if (COUNTER.test(s.head)) return this.#byHead.get(s.head) ?? (s.definite ? this.#last : this.#count++);
    const isPlan = proposalWords().plans.has(s.head);
    const called = this.#byHead.get(s.head);
    if (called !== undefined && (isPlan || !this.#topical.has(called))) return called;
    if (this.#count === 0) return this.#count++;
    // "The plan" is no side's offer where a plan was told besides.
    if (isPlan) return this.#offers.has(this.#last) ? (this.#whole ?? this.#last) : this.#last;
    // "Struck a deal. The firm had offered 3%. The deal ...": no paper of it was told before.
    const isFirst = s.phrase.start > this.struckAt && [...this.#offers].length === this.#count;
    if (isFirst && proposalWords().agreements.has(s.head)) return this.#count++;
    // "The package" behind one side's old offer is what both have struck.
    const isOfBoth = this.#struck.size > 0 && this.#offers.has(this.#last) && !proposalWords().oneSided.has(s.head);
    if (isOfBoth) return this.#whole ?? this.#last;
    return this.#topical.has(this.#last) ? (this.#whole ?? this.#count++) : this.#last;
  }
}

const COUNTER = /^counter/;

/** Names the side that those who bring the sides together are. */
export const GO_BETWEEN = "go-between";

/** Characters of a noun that tells sides apart, at least. */
const SHORTEST = 4;
