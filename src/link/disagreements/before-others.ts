import { firstFrom, type Reading, type Span } from "../../model/index.js";

/** Gives where what is denied ends: "denies that it was so, and Holm, who was there, has a draft" goes on to tell of somebody else. */
export function beforeOthers({ tokens, phrases }: Reading, { start, end }: Span): number {
  const [first, last] = [firstFrom(tokens, start), firstFrom(tokens, end)];
  const goesOn = phrases.find((phrase) => {
    if (phrase.first <= first + 2 || phrase.last >= last || tokens[phrase.first]?.upos !== "PROPN") return false;
    const [comma, and] = tokens.slice(phrase.first - 2, phrase.first);
    const [next, after] = tokens.slice(phrase.last, phrase.last + 2);
    const isSubject = /^(?:VERB|AUX)$/.test(next?.upos ?? "") || (next?.norm === "," && /^W/.test(after?.xpos ?? ""));
    return comma?.norm === "," && and?.upos === "CCONJ" && isSubject;
  });
  return goesOn ? (tokens[goesOn.first - 2]?.start ?? end) : end;
}
