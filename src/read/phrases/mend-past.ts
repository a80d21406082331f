import { timeNouns } from "../../knowledge/time-nouns.js";
import type { Sentence, Token } from "../../model/index.js";

/**
 * Mends participles that are a stretch's only verb and have an object behind them: "Warplanes bombed the field" is told in
 * the past, whatever the tagger took it for. A stretch runs from the sentence's start to its first comma.
 */
export function mendPast(tokens: Token[], sentences: readonly Sentence[]): Token[] {
  for (const sentence of sentences) {
    const at = onlyParticiple(tokens, sentence);
    const verb = tokens[at];
    if (verb) tokens[at] = { ...verb, xpos: "VBD" };
  }
  return tokens;
}

/** Finite verbs, and what begins a relative clause. */
const FINITE = new Set(["VBD", "VBP", "VBZ", "MD", "WDT", "WP"]);

/** Index of a participle between its subject and its object in a stretch without a finite verb, else -1. */
function onlyParticiple(tokens: readonly Token[], { first, last }: Sentence): number {
  let found = -1;
  for (let i = first; i < last; i++) {
    const token = tokens[i];
    if (!token || token.upos === "AUX" || FINITE.has(token.xpos)) return -1;
    if (token.norm === "," || token.norm === ";") break;
    if (found < 0 && token.xpos === "VBN" && isSubject(tokens[i - 1], i > first) && isObject(tokens[i + 1])) found = i;
  }
  return found;
}

const isSubject = (token: Token | undefined, inside: boolean): boolean =>
  inside && token !== undefined && /^(?:NOUN|PROPN|PRON)$/.test(token.upos);

/** What only an object begins with; "seized Monday", "seized last year" have none. */
const isObject = (token: Token | undefined): boolean =>
  token !== undefined &&
  /^(?:DT|PRP\$|PRP|NNP|NNPS|NNS|NN|JJ|CD)$/.test(token.xpos) &&
  !timeNouns().alone.has(token.norm) &&
  !timeNouns().units.has(token.lemma) &&
  !/^(?:last|next|this|early|late|every|each)$/.test(token.norm);
