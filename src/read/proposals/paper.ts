import { matterWords } from "../../knowledge/issues.js";
import { proposalWords } from "../../knowledge/negotiation.js";
import { partWords } from "../../knowledge/parts.js";
import type { NounPhrase } from "../../model/index.js";
import type { EventInput } from "../events/event-input.js";
import { isComing, isStruckAndToldOn } from "./gone-on.js";
import { isAgreed, isHolding, isStruckWithTerms, isTabled, isTaken } from "./handled.js";
import { makerBehind } from "./maker-behind.js";
import { headOf } from "./topic.js";

/** Tells of a weak head whether it is a paper all the same: by the words before it, by whose it is, or because one was told before. */
export function isPaper(
  reading: EventInput,
  phrase: NounPhrase,
  index: number,
  {
    head,
    before,
    owners,
    told,
  }: { head: string; before: string[]; owners: readonly number[]; told: ReadonlySet<string> },
): boolean {
  const words = proposalWords();
  const definite = ["the", "this", "that", "its", "their"].includes(before[0] ?? "");
  if (words.weak.has(head) && before.some((w) => words.papers.has(w))) return true;
  // "A second text": what is told as one of several is what they work on.
  if (head === "text" && before.some((w) => words.versions.has(w)) && !isFirstOf(reading, phrase)) return true;
  const isNamed = words.weak.has(head) || words.agreements.has(head);
  if (isNamed && makerBehind(reading, phrase, head) !== undefined) return true;
  if (words.agreements.has(head) && isStruckWithTerms(reading, phrase, index)) return true;
  if (isNamed && (isUnderNew(reading, phrase, index) || isComing(reading, phrase, index))) return true;
  if (words.agreements.has(head) && isStruckAndToldOn(reading, phrase, index)) return true;
  // "A formula written by the chair": what somebody has written is a paper, whatever it is called.
  if (words.agreements.has(head) && isTabled(reading, phrase, index)) return true;
  // "The Chilean text foresees": what does what only a text does, once one is told.
  if (definite && words.texts.has(head) && told.size > 0 && isHolding(reading, phrase, index)) return true;
  if (words.texts.has(head) && (owners.length > 0 || isOfNegotiators(reading, phrase))) return true;
  // "Under the revised text, ferries would sail": what things are to be under lies on the table.
  const isRevised = definite && before.some((w) => words.versions.has(w));
  if (words.texts.has(head) && isRevised && isAgreed(reading, phrase, index)) return true;
  const sentence = reading.sentences[reading.tokens[phrase.head]?.sentence ?? -1];
  const isHeading = reading.intake.blocks[sentence?.block ?? -1]?.kind === "heading";
  // "The new text" is bare too: which of its versions it is makes no other paper of it.
  const isBare = definite && before.slice(1).every((w) => words.versions.has(w));
  const isText = words.texts.has(head) && (told.size > 0 || isHeading);
  if (isBare && (words.agreements.has(head) || isText || (words.instruments.has(head) && told.has(head)))) return true;
  if (words.agreements.has(head) && isTaken(reading, phrase, index)) return true;
  const isHeld = isHolding(reading, phrase, index);
  // "The contract would also have improved pay": once one is told of.
  if (definite && isHeld && told.size > 0 && words.instruments.has(head)) return true;
  return definite && words.agreements.has(head) && (isHeld || isAgreed(reading, phrase, index));
}

/** Tells whether it is of those at the table, whoever they are: "the mediators' paper", "the two sides' text". */
export function isOfNegotiators(reading: EventInput, phrase: NounPhrase): boolean {
  const owner = reading.tokens[reading.phrases[phrase.possessor ?? -1]?.head ?? -1];
  // "A federal mediator's plan": of no side, and so of the talks.
  if (owner && partWords().nouns.get(owner.lemma.toLowerCase()) === "mediator") return true;
  // "The company's paper" is of one that is not told.
  return owner?.xpos === "NNS" && matterWords().negotiators.has(owner.lemma.toLowerCase());
}

/** Tells whether things would be under what is new: "under a compromise presented on Monday, Chile would stop the levy". */
export function isUnderNew(reading: EventInput, phrase: NounPhrase, index: number): boolean {
  const { tokens } = reading;
  if (tokens[phrase.first - 1]?.norm !== "under" || !/^an?$/.test(tokens[phrase.first]?.norm ?? "")) return false;
  return isAgreed(reading, phrase, index) && !tokens.slice(phrase.first, phrase.head).some((t) => t.upos === "NUM");
}

/** Tells whether it is the first that something is told of, and no version: "the first text to carry both names", "in ten years". */
export function isFirstOf({ tokens }: EventInput, { first, head, last }: NounPhrase): boolean {
  if (!tokens.slice(first, head).some((t) => t.norm === "first")) return false;
  const [link, next] = [tokens[last], tokens[last + 1]];
  return (
    (link?.norm === "to" && next?.upos === "VERB") ||
    (link?.norm === "in" && next?.upos === "NUM") ||
    link?.norm === "since"
  );
}

/** Tells whether what hangs on a paper is one of its own: "initialled an annex on data", "under the annex, ...", and the annex once one is told. */
export const isAttachedOnTable = (
  reading: EventInput,
  phrase: NounPhrase,
  index: number,
  told: ReadonlySet<string>,
): boolean => told.has(headOf(reading, phrase)) || isAgreed(reading, phrase, index) || isTabled(reading, phrase, index);
