import { calendarOf } from "./calendar.js";
import { isYear, type Rooted, rootedWords } from "./roots.js";
import { stateRoot } from "./state-roots.js";

/** What stories need of a report: no reading, so that thousands can be put in order in a second. */
export interface StoryReport {
  readonly id: string;
  readonly title?: string;
  readonly text: string;
  /** ISO day or instant. */
  readonly published?: string;
}

/** The sides from which two reports are compared: each is a likeness of its own, so that none drowns another. */
export type Side = "names" | "numbers" | "calendar" | "lead" | "opening" | "title" | "whole";

/** How often a feature stands in a report, by side. */
export type Features = ReadonlyMap<Side, ReadonlyMap<string, number>>;

/** Characters of the text that a side looks at, the title apart. */
const REACH: Readonly<Record<Side, number>> = {
  names: 1200,
  numbers: 1200,
  calendar: 1200,
  lead: 250,
  opening: 300,
  title: 0,
  whole: 4000,
};

/** Finds what a report can be known by: its names, numbers, days, and the words of its head and whole. */
export function featuresOf({ title = "", text }: StoryReport): Features {
  const body = title !== "" && text.startsWith(title) ? text.slice(title.length) : text;
  const features = new Map<Side, Map<string, number>>(SIDES.map((side) => [side, new Map<string, number>()]));
  const count: Count = (side, at, key, times = 1) => {
    const own = features.get(side);
    if (own && at < REACH[side]) own.set(key, (own.get(key) ?? 0) + times);
  };
  countAll(rootedWords(title), () => IN_TITLE, count);
  countAll(rootedWords(body.slice(0, REACH.whole)), (word) => word.start, count);
  return features;
}

const SIDES = Object.keys(REACH) as Side[];

/** The title is within the reach of every side. */
const IN_TITLE = -1;

type Count = (side: Side, at: number, key: string, times?: number) => void;

function countAll(words: readonly Rooted[], placeOf: (word: Rooted) => number, count: Count): void {
  for (const [i, word] of words.entries()) {
    const at = placeOf(word);
    const before = words[i - 1];
    const root = word.capital ? stateRoot(word.root) : word.root;
    const named = word.capital && before?.capital && word.start - before.end <= 1;
    for (const key of named ? [root, `${stateRoot(before.root)} ${root}`] : [root]) {
      for (const side of ["lead", "title", "whole"] as const) count(side, at, key);
      if (word.capital) for (const side of ["names", "opening"] as const) count(side, at, key);
    }
    if (word.number && !isYear(word)) count("numbers", at, word.root);
  }
  for (const { word, key, times } of calendarOf(words)) count("calendar", placeOf(word), key, times);
}
