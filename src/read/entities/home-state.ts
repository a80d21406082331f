import { actorWords } from "../../knowledge/actors.js";
import { titles } from "../../knowledge/titles.js";
import type { Holding } from "./holding.js";
import type { NameMap } from "./named.js";
import { DESCRIBED } from "./nameless-bodies.js";
import { type OwnerScope, officeOwner } from "./owners.js";
import type { PartyVotes } from "./party-votes.js";

/** Gives the key of the one state whose government, army or the like the report tells of without its name. */
export function homeState(names: NameMap): string | undefined {
  const keys = new Set(
    names.all().flatMap(({ by, key }) => (by === DESCRIBED && key.startsWith("state:") ? [key] : [])),
  );
  const [only] = keys;
  return keys.size === 1 ? only : undefined;
}

/**
 * Votes by "the government wants a truce. Foreign Minister NAME said so": a report that need not say whose government it tells of does not say
 * whose minister either. One who holds that office for the state already leaves no room for a second.
 */
export function voteByHome(scope: OwnerScope, holdings: readonly Holding[], votes: PartyVotes): void {
  const home = homeState(scope.names);
  if (home === undefined) return;
  const taken = new Map<string, Holding["person"]>();
  for (const { person, phrase, standing } of holdings)
    if (standing !== "former" && votes.winner(person) === home) taken.set(phrase.title.toLowerCase(), person);
  for (const one of holdings) {
    const { person, phrase, standing } = one;
    if (standing === "former" || phrase.owner || !isOfState(scope, one) || votes.winner(person)) continue;
    const holder = taken.get(phrase.title.toLowerCase());
    if ((holder === undefined || holder === person) && !officeOwner(scope, phrase)) votes.add(person, home);
  }
}

/** "Foreign Minister NAME", "President NAME", "Government spokeswoman NAME". */
function isOfState({ base: { tokens } }: OwnerScope, { phrase, by }: Holding): boolean {
  const { ministers, top, spokes } = titles();
  const words = phrase.title.toLowerCase().split(/[\s-]+/);
  if (words.some((word) => ministers.has(word))) return true;
  const isBare = phrase.first === phrase.head.first && phrase.complement === undefined && !phrase.article;
  if (top.has(phrase.head.words)) return isBare && by === "offices/before";
  const before = tokens[phrase.head.first - 1]?.norm ?? "";
  return spokes.has(phrase.head.words) && actorWords().rulers.has(before);
}
