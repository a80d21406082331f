import type { Intake, LanguageBase, Sentence, Token, Upos } from "../../model/index.js";
import { mendBranches } from "../phrases/mend-branches.js";
import { mendCompounds } from "../phrases/mend-compounds.js";
import { mendParticiples } from "../phrases/mend-participles.js";
import { mendPast } from "../phrases/mend-past.js";
import { mendPresent } from "../phrases/mend-present.js";
import { mendTags } from "../phrases/mend-tags.js";
import { mendTexts } from "../phrases/mend-texts.js";
import { mendVerbs } from "../phrases/mend-verbs.js";
import { mendWords } from "../phrases/mend-words.js";
import { findPhrases } from "../phrases/phrases.js";
import { lemmaOf } from "./lemmas.js";
import { type Word, type Words, wordsOf } from "./lexicon.js";
import { findNames } from "./names.js";
import { findSentenceEnds } from "./sentences.js";
import { tagNames, tagWords } from "./tagger.js";
import { findTokens } from "./tokens.js";

/** Reads the language base of a report: tokens, sentences, tags, lemmas, names, phrases, verb groups, clauses. */
export function readLanguage(intake: Intake): LanguageBase {
  const { text } = intake.report;
  if (!intake.readable) return { intake, tokens: [], sentences: [], names: [], phrases: [], verbs: [], clauses: [] };
  const { bounds, ends, blocks } = cutText(intake);
  const words = wordsOf(text, bounds);
  const tags = tagWords(words, ends);
  const sentences = sentencesOf(bounds, ends, blocks);

  const tagged = mendCompounds(mendVerbs(mendTags(tokensOf(words, bounds, tags, sentences))), sentences);
  const told = mendPast(mendParticiples(mendWords(tagged, sentences), sentences), sentences);
  const tokens = mendTexts(mendBranches(mendPresent(told, sentences)), sentences);
  const names = findNames({ words, tags, ends }, bounds);
  const found = findPhrases({ intake, tokens, sentences, names });
  return { intake, tokens, sentences, names, ...found };
}

/** Cuts the blocks of a text: bounds of all tokens, index after the last token of each sentence, block of each. */
function cutText(intake: Intake): { bounds: number[]; ends: number[]; blocks: number[] } {
  const { report, blocks } = intake;
  const bounds: number[] = [];
  const ends: number[] = [];
  const blockOf: number[] = [];
  blocks.forEach((block, index) => {
    const found = findTokens(report.text, block);
    const before = bounds.length / 2;
    const head = datelineEnd(intake, found);
    for (const end of [...(head > 0 ? [head] : []), ...findSentenceEnds(report.text, found).filter((e) => e > head)]) {
      ends.push(before + end);
      blockOf.push(index);
    }
    for (const bound of found) bounds.push(bound);
  });
  return { bounds, ends, blocks: blockOf };
}

/** Gives how many tokens a block's dateline takes, or 0: "GENEVA, May 3 -" is no part of the sentence after it. */
function datelineEnd({ datelineAt }: Intake, bounds: readonly number[]): number {
  const start = bounds[0] ?? 0;
  if (datelineAt === undefined || datelineAt.start !== start) return 0;
  let tokens = 0;
  while (2 * tokens < bounds.length && (bounds[2 * tokens] ?? 0) < datelineAt.end) tokens++;
  return 2 * tokens < bounds.length ? tokens : 0;
}

function sentencesOf(bounds: readonly number[], ends: readonly number[], blocks: readonly number[]): Sentence[] {
  return ends.map((last, index) => {
    const first = ends[index - 1] ?? 0;
    return { first, last, start: bounds[2 * first] ?? 0, end: bounds[2 * last - 1] ?? 0, block: blocks[index] ?? 0 };
  });
}

function tokensOf(
  { list, lexicon }: Words,
  bounds: readonly number[],
  tags: Uint8Array,
  sentences: readonly Sentence[],
): Token[] {
  const names = tagNames().map((name) => name.split(" ") as [Upos, string]);
  const tokens: Token[] = [];
  sentences.forEach(({ first, last }, sentence) => {
    for (let i = first; i < last; i++) {
      const word = list[i] as Word;
      const tag = tags[i] ?? 0;
      const [upos, xpos] = names[tag] ?? ["X", "XX"];
      tokens.push({
        start: bounds[2 * i] ?? 0,
        end: bounds[2 * i + 1] ?? 0,
        text: word.text,
        norm: word.lower,
        lemma: lexicon.lemma(word, tag, lemmaUnder),
        upos,
        xpos,
        sentence,
      });
    }
  });
  return tokens;
}

const lemmaUnder = ({ text, lower }: Word, tag: number): string => lemmaOf(text, lower, tag);
