import { type IssuePair, issueWords, matterWords } from "../../knowledge/issues.js";
import type { LanguageBase, Sentence, Token } from "../../model/index.js";

/** A matter of the lists where a sentence names it. */
export interface Listed {
  readonly first: number;
  readonly last: number;
  readonly code: string;
  readonly by: string;
}

/** Finds the matters of the lists in a sentence: by a phrase for it, or by a thing and what is to be done with it. */
export function listedIn(reading: LanguageBase, sentence: Sentence): Listed[] {
  const { phrases, ofPhrase } = issueWords();
  const named = phrases
    .all(reading.tokens, sentence.first, sentence.last)
    .filter((match) => !isDeed(reading, match.first, match.last))
    .flatMap(({ first, last, value }) =>
      ofPhrase(value).map(({ code }) => ({ first, last, code, by: "issues:phrase" })),
    );
  const told = new Set(named.map((n) => n.code));
  return [...named, ...pairsIn(reading, sentence).filter((pair) => !told.has(pair.code))];
}

/**
 * "To pay for ice", "insure the boats", "paying part of it", "was not raised": a verb names no matter. Before another verb, behind a
 * preposition and behind a verb it is a noun after all: "pay is open", "on pay they are far apart", "wants pay restored".
 */
function isDeed(reading: LanguageBase, first: number, last: number): boolean {
  const [before, word, next] = [reading.tokens[first - 1], reading.tokens[first], reading.tokens[last]];
  if (last - first !== 1 || !word) return false;
  if (word.xpos === "VBG") return matterWords().payments.has(word.lemma) && OBJECTS.has(next?.upos ?? "");
  // "Enriched uranium" is a thing.
  if (word.xpos === "VBN") return !["NOUN", "PROPN", "ADJ"].includes(next?.upos ?? "");
  const isNoun =
    FINITE.has(next?.xpos ?? "") ||
    before?.xpos === "IN" ||
    TOLD.has(before?.xpos ?? "") ||
    (before?.xpos === "VBP" && next?.norm === "to");
  return ACTING.has(word.xpos) && !isNoun;
}

/** "Paying part of the premiums". */
const OBJECTS = new Set(["DET", "NOUN", "PRON", "NUM", "ADP", "ADJ", "ADV"]);

const ACTING = new Set(["VB", "VBP", "VBZ", "VBD"]);
const TOLD = new Set(["VBZ", "VBD", "VBG", "VBN"]);
const FINITE = new Set(["VBZ", "VBD", "MD"]);

/** Tokens between a thing and what is to be done with it: "the troops must first go back". */
const REACH = 8;

function pairsIn(reading: LanguageBase, sentence: Sentence): Listed[] {
  const found: Listed[] = [];
  for (let i = sentence.first; i < sentence.last; i++) {
    for (const pair of pairsOf(reading.tokens[i])) {
      const deed = deedNear(reading, pair, i, sentence);
      if (deed === undefined || found.some((f) => f.code === pair.code)) continue;
      found.push({ first: Math.min(i, deed), last: Math.max(i, deed) + 1, code: pair.code, by: "issues:pair" });
    }
  }
  return found;
}

function pairsOf(token: Token | undefined): readonly IssuePair[] {
  if (token?.upos !== "NOUN") return [];
  const lemma = token.lemma.toLowerCase();
  // Some nouns have no singular of their own: "troops".
  return issueWords().pairs.get(lemma) ?? issueWords().pairs.get(lemma.replace(/s$/, "")) ?? [];
}

/** The nearest word for what is to be done with the thing, with no stop, semicolon or "but" between them. */
function deedNear(reading: LanguageBase, pair: IssuePair, at: number, sentence: Sentence): number | undefined {
  for (const step of [1, -1])
    for (let n = 1; n <= REACH; n++) {
      const i = at + n * step;
      const token = i >= sentence.first && i < sentence.last ? reading.tokens[i] : undefined;
      if (!token || PARTS.has(token.norm)) break;
      if (pair.deeds.has(token.lemma.toLowerCase()) || pair.deeds.has(token.norm)) return i;
    }
  return undefined;
}

const PARTS = new Set([";", "but", "while", "although", ":", "“", "”", '"']);
