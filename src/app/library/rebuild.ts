import type { OpenLibrary } from "./library.js";
import { storyReportOf } from "./story-report.js";

/** Reports that go into their stories' index in one piece of writing. */
const AT_ONCE = 200;

/**
 * Forgets all that can be made from the reports again, and has it made: readings, the indexes of stories, dossiers, the index
 * of words. What users said, which report is in which story and which story in which process, stays.
 */
export function rebuildIndexes(library: OpenLibrary, onEach: (done: number, total: number) => void): void {
  const { keep, shelf, stories } = library;
  const total = keep.reports.count();
  keep.db.write(() => {
    library.readings.clear();
    library.linkers.clear();
    keep.features.clear();
    keep.stories.clearStates();
    keep.passages.clear();
    keep.counters.set("placed", 0);
    keep.processes.touchAll();
  });
  for (let after = 0, done = 0; ; ) {
    const reports = keep.reports.list(after, AT_ONCE);
    const last = reports.at(-1);
    if (!last) return;
    shelf.use(() => {
      for (const { id, story } of reports) {
        const intake = keep.reports.intake(id);
        if (intake && story !== undefined) stories.addTo(story, storyReportOf(intake));
      }
    });
    onEach((done += reports.length), total);
    after = last.seq;
  }
}
