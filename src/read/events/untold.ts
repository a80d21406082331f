import { acts } from "../../knowledge/acts.js";
import { type Clause, firstFrom } from "../../model/index.js";
import type { EventInput } from "./event-input.js";

/**
 * Tells whether a clause only brings something up: "asked whether it had signed", "has not said how she will vote", "accused
 * them of having walked out". Whether it is so, the report does not say.
 */
export function isUntold(reading: EventInput, clause: Clause): boolean {
  const above = reading.clauses[clause.parent ?? -1];
  const governing = above && reading.verbs[above.verb];
  if (!governing) return false;
  if (clause.kind === "complement") return governing.negated || opensWith(reading, clause, WHETHER);
  const verb = reading.verbs[clause.verb];
  const before = reading.tokens[(verb?.first ?? 0) - 1]?.norm;
  return before === "of" && acts().alleging.has(governing.lemma);
}

const WHETHER = new Set(["whether", "if"]);

function opensWith({ tokens }: EventInput, { start }: Clause, words: ReadonlySet<string>): boolean {
  const at = firstFrom(tokens, start);
  return words.has(tokens[at]?.norm ?? "") || words.has(tokens[at - 1]?.norm ?? "");
}
