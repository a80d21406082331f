import { proposalWords } from "../../knowledge/negotiation.js";
import { reactionWords } from "../../knowledge/reactions.js";
import { isVerbOf } from "../../knowledge/verbs.js";
import type { Sentence, Token } from "../../model/index.js";
import { lemmaOf } from "../language/lemmas.js";
import { tagNames } from "../language/tagger.js";
import { retag } from "./retag.js";

/** Tokens of the subject before its noun, at most: "the mediators' latest 60-page". */
const LONGEST_SUBJECT = 9;

/**
 * Mends what a text does where it was taken for a plural behind a compound: "the 60-page draft calls for a truce", "the union's offer
 * cuts overtime". Only verbs that tell what a text holds, behind a noun for such a text that begins its clause, and only where no
 * other verb does.
 */
export function mendTexts(tokens: Token[], sentences: readonly Sentence[]): Token[] {
  for (const sentence of sentences)
    for (let i = sentence.first + 1; i < sentence.last - 1; i++) {
      mendCompound(tokens, i);
      mendTabling(tokens, i, sentence);
      mendDone(tokens, i);
      const verb = tokens[i];
      if (verb?.xpos !== "NNS" || !isText(tokens[i - 1]) || !isContent(verb)) continue;
      if (!opensObject(tokens[i + 1]) || !beginsClause(tokens, sentence, i - 1)) continue;
      if (!isOnly(tokens, sentence, i)) continue;
      tokens[i] = retag(verb, { upos: "VERB", xpos: "VBZ" });
      leadsOn(tokens, i + 1);
    }
  return tokens;
}

/** "Included pay raises", "turned down by developing countries": what only looks like a verb before its noun. */
function mendCompound(tokens: Token[], i: number): void {
  const word = tokens[i];
  if (word?.norm !== "pay" && word?.norm !== "developing") return;
  const [before, next] = [tokens[i - 1], tokens[i + 1]];
  if (!/^VB[PG]?$/.test(word.xpos) || !/^NNS?$/.test(next?.xpos ?? "")) return;
  const lemma = next?.lemma.toLowerCase() ?? "";
  const { paid, developed } = proposalWords();
  const isFree = !/^(?:TO|MD|PRP|NNS|WP|WDT)$/.test(before?.xpos ?? "");
  if (word.norm === "pay" && isFree && paid.has(lemma)) tokens[i] = retag(word, { upos: "NOUN", xpos: "NN" });
  if (word.norm === "developing" && developed.has(lemma))
    tokens[i] = retag(word, { lemma: "developing", upos: "ADJ", xpos: "JJ" });
}

/** "The union plans to table a draft": behind "to" and before an article stands a verb, and before that what leads to it. */
function mendTabling(tokens: Token[], i: number, { first }: Sentence): void {
  if (tokens[i]?.norm !== "to") return;
  const [led, verb, next] = [tokens[i - 1], tokens[i + 1], tokens[i + 2]];
  if (verb?.xpos !== "NN" || !/^(?:DT|PRP\$|CD)$/.test(next?.xpos ?? "")) return;
  const { authors, tabling, floating } = proposalWords();
  if (![authors, tabling, floating].some((words) => words.has(verb.norm))) return;
  tokens[i + 1] = retag(verb, { upos: "VERB", xpos: "VB" });
  const isLeading = led?.xpos === "NNS" && isVerbOf("clausal", led.lemma) && /^NNP?$/.test(tokens[i - 2]?.xpos ?? "");
  if (led && (isLeading || led.lemma === "plan") && led.xpos === "NNS" && i - 1 > first)
    tokens[i - 1] = retag(led, { upos: "VERB", xpos: "VBZ" });
}

/** "That the offer be rejected", "a draft that was leaked": behind "be" the past of what is done to a text is no quality. */
function mendDone(tokens: Token[], i: number): void {
  const word = tokens[i];
  if (word?.xpos !== "JJ" || !word.norm.endsWith("ed") || tokens[i - 1]?.lemma !== "be") return;
  const lemma = lemmaOf(word.norm, word.norm, tagNames().indexOf("VERB VBD"));
  const { authors, tabling, surfacing } = proposalWords();
  if (authors.has(lemma) || tabling.has(lemma) || surfacing.has(lemma) || reactionWords().verbs.has(lemma))
    tokens[i] = retag(word, { lemma, upos: "VERB", xpos: "VBN" });
}

const isText = (token: Token | undefined): boolean => {
  const { heads, weak, clauses } = proposalWords();
  return token?.xpos === "NN" && [heads, weak, clauses].some((words) => words.has(token.lemma.toLowerCase()));
};

/** The first word of a verb of holding: "calls" of "call for". */
const isContent = ({ lemma, norm }: Token): boolean =>
  norm !== lemma && (proposalWords().contents.has(lemma) || lemma === "call" || lemma === "value");

/** What an object or a preposition begins with. */
const opensObject = (token: Token | undefined): boolean =>
  token !== undefined && (/^(?:DT|CD|PRP\$?|JJ|NNS?|NNP|\$|IN|VB[GNP])$/.test(token.xpos) || token.norm === "on");

/** Behind the head of its sentence, a comma, "and", "that" or a verb of saying, and never behind a preposition. */
function beginsClause(tokens: readonly Token[], { first }: Sentence, noun: number): boolean {
  let i = noun;
  while (
    i > first &&
    noun - i < LONGEST_SUBJECT &&
    /^(?:DT|JJ.?|NN|NNP|NNPS|POS|HYPH|CD|VBN|PRP\$|NNS)$/.test(tokens[i - 1]?.xpos ?? "")
  )
    i--;
  const before = tokens[i - 1];
  if (i <= first || !before) return i === first && noun > first;
  return (
    /^(?:,|;|:|“|")$/.test(before.text) ||
    before.upos === "CCONJ" ||
    ["that", "as", "while", "but", "because", "though", "although"].includes(before.norm) ||
    (before.upos === "VERB" && isVerbOf("reporting", before.lemma))
  );
}

/** No finite verb follows in its clause, and none stands between the head of the clause and it. */
function isOnly(tokens: readonly Token[], { last }: Sentence, at: number): boolean {
  for (let i = at + 1; i < last; i++) {
    const token = tokens[i];
    if (!token || /^(?:W|CC|,|:)/.test(token.xpos) || token.norm === "that" || token.norm === "if") return true;
    if (/^(?:VB[DZ]|MD)$/.test(token.xpos)) return false;
  }
  return true;
}

/** "Raises pay by 5%": what stands behind the verb and before a preposition is its object. */
function leadsOn(tokens: Token[], at: number): void {
  const next = tokens[at];
  if (next && (next.xpos === "VBP" || next.xpos === "VB")) tokens[at] = retag(next, { upos: "NOUN", xpos: "NN" });
}
