import { nounCue, verbCue } from "../../knowledge/cues.js";
import { meetingWords } from "../../knowledge/meetings.js";
import { titles } from "../../knowledge/titles.js";
import { isVerbOf } from "../../knowledge/verbs.js";
import type { Sentence, Token } from "../../model/index.js";
import { irregularPast, lemmaOf } from "../language/lemmas.js";
import { tagNames } from "../language/tagger.js";
import { retag } from "./retag.js";

/** Where a word stands: its sentence begins at `first`. */
interface Place {
  readonly tokens: readonly Token[];
  readonly first: number;
  readonly i: number;
}

type Change = Parameters<typeof retag>[1];

/**
 * Mends tags that the words right beside tell to be wrong, before any other mending: "the round that ended" has no article, "to X" no
 * verb, and of two forms in -s side by side the second is a noun.
 */
export function mendFrames(tokens: Token[], sentences: readonly Sentence[]): Token[] {
  for (const { first, last } of sentences)
    for (let i = first + 1; i < last - 1; i++) {
      const token = tokens[i];
      const change = token && FRAMES.get(token.xpos)?.({ tokens, first, i });
      if (!token || !change) continue;
      tokens[i] = retag(token, change);
      const next = tokens[i + 1];
      if (token.norm === "to" && next) tokens[i + 1] = retag(next, { upos: "PROPN", xpos: "NNP", lemma: next.text });
      // "A survey shows that": what it shows is a clause.
      if (change.xpos === "VBZ" && next?.norm === "that")
        tokens[i + 1] = retag(next, { upos: "SCONJ", xpos: "IN", lemma: "that" });
    }
  return tokens;
}

/** "A three-day round that ended on Sunday", "it was Oman that asked": between a noun and a finite verb. */
function relative({ tokens, i }: Place): Change | undefined {
  const [before, word, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (word?.norm !== "that" || !/^(?:VBD|VBZ|MD)$/.test(next?.xpos ?? "")) return;
  const named = /^\p{Lu}/u.test(before?.text ?? "") && tokens[i - 2]?.lemma === "be";
  return before?.upos === "NOUN" || named ? { upos: "PRON", xpos: "WDT" } : undefined;
}

/** "Would open two quays, bind crews and oblige them": what goes on behind "would" has no subject of its own. */
function goingOn({ tokens, first, i }: Place): Change | undefined {
  const word = tokens[i];
  if (tokens[i - 1]?.text !== "," || word?.upos !== "VERB" || isVerbOf("reporting", word.lemma)) return;
  for (let k = i - 2; k > first; k--)
    if (/^(?:VERB|AUX)$/.test(tokens[k]?.upos ?? ""))
      return tokens[k]?.xpos === "VB" && tokens[k - 1]?.xpos === "MD" ? { xpos: "VB" } : undefined;
  return;
}

/** "The bank cut 5%", "the skipper rose to warn": a past behind the phrase that its sentence opens with, taken for a noun. */
function pastOfOpening({ tokens, first, i }: Place): Change | undefined {
  const [word, next] = [tokens[i], tokens[i + 1]];
  if (!word || !isOpening(tokens, first, i)) return;
  const share = next?.xpos === "CD" && /^(?:%|percent|per)$/.test(tokens[i + 2]?.norm ?? "");
  if (isVerbOf("flat", word.lemma) && (share || next?.xpos === "$")) return { upos: "VERB", xpos: "VBD" };
  const lemma = irregularPast(word.norm);
  const aims = next?.xpos === "TO" && tokens[i + 2]?.xpos === "VB";
  return lemma !== undefined && aims ? { upos: "VERB", xpos: "VBD", lemma } : undefined;
}

/** "The port shut its gates": taken for a part of a word. */
const flatPast = ({ tokens, i }: Place): Change | undefined =>
  isVerbOf("flat", tokens[i]?.norm ?? "") && tokens[i - 1]?.upos === "NOUN"
    ? { upos: "VERB", xpos: "VBD", lemma: tokens[i]?.norm ?? "" }
    : undefined;

/** "A new survey shows that most walk": a form that only tells a clause. */
function tellingOfOpening({ tokens, first, i }: Place): Change | undefined {
  const { lemma = "" } = tokens[i] ?? {};
  if (tokens[i + 1]?.norm !== "that" || tokens[i - 1]?.xpos !== "NN" || !isOpening(tokens, first, i)) return;
  return verbCue(lemma)?.frames.has("that") && !nounCue(lemma) ? { upos: "VERB", xpos: "VBZ" } : undefined;
}

/** An article or a name, and nothing but qualities and nouns behind it. */
const isOpening = (tokens: readonly Token[], first: number, i: number): boolean =>
  i > first + 1 &&
  /^(?:DT|PRP\$)$/.test(tokens[first]?.xpos ?? "") &&
  tokens.slice(first + 1, i).every(({ upos }) => upos === "ADJ" || upos === "NOUN");

/** "Ana Reyes, who mends nets at a yard": what she mends, and no second verb. */
function objectOf({ tokens, i }: Place): Change | undefined {
  const [verb, word] = [tokens[i - 1], tokens[i]];
  if (word?.upos !== "VERB" || tokens[i - 2]?.norm !== "who" || verb?.upos !== "VERB") return;
  return isVerbOf("reporting", word.lemma) || tokens[i + 1]?.xpos === "DT" ? undefined : { upos: "NOUN", xpos: "NNS" };
}

/** "Took to X", "a ship to Ys": a capital within running text is no verb. */
const toName = ({ tokens, first, i }: Place): Change | undefined =>
  tokens[i + 1]?.xpos === "VB" &&
  /^\p{Lu}/u.test(tokens[i + 1]?.text ?? "") &&
  /^\p{Ll}/u.test(tokens[i]?.text ?? "") &&
  tokens.slice(first + 1, i).filter(({ text, upos }) => /^\p{Lu}/u.test(text) && upos !== "PROPN").length === 0
    ? { upos: "ADP", xpos: "IN" }
    : undefined;

/** "The fine was doubled", "put the fine at $40": behind an article no quality stands before a verb or an amount. */
function headless(tokens: readonly Token[], i: number): Change | undefined {
  const [led, word, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (!word || !/^(?:the|an?)$/.test(led?.norm ?? "") || titles().standing.has(word.norm)) return;
  const amount = next?.xpos === "IN" && /^(?:\$|CD)$/.test(tokens[i + 2]?.xpos ?? "");
  const does = /^(?:VBZ|MD)$/.test(next?.xpos ?? "") || next?.norm === "was";
  return does || amount ? { upos: "NOUN", xpos: "NN" } : undefined;
}

/** "Both teams had been closeted since Monday": what meets is no quality. */
function quality({ tokens, i }: Place): Change | undefined {
  const word = tokens[i];
  // "It was Oman that asked".
  if (/^\p{Lu}/u.test(word?.text ?? "") && tokens[i - 1]?.lemma === "be" && tokens[i + 1]?.norm === "that")
    return { upos: "PROPN", xpos: "NNP" };
  if (tokens[i - 1]?.norm !== "been" || !word?.norm.endsWith("ed")) return headless(tokens, i);
  const lemma = lemmaOf(word.norm, word.norm, tagNames().indexOf("VERB VBN"));
  return meetingWords().shutIn.has(lemma) ? { upos: "VERB", xpos: "VBN", lemma } : undefined;
}

const FRAMES: ReadonlyMap<string, (place: Place) => Change | undefined> = new Map([
  ["DT", relative],
  ["IN", relative],
  ["VBP", goingOn],
  ["NN", pastOfOpening],
  ["AFX", flatPast],
  ["NNS", tellingOfOpening],
  ["VBZ", objectOf],
  ["TO", toName],
  ["JJ", quality],
]);
