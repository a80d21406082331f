import type { Dossier, Evidence, Round, Standing, TimelineEvent, When } from "../model/index.js";
import { namesOf } from "./names.js";

/** Something planned or possible: a round to come or an event of the timeline. */
export interface NextStep {
  readonly id: string;
  readonly summary: string;
  readonly status: "planned" | "possible";
  readonly when?: When;
  readonly where?: string;
  readonly who: readonly string[];
  readonly evidence: readonly Evidence[];
  readonly standing: Standing;
}

/**
 * Finds what comes next, by date, what has none at the end. A meeting that is both a round and an event stands once; what
 * was planned for a day before the record's own is no longer next.
 */
export function findNextSteps(dossier: Dossier): NextStep[] {
  const name = namesOf(dossier);
  const rounds = dossier.rounds.filter(isNext);
  const events = dossier.timeline.filter(isNext).filter((event) => !rounds.some((round) => sameStep(round, event)));
  const steps = [
    ...rounds.map((round) => stepOf(round, round.name, round.parties.map(name), placeOf(round))),
    ...events.map((event) => stepOf(event, event.text, event.who.map(name), event.where)),
  ];
  const key = ({ when, id }: NextStep): string => `${when?.from ?? "9999"} ${when?.to ?? ""} ${id}`;
  const ahead = steps.filter(({ when }) => when === undefined || when.to.slice(0, 10) >= dossier.asOf.slice(0, 10));
  return ahead.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

type Next<T> = T & { readonly status: "planned" | "possible" };

const isNext = <T extends { readonly status: string }>(entry: T): entry is Next<T> =>
  entry.status === "planned" || entry.status === "possible";

/** The same words of the same report, at the same time. */
const sameStep = (round: Round, event: TimelineEvent): boolean =>
  round.when?.from === event.when?.from &&
  event.evidence.some((a) => round.evidence.some((b) => a.report === b.report && a.start < b.end && b.start < a.end));

const placeOf = ({ venue, place }: Round): string | undefined =>
  [venue, place?.name].filter((part) => part !== undefined).join(", ") || undefined;

const stepOf = (
  entry: Next<Round | TimelineEvent>,
  summary: string,
  who: readonly string[],
  where?: string,
): NextStep => ({
  id: entry.id,
  summary,
  status: entry.status,
  ...(entry.when === undefined ? {} : { when: entry.when }),
  ...(where === undefined ? {} : { where }),
  who,
  evidence: entry.evidence,
  standing: entry.standing,
});
