import { leaning } from "../knowledge/leaning.js";
import { type Dossier, type Evidence, fileUnder, once, type Span } from "../model/index.js";
import { splitSentences } from "../show/sentences.js";

/** Words of a report that the record has on one issue. */
interface Told extends Span {
  readonly code: string;
  /** Whether somebody wants something of it here, or a paper provides for it: each word of it is of the issue then. */
  readonly held: boolean;
}

/** Where the reports tell of which issues, by all that the record has on them. */
export class IssuesTold {
  readonly #texts: ReadonlyMap<string, string>;
  readonly #told = new Map<string, Told[]>();

  constructor(dossier: Dossier) {
    this.#texts = new Map(dossier.reports.map(({ id, text }) => [id, text]));
    const { issues, proposals, figures, statements, timeline } = dossier;
    for (const { code, evidence, positions } of issues) {
      this.#note([code], evidence);
      for (const position of positions) this.#note([code], position.evidence, true);
    }
    for (const { issue, evidence } of proposals.flatMap(({ provisions }) => provisions))
      if (issue !== undefined) this.#note([issue], evidence, true);
    for (const { issues: codes = [], evidence } of statements) this.#note(codes, evidence);
    // What many sentences tell, as they do of a meeting, has its issues from all of them: each is of some.
    for (const { issues: codes = [], evidence } of timeline) if (evidence.length <= FEW) this.#note(codes, evidence);
    for (const { issues: codes = [], values } of figures)
      for (const { evidence } of values) this.#note(codes, evidence);
  }

  #note(codes: readonly string[], evidence: readonly Evidence[], held = false): void {
    for (const { report, start, end } of evidence)
      for (const code of codes) fileUnder(this.#told, report, { start, end, code, held });
  }

  /** Gives the code of what is wanted or provided for in some words or around them, where it is one alone. */
  held(evidence: readonly Evidence[]): readonly string[] {
    return only(evidence.flatMap((one) => this.#in(one.report, one).flatMap(({ held, code }) => (held ? code : []))));
  }

  /** Gives the codes of the issues that the sentences of some words tell of; none of a list of many. */
  inSentence(evidence: readonly Evidence[]): readonly string[] {
    const codes = new Set(
      evidence.flatMap((one) =>
        this.#sentences(one)
          .filter(({ start, end }) => start < one.end && one.start < end)
          .flatMap((span) => this.#codes(one.report, span)),
      ),
    );
    return codes.size > MOST ? [] : [...codes];
  }

  /** Gives the codes of the issues that the sentence before some words tells of; none of a list of many. */
  inSentenceBefore(evidence: readonly Evidence[]): readonly string[] {
    const codes = new Set(
      evidence.flatMap((one) => {
        const before = this.#sentences(one).findLast(({ end }) => end <= one.start);
        return before ? this.#codes(one.report, before) : [];
      }),
    );
    return codes.size > MOST ? [] : [...codes];
  }

  /**
   * Gives the code of the issue that the paragraph of some words is of: the one alone that it tells of, or the one that it opens
   * with where all that stands between tells of that one too.
   */
  inParagraph(evidence: readonly Evidence[]): readonly string[] {
    return only(
      evidence.flatMap((one) => {
        const all = only(this.#codes(one.report, this.#paragraph(one)));
        return all.length > 0 ? all : this.#opening(one);
      }),
    );
  }

  #opening(one: Evidence): readonly string[] {
    const [first, ...others] = this.#sentences(one).filter(({ end }) => end <= one.start);
    const opens = first ? only(this.#codes(one.report, first)) : [];
    const told = others.map((span) => this.#codes(one.report, span)).filter((codes) => codes.length > 0);
    return told.every((codes) => codes.includes(opens[0] ?? "")) ? opens : [];
  }

  /** Tells whether the sentences of some words lean on those before them. */
  leans(evidence: readonly Evidence[]): boolean {
    return evidence.every((one) => leaning().pattern.test(this.sentenceOf(one)));
  }

  /** Gives the sentence before the one that some words begin in; "" at the head of a paragraph. */
  sentenceBefore(one: Evidence): string {
    const before = this.#sentences(one).findLast(({ end }) => end <= one.start);
    return before === undefined ? "" : this.#text(one.report).slice(before.start, before.end);
  }

  /** Gives the sentence that some words begin in. */
  sentenceOf(one: Evidence): string {
    const own = this.#sentences(one).find(({ end }) => end > one.start);
    return own === undefined ? "" : this.#text(one.report).slice(own.start, own.end);
  }

  #text(report: string): string {
    return this.#texts.get(report) ?? "";
  }

  #in(report: string, { start, end }: Span): Told[] {
    return (this.#told.get(report) ?? []).filter((told) => told.start < end && start < told.end);
  }

  #codes(report: string, span: Span): string[] {
    return this.#in(report, span).map(({ code }) => code);
  }

  #paragraph({ report, start: at }: Evidence): Span {
    const text = this.#text(report);
    const end = text.indexOf("\n", at);
    return { start: at > 0 ? text.lastIndexOf("\n", at - 1) + 1 : 0, end: end < 0 ? text.length : end };
  }

  #sentences(one: Evidence): Span[] {
    const { start, end } = this.#paragraph(one);
    const spans = splitSentences(this.#text(one.report).slice(start, end));
    return spans.map((span) => ({ start: span.start + start, end: span.end + start }));
  }
}

/** Opens the index of a dossier, once. */
export const issuesTold = once((dossier: Dossier) => new IssuesTold(dossier));

/** Sentences that tell of one step, of one report and a copy. */
const FEW = 2;

/** Issues that one sentence is of at most: one that names more of them lists what talks are about. */
const MOST = 3;

const only = (codes: readonly string[]): readonly string[] => (new Set(codes).size === 1 ? codes.slice(0, 1) : []);
