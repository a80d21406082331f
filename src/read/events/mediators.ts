import { meetingWords } from "../../knowledge/meetings.js";
import { partWords } from "../../knowledge/parts.js";
import { firstFrom, type NounPhrase, type Span } from "../../model/index.js";
import type { EventInput } from "./event-input.js";

/** Tells whether a name is that of those who mediate: "Omani mediators", "mediators from Oman and Peru", "held under the chairmanship of A". */
export function isOfMediators(reading: EventInput, mention: Span): boolean {
  const { tokens, phrases } = reading;
  const own = phrases[firstFrom(phrases, mention.start + 1) - 1];
  if (!own || own.end < mention.end) return false;
  const first = phrases[own.joinedTo ?? -1] ?? own;
  const led = tokens[first.first - 1]?.norm ?? "";
  const sends = FROM.has(led) ? phrases.find((p) => p.last === first.first - 1) : undefined;
  return isPresiding(reading, mention) || [own, sends].some((p) => p !== undefined && isMediators(reading, p));
}

/** "Under the chairmanship of the special envoy, A": who stands behind such a noun, with what stands before the name. */
function isPresiding({ tokens }: EventInput, { start }: Span): boolean {
  const at = firstFrom(tokens, start);
  for (let i = at - 1; i > at - MOST_BEFORE; i--) {
    const token = tokens[i];
    if (!token || token.sentence !== tokens[at]?.sentence || /^(?:VB[DZP]|MD)$/.test(token.xpos)) return false;
    if (token.norm !== "of" || !meetingWords().presided.has(tokens[i - 1]?.norm ?? "")) continue;
    return [i - 2, i - 3, i - 4].some((under) => tokens[under]?.norm === "under");
  }
  return false;
}

/** Tokens between "under" and the name of who presides, at most: "of the Norwegian special representative, Mr". */
const MOST_BEFORE = 12;

const FROM = new Set(["from", "of"]);

/** "The mediators", "two facilitators". */
export const isMediators = ({ tokens }: EventInput, { head }: NounPhrase): boolean =>
  partWords().nouns.get(tokens[head]?.lemma.toLowerCase().replaceAll("-", " ") ?? "") === "mediator";
