import type { Dossier, Links, Reading } from "../model/index.js";
import { writeBrief } from "./brief/brief.js";
import { assembleDisagreements } from "./disagreements.js";
import { assembleFigures } from "./figures.js";
import { assembleIssues } from "./issues.js";
import { assembleParties } from "./parties.js";
import { assemblePeople } from "./people.js";
import { assembleProposals } from "./proposals.js";
import { Record } from "./record.js";
import { assembleRounds } from "./rounds.js";
import { assembleSources } from "./sources.js";
import { assembleStatements } from "./statements.js";
import { assembleTimeline } from "./timeline.js";

/** What the user may set: the day that the record stands at, and its title. */
export interface AssembleOptions {
  /** ISO date; the day of the latest report by default. */
  readonly asOf?: string;
  readonly title?: string;
}

/** Assembles the record from what the reports have in common. Pure and total. */
export function assemble(links: Links, options: AssembleOptions = {}): Dossier {
  const record = new Record(links);
  const people = assemblePeople(record);
  const rounds = assembleRounds(record);
  const proposals = assembleProposals(record);
  const issues = assembleIssues(record);
  const statements = assembleStatements(record);
  const timeline = assembleTimeline(record, rounds, statements);
  const dossier: Dossier = {
    schema: "rapporteur/dossier@1",
    title: options.title ?? "Record",
    asOf: options.asOf ?? latestDay(links.readings),
    reports: links.readings.map((reading) => reading.intake.report),
    parties: assembleParties(record),
    people,
    rounds,
    proposals,
    issues,
    statements,
    figures: assembleFigures(record),
    timeline,
    disagreements: assembleDisagreements(record),
    sources: assembleSources(record),
    brief: [],
  };
  return { ...dossier, brief: writeBrief(dossier) };
}

/** The day of the latest report; a set without any date stands at no day that anybody could name. */
function latestDay(readings: readonly Reading[]): string {
  const days = readings.flatMap((r) => {
    const published = r.intake.report.published;
    return published ? [(published.latest ?? published.value).slice(0, 10)] : [];
  });
  return days.sort().at(-1) ?? "";
}
