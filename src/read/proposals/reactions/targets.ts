import { proposalWords } from "../../../knowledge/negotiation.js";
import { type Provision, spansWithin, type Token } from "../../../model/index.js";
import type { EventInput } from "../../events/event-input.js";
import type { KnownProposal } from "../provisions/known.js";

/** What somebody takes: a proposal, or a part of it. */
export interface Target {
  readonly proposal: KnownProposal;
  readonly isPart: boolean;
}

/** Sentences over which "it" and "the idea" point back, and over which nothing at all does. */
const REACH = { pronoun: 2, noun: 6, silent: 1 };

/** Tells what words of a report point to which of its proposals: its nouns, "it", "the idea", "the land clause". */
export class Targets {
  readonly #reading: EventInput;
  readonly #known: readonly KnownProposal[];
  /** Head tokens of phrases that speak of a proposal -> the proposal. */
  readonly #heads: ReadonlyMap<number, KnownProposal>;
  /** Proposal -> nouns of what is in it. */
  readonly #parts = new Map<number, Set<string>>();
  /** Sentences that are told to be of a proposal besides those that name it. */
  readonly #touched: { readonly sentence: number; readonly proposal: KnownProposal }[] = [];

  constructor(reading: EventInput, known: readonly KnownProposal[], provisions: readonly Provision[]) {
    this.#reading = reading;
    this.#known = known;
    this.#heads = new Map(known.map((p) => [p.phrase.head, p]));
    for (const provision of provisions) {
      const nouns = this.#parts.get(provision.proposal) ?? new Set();
      for (const t of spansWithin(reading.tokens, provision)) if (isNoun(t)) nouns.add(t.lemma.toLowerCase());
      this.#parts.set(provision.proposal, nouns);
    }
  }

  /** Gives what a stretch of tokens points to; `near` is how many of its first tokens may open it. */
  at(first: number, last: number, near = last - first): Target | undefined {
    const { tokens } = this.#reading;
    for (let i = first; i < last; i++) {
      const token = tokens[i];
      if (!token) return undefined;
      const found = this.#ofToken(token, i, first);
      const opening = this.#opening(i);
      if (found && opening - first < near) return found;
      // Another thing stands there.
      if (isNoun(token) && !isNoun(tokens[i + 1]) && tokens[i + 1]?.norm !== "-") return undefined;
    }
    return undefined;
  }

  /** Gives the proposal that was told right before, where nothing points to it. */
  silent(sentence: number): KnownProposal | undefined {
    return this.#last(sentence, REACH.silent);
  }

  touch(sentence: number, proposal: KnownProposal): void {
    this.#touched.push({ sentence, proposal });
  }

  #ofToken(token: Token, at: number, from: number): Target | undefined {
    const named = this.#heads.get(at);
    if (named) return { proposal: named, isPart: false };
    const { heads, loose, weak, standIns, agreements } = proposalWords();
    if (POINTING.has(token.norm) && !isNoun(this.#reading.tokens[at + 1])) {
      const proposal = this.#last(token.sentence, REACH.pronoun, token.start);
      return proposal && { proposal, isPart: false };
    }
    if (!isNoun(token) || !this.#isDefinite(at, from)) return undefined;
    const proposal = this.#last(token.sentence, REACH.noun, token.start);
    if (!proposal) return undefined;
    const lemma = token.lemma.toLowerCase();
    if ([heads, loose, weak, standIns, agreements].some((words) => words.has(lemma)))
      return isNoun(this.#reading.tokens[at + 1]) ? undefined : { proposal, isPart: false };
    return this.#parts.get(proposal.mention.proposal)?.has(lemma) ? { proposal, isPart: true } : undefined;
  }

  /** First token of the phrase that the token at `at` heads. */
  #opening(at: number): number {
    const { tokens } = this.#reading;
    let i = at;
    while (i > 0 && tokens[i - 1]?.sentence === tokens[at]?.sentence && OPENS.has(tokens[i - 1]?.upos ?? "")) i--;
    return i;
  }

  #isDefinite(at: number, from: number): boolean {
    const before = this.#reading.tokens.slice(Math.max(0, Math.min(from - 1, at - 4)), at);
    return before.some((t) => DEFINITE.has(t.norm) || t.xpos === "PRP$" || t.xpos === "POS");
  }

  /** The proposal told last before a place, where that is not too far. */
  #last(sentence: number, reach: number, before = Number.POSITIVE_INFINITY): KnownProposal | undefined {
    const named = this.#known.findLast((p) => p.sentence <= sentence && p.phrase.end <= before);
    const touched = this.#touched.findLast((t) => t.sentence < sentence);
    if (touched && (!named || named.sentence <= touched.sentence) && sentence - touched.sentence <= reach)
      return touched.proposal;
    return named && sentence - named.sentence <= reach ? named : undefined;
  }
}

const isNoun = (token: Token | undefined): boolean => token?.upos === "NOUN" || token?.upos === "PROPN";

const POINTING = new Set(["it", "this", "that", "them", "both"]);
const DEFINITE = new Set(["the", "this", "that", "these", "those"]);
const OPENS = new Set(["DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON"]);
