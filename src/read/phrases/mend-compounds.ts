import { isVerbOf } from "../../knowledge/verbs.js";
import type { Sentence, Token } from "../../model/index.js";
import { retag } from "./retag.js";

/**
 * Mends words that only look like verbs inside a compound ("the per-use fee"), ages that stand for people ("the 60-year-old
 * told"), pasts that look like nouns ("the storm cost the town a bridge") and the verb behind a relative clause ("people who
 * were there say").
 */
export function mendCompounds(tokens: Token[], sentences: readonly Sentence[]): Token[] {
  for (const { first, last } of sentences)
    for (let i = first; i < last; i++) {
      const token = tokens[i];
      if (!token) continue;
      if (isGlued(tokens, i)) tokens[i] = retag(token, { upos: "ADJ", xpos: "JJ" });
      if (i === first) continue;
      if (isInCompound(tokens, i)) tokens[i] = retag(token, { lemma: token.norm, upos: "NOUN", xpos: "NN" });
      else if (isToldOf(tokens, i, last)) tokens[i] = retag(token, { lemma: token.norm, upos: "NOUN", xpos: "NN" });
      else if (isAge(tokens, i)) tokens[i] = retag(token, { lemma: "year-old", upos: "NOUN", xpos: "NN" });
      else if (isFlatPast(tokens, i, last)) tokens[i] = retag(token, { upos: "VERB", xpos: "VBD" });
      else if (token.xpos === "VB" && isBehindRelative(tokens, first, i)) tokens[i] = retag(token, { xpos: "VBP" });
    }
  return tokens;
}

/** What verbs are made with: "to re-open talks", "to co-host a meeting". */
const PREFIX =
  /^(?:re|co|pre|over|under|out|de|un|mis|fore|dis|counter|cross|self|fast|double|second|stage|force|test)$/;

/** "The per-use fee", "a pay-rise plan": between a hyphen and a noun stands no bare verb. */
function isInCompound(tokens: readonly Token[], i: number): boolean {
  if (tokens[i - 1]?.text !== "-") return false;
  const [led, mark, word, next] = [tokens[i - 2], tokens[i - 1], tokens[i], tokens[i + 1]];
  if (!led || !mark || !word || mark.start !== led.end || word.start !== mark.end) return false;
  return /^VBP?$/.test(word.xpos) && /^NNP?S?$/.test(next?.xpos ?? "") && !PREFIX.test(led.norm);
}

/** "Told the radio that cover costs more": one radio has no plural verb, and another verb follows. */
function isToldOf(tokens: readonly Token[], i: number, last: number): boolean {
  if (tokens[i - 1]?.norm !== "that") return false;
  const [told, word] = [tokens[i - 2], tokens[i]];
  if (word?.upos !== "VERB" || !/^VBP?$/.test(word.xpos)) return false;
  if (
    !/^NNP?$/.test(told?.xpos ?? "") ||
    ![2, 3, 4].some((back) => isVerbOf("addressee", tokens[i - 1 - back]?.lemma ?? ""))
  )
    return false;
  if (/^(?:DET|PRON|PROPN)$/.test(tokens[i + 1]?.upos ?? "")) return false;
  for (let k = i + 1; k < last && tokens[k]?.upos !== "PUNCT"; k++)
    if (/^(?:VB[DZ]|MD)$/.test(tokens[k]?.xpos ?? "")) return true;
  return false;
}

/** "In-person talks", "face-to-face talks", "the per-use fee": a small word within a compound before a noun leads no phrase. */
function isGlued(tokens: readonly Token[], i: number): boolean {
  if (!/^(?:IN|TO|DT|RB|RP)$/.test(tokens[i]?.xpos ?? "") || !isJoined(tokens, i)) return false;
  let at = i + 2;
  while (isJoined(tokens, at)) at += 2;
  return (
    /^(?:NN|VB|JJ|RB)/.test(tokens[at]?.xpos ?? "") &&
    (/^NNP?S?$/.test(tokens[at + 1]?.xpos ?? "") || /^(?:DT|PRP\$)$/.test(tokens[i - 1]?.xpos ?? ""))
  );
}

/** Tells whether a hyphen without spaces ties a word to the next. */
const isJoined = (tokens: readonly Token[], i: number): boolean =>
  tokens[i + 1]?.text === "-" && tokens[i + 1]?.start === tokens[i]?.end && tokens[i + 2]?.start === tokens[i + 1]?.end;

/** "The 60-year-old told reporters": no noun follows that it would describe. */
const isAge = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.norm === "old" &&
  tokens[i - 1]?.text === "-" &&
  tokens[i - 2]?.lemma === "year" &&
  !/^(?:NOUN|PROPN|ADJ)$/.test(tokens[i + 1]?.upos ?? "");

/** "The storm cost the town a bridge": between a noun and a phrase that no other verb follows. */
function isFlatPast(tokens: readonly Token[], i: number, last: number): boolean {
  const word = tokens[i];
  if (word?.xpos !== "NN" || !isVerbOf("flat", word.norm)) return false;
  const [before, next] = [tokens[i - 1], tokens[i + 1]];
  if (!/^(?:NN|NNS|NNP)$/.test(before?.xpos ?? "") || !/^(?:DT|PRP\$?|\$)$/.test(next?.xpos ?? "")) return false;
  let end = i + 1;
  while (end < last && /^(?:DET|ADJ|NOUN|PROPN|PRON|NUM|SYM|PART)$/.test(tokens[end]?.upos ?? "")) end++;
  return !/^(?:VERB|AUX)$/.test(tokens[end]?.upos ?? "");
}

/** "People who were in the room say": several, whose relative clause has its verb already. */
function isBehindRelative(tokens: readonly Token[], first: number, i: number): boolean {
  if (!/^(?:NOUN|PROPN|ADV)$/.test(tokens[i - 1]?.upos ?? "") || !isVerbOf("reporting", tokens[i]?.lemma ?? ""))
    return false;
  let verbs = 0;
  for (let k = i - 1; k > first; k--) {
    const token = tokens[k];
    if (!token || token.upos === "PUNCT" || /^(?:TO|MD|CC)$/.test(token.xpos)) return false;
    if (/^(?:VERB|AUX)$/.test(token.upos)) verbs += FINITE.has(token.xpos) ? 1 : 0;
    if (token.norm === "who") return verbs === 1 && tokens[k - 1]?.xpos === "NNS";
  }
  return false;
}

const FINITE = new Set(["VBD", "VBP", "VBZ"]);
