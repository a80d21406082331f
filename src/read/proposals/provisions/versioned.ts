import type { ProposalMention, Provision } from "../../../model/index.js";

/**
 * Gives what a report tells of "the draft" the version that it spoke of last: once "a revised draft" or "the nine-point paper" is
 * told, that is the one that the report is about. A version that came before is told as such, and is not gone on with.
 */
export function withVersions(provisions: readonly Provision[], mentions: readonly ProposalMention[]): Provision[] {
  return provisions.map((provision) => {
    if (provision.version !== undefined) return provision;
    const last = mentions.findLast(
      (m) => m.start < provision.start && m.proposal === provision.proposal && isCurrent(m),
    );
    const version = last && versionOf(last);
    return version === undefined ? provision : { ...provision, version };
  });
}

const isCurrent = ({ version, points }: ProposalMention): boolean =>
  version !== "initial" && (version !== undefined || points !== undefined);

/** Gives the label of the version that a mention is of: its number of points, else the word for it. */
export function versionOf({
  points,
  part,
  version,
}: Pick<ProposalMention, "points" | "part" | "version">): string | undefined {
  return points === undefined ? version : `${points}-${part ?? "point"}`;
}
