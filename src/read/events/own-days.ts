import { isAhead } from "./ahead.js";
import type { Sighting } from "./sighting.js";

/**
 * Leaves out what is told of a meeting's own days to come: "a four-day meeting began on Monday. A text is to be signed at the close of the talks
 * on Thursday.", and what the headline tells in the present of what the text has ahead: "Leaders gather in Lima".
 */
export function withoutOwnDays(sightings: readonly Sighting[]): readonly Sighting[] {
  const running = sightings.filter((s) => s.whole && !isAhead(s.status) && s.status !== "called off" && s.when);
  const ahead = sightings.filter((s) => isAhead(s.status) && s.when && s.sentence > 0);
  return sightings.filter(
    (s) => !running.some((whole) => isDayOf(s, whole)) && !ahead.some((plan) => isHeadlineOf(s, plan, sightings)),
  );
}

const isDayOf = (s: Sighting, { when }: Sighting): boolean =>
  isAhead(s.status) &&
  s.definite &&
  !s.other &&
  s.when !== undefined &&
  when !== undefined &&
  s.when.from.slice(0, 10) >= when.from.slice(0, 10) &&
  s.when.to.slice(0, 10) <= when.to.slice(0, 10);

/** "Ministers to meet next month": what the headline has ahead is what the text gives a day or a place; so is what it tells as held in that place. */
function isHeadlineOf(s: Sighting, plan: Sighting, all: readonly Sighting[]): boolean {
  if (s.sentence > 0 || s.kind !== plan.kind) return false;
  if (isAhead(s.status)) return covers(s, plan) && (s.place === undefined || s.place === plan.place);
  if (s.when || s.place === undefined || s.place !== plan.place) return false;
  return all.every((o) => o === s || o.sentence === 0 || isAhead(o.status) || o.place !== s.place);
}

const covers = ({ when }: Sighting, plan: Sighting): boolean =>
  when !== undefined &&
  plan.when !== undefined &&
  when.from.slice(0, 10) <= plan.when.from.slice(0, 10) &&
  plan.when.to.slice(0, 10) <= when.to.slice(0, 10);
