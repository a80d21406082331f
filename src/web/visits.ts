import { knownDay, once } from "../model/index.js";
import { addedOf } from "./pages/changes-measure.js";
import type { ListedChange, WebRecord } from "./record.js";

/** Up to where each process has been looked at, by its name. */
export type Visits = ReadonlyMap<string, string>;

/** The cookie that remembers it: so it is known without a script, and to this server alone. */
const COOKIE = "rapporteur-seen";

/** Processes that are remembered: those looked at last. */
const MOST = 60;

/** Reads from the header of a request up to where its sender has looked at each process. */
export function readVisits(header: string | undefined): Visits {
  const parts = (header ?? "").split(/;\s*/).map((part) => part.split("=", 2));
  const [, value = ""] = parts.find(([name]) => name === COOKIE) ?? [];
  return new Map(
    value.split("|").flatMap((one): [string, string][] => {
      const [, name, mark] = /^([^:|]+):([\w-]+)$/.exec(one) ?? [];
      return name === undefined || mark === undefined ? [] : [[name, mark]];
    }),
  );
}

/** What a page has shown of a process. */
export interface Visit {
  /** As it stands in the address. */
  readonly process: string;
  readonly mark: string;
}

/** Writes the header that remembers a visit besides those before it; nothing where it is remembered already. */
export function writeVisit(before: Visits, { process, mark }: Visit): string | undefined {
  const name = encodeURIComponent(process);
  if (before.get(name) === mark) return undefined;
  const others = [...before].filter(([other]) => other !== name).slice(1 - MOST);
  const value = [...others, [name, mark]].map(([one, seen]) => `${one}:${seen}`).join("|");
  return `${COOKIE}=${value}; Path=/; Max-Age=31536000; SameSite=Strict; HttpOnly`;
}

/** Gives up to where a record is shown now: the number of its last change, or the day it stands at where no log is kept. */
export function visitOf(record: WebRecord): Visit {
  const last = record.changes().at(-1)?.seq;
  return { process: record.name, mark: last === undefined ? lastDay(record) : String(last) };
}

/** The day by which all its reports were out; a word where none has one. */
const lastDay = once(
  ({ dossier }: WebRecord): string =>
    [dossier.asOf.slice(0, 10), ...dossier.reports.flatMap((report) => knownDay(report) ?? [])].sort().at(-1) || "none",
);

/** What came since a visit, and the query of the page that lists it. */
export interface SinceVisit {
  readonly changes: readonly ListedChange[];
  readonly query: string;
}

/** Finds what came into a record since it was looked at; nothing where it never was. */
export function sinceVisit(record: WebRecord, visits: Visits): SinceVisit | undefined {
  const mark = visits.get(encodeURIComponent(record.name));
  if (mark === undefined) return undefined;
  if (record.changes().length === 0)
    return {
      changes: record.news().filter(({ at, change }) => at > mark && !change.background),
      query: `?against=${mark}`,
    };
  const after = Number(mark) || 0;
  const changes = addedOf(record).slice(0, record.changes().filter(({ seq }) => seq > after).length);
  return { changes, query: `?after=${after}` };
}
