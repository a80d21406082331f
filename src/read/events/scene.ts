import { meetingWords } from "../../knowledge/meetings.js";
import { demonym, stateOf } from "../../knowledge/states.js";
import { placeOf } from "../../knowledge/world.js";
import {
  type Clause,
  type Entity,
  firstFrom,
  indexesWithin,
  type Mention,
  type NounPhrase,
  type Span,
  spansWithin,
} from "../../model/index.js";
import type { EventInput } from "./event-input.js";
import { isLevel, isOfRota, isVintage } from "./measured-times.js";

/**
 * Gives the end of what hangs on a noun without a verb of its own: "a round of negotiations in Lima on 3 May between ...";
 * "held in" and the like go on, any other verb ends it.
 */
export function tailOf(reading: EventInput, phrase: NounPhrase, insert = false): number {
  const sentence = reading.sentences[reading.tokens[phrase.head]?.sentence ?? -1];
  let end = phrase.end;
  for (let i = phrase.last; i < (sentence?.last ?? 0); i++) {
    const token = reading.tokens[i];
    // "The Alliance (ASI) and the Union": a short form in brackets ends nothing.
    if (token?.norm === "(" && reading.tokens[i + 2]?.norm === ")") {
      i += 2;
      continue;
    }
    if (!token || STOPS.has(token.norm)) break;
    // "Their first since a gathering in Lima": that is another.
    const next = reading.tokens[i + 1];
    if (token.norm === "since" && next && reading.times[firstFrom(reading.times, next.start)]?.start !== next.start)
      break;
    // "The first, in Lima on 4 May, lasted an hour".
    const opens = insert && i === phrase.last && ["in", "on", "at"].includes(reading.tokens[i + 1]?.norm ?? "");
    const goesOn = token.norm === "," ? opens || HELD.has(reading.tokens[i + 1]?.norm ?? "") : HELD.has(token.norm);
    if (token.norm === "," && !goesOn) break;
    // "A meeting between her and the union": a pronoun behind a preposition is one of those who meet.
    // "Between the airline and its pilots".
    const led = reading.tokens[i - 1];
    const governed = token.upos === "PRON" && (led?.upos === "ADP" || (token.xpos === "PRP$" && led?.upos === "CCONJ"));
    // "The Least Developed Countries": a word with a capital is of a name.
    const isName = /^\p{Lu}/u.test(token.text);
    if (STOPPING.has(token.upos) && !goesOn && !governed && !isName) break;
    end = token.end;
  }
  return end;
}

/** Participles after which a noun's own words go on. */
const HELD = new Set(["held", "scheduled", "planned", "taking", "hosted", "set", "due"]);
const STOPPING = new Set(["VERB", "AUX", "PRON", "SCONJ"]);
const STOPS = new Set([
  ";",
  ":",
  "–",
  "—",
  "--",
  "“",
  "”",
  '"',
  "(",
  "that",
  "which",
  "who",
  "while",
  "as",
  "after",
  "before",
  "following",
  "amid",
  "but",
  "than",
]);

/** Places that are the scene: after "in" or "at", or as a word before the noun ("the Geneva talks"). Not "north of X". */
export function placesIn(reading: EventInput, span: Span): number[] {
  const isScene = (entity: Entity, mention: Mention) =>
    entity.kind === "place" || (entity.kind === "state" && !mention.acts && mention.form === "name");
  const found = indexesWithin(reading.mentions, span).flatMap((i) => {
    const mention = reading.mentions[i];
    const entity = mention && reading.entities[mention.entity];
    if (!mention || !entity || !isScene(entity, mention) || isVenue(entity.name)) return [];
    const at = firstFrom(reading.tokens, mention.start);
    const before = precedingPreposition(reading, at);
    const hyphened = reading.tokens[at - 1]?.norm === "-" || reading.tokens[at + 1]?.norm === "-";
    if (isOfTown(reading, mention)) return datelinePlace(reading).map((entity) => ({ entity, scene: before }));
    // "The war in Darfur", "hostages in Lima": where that is, is not where anybody meets.
    if (before === "in" && meetingWords().elsewhere.has(reading.tokens[at - 2]?.lemma.toLowerCase() ?? "")) return [];
    // "U.S. Secretary": a state before a noun owns it; a town before "talks" is where they are.
    if (before === "" && (entity.kind === "state" || isFoughtOver(reading, mention, entity))) return [];
    // "Her adviser for the Middle East": a region is what one answers for, and no scene.
    if (before === "for" && placeOf(entity.name)?.region) return [];
    return SCENE.has(before) && !hyphened ? [{ entity: mention.entity, scene: before }] : [];
  });
  const named = [...found.map((f) => f.entity), ...capitalsIn(reading, span)];
  return named.length > 0 || !saysHere(reading, span) ? named : datelinePlace(reading);
}

/** "The Donbas ceasefire talks" are on that region of no one state, wherever they are; "the Lima peace talks" are there. */
function isFoughtOver({ tokens }: EventInput, { end }: Span, { name }: Entity): boolean {
  const [next, place] = [tokens[firstFrom(tokens, end)], placeOf(name)];
  return place?.region === true && place.country === undefined && meetingWords().foughtOver.has(next?.norm ?? "");
}

/** "In the Pacific port": which town that is, the dateline says. */
function isOfTown(reading: EventInput, mention: Span): boolean {
  const phrase = beforeHead(reading, mention);
  const isLed = phrase !== undefined && reading.tokens[phrase.first]?.norm === "the";
  return isLed && meetingWords().towns.has(reading.tokens[phrase.head]?.norm ?? "");
}

/** Gives the phrase in which words stand before the head: "the Pacific | port", "a two-day | strike". */
export function beforeHead({ phrases, tokens }: EventInput, span: Span): NounPhrase | undefined {
  const phrase = phrases[firstFrom(phrases, span.start + 1) - 1];
  return phrase && phrase.end > span.end && (tokens[phrase.head]?.start ?? 0) >= span.end ? phrase : undefined;
}

/** "In the Chilean capital": the town of that state that a report names. */
function capitalsIn(reading: EventInput, span: Span): number[] {
  return spansWithin(reading.phrases, span).flatMap((phrase) => {
    const words = reading.tokens.slice(phrase.first, phrase.last);
    if (reading.tokens[phrase.head]?.norm !== "capital" || reading.tokens[phrase.first - 1]?.norm !== "in") return [];
    const state = words.map((t) => demonym(t.text) ?? stateOf(t.text)).find((s) => s !== undefined);
    return reading.entities.flatMap((e, i) => {
      const town = e.kind === "place" ? stateOf(e.name) : undefined;
      return town?.form === "capital" && town.code === state?.code ? [i] : [];
    });
  });
}

/** "The Harbour Hotel", "Hotel Miramar" is where in the town, not which town. */
const isVenue = (name: string): boolean => {
  const words = name.toLowerCase().split(" ");
  return words.length > 1 && [words[0], words.at(-1)].some((word) => meetingWords().venues.has(word ?? ""));
};

/** "Ended here on Thursday": here is where the dateline says. */
function saysHere(reading: EventInput, span: Span): boolean {
  return spansWithin(reading.tokens, span).some((t) => t.norm === "here" && t.upos === "ADV");
}

/** Gives the town that the report is filed from, as an index into `entities`. */
export function datelinePlace(reading: EventInput): number[] {
  const { dateline } = reading.intake.report;
  const first = reading.mentions.find((m) => reading.entities[m.entity]?.kind === "place" && m.form === "name");
  if (dateline === undefined || !first) return [];
  const at = reading.intake.report.text.indexOf(dateline);
  return at >= 0 && first.start >= at && first.end <= at + dateline.length ? [first.entity] : [];
}

/** "" stands for a modifier before the noun. */
const SCENE = new Set(["in", "at", "to", "into", "for", ""]);

/** "North of Miami" is not in Miami; "in the environs of Miami" is. */
const DIRECTION = new Set(["north", "south", "east", "west", "outside", "instead", "because"]);

/** "At the ministry in Lima, where they had been meeting": the words before "where", as far as they name one place. */
export function whereOf(reading: EventInput, clause: Clause): Span[] {
  const sentence = reading.sentences[clause.sentence];
  const subject = reading.phrases[clause.subject ?? -1];
  const opens = reading.tokens[(subject?.first ?? reading.verbs[clause.verb]?.first ?? 0) - 1];
  if (!sentence || opens?.norm !== "where") return [];
  const before = spansWithin(reading.tokens, { start: sentence.start, end: opens.start });
  const verb = before.findLastIndex((t) => t.upos === "VERB" || t.upos === "AUX");
  return [{ start: before[verb + 1]?.start ?? sentence.start, end: opens.start }];
}

/** "Flew home from Lima, where they had met": the town right before "where", whatever leads it. */
export function townBeforeWhere(reading: EventInput, clause: Clause): number[] {
  const verb = reading.verbs[clause.verb];
  const sentence = reading.sentences[clause.sentence];
  if (clause.kind !== "relative" || !verb || !sentence) return [];
  const at = reading.tokens.slice(sentence.first, verb.first).findLastIndex(({ norm }) => norm === "where");
  const before = at < 1 ? -1 : sentence.first + at - (reading.tokens[sentence.first + at - 1]?.norm === "," ? 2 : 1);
  const last = reading.tokens[before];
  return reading.mentions.flatMap((m) => {
    const isLed = m.end === last?.end && reading.tokens[firstFrom(reading.tokens, m.start) - 1]?.upos === "ADP";
    const entity = isLed ? reading.entities[m.entity] : undefined;
    return entity && (entity.kind === "place" || (entity.kind === "state" && !m.acts)) ? [m.entity] : [];
  });
}

/** "Will visit Lima": where the object of a visit is. */
export function placeVisited({ phrases, mentions, entities }: EventInput, { object }: Clause): number[] {
  const phrase = phrases[object ?? -1];
  const named = mentions.filter((m) => m.start === phrase?.start && m.end === phrase.end && m.form === "name");
  return named.flatMap(({ entity }) => (["place", "state"].includes(entities[entity]?.kind ?? "") ? [entity] : []));
}

/** Gives the preposition before a mention: "at" in "the talks at the state mediation service Medarb". */
export function leadOf(reading: EventInput, mention: Span): string {
  const at = firstFrom(reading.tokens, mention.start);
  for (let i = at - 1; i >= Math.max(0, at - LONGEST_LEAD); i--) {
    const token = reading.tokens[i];
    if (!token || token.upos === "PUNCT" || token.upos === "VERB" || token.upos === "CCONJ") return "";
    if (token.upos === "ADP" && token.norm !== "of") return token.norm;
  }
  return "";
}

/** Tokens between a preposition and the name in its phrase, at most. */
const LONGEST_LEAD = 6;

/** The preposition of the phrase that a token opens or stands in; "" where it modifies a noun after it. */
function precedingPreposition(reading: EventInput, at: number): string {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    const token = reading.tokens[i];
    if (!token) break;
    // "The collapse of the Lima talks".
    if (token.norm === "of" && isModifier(reading, at)) return "";
    // "In the oasis town of X".
    if (token.norm === "of" && meetingWords().towns.has(reading.tokens[i - 1]?.norm ?? ""))
      return ledTo(reading, i - 1);
    // "In the Chilean capital Santiago", "at the port city Lima".
    if (i === at - 1 && meetingWords().towns.has(token.norm)) return ledTo(reading, i);
    if (token.norm === "of" && i > 0)
      return DIRECTION.has(reading.tokens[i - 1]?.norm ?? "") ? "of" : precedingPreposition(reading, i - 1);
    // "Talks on an aid road to X": the road leads there.
    if (token.norm === "to" && meetingWords().ways.has(reading.tokens[i - 1]?.norm ?? "")) return "none";
    if (token.upos === "ADP") return token.norm;
    if (token.upos === "DET" || token.upos === "ADJ") continue;
    if (token.norm === ",") return isPlaceBefore(reading, i) ? "in" : ",";
    return isBeforeMeeting(reading, at) ? "" : "none";
  }
  return "";
}

/** The preposition before a noun and the words that describe it. */
function ledTo({ tokens }: EventInput, noun: number): string {
  let at = noun - 1;
  while (["NOUN", "ADJ", "DET", "PROPN"].includes(tokens[at]?.upos ?? "")) at--;
  return tokens[at]?.upos === "ADP" ? (tokens[at]?.norm ?? "") : "none";
}

/** "The Lima talks": a name right before a noun for a meeting. */
const isModifier = ({ tokens }: EventInput, at: number): boolean =>
  meetingWords().nouns.has(tokens[at + 1]?.norm ?? "") && tokens[at + 1]?.upos === "NOUN";

/** "The two-day Lima peace talks", "a Lima hotel"; "eight Danube states" are no place to meet. */
function isBeforeMeeting({ tokens }: EventInput, at: number): boolean {
  const { nouns, venues } = meetingWords();
  for (let i = at + 1; /^(?:NOUN|PROPN|ADJ)$/.test(tokens[i]?.upos ?? ""); i++) {
    const { norm = "", lemma = "" } = tokens[i] ?? {};
    if (nouns.has(norm) || nouns.has(lemma.toLowerCase()) || venues.has(norm)) return true;
  }
  return false;
}

/** "Bergen, Norway": a place before the comma makes one of what follows it; "Norway, Chile end talks" names two states. */
function isPlaceBefore(reading: EventInput, comma: number): boolean {
  const at = reading.tokens[comma];
  const mention = at && reading.mentions[firstFrom(reading.mentions, at.start) - 1];
  return mention !== undefined && mention.end === at?.start && reading.entities[mention.entity]?.kind === "place";
}

/** Gives the dates and times of day within a span: indexes into `times`. Vague ones ("now", "recently") date nothing. */
export const datesIn = (reading: EventInput, span: Span): number[] =>
  indexesWithin(reading.times, span).filter((i) => {
    const time = reading.times[i];
    if (!time || time.type === "DURATION" || time.type === "SET" || time.value.endsWith("_REF")) return false;
    if (isLevel(reading, time) || isVintage(reading, time) || isOfRota(reading, time)) return false;
    // "Their sixth meeting since January" was not in January.
    const at = firstFrom(reading.tokens, time.start);
    const before = reading.tokens[at - 1]?.norm ?? "";
    // "Spent the day with the minister on Tuesday".
    if (reading.intake.report.text.slice(time.start, time.end).toLowerCase() === "the day") return false;
    // "Not on Monday, as was planned".
    const led = reading.tokens[at - 1]?.upos === "ADP" ? (reading.tokens[at - 2]?.norm ?? "") : before;
    // "Will go on up to 5 September".
    return !["since", "until", "till"].includes(before) && led !== "not" && !(before === "to" && led === "up");
  });
