import type { StoryReport } from "./features.js";
import { Stories } from "./stories.js";

/** Puts the reports of a labelled set into stories, in the order of the lines: the cluster is the story's id. */
export function toStoryLines(reports: readonly StoryReport[]): { id: string; cluster: string }[] {
  const stories = new Stories();
  return reports.map((report) => ({ id: report.id, cluster: stories.add(report).story }));
}
