import type { ProposalMention, Provision, Reaction } from "../../model/index.js";
import type { MeetingInput } from "../events/meetings.js";
import { authorsOf } from "./authors.js";
import { findProposalSightings, type ProposalSighting } from "./mentions.js";
import { findProvisions } from "./provisions.js";
import { findReactions } from "./reactions.js";

export interface ProposalLayers {
  readonly proposals: ProposalMention[];
  readonly provisions: Provision[];
  readonly reactions: Reaction[];
}

/** Finds plans and drafts, what is in them, and who takes them how. */
export function findProposals(reading: MeetingInput): ProposalLayers {
  const sightings = findProposalSightings(reading);
  const numbers = group(sightings);
  const proposals = sightings.map(
    (s, i): ProposalMention => ({
      start: s.phrase.start,
      end: s.phrase.end,
      by: `proposals:${s.head}`,
      name: reading.intake.report.text.slice(s.phrase.start, s.phrase.end),
      proposal: numbers[i] ?? 0,
      ...(s.points === undefined ? {} : { points: s.points }),
      ...(s.version === undefined ? {} : { version: s.version }),
      authors: [...new Set([...s.owners, ...authorsOf(reading, s)])],
    }),
  );
  const known = proposals
    .map((mention, i) => ({ mention, sighting: sightings[i] }))
    .flatMap(({ mention, sighting }) => (sighting ? [{ ...sighting, mention }] : []));
  return { proposals, provisions: findProvisions(reading, known), reactions: findReactions(reading, known) };
}

/**
 * Numbers the proposals of the report. Two owners have two proposals; points and versions are of one and the same
 * proposal as it changes; what has no owner is the one that was last spoken of.
 */
function group(sightings: readonly ProposalSighting[]): number[] {
  const byOwner = new Map<string, number>();
  let last = 0;
  let count = 0;
  return sightings.map((s) => {
    const owner = s.owners[0];
    if (owner === undefined) return (last = count === 0 ? count++ : last);
    // The first that is owned names the owner of what was told before it without one.
    const key = `${owner}`;
    const number = byOwner.get(key) ?? (byOwner.size === 0 && count === 1 ? 0 : count++);
    byOwner.set(key, number);
    return (last = number);
  });
}
