import type { LinkedProposal, ProposalMention, Ref } from "../model/index.js";
import { spansWithin } from "../model/index.js";
import type { Record } from "./record.js";
import { amountsOf } from "./same-terms.js";

/** A place where a report speaks of a proposal. */
export interface Mention {
  readonly ref: Ref;
  readonly mention: ProposalMention;
}

/** Versions that are counted, in their order: what is new or final is one of these wherever it can be. */
const COUNTED = ["second", "third", "fourth"];

/** Gives what a report's own word for a version is called in the record. */
export type VersionName = (reading: number, label: string) => string;

/** What a mention says of its version: its number of points, else the word for it. */
export const labelOf = ({ points, part, version }: ProposalMention): string | undefined =>
  points === undefined ? version : `${points}-${part ?? "point"}`;

/**
 * Finds which words for versions mean the same one. "The new draft" is the last that was counted when its report came out, "the final
 * text" the newest there is, unless what is in them differs; "had offered 9% in a final offer" is one version under two words.
 */
export function nameVersions(record: Record, linked: LinkedProposal, mentions: readonly Mention[]): VersionName {
  const labels = new Set(mentions.flatMap(({ mention }) => labelOf(mention) ?? []));
  if (mentions.some(({ mention }) => mention.points !== undefined)) return (_, label) => label;
  const isOffered = mentions.some((one) => one.mention.version === "initial" && isSaidAgain(record, one, mentions));
  const counted = mentions.flatMap(({ ref, mention }) =>
    COUNTED.includes(mention.version ?? "") ? [{ reading: ref.reading, label: mention.version ?? "" }] : [],
  );
  const clash = clashesIn(record, linked);
  const newIn = (reading: number): string => {
    const day = record.published(reading) ?? "9";
    const known = counted.filter((one) => one.reading === reading || (record.published(one.reading) ?? "") <= day);
    const last = COUNTED.findLast((label) => known.some((one) => one.label === label));
    return last !== undefined && !clash("revised", last) ? last : "revised";
  };
  const isNew = mentions.some(({ ref, mention }) => mention.version === "revised" && newIn(ref.reading) === "revised");
  const newest = isNew ? "revised" : (COUNTED.findLast((label) => labels.has(label)) ?? "final");
  return (reading, label) => {
    if (label === "revised") return newIn(reading);
    if (label === "final" && !isOffered) return clash("final", newest) ? "final" : newest;
    return label === "initial" && isOffered ? "final" : label;
  };
}

/** "The firm had offered 9% in a final offer": the verb and the noun are of one version. */
function isSaidAgain(record: Record, { ref, mention }: Mention, all: readonly Mention[]): boolean {
  const { verbs } = record.reading(ref.reading);
  const { start } = record.sentence(ref.reading, mention);
  const isVerb = spansWithin(verbs, mention).length > 0;
  return (
    isVerb &&
    all.some(
      (other) =>
        other.ref.reading === ref.reading &&
        other.mention.version === "final" &&
        record.sentence(ref.reading, other.mention).start === start,
    )
  );
}

/**
 * Tells whether two versions have something in them and no amount of one is in the other. A report that tells what is in both knows
 * best.
 */
function clashesIn(record: Record, linked: LinkedProposal): (a: string, b: string) => boolean {
  const held = linked.members.flatMap((ref) =>
    record
      .reading(ref.reading)
      .provisions.filter(({ proposal, version }) => proposal === ref.index && version !== undefined)
      .map((provision) => ({ version: provision.version, reading: ref.reading, place: record.place(ref, provision) })),
  );
  const amounts = (label: string, reading?: number): string[] =>
    held
      .filter((one) => one.version === label && (reading === undefined || one.reading === reading))
      .flatMap(({ place }) => amountsOf(record, place).split("; "))
      .filter(Boolean);
  const differ = (own: readonly string[], others: readonly string[]): boolean =>
    own.length > 0 && others.length > 0 && !own.some((one) => others.includes(one));
  const readings = [...new Set(held.map(({ reading }) => reading))];
  return (a, b) => {
    const both = readings.filter((r) => amounts(a, r).length > 0 && amounts(b, r).length > 0);
    return both.length > 0 ? both.some((r) => differ(amounts(a, r), amounts(b, r))) : differ(amounts(a), amounts(b));
  };
}
