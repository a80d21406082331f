import { issueWords } from "../../knowledge/issues.js";
import type { Token } from "../../model/index.js";

/** Distinct words of a field, besides those that are read by it, from which a report is one on it. */
const ENOUGH = 2;
/** Words that mean one thing on that field and another elsewhere: they cannot tell. */
const TWO_FACED = new Set(["strike", "walkout"]);

const known = new WeakMap<readonly Token[], Map<string, boolean>>();

/** Tells whether a report speaks of a field ("labour"): there a strike is a stoppage, elsewhere a blow. */
export function isOnField(tokens: readonly Token[], field: string): boolean {
  const fields = known.get(tokens) ?? new Map<string, boolean>();
  known.set(tokens, fields);
  const found = fields.get(field) ?? hasWordsOf(tokens, field);
  fields.set(field, found);
  return found;
}

function hasWordsOf(tokens: readonly Token[], field: string): boolean {
  const words = new Set<string>();
  for (const { text } of tokens)
    if (!TWO_FACED.has(text) && issueWords().fieldWords.get(text)?.includes(field)) words.add(text);
  return words.size >= ENOUGH;
}
