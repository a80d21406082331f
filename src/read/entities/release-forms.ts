import { actorWords } from "../../knowledge/actors.js";
import { placeOf } from "../../knowledge/world.js";
import type { LanguageBase, Token } from "../../model/index.js";
import { isEnglish } from "../language/gazetteer.js";
import { capital, type Named, type NameMap } from "./named.js";

/** Gives the words by which a release says that it goes on to call a body: \`Holt Mills Ltd ("Holt" or the "Company")\`. */
export function calledAfter(tokens: readonly Token[], last: number): string[] {
  if (tokens[last]?.norm !== "(") return [];
  const closes = tokens.slice(last, last + MOST_CALLED).findIndex((t) => t.norm === ")") + last + 1;
  // "Holt Mills Ltd (LSE: HLT) ("Holt")".
  const opens = tokens[last + 1]?.norm !== "the" && !isQuote(tokens[last + 1]) && closes > last ? closes : last;
  if (tokens[opens]?.norm !== "(") return [];
  const found: string[] = [];
  for (let i = opens + 1; i < opens + MOST_CALLED && tokens[i]?.norm !== ")"; i++) {
    const word = tokens[i + 1];
    if (isQuote(tokens[i]) && isQuote(tokens[i + 2]) && word && capital(word)) found.push(word.text);
  }
  return found;
}

/** Tokens within such brackets, at most. */
const MOST_CALLED = 12;

const isQuote = (token: Token | undefined): boolean => /^["“”'‘’]$|^''$|^\`\`$/.test(token?.text ?? "");

/**
 * Tells whether a report goes on to call a body by the first word of its name alone: "the Holt Growers' Union ... Holt holds a fifth". The word
 * must do something somewhere, and be where something is nowhere: else it is the town.
 */
export function goesByFirst({ tokens }: LanguageBase, names: NameMap, { first }: Named): boolean {
  const lead = tokens[first];
  if (!lead || isEnglish(lead.norm) || placeOf(lead.text) !== undefined) return false;
  let acts = false;
  for (const [i, token] of tokens.entries()) {
    if (token.text !== lead.text || names.at(i)) continue;
    const next = tokens[i + 1];
    if (actorWords().placePrepositions.has(tokens[i - 1]?.norm ?? "") || capital(next)) return false;
    acts ||= next !== undefined && /^(?:VB[DZP]|MD)$/.test(next.xpos) && next.sentence === token.sentence;
  }
  return acts;
}
