import type { Dossier, Evidence, Round, TimelineEvent, When } from "../../model/index.js";
import { once } from "../../model/index.js";
import { gatherTimeline, type TimelineEntry } from "../../show/timeline-entries.js";
import type { Side } from "../parts/facets.js";
import type { WebRecord } from "../record.js";

/** A line of the timeline: a round, with the sentence that tells of it, or a sentence with all that is read in it. */
export type Item = { readonly id: string; readonly when?: When } & (
  | { readonly round: Round; readonly told?: TimelineEvent }
  | { readonly told: TimelineEntry }
);

/** Gives the ids of the entries that stand in an item. */
export const idsOf = (item: Item): string[] =>
  "round" in item
    ? [item.round.id, ...(item.told ? [item.told.id] : [])]
    : item.told.readings.flatMap(({ events }) => events.map(({ id }) => id));

const eventsOf = (item: Item): readonly (Round | TimelineEvent)[] =>
  "round" in item ? [item.round] : item.told.readings.flatMap(({ events }) => events);

/** Lists what a record tells of, by day; what has none stands last. */
export const itemsIn = once(({ dossier }: WebRecord): readonly Item[] => {
  const told = new Map(dossier.timeline.map((event) => [placesOf(event.evidence), event]));
  const rounds = dossier.rounds.map((round) => {
    const event = told.get(placesOf(round.evidence));
    return { id: round.id, round, ...(round.when ? { when: round.when } : {}), ...(event ? { told: event } : {}) };
  });
  const folded = new Set(rounds.flatMap((item) => (item.told ? [item.told] : [])));
  const timeline = dossier.timeline.filter((event) => !folded.has(event));
  const items: Item[] = [
    ...rounds,
    ...gatherTimeline({ timeline }).map((entry) => ({
      ...{ id: entry.readings[0]?.events[0]?.id ?? "", told: entry },
      ...(entry.when ? { when: entry.when } : {}),
    })),
  ];
  return items.sort(
    (a, b) => compare(a.when?.from ?? "9", b.when?.from ?? "9") || compare(a.when?.to ?? "", b.when?.to ?? ""),
  );
});

const placesOf = (evidence: readonly Evidence[]): string =>
  evidence.map(({ report, start, end }) => `${report}:${start}-${end}`).join(" ");

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What kinds of events are called by those who do not code them. */
const KINDS: Readonly<Record<string, string>> = {
  ...{ CONSULT: "meetings, calls, visits", AGREE: "agreement, offers", SUPPORT: "agreement, offers" },
  ...{ CONCEDE: "agreement, offers", COOPERATE: "agreement, offers", AID: "agreement, offers" },
  ...{ REQUEST: "demands", ACCUSE: "criticism, refusals, threats", REJECT: "criticism, refusals, threats" },
  ...{ THREATEN: "criticism, refusals, threats", PROTEST: "strikes, protests", SANCTION: "force, pressure" },
  ...{ MOBILIZE: "force, pressure", COERCE: "force, pressure", ASSAULT: "force, pressure" },
  ...{ RETREAT: "resignations, withdrawals" },
};

const kindOf = (one: Round | TimelineEvent): string =>
  "delegations" in one ? (KINDS.CONSULT ?? "") : (KINDS[one.type ?? ""] ?? "other");

/** Gives what the timeline can be narrowed by. */
export const timelineSides = once((record: WebRecord): readonly Side<Item>[] => {
  const { people, asOf } = record.dossier;
  const partyOf = new Map(people.map(({ id, party }) => [id, party ?? id]));
  const whoOf = (one: Round | TimelineEvent): readonly string[] => ("delegations" in one ? one.parties : one.who);
  return [
    {
      key: "party",
      name: "Party",
      of: (item) => eventsOf(item).flatMap((one) => whoOf(one).map((id) => record.nameOf(partyOf.get(id) ?? id))),
    },
    {
      key: "issue",
      name: "Issue",
      of: (item) => eventsOf(item).flatMap(({ issues = [] }) => issues.flatMap((code) => record.issueName(code) ?? [])),
    },
    { key: "kind", name: "Kind", of: (item) => eventsOf(item).map(kindOf) },
    { key: "is", name: "Past or to come", of: (item) => eventsOf(item).map((one) => stateOf(one, asOf)) },
  ];
});

/**
 * Tells in words whether something was or is to come. What was to be before the record's own day, and of which no report says that
 * it was, is neither.
 */
export function stateOf({ status, when }: Pick<TimelineEvent | Round, "status" | "when">, asOf: string): string {
  const isAhead = status === "planned" || status === "possible";
  if (!isAhead) return status === "held" ? "happened" : status;
  return when && when.to.slice(0, 10) < asOf ? `was ${status}` : status;
}

/** Gives the rounds and events of some items, to be drawn. */
export const drawnOf = (items: readonly Item[]): Pick<Dossier, "rounds" | "timeline"> => ({
  rounds: items.flatMap((item) => ("round" in item ? [item.round] : [])),
  timeline: items.flatMap((item) =>
    "round" in item ? (item.told ? [item.told] : []) : item.told.readings.flatMap(({ events }) => events),
  ),
});
