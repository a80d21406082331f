import { nameOf, readText } from "./read-text.js";

/** Tells the meetings of a report of Wednesday, 13 May 2026: "kind status date place; parties", a line a meeting. */
export function meetings(text: string): string[] {
  const reading = readText(text);
  return reading.meetings.map((m) => {
    const when = m.when ? (m.when.from === m.when.to ? m.when.from : `${m.when.from}..${m.when.to}`) : "-";
    const who = [...new Set(m.parties.map((p) => nameOf(reading, p.entity)))].sort().join(", ");
    return `${m.kind} ${m.status} ${when} ${nameOf(reading, m.place)}; ${who}`;
  });
}
