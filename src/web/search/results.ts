import { showDate } from "../../show/dates.js";
import { narrow, type Side } from "../parts/facets.js";
import { wordsOf } from "../parts/stands.js";
import type { Shelf } from "../shelf.js";
import { find } from "./find.js";
import type { Findable } from "./index.js";

const sidesOn = (shelf: Shelf): readonly Side<Findable>[] => [
  {
    key: "in",
    name: "Process",
    of: ({ record }) => [record.name],
    nameOf: (name) => shelf.get(name)?.dossier.title ?? name,
  },
  { key: "kind", name: "Kind", of: ({ kind }) => [kind] },
  { key: "who", name: "Who", of: ({ who }) => who },
  { key: "issue", name: "Issue", of: ({ issues }) => issues },
  { key: "month", name: "Month", of: ({ day }) => (day === undefined ? [] : [day.slice(0, 7)]), nameOf: showDate },
];

/** What a search found: all that holds the words, and what of it the query leaves. */
export interface Results {
  readonly words: string;
  readonly sides: readonly Side<Findable>[];
  readonly all: readonly Findable[];
  readonly found: readonly Findable[];
}

/** Finds what a query asks for, "q" for its words and the names of sides for what narrows it. */
export function lookFor(shelf: Shelf, query: URLSearchParams): Results {
  const words = (query.get("q") ?? "").trim();
  const all = find(shelf.holding(words), { words });
  const sides = sidesOn(shelf);
  return { words, sides, all, found: narrow(all, sides, query) };
}

/** Gives the address of what was found. */
export const addressOf = ({ record, kind, id }: Findable): string =>
  kind === "report" ? `${record.path}/reports/${id}` : wordsOf(record, id);
