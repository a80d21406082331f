import type { Change, Round } from "../model/index.js";
import type { Versions } from "./context.js";
import { matchEntries } from "./match.js";

/** Finds the rounds that came, that are held or called off now, that moved, and what came of them. */
export function diffRounds(versions: Versions): Change[] {
  const { pairs, added } = matchEntries(versions.before.rounds, versions.after.rounds);
  return [
    ...added.flatMap((round) => told(versions, round, "round-new", undefined, `${round.status}${whenOf(round)}`)),
    ...pairs.flatMap(([before, after]) => [
      ...(before.status === after.status ? [] : told(versions, after, "round-status", before.status, after.status)),
      ...(moved(before, after) ? told(versions, after, "round-moved", placeAndTime(before), placeAndTime(after)) : []),
      ...(after.outcome === undefined || before.outcome === after.outcome
        ? []
        : told(versions, after, "round-outcome", before.outcome, after.outcome)),
    ]),
  ];
}

function told(versions: Versions, round: Round, is: Change["is"], before: string | undefined, after: string): Change[] {
  const evidence = versions.news(round.evidence);
  if (evidence.length === 0) return [];
  const { id: entry, name: about } = round;
  return [{ is, section: "rounds", entry, about, ...(before === undefined ? {} : { before }), after, evidence }];
}

/** A day, place or venue that was known is another now; what was not known before has not moved. */
const moved = (before: Round, after: Round): boolean =>
  apart(before, after) ||
  (before.place !== undefined && after.place !== undefined && before.place.name !== after.place.name) ||
  (before.venue !== undefined && after.venue !== undefined && before.venue !== after.venue);

const apart = ({ when: a }: Round, { when: b }: Round): boolean =>
  a !== undefined &&
  b !== undefined &&
  (a.to.slice(0, 10) < b.from.slice(0, 10) || b.to.slice(0, 10) < a.from.slice(0, 10));

const placeAndTime = (round: Round): string =>
  [round.venue, round.place?.name, round.when && daysOf(round)].filter((part) => part !== undefined).join(", ");

const whenOf = (round: Round): string => (round.when ? `, ${daysOf(round)}` : "");

function daysOf({ when }: Round): string {
  const [from, to] = [when?.from.slice(0, 10) ?? "", when?.to.slice(0, 10) ?? ""];
  return from === to ? from : `${from} to ${to}`;
}
