import type { Disagreement, Standing } from "../model/index.js";

/** How well an entry stands, in a reader's words. */
interface Grade {
  readonly credibility: Standing["credibility"];
  readonly name: string;
  readonly meaning: string;
}

const DISPUTED: Grade = {
  credibility: 4,
  name: "disputed",
  meaning: "the reports differ on it, and no other side has twice the independent origins of this one",
};
const OUTWEIGHED: Grade = {
  credibility: 5,
  name: "outweighed",
  meaning: "the reports differ on it, and another side has at least twice the independent origins",
};
const ONE_ORIGIN: Grade = {
  credibility: 3,
  name: "one origin",
  meaning: "one origin alone has it, and none contradicts it",
};
const NOT_JUDGED: Grade = {
  credibility: 6,
  name: "not judged",
  meaning: "only a source whom nobody names has it, or no origin was found",
};

/** The grades of the Admiralty scale of credibility: of what is told as being so. */
const OF_FACTS: Readonly<Record<Standing["credibility"], Grade>> = {
  1: { credibility: 1, name: "confirmed", meaning: "two or more independent origins have it, and none contradicts it" },
  2: { credibility: 2, name: "on the record", meaning: "a person or body says so by name, and none contradicts it" },
  3: ONE_ORIGIN,
  4: { credibility: 4, name: "in doubt", meaning: "the reports themselves keep a distance from it: “reportedly”" },
  5: OUTWEIGHED,
  6: NOT_JUDGED,
};

/** The same of what was said: that it was said may be sure where it is not sure that it is so. */
const OF_WORDS: Readonly<Record<Standing["credibility"], Grade>> = {
  ...OF_FACTS,
  1: {
    credibility: 1,
    name: "heard by several",
    meaning: "two or more independent origins heard it said; whether it is so is another matter",
  },
  2: {
    credibility: 2,
    name: "said by name",
    meaning: "one origin heard a person or body say it; whether it is so is another matter",
  },
};

/** All grades, the best first. */
export const GRADES: readonly Grade[] = [
  ...[OF_FACTS[1], OF_WORDS[1], OF_FACTS[2], OF_WORDS[2], ONE_ORIGIN, OF_FACTS[4], DISPUTED, OUTWEIGHED, NOT_JUDGED],
];

/** Says what an origin is, beside the grades. */
export const ORIGIN_IS =
  "An origin is whoever had it first: a person or body that is quoted, an agency that is credited, or an outlet that reports it itself. Outlets that copy or quote the same one are one origin.";

/** Names how well an entry stands: the one verdict that every page and file shows. */
export function gradeOf({ credibility, disputes, said }: Standing): Grade {
  if (credibility === 4 && disputes) return DISPUTED;
  return (said ? OF_WORDS : OF_FACTS)[credibility];
}

/** Names what reports differ on, by the kind of a disagreement. */
export const DIFFER_ON: Readonly<Record<Disagreement["kind"], string>> = {
  figure: "a figure",
  date: "a date",
  place: "a place",
  who: "who it was",
  wording: "the words that were said",
  framing: "how it is put",
  status: "whether it is so",
};

/** Tells who stands behind an entry: "2 origins, 3 outlets". */
export function countStanding({ origins, outlets }: Standing): string {
  const many = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`;
  return `${many(origins, "origin")}, ${many(outlets, "outlet")}`;
}
