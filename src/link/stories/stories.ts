import { type Features, featuresOf, type StoryReport } from "./features.js";
import { Rarity } from "./rarity.js";
import { STORY_SETTINGS, type StorySettings } from "./settings.js";
import { emptyShelf, type StoryShelf } from "./shelf.js";
import { type Comparable, Story } from "./story.js";
import { type Vector, vectorOf, weightiest } from "./vector.js";

/** Where a report was put, and what that changes. */
export interface Placed {
  /** The id of the story: that of its first report. */
  readonly story: string;
  /** Its number, in the order in which stories were opened. */
  readonly number: number;
  readonly isNew: boolean;
  /** Other stories that it is like enough for, the likest first: told, never joined by itself. */
  readonly also: readonly string[];
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
  readonly #shelf: StoryShelf;
  readonly #rarity: Rarity;
  /** A report whose day is known is compared by that: the weekdays and months that it names are those of half the news. */
  readonly #dated: StorySettings["weights"];

  /** @param shelf what an earlier one left, to go on from */
  constructor(
    shelf: StoryShelf = emptyShelf(),
    private readonly settings: StorySettings = STORY_SETTINGS,
  ) {
    this.#shelf = shelf;
    this.#rarity = new Rarity(shelf);
    this.#dated = { ...settings.weights, calendar: 0 };
  }

  /** Puts one report more into the story that it is likest to, or into a new one. */
  add(report: StoryReport): Placed {
    const comparable = this.#learn(report);
    const like = this.#candidates(comparable.vector)
      .map((number) => ({ number, likeness: this.#story(number)?.likeness(comparable, this.settings) ?? 0 }))
      .filter(({ likeness }) => likeness >= this.settings.enough)
      .sort((a, b) => b.likeness - a.likeness || a.number - b.number);
    const [best, ...also] = like;
    const number = best?.number ?? this.#shelf.opened;
    return {
      story: this.#put(comparable, number).id,
      number,
      isNew: best === undefined,
      also: also.flatMap((other) => this.#story(other.number)?.id ?? []),
    };
  }

  /** Puts one report more into the story of a number, because somebody has said so; a number not yet used opens one. */
  addTo(number: number, report: StoryReport): void {
    this.#put(this.#learn(report), number);
  }

  /** Makes a story anew from the reports that are left to it, in the order of their arrival. */
  renew(number: number, id: string, reports: readonly StoryReport[]): void {
    this.#shelf.stories.set(number, new Story({ id }));
    for (const report of reports) this.#put(this.#comparable(report, featuresOf(report)), number);
  }

  #put(report: Comparable, number: number): Story {
    const story = this.#story(number) ?? new Story({ id: report.id });
    story.add(report);
    this.#shelf.opened = Math.max(this.#shelf.opened, number + 1);
    this.#shelf.stories.set(number, story);
    this.#file(report.vector, number);
    return story;
  }

  #learn(report: StoryReport): Comparable {
    const features = featuresOf(report);
    this.#rarity.learn(new Set([...features.values()].flatMap((counts) => [...counts.keys()])));
    return this.#comparable(report, features);
  }

  #comparable({ id, published }: StoryReport, features: Features): Comparable {
    const years = [...(features.get("calendar")?.keys() ?? [])].flatMap((key) =>
      key.startsWith(YEAR) ? [Number(key.slice(YEAR.length))] : [],
    );
    const day = published === undefined ? Number.NaN : Date.parse(published) / DAY;
    return {
      id,
      vector: vectorOf(features, Number.isNaN(day) ? this.settings.weights : this.#dated, this.#rarity),
      ...(years.length > 0 ? { year: Math.max(...years) } : {}),
      ...(Number.isNaN(day) ? {} : { day }),
    };
  }

  #story(number: number): Story | undefined {
    return this.#shelf.stories.get(number);
  }

  /** The stories that share most of the report's weightiest features. */
  #candidates(vector: Vector): number[] {
    const shared = new Map<number, number>();
    for (const [key, weight] of weightiest(vector, LOOKED_UP))
      for (const number of this.#shelf.under.get(key) ?? []) shared.set(number, (shared.get(number) ?? 0) + weight);
    return [...shared]
      .sort(([i, a], [j, b]) => b - a || i - j)
      .slice(0, COMPARED)
      .map(([number]) => number);
  }

  #file(vector: Vector, number: number): void {
    for (const [key] of weightiest(vector, LOOKED_UP)) {
      const own = this.#shelf.under.get(key) ?? [];
      if (!own.includes(number)) this.#shelf.under.set(key, [...own, number].slice(-UNDER_ONE));
    }
  }
}

const YEAR = "year ";
const DAY = 24 * 60 * 60 * 1000;
