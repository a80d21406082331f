import { verbCue } from "../../knowledge/cues.js";
import { isVerbOf } from "../../knowledge/verbs.js";
import type { Token } from "../../model/index.js";

/** Who speaks after a quotation takes at most so many tokens before the verb: "the head of the harbour office notes". */
const LONGEST_SPEAKER = 10;

/**
 * Mends the tags of verbs of saying that were taken for nouns after a quotation (`"...," the letter reads.`), and of what only looks like
 * a verb: "working groups".
 */
export function mendTags(tokens: Token[]): Token[] {
  for (let i = 1; i < tokens.length; i++) {
    const verb = endsSpeech(tokens, i) ? nounThatSays(tokens, i + 1) : -1;
    const word = tokens[verb];
    if (word) tokens[verb] = { ...word, upos: "VERB", xpos: word.norm === word.lemma ? "VBD" : "VBZ" };
    const group = tokens[i];
    const working = tokens[i - 1];
    if (working?.norm === "working" && /^(?:groups?|part(?:y|ies)|levels?)$/.test(group?.norm ?? ""))
      tokens[i - 1] = { ...working, lemma: "working", upos: "NOUN", xpos: "NN" };
  }
  return tokens;
}

const CLOSERS = new Set(['"', "”", "»", "’", "''"]);

/** A closing mark right after a comma or another mark. */
function endsSpeech(tokens: readonly Token[], i: number): boolean {
  const mark = tokens[i];
  const before = tokens[i - 1];
  return mark !== undefined && before?.end === mark.start && CLOSERS.has(mark.text) && /^[,!?]$/.test(before.text);
}

/** Index of a noun at the end of what follows a quotation that is a verb of saying by its form, where no verb stands; else -1. */
function nounThatSays(tokens: readonly Token[], from: number): number {
  const sentence = tokens[from]?.sentence;
  for (let i = from; i < from + LONGEST_SPEAKER; i++) {
    const token = tokens[i];
    const next = tokens[i + 1];
    if (!token || token.sentence !== sentence || !/^(DET|ADJ|NOUN|PROPN|PRON|ADP|NUM|PART)$/.test(token.upos))
      return -1;
    const over = !next || next.sentence !== sentence || /^(PUNCT|ADP)$/.test(next.upos);
    if (i > from && over && isSaying(token, tokens[i - 1])) return i;
  }
  return -1;
}

function isSaying(token: Token, before: Token | undefined): boolean {
  const inflected = token.xpos === "NNS" || token.norm === "read";
  const subject = before !== undefined && /^(NOUN|PROPN|PRON)$/.test(before.upos);
  return (
    inflected && subject && isVerbOf("reporting", token.lemma) && verbCue(token.lemma)?.frames.has("quote") === true
  );
}
