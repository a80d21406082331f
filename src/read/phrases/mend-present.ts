import { timeCues } from "../../knowledge/time-cues.js";
import { isVerbOf } from "../../knowledge/verbs.js";
import type { Sentence, Token } from "../../model/index.js";
import { retag } from "./retag.js";

/**
 * Mends the present of a sentence that is left without a verb: "Their unions open talks in September", "The ballot closes
 * on Friday". Only verbs that tell what is to come in the present, and only in a sentence that ends as one.
 */
export function mendPresent(tokens: Token[], sentences: readonly Sentence[]): Token[] {
  for (const sentence of sentences) {
    const scheduled = presentIn(tokens, sentence);
    const plural = scheduled >= 0 ? scheduled : onlyPlural(tokens, sentence);
    const at = plural >= 0 ? plural : behindInsert(tokens, sentence);
    const verb = tokens[at];
    if (verb) tokens[at] = retag(verb, asVerb(verb));
  }
  return tokens;
}

/** Verbs that the tagger takes for nouns behind their subject, before what only their object begins with. */
const OPENS_OBJECT = new Set(["DT", "CD", "PRP$", "PRP"]);

/**
 * Index of the plural that must be the verb, as nothing else outside a relative clause can be: "The port counts 40 ships", "A skipper who
 * would not be named calls the offer thin".
 */
function onlyPlural(tokens: readonly Token[], { first, last }: Sentence): number {
  if (tokens[last - 1]?.text !== "." || !/^(?:DT|PRP\$|NNP)$/.test(tokens[first]?.xpos ?? "")) return -1;
  let relative = false;
  let found = -1;
  for (let i = first + 1; i < last; i++) {
    const token = tokens[i];
    if (!token || found >= 0) {
      if (/^(?:VB[DPZ]|MD)$/.test(token?.xpos ?? "") && !takesClause(tokens[found]) && !isQuoteOpen(tokens, found, i))
        return -1;
      continue;
    }
    if (token.norm === "who" && !relative) relative = true;
    else if (token.xpos === "NNS" && isVerbal(tokens, i, relative)) found = i;
    else if (!relative && /^(?:VB.?|MD|IN|TO|W.*|CC)$/.test(token.xpos)) return -1;
    else if (relative && /^[,:;]$/.test(token.text)) return -1;
  }
  return found;
}

/** "The guild fears 200 posts could go": the finite verb behind it is of what it tells. */
const takesClause = (token: Token | undefined): boolean =>
  token !== undefined && (isVerbOf("reporting", token.lemma) || isVerbOf("thinking", token.lemma));

/** "The deal, signed on Friday by the two, calls for a truce": a plural that stands alone between the insert's comma and what it governs. */
function behindInsert(tokens: readonly Token[], { first, last }: Sentence): number {
  if (tokens[last - 1]?.text !== "." || !/^(?:DT|PRP\$)$/.test(tokens[first]?.xpos ?? "")) return -1;
  const opens = tokens.slice(first, last).findIndex(({ text }) => text === ",") + first;
  const subject = tokens.slice(first + 1, opens);
  if (opens <= first + 1 || tokens[opens + 1]?.xpos !== "VBN" || !subject.every(({ xpos }) => /^(?:NN|JJ)/.test(xpos)))
    return -1;
  let found = -1;
  for (let i = opens + 2; i < last; i++) {
    const token = tokens[i];
    if (/^(?:VB[DPZ]|MD|W.*)$/.test(token?.xpos ?? "")) return -1;
    const isAlone = tokens[i - 1]?.text === "," && /^(?:IN|DT|CD|PRP\$|TO)$/.test(tokens[i + 1]?.xpos ?? "");
    if (found < 0 && token?.xpos === "NNS" && isAlone && token.norm !== token.lemma) found = i;
  }
  return found;
}

/** Behind its subject, or behind the last word of the relative clause. */
function isVerbal(tokens: readonly Token[], i: number, relative: boolean): boolean {
  const [before, word, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (!word || !OPENS_OBJECT.has(next?.xpos ?? "") || word.norm === word.lemma) return false;
  return relative ? /^VB[DN]?$/.test(before?.xpos ?? "") : /^NNP?$/.test(before?.xpos ?? "");
}

/** A finite verb within what is quoted behind it is none of the sentence's own. */
const isQuoteOpen = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).filter(({ text }) => /^["“”]$/.test(text)).length % 2 === 1;

const asVerb = ({ xpos }: Token) => ({ upos: "VERB", xpos: xpos === "NNS" ? "VBZ" : "VBP" }) as const;

/** Index of what must be the verb of a sentence that has none, else -1. */
function presentIn(tokens: readonly Token[], { first, last }: Sentence): number {
  if (tokens[last - 1]?.text !== ".") return -1;
  let found = -1;
  for (let i = first; i < last; i++) {
    if (/^(?:VB[DPZN]|MD|W.*)$/.test(tokens[i]?.xpos ?? "") || tokens[i]?.text === ":") return -1;
    if (found < 0 && i > first && (isPlurals(tokens, i) || isOfOne(tokens, first, i) || isBetween(tokens, first, i)))
      found = i;
  }
  return found;
}

const isScheduled = (token: Token | undefined): boolean =>
  token !== undefined && timeCues().scheduledVerbs.has(token.lemma);

/** "Their unions open talks", "the crews vote on Monday": between a plural and an object or a preposition. */
function isPlurals(tokens: readonly Token[], i: number): boolean {
  const [before, word, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (before?.xpos !== "NNS" || !/^(?:JJ|NN)$/.test(word?.xpos ?? "") || !isScheduled(word)) return false;
  return /^(?:DT|PRP\$|NNS)$/.test(next?.xpos ?? "") || (word?.xpos === "NN" && next?.xpos === "IN");
}

/** "Members of the guild vote on the offer", "the fish watchdog rules on the levy": where both the number and what follows are those of a verb. */
function isBetween(tokens: readonly Token[], first: number, i: number): boolean {
  const [before, word, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (!/^(?:NNP?S?|CD)$/.test(before?.xpos ?? "") || !isScheduled(word) || !/^(?:IN|RB|TO)$/.test(next?.xpos ?? ""))
    return false;
  const head = tokens
    .slice(first, i)
    .find((t, k, all) => /^NNP?S?$/.test(t.xpos) && !/^NN/.test(all[k + 1]?.xpos ?? ""));
  const isPlural = head?.xpos === "NNS" || head?.xpos === "NNPS";
  if (word?.xpos === "NNS") return !isPlural;
  // "Harbours open to all" is none.
  return isPlural && (word?.xpos === "NN" || (word?.xpos === "JJ" && (next?.norm === "on" || next?.norm === "in")));
}

/** "The ballot closes on Friday": right behind the noun that the sentence opens with, before a preposition. */
function isOfOne(tokens: readonly Token[], first: number, i: number): boolean {
  const opens = i === first + 2 && /^(?:DT|PRP\$)$/.test(tokens[first]?.xpos ?? "") && tokens[i - 1]?.xpos === "NN";
  return opens && tokens[i]?.xpos === "NNS" && isScheduled(tokens[i]) && tokens[i + 1]?.xpos === "IN";
}
