import { proposalWords } from "../../../knowledge/negotiation.js";
import { firstFrom, type ProposalMention, type Provision, type Span } from "../../../model/index.js";
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
  const current = mentions.filter(isCurrent);
  if (current.length === 0) return [...provisions];
  const changes = reading.verbs.filter((v) => proposalWords().revise.has(v.lemma));
  return provisions.map((provision) => {
    if (provision.version !== undefined) return provision;
    const last = current.findLast((m) => m.start < provision.start && m.proposal === provision.proposal);
    const version = last && !isChangedBetween(changes, last, provision) ? versionOf(last) : undefined;
    return version === undefined ? provision : { ...provision, version };
  });
}

/** "The 14-page draft has since been cut": what is told behind that is of the one that came of it. */
const isChangedBetween = (changes: readonly Span[], mention: Span, provision: Span): boolean =>
  firstFrom(changes, mention.end) < firstFrom(changes, provision.start);

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
