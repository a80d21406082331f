import { timeNouns } from "../../knowledge/time-nouns.js";
import { isVerbOf } from "../../knowledge/verbs.js";
import type { Sentence, Token } from "../../model/index.js";
import { lemmaOf } from "../language/lemmas.js";
import { tagNames } from "../language/tagger.js";
import { retag } from "./retag.js";

/**
 * Mends past forms that are participles: "put forward by the mediators", ", brokered by Peru,", and what stands between
 * a noun and its verb: "A meeting pencilled in for Tuesday has been called off"; and adjectives that are participles.
 */
export function mendParticiples(tokens: Token[], sentences: readonly Sentence[]): Token[] {
  for (const { first, last } of sentences)
    for (let i = first + 1; i < last - 1; i++) {
      const token = tokens[i];
      if (token && isVerbal(tokens, i)) tokens[i] = asParticiple(token);
      else if (
        token &&
        (isParticiple(tokens, i, last) ||
          isInNote(tokens, first, i, last) ||
          isInserted(tokens, first, i) ||
          isInOpening(tokens, first, i))
      )
        tokens[i] = retag(token, { xpos: "VBN" });
    }
  return tokens;
}

/**
 * Tells whether what looks like an adjective is a participle: no adjective stands between "have" and what begins a phrase ("have suspended four
 * players"), and none is followed by who did it or by what means ("was reportedly composed by pupils").
 */
function isVerbal(tokens: readonly Token[], i: number): boolean {
  const [word, next] = [tokens[i], tokens[i + 1]];
  if (word?.xpos !== "JJ" || !word.norm.endsWith("ed")) return false;
  if (tokens[i - 1]?.lemma === "have") return /^(?:CD|DT|PRP\$?)$/.test(next?.xpos ?? "");
  const before = tokens[i - 1]?.xpos === "RB" ? tokens[i - 2] : tokens[i - 1];
  const after = next?.xpos === "RB" ? tokens[i + 2] : next;
  if (before?.lemma !== "be") return false;
  // "Through talks", not "through March".
  const means = tokens[(after === next ? i + 1 : i + 2) + 1];
  return after?.norm === "by" || (after?.norm === "through" && means?.upos !== "PROPN" && means?.upos !== "NUM");
}

function asParticiple(token: Token): Token {
  const lemma = lemmaOf(token.norm, token.norm, tagNames().indexOf("VERB VBN"));
  return lemma === token.norm ? token : retag(token, { upos: "VERB", xpos: "VBN", lemma });
}

function isParticiple(tokens: readonly Token[], i: number, last: number): boolean {
  const token = tokens[i];
  const before = tokens[i - 1];
  if (token?.upos !== "VERB" || !before) return false;
  const isAfterNoun = /^(?:NOUN|PROPN)$/.test(before.upos);
  if (token.xpos === "VBP" && (isAfterNoun || before.norm === ",") && isDoneBy(tokens, i)) return true;
  if (token.xpos !== "VBD") return isAfterNoun && isFlat(token) && isPut(tokens, i) && isReduced(tokens, i, last);
  if (before.norm === ",") return isDoneBy(tokens, i);
  return isAfterNoun && (isBriefed(tokens, i) || isReduced(tokens, i, last) || isAfterObject(tokens, i));
}

/** "A person briefed on the talks put it at ten", not "the minister briefed on Monday": nobody is told, so that it is not past. */
const isBriefed = (tokens: readonly Token[], i: number): boolean =>
  isVerbOf("briefing", tokens[i]?.lemma ?? "") &&
  /^(?:on|of|about|by)$/.test(tokens[i + 1]?.norm ?? "") &&
  !isDay(tokens, i + 2);

/** Tells whether a form without an object follows a comma in a note that has no other verb: "2% now, backdated to May". */
function isInNote(tokens: readonly Token[], first: number, i: number, last: number): boolean {
  if (tokens[i]?.xpos !== "VBD" || tokens[i - 1]?.text !== "," || !/^(?:IN|TO)$/.test(tokens[i + 1]?.xpos ?? ""))
    return false;
  for (let k = first; k < last; k++) if (k !== i && /^(?:VERB|AUX)$/.test(tokens[k]?.upos ?? "")) return false;
  return true;
}

/** Tells whether a form stands between a subject and its verb: "The offer, made up of cash and bonds, replaces an older one". */
function isInserted(tokens: readonly Token[], first: number, i: number): boolean {
  if ((tokens[i]?.xpos !== "VBD" && !isFlat(tokens[i])) || tokens[i - 1]?.text !== ",") return false;
  if (!/^(?:IN|RP|RB|TO)$/.test(tokens[i + 1]?.xpos ?? "")) return false;
  if (!isAfterSubject(tokens, first, i)) return false;
  for (let k = i + 1; k < i + FARTHEST; k++)
    if (tokens[k]?.text === ",") return /^(?:VB[DPZ]|MD)$/.test(tokens[k + 1]?.xpos ?? "");
  return false;
}

/** Tells whether no verb stands before but one that tells what follows: "said that the new offer, sent to the chair, replaces". */
function isAfterSubject(tokens: readonly Token[], first: number, i: number): boolean {
  for (let k = i - 2; k >= first; k--) {
    const token = tokens[k];
    if (token?.norm === "that" && isVerbOf("reporting", told(tokens, first, k)?.lemma ?? "")) return true;
    // "The union's revised list": a participle before its noun governs nothing.
    if (token?.xpos === "VBN" && tokens[k + 1]?.upos === "NOUN") continue;
    if (/^(?:VERB|AUX|SCONJ)$/.test(token?.upos ?? "")) return isVerbOf("reporting", token?.lemma ?? "");
  }
  return true;
}

/** The last verb before a place. */
const told = (tokens: readonly Token[], first: number, place: number): Token | undefined =>
  tokens.slice(first, place).findLast(({ upos }) => upos === "VERB");

/** Tells whether a form belongs to the phrase that a preposition opens the sentence with: "In a letter posted Friday, she said". */
function isInOpening(tokens: readonly Token[], first: number, i: number): boolean {
  const [opener, article] = [tokens[first], tokens[first + 1]];
  if (tokens[i]?.xpos !== "VBD" || opener?.xpos !== "IN" || !/^an?$/.test(article?.norm ?? "")) return false;
  // A clause would have its subject behind the phrase: "After a week the talks collapsed".
  for (let k = first + 2; k < i; k++) if (!/^(?:ADJ|NOUN|PROPN)$/.test(tokens[k]?.upos ?? "")) return false;
  for (let k = i + 1; k < i + FARTHEST; k++) if (tokens[k]?.text === ",") return tokens[k + 1]?.upos !== "VERB";
  return false;
}

/** Tells whether a form without an object stands after a verb's object: "supplied papers requested in March". */
function isAfterObject(tokens: readonly Token[], i: number): boolean {
  if (!/^(?:IN|RP)$/.test(tokens[i + 1]?.xpos ?? "")) return false;
  let at = i - 1;
  while (i - at < FARTHEST && /^(?:NOUN|PROPN|ADJ|DET|NUM)$/.test(tokens[at]?.upos ?? "")) at--;
  const verb = tokens[at];
  // "A planned tariff broke up": a participle in a noun phrase governs nothing.
  if (/^(?:DET|ADJ|ADP)$/.test(tokens[at - 1]?.upos ?? "")) return false;
  return verb?.upos === "VERB" && !isVerbOf("reporting", verb.lemma) && !isVerbOf("thinking", verb.lemma);
}

/** Tells whether somebody who did it follows: "by the mediators", not "by 3 percent" or "by saying". */
function isDoneBy(tokens: readonly Token[], i: number): boolean {
  const at = /^(?:RP|RB)$/.test(tokens[i + 1]?.xpos ?? "") ? i + 2 : i + 1;
  return tokens[at]?.norm === "by" && /^(?:DT|PRP\$|NNPS?|NNS?|JJ)$/.test(tokens[at + 1]?.xpos ?? "");
}

/** How far a noun's own verb, or the verb that governs it, is looked for, in tokens. */
const FARTHEST = 28;

/** Tells whether "to have", "to let" or "to make" stands between two places. */
const isLedByHave = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ lemma }, n) => CAUSING.has(lemma) && tokens[from + n - 1]?.norm === "to");

const CAUSING = new Set(["have", "let", "make"]);

/** "Thursday", "this week", "last month". */
function isDay(tokens: readonly Token[], i: number): boolean {
  const { alone, units } = timeNouns();
  const isLed = /^(?:this|last|earlier)$/.test(tokens[i]?.norm ?? "") && units.has(tokens[i + 1]?.lemma ?? "");
  return alone.has(tokens[i]?.norm ?? "") || isLed;
}

/** "A text put forward by Chile", "put to the crews": a verb that needs an object, whatever else it can be. */
const isPut = (tokens: readonly Token[], i: number): boolean =>
  isDoneBy(tokens, i) || (isVerbOf("flat", tokens[i]?.lemma ?? "") && /^(?:IN|TO)$/.test(tokens[i + 1]?.xpos ?? ""));

/** A bare form whose participle is the same: "put". */
const isFlat = (token: Token | undefined): boolean =>
  token !== undefined && /^VBP?$/.test(token.xpos) && isVerbOf("flat", token.lemma);

/** Tells whether a form without an object stands between its noun and the noun's own verb. */
function isReduced(tokens: readonly Token[], i: number, last: number): boolean {
  const verb = tokens[i];
  const next = tokens[i + 1];
  // "A letter filed Thursday says", "filed this week by the crews says": a day is no object.
  if (!verb || !next || !(/^(?:IN|RP|RB|TO)$/.test(next.xpos) || isDay(tokens, i + 1))) return false;
  const isAim = verb.lemma === "mean" && next.xpos === "TO";
  if (!isAim && !isPut(tokens, i) && (isVerbOf("reporting", verb.lemma) || isVerbOf("thinking", verb.lemma)))
    return false;
  // "Talks meant to end the row between A and B broke up": "between" has two behind it.
  let between = false;
  for (let k = i + 1; k < Math.min(last, i + FARTHEST); k++) {
    const token = tokens[k];
    if (token?.norm === "-" || (between && token?.norm === "and")) {
      between &&= token.norm !== "and";
      continue;
    }
    between ||= token?.norm === "between";
    if (!token || /^(?:PUNCT|SCONJ|CCONJ|PRON)$/.test(token.upos) || /^W/.test(token.xpos)) return false;
    // "Offered to have the town hire nurses": a bare form that "have" leads.
    if (token.xpos === "VBP" && isLedByHave(tokens, i, k)) return false;
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(token.xpos)) return /^(?:NOUN|PROPN|NUM)$/.test(tokens[k - 1]?.upos ?? "");
  }
  return false;
}
