import { proposalWords } from "../../knowledge/negotiation.js";
import { firstFrom, type NounPhrase } from "../../model/index.js";
import type { EventInput } from "../events/event-input.js";

/** Tokens from a text to the end of who has made it, at most: "a text, released last week by both governments". */
const REACH = 8;

/** Tells whether a phrase names a text that both sides have put together: "the consolidated text", "a draft published by the two teams". */
export function isJoint(reading: EventInput, phrase: NounPhrase): boolean {
  const named = proposalWords().joint.all(reading.tokens, phrase.first, phrase.last);
  return named.some(({ first, last }) => first <= phrase.head && last > phrase.head) || isMadeByBoth(reading, phrase);
}

function isMadeByBoth({ tokens, verbs }: EventInput, phrase: NounPhrase): boolean {
  const { authors, floating, moving } = proposalWords();
  const verb = verbs[firstFrom(verbs, phrase.end)];
  const isNear = verb !== undefined && verb.head - phrase.last <= 2 && !verb.negated;
  if (!isNear || ![authors, floating, moving].some((words) => words.has(verb.lemma))) return false;
  const by = tokens.findIndex((t, i) => i >= verb.last && i < phrase.last + REACH && t.norm === "by");
  const [first, second, third, next] = tokens.slice(by + 1, by + 5);
  const isBoth = first?.norm === "both" || (first?.norm === "the" && second?.norm === "two");
  const [many, behind] = first?.norm === "both" ? [second, third] : [third, next];
  return (
    by >= 0 &&
    isBoth &&
    many?.xpos === "NNS" &&
    behind?.xpos !== "POS" &&
    many.sentence === tokens[phrase.head]?.sentence
  );
}
