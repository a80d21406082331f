import { userInfo } from "node:os";
import type { Library } from "../app/library/open-library.js";
import { RapporteurError } from "../errors.js";
import { type Change, isSingle } from "../model/index.js";
import { exit } from "./exit.js";
import { withLibrary } from "./library-path.js";
import { tell } from "./tell.js";

/** The options of `rapporteur changes`, as the command line gives them. */
export interface ChangesOptions {
  readonly library?: string;
  readonly since: string;
  readonly by: "reports" | "adding";
  readonly issue?: string;
  readonly all?: boolean;
  readonly format: "text" | "json" | "atom";
}

/** Tells what changed in a process since a day, or since the user last asked. */
export function changes(name: string, options: ChangesOptions): Promise<number> {
  return withLibrary(options, async (library) => {
    const process = library.process(name);
    const isByReports = options.by === "reports";
    const dated = isByReports
      ? await newsOf(library, process.id, options.since)
      : changesOf(library, process.id, options.since).map((change) => ({ at: process.changed, change }));
    const found = options.issue === undefined ? dated : await onIssue(library, process.id, options.issue, dated);
    const shown = options.all ? found : found.filter(({ change }) => !isSingle(change));
    const nothing = `nothing has changed${found.length > 0 ? " but what was said and what happened" : ""}\n`;
    const isNothing = options.format === "text" && shown.length === 0;
    globalThis.process.stdout.write(isNothing ? nothing : await write(shown, process, options));
    if (isNothing && !isByReports) tell("what the newest reports added to those before: --by reports");
    return exit.done;
  });
}

interface Dated {
  /** ISO day or instant. */
  readonly at: string;
  readonly change: Change;
}

function changesOf(library: Library, process: string, since: string): readonly Change[] {
  if (since === "last") return library.unseenChanges(process, userInfo().username).map(({ change }) => change);
  return library.changesSince(process, dayOf(since).toISOString());
}

/** What reports behind a day tell that none up to it does: the last day before the newest ones, if none is given. */
async function newsOf(library: Library, process: string, since: string): Promise<Dated[]> {
  const dossier = library.dossier(process);
  if (!dossier) return [];
  const { newsByDay } = await import("../show/news/news.js");
  const days = dossier.reports.flatMap(({ published }) => (published ? [published.value.slice(0, 10)] : [])).sort();
  const before = since === "last" ? (days.findLast((day) => day < (days.at(-1) ?? "")) ?? "") : isoDay(since);
  return newsByDay(dossier)
    .filter(({ day }) => day > before)
    .map(({ day, change }) => ({ at: day, change }));
}

const isoDay = (since: string): string => dayOf(since).toISOString().slice(0, 10);

function dayOf(since: string): Date {
  const instant = new Date(since);
  if (!Number.isNaN(instant.getTime())) return instant;
  throw new RapporteurError("usage", `--since ${since} is no day`, { hint: "give a day as in 2026-03-01, or last" });
}

/** Leaves what is about the issues whose names hold some words. */
async function onIssue(library: Library, process: string, words: string, all: readonly Dated[]): Promise<Dated[]> {
  const dossier = library.dossier(process);
  if (!dossier) return [];
  const { openRecord } = await import("../web/record.js");
  const { issuesOfChanges } = await import("../web/change-issues.js");
  const issuesOf = issuesOfChanges(openRecord(process, dossier));
  return all.filter(({ change }) => issuesOf(change).some((name) => name.toLowerCase().includes(words.toLowerCase())));
}

async function write(
  dated: readonly Dated[],
  process: { readonly id: string; readonly title: string; readonly changed: string },
  { format, by }: ChangesOptions,
): Promise<string> {
  if (format === "json")
    return `${JSON.stringify(by === "reports" ? dated : dated.map(({ change }) => change), null, 2)}\n`;
  if (format === "atom") return (await import("../show/atom.js")).writeAtom(process, dated);
  const { changeSentence } = await import("../show/changes.js");
  return dated.map(({ at, change }) => `${by === "reports" ? `${at}  ` : ""}${changeSentence(change)}\n`).join("");
}
