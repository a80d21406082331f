import { proposalWords } from "../../knowledge/negotiation.js";
import { bySentence } from "../../model/by-sentence.js";
import { firstFrom, type NounPhrase, spansWithin, type Token } from "../../model/index.js";
import type { EventInput } from "../events/event-input.js";
import { isStruck, isTaken } from "./handled.js";
import { headOf } from "./topic.js";

/** "According to the paper", "told the paper", "a strike at the paper", "the evening paper": one that is read, not signed. */
export function isNewspaper({ tokens }: EventInput, { first, head }: NounPhrase): boolean {
  const [two, one] = [2, 1].map((back) => tokens[first - back]?.norm ?? "");
  const isOfSort = proposalWords().gazettes.has(tokens[head - 1]?.norm ?? "");
  return isOfSort || one === "told" || one === "at" || (two === "according" && one === "to");
}

/** "In the guild's version, the door was shut", "the first version of this story": of what happened, or of its report. */
export function isOfEvents(reading: EventInput, { first, last, possessor }: NounPhrase): boolean {
  const [of, this_, what] = reading.tokens.slice(last, last + 3);
  const isReport = of?.norm === "of" && this_?.norm === "this" && proposalWords().coverage.has(what?.norm ?? "");
  // "Its version of how the session ended".
  if (of?.norm === "of" && /^(?:W|EX)/.test(this_?.xpos ?? "")) return true;
  return isReport || (possessor !== undefined && reading.tokens[first - 1]?.norm === "in");
}

/** "This article was amended on 3 May. An earlier version said ...": what a newspaper corrects is its own. */
export function isOfReport({ intake, sentences, tokens }: EventInput, { head, start }: NounPhrase): boolean {
  const block = sentences[tokens[head]?.sentence ?? -1]?.block;
  const { start: from = start, end: to = start } = intake.blocks[block ?? -1] ?? {};
  const told = spansWithin(tokens, { start: from, end: to });
  const { correcting, coverage } = proposalWords();
  return (
    told.some((t) => correcting.has(t.norm)) &&
    told.some((t) => coverage.has(t.lemma.toLowerCase()) || t.norm === "version")
  );
}

/** "Drew 40 bids": of several none is the one on the table. */
export const isCounted = (reading: EventInput, phrase: NounPhrase): boolean =>
  reading.tokens[phrase.head]?.xpos === "NNS" &&
  reading.tokens.slice(phrase.first, phrase.head).some((t) => t.xpos === "CD");

/** "Nine hauliers renewed their bid": it is of those who are told to do something with it, and nobody knows them. */
export function isOfOthers(reading: EventInput, phrase: NounPhrase): boolean {
  if (reading.tokens[phrase.first]?.norm !== "their") return false;
  const before = bySentence(reading.clauses, reading.tokens[phrase.head]?.sentence ?? -1).flatMap(
    (i) => reading.phrases[reading.clauses[i]?.subject ?? -1] ?? [],
  );
  const doer = before.findLast((p) => p.end < phrase.start);
  return doer?.kind === "nominal" && reading.tokens[doer.head]?.xpos === "NNS";
}

/** "Gave up its bid to join", "in a bid to end it": one who tries. A bid to buy is an offer. */
export const isAttempt = (reading: EventInput, { last }: NounPhrase): boolean =>
  reading.tokens[last]?.norm === "to" &&
  reading.tokens[last + 1]?.upos === "VERB" &&
  !proposalWords().bidding.has(reading.tokens[last + 1]?.lemma.toLowerCase() ?? "");

/** "Voted to accept an offer": what somebody takes so lies on the table; an offer of help or to meet is another thing. */
export function isTakenAsOne(reading: EventInput, phrase: NounPhrase, index: number): boolean {
  const [link, verb] = [reading.tokens[phrase.last], reading.tokens[phrase.last + 1]];
  const { ends, bidding } = proposalWords();
  const lemma = verb?.lemma.toLowerCase() ?? "";
  const isOfOther = link?.norm === "of" || (link?.norm === "to" && !ends.has(lemma) && !bidding.has(lemma));
  return !isOfOther && isTaken(reading, phrase, index);
}

/** Tells whether one that is new where others were told is of another quarrel: "the offer ... The cooks' union accepted a 4% settlement in May". */
export const isOfAnother = (
  reading: EventInput,
  phrase: NounPhrase,
  index: number,
  told: ReadonlySet<string>,
): boolean =>
  told.size > 0 &&
  /^an?$/.test(reading.tokens[phrase.first]?.norm ?? "") &&
  isTaken(reading, phrase, index) &&
  !isStruck(reading, phrase, index);

/** Tells whether an agreement is told to be of two of the parties alone, or one beside this. */
export function isApart(reading: EventInput, phrase: NounPhrase): boolean {
  const { agreements, instruments, apart, past } = proposalWords();
  const head = headOf(reading, phrase);
  const before = reading.tokens.slice(phrase.first, phrase.head);
  // "The current protocol": "the protocol" behind it may be that one, until a draft of one is told.
  if (instruments.has(head)) return before.some((t) => apart.has(t.norm) || past.has(t.norm) || isCount(reading, t));
  return agreements.has(head) && before.some((t) => apart.has(t.norm));
}

/** "Two treaties", "the 1998 treaty", but not "a three-year treaty". */
const isCount = (reading: EventInput, token: Token): boolean =>
  token.upos === "NUM" && reading.tokens[firstFrom(reading.tokens, token.end)]?.norm !== "-";
