import { meetingWords } from "../../knowledge/meetings.js";
import { firstFrom, type Mention, type Span, spansWithin } from "../../model/index.js";
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
  const told = spansWithin(reading.mentions, whole);
  if (!word) return oneByOne(reading, sighting, told);
  const isBefore = (e: number) =>
    told.some((m) => m.entity === e && m.end <= (by === "meetings:noun" ? start : word.start));
  // "Rang A and B separately": all stand before the word, and who did it stands first.
  const all = who.every(isBefore) && by !== "meetings:noun";
  const first = told.find((m) => who.includes(m.entity))?.entity;
  const doers = all ? who.filter((e) => e === first) : who.filter(isBefore);
  const others = who.filter((e) => !doers.includes(e));
  if (doers.length === 0 || others.length < 2) return [sighting];
  return others.map((other) => ({ ...sighting, who: [...doers, other], apart: other }));
}

/** "Met A for an hour on Monday morning and B in the afternoon": each at a time of day of his own, and the first for that long. */
function oneByOne(reading: EventInput, sighting: Sighting, told: readonly Mention[]): readonly Sighting[] {
  const { who, start, end } = sighting;
  const inOrder = told.filter(
    (m) => m.start >= start && m.end <= end && who.includes(m.entity) && m.form !== "pronoun",
  );
  const last = inOrder.at(-1);
  const and =
    last && inOrder.findLast((m) => m.end < last.start && hasHour(reading, { start: m.end, end: last.start }));
  const behind = last ? firstFrom(reading.tokens, last.end) : -1;
  const until = reading.tokens[behind + HOUR]?.start ?? end;
  if (!last || !and || !hasHour(reading, { start: last.end, end: until })) return [sighting];
  const doers = who.filter((e) => told.some((m) => m.entity === e && m.end <= start + 1) || isFirst(inOrder, e, and));
  const others = who.filter((e) => e !== last.entity && !doers.includes(e));
  if (doers.length === 0 || others.length === 0 || doers.includes(last.entity)) return [sighting];
  const { duration: _, ...second } = sighting;
  return [
    { ...sighting, who: [...doers, ...others], apart: others[0] ?? last.entity },
    { ...second, who: [...doers, last.entity], apart: last.entity },
  ];
}

/** Whoever is named first is who met the others. */
const isFirst = (inOrder: readonly Mention[], entity: number, other: Mention): boolean =>
  inOrder[0]?.entity === entity && other.entity !== entity;

/** Tokens behind a name within which its time of day stands: "in the late afternoon". */
const HOUR = 4;

const hasHour = ({ tokens }: EventInput, span: Span): boolean =>
  spansWithin(tokens, span).some(({ norm }) => meetingWords().hoursOfDay.has(norm));

/** Characters behind a noun in which a word parts the meetings. */
const REACH = 40;
