import { proposalWords } from "../knowledge/negotiation.js";
import { partWords } from "../knowledge/parts.js";
import {
  firstFrom,
  type Identities,
  type LinkedProposal,
  once,
  type ProposalMention,
  type Provision,
  type Reading,
  type Ref,
} from "../model/index.js";

interface Sight {
  readonly ref: Ref;
  readonly mentions: number;
  readonly points: ReadonlySet<number>;
  readonly owners: ReadonlySet<number>;
  /** Who has struck it, where that is told. */
  readonly parties: ReadonlySet<number>;
  /** Of a paper that its kind tells from any other. */
  readonly title?: string;
  /** What it is about, where that is not the talks as a whole. */
  readonly topic: ReadonlySet<string>;
  /** What it holds, where that is told at some length. */
  readonly terms: ReadonlySet<string>;
  /** Nouns by which its report calls it. */
  readonly heads: ReadonlySet<string>;
}

/**
 * Links the proposals of a set of readings. Two reports speak of one proposal where they give it the same title, the same
 * points, the same matter or the same owner; then where it is the one that each of them speaks of most and nothing that they say of it clashes.
 */
export function linkProposals(readings: readonly Reading[], identities: Identities): LinkedProposal[] {
  const betweens = goBetweens(identities);
  const sights = readings.flatMap((reading, r) => sightsOf(reading, r, identities, betweens));
  const ordered = [...sights].sort(
    (a, b) => b.mentions - a.mentions || a.ref.reading - b.ref.reading || a.ref.index - b.ref.index,
  );
  const groups: Sight[][] = [];
  const vague: Sight[] = [];
  for (const sight of ordered) {
    const home = homeOf(groups, sight);
    if (home) home.push(sight);
    else if (isTold(sight)) groups.push([sight]);
    else vague.push(sight);
  }
  joinVague(groups, vague);
  return groups.map((group) => ({ members: group.map((s) => s.ref) }));
}

/** Few give points or terms: for the others no group is asked for them. */
function homeOf(groups: readonly Sight[][], sight: Sight): Sight[] | undefined {
  const { points, terms } = sight;
  return (
    (points.size === 0 ? undefined : groups.find((group) => group.some((other) => sharePoints(sight, other)))) ??
    (terms.size === 0 ? undefined : groups.find((group) => group.some((other) => shareTerms(sight, other)))) ??
    groups.find((group) => group.some((other) => isSame(sight, other)))
  );
}

/**
 * A proposal that its report only calls "the offer" is the one that the other reports speak of most; so are those in points,
 * where nobody who is known to have made one has it counted otherwise.
 */
function joinVague(groups: Sight[][], vague: readonly Sight[]): void {
  const mentions = (group: readonly Sight[]) => group.reduce((sum, s) => sum + s.mentions, 0);
  for (const cluster of clustersOf(vague)) {
    const readings = new Set(cluster.map((s) => s.ref.reading));
    const isCounted = cluster.some((s) => s.points.size > 0);
    const open = groups.filter((group) =>
      group.every(
        (s) =>
          s.title === undefined &&
          s.topic.size === 0 &&
          !readings.has(s.ref.reading) &&
          !isDemanded(s) &&
          !(isAccord(cluster) && (isOneSided(s) || isOfParty(s, cluster))) &&
          !(isCounted && s.points.size > 0),
      ),
    );
    const same = groups.find((group) => group.some((a) => cluster.some((b) => isMarked(a, b))));
    // "The offer" is an offer before it is a plan.
    const called = open.filter((group) => group.some((a) => cluster.some((b) => share(a.heads, b.heads))));
    const home = same ?? (called.length > 0 ? called : open).sort((a, b) => mentions(b) - mentions(a))[0];
    if (home) home.push(...cluster);
    else groups.push(cluster);
  }
}

/** "Under the arrangement": what both have made is not what one has offered. */
const isAccord = (cluster: readonly Sight[]): boolean => {
  const { agreements, oneSided } = proposalWords();
  const heads = cluster.flatMap((s) => [...s.heads]);
  return heads.some((head) => agreements.has(head)) && !heads.some((head) => oneSided.has(head));
};

/** The paper of one of those who struck the accord, which nobody calls one. */
const isOfParty = ({ owners, heads }: Sight, cluster: readonly Sight[]): boolean =>
  ![...heads].some((head) => proposalWords().agreements.has(head)) &&
  cluster.some(({ parties }) => parties.size > 0 && [...owners].some((owner) => parties.has(owner)));

const isOneSided = ({ heads }: Sight): boolean =>
  heads.size > 0 && [...heads].every((head) => proposalWords().oneSided.has(head));

/** What nobody is said to have made: those with the same points together. */
function clustersOf(vague: readonly Sight[]): Sight[][] {
  const clusters: Sight[][] = [];
  for (const sight of vague) {
    const home = clusters.find((cluster) => cluster.some((other) => sharePoints(sight, other)));
    if (home) home.push(sight);
    else clusters.push([sight]);
  }
  return clusters;
}

const isMarked = (a: Sight, b: Sight): boolean =>
  sharePoints(a, b) || shareTerms(a, b) || (a.topic.size > 0 && isCalledAlike(a, b));

/** Told by its owner, its matter or its title: it can be told from another. */
const isTold = (s: Sight): boolean => s.owners.size > 0 || s.title !== undefined || s.topic.size > 0 || isDemanded(s);

/** What one side asks for is none of the texts that lie on the table. */
const isDemanded = ({ heads }: Sight): boolean => [...heads].some((head) => proposalWords().demands.has(head));

function share<T>(x: ReadonlySet<T>, y: ReadonlySet<T>): boolean {
  if (y.size > 0) for (const one of x) if (y.has(one)) return true;
  return false;
}

/** The same points tell the same paper, unless two that nobody wrote together have them. */
const sharePoints = (a: Sight, b: Sight): boolean =>
  share(a.points, b.points) && (a.owners.size === 0 || b.owners.size === 0 || share(a.owners, b.owners));

/** What holds the same in the same words is the same paper, unless it is told to be of two. */
const shareTerms = (a: Sight, b: Sight): boolean =>
  a.ref.reading !== b.ref.reading &&
  share(a.terms, b.terms) &&
  (a.owners.size === 0 || b.owners.size === 0 || share(a.owners, b.owners)) &&
  (a.points.size === 0 || b.points.size === 0);

function isSame(a: Sight, b: Sight): boolean {
  if (a.title !== undefined || b.title !== undefined) return a.title === b.title;
  if (a.topic.size > 0 && b.topic.size > 0) return share(a.topic, b.topic) || isCalledAlike(a, b);
  return a.owners.size > 0 && share(a.owners, b.owners) && isDemanded(a) === isDemanded(b);
}

/** "The roadmap away from coal", "the fossil fuel roadmap": two reports have one noun for it that is not any plan's. */
const isCalledAlike = (a: Sight, b: Sight): boolean =>
  a.ref.reading !== b.ref.reading &&
  [...a.heads].some((head) => b.heads.has(head) && proposalWords().distinct.has(head));

const sightsOf = (reading: Reading, r: number, identities: Identities, betweens: ReadonlySet<number>): Sight[] =>
  toldIn(reading).map(({ index, authors, strikers, ...told }) => ({
    ...told,
    ref: { reading: r, index },
    owners: new Set(authors.flatMap((e) => sidesOf(identities, identities.entityOf[r]?.[e], betweens))),
    parties: new Set(strikers.flatMap((e) => sidesOf(identities, identities.entityOf[r]?.[e], betweens))),
  }));

/** A body for mediation and those whose office is to mediate are one where the set has such a body: "the mediation board's Ana Reyes". */
function goBetweens({ entities }: Identities): ReadonlySet<number> {
  const bodies = entities.flatMap(({ kind, name }, i) => (kind === "body" && isOfGoBetween(name) ? [i] : []));
  const people = entities.flatMap(({ kind, offices }, i) =>
    kind === "person" && offices.some(({ title }) => isOfGoBetween(title)) ? [i] : [],
  );
  return new Set(bodies.length === 1 ? [...bodies, ...people] : []);
}

/** "Federal mediator", "Mediation Board". */
const isOfGoBetween = (name: string): boolean =>
  name
    .toLowerCase()
    .split(/\s+/)
    .some((word) => partWords().nouns.get(word) === "mediator");

/** The side that go-betweens are. */
const GO_BETWEEN = -1;

/** What hangs on the report alone. */
interface Told extends Omit<Sight, "ref" | "owners" | "parties"> {
  readonly index: number;
  /** Indexes into the entities of the report. */
  readonly authors: readonly number[];
  readonly strikers: readonly number[];
}

const toldIn = once((reading: Reading): readonly Told[] => {
  const numbers = [...new Set(reading.proposals.map((p) => p.proposal))];
  return numbers.map((index) => {
    const mentions = reading.proposals.filter((p) => p.proposal === index);
    const title = mentions.find((p) => p.title !== undefined)?.title;
    return {
      index,
      ...(title === undefined ? {} : { title }),
      mentions: mentions.length,
      points: new Set(mentions.flatMap((p) => p.points ?? [])),
      topic: new Set(mentions.flatMap((p) => (isInHeadline(reading, p) ? [] : (p.topic ?? [])))),
      terms: new Set(reading.provisions.filter((p) => p.proposal === index).flatMap((p) => termOf(reading, p))),
      heads: new Set(mentions.flatMap(headsOf)),
      authors: mentions.flatMap((p) => p.authors),
      strikers: mentions.flatMap((p) => p.parties ?? []),
    };
  });
});

/** A headline says of what the talks are: "rejects the plan for the ports". */
function isInHeadline({ sentences, intake }: Reading, { end }: ProposalMention): boolean {
  const sentence = sentences[firstFrom(sentences, end) - 1];
  return intake.blocks[sentence?.block ?? -1]?.kind === "headline";
}

/** Words of a provision from which on two reports that have them speak of one. */
const LEAST_TERM = 6;

function termOf({ intake }: Reading, { start, end }: Provision): string[] {
  const words =
    intake.report.text
      .slice(start, end)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length < LEAST_TERM ? [] : [words.join(" ")];
}

/** Who has made it, and whom he speaks for: "the minister's draft" and "the island's draft" are one. */
function sidesOf({ entities }: Identities, entity: number | undefined, betweens: ReadonlySet<number>): number[] {
  const party = entities[entity ?? -1]?.party;
  if (entity === undefined) return [];
  const own = betweens.has(entity) || betweens.has(party ?? -1) ? [GO_BETWEEN] : [];
  // A mediator, wherever he comes from, speaks for no side.
  const isBetween = entities[entity]?.offices.some(({ title }) => isOfGoBetween(title)) === true;
  const isOfSide = party !== undefined && (!isBetween || entities[party]?.kind !== "body");
  return isOfSide ? [entity, party, ...own] : [entity, ...own];
}

/** What a report calls it: "the draft protocol" is a draft, and a protocol. */
function headsOf({ by, name }: ProposalMention): string[] {
  const words = name.toLowerCase().split(" ");
  return [by.slice(by.indexOf(":") + 1), ...words.filter((word) => proposalWords().heads.has(word))];
}
