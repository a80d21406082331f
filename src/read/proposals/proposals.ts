import { proposalWords } from "../../knowledge/negotiation.js";
import {
  type Entity,
  firstFrom,
  type Mention,
  type NounPhrase,
  overlaps,
  type ProposalMention,
  type Provision,
  type Reaction,
  type Span,
} from "../../model/index.js";
import { entitiesIn } from "../entities-in.js";
import type { MeetingInput } from "../events/meetings.js";
import { authorsOf } from "./authors.js";
import { findEarlierVersions, findPointsBehind } from "./earlier-versions.js";
import { isOfGoBetween } from "./go-between.js";
import { GO_BETWEEN, numberSightings } from "./grouping.js";
import { isJoint } from "./joint.js";
import { findProposalSightings, type ProposalSighting } from "./mentions.js";
import { findVerbalOffers, offersAsKnown } from "./offers.js";
import { goingOn } from "./offers-gone-on.js";
import { findStruck } from "./parties.js";
import type { KnownProposal } from "./provisions/known.js";
import { issuesIn } from "./provisions/make.js";
import { findProvisions } from "./provisions/provisions.js";
import { withVersions } from "./provisions/versioned.js";
import { findReactions } from "./reactions/reactions.js";
import { isInPrinciple } from "./sealed.js";
import { Sides } from "./sides.js";
import { titleBehind } from "./title-behind.js";
import { headOf, numberOfVersion } from "./topic.js";

export interface ProposalLayers {
  readonly proposals: ProposalMention[];
  readonly provisions: Provision[];
  readonly reactions: Reaction[];
  /** With those who make or take a proposal and have no name of their own. */
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
}

/** Finds plans and drafts, what is in them, and who takes them how. */
export function findProposals(reading: MeetingInput): ProposalLayers {
  const sightings = findProposalSightings(reading);
  const sides = new Sides(reading);
  const makersTold: number[] = [];
  const told = sightings.map((s) => {
    const like = s.owners.length > 0 ? [] : sides.calledLike(s.phrase.possessor, makersTold);
    // "The owners' proposal", of owners who have no name; "the Citadel bid", of one who has made an offer.
    const known = s.owners.length > 0 || like.length > 0 ? like : sides.of(s.phrase.possessor).slice(0, 1);
    const again = known.length > 0 || s.owners.length > 0 ? known : inside(reading, s, makersTold);
    // "Has circulated an outline, the Post has learned": who reports it has not made it.
    const makers = [...new Set([...again, ...s.owners, ...authorsOf(reading, s, sides)])].filter(
      (e) => sides.entity(e)?.key.startsWith("outlet:") !== true,
    );
    makersTold.push(...makers);
    return makers;
  });
  const makers = told.map((own, i) => (own.length > 0 ? own : adjectival(reading, sightings[i]?.phrase, sides)));
  const struck = findStruck(reading, sides);
  const numbers = numberSightings(
    sightings,
    sightings.map((s, i) => {
      const maker = sides.entity(makers[i]?.[0]);
      if (isOfGoBetween(reading, s, maker)) return GO_BETWEEN;
      return isOfUnknownSide(reading, maker, s) ? undefined : sideOf(maker);
    }),
    struck[0]?.start,
  );
  const parties = partiesOf(sightings, numbers, struck);
  const named = sightings.map(
    (s, i): ProposalMention => ({
      start: s.phrase.start,
      end: s.phrase.end,
      by: `proposals:${s.head}`,
      name: nameOf(reading, s),
      proposal: numbers[i] ?? 0,
      ...(s.title === undefined ? {} : { title: s.title }),
      ...(s.points === undefined ? {} : { points: s.points }),
      ...(s.part === undefined ? {} : { part: s.part }),
      ...(s.topic.length === 0 ? {} : { topic: s.topic }),
      ...(s.version === undefined ? {} : { version: s.version }),
      authors: makers[i] ?? [],
      ...(parties.has(i) ? { parties: parties.get(i) ?? [] } : {}),
      ...(s.agreed ? { agreed: true as const } : {}),
      ...(isJoint(reading, s.phrase) ? { joint: true as const } : {}),
    }),
  );
  const first: KnownProposal[] = named.flatMap((mention, i) => {
    const sighting = sightings[i];
    return sighting ? [{ ...sighting, mention }] : [];
  });
  const offers = findVerbalOffers(reading, first, Math.max(-1, ...numbers) + 1);
  const known = goingOn(first, offers);
  const more = offers.flatMap((o) => o.provisions);
  const all = [...known, ...offersAsKnown(reading, offers)].sort((a, b) => a.phrase.start - b.phrase.start);
  const proposals = [
    ...known.map((p) => p.mention),
    ...offers.map((o) => o.mention),
    ...findEarlierVersions(reading, known),
    ...findPointsBehind(reading, known),
  ];
  proposals.sort((a, b) => a.start - b.start);
  const provisions = findProvisions(reading, all, more);
  return {
    proposals,
    provisions: withVersions(reading, withMatters(reading, provisions, known), proposals),
    reactions: findReactions(reading, all, { provisions, sides }),
    ...sides.layers(),
  };
}

/** Who struck the accord that a report speaks of most, told where it first speaks of it: "reached a deal. The deal would ...". */
function partiesOf(
  sightings: readonly ProposalSighting[],
  numbers: readonly number[],
  struck: ReturnType<typeof findStruck>,
): ReadonlyMap<number, readonly number[]> {
  const parties = [...new Set(struck.flatMap((one) => one.parties))];
  const own = sightings.findIndex((s) => struck.some(({ start }) => start === s.phrase.start));
  const isAccord = (s: ProposalSighting) => proposalWords().agreements.has(s.head);
  const counts = (i: number) =>
    numbers.filter((n, j) => n === numbers[i] && sightings[j] && isAccord(sightings[j])).length;
  const accords = sightings.flatMap((s, i) => (isAccord(s) ? [i] : [])).sort((a, b) => counts(b) - counts(a) || a - b);
  const home = own >= 0 ? own : accords[0];
  return new Map(home === undefined || parties.length === 0 ? [] : [[home, parties]]);
}

/** Whoever stands before the noun and is known to have made one. */
const inside = (reading: MeetingInput, { phrase }: ProposalSighting, makers: readonly number[]): number[] =>
  entitiesIn(
    reading,
    { start: phrase.start, end: reading.tokens[phrase.head]?.start ?? phrase.end },
    (entity) => entity.kind === "body",
  ).filter((e) => makers.includes(e));

/** "The Chilean text", of a Chile that no list knows. */
function adjectival(reading: MeetingInput, phrase: NounPhrase | undefined, sides: Sides): readonly number[] {
  const before = phrase ? reading.tokens.slice(phrase.first, phrase.head) : [];
  return before
    .filter((t) => /^\p{Lu}\p{Ll}/u.test(t.text) && t.text.length > 4)
    .flatMap((t) => sides.ofAdjective(t.text));
}

/** "A new pay offer" makes of each amount that is offered one of pay, where its own words do not say of what it is. */
function withMatters(
  reading: MeetingInput,
  provisions: readonly Provision[],
  known: readonly KnownProposal[],
): Provision[] {
  const issues = new Map<number, Provision["issues"]>();
  for (const { phrase, mention } of known) {
    const codes = issues.has(mention.proposal) ? [] : issuesIn(reading, phrase);
    if (codes.length > 0) issues.set(mention.proposal, codes);
  }
  return provisions.map((provision) => {
    const isOpen = provision.issues.length === 0 && provision.by.endsWith(":worth");
    return isOpen ? { ...provision, issues: issues.get(provision.proposal) ?? provision.issues } : provision;
  });
}

/** What is put forward goes by the noun that tells it apart where its phrase does not end with it. */
function nameOf(reading: MeetingInput, { phrase, title }: ProposalSighting): string {
  const name = plainName(reading, phrase);
  return title?.includes("-") && !name.toLowerCase().includes(title) ? title : name;
}

/** The name without article, praise and version: "a controversial leaked 12-point US peace plan" is "12-point US peace plan". */
function plainName(reading: MeetingInput, phrase: NounPhrase): string {
  if (numberOfVersion(reading, phrase) !== undefined) return headOf(reading, phrase);
  const { fields, jointly, kinds, versions } = proposalWords();
  // A phrase that begins inside a quotation begins anew behind it: '"reasonable and final" offer'.
  const closed = reading.tokens.slice(phrase.first, phrase.head).findLastIndex((t) => /^["”’]$/.test(t.text));
  const first = behindReceivers(reading, { ...phrase, first: phrase.first + closed + 1 });
  const kept = reading.tokens.slice(first, phrase.last).filter((t, i, all) => {
    if (i === all.length - 1 || first + i === phrase.head) return true;
    const joinedToNext = all[i + 1]?.norm === "-" || all[i - 1]?.norm === "-" || t.norm === "-";
    if (joinedToNext || isNamed(reading, t)) return true;
    if (versions.has(t.norm) && t.upos !== "PROPN") return false;
    if (fields.has(t.norm) || jointly.has(t.norm) || kinds.has(t.norm)) return true;
    if (t.upos === "DET" || t.upos === "ADV" || t.upos === "PRON") return false;
    return t.upos !== "ADJ" && t.upos !== "VERB";
  });
  const text = reading.intake.report.text;
  // "Third, fairest and closing bid": with the words of praise goes what joined them.
  while (kept[0]?.upos === "CCONJ" || kept[0]?.upos === "PUNCT") kept.shift();
  const name = kept
    .map((t, i) => `${i > 0 && (kept[i - 1]?.end ?? 0) < t.start ? " " : ""}${text.slice(t.start, t.end)}`)
    .join("");
  const whole = `${name}${titleBehind(reading, phrase)}`;
  return isInPrinciple(reading, phrase) ? `${whole} in principle` : whole;
}

/** "Hands both sides new truce text": who is handed it is no word of its name. */
function behindReceivers({ tokens }: MeetingInput, { first, head }: NounPhrase): number {
  const inside = tokens.slice(first, head);
  const last = inside.findLastIndex((t, i) => t.xpos === "NNS" && inside[i + 1]?.upos === "ADJ");
  return first + last + 1;
}

/** "The American draft": whose it is stays in the name. */
const isNamed = (reading: MeetingInput, token: Span): boolean => {
  const mention = reading.mentions[firstFrom(reading.mentions, token.end) - 1];
  return mention !== undefined && overlaps(mention, token);
};

/** "The ten-point list was signed by the clerk": whom nobody is told to speak for makes no other paper of the one told before. */
function isOfUnknownSide(
  reading: MeetingInput,
  maker: Entity | undefined,
  sighting: ProposalSighting | undefined,
): boolean {
  const { kind, party } = maker ?? {};
  const first = sighting?.phrase.first ?? 0;
  const opening = [first - 1, first].map((at) => reading.tokens[at]?.norm ?? "");
  return kind === "person" && party === undefined && opening.some((w) => w === "the" || w === "this" || w === "that");
}

/** Who has drawn it up stands for the side that he speaks for. */
function sideOf(entity: Entity | undefined): string | undefined {
  return entity?.kind === "person" ? (entity.party ?? entity.key) : entity?.key;
}
