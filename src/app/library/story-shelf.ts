import type { Keep } from "../../keep/keep.js";
import type { StoryShelf } from "../../link/stories/shelf.js";
import type { Story } from "../../link/stories/story.js";
import { packStory, unpackStory } from "./story-state.js";
import { WriteBehind } from "./write-behind.js";

/** Features and stories that are held in memory between pieces of writing at most: a story of fifty reports takes 400 kB. */
const FEATURES = 400_000;
const STORIES = 500;

/** The stories' shelf on disk. It is good for one piece of writing at a time: `use` opens it, and writes it at the end. */
export class KeptShelf implements StoryShelf {
  readonly stories: WriteBehind<Story>;
  readonly under: WriteBehind<readonly number[]>;
  readonly seen: WriteBehind<number>;
  opened = 0;
  reports = 0;
  #version = -1;

  constructor(private readonly keep: Keep) {
    const { stories, features } = keep;
    this.stories = new WriteBehind(
      (number) => {
        const state = stories.get(number)?.state;
        return state && unpackStory(state);
      },
      (number, story) => stories.put(number, story.id, packStory(story)),
      STORIES,
    );
    this.under = new WriteBehind(
      (key) => features.stories(key),
      (key, list) => features.setStories(key, list),
      FEATURES,
    );
    this.seen = new WriteBehind(
      (key) => features.reports(key),
      (key, count) => features.setReports(key, count),
      FEATURES,
    );
  }

  /** Does a piece of writing that puts reports into stories. */
  use<T>(body: () => T): T {
    try {
      return this.keep.db.write(() => {
        this.#begin();
        const value = body();
        this.#end();
        return value;
      });
    } catch (error) {
      this.#forget();
      throw error;
    }
  }

  #begin(): void {
    // What another process has written since makes what is held in memory out of date.
    const version = this.keep.db.version();
    if (version !== this.#version) this.#forget();
    this.#version = version;
    this.opened = this.keep.counters.get("stories");
    this.reports = this.keep.counters.get("placed");
  }

  #end(): void {
    for (const table of [this.stories, this.under, this.seen]) table.flush();
    this.keep.counters.set("stories", this.opened);
    this.keep.counters.set("placed", this.reports);
  }

  #forget(): void {
    for (const table of [this.stories, this.under, this.seen]) table.forget();
  }
}
