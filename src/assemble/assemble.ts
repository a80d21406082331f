import { type Dossier, type Evidence, type Links, type Reading } from "../model/index.js";
import { writeBrief } from "./brief/brief.js";
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
import { titleOf } from "./title.js";
import { withRoundsUndone } from "./undone-since.js";
import { Verdicts } from "./verdicts.js";
import { withVersionNames } from "./version-names.js";

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
    title: options.title ?? titleOf(record, rounds, latestDay(links.readings)),
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
    proposals: withVersionNames(dossier.proposals),
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

/** The day of the latest report; a set without any date stands at no day that anybody could name. */
function latestDay(readings: readonly Reading[]): string {
  const days = readings.flatMap((r) => {
    const published = r.intake.report.published;
    return published ? [published.value.slice(0, 10)] : [];
  });
  return days.sort().at(-1) ?? "";
}
