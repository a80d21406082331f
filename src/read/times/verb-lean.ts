import { timeCues } from "../../knowledge/time-cues.js";
import type { Token } from "../../model/index.js";
import type { Lean } from "./meaning.js";

/** Tells whether a participle speaks of a plan: "scheduled", "pencilled in". */
export const isPlanned = (verb: Token | undefined): boolean =>
  /^VB[DN]$/.test(verb?.xpos ?? "") &&
  (timeCues().plannedVerbs.has(verb?.lemma ?? "") || timeCues().plannedVerbs.has(verb?.norm ?? ""));

/** Tells how the first finite verb at or behind a token points. */
export function leanBehind(tokens: readonly Token[], from: number): Lean | undefined {
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i];
    if (token && isFinite(token)) return leanOfVerb(tokens, lastOfGroup(tokens, i));
  }
  return undefined;
}

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

/** Tells how the verb at a token points, by its own form and its auxiliaries; undefined where another one decides. */
export function leanOfVerb(tokens: readonly Token[], at: number): Lean | undefined {
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
  // "There have been three strikes", and not "be" as in "is to be".
  if (token.norm === "been") return "past";
  if (token.xpos === "VBN") return planned && !past && before.length > 0 ? "future" : "past";
  if (token.xpos === "VBD") return "past";
  if (token.xpos === "VBG") return before.length === 0 ? undefined : past ? "past" : "future";
  // "Reports to the board on Monday" is no report of what was said.
  if (cues.tellingVerbs.has(token.lemma)) return tokens[at + 1]?.norm === "to" ? "near" : "past";
  return cues.scheduledVerbs.has(token.lemma) || planned ? "future" : "near";
}

/**
 * "to meet" after "agreed" or "is expected" looks ahead; after another verb in the past it tells what was done
 * ("flew to Bonn to sign the pact on Monday").
 */
function infinitive(tokens: readonly Token[], at: number, before: readonly Token[]): Lean {
  if (before.some((aux) => aux.norm === "did" || aux.norm === "have")) return "past";
  if (tokens[at - 1]?.norm !== "to") return before.length > 0 ? "future" : "near";
  const cue = tokens[at - 2];
  const isVerb = /^VB/.test(cue?.xpos ?? "") && !timeCues().plannedVerbs.has(cue?.lemma ?? "");
  // "A vote to strike in May" looks ahead; those who "voted to strike in May" may have voted in May.
  if (timeCues().plannedNouns.has(cue?.lemma ?? "")) return isVerb ? "near" : "future";
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
