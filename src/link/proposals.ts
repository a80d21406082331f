import type { Identities, LinkedProposal, Reading, Ref } from "../model/index.js";

interface Sight {
  readonly ref: Ref;
  readonly mentions: number;
  readonly points: ReadonlySet<number>;
  readonly owners: ReadonlySet<number>;
  /** Of a paper that its kind tells from any other. */
  readonly title?: string;
}

/**
 * Links the proposals of a set of readings. Two reports speak of one proposal where they give it the same title, the same
 * points or the same owner; then where it is the one that each of them speaks of most and nothing that they say of it clashes.
 */
export function linkProposals(readings: readonly Reading[], identities: Identities): LinkedProposal[] {
  const sights = readings.flatMap((reading, r) => sightsOf(reading, r, identities));
  const ordered = [...sights].sort(
    (a, b) => b.mentions - a.mentions || a.ref.reading - b.ref.reading || a.ref.index - b.ref.index,
  );
  const groups: Sight[][] = [];
  const vague: Sight[] = [];
  for (const sight of ordered) {
    const home =
      groups.find((group) => group.some((other) => sharePoints(sight, other))) ??
      groups.find((group) => group.some((other) => isSame(sight, other)));
    if (home) home.push(sight);
    else if (isTold(sight)) groups.push([sight]);
    else vague.push(sight);
  }
  joinVague(groups, vague);
  return groups.map((group) => ({ members: group.map((s) => s.ref) }));
}

/** A proposal that its report only calls "the offer" is the one that the other reports speak of most. */
function joinVague(groups: Sight[][], vague: readonly Sight[]): void {
  const mentions = (group: readonly Sight[]) => group.reduce((sum, s) => sum + s.mentions, 0);
  for (const sight of vague) {
    const open = groups.filter((group) =>
      group.every((s) => s.title === undefined && s.ref.reading !== sight.ref.reading),
    );
    const home = open.sort((a, b) => mentions(b) - mentions(a))[0];
    if (home) home.push(sight);
    else groups.push([sight]);
  }
}

/** Told by its points, its owner or its title: it can be told from another. */
const isTold = (s: Sight): boolean => s.points.size > 0 || s.owners.size > 0 || s.title !== undefined;

const share = <T>(x: ReadonlySet<T>, y: ReadonlySet<T>): boolean => [...x].some((v) => y.has(v));

/** The same points tell the same paper, unless two that nobody wrote together have them. */
const sharePoints = (a: Sight, b: Sight): boolean =>
  share(a.points, b.points) && (a.owners.size === 0 || b.owners.size === 0 || share(a.owners, b.owners));

function isSame(a: Sight, b: Sight): boolean {
  if (a.title !== undefined || b.title !== undefined) return a.title === b.title;
  return a.owners.size > 0 && share(a.owners, b.owners);
}

function sightsOf(reading: Reading, r: number, identities: Identities): Sight[] {
  const numbers = [...new Set(reading.proposals.map((p) => p.proposal))];
  return numbers.map((index) => {
    const mentions = reading.proposals.filter((p) => p.proposal === index);
    const title = mentions.find((p) => p.title !== undefined)?.title;
    return {
      ref: { reading: r, index },
      ...(title === undefined ? {} : { title }),
      mentions: mentions.length,
      points: new Set(mentions.flatMap((p) => p.points ?? [])),
      owners: new Set(mentions.flatMap((p) => p.authors).flatMap((e) => identities.entityOf[r]?.[e] ?? [])),
    };
  });
}
