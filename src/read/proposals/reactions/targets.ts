import { proposalWords } from "../../../knowledge/negotiation.js";
import { bySentence } from "../../../model/by-sentence.js";
import { firstFrom, type Provision, spansWithin, type Token } from "../../../model/index.js";
import type { EventInput } from "../../events/event-input.js";
import type { KnownProposal } from "../provisions/known.js";
import { AMOUNTS } from "../provisions/make.js";
import { counterpartOf } from "./counterpart.js";
import { isOfThingBefore } from "./thing-before.js";

/** What somebody takes: a proposal, or a part of it. */
export interface Target {
  readonly proposal: KnownProposal;
  readonly isPart: boolean;
}

/** Sentences over which "it" and "the idea" point back, and over which nothing at all does. */
const REACH = { pronoun: 1, noun: 6, silent: 1, vote: 4, many: 2, amount: 16 };

/** Sentences between that may bring in nothing, at most. */
const BETWEEN = 2;

/** Tells what words of a report point to which of its proposals: its nouns, "it", "the idea", "the land clause". */
export class Targets {
  readonly #reading: EventInput;
  readonly #known: readonly KnownProposal[];
  /** Head tokens of phrases that speak of a proposal -> the proposal. */
  readonly #heads: ReadonlyMap<number, KnownProposal>;
  /** Proposal -> nouns of what is in it. */
  readonly #parts = new Map<number, Set<string>>();
  /** Kind and number of what is in it -> the proposal and where it is told first. */
  readonly #amounts = new Map<string, { readonly proposal: number; readonly sentence: number; readonly at: number }>();
  /** Sentences that are told to be of a proposal besides those that name it. */
  readonly #touched: { readonly sentence: number; readonly proposal: KnownProposal }[];

  constructor(reading: EventInput, known: readonly KnownProposal[], provisions: readonly Provision[]) {
    this.#reading = reading;
    this.#known = known;
    this.#heads = new Map(known.map((p) => [p.phrase.head, p]));
    for (const provision of provisions) {
      const nouns = this.#parts.get(provision.proposal) ?? new Set();
      for (const t of spansWithin(reading.tokens, provision)) if (isNoun(t)) nouns.add(t.lemma.toLowerCase());
      this.#parts.set(provision.proposal, nouns);
      const sentence = reading.tokens[firstFrom(reading.tokens, provision.start)]?.sentence ?? 0;
      for (const q of spansWithin(reading.quantities, provision)) {
        const key = `${q.kind} ${q.least} ${q.most}`;
        if (!this.#amounts.has(key)) this.#amounts.set(key, { proposal: provision.proposal, sentence, at: q.start });
      }
    }
    const named = genericIn(reading, known);
    const provided = provisions.flatMap((provision) => {
      const proposal = known.findLast(
        (p) => p.mention.proposal === provision.proposal && p.phrase.start <= provision.end,
      );
      const sentence = reading.tokens[firstFrom(reading.tokens, provision.start)]?.sentence;
      return proposal && sentence !== undefined ? [{ sentence, proposal }] : [];
    });
    this.#touched = [...named, ...provided].sort((a, b) => a.sentence - b.sentence);
  }

  /**
   * Gives what a stretch of tokens points to; `near` is how many of its first tokens may open it; what is `refused` was put to
   * whoever does so, so that "it" may point further back.
   */
  at(first: number, last: number, near = last - first, refused = false): Target | undefined {
    const { tokens } = this.#reading;
    // "Had crossed out in the autumn draft": it is something else.
    if (tokens[first]?.upos === "ADP") return undefined;
    // "Signs nothing that ...": no paper.
    if (NOTHING.has(tokens[first]?.norm ?? "")) return undefined;
    // "Recommended that the offer be rejected": it is what follows that is recommended.
    if (tokens[first]?.norm === "that" && /^(?:DT|PRP\$?|NNP|NNS)$/.test(tokens[first + 1]?.xpos ?? ""))
      return undefined;
    for (let i = first; i < last; i++) {
      const token = tokens[i];
      // "Called his own offer the best that he could do".
      if (!token || (token.norm === "own" && i - first <= near + 1)) return undefined;
      // "The company's latest offer": whose it is, is not what is taken.
      if (isNoun(token) && tokens[i + 1]?.xpos === "POS") continue;
      // "Key elements of an American draft".
      if (isNoun(token) && textParts(token.lemma.toLowerCase()) && tokens[i + 1]?.norm === "of") {
        const whole = this.at(i + 2, last);
        if (whole) return { ...whole, isPart: true };
        // "The figure of 240 boats": what it is, not of what.
        if (!this.#reading.quantities.some(({ start }) => start === tokens[i + 2]?.start)) return undefined;
      }
      const found = this.#ofToken(token, i, first, refused);
      const opening = this.#opening(i);
      if (found && opening - first < near) return found;
      // Another thing stands there.
      if (isNoun(token) && !isNoun(tokens[i + 1]) && tokens[i + 1]?.norm !== "-") return undefined;
    }
    return undefined;
  }

  /** Tells whether a sentence can point to a proposal at all. */
  isNear(sentence: number): boolean {
    return this.#known.some((p) => sentence >= p.sentence && sentence - p.sentence <= REACH.noun + REACH.noun);
  }

  /** Gives the proposal that was told right before, where nothing points to it. */
  silent(sentence: number, isVote = false): KnownProposal | undefined {
    return this.#last(sentence, isVote ? REACH.vote : REACH.silent);
  }

  /** Gives whom a proposal was made to. */
  counterpart(proposal: KnownProposal): readonly number[] {
    return counterpartOf(this.#reading, this.#known, proposal);
  }

  touch(sentence: number, proposal: KnownProposal): void {
    this.#touched.push({ sentence, proposal });
  }

  #ofToken(token: Token, at: number, from: number, refused: boolean): Target | undefined {
    const named = this.#heads.get(at);
    if (named) return { proposal: named, isPart: false };
    const amount = this.#amountAt(token, at);
    if (amount) return amount;
    const { heads, instruments, loose, weak, standIns, agreements } = proposalWords();
    if (token.norm === "they" && this.#isMany(token.sentence)) {
      const proposal = this.#last(token.sentence, REACH.many, token.start);
      return proposal && { proposal, isPart: false };
    }
    const isPointing = POINTING.has(token.norm) && !isNoun(this.#reading.tokens[at + 1]);
    if (token.norm === "it" && isOfThingBefore(this.#reading, token, this.#heads)) return undefined;
    if (ALONE.has(token.norm) || isPointing) {
      const proposal = this.#last(token.sentence, REACH.pronoun, token.start, refused);
      const fits = proposal && (!isPointing || this.#isNamedBy(proposal, token));
      return fits ? { proposal, isPart: false } : undefined;
    }
    if (!isNoun(token) || !this.#isDefinite(at, from)) return undefined;
    const owner = this.#ownerBefore(at);
    const proposal =
      owner === undefined
        ? this.#last(token.sentence, REACH.noun, token.start)
        : this.#known.findLast((p) => p.phrase.end <= token.start && p.mention.authors.includes(owner));
    if (!proposal) return undefined;
    const lemma = token.lemma.toLowerCase();
    if (OUTCOMES.has(lemma) && isOfBallot(this.#reading, token.sentence)) return undefined;
    // "The programme supported by the fund": one that binds, where none is told to lie there.
    if (instruments.has(lemma) && !this.#known.some((p) => p.head === lemma)) return undefined;
    if (token.norm === "terms" || [heads, loose, weak, standIns, agreements].some((words) => words.has(lemma)))
      return isNoun(this.#reading.tokens[at + 1]) ? undefined : { proposal, isPart: false };
    const isOfIt = this.#parts.get(proposal.mention.proposal)?.has(lemma) || textParts(lemma);
    // "The latest pay offer": what the offer is of is no part of it. A plan for a station is the station.
    const isPart = !proposal.topic.includes(lemma);
    return isOfIt && !isNoun(this.#reading.tokens[at + 1]) ? { proposal, isPart } : undefined;
  }

  /** "Called 4% an insult": an amount that stands in a proposal told before is a part of it. */
  #amountAt({ start, sentence }: Token, at: number): Target | undefined {
    const { quantities } = this.#reading;
    const named = quantities[firstFrom(quantities, start)];
    if (!named || named.start !== start || named.least === undefined || !AMOUNTS.has(named.kind)) return undefined;
    const of = this.#amounts.get(`${named.kind} ${named.least} ${named.most}`);
    const proposal = of && this.#known.findLast((p) => p.mention.proposal === of.proposal && p.phrase.end <= start);
    const isNear =
      of !== undefined && proposal !== undefined && of.at < start && this.#gap(of.sentence, sentence) <= REACH.amount;
    return isNear && at >= 0 ? { proposal, isPart: true } : undefined;
  }

  /** "Norway's offer": whoever it is said to be of. */
  #ownerBefore(at: number): number | undefined {
    const { tokens, mentions } = this.#reading;
    let i = at;
    while (i > 0 && tokens[i - 1]?.sentence === tokens[at]?.sentence && BETWEEN_OWNER.has(tokens[i - 1]?.upos ?? ""))
      i--;
    const mark = tokens[i - 1];
    if (mark?.xpos !== "POS") return undefined;
    const mention = mentions[firstFrom(mentions, mark.start + 1) - 1];
    return mention !== undefined && mark.start - mention.end <= 1 ? mention.entity : undefined;
  }

  /** "Presented its proposals. Chile said they were unfair": told of as several right before. */
  #isMany(sentence: number): boolean {
    const last = this.#known.findLast((p) => p.sentence < sentence);
    const head = this.#reading.tokens[last?.phrase.head ?? -1];
    return head?.xpos === "NNS" && sentence - (last?.sentence ?? 0) <= REACH.many;
  }

  /** "The clause is gone. The union welcomed that": what "that" stands for is the deed, unless the sentence before names the text. */
  #isNamedBy({ mention }: KnownProposal, { sentence, start }: Token): boolean {
    return this.#known.some(
      (p) => p.mention.proposal === mention.proposal && sentence - p.sentence <= REACH.pronoun && p.phrase.end <= start,
    );
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
  #last(
    sentence: number,
    reach: number,
    before = Number.POSITIVE_INFINITY,
    refused = false,
  ): KnownProposal | undefined {
    const named = this.#known.findLast((p) => p.sentence <= sentence && p.phrase.end <= before);
    const touched = this.#touchedBefore(sentence);
    const last =
      touched && (!named || named.sentence <= touched.sentence) ? touched : named && { ...named, proposal: named };
    return last && this.#gap(last.sentence, sentence, refused) <= reach ? last.proposal : undefined;
  }

  #touchedBefore(sentence: number): { readonly sentence: number; readonly proposal: KnownProposal } | undefined {
    let best: { readonly sentence: number; readonly proposal: KnownProposal } | undefined;
    for (const t of this.#touched) if (t.sentence < sentence && (!best || t.sentence >= best.sentence)) best = t;
    return best;
  }

  /** Sentences from one to another; one that brings in nothing that "it" could be is none: "Talks went on.". */
  #gap(from: number, to: number, refused = false): number {
    let gap = to - from;
    for (let i = from + 1; i < to && i <= from + BETWEEN; i++)
      if (!(refused ? this.#isMade(i) : this.#bringsIn(i))) gap--;
    return gap;
  }

  /** "The port opened a quay": the sentence itself is of a thing that could be refused. */
  #isMade(sentence: number): boolean {
    const { clauses } = this.#reading;
    return bySentence(clauses, sentence).some((i) => clauses[i]?.kind === "main" && clauses[i]?.object !== undefined);
  }

  #bringsIn(sentence: number): boolean {
    const { clauses, tokens, sentences } = this.#reading;
    const isDone = bySentence(clauses, sentence).some((i) => clauses[i]?.object !== undefined);
    const { first, last } = sentences[sentence] ?? { first: 0, last: 0 };
    return isDone || tokens.slice(first, last).some((t) => t.norm === "a" || t.norm === "an");
  }
}

/** "The quota figure", "the price", "the deadline": what only a text has or sets. */
const textParts = (lemma: string): boolean => {
  const { clauses, options, provisions, settings } = proposalWords();
  return [clauses, options, provisions, settings].some((words) => words.has(lemma));
};

/** "The scheme came out in a daily.": a noun for such things tells that the sentence is of the one told before. */
function genericIn(reading: EventInput, known: readonly KnownProposal[]) {
  const { heads, loose, weak } = proposalWords();
  return reading.phrases.flatMap((phrase) => {
    const head = reading.tokens[phrase.head];
    const lemma = head?.lemma.toLowerCase() ?? "";
    const isDefinite = DEFINITE.has(reading.tokens[phrase.first]?.norm ?? "") && phrase.last - phrase.first <= SHORT;
    if (!head || !isDefinite || ![heads, loose, weak].some((words) => words.has(lemma))) return [];
    const proposal = known.findLast((p) => p.phrase.start <= phrase.start);
    return proposal && head.sentence - proposal.sentence <= REACH.noun ? [{ sentence: head.sentence, proposal }] : [];
  });
}

/** Tokens of "the new scheme". */
const SHORT = 3;

const isNoun = (token: Token | undefined): boolean => token?.upos === "NOUN" || token?.upos === "PROPN";

/** The word for what comes of talks, and of a ballot too: where members voted, "the result" is that of the vote. */
export const OUTCOMES = new Set(["result"]);

/** Sentences before within which a vote is told. */
const VOTED = 2;

/** Tells whether a ballot is told in a sentence or right before it. */
export function isOfBallot({ sentences, tokens }: EventInput, sentence: number): boolean {
  const [first, last] = [sentences[Math.max(0, sentence - VOTED)]?.first ?? 0, sentences[sentence]?.last ?? 0];
  const { ballots } = proposalWords();
  return tokens.slice(first, last).some((t) => t.lemma === "vote" || t.lemma === "voter" || ballots.has(t.lemma));
}

const NOTHING = new Set(["nothing", "none", "neither", "anything", "something", "everything", "any", "no"]);
const BETWEEN_OWNER = new Set(["ADJ", "NOUN", "NUM"]);
const ALONE = new Set(["it", "them"]);
const POINTING = new Set(["this", "that", "both"]);
const DEFINITE = new Set(["the", "this", "that", "these", "those"]);
const OPENS = new Set(["DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON", "PART"]);
