import { units } from "../../knowledge/units.js";
import type { Token } from "../../model/index.js";
import { type NounRun, runBack, runFrom } from "./noun-run.js";
import type { Scene } from "./scene.js";

/** Tokens from a relative pronoun to the verb of its clause, at most. */
const LONGEST_SUBJECT = 9;

/**
 * Finds what somebody puts at an amount in a relative clause: "upkeep, which the town puts at | $6m", "whose membership the guild
 * itself puts at | 21,000", "losses the owners estimate at | €9m".
 *
 * @param first index of the amount's first token
 */
export function putBefore({ tokens, times }: Scene, first: number): NounRun | undefined {
  let verb = first - 1;
  while (verb > first - 4 && /^(?:RB|JJR?|IN|DT)$/.test(tokens[verb]?.xpos ?? "") && tokens[verb]?.norm !== "at")
    verb--;
  if (tokens[verb]?.norm !== "at" || !units().puts.has(tokens[verb - 1]?.lemma ?? "")) return undefined;
  verb--;
  if (!/^VB[DNPZ]$/.test(tokens[verb]?.xpos ?? "") && !/^VB$/.test(tokens[verb]?.xpos ?? "")) return undefined;
  const from = Math.max(0, verb - LONGEST_SUBJECT);
  const opening = tokens
    .slice(from, verb)
    .findLastIndex(({ xpos, norm }) => /^W(?:DT|P\$)$/.test(xpos) || norm === "which");
  if (opening < 0) return contact(tokens, verb, times);
  const at = from + opening;
  if (tokens[at]?.xpos === "WP$") return runFrom(tokens, at + 1, times);
  return runBack(tokens, tokens[at - 1]?.norm === "," ? at - 2 : at - 1, times);
}

/** "The losses | the owners put at": two noun phrases with nothing between them. */
function contact(tokens: readonly Token[], verb: number, times: Scene["times"]): NounRun | undefined {
  let at = verb - 1;
  while (/^(?:RB|MD|PRP)$|^VB/.test(tokens[at]?.xpos ?? "") && at > verb - 4) at--;
  const subject = runBack(tokens, at, times);
  const article = subject && tokens[subject.first - 1];
  if (!subject || !/^(?:DT|PRP\$)$/.test(article?.xpos ?? "")) return undefined;
  return runBack(tokens, subject.first - 2, times);
}
