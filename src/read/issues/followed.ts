import { type IssueStatus, matterWords } from "../../knowledge/issues.js";
import { proposalWords } from "../../knowledge/negotiation.js";
import { firstFrom, type LanguageBase, type Sentence, type Token } from "../../model/index.js";
import { isOverStatus, statusOf, wordStatus } from "./status.js";

/** Sentences behind a matter in which its paragraph may still say what became of it. */
const FARTHEST = 3;

/** Tokens of a sentence that says no more than how "this" stands. */
const SHORT = 9;

/**
 * Gives what the paragraph says next that became of a matter, in words that point back at it: "Both sides regard this as closed.",
 * of what was told right before; "The union confirmed that the matter was withdrawn.", of what the paragraph began with.
 *
 * @param names tells whether a sentence names a matter of its own
 */
export function followingStatus(
  reading: LanguageBase,
  index: number,
  names: (index: number) => boolean,
): IssueStatus | undefined {
  const block = reading.sentences[index]?.block;
  for (let i = index + 1; i <= index + FARTHEST; i++) {
    const sentence = reading.sentences[i];
    if (!sentence || sentence.block !== block) return undefined;
    const status = i === index + 1 ? shortStatus(reading, sentence) : undefined;
    const named = status ?? (isTopic(reading, index, names) ? matterStatus(reading, sentence) : undefined);
    if (named && isOverStatus(named)) return named;
  }
  return undefined;
}

/** Tells whether no sentence of the paragraph before one names a matter. */
function isTopic({ sentences }: LanguageBase, index: number, names: (index: number) => boolean): boolean {
  for (let i = index - 1; sentences[i]?.block === sentences[index]?.block; i--) if (names(i)) return false;
  return true;
}

function shortStatus(reading: LanguageBase, sentence: Sentence): IssueStatus | undefined {
  const tokens = reading.tokens.slice(sentence.first, sentence.last);
  const at = tokens.findIndex(({ norm }, i) => POINTERS.has(norm) && tokens[i + 1]?.upos !== "NOUN");
  // "It was agreed to meet again": what stands behind is meant.
  const points = at >= 0 && !tokens.slice(at + 1).some(({ norm }) => norm === "to" || norm === "that");
  return points && tokens.length <= SHORT ? (statusOf(reading, sentence) ?? wordStatus(reading, sentence)) : undefined;
}

const POINTERS = new Set(["this", "that", "it"]);

function matterStatus(reading: LanguageBase, sentence: Sentence): IssueStatus | undefined {
  const tokens = reading.tokens.slice(sentence.first, sentence.last);
  return tokens.some((_, i) => isTheMatter(tokens, i)) ? statusOf(reading, sentence) : undefined;
}

/** "The matter", "that issue". */
const isTheMatter = (tokens: readonly Token[], i: number): boolean =>
  matterWords().unnamed.has(tokens[i]?.lemma.toLowerCase() ?? "") &&
  /^(?:the|this|that)$/.test(tokens[i - 1]?.norm ?? "") &&
  tokens[i]?.xpos === "NN" &&
  tokens[i + 1]?.norm !== "of";

/** Tells whether a sentence says what is in force: "Under the deal, a pilot will board every ship". What would be is only proposed. */
export function isUnderDeal(
  { tokens, verbs, sentences }: LanguageBase,
  { first, last, end, block }: Sentence,
): boolean {
  if (tokens[first]?.norm !== "under" || block !== sentences[tokens[first]?.sentence ?? -1]?.block) return false;
  const comma = tokens.slice(first, Math.min(last, first + LONGEST_OPENING)).findIndex(({ norm }) => norm === ",");
  const head = tokens[first + comma - 1];
  const verb = verbs[firstFrom(verbs, head?.end ?? end)];
  const word = head?.lemma.toLowerCase() ?? "";
  const isDeal = comma > 0 && (proposalWords().agreements.has(word) || matterWords().concluded.has(word));
  return isDeal && verb !== undefined && verb.end <= end && verb.tense === "future" && !verb.negated;
}

/** Tokens of "Under the three-point statement,". */
const LONGEST_OPENING = 8;
