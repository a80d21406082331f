import { sourcing } from "../../knowledge/sourcing.js";
import { outletOf } from "../../knowledge/world.js";
import type { LanguageBase, Sentence } from "../../model/index.js";
import { isHeading } from "./headings.js";
import { capital, foldName, type Named, slice } from "./named.js";

/** Words that the name of an outlet has at most. */
const LONGEST = 5;

/** Finds an outlet by the last word of its name: "the Havna Herald" is no side, and neither is Havna in it. */
export function mastheadAt(base: LanguageBase, first: number, sentence: Sentence): Named | undefined {
  const { tokens } = base;
  const { mastheads } = sourcing();
  if (!capital(tokens[first + 1])) return undefined;
  let last = first + 1;
  while (last < sentence.last && last < first + LONGEST && capital(tokens[last])) last++;
  if (!mastheads.has(tokens[last - 1]?.text ?? "") || capital(tokens[last])) return undefined;
  const before = first > sentence.first ? tokens[first - 1] : undefined;
  if ((capital(before) && before?.norm !== "the") || isHeading(base, sentence)) return undefined;
  const name = slice(base, first, last);
  if (outletOf(name)) return undefined;
  return { first, last, what: "outlet", key: `outlet:${foldName(name)}`, name, by: "names/masthead" };
}
