import { timeCues } from "../../knowledge/time-cues.js";
import { timeNouns } from "../../knowledge/time-nouns.js";
import { isVerbOf } from "../../knowledge/verbs.js";
import type { Sentence, Token } from "../../model/index.js";
import { lemmaOf } from "../language/lemmas.js";
import { tagNames } from "../language/tagger.js";
import { retag } from "./retag.js";

/**
 * Mends participles that are a stretch's only verb and have an object or a clause behind them: "Warplanes bombed the
 * field" is told in the past, whatever the tagger took it for. A stretch runs to the first comma or "that". Mends what
 * goes on from a past as well: "outlined the plan and vowed to stay".
 */
export function mendPast(tokens: Token[], sentences: readonly Sentence[]): Token[] {
  for (const sentence of sentences) {
    for (const at of [
      onlyParticiple(tokens, sentence),
      ...goingOn(tokens, sentence),
      ...neitherNor(tokens, sentence),
      ...tellings(tokens, sentence),
      ofTheTwo(tokens, sentence),
    ]) {
      const verb = tokens[at];
      if (verb) tokens[at] = retag(verb, { xpos: "VBD" });
    }
    const at = onlyEnding(tokens, sentence);
    const ending = tokens[at];
    if (ending) tokens[at] = { ...ending, upos: "VERB", xpos: "VBD", lemma: pastLemma(ending) };
    for (let i = sentence.first; i < sentence.last; i++)
      if (tokens[i]?.xpos === "VBG" && (i === sentence.first || OPENS_CLAUSE.has(tokens[i - 1]?.norm ?? "")))
        mendGerund(tokens, i);
  }
  return tokens;
}

/** Participles of "the port neither confirmed nor denied it", which stand right behind who does neither: pasts without an auxiliary. */
function neitherNor(tokens: readonly Token[], { first, last }: Sentence): number[] {
  const words = tokens.slice(first, last);
  const at = words.findIndex(({ norm }, i) => norm === "neither" && /^(?:NN|PRP)/.test(words[i - 1]?.xpos ?? ""));
  if (at < 0 || !/^VB[DN]$/.test(words[at + 1]?.xpos ?? "")) return [];
  const nor = words.findIndex(({ norm }, i) => i > at && norm === "nor");
  return [at, nor].flatMap((i) => (i >= 0 && words[i + 1]?.xpos === "VBN" ? [first + i + 1] : []));
}

/** "A source told Radio One that": nobody is told a name, so that behind its subject the form is past, whatever else is finite. */
function tellings(tokens: readonly Token[], { first, last }: Sentence): number[] {
  const found: number[] = [];
  for (let i = first + 1; i < last; i++)
    if (
      tokens[i]?.norm === "told" &&
      tokens[i]?.xpos === "VBN" &&
      /^(?:NOUN|PROPN)$/.test(tokens[i - 1]?.upos ?? "") &&
      /^(?:NNPS?|PRP)$/.test(tokens[i + 1]?.xpos ?? "") &&
      isObject(tokens[i + 1])
    )
      found.push(i);
  return found;
}

/** "The two met on Friday": index of a participle right behind a number that stands for people, in a sentence without a finite verb, else -1. */
function ofTheTwo(tokens: readonly Token[], { first, last }: Sentence): number {
  const [article, number, verb] = tokens.slice(first, first + 3);
  if (article?.norm !== "the" || number?.xpos !== "CD" || verb?.xpos !== "VBN" || tokens[last - 1]?.text !== ".")
    return -1;
  const isFinite = (t: Token) => t.upos === "AUX" || FINITE.has(t.xpos);
  return tokens.slice(first, last).some(isFinite) ? -1 : first + 2;
}

/** Words with which a clause of its own begins: "since bargaining opened in May". */
const OPENS_CLAUSE = new Set(["since", "before", "after", "until", "when", "once", ":"]);

/** "Fighting broke out", "Voting ends on Friday": right before a finite verb it is a noun; so is "since bargaining opened on", whatever the tagger took the verb for. */
function mendGerund(tokens: Token[], first: number): void {
  const [word, verb, behind] = [tokens[first], tokens[first + 1], tokens[first + 2]];
  if (word?.xpos !== "VBG" || word.upos !== "VERB" || !verb) return;
  const isPast = verb.xpos === "VBN" && tokens[first - 1]?.norm === "since" && behind?.xpos === "IN";
  if (!isPast && !/^(?:VBD|VBZ|MD)$/.test(verb.xpos)) return;
  tokens[first] = retag(word, { upos: "NOUN", xpos: "NN", lemma: word.norm });
  if (isPast) tokens[first + 1] = retag(verb, { xpos: "VBD" });
}

/** "The old contract expired on Friday": index of a past taken for an adjective in a sentence that has no other verb, else -1. */
function onlyEnding(tokens: readonly Token[], { first, last }: Sentence): number {
  const words = tokens.slice(first, last);
  if (words.at(-1)?.text !== "." || words.some(({ xpos }) => /^(?:VB|MD|W)/.test(xpos))) return -1;
  const at = words.findIndex(
    (word, i) =>
      i > 0 &&
      word.norm.endsWith("ed") &&
      word.upos === "ADJ" &&
      /^NN/.test(words[i - 1]?.xpos ?? "") &&
      /^(?:IN|RB)$/.test(words[i + 1]?.xpos ?? "") &&
      timeCues().scheduledVerbs.has(pastLemma(word)),
  );
  return at < 0 ? -1 : first + at;
}

const pastLemma = ({ text, norm }: Token): string => lemmaOf(text, norm, tagNames().indexOf("VERB VBD"));

/** Finite verbs, and what begins a relative clause. */
const FINITE = new Set(["VBD", "VBP", "VBZ", "MD", "WDT", "WP"]);

/** Index of a participle between its subject and its object in a stretch without a finite verb, else -1. */
function onlyParticiple(tokens: readonly Token[], { first, last }: Sentence): number {
  let found = -1;
  for (let i = first; i < last; i++) {
    const token = tokens[i];
    if (!token || token.upos === "AUX" || FINITE.has(token.xpos)) return -1;
    if (/^[,;]$/.test(token.norm) || (found >= 0 && opensClause(token))) break;
    if (found < 0 && token.xpos === "VBN" && isSubject(tokens[i - 1], i > first) && isTold(tokens, i)) found = i;
  }
  return found;
}

const opensClause = (token: Token | undefined): boolean => token?.norm === "that" && token.xpos === "IN";

/**
 * Participles that "and" ties to the past right before them, with an object or a clause of their own; to any past before them where
 * somebody says something with them: "said the talks were moving and expressed hope".
 */
function goingOn(tokens: readonly Token[], { first, last }: Sentence): number[] {
  const found: number[] = [];
  let before = "";
  let past = false;
  for (let i = first; i < last; i++) {
    const token = tokens[i];
    if (!token) continue;
    const led = tokens[i - 1]?.xpos === "RB" ? i - 2 : i - 1;
    const goesOn = before === "VBD" || (past && before !== "VBN" && isVerbOf("uttering", token.lemma));
    if (token.xpos === "VBN" && goesOn && tokens[led]?.xpos === "CC" && isTold(tokens, i)) found.push(i);
    else if (/^(?:VERB|AUX)$/.test(token.upos)) before = token.upos === "AUX" ? "" : token.xpos;
    past ||= token.xpos === "VBD" && token.upos === "VERB";
  }
  return found;
}

const isSubject = (token: Token | undefined, inside: boolean): boolean =>
  inside && token !== undefined && /^(?:NOUN|PROPN|PRON)$/.test(token.upos);

/** An object follows, or what somebody is to do who does it: "the crews vowed to stay", not "crews told to stay". */
function isTold(tokens: readonly Token[], i: number): boolean {
  const lemma = tokens[i]?.lemma ?? "";
  const controls = isVerbOf("objectControl", lemma) || isVerbOf("addressee", lemma);
  const does = tokens[i + 1]?.xpos === "TO" && isVerbOf("reporting", lemma) && !controls;
  const tells = opensClause(tokens[i + 1]) && (isVerbOf("reporting", lemma) || isVerbOf("thinking", lemma));
  // "The rebels fired." is all that the sentence says.
  const ends = tokens[i + 1]?.text === "." && /^(?:the|an?)$/.test(tokens[i - 2]?.norm ?? "");
  return does || tells || ends || isObject(tokens[i + 1]);
}

/** What only an object begins with; "seized Monday", "seized last year" have none. */
const isObject = (token: Token | undefined): boolean =>
  token !== undefined &&
  /^(?:DT|PRP\$|PRP|NNP|NNPS|NNS|NN|JJ|CD)$/.test(token.xpos) &&
  !timeNouns().alone.has(token.norm) &&
  !timeNouns().units.has(token.lemma) &&
  !/^(?:last|next|this|early|late|every|each)$/.test(token.norm);
