import type { Dossier, Evidence, Round, Standing, TimelineEvent, When } from "../model/index.js";
import { namesOf } from "./names.js";
import { withoutDay } from "./without-day.js";

/** Something ahead, or called off that was to come: a round or an event of the timeline. */
export interface NextStep {
  readonly id: string;
  readonly summary: string;
  readonly status: "planned" | "possible" | "called off";
  readonly when?: When;
  readonly where?: string;
  /** Venue and place of a meeting; for an event only its `where` is known, which need not be where it will be. */
  readonly location?: string;
  readonly who: readonly string[];
  readonly evidence: readonly Evidence[];
  readonly standing: Standing;
}

/**
 * Finds what comes next, by date, what has none at the end. A meeting that is both a round and an event stands once, called
 * off if one of the two is. What was to be before the record's own day is no longer next; what is called off is told
 * only where it has a day ahead.
 */
export function findNextSteps(dossier: Dossier): NextStep[] {
  const name = namesOf(dossier);
  const off = [...dossier.rounds, ...dossier.timeline].filter(({ status }) => status === "called off");
  const isOff = (entry: Round | TimelineEvent): boolean =>
    off.some((one) => sameStep(one, entry) && typeOf(one) === typeOf(entry));
  const settled = <T extends Next<Round | TimelineEvent>>(entry: T): T =>
    isOff(entry) ? { ...entry, status: "called off" } : entry;
  const rounds = dossier.rounds.filter(isNext);
  const events = dossier.timeline.filter(isNext).filter((event) => !rounds.some((round) => sameStep(round, event)));
  const steps = [
    ...rounds.map((round) => stepOf(settled(round), round.name, round.parties.map(name), placeOf(round))),
    ...events.map((event) => stepOf(settled(event), event.text, event.who.map(name))),
  ];
  const key = ({ when, id }: NextStep): string => `${when?.from ?? "9999"} ${when?.to ?? ""} ${id}`;
  return steps.filter((step) => isAhead(step, dossier.asOf)).sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

type Next<T> = T & Pick<NextStep, "status">;

const isNext = <T extends { readonly status: string }>(entry: T): entry is Next<T> =>
  entry.status === "planned" || entry.status === "possible" || entry.status === "called off";

const isAhead = ({ when, status }: NextStep, asOf: string): boolean =>
  when === undefined ? status !== "called off" : when.to.slice(0, 10) >= asOf.slice(0, 10);

/** The same words of the same report, at the same time. */
const sameStep = (one: Step, other: Step): boolean =>
  one.when?.from === other.when?.from &&
  other.evidence.some((a) => one.evidence.some((b) => a.report === b.report && a.start < b.end && b.start < a.end));

type Step = Pick<NextStep, "when" | "evidence">;

/** A sentence may call off a strike for the sake of a meeting: only the like is the same. */
const typeOf = (entry: Round | TimelineEvent): string | undefined => ("kind" in entry ? MEETING : entry.type);

const MEETING = "CONSULT";

const placeOf = ({ venue, place }: Round): string | undefined =>
  [venue, place?.name].filter((part) => part !== undefined).join(", ") || undefined;

function stepOf(
  entry: Next<Round | TimelineEvent>,
  summary: string,
  who: readonly string[],
  location?: string,
): NextStep {
  const { id, status, when, evidence, standing } = entry;
  const where = location ?? ("where" in entry ? entry.where : undefined);
  return {
    // Its day is told beside it.
    ...{ id, summary: when ? withoutDay(summary) : summary, status, who, evidence, standing },
    ...(when === undefined ? {} : { when }),
    ...(where === undefined ? {} : { where }),
    ...(location === undefined ? {} : { location }),
  };
}
