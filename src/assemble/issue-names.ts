import { issueWords } from "../knowledge/issues.js";
import { fileUnder, overlaps, spansWithin } from "../model/index.js";
import type { Named } from "./issue-status.js";
import type { Record } from "./record.js";

/**
 * Names a matter: one of the lists by its name there, and by the reports' own word behind it where most call it by another
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

/** The one phrase by which most of the mentions go, told by reports that do not copy each other, where the list's name has no word of it. */
function wordOf(record: Record, listed: string, named: readonly Named[]): string | undefined {
  const phrases = named.filter(({ mention }) => mention.by === "issues:phrase");
  const byLemma = new Map<string, Named[]>();
  for (const one of phrases) fileUnder(byLemma, lemmasOf(record, one), one);
  const [best] = [...byLemma].sort(([a, n], [b, m]) => m.length - n.length || (a < b ? -1 : 1));
  if (!best) return undefined;
  const [lemmas, same] = best;
  const groups = new Set(same.map(({ reading }) => record.links.groups[reading]));
  const isUsual = groups.size >= SEVERAL && same.length >= OFTEN && same.length * 2 > phrases.length;
  return isUsual && same.every((one) => isThing(record, one)) && !shares(listed, lemmas)
    ? same.map((one) => wordsOf(record, one)).sort()[0]
    : undefined;
}

const lemmasOf = (record: Record, { reading, mention }: Named): string =>
  spansWithin(record.reading(reading).tokens, mention)
    .map((t) => t.lemma.toLowerCase())
    .join(" ");

const wordsOf = (record: Record, { reading, mention }: Named): string =>
  record.reading(reading).intake.report.text.slice(mention.start, mention.end).replace(/\s+/g, " ").toLowerCase();

/** "Robots", "early retirement", but not "% over", "free of charge", "cubic metres": it ends with a noun, and is no amount. */
function isThing(record: Record, { reading, mention }: Named): boolean {
  const { tokens, quantities } = record.reading(reading);
  const words = spansWithin(tokens, mention);
  const isCounted = quantities.some((quantity) => overlaps(quantity, mention));
  return words.every((t) => /^\p{L}/u.test(t.text)) && words.at(-1)?.upos === "NOUN" && !isCounted;
}

/** "Pensions" and "pension": they begin alike. */
function shares(listed: string, lemmas: string): boolean {
  const known = listed.toLowerCase().match(/\p{L}+/gu) ?? [];
  return lemmas.split(" ").some((word) => known.some((other) => other.slice(0, STEM) === word.slice(0, STEM)));
}

/** Letters by which two words that begin alike are taken for one. */
const STEM = 4;

/** Times that it must be called so. */
const OFTEN = 3;

/** Reports of as many groups must call it so. */
const SEVERAL = 2;
