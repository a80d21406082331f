import { titles } from "../../knowledge/titles.js";
import type { LanguageBase } from "../../model/index.js";
import { isPassive, verbAct } from "./office-verbs.js";
import type { PersonDraft } from "./people.js";
import type { PeopleIndex } from "./people-index.js";
import { replacedBy } from "./successors.js";

/** Tokens between "was named" and "to succeed NAME" at most. */
const NEAR = 14;

interface Scope {
  readonly base: LanguageBase;
  readonly people: PeopleIndex;
}

/** Finds who has left office by what the report tells: who resigned or was dismissed, and whom somebody has replaced. */
export function findDeparted(scope: Scope): ReadonlySet<PersonDraft> {
  const { tokens } = scope.base;
  const replaced = tokens.flatMap((_, i) => {
    const gone = replacedBy(scope, i);
    return gone && hasHappened(scope, i) ? [gone] : [];
  });
  return new Set([...leavers(scope), ...replaced]);
}

/** "NAME stepped down on Monday", "NAME was sacked"; not who "quit as deputy", who may hold more than that. */
function leavers({ base, people }: Scope): PersonDraft[] {
  const { tokens, verbs, phrases } = base;
  return base.clauses.flatMap(({ kind, verb, subject, object }) => {
    const group = verbs[verb];
    const named = [subject, phrases[subject ?? -1]?.apposition].map((one) => phrases[one ?? -1]?.head ?? -1);
    const who = named.map((head) => people.covering.get(head)).find((one) => one !== undefined);
    if (!group || !who || kind === "infinitive" || group.negated || group.modal) return [];
    // "Has resigned" is a present.
    if (group.tense !== "past" && !group.perfect) return [];
    if (tokens[who.span.last]?.xpos === "POS" || tokens[who.span.first - 1]?.norm === "and") return [];
    const dismissed = group.passive && titles().dismissed.has(group.lemma);
    const left = !group.passive && object === undefined && titles().leaves.has(group.lemma);
    const as = tokens.slice(group.head, group.head + 4).some(({ norm }) => norm === "as");
    return (dismissed || left) && !as ? [who.person] : [];
  });
}

/** "took over from", "was named to succeed": not "will replace", "hopes to succeed". */
function hasHappened({ base: { tokens } }: Scope, verb: number): boolean {
  if (isPassive(tokens, verb)) return false;
  if (tokens[verb - 1]?.norm !== "to") return tokens[verb]?.xpos !== "VB";
  for (let i = verb - 2; i > verb - NEAR; i--) {
    if (tokens[i]?.sentence !== tokens[verb]?.sentence) return false;
    if (isPassive(tokens, i)) return true;
    if (verbAct(tokens, i) === "begins") return tokens[i]?.xpos === "VBD";
  }
  return false;
}
