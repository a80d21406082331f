import { issueWords } from "../knowledge/issues.js";
import { fileUnder, firstFrom, overlaps, spansWithin, type Token } from "../model/index.js";
import type { Named } from "./issue-status.js";
import type { Record } from "./record.js";

/**
 * Names a matter: one of the lists by its name there, and by the reports' own word behind it where most, or all, call it by another
 * ("Automation (robots)"); any other by the name that most reports give it, of equally frequent ones the fullest.
 */
export function nameOfIssue(record: Record, code: string, named: readonly Named[]): string {
  const listed = issueWords().byCode.get(code)?.name;
  if (listed === undefined) return ownName(named);
  const own = listed.includes("(") ? undefined : wordOf(record, listed, named);
  return own === undefined ? listed : `${listed} (${own})`;
}

function ownName(named: readonly Named[]): string {
  const counts = new Map<string, number>();
  for (const { mention } of named) counts.set(mention.name ?? "", (counts.get(mention.name ?? "") ?? 0) + 1);
  const [best = ""] = [...counts].sort(([a, n], [b, m]) => m - n || b.length - a.length || (a < b ? -1 : 1))[0] ?? [];
  return best.charAt(0).toUpperCase() + best.slice(1);
}

/** The phrase by which most of the mentions go, where the list's name has no word of it: told by reports that do not copy each other, or where none has a word of that name. */
function wordOf(record: Record, listed: string, named: readonly Named[]): string | undefined {
  const phrases = named.filter(({ mention }) => mention.by === "issues:phrase");
  const byLemma = new Map<string, Named[]>();
  for (const one of phrases) fileUnder(byLemma, lemmasOf(record, one), one);
  const byUse = [...byLemma].sort(([a, n], [b, m]) => m.length - n.length || b.length - a.length || (a < b ? -1 : 1));
  const isUsual = (same: readonly Named[]) =>
    new Set(same.map(({ reading }) => record.links.groups[reading])).size >= SEVERAL &&
    same.length >= OFTEN &&
    same.length * 2 > phrases.length;
  const things = byUse.filter(([, same]) => same.every((one) => isThing(record, one)));
  const isForeign = named.every((one) => !shares(listed, lemmasOf(record, one)));
  const best = isForeign ? things[0] : byUse.slice(0, 1).find((one) => things.includes(one) && isUsual(one[1]));
  return best && !shares(listed, best[0]) ? usualOf(best[1].map((one) => wordsOf(record, one))) : undefined;
}

/** The wording that stands there most often, of equally frequent ones the shortest. */
function usualOf(words: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || a.length - b.length || (a < b ? -1 : 1))[0]?.[0];
}

const lemmasOf = (record: Record, { reading, mention }: Named): string =>
  spansWithin(record.reading(reading).tokens, mention)
    .map((t) => t.lemma.toLowerCase())
    .join(" ");

/** "Early retirement" where the list has "retirement": with the words right before that tell which. */
function wordsOf(record: Record, { reading, mention }: Named): string {
  const { tokens, intake } = record.reading(reading);
  let at = firstFrom(tokens, mention.start);
  for (const first = at; at > 0 && at > first - WHICH && tellsWhich(tokens[at - 1]); at--);
  const { start = mention.start } = tokens[at] ?? {};
  return intake.report.text.slice(start, mention.end).replace(/\s+/g, " ").toLowerCase();
}

const tellsWhich = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.upos === "NOUN" || token.xpos === "JJ") &&
  token.norm !== "many" &&
  /^\p{L}+$/u.test(token.text);

/** Words before a phrase of the list that are given with it, at most. */
const WHICH = 2;

/** "Robots", "early retirement", but not "% over", "free of charge", "cubic metres", "hours a week", "put to a vote": it ends with a noun, and is no amount. */
function isThing(record: Record, { reading, mention }: Named): boolean {
  const { tokens, quantities } = record.reading(reading);
  const words = spansWithin(tokens, mention);
  const isCounted = quantities.some((quantity) => overlaps(quantity, mention));
  const isName =
    !/^(?:VERB|ADP|AUX|SCONJ)$/.test(words[0]?.upos ?? "") &&
    words.every((t) => /^\p{L}/u.test(t.text) && t.upos !== "DET");
  return isName && words.at(-1)?.upos === "NOUN" && !isCounted;
}

/** "Pensions" and "pension": they begin alike. */
function shares(listed: string, lemmas: string): boolean {
  const known = listed.toLowerCase().match(/\p{L}+/gu) ?? [];
  const isAlike = (a: string, b: string) => a.slice(0, STEM) === b.slice(0, STEM) || a === `${b}s`;
  return lemmas.split(" ").some((word) => known.some((other) => isAlike(other, word)));
}

/** Letters by which two words that begin alike are taken for one. */
const STEM = 4;

/** Times that it must be called so. */
const OFTEN = 3;

/** Reports of as many groups must call it so. */
const SEVERAL = 2;
