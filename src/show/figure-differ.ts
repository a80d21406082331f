import type { Figure } from "../model/index.js";

const REASONS: Readonly<Record<NonNullable<Figure["differ"]>, string>> = {
  versions: "Of different versions of the text: no disagreement",
  days: "Of different days or stages: no disagreement",
  wishes: "Not all are told as fact, some are asked for, offered or expected: no disagreement",
  "one report": "One report gives several of these itself, for different things or days: no disagreement",
  unsure: "Nothing shows that these count the same: read the sentences before comparing them",
};

/** Says why the values of a figure differ where that is no disagreement; nothing of one value, or of one that is disputed. */
export function whyValuesDiffer({ differ, values, standing }: Figure): string | undefined {
  if (values.length < 2 || standing.disputes) return undefined;
  return differ === undefined ? "All can be right, some are only less exact: no disagreement" : REASONS[differ];
}
