import {
  type Change,
  type Dossier,
  type Evidence,
  fileUnder,
  knownDay,
  type Span,
  type TimelineEvent,
  type When,
} from "../../model/index.js";
import { namesOf } from "../names.js";
import { splitSentences } from "../sentences.js";

/** What the reports of a day told that none of an earlier day had. */
export interface News {
  /** ISO day of the reports. */
  readonly day: string;
  readonly change: Change;
  /** When it was so, where the record tells. */
  readonly when?: When;
}

/** The days on which the reports of a record came out, and what rests on those of which. */
export class ReportDays {
  readonly #days: ReadonlyMap<string, string>;
  readonly #sorted: readonly string[];
  readonly #said = new Map<string, Evidence[]>();
  readonly #texts: ReadonlyMap<string, string>;
  readonly #steps = new Map<string, { readonly at: Evidence; readonly step: TimelineEvent }[]>();
  readonly name: (id: string) => string;

  constructor(readonly dossier: Dossier) {
    this.#days = new Map(
      dossier.reports.flatMap((report) => {
        const day = knownDay(report);
        return day === undefined ? [] : [[report.id, day]];
      }),
    );
    this.#sorted = [...new Set(this.#days.values())].sort();
    this.#texts = new Map(dossier.reports.map(({ id, text }) => [id, text]));
    // "Had demanded": what somebody wanted, and no telling of what is.
    for (const { kind, act, evidence } of dossier.statements)
      if (kind !== "direct" && !WANTING.has(act ?? ""))
        for (const one of evidence) fileUnder(this.#said, one.report, one);
    for (const step of dossier.timeline)
      for (const at of step.evidence) fileUnder(this.#steps, at.report, { at, step });
    this.name = namesOf(dossier);
  }

  /** Gives the day of the earliest report that has any of some words; nothing where none of them has a day. */
  first(evidence: readonly Evidence[]): string | undefined {
    let first: string | undefined;
    for (const { report } of evidence) {
      const day = this.#days.get(report);
      if (day !== undefined && (first === undefined || day < first)) first = day;
    }
    return first;
  }

  /** Gives the last day before one that has reports. */
  before(day: string): string | undefined {
    return this.#sorted.findLast((one) => one < day);
  }

  /** Gives the sentence that words stand in. */
  sentenceOf(words: Evidence): string {
    const { start, end } = this.#sentenceAround(words);
    return (this.#texts.get(words.report) ?? "").slice(start, end);
  }

  /** Gives what happened by the sentence that words stand in. */
  stepsAround(words: Evidence): TimelineEvent[] {
    const { start, end } = this.#sentenceAround(words);
    return (this.#steps.get(words.report) ?? []).flatMap(({ at, step }) =>
      at.start < end && start < at.end ? step : [],
    );
  }

  #sentenceAround({ report, start }: Evidence): Span {
    const text = this.#texts.get(report) ?? "";
    const from = text.lastIndexOf("\n", start - 1) + 1;
    const end = text.indexOf("\n", start);
    const line = text.slice(from, end < 0 ? undefined : end);
    const span = splitSentences(line).find((one) => from + one.end > start) ?? { start: 0, end: line.length };
    return { start: from + span.start, end: from + span.end };
  }

  /** Tells whether some words are told as said: there "had" is the time of the telling, and what it tells may be of now. */
  isReported(evidence: readonly Evidence[]): boolean {
    return evidence.some(({ report, start, end }) =>
      this.#said.get(report)?.some((said) => said.start < end && start < said.end),
    );
  }

  /** Gives the words that reports of a day have. */
  on(evidence: readonly Evidence[], day: string): Evidence[] {
    return evidence.filter(({ report }) => this.#days.get(report) === day);
  }
}

/** Acts of those who would have something: "had offered" is itself what was. */
const WANTING: ReadonlySet<string> = new Set(["want", "demand", "propose", "ask"]);

/** An entry with the day of the first report that has it. */
export interface Dated<T> {
  readonly day: string;
  readonly entry: T;
}

/** Puts entries in the order of the days on which they were first told; those of no day are left out. */
export function inOrder<T extends { readonly evidence: readonly Evidence[] }>(
  days: ReportDays,
  entries: readonly T[],
): Dated<T>[] {
  return entries
    .flatMap((entry) => {
      const day = days.first(entry.evidence);
      return day === undefined ? [] : [{ day, entry }];
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
