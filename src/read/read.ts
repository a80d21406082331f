import type { Diagnostic, Intake, LanguageBase, Reading } from "../model/index.js";
import { addDoers, sidesOnly, withoutIdle } from "./doers/doers.js";
import { findEntities } from "./entities/entities.js";
import { findDeeds } from "./events/deeds.js";
import { findEvents } from "./events/events.js";
import { findMeetings } from "./events/meetings.js";
import { withSidesTaken, withStandIns } from "./events/stand-ins.js";
import { findSteps } from "./events/steps.js";
import { withoutThemes } from "./events/themes.js";
import { findIssues } from "./issues/issues.js";
import { withSides } from "./issues/sides.js";
import { readLanguage } from "./language/language.js";
import { withLayers } from "./layers.js";
import { findProposals } from "./proposals/proposals.js";
import { inferPublication } from "./publication.js";
import { findQuantities } from "./quantities/quantities.js";
import { findSides } from "./sides/sides.js";
import { findSourcing } from "./sourcing/sourcing.js";
import { findAttributions } from "./statements/attributions.js";
import { findQuotations } from "./statements/quotations.js";
import { findSurnames } from "./surnames.js";
import { findTimes } from "./times/times.js";

/** Reads one report: every layer over its language base, in order. Pure: the same report gives the same reading. */
export function read(intake: Intake): Reading {
  return readLayers(readLanguage(intake));
}

/**
 * Reads a set of reports. Where a report carries no date, the interval in which it can have been published is
 * inferred from its own words and the other reports before its times are read; and whom it calls by a surname alone it reads as the
 * person whom another report names in full. The order of the set does not matter.
 *
 * @param known gives an earlier reading of a report, if one is kept: it stands where the set gives the report the same date
 */
export function readAll(
  intakes: readonly Intake[],
  known: (report: string) => Reading | undefined = () => undefined,
): Reading[] {
  const kept = intakes.map((intake) => known(intake.report.id));
  const bases = intakes.map((intake, i) => {
    const reading = kept[i];
    return reading ? { ...reading, intake } : readLanguage(intake);
  });
  const readings = inferPublication(bases).map((base, i) => {
    const reading = kept[i];
    return reading && same(reading.intake, base.intake) ? reading : readLayers(base);
  });
  const surnames = findSurnames(readings);
  return readings.map((reading, i) =>
    same(reading.surnames, surnames[i]) ? reading : readLayers(withLayers(reading, { surnames: surnames[i] })),
  );
}

const same = <T>(a: T, b: T): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** The ordered list of layers: each sees those before it. */
function readLayers(base: LanguageBase): Reading {
  const quotations = findQuotations(base);
  const withQuotations = withLayers(base, { quotations });
  const withEntities = withLayers(withQuotations, findEntities(withQuotations));
  const attributions = findAttributions(withEntities);
  const times = findTimes(withEntities, base.intake.report.published?.value);
  const withTimes = withLayers(withEntities, { attributions, times });
  const quantities = findQuantities(withTimes);
  const counted = withLayers(withTimes, { quantities });
  const scene = withLayers(counted, addDoers(counted));
  const moves = findEvents(scene);
  const meetings = findMeetings(withLayers(sidesOnly(scene), { events: moves }));
  const steps = findSteps(scene, moves, meetings);
  const deeds = findDeeds(scene, { told: moves, steps }, meetings);
  const told = [...withoutThemes(scene, moves, steps), ...steps, ...deeds].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
  const events = withStandIns(scene, told, meetings);
  const people = withoutIdle(scene, { events, meetings, from: withTimes.entities.length });
  const withEvents = withLayers(counted, { ...people, events });
  const proposals = findProposals(withEvents);
  const sided = withSidesTaken(withSides(withLayers(withEvents, proposals)));
  const issues = findIssues(sided);
  const sourcing = findSourcing(withEvents);
  const diagnostics: Diagnostic[] = [...base.intake.diagnostics];
  return withLayers(sided, { meetings, ...issues, sides: findSides(sided), ...sourcing, diagnostics });
}
