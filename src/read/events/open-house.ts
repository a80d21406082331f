import { meetingWords } from "../../knowledge/meetings.js";
import { isVerbOf } from "../../knowledge/verbs.js";
import { type Clause, firstFrom, type Span } from "../../model/index.js";
import { type EventInput, inSpeech } from "./event-input.js";
import { type Gathering, isPast } from "./gather.js";
import { datelinePlace } from "./scene.js";
import type { Sighting } from "./sighting.js";
import { endOfVenue } from "./venue.js";

/**
 * Adds to the meeting that a report is about what the report takes for seen: the house in which those who came from it spoke to the
 * press, and the town that the report is filed from, where it names the house and no town.
 */
export function withHouse(reading: EventInput, main: Gathering): Gathering {
  const known = main.sightings.find((s) => s.venue);
  const told = known ? undefined : pressHouse(reading);
  const first = main.sightings.find(isPast);
  if (!first || !(known ?? told)) return main;
  const isPlaced = main.sightings.some((s) => s.place !== undefined);
  const [place] = isPlaced || (known && namesTown(reading, known)) ? [] : datelinePlace(reading);
  if (!told && place === undefined) return main;
  return { sightings: [...main.sightings, seen(known ?? first, told, place)] };
}

/** "A country house outside Toledo": where it is, is told by another town than that of the dateline. */
function namesTown({ mentions, entities, sentences }: EventInput, { venue, sentence }: Sighting): boolean {
  const end = sentences[sentence]?.end ?? 0;
  const next = mentions[firstFrom(mentions, venue?.end ?? end)];
  return next !== undefined && next.end <= end && entities[next.entity]?.kind === "place";
}

function seen(at: Sighting, told: House | undefined, place: number | undefined): Sighting {
  return {
    ...{ start: told?.start ?? at.start, end: told?.end ?? at.end, sentence: told?.sentence ?? at.sentence },
    ...{ by: "meetings:house", kind: at.kind, status: at.status, times: [], who: [] },
    ...{ definite: true, both: false, told: false, other: false },
    ...(told ? { venue: { start: told.start, end: told.end } } : {}),
    ...(place === undefined ? {} : { place }),
  };
}

interface House extends Span {
  readonly sentence: number;
}

/** "She told reporters at the Hotel Miramar": a house open to all, in which nobody is at home. */
function pressHouse(reading: EventInput): House | undefined {
  for (const clause of reading.clauses) {
    const verb = reading.verbs[clause.verb];
    if (!verb || verb.negated || !isVerbOf("reporting", verb.lemma) || inSpeech(reading, verb)) continue;
    if (!toPress(reading, clause)) continue;
    const at = clause.obliques.find((o) => o.preposition === "at" && isOpenHouse(reading, o.phrase))?.phrase;
    const phrase = reading.phrases[at ?? -1];
    if (phrase) return { start: phrase.start, end: endOfVenue(reading, phrase), sentence: clause.sentence };
  }
  return undefined;
}

const toPress = (reading: EventInput, clause: Clause): boolean =>
  [clause.object, clause.indirectObject, ...clause.obliques.map((o) => o.phrase)].some((p) =>
    meetingWords().press.has(lemmaAt(reading, reading.phrases[p ?? -1]?.head)),
  );

function isOpenHouse(reading: EventInput, index: number): boolean {
  const { openHouses } = meetingWords();
  const phrase = reading.phrases[index];
  const words = reading.tokens.slice(phrase?.first ?? 0, phrase?.last ?? 0);
  return openHouses.has(lemmaAt(reading, phrase?.head)) || words.slice(0, 2).some((t) => openHouses.has(t.norm));
}

const lemmaAt = ({ tokens }: EventInput, at: number | undefined): string => tokens[at ?? -1]?.lemma.toLowerCase() ?? "";
