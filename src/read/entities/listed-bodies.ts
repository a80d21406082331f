import { actorWords } from "../../knowledge/actors.js";
import { peopleWords } from "../../knowledge/people.js";
import type { Token } from "../../model/index.js";
import { runEnd } from "./body-runs.js";
import { capital, type NameMap } from "./named.js";

type Words = readonly [first: number, last: number];

/**
 * Lists the names that a plural tells to be those of bodies: "the supermarket chains A and B", "three traders, A, B and C",
 * and "the fishing villages A and B have been haggling", which by their names alone are places.
 */
export function listedAfter(tokens: readonly Token[], names: NameMap, i: number): readonly Words[] {
  const noun = tokens[i];
  if (noun?.xpos !== "NNS" || (capital(noun) && tokens[i - 1]?.sentence === noun.sentence)) return [];
  const { told, listed, settled } = actorWords();
  const isSettled = settled.has(noun.lemma);
  if (!told.has(noun.lemma) && !listed.has(noun.lemma) && !isSettled) return [];
  const pair = listed.has(noun.lemma) ? pairBefore(tokens, names, i) : [];
  if (pair.length > 0) return pair;
  const isApart = tokens[i + 1]?.norm === ",";
  const found = listFrom(tokens, names, isApart ? i + 2 : i + 1);
  const end = found.at(-1)?.[1] ?? i;
  // "Two owners, Ana Reyes and Jon Holm,": people.
  if (found.length < 2 || found.some(([first]) => isGiven(tokens, first))) return [];
  if (isApart && !(CLOSES.has(tokens[end]?.norm ?? "") && isCounted(tokens, i))) return [];
  return isSettled && !isDoing(tokens, isApart ? end + 1 : end) ? [] : found;
}

/** "The Ferrand and Cattan families": of either one word. */
function pairBefore(tokens: readonly Token[], names: NameMap, noun: number): readonly Words[] {
  const [a, and, b] = [tokens[noun - 3], tokens[noun - 2], tokens[noun - 1]];
  const isPair = tokens[noun - 4]?.norm === "the" && and?.norm === "and" && capital(a) && capital(b);
  const isFree = [noun - 3, noun - 1].every((at) => !names.at(at) && tokens[at]?.upos === "PROPN");
  return isPair && isFree
    ? [
        [noun - 3, noun - 2],
        [noun - 1, noun],
      ]
    : [];
}

const CLOSES = new Set([",", ".", ";", ")"]);

const isGiven = (tokens: readonly Token[], i: number): boolean => peopleWords().given.has(tokens[i]?.text ?? "");

/** "Two", "the three": before a noun behind which a comma stands, names may begin something else. */
function isCounted(tokens: readonly Token[], noun: number): boolean {
  for (let i = noun - 1; i > noun - MOST_BEFORE && tokens[i]?.sentence === tokens[noun]?.sentence; i--) {
    if (tokens[i]?.upos === "NUM" || tokens[i]?.norm === "both") return true;
    if (!["ADJ", "NOUN"].includes(tokens[i]?.upos ?? "")) return false;
  }
  return false;
}

/** Words between the number and the noun, at most. */
const MOST_BEFORE = 5;

/** Behind the list stands what its villages do: "have been haggling". */
function isDoing(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at];
  return verb !== undefined && /^(?:VBP|VBD|MD)$/.test(verb.xpos) && verb.lemma !== "be" && verb.lemma !== "lie";
}

/** "A, B and C", "A's B and C". */
function listFrom(tokens: readonly Token[], names: NameMap, from: number): Words[] {
  const found: Words[] = [];
  for (let at = from; at < from + LONGEST_LIST; at++) {
    // "Old Yarm": an adjective may open a name.
    const isOpened = tokens[at]?.upos === "ADJ" && capital(tokens[at]) && capital(tokens[at + 1]);
    const end = runEnd(tokens, names, isOpened ? at + 1 : at);
    if (end === at || (isOpened && end === at + 1) || tokens[at]?.sentence !== tokens[from - 1]?.sentence) break;
    found.push([at, end]);
    at = tokens[end]?.xpos === "POS" ? end + 1 : end;
    if (tokens[at]?.norm === "," && tokens[at + 1]?.norm === "and") at++;
    else if (tokens[at]?.norm !== "," && tokens[at]?.norm !== "and") break;
  }
  return found;
}

/** Tokens of a list of names at most. */
const LONGEST_LIST = 16;
