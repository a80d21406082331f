import { channelWords } from "../knowledge/channels.js";
import { holderWords } from "../knowledge/holders.js";
import { isForum } from "../knowledge/parts.js";
import { kindOfSort, partyKindOf } from "../knowledge/party-kinds.js";
import { reportHeads } from "../knowledge/report-heads.js";
import { sourcing } from "../knowledge/sourcing.js";
import { bodyByKey, outletOf } from "../knowledge/world.js";
import { isDescribed, type LinkedEntity, leadOf, once, type Party } from "../model/index.js";
import { describedAs } from "./described-as.js";
import { isMediating } from "./mediating.js";
import { isOnlyDoingOrSiding } from "./only-told.js";
import { firstMentions } from "./people.js";
import type { Record } from "./record.js";
import { countParts, type Parts } from "./taking-part.js";

/** How much an entity takes part in the negotiation, counted over the reports. */
interface Share {
  rounds: number;
  people: number;
  statements: number;
  stances: number;
  mediates: number;
  hosts: number;
  observes: number;
  stands: number;
  sides: number;
}

/**
 * Assembles the parties: every state, body or group that another entry refers to or that does something. Most involved first. To be called
 * last: by then all entries that refer to a party are made.
 */
export function assembleParties(record: Record): Party[] {
  const parts = countParts(record);
  const shares = countShares(record);
  const weight = (s: Share) => 3 * s.rounds + s.people + s.statements + 2 * s.stances + 3 * s.mediates;
  for (const [entity, told] of parts) if (isAtTable(told) || isNamedActor(record, entity)) record.id(entity);
  return record.links.entities
    .map((entity, index) => ({ entity, index, share: shares.get(index) ?? NONE }))
    .filter(({ entity, index }) => entity.kind !== "person" && record.isReferredTo(index))
    .sort((a, b) => weight(b.share) - weight(a.share) || (a.entity.name < b.entity.name ? -1 : 1))
    .map(({ entity, index, share }) => ({
      ...record.cite(record.id(index), firstMentions(record, entity)),
      name: entity.name,
      kind: kindOf(record, entity, index),
      part: partIn(record, index, share),
      aliases: entity.aliases,
    }));
}

/** More is told than that somebody did something: he has a part beside or between the sides, or is one. */
const isAtTable = ({ acts: _, ...told }: Parts): boolean => Object.values(told).some((times) => times > 0);

/** Who has a name and does something; not a newspaper, a pollster or a court, which only tell or judge what others do. */
function isNamedActor(record: Record, index: number): boolean {
  const entity = record.entity(index);
  if (!entity || isDescribed(entity.key) || isOutlet(record).has(index)) return false;
  const { bystanders } = holderWords();
  return !describedAs(record, entity).some((noun) => bystanders.has(noun) || channelWords().outlets.has(noun));
}

/** Lists the states and bodies that negotiate, by all that the reports have them do: not who mediates, hosts, watches or stands by. */
export function negotiators(record: Record): number[] {
  const shares = countShares(record);
  return [...shares].flatMap(([index, share]) => {
    const kind = record.entity(index)?.kind;
    const isBody = kind !== undefined && kind !== "person" && kind !== "place";
    // Who has no name, and whom the reports only tell to do something or take a side, need not sit at the table.
    return isBody && partIn(record, index, share) === "party" && !isOnlyDoingOrSiding(record, index) ? [index] : [];
  });
}

/**
 * Lists those of the negotiators who can be taken for the ones who met where no report says who did: where two or more are told to meet or to
 * face each other, nobody else. Who only wants or offers something from beside them (a council, an agency) is not seated by that.
 */
export function facing(record: Record): number[] {
  const shares = countShares(record);
  const all = negotiators(record);
  const told = all.filter((index) => {
    const { sides, rounds } = shares.get(index) ?? NONE;
    return sides + rounds > 0;
  });
  return told.length > 1 ? told : all;
}

/** Tells whether a state or body, or the one that a person speaks for, mediates. */
export function isMediator(record: Record, index: number): boolean {
  const share = countShares(record).get(record.entity(index)?.party ?? index);
  return share !== undefined && partOf(share, false) === "mediator";
}

const NONE: Share = {
  rounds: 0,
  people: 0,
  statements: 0,
  stances: 0,
  mediates: 0,
  hosts: 0,
  observes: 0,
  stands: 0,
  sides: 0,
};

const countShares = once((record: Record): ReadonlyMap<number, Share> => {
  const shares = new Map<number, Share>();
  const add = (entity: number | undefined, key: keyof Share) => {
    if (entity === undefined || entity < 0) return;
    const share = shares.get(entity) ?? { ...NONE };
    share[key]++;
    shares.set(entity, share);
  };
  const { links } = record;
  for (const meeting of links.meetings) for (const ref of meeting.members) countMeeting(record, ref, add);
  for (const entity of links.entities) if (entity.kind === "person") add(entity.party, "people");
  for (const family of links.families) add(family.speaker, "statements");
  links.readings.forEach((reading, r) => {
    // What an idiom tells beside the verb that is counted anyway is no second stance.
    for (const { who, by } of reading.stances)
      if (!by.startsWith("stances:frame")) add(record.linked(r, who), "stances");
  });
  for (const [entity, { mediator, host, observer, ally, party, side }] of countParts(record)) {
    const share = shares.get(entity) ?? NONE;
    shares.set(entity, {
      ...share,
      mediates: share.mediates + mediator,
      hosts: share.hosts + host,
      observes: share.observes + observer,
      stands: share.stands + ally,
      sides: share.sides + party + side,
    });
  }
  // Who sits at the talks that a report opens with, and somebody else mediates them.
  if ([...shares.values()].some(({ mediates }) => mediates > 0))
    for (const meeting of links.meetings)
      for (const ref of meeting.members) for (const who of facingAt(record, ref)) add(who, "sides");
  for (const entity of links.entities)
    if (entity.offices.some((o) => isMediating(o.title))) add(entity.party, "mediates");
  return shares;
});

/** The states and bodies that sit at talks which the head of a report tells of, where they are two or more. */
function facingAt(record: Record, ref: { readonly reading: number; readonly index: number }): readonly number[] {
  const reading = record.reading(ref.reading);
  const meeting = reading.meetings[ref.index];
  const end = reading.sentences[leadOf(reading)]?.start ?? Number.POSITIVE_INFINITY;
  if (meeting?.kind !== "talks" || (meeting.mentions[0]?.start ?? end) >= end) return [];
  const facing = meeting.parties.flatMap(({ entity, role }) => {
    const who = role === "party" ? record.linked(ref.reading, entity) : undefined;
    const kind = record.entity(who)?.kind;
    return who !== undefined && (kind === "state" || kind === "body") ? [who] : [];
  });
  return new Set(facing).size > 1 ? facing : [];
}

function countMeeting(
  record: Record,
  ref: { readonly reading: number; readonly index: number },
  add: (entity: number | undefined, key: keyof Share) => void,
): void {
  const meeting = record.reading(ref.reading).meetings[ref.index];
  for (const participant of meeting?.parties ?? []) {
    const who = record.linked(ref.reading, participant.entity);
    add(who, participant.role === "host" ? "hosts" : participant.role === "mediator" ? "mediates" : "rounds");
    // Who leads a delegation sits there for his side.
    if (participant.role === "lead") add(record.entity(who)?.party, "rounds");
  }
}

/** A mediator is named as one; a party talks, is spoken for and holds positions; of the rest, what is said of it decides. */
function partOf(share: Share, partisan: boolean): Party["part"] {
  if (share.mediates >= 1 && 2 * share.mediates >= share.stances) return "mediator";
  if (share.sides > 0 || (partisan && share.rounds > 0)) return "party";
  if (share.rounds >= 2 || (share.rounds >= 1 && share.stances + share.people >= 1) || share.stances >= 2)
    return "party";
  if (share.hosts > 0) return "host";
  if (share.observes > 0) return "observer";
  return share.stands > 0 ? "ally" : "other";
}

/** What all that is told of a state or body makes it; an outlet only tells, and who goes by an office alone sits there for another. */
function partIn(record: Record, index: number, share: Share): Party["part"] {
  const { key = "", name = "" } = record.entity(index) ?? {};
  const mediates = share.mediates + (isMediating(name) ? 1 : 0);
  const part = partOf({ ...share, mediates }, isPartisan(record, index));
  const sitsThere = !isOutlet(record).has(index) && !(isDescribed(key) && isOffice(name)) && !isForum(name);
  if (part === "party" && !sitsThere) return "other";
  return part === "other" && record.entity(index)?.kind === "state" && speaksAmongMany(record, share) ? "party" : part;
}

/** Where many states negotiate, one that takes a stand or is spoken for is one of them; between two it looks on. */
const speaksAmongMany = (record: Record, { stances, people, statements }: Share): boolean =>
  stances + people + statements > 0 && isOfManyStates(record);

const isOfManyStates = once((record: Record): boolean => {
  const states = [...countShares(record)].filter(
    ([index, share]) => record.entity(index)?.kind === "state" && partOf(share, false) === "party",
  );
  return states.length >= MANY;
});

/** States that must negotiate where those who only speak up belong to them. */
const MANY = 4;

/** "Minister", "former president of the cooperative". */
const isOffice = (name: string): boolean =>
  holderWords().offices.has(name.toLowerCase().split(" of ")[0]?.split(" ").at(-1) ?? "");

/** The outlets and agencies that reports have something from; a union's own release has the union for its outlet. */
const isOutlet = once(({ links }: Record): ReadonlySet<number> => {
  const names = new Set<string>();
  for (const { credits } of links.readings)
    for (const { kind, name } of credits) if (kind === "outlet" || kind === "agency") names.add(name);
  const isOne = (name: string) =>
    names.has(name) || outletOf(name) !== undefined || opensAsOutlet(name) || endsAsOutlet(name);
  return new Set(links.entities.flatMap(({ name }, i) => (isOne(name) ? [i] : [])));
});

/** "Radio Havna". */
function opensAsOutlet(name: string): boolean {
  const [first = "", ...more] = name.toLowerCase().split(" ");
  return more.length > 0 && reportHeads().outletStarts.has(first);
}

/** "Havna Herald". */
const endsAsOutlet = (name: string): boolean =>
  name.includes(" ") && sourcing().mastheads.has(name.slice(name.lastIndexOf(" ") + 1));

/** Unions and rebels sit at talks for themselves: once is enough. */
function isPartisan(record: Record, index: number): boolean {
  const entity = record.entity(index);
  if (entity?.kind !== "body") return false;
  const sort = bodyByKey(entity.key)?.kind ?? partyKindOf(entity.name);
  return sort === "union" || sort === "group";
}

function kindOf(record: Record, entity: LinkedEntity, index: number): Party["kind"] {
  if (entity.kind === "state") return "state";
  if (entity.kind === "group") return "group";
  const known = kindOfSort(bodyByKey(entity.key)?.kind);
  if (known) return known;
  const speakers = record.links.entities.filter((e) => e.kind === "person" && e.party === index);
  return partyKindOf(entity.name, {
    described: describedAs(record, entity),
    titles: speakers.flatMap((s) => s.offices.map((o) => o.title.toLowerCase())),
    unknown: isBidden(record).has(index) || facesUnion(record, index) ? "company" : "organisation",
  });
}

/** Those who bid for a company, and for whose company somebody bids. */
const isBidden = once(
  ({ links }: Record): ReadonlySet<number> =>
    new Set(
      links.readings.flatMap(({ sides }, r) =>
        sides.flatMap(({ by, entity }) => (by === "sides:bid" ? (links.entityOf[r]?.[entity] ?? []) : [])),
      ),
    ),
);

/** Tells whether a union sits on the other side of somebody of whose name nothing tells what it is: then it employs. */
const facesUnion = (record: Record, index: number): boolean =>
  (countShares(record).get(index)?.sides ?? 0) > 0 && hasUnion(record);

const hasUnion = once((record: Record): boolean =>
  [...countShares(record)].some(([index, { sides }]) => {
    const entity = record.entity(index);
    return (
      sides > 0 &&
      entity?.kind === "body" &&
      (bodyByKey(entity.key)?.kind === "union" || partyKindOf(entity.name) === "union")
    );
  }),
);
