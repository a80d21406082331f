import { timeNouns } from "../../knowledge/time-nouns.js";
import { quoteAround, type Scene } from "./scene.js";

/** Marks that may open a quotation, as tokens. */
export const OPENS = /^(?:["“‘«']|''|``)$/;

/** A content longer than this many tokens is cut: nobody's object is so long. */
const LONGEST = 120;

/** What a zone is of: a phrase, a phrase that may begin a list, or what follows "as". */
type Zone = "np" | "list" | "as";

/** Where the words that hang on a phrase end: before a comma, a conjunction, a time, another clause; not inside quotes. */
export function zoneEnd(scene: Scene, sentence: number, from: number, how: Zone): number {
  const { tokens } = scene;
  const limit = Math.min(scene.sentences[sentence]?.last ?? from, from + LONGEST);
  let end = tokens[from - 1]?.end ?? 0;
  let quoted = false;
  for (let i = from; i < limit; i++) {
    const token = tokens[i];
    if (!token) break;
    const quote = quoteAround(scene, sentence, token.start);
    const span = quote === undefined ? undefined : scene.quotations[quote];
    if (span) {
      quoted = true;
      while (i + 1 < limit && (tokens[i + 1]?.start ?? 0) < span.end) i++;
      end = Math.max(end, span.end);
      const mark = scene.text[span.inner.end - 1] ?? "";
      if (/[.!?]/.test(mark) || (mark === "," && !quotesMore(scene, i + 1, limit))) break;
      continue;
    }
    const over = insertEnd(scene, i, limit) ?? bracketEnd(scene, i, limit);
    if (over === undefined && how === "list" && isListComma(scene, i, limit)) continue;
    if (quoted && token.text === "," && quotesMore(scene, i + 1, limit)) continue;
    if (over === undefined && stopsZone(scene, i, how, from)) break;
    if (over !== undefined) i = over;
    end = (over === undefined ? token : scene.tokens[over - 1])?.end ?? end;
  }
  return end;
}

/** "its envoy, and perhaps its minister, to Rome": index of the comma that closes an insert opened at `i`. */
function insertEnd(scene: Scene, i: number, limit: number): number | undefined {
  if (scene.tokens[i]?.text !== "," || scene.tokens[i + 1]?.upos !== "CCONJ") return;
  for (let at = i + 2; at < Math.min(limit, i + 8); at++) {
    const token = scene.tokens[at];
    if (token?.text === ",") return at;
    if (!token || token.upos === "VERB" || token.upos === "AUX") return;
  }
  return;
}

/** "the raids, the new levy and the ban": a comma between phrases of a list that "and" ends. */
function isListComma(scene: Scene, i: number, limit: number): boolean {
  if (scene.tokens[i]?.text !== ",") return false;
  for (let at = i + 1; at < Math.min(limit, i + LONGEST_LIST); at++) {
    const token = scene.tokens[at];
    if (token?.upos === "CCONJ" && /^(and|or)$/.test(token.norm))
      return (
        at > i + 1 && /^(DET|ADJ|NOUN|PROPN|NUM)$/.test(scene.tokens[at + 1]?.upos ?? "") && !opensClause(scene, at + 1)
      );
    if (token?.text !== "," && !/^(DET|ADJ|NOUN|PROPN|NUM|ADP|PART)$/.test(token?.upos ?? "")) return false;
  }
  return false;
}

/** `a “bully,” an “heir” and “cheap”`: what goes on behind a comma is one more of the quoted words. */
function quotesMore({ tokens }: Scene, from: number, limit: number): boolean {
  for (let at = from; at < Math.min(limit, from + LONGEST_LEAD); at++) {
    const token = tokens[at];
    if (OPENS.test(token?.text ?? "")) return true;
    const joins = at === from && /^(?:and|or)$/.test(token?.norm ?? "");
    if (!joins && !/^(?:DET|ADJ|NUM)$/.test(token?.upos ?? "")) return false;
  }
  return false;
}

/** Before one more quoted stretch of a list stand at most so many tokens. */
const LONGEST_LEAD = 4;

/** From one comma of a list to its "and" stand at most so many tokens. */
const LONGEST_LIST = 16;

/** "the mayor (Greens) for her patience": index of the mark that closes a bracket opened at `i`. */
function bracketEnd(scene: Scene, i: number, limit: number): number | undefined {
  if (scene.tokens[i]?.text !== "(") return;
  for (let at = i + 1; at < Math.min(limit, i + LONGEST_BRACKET); at++) if (scene.tokens[at]?.text === ")") return at;
  return;
}

/** More words between brackets say more than who somebody is. */
const LONGEST_BRACKET = 8;

function stopsZone(scene: Scene, i: number, how: Zone, from: number): boolean {
  const token = scene.tokens[i];
  const next = scene.tokens[i + 1];
  if (!token || /^[,;:.!?–—()]$/.test(token.text)) return true;
  if (/^--?$/.test(token.text) && token.start > (scene.tokens[i - 1]?.end ?? 0)) return true;
  if (token.norm === "as" && how !== "as") return opensClause(scene, i + 1);
  if (
    token.upos === "SCONJ" &&
    /^(because|although|though|while|when|after|before|since|until|as|once)$/.test(token.norm)
  )
    return true;
  if (token.upos === "CCONJ" && next && /^(VERB|AUX|ADV)$/.test(next.upos)) return !sharesTo(scene, from, i);
  if (how === "as" && (token.upos === "AUX" || /^VB[DZ]$/.test(token.xpos)) && !relativeSince(scene, from, i))
    return true;
  const judged = how === "as" || scene.tokens[i - 1]?.xpos === "''";
  if (how !== "list" && ((judged && token.norm === "during") || isBareDay(scene, i))) return true;
  if (/^(but|yet|while)$/.test(token.norm)) return !(token.norm === "but" && notOnly(scene, from, i));
  if (token.upos === "CCONJ" && opensClause(scene, i + 1)) return true;
  return (
    /^(on|last|this|next)$/.test(token.norm) &&
    /^((mon|tues|wednes|thurs|fri|satur|sun)day|week|month|year)$/.test(next?.norm ?? "")
  );
}

/** "blasted it as unfair Tuesday on the radio": a day that nothing leads says when it was said. */
function isBareDay({ tokens }: Scene, i: number): boolean {
  const day = tokens[i]?.upos === "PROPN" && timeNouns().alone.has(tokens[i]?.norm ?? "");
  return day && /^(?:NN|NNS|JJ|VBN|''|PRP)$/.test(tokens[i - 1]?.xpos ?? "") && tokens[i + 1]?.upos !== "NOUN";
}

/** "a pledge to rebuild and run the line": the second verb shares the "to" of the first. */
function sharesTo(scene: Scene, from: number, to: number): boolean {
  const next = scene.tokens[to + 1];
  if (next?.xpos !== "VB" && next?.xpos !== "VBP") return false;
  for (let i = from; i < to; i++) if (scene.tokens[i]?.xpos === "TO") return true;
  return false;
}

/** "not only long but hard" is one predicate. */
function notOnly(scene: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (scene.tokens[i]?.norm === "not") return true;
  return false;
}

/** Tells whether a relative clause was opened between two tokens: its verb does not end the phrase. */
function relativeSince(scene: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (/^W/.test(scene.tokens[i]?.xpos ?? "") || scene.tokens[i]?.norm === "that") return true;
  return false;
}

/** "... and Ms Orr calling it": a noun phrase and a verb after the conjunction. */
export function opensClause(scene: Scene, from: number): boolean {
  let noun = false;
  for (let i = from; i < from + 6; i++) {
    const token = scene.tokens[i];
    if (!token) return false;
    if (noun && token.xpos.startsWith("W")) return false;
    if (token.upos === "NOUN" || token.upos === "PROPN" || token.upos === "PRON") noun = true;
    else if (/^(DET|ADJ|ADV)$/.test(token.upos)) continue;
    else return noun && (token.upos === "VERB" || token.upos === "AUX") && token.xpos !== "VBN";
  }
  return false;
}
