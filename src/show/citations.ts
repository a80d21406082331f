import type { Dossier, Evidence, Report, Span } from "../model/index.js";
import { splitSentences } from "./sentences.js";

/** A sentence of a report that something rests on. */
export interface Citation extends Span {
  /** Counts from 1, in the order in which the brief cites. */
  readonly number: number;
  readonly report: Report;
  /** Index of its first sentence in `sentencesOf(report)`. */
  readonly sentence: number;
  readonly text: string;
}

/** The citations of a dossier: each sentence once, however much of it is cited and however often. */
export interface Citations {
  /** Numbers the sentence that holds the evidence; the same sentence keeps its number. */
  cite(evidence: Evidence): Citation | undefined;
  /** Those given so far, by number. */
  list(): readonly Citation[];
  sentencesOf(report: Report): readonly Span[];
}

/** Opens the citations of a dossier, those of some lines already numbered in their order: the brief's by default. */
export function openCitations(
  dossier: Dossier,
  lines: readonly { readonly evidence: readonly Evidence[] }[] = dossier.brief,
): Citations {
  const reports = new Map(dossier.reports.map((report) => [report.id, report]));
  const split = new Map<string, readonly Span[]>();
  const given = new Map<string, Citation>();
  const sentencesOf = (report: Report): readonly Span[] => {
    const known = split.get(report.id) ?? splitSentences(report.text);
    split.set(report.id, known);
    return known;
  };
  const cite = (evidence: Evidence): Citation | undefined => {
    const report = reports.get(evidence.report);
    if (!report) return undefined;
    const found = around(sentencesOf(report), evidence);
    const key = `${report.id} ${found.start} ${found.end}`;
    const known = given.get(key);
    if (known) return known;
    const text = report.text.slice(found.start, found.end);
    const citation = { ...found, number: given.size + 1, report, text };
    given.set(key, citation);
    return citation;
  };
  for (const { evidence } of lines) for (const one of evidence) cite(one);
  return { cite, list: () => [...given.values()], sentencesOf };
}

/** Widens a span to the sentences that it touches. */
function around(sentences: readonly Span[], { start, end }: Span): Span & { readonly sentence: number } {
  const first = firstEndingAfter(sentences, start);
  let last = first;
  while ((sentences[last + 1]?.start ?? Number.POSITIVE_INFINITY) < end) last += 1;
  return {
    start: Math.min(start, sentences[first]?.start ?? start),
    end: Math.max(end, sentences[last]?.end ?? end),
    sentence: first,
  };
}

function firstEndingAfter(sentences: readonly Span[], offset: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return Math.max(low, 0);
}
