import { meetingWords } from "../../knowledge/meetings.js";
import {
  type Event,
  indexesWithin,
  isDescribed,
  type NounPhrase,
  SIDE,
  spansWithin,
  within,
} from "../../model/index.js";
import { agendaSighting } from "./agenda.js";
import { byHourAlone } from "./clock-alone.js";
import { leavingSighting } from "./comings.js";
import type { EventInput } from "./event-input.js";
import { freeSighting } from "./free-sightings.js";
import { hoursWith } from "./hours-with.js";
import { listedRounds } from "./listed-rounds.js";
import { isLongGone } from "./long-gone.js";
import { nounSightings } from "./noun-sightings.js";
import { separately } from "./separately.js";
import { onEachDay } from "./several-times.js";
import { isGroup } from "./sides.js";
import type { Sighting } from "./sighting.js";
import { summonsSighting } from "./summons.js";
import { takenUpSighting } from "./taken-up.js";
import { verbSightings } from "./verb-sightings.js";

/** Finds every place in the report that speaks of a meeting, in order. */
export function findSightings(reading: EventInput & { readonly events: readonly Event[] }): Sighting[] {
  const items = reading.sentences.flatMap((_, i) => agendaSighting(reading, i) ?? []);
  const inItem = new Set(items.map((s) => s.sentence));
  const nouns = reading.phrases.flatMap((phrase, i) =>
    nounSightings(reading, phrase, i).filter(
      (s) =>
        (!isMeal(reading, phrase) || s.who.length >= 2 || isForSides(reading, s)) && !isAmongOwn(reading, phrase, s),
    ),
  );
  const verbs = reading.clauses.flatMap(
    (clause) =>
      verbSightings(reading, clause) ??
      summonsSighting(reading, clause) ??
      takenUpSighting(reading, clause) ??
      leavingSighting(reading, clause) ??
      freeSighting(reading, clause) ??
      [],
  );
  const published = reading.intake.report.published?.value.slice(0, 10);
  const told = [...nouns, ...verbs, ...hoursWith(reading)]
    .filter((s) => !inItem.has(s.sentence))
    .flatMap((s) => separately(reading, s))
    .flatMap((s) => onEachDay(reading, s));
  return [...items, ...told, ...listedRounds(reading, told)]
    .map((s) => byHourAlone(reading, withoutLone(reading, s)))
    .filter((s) => !isOfShips(s) && !isLongGone(s.when, published) && !areStrangers(reading, s))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** "A dinner in Lima": people eat there every day; one of two sides is a meeting. */
const isMeal = ({ tokens }: EventInput, { head }: NounPhrase): boolean =>
  meetingWords().meals.has(tokens[head]?.lemma.toLowerCase() ?? "");

/** "Held a briefing with her envoys and officials": people by name or none, and no body that they would be of. */
const isAmongOwn = ({ tokens, entities }: EventInput, { head }: NounPhrase, { who }: Sighting): boolean =>
  tokens[head]?.lemma === "briefing" &&
  who.length > 1 &&
  who.every((e) => entities[e]?.kind === "person" || isDescribed(entities[e]?.key ?? ""));

/** "Will host a dinner for the two leaders": for whom it is says what it is for. */
function isForSides(reading: EventInput, { sentence, told, end }: Sighting): boolean {
  const whole = reading.sentences[sentence];
  const behind = told && whole ? indexesWithin(reading.phrases, { start: end, end: whole.end }) : [];
  return behind.some((i) => {
    const phrase = reading.phrases[i];
    const led = reading.tokens[(phrase?.first ?? 0) - 1]?.norm ?? "";
    return ["for", "between", "with"].includes(led) && isGroup(reading, i);
  });
}

/** "Planning officials lunched with a bird charity": where nobody of them is told of anywhere else, they are others. */
function areStrangers(reading: EventInput, { who, sentence, both, by }: Sighting): boolean {
  if (who.length < 2 || both || sentence <= LEAD || !by.startsWith("meetings:verb")) return false;
  const span = reading.sentences[sentence];
  const isNameless = who.every((e) => isDescribed(reading.entities[e]?.key ?? ""));
  return isNameless && span !== undefined && !reading.mentions.some((m) => who.includes(m.entity) && !within(m, span));
}

/** Sentences, the headline counted in, in which a report says whom it is about. */
const LEAD = 3;

/** "Moved five calls to Lima": nobody rings up a place; a ship calls at it. */
const isOfShips = ({ kind, place, who, both }: Sighting): boolean =>
  kind === "call" && place !== undefined && who.length === 0 && !both;

/** "The talks with the carriers": one who is told by a noun alone is a side only where there is another. */
function withoutLone({ mentions, sentences }: EventInput, sighting: Sighting): Sighting {
  const { who, sentence } = sighting;
  const whole = sentences[sentence];
  if (who.length !== 1 || !whole) return sighting;
  const told = spansWithin(mentions, whole).filter((m) => m.entity === who[0]);
  return told.length > 0 && told.every((m) => m.by === SIDE) ? { ...sighting, who: [] } : sighting;
}
