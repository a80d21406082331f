import { issueWords } from "../knowledge/negotiation.js";
import type { Issue, IssueMention, Place } from "../model/index.js";
import { fileUnder } from "../model/index.js";
import { readable } from "./readable.js";
import type { Record } from "./record.js";

interface Named {
  readonly reading: number;
  readonly mention: IssueMention;
}

/** Assembles the matters under negotiation: those that most reports speak of first. */
export function assembleIssues(record: Record): Issue[] {
  const field = fieldsOf(record);
  const byCode = new Map<string, Named[]>();
  record.links.readings.forEach((reading, r) => {
    for (const mention of reading.issues) {
      const entry = issueWords().byCode.get(mention.code);
      if (entry && field.has(entry.field)) fileUnder(byCode, mention.code, { reading: r, mention });
    }
  });
  return [...byCode]
    .flatMap(([code, named]) => issueOf(record, code, named) ?? [])
    .sort(
      (a, b) =>
        Number(b.stated ?? false) - Number(a.stated ?? false) ||
        b.evidence.length - a.evidence.length ||
        (a.code < b.code ? -1 : 1),
    );
}

/** A negotiation is in the field whose words its reports use most, and in any other that comes near it. */
function fieldsOf(record: Record): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const words = issueWords().fieldWords;
  for (const reading of record.links.readings)
    for (const token of reading.tokens)
      for (const field of words.get(token.norm) ?? []) counts.set(field, (counts.get(field) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return new Set([...counts].filter(([, n]) => n >= most * NEAR).map(([field]) => field));
}

/** Set on the project's examples (November 2026): a rail strike stays out of "trade", a fisheries deal keeps "trade". */
const NEAR = 0.5;

/** Reports of as many groups (copies are one) must name a matter of which nobody says more. */
const SEVERAL = 2;

function issueOf(record: Record, code: string, named: readonly Named[]): Issue | undefined {
  const entry = issueWords().byCode.get(code);
  if (!entry) return undefined;
  const positions = positionsOf(record, code);
  const stated = named.filter((n) => n.mention.status !== undefined);
  // A word in passing is no issue: it must be said how it stands, or who wants what in it, or several must speak of it.
  const groups = new Set(named.map((n) => record.links.groups[n.reading]));
  if (stated.length === 0 && positions.length === 0 && groups.size < SEVERAL) return undefined;
  const places = (stated.length > 0 ? stated : named).map((n) => record.sentence(n.reading, n.mention));
  return {
    ...record.cite(`issue-${code}`, places),
    code,
    name: entry.name,
    status: statusOf(stated),
    ...(stated.length > 0 ? { stated: true } : {}),
    positions,
  };
}

/** What most reports say of how it stands; a dispute outweighs a lull. Where none says, positions make it open. */
function statusOf(stated: readonly Named[]): Issue["status"] {
  const counts = new Map<Issue["status"], Set<number>>();
  for (const { reading, mention } of stated) {
    if (!mention.status) continue;
    counts.set(mention.status, (counts.get(mention.status) ?? new Set()).add(reading));
  }
  const order: Issue["status"][] = ["contested", "open", "narrowing", "agreed", "dropped", "not discussed"];
  return (
    order.filter((s) => counts.has(s)).sort((a, b) => (counts.get(b)?.size ?? 0) - (counts.get(a)?.size ?? 0))[0] ??
    "open"
  );
}

function positionsOf(record: Record, code: string): Issue["positions"] {
  const places = new Map<number, Place[]>();
  record.links.readings.forEach((reading, r) => {
    for (const stance of reading.stances) {
      const who = stance.code === code ? record.linked(r, stance.who) : undefined;
      if (who !== undefined && who >= 0) fileUnder(places, who, { reading: r, start: stance.start, end: stance.end });
    }
  });
  return [...places].flatMap(([who, found]) =>
    alike(record, found)
      .slice(0, 4)
      .map((group, i) => ({
        ...record.cite(`position-${code}-${record.id(who)}-${i + 1}`, group),
        by: record.id(who),
        stance: group[0] ? (readable(record, group[0]) ?? record.text(group[0])) : "",
      })),
  );
}

/** Sentences that are almost the same, copied from report to report, are one position. */
function alike(record: Record, places: readonly Place[]): Place[][] {
  const groups: { readonly words: ReadonlySet<string>; readonly places: Place[] }[] = [];
  for (const place of places) {
    const words = new Set(
      record
        .text(place)
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [],
    );
    const home = groups.find((g) => shared(g.words, words) >= 0.8);
    if (home) home.places.push(place);
    else groups.push({ words, places: [place] });
  }
  return groups.map((g) => g.places);
}

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((w) => b.has(w)).length / Math.max(1, Math.min(a.size, b.size));
