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
 * points or the same owner, or where it is the one that each of them speaks of most and nothing that they say of it clashes.
 */
export function linkProposals(readings: readonly Reading[], identities: Identities): LinkedProposal[] {
  const sights = readings.flatMap((reading, r) => sightsOf(reading, r, identities));
  const ordered = [...sights].sort(
    (a, b) => b.mentions - a.mentions || a.ref.reading - b.ref.reading || a.ref.index - b.ref.index,
  );
  const main = new Map<number, Sight>();
  for (const sight of ordered)
    if (sight.title === undefined && !main.has(sight.ref.reading)) main.set(sight.ref.reading, sight);
  const groups: Sight[][] = [];
  for (const sight of ordered) {
    const home = groups.find((group) => group.some((other) => isSame(sight, other, main)));
    if (home) home.push(sight);
    else groups.push([sight]);
  }
  return groups.map((group) => ({ members: group.map((s) => s.ref) }));
}

function isSame(a: Sight, b: Sight, main: ReadonlyMap<number, Sight>): boolean {
  const share = <T>(x: ReadonlySet<T>, y: ReadonlySet<T>) => [...x].some((v) => y.has(v));
  if (a.title !== undefined || b.title !== undefined) return a.title === b.title;
  if (share(a.points, b.points)) return true;
  if (a.owners.size > 0 && b.owners.size > 0) return share(a.owners, b.owners);
  if (a.ref.reading === b.ref.reading) return false;
  return main.get(a.ref.reading) === a && main.get(b.ref.reading) === b;
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
