import { timeCues } from "../../knowledge/time-cues.js";
import type { LanguageBase, Sentence, Span, Token } from "../../model/index.js";
import type { Lean } from "./meaning.js";
import { isPlanned, leanBehind, leanOfVerb } from "./verb-lean.js";

/**
 * Tells how the verb that an expression belongs to points: the nearest before it in the sentence, but the first behind
 * it where it opens a clause or stands in that verb's subject. Where no verb is tagged it stays "near".
 */
export function leanAt(base: LanguageBase, sentence: Sentence, span: Span): Lean {
  const here = indexAt(base.tokens, sentence, span.start);
  const first = Math.max(sentence.first, here - REACH);
  const tokens = base.tokens.slice(first, Math.min(sentence.last, here + REACH));
  const at = here - first;
  if (at >= tokens.length) return "near";
  const behind = indexAt(base.tokens, sentence, span.end) - first;
  const lean = leanOfPreposition(tokens, at, behind) ?? leanOfClause(tokens, at, behind);
  return lean === "future" && isOwned(tokens, behind) ? "near" : lean;
}

/** "The shares are worth what Monday's trading made of them": a day that owns something is not the verb's, unless a modal looks ahead. */
const isOwned = (tokens: readonly Token[], behind: number): boolean =>
  tokens[behind]?.xpos === "POS" &&
  !tokens.some((token) => timeCues().futureModals.has(token.norm) || token.xpos === "TO");

/** "since January", "until Friday", "planned for Thursday". */
function leanOfPreposition(tokens: readonly Token[], at: number, behind: number): Lean | undefined {
  const before = tokens[at - 1]?.norm ?? "";
  const verb = tokens[verbBefore(tokens, at)];
  if (timeCues().behindBefore.has(before) || isSince(tokens, at) || isOfSource(tokens, at)) return "past";
  // "The strike lasted until Friday" is over, "the talks were adjourned until Friday" are not.
  if (timeCues().aheadBefore.has(before))
    return verb?.xpos === "VBD" && timeCues().lastedVerbs.has(verb.lemma) ? "past" : "future";
  // "The quarrel goes back to May", "traces back to".
  if (before === "to" && tokens[at - 2]?.norm === "back") return "past";
  if (before === "to" && timeCues().movedNouns.has(tokens[at - 2]?.lemma ?? "")) return "future";
  // "Make other plans for Friday".
  const noun = tokens[at - 2];
  if (before === "for" && noun?.upos === "NOUN" && timeCues().plannedNouns.has(noun.lemma)) return "future";
  if (before !== "for" || !isPlanned(verb)) return undefined;
  // "planned for Thursday" lies ahead; of what "was cancelled" since then the nearer Thursday is meant.
  return tokens[behind]?.xpos === "VBD" ? "near" : "future";
}

/** "Since the long session | in May": the day of what is behind. */
function isSince(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 2; i >= Math.max(0, at - LONGEST_NOUN); i--) {
    const token = tokens[i];
    if (!token || !["DET", "ADJ", "NOUN", "NUM"].includes(token.upos))
      return timeCues().behindBefore.has(token?.norm ?? "");
  }
  return false;
}

/** "The mill holds a fifth, according to a filing | in May": what a thing is known from is behind. */
function isOfSource(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(1, at - LONGEST_SOURCE); i--) {
    const token = tokens[i];
    if (token?.norm === "to" && tokens[i - 1]?.norm === "according") return true;
    if (!token || !["DET", "ADJ", "NOUN", "PROPN", "ADP", "PART", "NUM"].includes(token.upos)) return false;
  }
  return false;
}

/** Tokens from "according" to the day of what stands behind it, at most. */
const LONGEST_SOURCE = 12;

/** Tokens from "since" to the day of the noun behind it, at most. */
const LONGEST_NOUN = 8;

/** "Set a Friday deadline", "ahead of Sunday's strike ultimatum": still to come, unless it was missed or met. */
function isDeadline(tokens: readonly Token[], at: number, behind: number): boolean {
  const noun = tokens.slice(behind, behind + LONGEST_DEADLINE).findIndex((t) => timeCues().deadlines.has(t.lemma));
  const between = tokens.slice(behind, behind + Math.max(noun, 0));
  const isOfIt = noun >= 0 && between.every((t) => ["NOUN", "ADJ", "PART"].includes(t.upos));
  const isOver = (token: Token | undefined) => token !== undefined && timeCues().overVerbs.has(token.lemma);
  return (
    isOfIt &&
    !tokens.slice(Math.max(0, at - 4), at).some(isOver) &&
    !tokens
      .slice(behind + noun)
      .slice(0, 4)
      .some(isOver)
  );
}

/** Tokens from a day to the deadline that it is of, at most: "Friday's strike deadline". */
const LONGEST_DEADLINE = 4;

/** "Would pull out if nothing was signed by the end of May": what a condition tells in the past is ahead of what hangs on it. */
function isConditioned(tokens: readonly Token[], at: number): boolean {
  const condition = tokens.slice(0, at).findLastIndex((t) => CONDITIONS.has(t.norm));
  return condition >= 0 && tokens.some((t) => timeCues().futureModals.has(t.norm));
}

const CONDITIONS = new Set(["if", "unless", "provided"]);

function leanOfClause(tokens: readonly Token[], at: number, behind: number): Lean {
  if (isConditioned(tokens, at) || isDeadline(tokens, at, behind)) return "future";
  if (isInSubject(tokens, at, behind) || opensClause(tokens, at, behind)) {
    const lean = leanBehind(tokens, behind);
    if (lean) return lean;
  }
  for (let i = verbBefore(tokens, at); i >= 0; i--) {
    const lean = leanOfVerb(tokens, i);
    if (lean) return lean;
  }
  return leanBehind(tokens, behind) ?? "near";
}

const verbBefore = (tokens: readonly Token[], at: number) =>
  tokens.slice(0, at).findLastIndex((token) => /^(?:VB.?|MD)$/.test(token.xpos));

/** "said a walkout | on Thursday | would go ahead": the day belongs to a noun that the verb behind it tells of. */
function isInSubject(tokens: readonly Token[], at: number, behind: number): boolean {
  const next = tokens[behind];
  if (next?.xpos === "POS") return isOwnerOfSubject(tokens, at, behind);
  if (!next || !/^(?:MD|VBZ|VBP|VBD)$/.test(next.xpos)) return false;
  return tokens[beforePreposition(tokens, at)]?.upos === "NOUN";
}

/** "Confirmed that | Friday's | march would go ahead": what a day owns is the subject of the verb behind it. */
function isOwnerOfSubject(tokens: readonly Token[], at: number, behind: number): boolean {
  const verb = tokens.findIndex((token, i) => i > behind && !/^(?:NOUN|ADJ|PROPN|ADP)$/.test(token.upos));
  const isVerb = verb > behind + 1 && /^(?:MD|VBZ|VBP|VBD)$/.test(tokens[verb]?.xpos ?? "");
  return isVerb && tokens[at - 1]?.upos !== "ADP";
}

/** "The sides met, and | on Monday | they will resume"; not "in Bern, Switzerland, | on Monday | and will". */
function opensClause(tokens: readonly Token[], at: number, behind: number): boolean {
  // "Will not be startled that | Tuesday's session brought nothing".
  if (tokens[behind]?.xpos === "POS" && OPENERS.has(tokens[at - 1]?.norm ?? "")) return true;
  const before = tokens[beforePreposition(tokens, at)];
  if (!before || !/^(?:,|:|CC)$/.test(before.xpos)) return false;
  // "That during the first round in Lima, on 11 January, | they had left".
  const next = tokens[behind]?.norm === "," ? tokens[behind + 1] : tokens[behind];
  return /^(?:PRP\$?|DT|JJ|CD|NN.*)$/.test(next?.xpos ?? "");
}

const OPENERS = new Set(["that", "what", "how", "why", "whether", "because"]);

const beforePreposition = (tokens: readonly Token[], at: number) => (tokens[at - 1]?.upos === "ADP" ? at - 2 : at - 1);

/** How far a verb is looked for, in tokens: a sentence of news is seldom longer, a hostile one can be. */
const REACH = 60;

/** The first token of the sentence that ends behind an offset. */
function indexAt(tokens: readonly Token[], sentence: Sentence, offset: number): number {
  let low = sentence.first;
  let high = sentence.last;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
