import { matterWords } from "../../knowledge/issues.js";
import type { Clause, NounPhrase } from "../../model/index.js";
import { entitiesOfPhrase } from "../entities-in.js";
import type { EventInput } from "../events/event-input.js";

/** Tells whether several do it together: two that are named, or a plural of those who negotiate: "the two sides", "governments". */
export function isJoint(reading: EventInput, clause: Clause): boolean {
  const phrase = reading.phrases[clause.subject ?? -1];
  if (!phrase) return false;
  return (
    (phrase.joined?.length ?? 0) > 0 ||
    entitiesOfPhrase(reading, clause.subject).length > 1 ||
    isPlural(reading, phrase)
  );
}

function isPlural(reading: EventInput, phrase: NounPhrase): boolean {
  const head = reading.tokens[phrase.head];
  if (matterWords().gatherings.has(head?.lemma.toLowerCase() ?? "")) return true;
  return (
    head !== undefined &&
    (head.norm === "they" || (/^NNP?S$/.test(head.xpos) && matterWords().negotiators.has(head.lemma.toLowerCase())))
  );
}
