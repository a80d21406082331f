import { proposalWords } from "../../knowledge/negotiation.js";
import type { Evidence } from "../../model/index.js";
import type { Source } from "./line.js";
import { isListed, plainWords } from "./plain-words.js";
import { daysTold } from "./when-told.js";

/** Tells whether words are of a strike of which a younger report says what has become of it: "the strike is off". */
export function isOvertakenStrike(source: Source, text: string, evidence: readonly Evidence[]): boolean {
  const { latest } = source;
  if (!latest || !isOfStrike(latest.text) || !isOfStrike(text)) return false;
  const since = daysTold(source, latest.evidence)[0] ?? "";
  return (daysTold(source, evidence).at(-1) ?? since) < since;
}

/** "A walkout", "to walk out". */
const isOfStrike = (text: string): boolean =>
  plainWords(text).some((word, i, words) =>
    [word, `${word}${words[i + 1] ?? ""}`].some((one) => isListed(one, proposalWords().strikes)),
  );
