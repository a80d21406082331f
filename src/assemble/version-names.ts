import { proposalWords } from "../knowledge/negotiation.js";
import { numberWords } from "../knowledge/numbers.js";
import { units } from "../knowledge/units.js";
import type { Proposal } from "../model/index.js";

type Version = Proposal["versions"][number];

/** Words between the word for a version and the noun: "second comprehensive pay offer". */
const BETWEEN = 3;

/**
 * Gives versions the names that their reports have for them, where the record only knows them by a word: "first proposal of 12.40 euros"
 * for "initial", "second offer" for "second". What holds them or is about them is told by the same name.
 */
export const withVersionNames = (proposals: readonly Proposal[]): Proposal[] =>
  proposals.map((proposal) => {
    const names = new Map<string, string>();
    for (const version of proposal.versions) {
      const name = nameOf(version, nounsOf(proposal));
      if (name !== undefined && ![...names.values()].includes(name)) names.set(version.label, name);
    }
    if (names.size === 0) return proposal;
    const named = <T extends { readonly version?: string }>(one: T): T => {
      const name = names.get(one.version ?? "");
      return name === undefined ? one : { ...one, version: name };
    };
    return {
      ...proposal,
      versions: proposal.versions.map((version) => ({ ...version, label: names.get(version.label) ?? version.label })),
      provisions: proposal.provisions.map(named),
      reactions: proposal.reactions.map(named),
    };
  });

/** The fullest of the phrases in which the reports call it so. */
function nameOf({ label, points, evidence }: Version, nouns: ReadonlySet<string>): string | undefined {
  if (points !== undefined) return undefined;
  const found = evidence.flatMap(({ quote }) => calledIn(quote, label, nouns) ?? []);
  return found.sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0];
}

/** "The second offer", "its first, non-binding proposal of 12.40 euros": from the word for the version to the noun, and the amount behind it. */
function calledIn(quote: string, label: string, nouns: ReadonlySet<string>): string | undefined {
  const { versions } = proposalWords();
  const words = [...quote.matchAll(/[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu)];
  for (const [at, word] of words.entries()) {
    const told = word[0].toLowerCase();
    if (versions.get(told) !== label) continue;
    const noun = words.slice(at + 1, at + 2 + BETWEEN).find(([next]) => nouns.has(next.toLowerCase()));
    const between = noun && quote.slice(word.index, noun.index);
    if (!noun || /[.;:–—"“”]/.test(between ?? "")) continue;
    const end = noun.index + noun[0].length;
    return `${told} ${noun[0].toLowerCase()}${amountIn(quote.slice(end))}`;
  }
  return undefined;
}

/**
 * The nouns by which a proposal goes: the last word of its name, and of an offer all that is one side's own. In "within sight of a new
 * agreement" the text on the table is no agreement.
 */
function nounsOf({ name }: Proposal): ReadonlySet<string> {
  const { oneSided } = proposalWords();
  const head =
    name
      .toLowerCase()
      .split(/ (?:in|of|for|on) /)[0]
      ?.split(" ")
      .at(-1) ?? "";
  return oneSided.has(head) ? oneSided : new Set([head]);
}

/** " of 12.40 euros", " of €4bn", " worth 16 per cent": the amount right behind the noun. */
function amountIn(behind: string): string {
  const number = /^ (?:of|worth|at) (?:[€$£]|[A-Z]{1,3}[$€£])?\d+(?:[.,]\d+)*(?:m|bn|tn|%)?(?![\p{L}\p{N}])/u.exec(
    behind,
  )?.[0];
  if (number === undefined) return "";
  let told = number;
  for (const [word] of behind.slice(number.length).matchAll(/ [\p{L}]+/gu)) {
    if (!behind.startsWith(told + word) || !isUnit(word.trim().toLowerCase())) break;
    told += word;
  }
  return told;
}

const isUnit = (word: string): boolean =>
  numberWords().all.has(word) ||
  units().measures.has(word) ||
  units().currencyWords.has(word) ||
  units().percents.has(word) ||
  /^(?:per|cent)$/.test(word);
