import { meetingWords } from "../../knowledge/meetings.js";
import { namelessWords } from "../../knowledge/nameless.js";
import { titles } from "../../knowledge/titles.js";
import { isVerbOf } from "../../knowledge/verbs.js";
import type { Sentence, Token } from "../../model/index.js";
import { irregularPast, lemmaOf, lemmaOfIng } from "../language/lemmas.js";
import { tagNames } from "../language/tagger.js";
import { retag } from "./retag.js";

/**
 * Mends the tags of words that can hardly be what they were taken for: "shook" is past, "been meeting" goes on, a sentence of a report opens
 * with "Forests" rather than with a verb in -s, and an office between its article and a verb is a noun: "the premier said".
 */
export function mendWords(tokens: Token[], sentences: readonly Sentence[]): Token[] {
  for (const { first, last } of sentences)
    for (let i = first; i < last; i++) {
      const token = tokens[i];
      if (!token) continue;
      if (isPastForm(token)) tokens[i] = pastOf(token);
      else if (token.xpos === "NN" && isMen(token))
        tokens[i] = retag(token, { upos: "NOUN", xpos: "NNS", lemma: manOf(token) });
      else if (i === first && token.upos === "VERB" && isSurname(tokens, i)) {
        tokens[i] = retag(token, { upos: "PROPN", xpos: "NNP", lemma: token.text });
        const verb = tokens[i + 1];
        if (verb?.xpos === "VBN") tokens[i + 1] = retag(verb, { xpos: "VBD" });
      } else if (token.upos === "VERB" && isOfOffice(tokens, i, first))
        tokens[i] = retag(token, i === first ? { upos: "PROPN", xpos: "NNP" } : { upos: "ADJ", xpos: "JJ" });
      else if (i === first && opensAsNoun(token)) tokens[i] = retag(token, { upos: "NOUN", xpos: "NNS" });
      else if (token.xpos === "VBP" && token.upos === "VERB" && isAfterVerb(tokens, i))
        tokens[i] = retag(token, { upos: "NOUN", xpos: "NN" });
      else if (token.xpos === "VB" && isWithoutLicence(tokens, first, i))
        tokens[i] = retag(token, { upos: "NOUN", xpos: "NN" });
      else if (token.xpos === "PRP" && isHers(tokens, i)) tokens[i] = retag(token, { upos: "PRON", xpos: "PRP$" });
      else if (token.xpos === "VB" && isOnlyVerb(tokens, first, i)) tokens[i] = retag(token, { xpos: "VBP" });
      else if (token.xpos === "NN" && token.norm.endsWith("ing") && isAfterBeen(tokens, i))
        tokens[i] = retag(token, { upos: "VERB", xpos: "VBG", lemma: lemmaOfIng(token.norm) });
      else if (token.norm === "that" && token.xpos === "DT" && isClauseNext(tokens, i))
        tokens[i] = retag(token, { upos: "SCONJ", xpos: "IN" });
      else if (token.norm === "since" && token.xpos === "IN" && isWithinPerfect(tokens, i))
        tokens[i] = retag(token, { upos: "ADV", xpos: "RB" });
      else if (token.norm === "that" && token.xpos === "DT" && isRelative(tokens, i))
        tokens[i] = retag(token, { upos: "PRON", xpos: "WDT" });
      else if (token.norm === "both" && token.xpos === "CC" && isOfTwo(tokens, i))
        tokens[i] = retag(token, { upos: "DET", xpos: "DT" });
      else if (/^n?either$/.test(token.norm) && token.xpos === "CC" && isOfOne(tokens, i))
        tokens[i] = retag(token, { upos: "DET", xpos: "DT" });
      else if (token.xpos === "VBD" && isAsked(tokens, i)) tokens[i] = retag(token, { xpos: "VBN" });
      else if (token.norm === "to" && token.xpos === "IN" && isInfinitive(tokens, i))
        tokens[i] = retag(token, { upos: "PART", xpos: "TO" });
      else if (token.xpos === "JJ" && isPlannedToo(tokens, first, i))
        tokens[i] = retag(token, { upos: "VERB", xpos: "VB" });
      else if (token.xpos === "JJ" && isDone(tokens, i))
        tokens[i] = retag(token, { upos: "VERB", xpos: "VBN", lemma: pastLemma(token.norm) });
      else if (token.xpos === "VBG" && isStanding(tokens, i)) tokens[i] = retag(token, { upos: "ADJ", xpos: "JJ" });
      else if (token.xpos === "VBG" && isOwnedSitting(tokens, i))
        tokens[i] = retag(token, { upos: "NOUN", xpos: "NN" });
      else if (/^(?:IN|RB)$/.test(token.xpos) && isSitting(tokens, first, i))
        tokens[i] = retag(token, { upos: "NOUN", xpos: "NN" });
      else if (token.xpos === "JJ" && (isOffice(tokens, i) || isSitting(tokens, first, i)))
        tokens[i] = retag(token, { upos: "NOUN", xpos: "NN" });
    }
  return tokens;
}

/** "The guild has since said": between "has" and its participle the word leads to nothing. */
const isWithinPerfect = (tokens: readonly Token[], i: number): boolean =>
  tokens[i - 1]?.lemma === "have" && /^VB[DN]$/.test(tokens[i + 1]?.xpos ?? "");

/** "The closing plenary will open", "a trilateral on Friday": a word for a meeting that ends its phrase. */
function isSitting(tokens: readonly Token[], first: number, i: number): boolean {
  const token = tokens[i];
  if (!token || !meetingWords().nouns.has(token.norm) || !endsPhrase(tokens[i + 1])) return false;
  // "The plenary of the chamber" is a house's, and no meeting of two sides.
  if (tokens[i + 1]?.norm === "of") return false;
  const before = tokens.slice(Math.max(first, i - MOST_BEFORE), i);
  const article = before.findLastIndex(({ xpos }) => /^(?:DT|PRP\$|POS)$/.test(xpos));
  return (
    article >= 0 &&
    before.slice(article + 1).every(({ upos, norm }) => /^(?:ADJ|NOUN|VERB|NUM)$/.test(upos) || norm === "-")
  );
}

const endsPhrase = (next: Token | undefined): boolean =>
  /^(?:AUX|ADP|PUNCT|VERB)$/.test(next?.upos ?? "") || next?.norm === "that";

/** Tokens from its article to a word for a meeting, at most. */
const MOST_BEFORE = 4;

/** "Hatch repeated that" in a report on "Ana Hatch": a name at the head of its sentence, with the verb right behind it. */
function isSurname(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  const next = tokens[i + 1];
  if (!token || !/^\p{Lu}\p{Ll}+$/u.test(token.text) || !/^VB[DNZ]$/.test(next?.xpos ?? "")) return false;
  return tokens.some(
    ({ text, xpos }, k) => text === token.text && xpos === "NNP" && k !== i && tokens[k - 1]?.xpos === "NNP",
  );
}

/**
 * "Finance Minister Ana Reyes" at the start of a sentence, "its managing director": what looks like a verb is the first word of an office.
 */
function isOfOffice(tokens: readonly Token[], i: number, first: number): boolean {
  const next = tokens[i + 1];
  const heads = titles().headsByLast.get(next?.norm ?? "");
  if (!heads) return false;
  const word = tokens[i]?.norm ?? "";
  if (i === first) return titles().portfolios.has(word) && /^\p{Lu}/u.test(next?.text ?? "");
  return heads.some((head) => head.length === 2 && head[0] === word);
}

/** "Spoke to outgoing premier Ana Reyes": how somebody stands in office is no verb. */
const isStanding = (tokens: readonly Token[], i: number): boolean =>
  (titles().standing.has(tokens[i]?.norm ?? "") || namelessWords().describing.has(tokens[i]?.norm ?? "")) &&
  /^(?:NOUN|PROPN|ADJ)$/.test(tokens[i + 1]?.upos ?? "");

/** "Wednesday's sitting broke up": what is owned, and has a verb of its own behind it, is a noun. */
const isOwnedSitting = (tokens: readonly Token[], i: number): boolean =>
  tokens[i - 1]?.xpos === "POS" && /^(?:VB[DZ]|MD|IN)$/.test(tokens[i + 1]?.xpos ?? "");

/** "Shook", "told" and "offered" are no present; "put" may be. */
const isPastForm = ({ xpos, norm }: Token): boolean =>
  /^VB[PZ]$/.test(xpos) && (irregularPast(norm) !== undefined || (xpos === "VBZ" && norm.endsWith("ed")));

const pastOf = (token: Token): Token =>
  retag(token, { upos: "VERB", xpos: "VBD", lemma: irregularPast(token.norm) ?? token.norm });

/** "The chairmen of both banks": several. */
const isMen = (token: Token): boolean =>
  token.norm.endsWith("men") && [meetingWords().officers, meetingWords().groups].some((list) => list.has(manOf(token)));

const manOf = ({ norm }: Token): string => norm.replace(/men$/, "man");

/** "Forests on the hills burn", not "Says Ana Reyes of the union: ...". */
const opensAsNoun = ({ upos, xpos, text, lemma }: Token): boolean =>
  upos === "VERB" && xpos === "VBZ" && /^\p{Lu}\p{Ll}+$/u.test(text) && !isVerbOf("reporting", lemma);

/** "Those close to him say": the first verb of a sentence, behind its subject, is no infinitive. */
const isOnlyVerb = (tokens: readonly Token[], first: number, i: number): boolean =>
  /^(?:NOUN|PROPN|PRON)$/.test(tokens[i - 1]?.upos ?? "") &&
  i > first &&
  tokens.slice(first, i).every(({ upos, xpos }) => upos !== "VERB" && upos !== "AUX" && xpos !== "TO" && xpos !== "MD");

/** "The harbour office press secretary": a bare form inside a noun phrase, with nothing before it that would lead to one. */
function isWithoutLicence(tokens: readonly Token[], first: number, i: number): boolean {
  if (i === first || !/^(?:NNP?|VBD)$/.test(tokens[i - 1]?.xpos ?? "") || !/^NNP?$/.test(tokens[i + 1]?.xpos ?? ""))
    return false;
  for (let k = i - 1; k >= first; k--) {
    const token = tokens[k];
    if (!token || /^(?:TO|MD|CC)$/.test(token.xpos) || BARE_AFTER.has(token.lemma)) return false;
    if (token.upos === "PUNCT") return true;
  }
  return true;
}

/** Verbs that a bare form follows: "helped end the row". */
const BARE_AFTER = new Set(["do", "let", "make", "help", "have", "see", "hear", "watch", "feel"]);

/** "Saying her right foot was sore": nobody but an owner stands before a quality and its noun. */
const isHers = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.norm === "her" && tokens[i + 1]?.xpos === "JJ" && /^NNS?$/.test(tokens[i + 2]?.xpos ?? "");

/** "Had been meeting since Sunday": behind "been" stands a noun only with its article. */
const isAfterBeen = (tokens: readonly Token[], i: number): boolean =>
  tokens[i - 1]?.norm === "been" && /^(?:IN|DT|RB|NNP|PRP\$?|[,.])$/.test(tokens[i + 1]?.xpos ?? "");

/** "Wants pay to rise": two finite verbs do not stand side by side. */
const isAfterVerb = (tokens: readonly Token[], i: number): boolean =>
  tokens[i - 1]?.upos === "VERB" && /^VB[DZ]$/.test(tokens[i - 1]?.xpos ?? "") && tokens[i + 1]?.xpos === "TO";

/** "A three-day round that ended on Sunday": between a noun and a finite verb stands no article. */
const isRelative = (tokens: readonly Token[], i: number): boolean =>
  tokens[i - 1]?.upos === "NOUN" && /^(?:VBD|VBZ|MD)$/.test(tokens[i + 1]?.xpos ?? "");

/** "In both towns": a plural, and no "and" that would part the two; "both will return". */
const isOfTwo = (tokens: readonly Token[], i: number): boolean =>
  tokens[i + 1]?.xpos === "MD" || (/^NNP?S$/.test(tokens[i + 1]?.xpos ?? "") && tokens[i + 2]?.norm !== "and");

/** "Either yard will close": a noun and its verb, and no "or" behind them; "neither will return". */
const isOfOne = (tokens: readonly Token[], i: number): boolean =>
  tokens[i + 1]?.xpos === "MD" ||
  (/^(?:NN|JJ)$/.test(tokens[i + 1]?.xpos ?? "") && /^(?:MD|VB[DZ])$/.test(tokens[i + 2]?.xpos ?? ""));

/** "When asked whether he would": such a word has no verb of its own right behind it. */
const isAsked = (tokens: readonly Token[], i: number): boolean =>
  /^(?:when|if|once|unless|until|though|although|while)$/.test(tokens[i - 1]?.norm ?? "") &&
  /^(?:IN|WRB)$/.test(tokens[i - 1]?.xpos ?? "") &&
  !/^(?:NN|NNP)/.test(tokens[i + 1]?.xpos ?? "");

/** "Will open on the 2nd and close on the 5th": behind "and" no quality stands before a preposition where nothing is said to be so. */
function isPlannedToo(tokens: readonly Token[], first: number, i: number): boolean {
  if (tokens[i - 1]?.xpos !== "CC" || tokens[i + 1]?.xpos !== "IN") return false;
  if (!/^(?:CD|NNP)$/.test(tokens[i - 2]?.xpos ?? "")) return false;
  for (let k = i - 2; k > first; k--)
    if (/^(?:VERB|AUX)$/.test(tokens[k]?.upos ?? "")) return tokens[k]?.xpos === "VB" && tokens[k - 1]?.xpos === "MD";
  return false;
}

const pastLemma = (norm: string): string => lemmaOf(norm, norm, tagNames().indexOf("VERB VBN"));

/** "The meeting was scrapped.": behind a form of "be" such a word tells what was done. */
const isDone = (tokens: readonly Token[], i: number): boolean =>
  /^(?:was|were|been|be)$/.test(tokens[i - 1]?.norm ?? "") &&
  (tokens[i]?.norm.endsWith("ed") ?? false) &&
  meetingWords().calledOff.has(pastLemma(tokens[i]?.norm ?? ""));

const isInfinitive = (tokens: readonly Token[], i: number): boolean =>
  tokens[i + 1]?.xpos === "VB" && /^(?:DT|PRP\$?|NNPS?|NNS|IN|TO)$/.test(tokens[i + 2]?.xpos ?? "");

/** After a verb of saying or thinking, "that" before an article, a pronoun, a quotation or an insert opens a clause: "conceding that the door is open". */
const isClauseNext = (tokens: readonly Token[], i: number): boolean =>
  ["reporting" as const, "thinking" as const].some((kind) => isVerbOf(kind, tokens[i - 1]?.lemma ?? "")) &&
  (/^(?:DT|PRP\$?|EX|``)$/.test(tokens[i + 1]?.xpos ?? "") ||
    (tokens[i + 1]?.text === "," && /^(?:IN|WRB)$/.test(tokens[i + 2]?.xpos ?? "")));

const isOffice = (tokens: readonly Token[], i: number): boolean =>
  tokens[i - 1]?.xpos === "DT" &&
  /^VB[DNZ]$|^MD$/.test(tokens[i + 1]?.xpos ?? "") &&
  (titles().headsByLast.get(tokens[i]?.norm ?? "") ?? []).some((head) => head.length === 1);
