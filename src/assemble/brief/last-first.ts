import type { Round } from "../../model/index.js";

/** Sorts meetings, the last one first, those without a day last. */
export const lastFirst = (rounds: readonly Round[]): Round[] =>
  [...rounds].sort((a, b) => {
    const [one, other] = [a.when?.to ?? "", b.when?.to ?? ""];
    return one < other ? 1 : one > other ? -1 : 0;
  });
