import { featuresOf, type StoryReport } from "./features.js";
import { Rarity, type RarityState } from "./rarity.js";
import { STORY_SETTINGS, type StorySettings } from "./settings.js";
import { type Comparable, Story, type StoryState } from "./story.js";
import { type Vector, vectorOf, weightiest } from "./vector.js";

/** Where a report was put, and what that changes. */
export interface Placed {
  /** The id of the story: that of its first report. */
  readonly story: string;
  readonly isNew: boolean;
  /** Other stories that it is like enough for, the likest first: told, never joined by itself. */
  readonly also: readonly string[];
}

/** All that is known of the stories so far, as JSON: what `Stories` goes on from. */
export interface StoriesState {
  readonly stories: readonly StoryState[];
  readonly rarity: RarityState;
  /** Indexes of stories by feature. */
  readonly under: readonly (readonly [key: string, stories: readonly number[]])[];
}

/** Features of a report that stories are looked up by, its weightiest. */
const LOOKED_UP = 48;
/** Stories that are looked at under one feature, the latest, and compared with a report at most. */
const UNDER_ONE = 256;
const COMPARED = 24;

/**
 * Puts reports into stories in the order in which they arrive, one pass: what was put somewhere stays there. Stories are
 * found by features that they share with a report, so that one report more costs the same whatever the number before.
 */
export class Stories {
  readonly #stories: Story[];
  readonly #rarity: Rarity;
  readonly #under: Map<string, number[]>;

  /** @param state where an earlier one stood, to go on from */
  constructor(
    state?: StoriesState,
    private readonly settings: StorySettings = STORY_SETTINGS,
  ) {
    this.#stories = state?.stories.map((story) => new Story(story)) ?? [];
    this.#rarity = new Rarity(state?.rarity);
    this.#under = new Map(state?.under.map(([key, stories]) => [key, [...stories]]));
  }

  /** Gives all that is needed to go on from here. */
  save(): StoriesState {
    return {
      stories: this.#stories.map((story) => story.save()),
      rarity: this.#rarity.save(),
      under: [...this.#under].map(([key, stories]) => [key, [...stories]]),
    };
  }

  /** Lists the stories with the ids of their reports, in order of arrival. */
  get all(): readonly { readonly id: string; readonly members: readonly string[] }[] {
    return this.#stories;
  }

  /** Puts one report more into the story that it is likest to, or into a new one. */
  add(report: StoryReport): Placed {
    const features = featuresOf(report);
    this.#rarity.learn(new Set([...features.values()].flatMap((counts) => [...counts.keys()])));
    const comparable = this.#comparable(report, vectorOf(features, this.settings.weights, this.#rarity));
    const like = this.#candidates(comparable.vector)
      .map((index) => ({ index, likeness: this.#stories[index]?.likeness(comparable, this.settings) ?? 0 }))
      .filter(({ likeness }) => likeness >= this.settings.enough)
      .sort((a, b) => b.likeness - a.likeness || a.index - b.index);
    const [best, ...also] = like;
    const index = best?.index ?? this.#stories.length;
    const story = this.#stories[index] ?? new Story({ id: report.id });
    if (!best) this.#stories.push(story);
    story.add(comparable);
    this.#file(comparable.vector, index);
    return {
      story: story.id,
      isNew: best === undefined,
      also: also.flatMap((other) => this.#stories[other.index]?.id ?? []),
    };
  }

  #comparable({ id, published }: StoryReport, vector: Vector): Comparable {
    const years = [...vector.keys()].flatMap((key) => (key.startsWith(YEAR) ? [Number(key.slice(YEAR.length))] : []));
    const day = published === undefined ? Number.NaN : Date.parse(published) / DAY;
    return {
      id,
      vector,
      ...(years.length > 0 ? { year: Math.max(...years) } : {}),
      ...(Number.isNaN(day) ? {} : { day }),
    };
  }

  /** The stories that share most of the report's weightiest features. */
  #candidates(vector: Vector): number[] {
    const shared = new Map<number, number>();
    for (const [key, weight] of weightiest(vector, LOOKED_UP))
      for (const index of this.#under.get(key) ?? []) shared.set(index, (shared.get(index) ?? 0) + weight);
    return [...shared]
      .sort(([i, a], [j, b]) => b - a || i - j)
      .slice(0, COMPARED)
      .map(([index]) => index);
  }

  #file(vector: Vector, index: number): void {
    for (const [key] of weightiest(vector, LOOKED_UP)) {
      const own = this.#under.get(key) ?? [];
      if (own.includes(index)) continue;
      own.push(index);
      if (own.length > UNDER_ONE) own.shift();
      this.#under.set(key, own);
    }
  }
}

const YEAR = "calendar year ";
const DAY = 24 * 60 * 60 * 1000;
