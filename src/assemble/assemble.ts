import {
  type Dossier,
  daysBetween,
  type Evidence,
  type Links,
  type Party,
  type Reading,
  type Round,
} from "../model/index.js";
import { writeBrief } from "./brief/brief.js";
import { listed } from "./brief/words.js";
import { daysIn } from "./days-in.js";
import { assembleDisagreements } from "./disagreements.js";
import { assembleFigures } from "./figures.js";
import { formOf } from "./form-of.js";
import { assembleIssues } from "./issues.js";
import { judge } from "./judge.js";
import { findLatest } from "./latest.js";
import { LineVerdicts } from "./line-verdicts.js";
import { withMatters } from "./matters-of-sides.js";
import { MattersTold, withIssues } from "./matters-told.js";
import { findOutcomes } from "./outcomes.js";
import { assembleParties } from "./parties.js";
import { assemblePeople } from "./people.js";
import { assembleProposals } from "./proposals.js";
import { readable } from "./readable.js";
import { Record } from "./record.js";
import { assembleRounds } from "./rounds.js";
import { assembleSources } from "./sources.js";
import { assembleStatements } from "./statements.js";
import { assembleTimeline } from "./timeline.js";
import { withRoundsUndone } from "./undone-since.js";
import { Verdicts } from "./verdicts.js";

/** What the user may set: the day that the record stands at, and its title. */
export interface AssembleOptions {
  /** ISO date; the day of the latest report by default. */
  readonly asOf?: string;
  readonly title?: string;
}

/** Assembles the record from what the reports have in common. Pure and total. */
export function assemble(links: Links, options: AssembleOptions = {}): Dossier {
  const record = new Record(links);
  const met = withRoundsUndone(record, assembleRounds(record));
  const issues = assembleIssues(record);
  const matters = new MattersTold(record, issues);
  const proposals = assembleProposals(record, matters);
  const rounds = met.map((round) => ({ ...round, ...withIssues(matters.cited(round.evidence)) }));
  const statements = assembleStatements(record, matters);
  const timeline = assembleTimeline(record, rounds, matters);
  const people = assemblePeople(record);
  const parties = assembleParties(record);
  const disagreements = withMatters(assembleDisagreements(record), matters);
  const verdicts = new Verdicts(disagreements);
  const unjudged: Dossier = {
    schema: "rapporteur/dossier@1",
    title: options.title ?? titleOf(record, rounds, parties),
    asOf: options.asOf ?? latestDay(links.readings),
    reports: links.readings.map((reading) => reading.intake.report),
    parties,
    people,
    rounds,
    proposals,
    issues,
    statements,
    figures: assembleFigures(record, matters, disagreements),
    timeline,
    disagreements,
    sources: assembleSources(record),
    brief: [],
  };
  const dossier = judge(unjudged, verdicts);
  const lines = new LineVerdicts(record, dossier, verdicts);
  const outcomes = findOutcomes(record, dossier.disagreements);
  const latest = findLatest(record, outcomes[0]);
  return {
    ...dossier,
    brief: writeBrief(dossier, {
      sentenceOf: (e) => sentenceAround(record, e),
      formOf: (e) => formOf(record, e),
      daysIn: (e) => daysIn(record, e),
      standingOf: (line) => lines.standingOf(line),
      factsOf: (e) => record.facts(e),
      outcomes,
      ...(latest ? { latest } : {}),
    }),
  };
}

function sentenceAround(record: Record, evidence: Evidence): string | undefined {
  const place = record.placeOf(evidence);
  return place.reading < 0 ? undefined : readable(record, record.sentence(place.reading, place));
}

/** Sides that a title names at most: of more it names none. */
const MOST_SIDES = 3;

/** Days before the newest report from which on a meeting is history, and what that weighs. */
const LOOKED_BACK_AT = 31;
const OLDER = 30;

/** Names the record by those who met most and where: "Norway and the EU: Bergen talks". */
/** What a visit or a call weighs less than talks where a record takes its name from one. */
const ERRAND = 60;

function titleOf(record: Record, rounds: readonly Round[], parties: readonly Party[]): string {
  const support = (r: Round) => new Set(r.evidence.map((e) => e.report)).size;
  const last = latestDay(record.links.readings);
  // What the reports look back at gives no record its name where there is something newer.
  const isOld = ({ when }: Round) => when !== undefined && daysBetween(when.to, last) > LOOKED_BACK_AT;
  // An errand names no negotiation.
  const isErrand = ({ kind }: Round) => kind === "visit" || kind === "call";
  const weight = (r: Round) =>
    (isErrand(r) ? -ERRAND : 0) +
    (r.status === "held" ? 100 : 0) +
    (r.parties.length > 1 ? 50 : 0) +
    support(r) -
    (isOld(r) ? OLDER : 0);
  const main = [...rounds].sort((a, b) => weight(b) - weight(a))[0];
  const sides = parties.filter(({ part }) => part === "party");
  const known = sides.length > 1 && sides.length <= MOST_SIDES ? listed(sides.map(({ name }) => name)) : undefined;
  if (!main || (!main.place && main.parties.length === 0)) return known ?? "Record of the negotiation";
  const isTalks = main.status === "held" && main.kind !== "visit" && main.kind !== "call";
  if (known !== undefined && main.parties.length < 2) return isTalks && main.place ? `${known}: ${main.name}` : known;
  const byId = new Map(record.links.entities.map((e, i) => [record.idIfAsked(i), e.name]));
  const names = main.parties.slice(0, 2).flatMap((id) => byId.get(id) ?? []);
  return names.length > 1 && main.place ? `${names.join(" and ")}: ${main.name}` : main.name;
}

/** The day of the latest report; a set without any date stands at no day that anybody could name. */
function latestDay(readings: readonly Reading[]): string {
  const days = readings.flatMap((r) => {
    const published = r.intake.report.published;
    return published ? [published.value.slice(0, 10)] : [];
  });
  return days.sort().at(-1) ?? "";
}
