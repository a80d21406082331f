import type { When } from "../model/index.js";

/** Letters below which a word says little of what it is about; also its stem, so that "opens" is "open". */
const STEM = 5;

/** Gives the stems of the longer words of a text; those of its date are the same on the same day, and are left out. */
export const stemsOf = (text: string, when: When | undefined): ReadonlySet<string> =>
  new Set(
    (text.toLowerCase().match(/\p{L}{5,}/gu) ?? [])
      .filter((word) => !when?.text.toLowerCase().includes(word))
      .map((word) => word.slice(0, STEM)),
  );
