import { cueConditions } from "../../knowledge/cue-conditions.js";
import type { Clause, VerbGroup } from "../../model/index.js";
import { clauseAt, phraseOf, type Scene, tokenFrom } from "./scene.js";

/** Clauses without a conjunction of their own take over that of the clause that they hang on, so many steps up. */
const DEEPEST = 3;

/** Tells whether nobody has said, only may say, what a cue would report: "if the union accepts", "may reject the offer". */
export function isHypothetical(scene: Scene, clause: Clause, group: VerbGroup): boolean {
  // "could not say": that somebody did not is told as a fact.
  if (group.modal !== undefined && !group.negated && cueConditions().modals.has(group.modal)) return true;
  let at: Clause | undefined = clause;
  for (let depth = 0; at && depth < DEEPEST; depth++) {
    if (isConditional(scene, at)) return true;
    const depends: boolean = at.kind === "infinitive" || at.kind === "participial";
    at = depends && at.parent !== undefined ? clauseAt(scene, at.parent)?.clause : undefined;
  }
  return false;
}

/** Tells whether "if" or the like opens a clause, before its subject. */
function isConditional(scene: Scene, clause: Clause): boolean {
  const verb = scene.verbs[clause.verb];
  const subject = phraseOf(scene, clause.subject);
  if (!verb) return false;
  const opens = subject && subject.first < verb.first && subject.start >= clause.start ? subject.first : verb.first;
  const first = tokenFrom(scene.tokens, clause.start);
  const { conjunctions } = cueConditions();
  for (let i = opens - 1; i >= Math.max(first - 1, opens - REACH, 0); i--) {
    const token = scene.tokens[i];
    // "Until Thursday, the union refused": the comma closes what the word begins.
    if (token?.sentence !== clause.sentence || token.norm === ",") return false;
    if (conjunctions.has(token.norm)) return true;
  }
  return false;
}

/** Between the conjunction and the subject stand at most so many tokens: "even if in the end the union". */
const REACH = 8;
