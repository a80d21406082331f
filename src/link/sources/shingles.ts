import { overlaps, type Reading, type Span } from "../../model/index.js";

/** Words of a run that tells a copy from chance. */
const RUN = 8;

/** A sentence of a report in its own words: quotations left out, for two outlets may quote one speech. */
export interface OwnSentence extends Span {
  readonly words: readonly string[];
}

/** The report's own words, by sentence, and the runs of eight of them. */
export interface OwnWords {
  readonly sentences: readonly OwnSentence[];
  /** Hashes of the runs; a run never crosses a sentence. */
  readonly runs: ReadonlySet<number>;
}

/** Gives what a report says in its own words. */
export function ownWords(reading: Reading): OwnWords {
  const quoted = [...reading.quotations.filter(({ kind }) => kind === "speech"), ...directSpeech(reading)];
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

/** Hashes every run of `length` words. */
export function runsOf(words: readonly string[], length: number): number[] {
  const runs: number[] = [];
  for (let i = 0; i + length <= words.length; i++) runs.push(hash(words.slice(i, i + length).join(" ")));
  return runs;
}

/** FNV-1a over 53 bits' worth of two passes: wide enough that runs of a large set do not meet by chance. */
function hash(text: string): number {
  let low = 0x811c9dc5;
  let high = 0x1000193;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b);
  }
  return (high >>> 11) * 0x100000000 + (low >>> 0);
}
