import type { Links, Reading } from "../model/index.js";
import { Disagreements } from "./disagreements/disagreements.js";
import { explainFigures } from "./disagreements/figures/differ.js";
import { joinDisputed } from "./disputed-figures.js";
import { linkEvents } from "./events.js";
import { Families } from "./families/families.js";
import { WordWeights } from "./families/weights.js";
import { linkFigures } from "./figures.js";
import { linkIdentities } from "./identities/identities.js";
import { linkMeetings } from "./meetings.js";
import { linkProposals } from "./proposals.js";
import { linkSources } from "./sources/sources.js";
import { dropWithdrawn } from "./withdrawn.js";

/**
 * Links a set of readings: what is the same person, statement, meeting, event, proposal, figure and origin across them.
 * Pure. The order of the set does not matter, and a report that comes twice stands once.
 */
export const link = (readings: readonly Reading[]): Links => new Linker().link(readings);

/** Links a set that grows: each time as `link` does, with what was found of the set before kept where it still holds. */
export class Linker {
  readonly #words = new WordWeights();
  readonly #families = new Families(this.#words.weigh);
  readonly #disagreements = new Disagreements(this.#words.weigh);

  link(readings: readonly Reading[]): Links {
    const sorted = sortedOnce(readings);
    const identities = linkIdentities(sorted);
    const changed = this.#words.set(sorted);
    const families = this.#families.link(sorted, identities, changed);
    const meetings = linkMeetings(sorted, identities);
    const proposals = linkProposals(sorted, identities);
    const figures = dropWithdrawn(linkFigures(sorted, identities), sorted, ({ quantities }, i) => quantities[i]);
    const disagreements = this.#disagreements.find(sorted, identities, {
      families,
      meetings,
      proposals,
      figures,
      changed,
    });
    return {
      readings: sorted,
      ...identities,
      families,
      meetings,
      events: dropWithdrawn(linkEvents(sorted, identities), sorted, ({ events }, i) => events[i]?.trigger),
      proposals,
      figures: explainFigures(joinDisputed(figures, disagreements, sorted), sorted),
      disagreements,
      ...linkSources(sorted, identities, families),
    };
  }
}

function sortedOnce(readings: readonly Reading[]): Reading[] {
  const byId = new Map<string, Reading>();
  for (const reading of readings) {
    const { id, from } = reading.intake.report;
    const known = byId.get(id);
    // Of two copies of one text the one whose `from` sorts first stays, whatever the order they came in.
    if (!known || from < known.intake.report.from) byId.set(id, reading);
  }
  return [...byId.values()].sort((a, b) => (a.intake.report.id < b.intake.report.id ? -1 : 1));
}
