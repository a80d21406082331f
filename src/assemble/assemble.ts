import type { Dossier, Links } from "../model/index.js";

/** What the user may set: the day that the record stands at, and its title. */
export interface AssembleOptions {
  readonly asOf?: string;
  readonly title?: string;
}

/** Assembles the record from what the reports have in common. Pure and total. */
export function assemble(links: Links, options: AssembleOptions = {}): Dossier {
  return {
    schema: "rapporteur/dossier@1",
    title: options.title ?? "Record",
    asOf: options.asOf ?? "1970-01-01",
    reports: links.readings.map((reading) => reading.intake.report),
    parties: [],
    people: [],
    rounds: [],
    proposals: [],
    issues: [],
    statements: [],
    figures: [],
    timeline: [],
    disagreements: [],
    sources: { origins: [], links: [] },
    brief: [],
  };
}
