import { presence } from "../../knowledge/presence.js";
import {
  type Clause,
  dayNumber,
  fileUnder,
  type Identities,
  type LinkedDisagreement,
  once,
  overlaps,
  type Place,
  type Reading,
  type Span,
  type VerbGroup,
} from "../../model/index.js";
import { daysIn } from "../figure-sights.js";
import { sentenceAround, wordsAt } from "./places.js";
import { standsUnder } from "./stands-under.js";
import { isTold } from "./told-so.js";

/** That somebody was at what a report tells of, or that he was not. */
interface Seen {
  /** Index of the entity. */
  readonly who: number;
  readonly isThere: boolean;
  /** From who to what says so. */
  readonly span: Span;
  /** ISO days on which it was, as its sentence has them, or the one before. */
  readonly days: readonly string[];
}

interface Placed extends Seen {
  readonly place: Place;
}

/** Days between two reports of one meeting, at most. */
const NEWS = 3;

/** Finds those whom one report has at the meeting of a day, and another report has away from it. */
export function findPresenceDisagreements(
  readings: readonly Reading[],
  { entities, entityOf }: Identities,
): LinkedDisagreement[] {
  const byPerson = new Map<number, Placed[]>();
  readings.forEach((reading, r) => {
    for (const seen of seenIn(reading)) {
      const linked = entityOf[r]?.[seen.who];
      const place = { reading: r, start: seen.span.start, end: seen.span.end };
      if (linked !== undefined && entities[linked]?.kind === "person") fileUnder(byPerson, linked, { ...seen, place });
    }
  });
  return [...byPerson].flatMap(([who, all]) => {
    const sides = [true, false].map((isThere) => all.filter((one) => one.isThere === isThere && !isOnBoth(one, all)));
    const [there = [], away = []] = sides;
    const apart = there.filter((one) => away.some((other) => areOfOne(readings, one, other)));
    const others = away.filter((one) => apart.some((other) => areOfOne(readings, one, other)));
    if (apart.length === 0) return [];
    return [
      {
        about: `whether ${entities[who]?.name ?? ""} was there`,
        kind: "who" as const,
        sides: [apart, others].map((side) => ({
          value: wordsAt(readings, side[0]?.place),
          places: side.map(({ place }) => sentenceAround(readings, place)),
        })),
      },
    ];
  });
}

/** A report that has somebody there and away tells of two meetings, or of one who left. */
const isOnBoth = ({ place, isThere }: Placed, all: readonly Placed[]): boolean =>
  all.some((other) => other.place.reading === place.reading && other.isThere !== isThere);

function areOfOne(readings: readonly Reading[], a: Placed, b: Placed): boolean {
  const published = ({ place }: Placed) => dayNumber(readings[place.reading]?.intake.report.published?.value);
  return Math.abs(published(a) - published(b)) <= NEWS && a.days.some((day) => b.days.includes(day));
}

const seenIn = once((reading: Reading): readonly Seen[] =>
  reading.clauses.flatMap((clause) => {
    const verb = reading.verbs[clause.verb];
    const subject = reading.phrases[clause.subject ?? -1];
    const seen = verb && subject ? isSeen(reading, clause, verb) : undefined;
    if (!seen || !subject || (clause.kind !== "relative" && standsUnder(reading, subject))) return [];
    const head = reading.tokens[subject.head];
    const who = head && reading.mentions.find((one) => overlaps(one, head))?.entity;
    if (who === undefined) return [];
    const own = daysIn(reading, clause.sentence);
    const days = own.length > 0 ? own : daysIn(reading, clause.sentence - 1);
    return [{ who, isThere: seen.isThere, span: { start: subject.start, end: seen.end }, days }];
  }),
);

/** Whether the clause has its subject there or away, and where what says so ends. */
function isSeen(
  reading: Reading,
  clause: Clause,
  verb: VerbGroup,
): { readonly isThere: boolean; readonly end: number } | undefined {
  if (!isTold(reading, { ...verb, negated: false }) || verb.tense === "future") return undefined;
  const { there, remains, gone } = presence();
  const next = reading.tokens[verb.last];
  const does = next ? [verb.lemma, `${verb.lemma} ${next.norm}`] : [verb.lemma];
  if (verb.lemma === "be" && next && gone.has(next.norm)) return { isThere: verb.negated, end: next.end };
  const isAway = does.some((one) => presence().away.has(one));
  if (isAway) return verb.negated ? undefined : awayFrom(reading, clause, verb);
  if (does.some((one) => there.has(one))) return { isThere: !verb.negated, end: verb.end };
  return !verb.negated && does.some((one) => remains.has(one)) ? { isThere: true, end: verb.end } : undefined;
}

/** "Skipped the talks", "stayed away": not "missed the train". */
function awayFrom(
  reading: Reading,
  { object }: Clause,
  verb: VerbGroup,
): { readonly isThere: boolean; readonly end: number } | undefined {
  const phrase = reading.phrases[object ?? -1];
  const head = reading.tokens[phrase?.head ?? -1];
  const { from } = presence();
  const isMeeting = !head || from.has(head.norm) || from.has(head.lemma.toLowerCase());
  return isMeeting ? { isThere: false, end: phrase?.end ?? reading.tokens[verb.last]?.end ?? verb.end } : undefined;
}
