import { meetingWords } from "../../knowledge/meetings.js";
import { spansWithin } from "../../model/index.js";
import type { EventInput } from "./event-input.js";
import type { Sighting } from "./sighting.js";

/**
 * "Held separate talks with the ministers of A and B", "met separately with A and B": as many meetings as there are others. Those told before
 * the word for the meeting are in each of them.
 */
export function separately(reading: EventInput, sighting: Sighting): readonly Sighting[] {
  const { who, start, end, sentence, by } = sighting;
  const whole = reading.sentences[sentence];
  if (!whole || who.length < 3) return [sighting];
  const near = { start: Math.max(whole.start, start), end: Math.min(whole.end, end + REACH) };
  const word = spansWithin(reading.tokens, near).find((t) => meetingWords().severally.has(t.norm));
  if (!word) return [sighting];
  const told = spansWithin(reading.mentions, whole);
  const isBefore = (e: number) =>
    told.some((m) => m.entity === e && m.end <= (by === "meetings:noun" ? start : word.start));
  const doers = who.filter(isBefore);
  const others = who.filter((e) => !isBefore(e));
  if (doers.length === 0 || others.length < 2) return [sighting];
  return others.map((other) => ({ ...sighting, who: [...doers, other], apart: other }));
}

/** Characters behind a noun in which a word parts the meetings. */
const REACH = 40;
