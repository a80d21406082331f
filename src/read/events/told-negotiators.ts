import { meetingWords } from "../../knowledge/meetings.js";
import { firstFrom } from "../../model/index.js";
import type { EventInput } from "./event-input.js";
import { isBoth } from "./sides.js";

/** Tells whether a phrase stands for the two of a report on talks of two: "they", "the teams", "both sides". */
export function areNegotiators(reading: EventInput, index: number | undefined): boolean {
  const head = reading.tokens[reading.phrases[index ?? -1]?.head ?? -1];
  const plural = head !== undefined && (head.norm === "they" || /S$/.test(head.xpos));
  return (
    isBoth(reading, reading.phrases[index ?? -1]) ||
    (plural && isOfBoth(reading, index)) ||
    (plural && isTheGroup(reading, index)) ||
    (plural && meetingWords().negotiators.has(head.lemma.toLowerCase()))
  );
}

/** "Pilots of the two fleets", "engineers from both countries". */
function isOfBoth(reading: EventInput, index: number | undefined): boolean {
  const last = reading.phrases[index ?? -1]?.last ?? -1;
  if (!["of", "from", "for"].includes(reading.tokens[last]?.norm ?? "")) return false;
  return isBoth(reading, reading.phrases[firstFrom(reading.phrases, reading.tokens[last + 1]?.start ?? 0)]);
}

/** "The experts", "the envoys": those of the two, where the article says that they are known. */
function isTheGroup(reading: EventInput, index: number | undefined): boolean {
  const phrase = reading.phrases[index ?? -1];
  const opens = reading.tokens[phrase?.first ?? -1]?.norm;
  const only = phrase !== undefined && phrase.head === phrase.first + 1;
  return only && opens === "the" && meetingWords().sent.has(reading.tokens[phrase.head]?.lemma.toLowerCase() ?? "");
}
