import { stepWords } from "../../knowledge/step-words.js";
import type { Clause } from "../../model/index.js";
import type { EventInput } from "./event-input.js";

/** Tells whether a clause tells what is done in public and once: its verb does, or for a weak one its thing. */
export function isTurnOf({ phrases, tokens, verbs }: EventInput, { verb: at, object, subject }: Clause): boolean {
  const { does, withThing, things } = stepWords();
  const verb = verbs[at];
  if (!verb || !does.has(verb.lemma)) return false;
  const head = tokens[phrases[(verb.passive ? subject : object) ?? -1]?.head ?? -1];
  return (
    !withThing.has(verb.lemma) ||
    (head !== undefined && (things.has(head.lemma.toLowerCase()) || things.has(head.norm)))
  );
}
