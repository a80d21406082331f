import { fileUnder, once, type Report, type Standing } from "../../model/index.js";
import { showPublished, showWhen } from "../../show/dates.js";
import { shortSource } from "../../show/short-source.js";
import type { Entry } from "../entries.js";
import { headlineOf } from "../parts/headline.js";
import type { WebRecord } from "../record.js";

/** Something that can be found by its words: an entry or a report. */
export interface Findable {
  readonly record: WebRecord;
  /** "statement", "person", "report" ... */
  readonly kind: string;
  readonly id: string;
  /** What it says on one line: the headline of a report. */
  readonly text: string;
  /** All that is searched: of a report its whole text. */
  readonly body: string;
  /** Names of the people and parties it is about. */
  readonly who: readonly string[];
  /** Names of the issues it is about. */
  readonly issues: readonly string[];
  /** How it stands, where it is an entry that does. */
  readonly standing?: Standing;
  readonly day?: string;
  /** The day, month or year as it is told. */
  readonly dated?: string;
}

/** What no one looks for by its words: the brief says again what stands elsewhere, links say nothing. */
const LEFT_OUT: ReadonlySet<string> = new Set(["sentence of the brief", "link to a source", "value"]);

/** The findable things of a record, and which of them hold a word. */
export interface Index {
  readonly things: readonly Findable[];
  /** Words in small letters without accents, sorted, each with the indexes of the things that hold it. */
  readonly words: ReadonlyMap<string, readonly number[]>;
}

/** Gives the index of a record's words. */
export const indexOf = once((record: WebRecord): Index => {
  const things = [...record.entries.flatMap((entry) => ofEntry(record, entry)), ...reportsOf(record)];
  const words = new Map<string, number[]>();
  for (const [i, { text, body, who }] of things.entries()) {
    for (const word of new Set(wordsIn(`${text} ${body} ${who.join(" ")}`))) {
      fileUnder(words, word, i);
    }
  }
  return { things, words };
});

function ofEntry(record: WebRecord, { id, kind, text, who, issues, day, when, standing }: Entry): Findable[] {
  if (LEFT_OUT.has(kind)) return [];
  return [
    {
      ...{ record, kind, id, text, body: "", who: who.map(record.nameOf) },
      issues: issues.flatMap((code) => record.issueName(code) ?? []),
      ...(standing ? { standing } : {}),
      ...(day === undefined || !when ? {} : { day, dated: showWhen(when) }),
    },
  ];
}

const reportsOf = (record: WebRecord): Findable[] =>
  record.dossier.reports.map((report) => ({
    ...{ record, kind: "report", id: report.id, who: [shortSource(report)], issues: [] },
    text: headlineOf(report),
    body: report.text,
    ...datedBy(report),
  }));

function datedBy({ published }: Report): Pick<Findable, "day" | "dated"> {
  const dated = showPublished(published);
  return published && dated !== undefined ? { day: published.value.slice(0, 10), dated } : {};
}

/** Splits a text into words as they are looked for: in small letters, without accents. */
export const wordsIn = (text: string): string[] =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];
