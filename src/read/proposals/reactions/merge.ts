import type { ReactionStance } from "../../../knowledge/reactions.js";
import { fileUnder, type Reaction } from "../../../model/index.js";

/**
 * Makes one of what a sentence tells of one holder in several ways: who takes it well and ill reserves, the narrower word of two
 * stands ("accepted it as a basis"), and who rejects it need not be told to criticise it.
 */
export function merge(found: readonly Reaction[]): Reaction[] {
  const groups = new Map<string, Reaction[]>();
  for (const reaction of found) fileUnder(groups, `${reaction.proposal} ${reaction.who} ${reaction.start}`, reaction);
  const kept = new Set([...groups.values()].flatMap(narrowed));
  return found.flatMap((reaction) => {
    const group = groups.get(`${reaction.proposal} ${reaction.who} ${reaction.start}`) ?? [];
    if (!kept.has(reaction)) return [];
    return isMixed(group) ? [{ ...reaction, stance: "reserves" as const }] : [reaction];
  });
}

/** The first of each stance that no narrower one stands beside. */
function narrowed(group: readonly Reaction[]): Reaction[] {
  if (isMixed(group)) return group.slice(0, 1);
  const stances = new Set(group.map((r) => r.stance));
  const firsts = [...stances].flatMap((stance) => group.find((r) => r.stance === stance) ?? []);
  return firsts.filter((r) => !(WIDER[r.stance] ?? []).some((narrower) => stances.has(narrower)));
}

const isMixed = (group: readonly Reaction[]): boolean =>
  group.some((r) => FAVOURABLE.has(r.stance)) && group.some((r) => HOSTILE.has(r.stance));

const FAVOURABLE: ReadonlySet<ReactionStance> = new Set(["supports", "accepts as a basis"]);
const HOSTILE: ReadonlySet<ReactionStance> = new Set(["criticises", "rejects"]);

const WIDER: Readonly<Partial<Record<ReactionStance, readonly ReactionStance[]>>> = {
  supports: ["accepts as a basis", "reserves"],
  criticises: ["rejects"],
  reserves: ["criticises", "rejects"],
};
