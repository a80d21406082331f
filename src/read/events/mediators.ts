import { partWords } from "../../knowledge/parts.js";
import { firstFrom, type NounPhrase, type Span } from "../../model/index.js";
import type { EventInput } from "./event-input.js";

/** Tells whether a name is that of those who mediate: "Omani mediators", "mediators from Oman and Peru". */
export function isOfMediators(reading: EventInput, mention: Span): boolean {
  const { tokens, phrases } = reading;
  const own = phrases[firstFrom(phrases, mention.start + 1) - 1];
  if (!own || own.end < mention.end) return false;
  const first = phrases[own.joinedTo ?? -1] ?? own;
  const led = tokens[first.first - 1]?.norm ?? "";
  const sends = FROM.has(led) ? phrases.find((p) => p.last === first.first - 1) : undefined;
  return [own, sends].some((p) => p !== undefined && isMediators(reading, p));
}

const FROM = new Set(["from", "of"]);

/** "The mediators", "two facilitators". */
export const isMediators = ({ tokens }: EventInput, { head }: NounPhrase): boolean =>
  partWords().nouns.get(tokens[head]?.lemma.toLowerCase().replaceAll("-", " ") ?? "") === "mediator";
