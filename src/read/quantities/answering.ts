import { verbCue } from "../../knowledge/cues.js";
import { units } from "../../knowledge/units.js";
import type { Span, Token } from "../../model/index.js";
import { type Scene, tokenFrom } from "./scene.js";

/**
 * Tells whether a number is told as somebody's for a thing that was counted before: "puts it at 200", "put the losses at about 40", "a
 * number that the guild puts at 60", "makes it 70;", "says $90.", "talks of something nearer 30", "its own figure was closer to 40".
 */
export function isAnswer({ tokens }: Scene, { start, end }: Span): boolean {
  const at = beforeHedge(tokens, start);
  const last = tokens[at];
  const next = tokens[tokenFrom(tokens, end)];
  const closes = next?.upos === "PUNCT";
  if (last?.norm === "at") return isPut(tokens, at) || units().arrives.has(tokens[at - 1]?.lemma ?? "");
  // "Put the garrison closer to | 1,500".
  if (last?.upos === "NOUN" && NEARER.test(tokens[at + 1]?.norm ?? ""))
    return isNamed(tokens, at + 1) && putsAt(tokens[articleBefore(tokens, at + 1) - 1]);
  // "Above the yard's own figure of | 40".
  if (last?.norm === "of" && isNumberNoun(tokens[at - 1]) && tokens[at - 2]?.norm === "own") return true;
  if (last?.norm === "of" || last?.norm === "on") return closes && units().answersOf.has(tokens[at - 1]?.lemma ?? "");
  if (last?.norm === "it") return (closes || next?.upos === "CCONJ") && makesSum(tokens[at - 1]);
  if (units().answers.has(last?.lemma ?? "")) return closes;
  // "The owners say it is | £175m."
  const isIt =
    tokens[at - 1]?.norm === "it" && /^(?:say|insist|claim|believe|reckon|think)$/.test(tokens[at - 2]?.lemma ?? "");
  return last?.lemma === "be" && (isNumber(tokens, at - 1) || opensWithNumber(tokens, at) || (isIt && closes));
}

/** The last token before a number and what only says how near it is: "something nearer", "closer to". */
function beforeHedge(tokens: readonly Token[], start: number): number {
  let at = tokenFrom(tokens, start) - 1;
  while (HEDGE.has(tokens[at]?.upos ?? "") || /^(?:than|to|something|nearer|closer|“|")$/.test(tokens[at]?.norm ?? ""))
    at--;
  return at;
}

const NEARER = /^(?:nearer|closer)$/;

const HEDGE = new Set(["ADV", "ADJ"]);

const makesSum = (token: Token | undefined): boolean => verbCue(token?.lemma ?? "")?.frames.has("np-sum") === true;

function isPut(tokens: readonly Token[], at: number): boolean {
  const isIt = /^(?:it|that|this|them)$/.test(tokens[at - 1]?.norm ?? "");
  const verb = tokens[isIt ? at - 2 : articleBefore(tokens, at) - 1];
  // "Valuing the yard at 2 million": of the yard, and no answer.
  return isIt
    ? verb?.upos === "VERB" || verb?.lemma === "have"
    : (isNamed(tokens, at) && putsAt(verb)) || (putsAt(tokens[at - 1]) && isNumberThat(tokens, at - 1));
}

const putsAt = (verb: Token | undefined): boolean => verbCue(verb?.lemma ?? "")?.frames.has("np-at") === true;

/** "Puts | the saving | at". */
const isNamed = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.upos === "NOUN" && /^(?:DT|PRP\$)$/.test(tokens[articleBefore(tokens, at)]?.xpos ?? "");

/** "Puts | the new | figure at": what stands before the noun and its adjective. */
const articleBefore = (tokens: readonly Token[], at: number): number =>
  tokens[at - 2]?.upos === "ADJ" ? at - 3 : at - 2;

/** Finds the noun by which an answer says what the number is of: "puts the | saving | at". */
export function nounPut(tokens: readonly Token[], start: number): Token | undefined {
  const at = beforeHedge(tokens, start);
  return tokens[at]?.norm === "at" && isNamed(tokens, at) && putsAt(tokens[articleBefore(tokens, at) - 1])
    ? tokens[at - 1]
    : undefined;
}

/** "A number | that the guild", "a claim which the guild": no more than who puts it stands between. */
function isNumberThat(tokens: readonly Token[], verb: number): boolean {
  const from = Math.max(0, verb - LONGEST_SUBJECT);
  const opening = tokens.slice(from, verb).findLastIndex(({ norm }) => norm === "that" || norm === "which");
  if (opening < 0) return false;
  const noun = from + opening - (tokens[from + opening - 1]?.norm === "," ? 2 : 1);
  return isNumberNoun(tokens[noun]) && !tokens.slice(from + opening, verb).some(({ upos }) => upos === "VERB");
}

/** Tokens of who puts a number at another, with the pronoun before him, at most. */
const LONGEST_SUBJECT = 9;

const isNumberNoun = (token: Token | undefined): boolean =>
  units().numbers.has(token?.lemma ?? "") || units().estimates.has(token?.lemma ?? "");

/** "The figure", "the true number", "its own estimate", "the guild's count". */
const isNumber = (tokens: readonly Token[], at: number): boolean =>
  isNumberNoun(tokens[at]) &&
  tokens.slice(Math.max(0, at - 2), at).some(({ upos, xpos }) => upos === "DET" || /^(?:PRP\$|POS)$/.test(xpos));

/** "The yard's | own figure", "its count": whose number it is. */
const isOwned = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - 2), at).some(({ xpos, norm }) => /^(?:PRP\$|POS)$/.test(xpos) || norm === "own");

/** "The crews' own estimate, which few have seen, is | 40": whose number it is opens the sentence, and an insert stands between. */
function opensWithNumber(tokens: readonly Token[], be: number): boolean {
  const at = tokens.slice(0, LONGEST_OPENING).findIndex((token) => isNumberNoun(token));
  return at > 0 && at < be && tokens[at + 1]?.norm === "," && tokens[be - 1]?.norm === "," && isOwned(tokens, at);
}

/** Tokens with which a sentence names somebody's number: "the harbour crews' own first estimate". */
const LONGEST_OPENING = 8;
