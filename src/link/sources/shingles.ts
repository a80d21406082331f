import { once, overlaps, type Reading, type Span } from "../../model/index.js";

/** Words of a run that tells a copy from chance. */
const RUN = 8;

/** A sentence of a report in its own words: quotations left out, for two outlets may quote one speech. */
interface OwnSentence extends Span {
  readonly words: readonly string[];
}

/** The report's own words, by sentence, and the runs of eight of them. */
export interface OwnWords {
  readonly sentences: readonly OwnSentence[];
  /** Hashes of the runs; a run never crosses a sentence. */
  readonly runs: ReadonlySet<number>;
}

/** Gives what a report says in its own words. */
export const ownWords = once((reading: Reading): OwnWords => {
  const speech = reading.quotations.filter(({ kind }) => kind === "speech");
  return wordsBeside([...speech, ...directSpeech(reading), ...signedPosts(reading)], reading);
});

/** Gives all that a report says, quotations too. */
export const allWords = once((reading: Reading): OwnWords => wordsBeside([], reading));

function wordsBeside(quoted: Span[], reading: Reading): OwnWords {
  quoted.sort((a, b) => a.start - b.start);
  let q = 0;
  const sentences: OwnSentence[] = reading.sentences.map((sentence) => {
    const words: string[] = [];
    for (let i = sentence.first; i < sentence.last; i++) {
      const token = reading.tokens[i];
      if (!token) continue;
      while ((quoted[q]?.end ?? Number.POSITIVE_INFINITY) <= token.start) q++;
      const inQuote = quoted[q];
      if (/[\p{L}\p{N}]/u.test(token.text) && !(inQuote && overlaps(inQuote, token))) words.push(token.norm);
    }
    return { start: sentence.start, end: sentence.end, words };
  });
  return { sentences, runs: new Set(sentences.flatMap(({ words }) => runsOf(words, RUN))) };
}

const directSpeech = (reading: Reading): Span[] =>
  reading.attributions.flatMap(({ kind, content }) => (kind === "direct" ? content : []));

/** "- Ada Writer (@adawrites) May 3, 2024" at the end of a paragraph: a post that a page shows whole, without marks of quotation. */
const SIGNED = /[—–-] ?\p{L}[^\n(]{0,60}\(@\w{1,30}\)[^\n.]{0,40}$/u;

/** Posts that are shown whole: two outlets may show one. */
function signedPosts({ intake: { report, blocks } }: Reading): Span[] {
  if (!report.text.includes("(@")) return [];
  return blocks.filter(({ start, end }) => SIGNED.test(report.text.slice(start, end)));
}

/** Hashes every run of `length` words. */
export function runsOf(words: readonly string[], length: number): number[] {
  const hashes = words.map(hash);
  const runs: number[] = [];
  for (let i = 0; i + length <= hashes.length; i++) {
    let low = 0x811c9dc5;
    let high = 0x01000193;
    for (let k = i; k < i + length; k++) {
      low = Math.imul(low ^ (hashes[k] ?? 0), 0x01000193);
      high = Math.imul(high ^ (hashes[k] ?? 0), 0x85ebca6b) ^ (high >>> 15);
    }
    // 53 bits: wide enough that runs of a large set do not meet by chance.
    runs.push((high >>> 11) * 0x100000000 + (low >>> 0));
  }
  return runs;
}

/** FNV-1a, 32 bits. */
function hash(word: string): number {
  let hashed = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hashed = Math.imul(hashed ^ word.charCodeAt(i), 0x01000193);
  return hashed;
}
