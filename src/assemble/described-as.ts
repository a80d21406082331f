import type { LinkedEntity, Reading, Token } from "../model/index.js";
import { fileUnder, firstFrom, once } from "../model/index.js";
import type { Record } from "./record.js";

/** Tokens behind a name in which what it is or has is looked for. */
const BEHIND = 7;

/**
 * Lists the nouns by which the reports say what a body is or has, in small letters, in the order in which they count:
 * "the trade body X", "X, the ferry company", "X's shareholders".
 */
export function describedAs(record: Record, entity: LinkedEntity): string[] {
  return entity.members.flatMap(({ reading, index }) => nounsIn(record.reading(reading)).get(index) ?? []);
}

/** The nouns for each entity of a reading. */
const nounsIn = once(({ tokens, mentions }: Reading): ReadonlyMap<number, readonly string[]> => {
  const nouns = new Map<number, string[]>();
  for (const { entity, form, start, end } of mentions) {
    if (!["name", "short"].includes(form)) continue;
    const first = firstFrom(tokens, start);
    const last = firstFrom(tokens, end);
    for (const noun of [...nounBefore(tokens, first), ...owned(tokens, last), ...apposed(tokens, last)])
      fileUnder(nouns, entity, noun);
  }
  return nouns;
});

const isNoun = (token: Token | undefined): token is Token => token?.upos === "NOUN";

/** "the trade body X". */
function nounBefore(tokens: readonly Token[], first: number): string[] {
  const noun = tokens[first - 1];
  return isNoun(noun) ? [noun.lemma.toLowerCase()] : [];
}

/** "X shareholders", "X's fighters". */
function owned(tokens: readonly Token[], last: number): string[] {
  const noun = tokens[last]?.xpos === "POS" ? tokens[last + 1] : tokens[last];
  return isNoun(noun) ? [noun.lemma.toLowerCase()] : [];
}

/** "X, the mills' lobby,", "X, a ferry company,": the last noun before the phrase ends. */
function apposed(tokens: readonly Token[], last: number): string[] {
  const article = tokens[last + 1];
  if (tokens[last]?.norm !== "," || article?.xpos !== "DT") return [];
  let noun: Token | undefined;
  for (let i = last + 2; i < last + BEHIND; i++) {
    const token = tokens[i];
    if (!token || !(["NOUN", "ADJ", "PROPN"].includes(token.upos) || token.xpos === "POS")) break;
    if (isNoun(token)) noun = token;
    // "X, the union said": who says so is another.
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(tokens[i + 1]?.xpos ?? "")) return [];
  }
  return noun ? [noun.lemma.toLowerCase()] : [];
}
