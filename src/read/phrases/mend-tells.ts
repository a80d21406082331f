import { nounCue, verbCue } from "../../knowledge/cues.js";
import { speakerWords } from "../../knowledge/speakers.js";
import { isVerbOf } from "../../knowledge/verbs.js";
import type { Token } from "../../model/index.js";

/** A subject and what hangs on it take at most so many tokens. */
const LONGEST_SUBJECT = 14;

/** Tells whether a form in -s says what "that" begins, "the Ministry of Health counters that the rate is higher": behind a name that its sentence opens with, and no noun of speech. */
export function tellsThat(tokens: readonly Token[], i: number): boolean {
  const word = tokens[i];
  const said = tokens[i + 2];
  if (!word || !(isNamedTeller(tokens, i) || opensAsBody(tokens, i))) return false;
  const verb = /^(?:VERB|AUX)$/.test(said?.upos ?? "") && tokens[i + 3]?.xpos !== "MD";
  if (!verbCue(word.lemma)?.frames.has("that") || verb) return false;
  for (let k = i - 1; tokens[k]?.sentence === word.sentence && k > i - LONGEST_SUBJECT; k--)
    if (/^(?:VERB|AUX|PUNCT|SCONJ)$/.test(tokens[k]?.upos ?? "")) return false;
  return true;
}

const isNamedTeller = (tokens: readonly Token[], i: number): boolean => {
  const lemma = tokens[i]?.lemma ?? "";
  return tokens[i - 1]?.upos === "PROPN" && !nounCue(lemma) && isVerbOf("reporting", lemma);
};

/** "Their union fears that": a sentence begins with one who can speak, and no article is left out before a plural. */
function opensAsBody(tokens: readonly Token[], i: number): boolean {
  const [led, noun] = [tokens[i - 2], tokens[i - 1]];
  const opens = led !== undefined && tokens[i - 3]?.sentence !== led.sentence && /^(?:DT|PRP\$)$/.test(led.xpos);
  return opens && noun?.xpos === "NN" && speakerWords().people.has(noun.lemma);
}

/** Makes a verb of a form that may say so behind somebody and a comma: "..., her ministry estimates.", "..., three of the pilots recall, ...". */
export function closingTag(tokens: readonly Token[], i: number): Partial<Token> | undefined {
  const [before, word, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (!word || !before || !/^(?:NN|NNS|VBN)$/.test(word.xpos) || !/^[.,]$/.test(next?.text ?? "")) return;
  if (!isVerbOf("reporting", word.lemma) || isVerbOf("quoting", word.lemma) || !verbCue(word.lemma)?.frames.has("that"))
    return;
  const somebody = before.upos === "PROPN" || before.norm === "present" || speakerWords().people.has(before.lemma);
  const first = somebody ? opensTag(tokens, i) : -1;
  if (first < 0 || first === i) return;
  if (word.xpos === "VBN") return { xpos: "VBD" };
  const plural = tokens.slice(first, i).some(({ xpos, norm }) => xpos === "NNS" || norm === "those");
  if ((word.xpos === "NN") !== plural) return;
  return { upos: "VERB", xpos: plural ? "VBP" : "VBZ" };
}

/** Index of what opens the phrase before a tag's verb, right behind a comma that a verb stands before; else -1. */
function opensTag(tokens: readonly Token[], verb: number): number {
  let at = verb;
  while (
    verb - at < LONGEST_SUBJECT &&
    (/^(?:DET|ADJ|NOUN|PROPN|PRON|NUM|PART)$/.test(tokens[at - 1]?.upos ?? "") || tokens[at - 1]?.norm === "of")
  )
    at--;
  const sentence = tokens[verb]?.sentence;
  if (tokens[at - 1]?.text !== "," || tokens[at - 1]?.sentence !== sentence) return -1;
  for (let k = at - 2; tokens[k]?.sentence === sentence && verb - k < LONGEST_SENTENCE; k--)
    if (/^(?:VB[DPZ]|MD)$/.test(tokens[k]?.xpos ?? "")) return at;
  return -1;
}

/** Tokens before a tag in which the verb of what is told is looked for. */
const LONGEST_SENTENCE = 80;

/** Makes a quality of the participle that opens who somebody is, "the chair, retired judge Ana Orr, said": behind a comma, and a name before the next. */
export function openingQuality(tokens: readonly Token[], i: number): Partial<Token> | undefined {
  const word = tokens[i];
  if (!word || !/^VB[DN]$/.test(word.xpos) || !word.norm.endsWith("ed") || tokens[i - 1]?.text !== ",") return;
  let end = i + 1;
  while (end - i < LONGEST_SUBJECT && /^(?:ADJ|NOUN|PROPN)$/.test(tokens[end]?.upos ?? "")) end++;
  const office = tokens
    .slice(i + 1, end)
    .some(({ upos, lemma }) => upos === "NOUN" && speakerWords().people.has(lemma));
  const named = tokens[end - 1]?.upos === "PROPN" && tokens[end]?.text === ",";
  const verb = /^(?:VB[DZ]|MD)$/.test(tokens[end + 1]?.xpos ?? "");
  return office && named && verb ? { upos: "ADJ", xpos: "JJ" } : undefined;
}
