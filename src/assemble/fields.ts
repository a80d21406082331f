import { issueWords } from "../knowledge/issues.js";
import { once, type Reading } from "../model/index.js";
import type { Record } from "./record.js";

/** Gives the fields of a negotiation: the one whose words its reports use most, and in any other that comes near it: the most used first. */
export function fieldsOf(record: Record): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const reading of record.links.readings)
    for (const [field, count] of fieldsIn(reading)) counts.set(field, (counts.get(field) ?? 0) + count);
  const most = Math.max(0, ...counts.values());
  const near = [...counts].filter(([, n]) => n >= most * NEAR).sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return new Set(near.map(([field]) => field));
}

/** How many words of each field a report uses, and how often it names a matter of it. */
const fieldsIn = once((reading: Reading): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  const { fieldWords, byCode } = issueWords();
  const count = (field: string) => counts.set(field, (counts.get(field) ?? 0) + 1);
  for (const token of reading.tokens) for (const field of fieldWords.get(token.norm) ?? []) count(field);
  const named = reading.issues.flatMap(({ code, start }) => (byCode.has(code) ? [[code, start] as const] : []));
  for (const field of new Set(named.map(([code, start]) => `${byCode.get(code)?.field} ${start}`)))
    count(field.slice(0, field.lastIndexOf(" ")));
  return counts;
});

/** Set on the project's examples (November 2026): a rail strike stays out of "trade", a fisheries deal keeps "trade". */
const NEAR = 0.5;
