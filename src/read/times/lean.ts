import { timeCues } from "../../knowledge/time-cues.js";
import type { LanguageBase, Sentence, Span, Token } from "../../model/index.js";
import type { Lean } from "./meaning.js";

/**
 * Tells how the verb around an expression points. The nearest verb before it in the sentence decides, else the first
 * behind it; a headline in the present tells the past; where no verb is tagged it stays "near".
 */
export function leanAt(base: LanguageBase, sentence: Sentence, span: Span): Lean {
  const here = indexAt(base.tokens, sentence, span.start);
  const first = Math.max(sentence.first, here - REACH);
  const tokens = base.tokens.slice(first, Math.min(sentence.last, here + REACH));
  const at = here - first;
  if (at >= tokens.length) return "near";
  const before = tokens[at - 1]?.norm ?? "";
  if (timeCues().behindBefore.has(before)) return "past";
  const verb = tokens.slice(0, at).findLastIndex((token) => /^(?:VB.?|MD)$/.test(token.xpos));
  if (timeCues().aheadBefore.has(before)) return lastedUntil(tokens[verb]) ? "past" : "future";
  const behind = indexAt(base.tokens, sentence, span.end) - first;
  if (isInSubject(tokens, at, behind)) return leanOfVerb(tokens, lastOfGroup(tokens, behind)) ?? "near";
  if (verb >= 0 && before === "for" && isPlanned(tokens[verb])) return "future";
  for (let i = verb; i >= 0; i--) {
    const lean = leanOfVerb(tokens, i);
    if (lean) return lean;
  }
  const after = tokens.findIndex((token, i) => i >= at && token.start >= span.end && isFinite(token));
  return after < 0 ? "near" : (leanOfVerb(tokens, lastOfGroup(tokens, after)) ?? "near");
}

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

/** "said a walkout | on Thursday | would go ahead": the day belongs to a noun that the verb behind it tells of. */
function isInSubject(tokens: readonly Token[], at: number, behind: number): boolean {
  const next = tokens[behind];
  if (!next || !/^(?:MD|VBZ|VBP|VBD)$/.test(next.xpos)) return false;
  const noun = tokens[at - 1]?.upos === "ADP" ? tokens[at - 2] : tokens[at - 1];
  return noun?.upos === "NOUN";
}

/** "The strike lasted until Friday" is over, "the port is closed until Friday" is not. */
const lastedUntil = (verb: Token | undefined) => verb?.xpos === "VBD";

/** "a session planned for Thursday": the plan looks ahead, whatever became of it. */
const isPlanned = (verb: Token | undefined) =>
  verb?.xpos === "VBN" && (timeCues().plannedVerbs.has(verb.lemma) || timeCues().plannedVerbs.has(verb.norm));

const isFinite = (token: Token) => /^(?:VBD|VBZ|VBP|MD|VBN)$/.test(token.xpos);

/** Moves from the first word of a verb group to its main verb ("will | not be | held"). */
function lastOfGroup(tokens: readonly Token[], from: number): number {
  let last = from;
  for (let i = from + 1; i < tokens.length && i < from + 6; i++) {
    const token = tokens[i];
    if (!token) break;
    if (/^(?:VB|VBN|VBG|VBD)$/.test(token.xpos)) last = i;
    // "are to meet" is one group, "agreed to meet" is two.
    else if (token.xpos === "TO" ? tokens[i - 1]?.lemma !== "be" : !/^(?:RB|MD)$/.test(token.xpos)) break;
  }
  return last;
}

function leanOfVerb(tokens: readonly Token[], at: number): Lean | undefined {
  const token = tokens[at];
  if (!token || !/^(?:VB.?|MD)$/.test(token.xpos)) return undefined;
  const before = auxiliaries(tokens, at);
  const cues = timeCues();
  if (before.some((aux) => cues.futureModals.has(aux.norm))) return "future";
  if (token.xpos === "MD") return cues.futureModals.has(token.norm) ? "future" : "near";
  const past = before.some((aux) => cues.pastAuxiliaries.has(aux.norm));
  const planned = cues.plannedVerbs.has(token.lemma) || cues.plannedVerbs.has(token.norm);
  if (token.xpos === "VB") return infinitive(tokens, at, before);
  // "to be held", "is to be signed"
  if (before[0]?.norm === "be" && !past) return "future";
  if (token.xpos === "VBN") return planned && !past && before.length > 0 ? "future" : "past";
  if (token.xpos === "VBD") return "past";
  if (token.xpos === "VBG") return before.length === 0 ? undefined : past ? "past" : "future";
  return cues.scheduledVerbs.has(token.lemma) || planned ? "future" : "near";
}

/**
 * "to meet" after "agreed" or "is expected" looks ahead; after another verb in the past it tells what was done
 * ("flew to Bonn to sign the pact on Monday").
 */
function infinitive(tokens: readonly Token[], at: number, before: readonly Token[]): Lean {
  if (before.some((aux) => aux.norm === "did" || aux.norm === "have")) return "past";
  if (tokens[at - 1]?.norm !== "to") return before.length > 0 ? "future" : "near";
  if (timeCues().plannedNouns.has(tokens[at - 2]?.lemma ?? "")) return "future";
  for (let i = at - 2; i >= 0; i--) {
    const token = tokens[i];
    if (!token || !/^(?:VB.?|MD)$/.test(token.xpos)) continue;
    if (timeCues().plannedVerbs.has(token.lemma) || !/^VB[DN]$/.test(token.xpos)) return "future";
    return "past";
  }
  return "future";
}

/** The auxiliaries, adverbs and "to" in front of a verb, the nearest first. */
function auxiliaries(tokens: readonly Token[], at: number): Token[] {
  const found: Token[] = [];
  for (let i = at - 1; i >= 0 && i > at - 6; i--) {
    const token = tokens[i];
    if (!token || !/^(?:MD|RB|TO|VB|VBD|VBZ|VBP|VBN)$/.test(token.xpos)) break;
    const aux =
      token.xpos === "MD" || timeCues().auxiliaries.has(token.lemma) || timeCues().auxiliaries.has(token.norm);
    if (aux) found.push(token);
    else if (!/^(?:RB|TO)$/.test(token.xpos)) break;
  }
  return found;
}
