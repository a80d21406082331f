import { fileUnder } from "../../model/index.js";
import { writeRows } from "../../show/csv.js";
import { list } from "../../show/csv-tables.js";
import type { Outline } from "../../show/outline.js";
import { gradeOf } from "../../show/standing.js";
import { many } from "../parts/many.js";
import type { Saved } from "../saved.js";
import type { Shelf } from "../shelf.js";
import type { Findable } from "./index.js";
import { addressOf, lookFor, type Results } from "./results.js";

/** Results that are given as data. */
const MOST = 200;

/** Gives what a search found, process by process. */
export function savedSearch(shelf: Shelf, query: URLSearchParams): Saved {
  const results = lookFor(shelf, query);
  const rows = results.found.map((thing) => {
    const { record, kind, id, text, who, issues, day } = thing;
    return [
      ...[record.name, record.dossier.title, kind, id, text, list(who), list(issues), day, standsAs(thing)],
      addressOf(thing),
    ];
  });
  const columns = ["process", "title", "kind", "id", "text", "who", "issues", "day", "stands", "address"];
  return {
    name: `search-${results.words.replace(/[^\p{L}\p{N}]+/gu, "-")}`,
    outline: () => outlineOf(results),
    csv: () => writeRows([columns, ...rows]),
    twin: () => ({
      query: Object.fromEntries(query),
      count: results.found.length,
      results: results.found.slice(0, MOST).map((thing) => ({
        ...{ process: thing.record.name, kind: thing.kind, id: thing.id, text: thing.text, who: thing.who },
        ...{ issues: thing.issues, day: thing.day, stands: standsAs(thing), address: addressOf(thing) },
      })),
    }),
  };
}

const standsAs = ({ standing }: Findable): string | undefined => standing && gradeOf(standing).name;

function outlineOf({ words, found }: Results): Outline {
  const processes = new Map<string, Findable[]>();
  for (const thing of found) fileUnder(processes, thing.record.dossier.title, thing);
  const tell = (thing: Findable): string => {
    const { kind, text, who, issues, dated } = thing;
    const names = who.filter((name) => !text.includes(name)).join(", ");
    return `${text} (${[kind, names, list(issues), dated, standsAs(thing)].filter(Boolean).join("; ")})`;
  };
  const sections = [...processes].map(([name, things]) => ({
    name,
    sentences: things.map((thing) => ({ text: tell(thing), citations: [] })),
  }));
  return { title: `Search: ${words}`, standing: many(found.length, "result"), sections, reports: [] };
}
