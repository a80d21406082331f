/** What a story tells of the process that it belongs to: keys that hold across reports. */
export interface StoryFacts {
  readonly parties: readonly string[];
  readonly people: readonly string[];
  readonly proposals: readonly string[];
}

/** What a shared key of each kind counts for, and how many of a kind count. */
const COUNTS = { party: { each: 1, most: 3 }, person: { each: 1, most: 3 }, proposal: { each: 2, most: 2 } };
/** Two parties and a person, or a party and a proposal with a person: less is a coincidence. */
const ENOUGH = 3;

type Kind = keyof typeof COUNTS;

/**
 * Finds the processes that a story belongs to, the one it shares most with first; of equals the earlier. A story that fits
 * two joins the first and names the other: only a user merges, moves and splits.
 *
 * @param under gives the processes that a key stands under, in the order in which they were opened
 */
export const fittingProcesses = (story: StoryFacts, under: (key: string) => Iterable<string>): string[] =>
  fittingByKeys(keysUnder(story), under);

/** Finds the processes that share enough with one that is known by its keys, in the same order; itself among them. */
export function fittingByKeys(keys: readonly string[], under: (key: string) => Iterable<string>): string[] {
  const shared = new Map<string, Kind[]>();
  for (const key of keys)
    for (const process of under(key)) shared.set(process, [...(shared.get(process) ?? []), kindOf(key)]);
  return [...shared]
    .map(([process, kinds]) => ({ process, weight: weigh(kinds) }))
    .filter(({ weight }) => weight >= ENOUGH)
    .sort((a, b) => b.weight - a.weight)
    .map(({ process }) => process);
}

/** Lists the keys that a story's processes are found under, each once: "party NO", "person solheim", "proposal mackerel plan". */
export function keysUnder({ parties, people, proposals }: StoryFacts): string[] {
  const under = (kind: Kind, keys: readonly string[]) => [...new Set(keys)].map((key) => `${kind} ${key}`);
  return [...under("party", parties), ...under("person", people), ...under("proposal", proposals)];
}

/** The kind that a key begins with. */
const kindOf = (key: string): Kind => key.slice(0, key.indexOf(" ")) as Kind;

const weigh = (kinds: readonly Kind[]): number =>
  (Object.keys(COUNTS) as Kind[]).reduce(
    (sum, kind) => sum + COUNTS[kind].each * Math.min(COUNTS[kind].most, kinds.filter((k) => k === kind).length),
    0,
  );
