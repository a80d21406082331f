import type { Disagreement, Standing } from "../model/index.js";

/** What a sentence of why is made of. */
export interface Grounds {
  readonly credibility: Standing["credibility"];
  /** The origins by name, sorted. */
  readonly origins: readonly string[];
  readonly outlets: number;
  /** True where origins differ on it. */
  readonly differs: boolean;
  /** True where only that it was said stands so: its origins are those who heard it. */
  readonly said?: boolean;
  /** Where no origin is behind it: the outlets that have it from a report which has it otherwise. */
  readonly altered?: readonly string[];
  /** Those who are said to tell it, where only who denies it tells of them. */
  readonly rumour?: string;
}

/** Says in a sentence why an entry stands as it does. */
export function standingWhy({ credibility, origins, outlets, differs, said, altered = [], rumour }: Grounds): string {
  if (rumour !== undefined) return `Only those who deny it tell of it: “${rumour}”.`;
  if (altered.length > 0)
    return `Reports differ; only ${listed(altered)} ${altered.length > 1 ? "have" : "has"} it so, from a report that has it otherwise.`;
  const who = listed(origins);
  const carried = outlets > Math.max(1, origins.length) ? `; ${outlets} outlets carry it` : "";
  const several = origins.length > 1;
  if (credibility === 1) return `${who} have it independently and none contradicts it${carried}.`;
  if (credibility === 2 && said)
    return `It was said on the record, as ${who} has it, and none contradicts it${carried}.`;
  if (credibility === 2) return `${who} says so on the record and none contradicts it${carried}.`;
  if (credibility === 3) return `${who} alone has it and none contradicts it${carried}.`;
  if (credibility === 4 && !differs) return `${who} ${several ? "keep" : "keeps"} a distance from it${carried}.`;
  if (credibility === 4)
    return `Reports differ; ${who} ${several ? "stand" : "stands"} behind this, and no other side has twice the independent origins${carried}.`;
  if (credibility === 5)
    return `Reports differ, and twice the independent origins or more stand behind another side; ${who} ${several ? "stand" : "stands"} behind this${carried}.`;
  return origins.length === 0
    ? "No origin was found."
    : `A single source whom nobody names is behind it (${who})${carried}.`;
}

/** What reports differ on, by the kind of the disagreement. */
const PARTS: Readonly<Record<Disagreement["kind"], string>> = {
  figure: "a figure in it",
  date: "the day",
  place: "the place",
  who: "who it was",
  wording: "the wording",
  framing: "how to put it",
  status: "whether it is so",
};

/** Other values that are told beside the one that an entry has. */
const MOST_VALUES = 2;

/** Says in a sentence that reports differ on something in an entry, what it has itself, and what others have. */
export function disputedWhy({ kind, sides, settled }: Disagreement, side: number): string {
  const others = sides.filter((_, i) => i !== side);
  const told = others.slice(0, MOST_VALUES).map(({ value, behind }) => `“${value}” (${backed(behind)})`);
  const more = others.length > MOST_VALUES ? ` and ${others.length - MOST_VALUES} more` : "";
  const own = sides[side];
  const fewer = own?.standing.credibility === 5 ? ", which twice the independent origins or more stand behind" : "";
  return `The reports differ on ${PARTS[kind]}: here “${own?.value}” (${backed(own?.behind)}), elsewhere ${told.join(", ")}${more}${fewer}.${settled ? ` ${side === 0 ? settledWhy(settled.by) : `${settled.by} tells that this does not stand.`}` : ""}`;
}

/** Says why a side stands of which the other was taken back. */
export const settledWhy = (by: string): string => `${by} tells that the other side does not stand.`;

const backed = (behind: Disagreement["sides"][number]["behind"] = []): string => listed(behind.map(({ name }) => name));

/** Names that are listed before the rest are counted. */
const MOST_NAMES = 3;

function listed(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? "nobody";
  if (names.length <= MOST_NAMES) return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
  return `${names.slice(0, MOST_NAMES - 1).join(", ")} and ${names.length - MOST_NAMES + 1} others`;
}
