import type { StoryReport } from "../../link/stories/features.js";
import type { Intake } from "../../model/index.js";

/** Gives what stories need of a report. */
export const storyReportOf = ({ report: { id, title, text, published } }: Intake): StoryReport => ({
  ...{ id, text },
  ...(title === undefined ? {} : { title }),
  ...(published === undefined ? {} : { published: published.value }),
});
