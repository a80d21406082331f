import { stanceWords } from "../../knowledge/issues.js";
import { proposalWords } from "../../knowledge/negotiation.js";
import type { Clause, Span } from "../../model/index.js";
import type { EventInput } from "../events/event-input.js";

/** Gives what somebody makes a deal hang on: "will have no treaty without a fund", "will sign no pact with a veto in it". */
export function dealHangsOn(reading: EventInput, clause: Clause): Span | undefined {
  const verb = reading.verbs[clause.verb];
  const object = reading.phrases[clause.object ?? -1];
  if (!verb || verb.passive || !object || reading.tokens[object.first]?.norm !== "no") return undefined;
  const head = reading.tokens[object.head]?.lemma.toLowerCase() ?? "";
  const { agreements, heads, weak } = proposalWords();
  if (!stanceWords().closing.has(verb.lemma) || !(agreements.has(head) || heads.has(head) || weak.has(head)))
    return undefined;
  const on = clause.obliques.find(({ preposition }) => preposition === "without" || preposition === "with");
  const thing = reading.phrases[on?.phrase ?? -1];
  return thing && { start: thing.start, end: Math.max(thing.end, thing.full.end) };
}
