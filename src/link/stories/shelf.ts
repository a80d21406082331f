import type { Kept } from "./kept.js";
import type { Story } from "./story.js";

/** All that is known of the stories so far. What changed in a story is put back. */
export interface StoryShelf {
  /** By number, in the order in which they were opened, from 0. */
  readonly stories: Kept<Story>;
  /** Numbers of the latest stories by feature. */
  readonly under: Kept<readonly number[]>;
  /** How many reports had each feature. */
  readonly seen: Kept<number>;
  /** How many stories were opened, and how many reports were put into them. */
  opened: number;
  reports: number;
}

/** Makes an empty shelf in memory. */
export const emptyShelf = (): StoryShelf => ({
  stories: new Map(),
  under: new Map(),
  seen: new Map(),
  opened: 0,
  reports: 0,
});
