import { proposalWords } from "../../../knowledge/negotiation.js";
import { firstFrom, type ProposalMention, type Provision } from "../../../model/index.js";
import type { EventInput } from "../../events/event-input.js";

/**
 * Gives what a report tells of "the draft" the version that it spoke of last: once "a revised draft" is told, that is
 * the one that the report is about. A version that came before is told as such, and is not gone on with.
 */
export function withVersions(
  reading: EventInput,
  provisions: readonly Provision[],
  mentions: readonly ProposalMention[],
): Provision[] {
  return provisions.map((provision) => {
    if (provision.version !== undefined) return provision;
    const last = mentions.findLast(
      (m) => m.start < provision.start && m.proposal === provision.proposal && isCurrent(m),
    );
    const version = last && !isChangedAfter(reading, last, provision) ? versionOf(last) : undefined;
    return version === undefined ? provision : { ...provision, version };
  });
}

/** "The 14-page draft has since been cut": what is told behind that is of the one that came of it. */
function isChangedAfter(reading: EventInput, mention: ProposalMention, provision: Provision): boolean {
  const [from, to] = [firstFrom(reading.verbs, mention.end), firstFrom(reading.verbs, provision.start)];
  return reading.verbs.slice(from, to).some((v) => proposalWords().revise.has(v.lemma));
}

/** How many points it has says nothing of whether that is the newest: "had twelve points; the new one has nine". */
const isCurrent = ({ version }: ProposalMention): boolean => version !== undefined && version !== "initial";

/** Gives the label of the version that a mention is of: its number of points, else the word for it. */
export function versionOf({
  points,
  part,
  version,
}: Pick<ProposalMention, "points" | "part" | "version">): string | undefined {
  return points === undefined ? version : `${points}-${part ?? "point"}`;
}
