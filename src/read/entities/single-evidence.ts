import { actorWords } from "../../knowledge/actors.js";
import { doerWords } from "../../knowledge/doers.js";
import { namelessWords } from "../../knowledge/nameless.js";
import type { Token } from "../../model/index.js";
import { sortOfBody } from "./body-names.js";
import type { NameMap } from "./named.js";

/** Enough for a body to be told once. */
const SURE = 2;

/** Token indexes of a name, `last` exclusive. */
interface Words {
  readonly first: number;
  readonly last: number;
}

/**
 * Tells how surely what stands around a name of one word that nothing introduces makes it a body's: "Veldt and its pilots", "the
 * Lima-based Veldt", "Veldt said it had", "a stake in Veldt", "talks between Veldt and the union". 0 where nothing does.
 */
export function bodyEvidence(tokens: readonly Token[], names: NameMap, name: Words): number {
  const told = isBased(tokens, name) || isIt(tokens, name) || isDealtIn(tokens, name);
  return told || facesWorkers(tokens, name) || isBesideUnion(tokens, names, name) ? SURE : 0;
}

/** "Veldt and the Harbour Union reached", "the Harbour Union and Veldt": who deals with a union employs. */
function isBesideUnion(tokens: readonly Token[], names: NameMap, { first, last }: Words): boolean {
  const behind =
    tokens[last]?.norm === "and" ? names.at(tokens[last + 1]?.norm === "the" ? last + 2 : last + 1) : undefined;
  const before = tokens[first - 1]?.norm === "and" ? names.at(first - 2) : undefined;
  return [behind, before].some((one) => one?.what === "body" && sortOfBody(one.key, one.name) === "union");
}

/** Tells whether the preposition before a name makes it one that is bought, owned or bid for, and nowhere that something is: "a stake in Veldt". */
function isDealtIn(tokens: readonly Token[], { first }: Words): boolean {
  const [noun, preposition] = [tokens[first - 2], tokens[first - 1]?.norm ?? ""];
  return noun !== undefined && actorWords().dealtIn.has(`${noun.lemma.toLowerCase()} ${preposition}`);
}

/** ", based in Lima,", "Lima-based Veldt". */
function isBased(tokens: readonly Token[], { first, last }: Words): boolean {
  const behind = tokens[last]?.norm === "," && /^(?:based|headquartered)$/.test(tokens[last + 1]?.norm ?? "");
  const before =
    /(?:^|-)based$/.test(tokens[first - 1]?.norm ?? "") && tokens[first - 1]?.sentence === tokens[first]?.sentence;
  return behind || before;
}

/** "Veldt and its crews", "Veldt with its", "Veldt said it had", "Veldt says its": "it" is no person. */
function isIt(tokens: readonly Token[], { last }: Words): boolean {
  const next = tokens[last];
  if (next?.norm === "and" && tokens[last + 1]?.norm === "its") return true;
  const speaks = next !== undefined && /^VB[DZ]$/.test(next.xpos) && actorWords().speaks.has(next.lemma);
  const from = tokens[last + 1]?.norm === "that" ? last + 2 : last + 1;
  if (!speaks) return false;
  if (tokens[from]?.norm === "its") return true;
  // "Said it was too early": nobody is "it".
  if (tokens[from]?.norm !== "it") return false;
  let verb = from + 1;
  while (
    /^(?:AUX|ADV|PART)$/.test(tokens[verb]?.upos ?? "") &&
    tokens[verb]?.lemma !== "be" &&
    verb < from + MOST_BETWEEN
  )
    verb++;
  const head = tokens[verb];
  // "It had made an offer": what was done somebody did.
  if (tokens.slice(from + 1, verb).some(({ lemma }) => lemma === "have") && head?.upos === "VERB")
    return head.lemma !== "be";
  return head !== undefined && ["VERB", "AUX"].includes(head.upos) && !actorWords().emptyIt.has(head.lemma);
}

/** Words between "it" and its verb at most. */
const MOST_BETWEEN = 4;

/** "Between Veldt and the pilots", "between the union and Veldt": who faces those who work employs them. */
function facesWorkers(tokens: readonly Token[], { first, last }: Words): boolean {
  const sentence = tokens[first]?.sentence;
  if (tokens[first - 1]?.norm === "between" && tokens[last]?.norm === "and") return workersIn(tokens, last + 1);
  if (tokens[first - 1]?.norm !== "and") return false;
  for (let i = first - 2; i > first - FAR && tokens[i]?.sentence === sentence; i--)
    if (tokens[i]?.norm === "between") return workersIn(tokens, i + 1, first - 1);
  return false;
}

/** Tokens between "between" and the second of the two at most. */
const FAR = 10;

/** A noun for those who work, or for their union, that ends a phrase. */
function workersIn(tokens: readonly Token[], from: number, to = from + FAR): boolean {
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (!token || !/^(?:DET|ADJ|NOUN|PROPN|NUM|PART|VERB)$/.test(token.upos)) return false;
    const ends = !/^(?:NOUN|PROPN)$/.test(tokens[i + 1]?.upos ?? "") || i + 1 === to;
    const { workforces, sorts } = actorWords();
    if (ends && (workforces.has(token.norm) || sorts.get(token.norm) === "union" || isStriker(token))) return true;
  }
  return false;
}

const isStriker = ({ norm }: Token): boolean =>
  doerWords().anybody.has(norm) || namelessWords().nouns.get(norm) === "union";
