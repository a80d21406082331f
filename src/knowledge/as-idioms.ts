import { table } from "./table.js";

/** Gives what "as" begins without judging anything, as lists of words. */
export const asIdioms = table<readonly string[], readonly (readonly string[])[]>("en/as-idioms", (raw) =>
  raw.map((phrase) => phrase.split(" ")),
);
