import { type Change, type Dossier, type Evidence, fileUnder, type Report } from "../model/index.js";
import { namesOf } from "../show/names.js";
import { newsByDay } from "../show/news/news.js";
import { findNextSteps, type NextStep } from "../show/next-steps.js";
import { shortSource } from "../show/short-source.js";
import { asidesIn } from "./asides.js";
import { type Filing, issuesOfChanges } from "./change-issues.js";
import { type Entry, listEntries } from "./entries.js";
import { newsId } from "./entry-ids.js";
import { lazily } from "./lazily.js";

/** A dossier under the name that it is served by, with what its pages look up; each index is made once, when first asked for. */
export interface WebRecord {
  readonly name: string;
  /** Where its pages lie: "/rail-strike". */
  readonly path: string;
  readonly dossier: Dossier;
  readonly nextSteps: readonly NextStep[];
  /** All that is cited, in the dossier's order. */
  readonly entries: readonly Entry[];
  entry(id: string): Entry | undefined;
  report(id: string): Report | undefined;
  /** Name of a party or person. */
  nameOf(id: string): string;
  /** Name of an issue by its code. */
  issueName(code: string): string | undefined;
  /** Outlet of a report, or the last part of where it came from. */
  source(report: string): string;
  /** What rests on words of a report, in the order of the words. */
  foundIn(report: string): readonly Found[];
  readonly outlets: number;
  readonly origins: number;
  /** What the reports of each day told that none before had, the oldest first. */
  news(): readonly ListedChange[];
  /** What changed in it since it is kept, the oldest first; nothing where no history is kept. */
  changes(): readonly DatedChange[];
  /** The ISO day on which it is looked at, where there is a clock. */
  today?(): string;
  /** Address of the stream of its changes, where there is one. */
  readonly stream?: string;
  /** Makes the indexes now, so that the first who asks need not wait for them. */
  prepare(): void;
}

/** An entry and the words of one report that it rests on. */
export interface Found {
  readonly entry: Entry;
  readonly evidence: Evidence;
}

/** A change of a list, by the name that it has there. */
export interface ListedChange {
  readonly id: string;
  /** ISO day or instant. */
  readonly at: string;
  readonly change: Change;
}

/** A change with its number in the log and the instant when it was seen. */
export interface DatedChange {
  readonly seq: number;
  /** ISO instant. */
  readonly at: string;
  readonly change: Change;
}

/** Opens a dossier for its pages. */
export function openRecord(
  name: string,
  dossier: Dossier,
  history: Partial<Pick<WebRecord, "changes" | "stream" | "today">> = {},
): WebRecord {
  const { changes = () => [], stream, today } = history;
  const reports = lazily(() => new Map(dossier.reports.map((report) => [report.id, report])));
  const entries = lazily(() => listEntries(dossier));
  const byId = lazily(() => new Map(entries().map((entry) => [entry.id, entry])));
  const names = lazily(() => namesOf(dossier));
  const issues = lazily(() => new Map(dossier.issues.map(({ code, name }) => [code, name])));
  const entry = (id: string) => byId().get(id);
  const issueName = (code: string) => issues().get(code);
  const news = lazily(() => newsOf({ dossier, entry, issueName }));
  const nextSteps = lazily(() => findNextSteps(dossier));
  const found = lazily(() => foundByReport(entries()));
  const outlets = lazily(() => new Set(dossier.reports.map(shortSource)).size);
  const origins = lazily(() => countOrigins(dossier));
  return {
    name,
    path: `/${encodeURIComponent(name)}`,
    dossier,
    get nextSteps() {
      return nextSteps();
    },
    get entries() {
      return entries();
    },
    get outlets() {
      return outlets();
    },
    get origins() {
      return origins();
    },
    entry,
    report: (id) => reports().get(id),
    nameOf: (id) => names()(id),
    source: (id) => {
      const report = reports().get(id);
      return report ? shortSource(report) : id;
    },
    issueName,
    news,
    changes: lazily(changes),
    ...(stream === undefined ? {} : { stream }),
    ...(today === undefined ? {} : { today }),
    foundIn: (id) => found().get(id) ?? [],
    prepare: () => {
      for (const make of [reports, byId, names, nextSteps, found, outlets, origins, news]) make();
    },
  };
}

function newsOf(filing: Filing): ListedChange[] {
  const { dossier } = filing;
  const issuesOf = issuesOfChanges(filing);
  const all = newsByDay(dossier).map(({ day, change }) => ({ at: day, change, issues: issuesOf(change) }));
  const asides = asidesIn(dossier, all);
  const times = new Map<string, number>();
  return all.map(({ at, change }) => {
    const id = newsId(at, change);
    const time = (times.get(id) ?? 0) + 1;
    times.set(id, time);
    return {
      id: time === 1 ? id : `${id}-${time}`,
      at,
      change: asides.has(change) && !change.background ? { ...change, background: true, aside: true } : change,
    };
  });
}

/** Those whom reports quote or credit, and the outlets that copy and credit nobody. */
function countOrigins({ reports, sources }: Dossier): number {
  const leaning = new Set(sources.links.filter(({ how }) => how !== "quotes").map(({ report }) => report));
  const own = reports.filter(({ id }) => !leaning.has(id)).map(shortSource);
  return new Set([...own, ...sources.origins.map(({ name }) => name)]).size;
}

function foundByReport(entries: readonly Entry[]): Map<string, Found[]> {
  const found = new Map<string, Found[]>();
  for (const entry of entries)
    for (const evidence of entry.evidence) {
      fileUnder(found, evidence.report, { entry, evidence });
    }
  for (const list of found.values()) list.sort((a, b) => a.evidence.start - b.evidence.start);
  return found;
}
