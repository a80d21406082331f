import type { EventInput } from "./event-input.js";
import type { Sighting } from "./sighting.js";

/**
 * Marks a meeting that was held where its clauses give an hour alone: "the talks broke off late in the morning", told a day later, were on
 * no day that these words tell.
 */
export function byHourAlone({ times }: EventInput, sighting: Sighting): Sighting {
  const { when, status, whole } = sighting;
  if (!when || whole || status !== "happened" || sighting.times.length === 0) return sighting;
  const isHour = (t: number) => HOURS.has(times[t]?.by ?? "") && !DAY_NAMED.test(times[t]?.when?.text ?? "");
  return sighting.times.every(isHour) ? { ...sighting, hour: true } : sighting;
}

/** The rules that read an hour or a part of a day. */
const HOURS = new Set(
  ["clock", "clock-hour", "clock-oclock", "clock-military", "noon", "midnight", "part"].map((id) => `times/${id}`),
);

/** "10 p.m. Sunday". */
const DAY_NAMED = /\p{Lu}\p{Ll}/u;
