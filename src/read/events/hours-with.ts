import { meetingWords } from "../../knowledge/meetings.js";
import { bySentence } from "../../model/by-sentence.js";
import { firstFrom, type Timex, within } from "../../model/index.js";
import { entitiesOfPhrase } from "../entities-in.js";
import { type EventInput, inSpeech } from "./event-input.js";
import { datesIn } from "./scene.js";
import { isNegotiator } from "./sides.js";
import type { Sighting } from "./sighting.js";
import { statusOf } from "./status.js";

/** Minutes in a day: a meeting that is told by its length alone is no longer. */
const LONGEST = 24 * 60;

/** Finds the meetings that are told by their length alone: "she came out after an hour with the commissioner". */
export const hoursWith = (reading: EventInput): Sighting[] =>
  reading.times.flatMap((time, i) => (isLength(time) ? (hourWith(reading, time, i) ?? []) : []));

const isLength = ({ type, minutes }: Timex): boolean => type === "DURATION" && (minutes?.[1] ?? LONGEST + 1) <= LONGEST;

function hourWith(reading: EventInput, time: Timex, duration: number): Sighting | undefined {
  const [first, next] = [firstFrom(reading.tokens, time.start), firstFrom(reading.tokens, time.end)];
  const isBehind = [first - 1, first - 2].some((i) => meetingWords().behind.has(reading.tokens[i]?.norm ?? ""));
  if (!isBehind || reading.tokens[next]?.norm !== "with" || inSpeech(reading, time)) return undefined;
  const partner = firstFrom(reading.phrases, reading.tokens[next + 1]?.start ?? 0);
  const sentence = reading.tokens[next]?.sentence ?? -1;
  const clause = bySentence(reading.clauses, sentence)
    .flatMap((i) => reading.clauses[i] ?? [])
    .find((c) => within(time, c) && c.subject !== undefined);
  const doers = entitiesOfPhrase(reading, clause?.subject);
  if (!clause || doers.length === 0 || statusOf(reading, clause) === "denied") return undefined;
  if (reading.phrases[partner]?.first !== next + 1) return undefined;
  const partners = entitiesOfPhrase(reading, partner);
  if (partners.length === 0 && !isNegotiator(reading, partner)) return undefined;
  const day = datesIn(reading, { start: time.start, end: clause.end }).slice(0, 1);
  const when = reading.times[day[0] ?? -1]?.when;
  return {
    ...{ start: time.start, end: reading.phrases[partner]?.end ?? time.end, by: "meetings:hours-with", sentence },
    ...{ kind: "talks", status: "happened", times: day, duration, who: [...doers, ...partners] },
    ...{ definite: false, both: false, told: true, other: false },
    ...(when ? { when } : {}),
  };
}
