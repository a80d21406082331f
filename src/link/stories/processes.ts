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
export function fittingProcesses(story: StoryFacts, under: (key: string) => Iterable<string>): string[] {
  const shared = new Map<string, Kind[]>();
  for (const { key, kind } of keysOf(story))
    for (const process of under(key)) shared.set(process, [...(shared.get(process) ?? []), kind]);
  return [...shared]
    .map(([process, kinds]) => ({ process, weight: weigh(kinds) }))
    .filter(({ weight }) => weight >= ENOUGH)
    .sort((a, b) => b.weight - a.weight)
    .map(({ process }) => process);
}

/** Lists the keys that a story's processes are found under, each once: "party NO", "person solheim", "proposal mackerel plan". */
export const keysUnder = (story: StoryFacts): string[] => keysOf(story).map(({ key }) => key);

function keysOf({ parties, people, proposals }: StoryFacts): { key: string; kind: Kind }[] {
  const under = (kind: Kind, keys: readonly string[]) =>
    [...new Set(keys)].map((key) => ({ key: `${kind} ${key}`, kind }));
  return [...under("party", parties), ...under("person", people), ...under("proposal", proposals)];
}

const weigh = (kinds: readonly Kind[]): number =>
  (Object.keys(COUNTS) as Kind[]).reduce(
    (sum, kind) => sum + COUNTS[kind].each * Math.min(COUNTS[kind].most, kinds.filter((k) => k === kind).length),
    0,
  );
