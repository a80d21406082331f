import { meetingWords } from "../../knowledge/meetings.js";
import { daysBetween, firstFrom, type Span, spansWithin, type Token } from "../../model/index.js";
import { daysOf } from "./days.js";
import type { EventInput } from "./event-input.js";
import { datesIn, placesIn } from "./scene.js";
import type { Sighting } from "./sighting.js";

/**
 * Parts what one verb tells of several meetings: "met in Lima on 4 May and in Oslo a week later", "met twice, first on Tuesday, then on
 * Friday". Whole where it is one.
 */
export function parted(reading: EventInput, sighting: Sighting, part: Span): readonly Sighting[] {
  if (sighting.times.length < 2) return [sighting];
  const parts = partsOf(reading, part);
  const isTold = parts.every((p) => p.places.length > 0) || isCounted(reading, part);
  if (parts.length < 2 || !isTold) return [sighting];
  const { when: _, whole: __, place: ___, venue, duration: ____, ...rest } = sighting;
  return parts.map(({ times, places }) => ({
    ...{ ...rest, times },
    ...daysOf(reading, times),
    ...(places[0] === undefined ? {} : { place: places[0] }),
    ...(venue ? { venue } : {}),
  }));
}

/** "The tries on 2 and 9 May had each failed": two days that lie apart, told in one breath of several, are two meetings. */
export function onEachDay(reading: EventInput, sighting: Sighting): readonly Sighting[] {
  const time = reading.times[sighting.times[0] ?? -1];
  const [first, last] = time?.value.split("/") ?? [];
  if (!time?.when || first === undefined || last === undefined || sighting.times.length !== 1) return [sighting];
  const led = reading.tokens[firstFrom(reading.tokens, time.start) - 1]?.norm;
  // "Between 2 and 9 May" runs from the one to the other.
  const joined = led !== "between" && spansWithin(reading.tokens, time).some((t) => t.norm === "and");
  const isPair = ISO_DAY.test(first) && ISO_DAY.test(last) && daysBetween(first, last) > 1;
  if (!joined || !isPair) return [sighting];
  const { whole: _, ...rest } = sighting;
  return [first, last].map((day) => ({
    ...rest,
    when: { from: day, to: day, precision: "day", text: time.when?.text ?? day },
  }));
}

const ISO_DAY = /^\d{4}-\d\d-\d\d$/;

interface Part {
  readonly times: readonly number[];
  readonly places: readonly number[];
}

/** The stretches of a clause between "and" and "then" that have a day or a month of their own. */
function partsOf(reading: EventInput, span: Span): Part[] {
  const tokens = spansWithin(reading.tokens, span);
  const cuts = tokens.filter((t, i) => isCut(t, tokens[i + 1])).map((t) => t.start);
  const edges = [span.start, ...cuts, span.end];
  return edges.slice(1).flatMap((end, i) => {
    const stretch = { start: edges[i] ?? span.start, end };
    const times = datesIn(reading, stretch).filter((t) =>
      ["day", "month", "range"].includes(reading.times[t]?.when?.precision ?? ""),
    );
    return times.length > 0 ? [{ times, places: placesIn(reading, stretch) }] : [];
  });
}

/** "And in Oslo", "then on Friday": "and" between two days of one meeting has no preposition behind it. */
const isCut = ({ norm }: Token, next: Token | undefined): boolean =>
  norm === "then" || (norm === "and" && (next?.upos === "ADP" || AGAIN.has(next?.norm ?? "")));

const AGAIN = new Set(["again", "then", "one", "another"]);

/** "Twice", "three times". */
const isCounted = ({ tokens }: EventInput, span: Span): boolean =>
  spansWithin(tokens, span).some(
    (t, i, all) => meetingWords().repeated.has(t.norm) || (t.norm === "times" && all[i - 1]?.upos === "NUM"),
  );
