import { type PhraseMap, phraseMap } from "./phrases.js";
import { table } from "./table.js";
import { invert } from "./titles.js";

const LISTS = [
  "collective",
  "delegation",
  "own",
  "town",
  "placeVerbs",
  "feels",
  "partyPrepositions",
  "placePrepositions",
  "givers",
  "motion",
  "boundFor",
  "hyphenActs",
  "hyphenBodies",
  "bodyIn",
  "bodyAt",
  "bodyWith",
  "bodyFor",
  "bodyOf",
  "bodyFrom",
  "bodyBeside",
  "bodyDeeds",
  "bodyUndergoes",
  "ownsBody",
  "personDeeds",
  "personUndergoes",
  "quantifiers",
  "speaks",
  "workforces",
  "peoples",
  "rulers",
  "clubNames",
  "ofPeoples",
  "countryTails",
  "emptyIt",
  "againstState",
  "branches",
  "branchesTold",
  "associations",
  "employing",
  "placeWords",
  "opensPlace",
  "lowerHeads",
  "locals",
  "stateSorts",
  "stateForces",
  "stateCouncils",
  "ownBodies",
  "partyNames",
  "partyOffices",
  "bodyNouns",
  "minded",
  "leads",
  "told",
  "listed",
  "settled",
  "wide",
  "nameTails",
  "measures",
  "managed",
  "sites",
  "toldBoth",
  "carried",
  "bodyVerbs",
  "papers",
  "includes",
  "joins",
  "platformBefore",
  "platformAfter",
] as const;

type Lists = Readonly<Record<(typeof LISTS)[number], ReadonlySet<string>>>;

/** Kinds of bodies that a name's last word or a describing noun tells. */
export type BodySort =
  | "union"
  | "company"
  | "ministry"
  | "council"
  | "commission"
  | "committee"
  | "party"
  | "group"
  | "court"
  | "agency"
  | "association"
  | "parliament"
  | "bank";

/** What makes a state, a town or a body an actor; each list is told in data/en/actors.yaml. Lower case. */
export interface ActorWords extends Lists {
  /** What stands between a noun and the name that a body gives itself: "a group calling itself ...". */
  readonly calls: PhraseMap;
  /** Last word of a body's name, or noun for it -> its sort. */
  readonly sorts: ReadonlyMap<string, BodySort>;
}

type Raw = Readonly<Record<(typeof LISTS)[number], readonly string[]>> & {
  readonly calls: readonly string[];
  readonly sorts: Readonly<Record<BodySort, readonly string[]>>;
};

/** Gives the words that make an actor. */
export const actorWords = table<Raw, ActorWords>("en/actors", (raw) => ({
  ...lists(raw),
  sorts: invert(raw.sorts),
  calls: phraseMap(Object.fromEntries(raw.calls.map((words) => [words, words]))),
}));

function lists(raw: Raw): Lists {
  const sets: Partial<Record<(typeof LISTS)[number], ReadonlySet<string>>> = {};
  for (const list of LISTS) sets[list] = new Set(raw[list]);
  return sets as Lists;
}

/** Tells whether an association's name says that those who work make it, or a number that it is their branch: "Harbour Pilots' Association", "Local 218". */
export function isOfWorkers(name: string): boolean {
  const { workforces, associations, employing, branches } = actorWords();
  const words = name.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];
  if (words.some((word, i) => branches.has(word) && /^\d|^no$/.test(words[i + 1] ?? ""))) return true;
  const some = (list: ReadonlySet<string>) => words.some((word) => list.has(word));
  return some(associations) && some(workforces) && !some(employing);
}
