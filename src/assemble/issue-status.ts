import { firstFrom, type Issue, type IssueMention } from "../model/index.js";
import type { Record } from "./record.js";

/** A place in which a reading names a matter. */
export interface Named {
  readonly reading: number;
  readonly mention: IssueMention;
}

/**
 * Gives what most reports say of how it stands; a dispute outweighs a lull, and what is told to be over a day after the last word of a
 * dispute is over. Where none says, positions make it open.
 */
export function statusOf(record: Record, all: readonly Named[]): Issue["status"] {
  const told = all.filter((named) => !isHeadline(record, named));
  const stated = told.length > 0 ? told : all;
  const ended = endedLater(record, stated);
  if (ended) return ended;
  const counts = new Map<Issue["status"], Set<number>>();
  for (const { reading, mention } of stated) {
    if (!mention.status) continue;
    counts.set(mention.status, (counts.get(mention.status) ?? new Set()).add(reading));
  }
  const order: Issue["status"][] = ["contested", "open", "narrowing", "agreed", "dropped", "not discussed"];
  const [most = "open"] = order
    .filter((s) => counts.has(s))
    .sort((a, b) => (counts.get(b)?.size ?? 0) - (counts.get(a)?.size ?? 0));
  // What is contested is open too: the narrower word is the one to give.
  return most === "open" && counts.has("contested") ? "contested" : most;
}

/** "Agreed", "dropped": the last of such words, where all others are of earlier days. */
function endedLater(record: Record, stated: readonly Named[]): Issue["status"] | undefined {
  const dated = stated.flatMap(({ reading, mention }) => {
    const day = record.published(reading);
    return day === undefined || mention.status === undefined ? [] : [{ day, status: mention.status }];
  });
  const ends = dated.filter(({ status }) => OVER.has(status)).sort((a, b) => (a.day < b.day ? 1 : -1));
  const [last] = ends;
  const others = dated.filter(({ status }) => !OVER.has(status));
  return last && dated.length === stated.length && others.every(({ day }) => day < last.day) ? last.status : undefined;
}

const OVER: ReadonlySet<string> = new Set(["agreed", "dropped"]);

/** A headline says it short: what the report itself tells is how it stands. */
function isHeadline(record: Record, { reading, mention }: Named): boolean {
  const { sentences, intake } = record.reading(reading);
  const sentence = sentences[firstFrom(sentences, mention.start + 1) - 1];
  const { kind } = intake.blocks[sentence?.block ?? -1] ?? {};
  return kind === "headline";
}
