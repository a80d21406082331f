import { proposalWords } from "../../knowledge/negotiation.js";
import { bySentence } from "../../model/by-sentence.js";
import type { NounPhrase, Token } from "../../model/index.js";
import type { EventInput } from "../events/event-input.js";
import { isStruck } from "./handled.js";

/** Tells whether an accord is struck and told on: "reached a deal on Friday. It provides for ...", "Under the deal, crews would ...". */
export const isStruckAndToldOn = (reading: EventInput, phrase: NounPhrase, index: number): boolean =>
  isStruck(reading, phrase, index) && isToldOn(reading, reading.tokens[phrase.head]?.sentence ?? -1);

/**
 * Tells whether a paper is still to come, and what will stand in it is told: "with a draft of her own, which would part pay from hours",
 * "is to circulate a paper on Monday. Under the proposal, pay would be settled at once".
 */
export function isComing(reading: EventInput, phrase: NounPhrase, index: number): boolean {
  const { tokens } = reading;
  if (!/^(?:an?|h(?:is|er)|its|their)$/.test(tokens[phrase.first]?.norm ?? "")) return false;
  const sentence = tokens[phrase.head]?.sentence ?? -1;
  if (isOfOwn(reading, phrase) && isLedOn(tokens, phrase.last)) return true;
  const { authors, tabling } = proposalWords();
  return bySentence(reading.clauses, sentence).some((i) => {
    const clause = reading.clauses[i];
    const verb = reading.verbs[clause?.verb ?? -1];
    const isLaid = verb !== undefined && !verb.negated && (authors.has(verb.lemma) || tabling.has(verb.lemma));
    return isLaid && clause?.object === index && (isLedOn(tokens, phrase.last) || isToldOn(reading, sentence));
  });
}

/** Tells whether a paper is whoever's the sentence is of: "a paper of her own". */
export function isOfOwn({ tokens }: EventInput, { last }: NounPhrase): boolean {
  const [of, whose, own] = tokens.slice(last, last + 3);
  return of?.norm === "of" && whose?.xpos === "PRP$" && own?.norm === "own";
}

/** "..., which would", "that will": what it is to do stands right behind. */
function isLedOn(tokens: readonly Token[], last: number): boolean {
  const at = tokens.slice(last, last + BEHIND).findIndex(({ norm }) => norm === "which" || norm === "that");
  return at >= 0 && AHEAD.has(tokens[last + at + 1]?.norm ?? "");
}

/** Tokens behind a paper within which that begins: "of her own ,". */
const BEHIND = 6;
const AHEAD = new Set(["would", "will"]);

/** The next sentence opens with it: "It provides for", "Under the deal, ...", "The paper would". */
function isToldOn({ sentences, tokens }: EventInput, sentence: number): boolean {
  const next = sentences[sentence + 1];
  const [first, second, third, fourth] = tokens.slice(next?.first ?? 0, next?.last ?? 0);
  if (first?.norm === "under") return second?.norm === "it" || (isDefinite(second) && isPaper(third));
  if (first?.norm === "it") return isHolding(second);
  return isDefinite(first) && isPaper(second) && (isHolding(third) || AHEAD.has(fourth?.norm ?? ""));
}

const isDefinite = (token: Token | undefined): boolean => token?.norm === "the" || token?.norm === "this";

function isPaper(token: Token | undefined): boolean {
  const { agreements, heads, texts, weak } = proposalWords();
  const lemma = token?.lemma.toLowerCase() ?? "";
  return [agreements, heads, texts, weak].some((words) => words.has(lemma));
}

const isHolding = (token: Token | undefined): boolean =>
  token !== undefined && (AHEAD.has(token.norm) || (token.xpos === "VBZ" && proposalWords().contents.has(token.lemma)));
