import type { LanguageBase } from "../../model/index.js";

/** Length of a word run that two reports share only where they carry the same words, in tokens. */
const RUN = 8;
/** One quotation can be carried again weeks later; reports that share so many tell of one day. */
const QUOTATIONS = 2;
/** So many reports on the same matter must agree on when it was. */
const NEAREST = 3;
/** In a larger set, a word in more reports than this share tells nothing about which belong together. */
const COMMON = 0.5;
const LARGE = 8;

/** Tells which reports of a set belong together, by rare words and by shared quotations. */
export interface Relatedness {
  /** The reports among `others` that share most with one, at most three; ties go to the one whose id comes first. */
  nearest(report: number, others: ReadonlySet<number>): number[];
  /** Those among `others` that share quoted words with one, if it shares two quotations or more with them together. */
  sharing(report: number, others: ReadonlySet<number>): number[];
}

/** Builds the indexes for a set: each report is read once, and no pair is compared that shares no word. */
export function relate(bases: readonly LanguageBase[]): Relatedness {
  const words = bases.map(contentWords);
  const runs = bases.map(quotedRuns);
  const withWord = postings(words);
  const withRun = postings(runs.map((found) => new Set(found.keys())));
  const id = (report: number) => bases[report]?.intake.report.id ?? "";
  return {
    nearest: (report, others) => {
      const scores = new Map<number, number>();
      for (const word of words[report] ?? []) {
        const holders = withWord.get(word) ?? [];
        if (bases.length > LARGE && holders.length > bases.length * COMMON) continue;
        for (const other of holders) scores.set(other, (scores.get(other) ?? 0) + 1 / holders.length);
      }
      return [...scores]
        .filter(([other]) => other !== report && others.has(other))
        .map(([other, score]) => ({ other, score: score / Math.sqrt(words[other]?.size || 1) }))
        .sort((a, b) => b.score - a.score || (id(a.other) < id(b.other) ? -1 : 1))
        .slice(0, NEAREST)
        .map(({ other }) => other);
    },
    sharing: (report, others) => {
      const found = new Set<number>();
      const quotations = new Set<number>();
      for (const [run, quotation] of runs[report] ?? []) {
        const holders = (withRun.get(run) ?? []).filter((other) => other !== report && others.has(other));
        for (const other of holders) found.add(other);
        if (holders.length > 0) quotations.add(quotation);
      }
      return quotations.size < QUOTATIONS ? [] : [...found];
    },
  };
}

function postings(sets: readonly ReadonlySet<string>[]): Map<string, number[]> {
  const holders = new Map<string, number[]>();
  for (const [i, set] of sets.entries())
    for (const key of set) {
      const list = holders.get(key);
      if (list) list.push(i);
      else holders.set(key, [i]);
    }
  return holders;
}

/** Names and nouns of a report, in lower case. */
function contentWords(base: LanguageBase): Set<string> {
  const content = base.tokens.filter((token) => /^(?:PROPN|NOUN)$/.test(token.upos) && token.norm.length > 3);
  return new Set(content.map((token) => token.lemma.toLowerCase()));
}

/** Every run of eight words within quotation marks, with the number of its quotation. */
function quotedRuns(base: LanguageBase): Map<string, number> {
  const runs = new Map<string, number>();
  let quotation = 0;
  let quoted: string[] = [];
  let open = false;
  let block = -1;
  for (const token of base.tokens) {
    const here = base.sentences[token.sentence]?.block ?? -1;
    if (here !== block) [open, quoted, block] = [false, [], here];
    if (/^["“”]$/.test(token.text)) {
      open = token.text === "“" || (token.text === '"' && !open);
      quoted = [];
      quotation++;
    } else if (open && /[\p{L}\d]/u.test(token.text)) {
      quoted.push(token.norm);
      if (quoted.length >= RUN) runs.set(quoted.slice(-RUN).join(" "), quotation);
    }
  }
  return runs;
}
