import { daysBetween, type Round } from "../model/index.js";

/**
 * Gives the rounds without those that have neither day nor place where another of the same sides has: "previous talks between the two" are
 * no entry beside those of Tuesday.
 */
export function withoutDoubles(rounds: readonly Round[]): ReadonlySet<Round> {
  const isVague = (r: Round) => r.when === undefined && r.place === undefined && r.venue === undefined;
  const who = (r: Round) => new Set([...r.parties, ...(r.people ?? [])]);
  const isPast = (r: Round) => r.status === "held" || r.status === "under way";
  const isOf = (vague: Round, other: Round) => {
    const [own, theirs] = [[...who(vague)], who(other)];
    return own.length > 0 && own.every((id) => theirs.has(id));
  };
  const kept = new Set(rounds);
  for (const vague of rounds.filter(isVague)) {
    const others = rounds.filter((o) => o !== vague && kept.has(o) && o.kind !== "call" && vague.kind !== "call");
    const isTwice = others.some(
      (o) =>
        isPast(o) === isPast(vague) && isOf(vague, o) && (!isVague(o) || o.evidence.length >= vague.evidence.length),
    );
    if (isTwice) kept.delete(vague);
  }
  for (const loose of rounds.filter((r) => isPast(r) && isLoose(r, who(r).size)))
    if (rounds.filter((o) => o !== loose && kept.has(o) && isPast(o) && isWithin(o, loose)).length === 1)
      kept.delete(loose);
  for (const opening of rounds.filter((r) => isBare(r, who(r).size)))
    if (rounds.some((o) => o !== opening && kept.has(o) && isOpenedBy(o, opening))) kept.delete(opening);
  return kept;
}

/** "The conference opens on 24 June": its first day and nothing else. */
const isBare = ({ when, place, venue, label }: Round, who: number): boolean =>
  who === 0 && (place ?? venue ?? label) === undefined && when?.precision === "day";

/** One of the kind that lasts from that day on. */
const isOpenedBy = ({ kind, when, status }: Round, opening: Round): boolean =>
  kind === opening.kind &&
  status === opening.status &&
  when?.precision === "range" &&
  when.from.slice(0, 10) === opening.when?.from.slice(0, 10);

/** "The first round, in Bergen last week": nobody who met, and no day. */
const isLoose = ({ kind, when, label }: Round, who: number): boolean =>
  kind === "talks" && who === 0 && label === undefined && when !== undefined && daysBetween(when.from, when.to) > 1;

/** Talks of sides on a day of those that are told loosely, of which nobody says that they were elsewhere. */
const isWithin = ({ kind, when, place, parties }: Round, loose: Round): boolean =>
  kind === "talks" &&
  parties.length > 1 &&
  when?.precision === "day" &&
  (place === undefined || place.name === loose.place?.name) &&
  loose.when !== undefined &&
  when.from.slice(0, 10) >= loose.when.from.slice(0, 10) &&
  when.to.slice(0, 10) <= loose.when.to.slice(0, 10);
