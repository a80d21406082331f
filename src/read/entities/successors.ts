import { titles } from "../../knowledge/titles.js";
import { isPassive, verbAct } from "./office-verbs.js";
import type { OwnerScope } from "./owners.js";
import type { PartyVotes } from "./party-votes.js";
import type { PersonDraft } from "./people.js";

/** Tokens within which the one replaced is looked for: "took over the delegation last month from NAME". */
const NEAR = 12;

/** "She took over from NAME", "He stepped in after NAME left". */
const TAKES = new Set(["take over", "step in", "step into"]);

type Scope = Pick<OwnerScope, "base" | "people">;

/**
 * Who replaces somebody speaks for the same party: "A succeeded B", "A took over the team from B"; who appoints or dismisses somebody too:
 * "A was sacked by Premier B".
 */
export function shareWithSuccessors(scope: OwnerScope, votes: PartyVotes): void {
  scope.base.tokens.forEach((token, i) => {
    if (token.upos !== "VERB") return;
    if (titles().appoints.has(token.lemma)) {
      const passive = isPassive(scope.base.tokens, i);
      const one = personBefore(scope, i);
      const other = personAfter(scope, i, passive ? "by" : undefined);
      if (one && other && one !== other) votes.share(one, other);
      return;
    }
    const one = personBefore(scope, i);
    const other = replacedBy(scope, i);
    if (one && other && one !== other) votes.share(one, other);
  });
}

/**
 * Whom a verb says that somebody replaces: "succeeded NAME", "took over the team from NAME", "stepped in after NAME left"; in the
 * passive, who does: "was succeeded by NAME".
 */
export function replacedBy(scope: Scope, verb: number): PersonDraft | undefined {
  const { tokens } = scope.base;
  if (tokens[verb]?.upos !== "VERB") return undefined;
  if (TAKES.has(`${tokens[verb]?.lemma} ${tokens[verb + 1]?.norm}`))
    return personAfter(scope, verb, "from") ?? personAfter(scope, verb, "after");
  if (verbAct(tokens, verb) !== "replaces") return undefined;
  return personAfter(scope, verb, isPassive(tokens, verb) ? "by" : undefined);
}

/** The person right before a verb, auxiliaries, adverbs, "who" and a comma let pass. */
function personBefore({ base, people }: Scope, verb: number): PersonDraft | undefined {
  for (let i = verb - 1; i > verb - NEAR; i--) {
    const token = base.tokens[i];
    const named = people.covering.get(i);
    if (!token || token.sentence !== base.tokens[verb]?.sentence) return undefined;
    if (/^s?he$/.test(token.norm)) return firstBefore({ base, people }, token.sentence);
    if (named) return base.tokens[named.span.last]?.xpos === "POS" ? undefined : named.person;
    if (!["AUX", "ADV"].includes(token.upos) && token.norm !== "who" && token.norm !== ",") return undefined;
    if (token.xpos === "MD" || token.norm === "not") return undefined;
  }
  return undefined;
}

/** "Ann Bell leads the team. She took over from NAME": whom the sentence before names first, in the same paragraph. */
function firstBefore({ base, people }: Scope, sentence: number): PersonDraft | undefined {
  const before = base.sentences[sentence - 1];
  if (!before || before.block !== base.sentences[sentence]?.block) return undefined;
  for (let i = before.first; i < Math.min(before.last, before.first + NEAR); i++) {
    const named = people.covering.get(i);
    if (named) return base.tokens[named.span.last]?.xpos === "POS" ? undefined : named.person;
  }
  return undefined;
}

/** The first person after a verb, before any other verb; behind a preposition where one is asked for. */
function personAfter({ base, people }: Scope, verb: number, preposition?: string): PersonDraft | undefined {
  let open = preposition === undefined;
  for (let i = verb + 1; i < verb + NEAR; i++) {
    const token = base.tokens[i];
    if (!token || token.sentence !== base.tokens[verb]?.sentence || token.upos === "VERB") return undefined;
    const named = people.covering.get(i);
    if (named && open) return base.tokens[named.span.last]?.xpos === "POS" ? undefined : named.person;
    open ||= token.norm === preposition;
  }
  return undefined;
}
