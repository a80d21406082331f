import { verbCue } from "../../knowledge/cues.js";
import { meetingWords } from "../../knowledge/meetings.js";
import { isVerbOf } from "../../knowledge/verbs.js";
import type { Token } from "../../model/index.js";
import { lemmaOf } from "../language/lemmas.js";
import { tagNames } from "../language/tagger.js";
import { retag } from "./retag.js";

/** Who speaks after a quotation takes at most so many tokens before the verb: "the head of the harbour office notes". */
const LONGEST_SPEAKER = 10;

/** Mends the tags of words about the words that somebody says: `"...," the letter reads`, "according to state law". */
export function mendTags(tokens: Token[]): Token[] {
  for (let i = 1; i < tokens.length; i++) {
    if (endsSpeech(tokens, i)) mendSaying(tokens, i + 1);
    if (tokens[i]?.norm === "to" && tokens[i - 1]?.norm === "according") mendLed(tokens, i);
    mendWorking(tokens, i);
    mendOpening(tokens, i - 1);
    mendHearing(tokens, i);
    mendClock(tokens, i);
    mendSet(tokens, i);
    mendRound(tokens, i);
    mendTwice(tokens, i);
  }
  return tokens;
}

const CLOSERS = new Set(['"', "”", "»", "’", "''"]);

/** Makes the noun that says something a verb, and its participle a past, and the participle that opens the speaker's phrase an adjective. */
function mendSaying(tokens: Token[], from: number): void {
  const verb = nounThatSays(tokens, from);
  const word = tokens[verb];
  if (word) {
    const past = word.xpos !== "NNS";
    const lemma = past && word.xpos !== "VBN" ? pastOf(word) : word.lemma;
    tokens[verb] = retag(word, { upos: "VERB", xpos: past ? "VBD" : "VBZ", lemma });
  }
  const opening = tokens[from];
  const next = tokens[from + 1];
  const says = opening !== undefined && /^VB[DZP]$/.test(opening.xpos) && isVerbOf("reporting", opening.lemma);
  // `says Hale, who ...`: a name, whatever else the word may be.
  if (says && next?.upos === "ADJ" && /^\p{Lu}/u.test(next.text) && tokens[from + 2]?.upos === "PUNCT")
    tokens[from + 1] = retag(next, { upos: "PROPN", xpos: "NNP" });
  const past = opening && /^VB[DN]$/.test(opening.xpos) && !isVerbOf("reporting", opening.lemma);
  if (past && next && /^(?:NOUN|PROPN|ADJ)$/.test(next.upos))
    tokens[from] = retag(opening, { upos: "ADJ", xpos: "JJ" });
}

/** What "according to" leads to is a phrase: "state" is no verb there. */
function mendLed(tokens: Token[], to: number): void {
  const led = tokens[to + 1];
  const preposition = tokens[to];
  if (preposition) tokens[to] = retag(preposition, { upos: "ADP", xpos: "IN" });
  if (led && /^VBP?$/.test(led.xpos)) tokens[to + 1] = retag(led, { upos: "NOUN", xpos: "NN" });
}

/** "Since 4 o'clock": led by a preposition, and a noun. */
function mendClock(tokens: Token[], i: number): void {
  const clock = tokens[i + 1];
  if (clock?.norm !== "o'clock" || tokens[i]?.xpos !== "CD") return;
  const since = tokens[i - 1];
  tokens[i + 1] = retag(clock, { upos: "NOUN", xpos: "NN" });
  if (since?.norm === "since") tokens[i - 1] = retag(since, { upos: "ADP", xpos: "IN" });
}

/** "A session fixed for May 9 was scrapped": what stands before a day is a participle. */
function mendSet(tokens: Token[], i: number): void {
  const [before, word] = [tokens[i - 1], tokens[i]];
  if (word?.norm !== "set" || word.xpos !== "NN" || before?.xpos !== "NN" || tokens[i + 1]?.norm !== "for") return;
  if (/^(?:PROPN|NUM)$/.test(tokens[i + 2]?.upos ?? ""))
    tokens[i] = retag(word, { lemma: "set", upos: "VERB", xpos: "VBN" });
}

/** "Face to face", "from door to door": what stands on both sides of "to" is a noun. */
function mendTwice(tokens: Token[], i: number): void {
  const [before, word, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (word?.norm !== "to" || !before || !next || before.norm !== next.norm || before.upos === "NUM") return;
  tokens[i - 1] = retag(before, { upos: "NOUN", xpos: "NN" });
  tokens[i] = retag(word, { upos: "ADP", xpos: "IN" });
  tokens[i + 1] = retag(next, { upos: "NOUN", xpos: "NN" });
}

/** "An earlier round in Lima": behind an article and its adjective stands a noun. */
function mendRound(tokens: Token[], i: number): void {
  const word = tokens[i];
  if (word?.norm !== "round" || word.upos === "NOUN") return;
  const [article, before, next] = [tokens[i - 2], tokens[i - 1], tokens[i + 1]];
  const isLed = article?.upos === "DET" && /^(?:JJ|RBR|NN|VBN)$/.test(before?.xpos ?? "");
  if (isLed && !/^(?:DET|NOUN|PROPN|PRON)$/.test(next?.upos ?? ""))
    tokens[i] = retag(word, { lemma: "round", upos: "NOUN", xpos: "NN" });
}

/** "Working groups", "a bargaining session", "a teachers union": these only look like verbs. */
function mendWorking(tokens: Token[], i: number): void {
  const working = tokens[i - 1];
  const noun = tokens[i];
  if (working && noun && (isWorking(working, noun) || isBargaining(working, noun)))
    tokens[i - 1] = retag(working, { lemma: working.norm, upos: "NOUN", xpos: "NN" });
  if (noun?.norm === "union" && noun.upos === "VERB")
    tokens[i] = retag(noun, { lemma: "union", upos: "NOUN", xpos: "NN" });
}

/** "Bargaining between the two resumed", "Round three opens": what a sentence opens with is the noun. */
function mendOpening(tokens: Token[], i: number): void {
  const word = tokens[i];
  if (
    !word ||
    word.upos === "NOUN" ||
    tokens[i - 1]?.sentence === word.sentence ||
    !meetingWords().nouns.has(word.norm)
  )
    return;
  const next = tokens[i + 1];
  const isGerund = word.xpos === "VBG" && /^(?:VB[DZ]|MD|IN)$/.test(next?.xpos ?? "");
  const isNumbered = meetingWords().serials.has(word.norm) && next?.xpos === "CD";
  if (isGerund || isNumbered) tokens[i] = retag(word, { lemma: word.norm, upos: "NOUN", xpos: "NN" });
}

/** "A mediation hearing in Lima". */
function mendHearing(tokens: Token[], i: number): void {
  const word = tokens[i];
  const before = word?.xpos === "VBG" ? tokens[i - 1] : undefined;
  const isOfDays =
    word?.norm === "bargaining" &&
    (before?.norm === "of" ||
      (/^(?:VBN|JJ)$/.test(before?.xpos ?? "") && /^(?:of|the|in|into)$|ly$/.test(tokens[i - 2]?.norm ?? "")));
  if (word && before && (isOfDays || meetingWords().nouns.has(`${before.norm} ${word.norm}`)))
    tokens[i] = retag(word, { lemma: word.norm, upos: "NOUN", xpos: "NN" });
}

const isWorking = (working: Token, noun: Token): boolean =>
  working.norm === "working" && /^(?:groups?|part(?:y|ies)|levels?)$/.test(noun.norm);

const isBargaining = (working: Token, noun: Token): boolean =>
  meetingWords().bargaining.has(working.norm) &&
  [meetingWords().nouns, meetingWords().delegations, meetingWords().tables].some((list) => list.has(noun.norm));

/** A closing mark right after a comma or another mark. */
function endsSpeech(tokens: readonly Token[], i: number): boolean {
  const mark = tokens[i];
  const before = tokens[i - 1];
  return mark !== undefined && before?.end === mark.start && CLOSERS.has(mark.text) && /^[,!?]$/.test(before.text);
}

/** Index of what is no finite verb at the end of what follows a quotation but is one of saying by its form, where no verb stands; else -1. */
function nounThatSays(tokens: readonly Token[], from: number): number {
  const sentence = tokens[from]?.sentence;
  for (let i = from; i < from + LONGEST_SPEAKER; i++) {
    const token = tokens[i];
    const next = tokens[i + 1];
    const phrase = /^(?:DET|ADJ|NOUN|PROPN|PRON|ADP|NUM|PART)$/.test(token?.upos ?? "") || token?.text === ",";
    if (token && i > from && token.sentence === sentence && isToldOf(token, tokens[i - 1])) return i;
    if (!token || token.sentence !== sentence || !phrase) return -1;
    const over = !next || next.sentence !== sentence || /^(PUNCT|ADP)$/.test(next.upos);
    if (i > from && over && isSaying(token, tokens[i - 1])) return i;
    if (i > from && isPhrasal(token, next)) return i;
  }
  return -1;
}

/** `"...," union secretary Ana Orr said at noon`: behind a name the form is no participle. */
const isToldOf = (token: Token, before: Token | undefined): boolean =>
  token.xpos === "VBN" && before?.upos === "PROPN" && isVerbOf("clausal", token.lemma);

function isSaying(token: Token, before: Token | undefined): boolean {
  // `Orr, the chair, Tweeted`: a capital makes no name of it.
  if (token.xpos === "NNP" && token.norm.endsWith("ed")) return isVerbOf("reporting", pastOf(token));
  const inflected = token.xpos === "NNS" || token.norm === "read";
  const subject = before !== undefined && /^(NOUN|PROPN|PRON|ADJ)$/.test(before.upos);
  return (
    inflected && subject && isVerbOf("reporting", token.lemma) && verbCue(token.lemma)?.frames.has("quote") === true
  );
}

/** `Ms Orr shot back`: a form that is a past too, before the adverb that it reports with. */
const isPhrasal = (token: Token, next: Token | undefined): boolean =>
  next !== undefined && isVerbOf("reporting", `${pastOf(token)} ${next.norm}`);

/** The verb whose past a word would be. */
const pastOf = ({ norm }: Token): string => lemmaOf(norm, norm, tagNames().indexOf("VERB VBD"));
