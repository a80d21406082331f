import { assemble } from "../../assemble/assemble.js";
import { link } from "../../link/link.js";
import { fittingProcesses, keysUnder } from "../../link/stories/processes.js";
import type { OpenLibrary } from "./library.js";
import { factsOf } from "./story-facts.js";

/** Reports of a story that tell which process it belongs to, the first. */
const TELLING = 12;

/** Puts the stories that are in no process yet into one that they share parties and people with, or each opens its own. */
export function settleStories(library: OpenLibrary, onEach: (done: number, total: number) => void): void {
  const { keep, readings, now } = library;
  const waiting = keep.stories.unsettled();
  for (const [done, { number, id }] of waiting.entries()) {
    onEach(done, waiting.length);
    const reports = keep.reports.ofStory(number).slice(0, TELLING);
    if (reports.length === 0) continue;
    const read = readings.read(reports.map((report) => report.id));
    const facts = factsOf(assemble(link(read)));
    keep.db.write(() => {
      // The dossier is made later, perhaps after thousands of others were read.
      readings.store(read);
      // Another process may have been faster.
      if (keep.stories.get(number)?.process !== undefined) return;
      const process = fittingProcesses(facts, (key) => keep.processKeys.under(key))[0] ?? id;
      keep.processes.open(process, now());
      keep.stories.settle(number, process);
      keep.processKeys.add(process, keysUnder(facts));
      keep.processes.touch(process, now());
    });
  }
}
