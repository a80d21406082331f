import type { Intake } from "../src/model/index.js";
import { readLanguage } from "../src/read/language/language.js";
import { findQuantities } from "../src/read/quantities/quantities.js";
import { findTimes } from "../src/read/times/times.js";

/** Takes a text in as one paragraph. */
export const intakeOf = (text: string): Intake => ({
  report: { id: "r", from: "r.txt", language: "en", text },
  blocks: [{ start: 0, end: text.length, kind: "paragraph" }],
  setApart: [],
  learnt: {},
  diagnostics: [],
  readable: true,
});

/** Writes a quantity in one line: text; kind; bounds, "~" if approximate; unit; what it is about. */
export function tellQuantities(text: string): string[] {
  const base = readLanguage(intakeOf(text));
  const times = findTimes(base, "2025-06-18");
  return findQuantities({ ...base, entities: [], mentions: [], attributions: [], times }).map((q) => {
    const about = q.about ? text.slice(q.about.start, q.about.end) : "";
    const bounds = `${q.least ?? ""}..${q.most ?? ""}${q.approximate ? "~" : ""}`;
    return `${text.slice(q.start, q.end)}; ${q.kind} ${bounds} ${q.unit}; ${about}`;
  });
}
