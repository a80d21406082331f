import { once } from "../../model/index.js";
import { changeId } from "../entry-ids.js";
import type { ListedChange, WebRecord } from "../record.js";

/** What the library noted as it took reports in, the latest first. */
export const addedOf = once((record: WebRecord): readonly ListedChange[] =>
  record
    .changes()
    .map(({ seq, at, change }) => ({ id: changeId(seq), at, change, seq }))
    .reverse(),
);

/** Tells whether a query asks for what came by the days of taking in; so it is too where no report has a day of its own. */
export const isByAdding = (record: WebRecord, query: URLSearchParams): boolean =>
  query.get("by-day-of") === "adding" ||
  ["since", "after"].some((key) => query.has(key)) ||
  (record.news().length === 0 && record.changes().length > 0);

/** Asks for the days of taking in. */
export const BY_ADDING = { "by-day-of": "adding", day: undefined, against: undefined, page: undefined } as const;

/** Asks for the days of the reports. */
export const BY_REPORTS = {
  "by-day-of": undefined,
  since: undefined,
  after: undefined,
  day: undefined,
  page: undefined,
} as const;
