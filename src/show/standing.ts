import type { Standing } from "../model/index.js";

interface Grade {
  readonly name: string;
  readonly meaning: string;
}

/** The grades of the Admiralty scale of credibility as the record gives them, in a reader's words. */
export const GRADES: Readonly<Record<Standing["credibility"], Grade>> = {
  1: { name: "confirmed", meaning: "two or more independent origins agree and none contradicts it" },
  2: { name: "on the record", meaning: "one named origin that is on the record; none contradicts it" },
  3: { name: "one origin", meaning: "one origin; none contradicts it" },
  4: { name: "in doubt", meaning: "origins differ and this is not the weaker side, or the report itself hedges it" },
  5: { name: "outweighed", meaning: "origins differ and this is the weaker side" },
  6: { name: "not judged", meaning: "a single unnamed source, or no origin found" },
};

/** Tells who stands behind an entry: "2 origins, 3 outlets". */
export function countStanding({ origins, outlets }: Standing): string {
  const many = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`;
  return `${many(origins, "origin")}, ${many(outlets, "outlet")}`;
}
