import { proposalWords } from "../../../knowledge/negotiation.js";
import { takingWords } from "../../../knowledge/takings.js";
import type { EventInput } from "../../events/event-input.js";

/** Tokens of who says the next thing: "and Chile's envoy that". */
const ROOM = 6;

/** Gives where the words of the first speaker end: "Norway said the draft was a start, and Chile that it was too little". */
export function endOfOwn({ tokens }: EventInput, first: number, last: number): number {
  for (let i = first; i < last; i++) {
    if (tokens[i]?.norm !== "and" && tokens[i]?.norm !== "but") continue;
    const next = tokens.slice(i + 1, Math.min(last, i + ROOM));
    const that = next.findIndex((t) => t.norm === "that");
    const isNamed = that > 0 && next.slice(0, that).some((t) => t.upos === "PROPN");
    if (isNamed && !next.slice(0, that).some((t) => t.upos === "VERB" || t.upos === "AUX")) return i;
  }
  return last;
}

/** Tells whether what follows is what a ballot needs: "fell short of the two-thirds majority" judges nothing. */
export function isOfVotes({ tokens }: EventInput, from: number): boolean {
  const [of, ...next] = tokens.slice(from, from + ROOM);
  // "Failed to secure a two-thirds majority".
  const isWon = tokens[from - 1]?.norm === "to" && proposalWords().winning.has(of?.lemma ?? "");
  return (of?.norm === "of" || isWon) && next.some((t) => takingWords().thresholds.has(t.lemma.toLowerCase()));
}
