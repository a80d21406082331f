/** What a story tells of the process that it belongs to: keys that hold across reports. */
export interface StoryFacts {
  readonly id: string;
  readonly parties: readonly string[];
  readonly people: readonly string[];
  readonly proposals: readonly string[];
}

/** What became of a story or a process. Whatever changes what stood before is told here, and nothing else changes it. */
export type ProcessChange =
  | { readonly is: "opened"; readonly process: string; readonly story: string }
  | { readonly is: "joined"; readonly process: string; readonly story: string; readonly also: readonly string[] }
  | { readonly is: "moved"; readonly story: string; readonly from: string; readonly to: string }
  | { readonly is: "merged"; readonly from: string; readonly into: string; readonly stories: readonly string[] }
  | { readonly is: "split"; readonly from: string; readonly into: string; readonly stories: readonly string[] };

/** What a shared key of each kind counts for, and how many of a kind count. */
const COUNTS = { party: { each: 1, most: 3 }, person: { each: 1, most: 3 }, proposal: { each: 2, most: 2 } };
/** Two parties and a person, or a party and a proposal with a person: less is a coincidence. */
const ENOUGH = 3;

type Kind = keyof typeof COUNTS;

/**
 * Puts stories into the processes that run through them, one story at a time. A process takes the id of its first story.
 * A story that fits two joins the one it shares most with and names the other: only a user merges, moves and splits.
 */
export class Processes {
  readonly #processOf = new Map<string, string>();
  readonly #facts = new Map<string, StoryFacts>();
  /** Stories by key, so that a new one is compared with those that share something with it. */
  readonly #under = new Map<string, Set<string>>();

  /** Lists the processes with their stories, in the order in which the stories came. */
  get all(): ReadonlyMap<string, readonly string[]> {
    const all = new Map<string, string[]>();
    for (const [story, process] of this.#processOf) all.set(process, [...(all.get(process) ?? []), story]);
    return all;
  }

  /** Puts one story more into a process. */
  add(story: StoryFacts): ProcessChange {
    const fitting = this.#fitting(story);
    const [best, ...also] = fitting;
    this.#facts.set(story.id, story);
    this.#processOf.set(story.id, best ?? story.id);
    for (const { key } of keysOf(story)) this.#under.set(key, (this.#under.get(key) ?? new Set()).add(story.id));
    if (best === undefined) return { is: "opened", process: story.id, story: story.id };
    return { is: "joined", process: best, story: story.id, also };
  }

  /** Moves a story to another process. */
  move(story: string, to: string): ProcessChange {
    const from = this.#processOf.get(story) ?? story;
    this.#processOf.set(story, to);
    return { is: "moved", story, from, to };
  }

  /** Makes one process of two. */
  merge(from: string, into: string): ProcessChange {
    const stories = this.all.get(from) ?? [];
    for (const story of stories) this.#processOf.set(story, into);
    return { is: "merged", from, into, stories };
  }

  /** Takes stories out of a process into one of their own, which takes the id of the first of them. */
  split(from: string, stories: readonly string[]): ProcessChange {
    const into = stories[0] ?? from;
    for (const story of stories) this.#processOf.set(story, into);
    return { is: "split", from, into, stories };
  }

  /** The processes that share enough with a story, the most first; of equals the earlier. */
  #fitting(story: StoryFacts): string[] {
    const shared = new Map<string, Map<string, Kind>>();
    for (const { key, kind } of keysOf(story))
      for (const other of this.#under.get(key) ?? []) {
        const process = this.#processOf.get(other) ?? other;
        shared.set(process, (shared.get(process) ?? new Map()).set(key, kind));
      }
    return [...shared]
      .map(([process, keys]) => ({ process, weight: weigh([...keys.values()]) }))
      .filter(({ weight }) => weight >= ENOUGH)
      .sort((a, b) => b.weight - a.weight)
      .map(({ process }) => process);
  }
}

function keysOf({ parties, people, proposals }: StoryFacts): { key: string; kind: Kind }[] {
  const under = (kind: Kind, keys: readonly string[]) => keys.map((key) => ({ key: `${kind} ${key}`, kind }));
  return [...under("party", parties), ...under("person", people), ...under("proposal", proposals)];
}

const weigh = (kinds: readonly Kind[]): number =>
  (Object.keys(COUNTS) as Kind[]).reduce(
    (sum, kind) => sum + COUNTS[kind].each * Math.min(COUNTS[kind].most, kinds.filter((k) => k === kind).length),
    0,
  );
