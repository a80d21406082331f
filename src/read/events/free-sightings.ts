import { togetherWords } from "../../knowledge/together.js";
import { bySentence } from "../../model/by-sentence.js";
import {
  type Clause,
  firstFrom,
  indexesWithin,
  type Span,
  spansWithin,
  type VerbGroup,
  type When,
  within,
} from "../../model/index.js";
import { isAfterPublication } from "./after-publication.js";
import { aheadOnly, isAhead, isConditionalIn, settled } from "./ahead.js";
import { levelAlone } from "./apart-from-rest.js";
import { isDay, shifted } from "./day-range.js";
import { daysOf, ownPart } from "./days.js";
import { type EventInput, inSpeech } from "./event-input.js";
import { type FreeFrame, freeFramesOf, isHouse, isRumoured } from "./free-frame.js";
import { durationOf } from "./length.js";
import { isLongGone } from "./long-gone.js";
import { datesIn, placesIn, whereOf } from "./scene.js";
import { besideScene, type Scene } from "./scene-beside.js";
import type { Sighting } from "./sighting.js";
import { sinceDays } from "./since.js";
import { statusOf } from "./status.js";
import { ending, lastOf } from "./until.js";
import { endOfVenue, venueOf } from "./venue.js";
import { timesOf } from "./verb-sightings.js";

/** Gives the meeting that a clause tells of in free words: "sat across from the owners on Monday", "rose at four", "have another go at it on Friday". */
export function freeSighting(reading: EventInput, clause: Clause): Sighting | undefined {
  const verb = reading.verbs[clause.verb];
  const sentence = reading.sentences[clause.sentence];
  if (!verb || !sentence || inSpeech(reading, verb) || isRumoured(reading, sentence)) return undefined;
  const said = statusOf(reading, clause);
  if (said === "denied" || said === "called off") return undefined;
  for (const frame of freeFramesOf(reading, clause)) {
    const isPast = said === "happened" && verb.tense === "past" && frame.kind !== "kept" && frame.kind !== "bids";
    const isComing = isAhead(said) || (AHEAD.has(frame.kind) && !isPast);
    const found = isComing ? aheadSighting(reading, clause, frame) : heldSighting(reading, clause, frame);
    if (found) return namesHouse(reading, found.venue) ? found : withoutVenue(found);
  }
  return undefined;
}

function withoutVenue({ venue: _, ...rest }: Sighting): Sighting {
  return rest;
}

/** Classes that tell of what is to come. */
const AHEAD: ReadonlySet<string> = new Set(["again", "kept", "bids"]);

/** Those that are also told of what is to come: nobody plans to leave empty-handed. */
const COMING: ReadonlySet<string> = new Set([...AHEAD, "meets", "together", "calls", "seats", "moves"]);

/** What is to come needs its day. */
function aheadSighting(reading: EventInput, clause: Clause, frame: FreeFrame): Sighting | undefined {
  const scene = sceneOf(reading, clause);
  const when = scene.when && forward(reading, scene);
  if (!when || !isAfterPublication(reading, when) || !COMING.has(frame.kind) || (frame.loose && frame.kind === "meets"))
    return undefined;
  // "Remain available on Friday", "settle it by June": neither a house nor a day on which they come together.
  if (scene.times.every((t) => isBeside(reading, t)) || (frame.loose && !isSomewhere(scene))) return undefined;
  const said = statusOf(reading, clause);
  // "Had been trying to get them to the table": nobody says that it is to come.
  const isBid = togetherWords().bidding.has(
    reading.verbs[reading.clauses[clause.parent ?? -1]?.verb ?? -1]?.lemma ?? "",
  );
  if (clause.kind === "infinitive" && said === "possible" && !isBid) return undefined;
  const hangs = (said === "possible" && !isBid) || isConditionalIn(reading, clause.sentence);
  return { ...toSighting(reading, clause, frame), ...scene, when, status: hangs ? "possible" : "planned" };
}

const isSomewhere = ({ place, venue }: Scene): boolean => place !== undefined || venue !== undefined;

/** "Is kept for Monday": what is kept is for the next one. */
function forward(reading: EventInput, { times, when }: Scene): When | undefined {
  const published = reading.intake.report.published?.value.slice(0, 10);
  if (!when || !published || !isDay(when) || when.from.slice(0, 10) > published) return when;
  // "Will go on later on Tuesday": the day that is told.
  const led = firstFrom(reading.tokens, reading.times[times[0] ?? -1]?.start ?? 0) - 1;
  if ([led, led - 1].some((at) => reading.tokens[at]?.norm === "later")) return when;
  const isWeekday = reading.times[times[0] ?? -1]?.by.includes("weekday");
  const next = shifted(when.from, WEEK);
  return isWeekday && next > published ? { ...when, from: next, to: next } : when;
}

const WEEK = 7;

function heldSighting(reading: EventInput, clause: Clause, frame: FreeFrame): Sighting | undefined {
  const verb = reading.verbs[clause.verb];
  const own = pastOnly(reading, sceneOf(reading, clause), verb);
  const isNow = verb?.tense === "present" && !verb.perfect && !verb.progressive && clause.kind !== "participial";
  const scene = own.when || isNow ? own : { ...besideScene(reading, clause.sentence), ...own };
  if (isNow && !(scene.when && isAfterPublication(reading, scene.when))) return undefined;
  if (!isTold(frame, scene) || (!scene.when && isAmongHistory(reading, clause.sentence))) return undefined;
  const status = settled(reading, scene.open ? "under way" : statusOf(reading, clause), scene.when);
  return { ...toSighting(reading, clause, frame), ...scene, ...aheadOnly(reading, status, scene), status };
}

/** "In its billiard room the two haggled for weeks. They sat there again in 1971.": what stands beside a year long gone is as old. */
function isAmongHistory(reading: EventInput, sentence: number): boolean {
  const published = reading.intake.report.published?.value.slice(0, 10);
  return [sentence - 1, sentence, sentence + 1].some((at) => {
    const span = reading.sentences[at];
    const times = span ? indexesWithin(reading.times, span) : [];
    return times.some((t) => isLongGone(reading.times[t]?.when, published));
  });
}

/** "They made headway and will sit again on Friday": that day is not of what was. */
function pastOnly(reading: EventInput, scene: Scene, verb: VerbGroup | undefined): Scene {
  const isOther = (verb?.tense === "past" || verb?.perfect) && scene.when && isAfterPublication(reading, scene.when);
  if (!isOther) return scene;
  const { when: _, whole: __, ...rest } = scene;
  return { ...rest, times: [] };
}

/** A loose word tells of a meeting where a house, a town or a length of time stands beside the day. */
function isTold({ kind, loose, company }: FreeFrame, scene: Scene): boolean {
  const isDated = scene.when !== undefined && isDay(scene.when);
  const there = scene.venue !== undefined || scene.place !== undefined;
  const long = scene.duration !== undefined || scene.open === true || scene.whole === true;
  if (kind === "meets" && loose) return isDated && company.who.length >= 2;
  // "The owners returned to the hall on Monday".
  if (kind === "again") return isDated && scene.venue !== undefined;
  if (kind === "ends") return scene.when !== undefined && (isDated || long) && company.several;
  if (loose) return (there && (scene.when !== undefined || long)) || (scene.when !== undefined && long);
  return scene.when !== undefined || (there && company.who.length >= 2);
}

/** "The building": which one it is nobody is told. */
const namesHouse = (reading: EventInput, venue: Span | undefined): boolean => {
  const words = venue ? spansWithin(reading.tokens, venue) : [];
  const isPlain = words.slice(0, -1).every((t) => t.upos === "DET" || t.norm === "same" || t.norm === "one");
  return !(isPlain && togetherWords().bare.has(words.at(-1)?.norm ?? ""));
};

const toSighting = (reading: EventInput, clause: Clause, { kind, company }: FreeFrame) => ({
  ...{ start: clause.start, end: clause.end, by: `meetings:free:${reading.verbs[clause.verb]?.lemma}` },
  ...{ kind: kind === "calls" ? ("call" as const) : ("talks" as const), sentence: clause.sentence },
  ...{
    who: company.who,
    both: company.both || company.who.length < 2,
    definite: false,
    told: true,
    other: kind === "again",
  },
  ...levelAlone(reading, clause),
});

/** When, where and how long, by the clause itself, or by the clause before it that has the same subject. */
function sceneOf(reading: EventInput, clause: Clause): Scene {
  const part = withoutAim(reading, clause, ownPart(reading, clause));
  const split = auxiliaryOf(reading, clause);
  const there = [...whereOf(reading, clause), ...whichOf(reading, clause), ...(split ? [ownPart(reading, split)] : [])];
  const since = sinceDays(reading, clause, true);
  const times = since ? [since.time] : datesOf(reading, clause, part, there);
  const places = [part, ...there].flatMap((span) => placesIn(reading, span));
  const named = venueOf(reading, [part, ...there]);
  const house =
    which(reading, clause) ??
    houseOf(reading, clause, ["to", "into"]) ??
    (named.venue ? named : (houseOf(reading, clause, IN) ?? (split && houseOf(reading, split, IN))));
  return {
    times,
    ...(since?.days ?? lastOf(reading, clause, times) ?? daysOf(reading, times)),
    ...(places[0] === undefined ? {} : { place: places[0] }),
    ...house,
    ...durationOf(reading, part),
  };
}

/** "The two agreed | to meet in Lima in June": where and when is not of the agreeing. */
function withoutAim(reading: EventInput, clause: Clause, part: Span): Span {
  const at = reading.clauses.indexOf(clause);
  const aims = bySentence(reading.clauses, clause.sentence).flatMap((i) => {
    const other = reading.clauses[i];
    const start = reading.verbs[other?.verb ?? -1]?.start ?? 0;
    return other?.parent === at && other.kind === "infinitive" && start > part.start ? [start] : [];
  });
  return { start: part.start, end: Math.min(part.end, ...aims) };
}

/** Its own days, else those behind what its verb has beside itself, of where it was, of the deed before it, or right before its subject. */
function datesOf(reading: EventInput, clause: Clause, part: Span, there: readonly Span[]): number[] {
  const isOfDay = (t: number) => reading.times[t]?.when?.precision === "day";
  const found = [
    () => timesOf(reading, clause, part),
    () => datesIn(reading, clause).filter((t) => isOfDay(t) && !isBeside(reading, t)),
    () => there.flatMap((span) => datesIn(reading, span)).filter(isOfDay),
    () => siblingDates(reading, clause),
    () => fronted(reading, clause),
    () => ending(reading, clause),
  ];
  return found.map((find) => find()).find((days) => days.length > 0) ?? [];
}

/** "At any hour before Tuesday", "by Friday": no day of its own. */
const isBeside = ({ tokens, times }: EventInput, index: number): boolean =>
  BESIDE.has(tokens[firstFrom(tokens, times[index]?.start ?? 0) - 1]?.norm ?? "");

const BESIDE = new Set(["before", "after", "following", "than", "by", "from"]);

/** "No one owns to it, yet late on 4 May | the two chiefs had supper": the day stands right before who did it. */
function fronted(reading: EventInput, clause: Clause): number[] {
  const start = reading.phrases[clause.subject ?? -1]?.start ?? clause.start;
  const last = firstFrom(reading.times, start) - 1;
  const time = reading.times[last];
  if (!time || reading.tokens[firstFrom(reading.tokens, time.start)]?.sentence !== clause.sentence) return [];
  const between = spansWithin(reading.verbs, { start: time.end, end: start });
  return between.length === 0 && datesIn(reading, time).length > 0 && time.when?.precision === "day" ? [last] : [];
}

const IN = ["in", "at", "inside", "on", "aboard", "over", "around", "round"];

/** "At the far end of the bar, they had | at least agreed": the words between may part a verb from its auxiliary. */
function auxiliaryOf(reading: EventInput, clause: Clause): Clause | undefined {
  const start = reading.verbs[clause.verb]?.start ?? 0;
  if (clause.kind !== "participial") return undefined;
  return bySentence(reading.clauses, clause.sentence)
    .flatMap((i) => reading.clauses[i] ?? [])
    .find((c) => {
      const verb = reading.verbs[c.verb];
      return c.subject === clause.subject && verb?.lemma === "have" && verb.end < start && c.object === undefined;
    });
}

/** "Returned to the weavers' hall", "in the loft of the mill": a house or a room behind one of these prepositions. */
function houseOf(
  reading: EventInput,
  { obliques }: Clause,
  prepositions: readonly string[],
): { venue: Span } | undefined {
  const found = obliques.find((o) => prepositions.includes(o.preposition) && isHouse(reading, o.phrase));
  const phrase = reading.phrases[found?.phrase ?? -1];
  return phrase && { venue: { start: phrase.start, end: endOfVenue(reading, phrase) } };
}

/** "Initialled on Monday in the mill, to which | both had repaired": the house before "which". */
function which(reading: EventInput, clause: Clause): { venue: Span } | undefined {
  const [before] = whichOf(reading, clause);
  const last = before ? firstFrom(reading.phrases, before.end) - 1 : -1;
  const phrase = reading.phrases[last];
  return phrase && isHouse(reading, last)
    ? { venue: { start: phrase.start, end: endOfVenue(reading, phrase) } }
    : undefined;
}

/** The words before "to which", "in which". */
function whichOf(reading: EventInput, clause: Clause): Span[] {
  const sentence = reading.sentences[clause.sentence];
  const opens = (reading.phrases[clause.subject ?? -1]?.first ?? 0) - 1;
  const [lead, word] = [reading.tokens[opens - 1], reading.tokens[opens]];
  const isLed =
    clause.kind === "relative" && word?.norm === "which" && ["to", "in", "at", "into"].includes(lead?.norm ?? "");
  return isLed && sentence && lead ? [{ start: sentence.start, end: lead.start }] : [];
}

/** "Boarded the ship on Monday and stayed below with the owner": the day of what the same one did right before. */
function siblingDates(reading: EventInput, clause: Clause): number[] {
  const whole = reading.sentences[clause.sentence];
  const before: Span = { start: whole?.start ?? clause.start, end: reading.verbs[clause.verb]?.start ?? clause.start };
  const same = bySentence(reading.clauses, clause.sentence)
    .flatMap((i) => reading.clauses[i] ?? [])
    .filter((c) => c !== clause && c.subject === clause.subject && (reading.verbs[c.verb]?.end ?? 0) <= before.end);
  const days = datesIn(reading, before).filter((t) => reading.times[t]?.when?.precision === "day");
  const isOwn = (t: number) => {
    const time = reading.times[t];
    return (
      time !== undefined &&
      same.some((c) => within(time, c) && spansWithin(reading.verbs, { start: c.start, end: time.start }).length <= 1)
    );
  };
  return days.length === 1 ? days.filter(isOwn) : [];
}
