import { meetingWords } from "../../knowledge/meetings.js";
import { firstFrom, indexesWithin, type NounPhrase, type Span, spansWithin } from "../../model/index.js";
import type { EventInput } from "./event-input.js";

/** Gives the house that spans name, "at the Shoreline Hotel": a phrase after "at" or "in" whose head is a word for a venue. */
export function venueOf(reading: EventInput, spans: readonly Span[]): { venue?: Span } {
  const words = meetingWords();
  for (const i of spans.flatMap((span) => indexesWithin(reading.phrases, span))) {
    const phrase = reading.phrases[i];
    const before = phrase && reading.tokens[phrase.first - 1]?.norm;
    // "They left the Hotel Miramar".
    const left = phrase && reading.tokens[phrase.first - 1]?.lemma === "leave";
    const leads = left || ["at", "in", "inside", "outside"].includes(before ?? "");
    if (!phrase || !(leads || isLed(reading, phrase))) continue;
    // "In the White House's push" is no venue.
    if (["'s", "'"].includes(reading.tokens[phrase.last]?.norm ?? "")) continue;
    const isHouse = words.venues.has(reading.tokens[phrase.head]?.norm ?? "") || opensAsVenue(reading, phrase);
    if ((isHouse && !isTownItself(reading, phrase)) || (before === "at" && isBody(reading, phrase)))
      return { venue: { start: phrase.start, end: endOfVenue(reading, phrase) } };
  }
  return {};
}

/** "The resort of Lima" is the town. */
const isTownItself = ({ tokens, mentions, entities }: EventInput, { last }: NounPhrase): boolean => {
  const owner = tokens[last]?.norm === "of" ? tokens[last + 1]?.start : undefined;
  const mention = owner === undefined ? undefined : mentions[firstFrom(mentions, owner)];
  return mention?.start === owner && entities[mention?.entity ?? -1]?.kind === "place";
};

/** "Talks at the Mediation Board": a body after "at" is its house. */
const isBody = (reading: EventInput, phrase: NounPhrase): boolean =>
  phrase.kind === "name" &&
  spansWithin(reading.mentions, phrase).some((m) => m.form === "name" && reading.entities[m.entity]?.kind === "body");

/** Gives the end of a house's words, with whose it is: "the offices | of the arbitration board". */
export function endOfVenue({ tokens, phrases }: EventInput, { last, end }: NounPhrase): number {
  const start = tokens[last]?.norm === "of" ? tokens[last + 1]?.start : undefined;
  const owner = start === undefined ? undefined : phrases[firstFrom(phrases, start)];
  return owner?.start === start ? (owner?.end ?? end) : end;
}

/** "The Hotel Miramar", "Villa Aurora": a name that begins with the word for a venue. */
function opensAsVenue({ tokens }: EventInput, phrase: NounPhrase): boolean {
  const first = tokens[phrase.first]?.upos === "DET" ? phrase.first + 1 : phrase.first;
  const isNamed = phrase.head > first && tokens[phrase.head]?.upos === "PROPN";
  return isNamed && /^\p{Lu}/u.test(tokens[first]?.text ?? "") && meetingWords().venues.has(tokens[first]?.norm ?? "");
}

/** "The old customs building in Lima, where the talks were held": what "where" takes up. */
function isLed(reading: EventInput, phrase: NounPhrase): boolean {
  const sentence = reading.sentences[reading.tokens[phrase.head]?.sentence ?? -1];
  const behind = reading.tokens.slice(phrase.last, phrase.last + WHERE_REACH);
  const where = behind.findIndex((t) => t.norm === "where");
  const opens = phrase.first === sentence?.first;
  return opens && where >= 0 && behind.slice(0, where).every((t) => t.upos !== "VERB" && t.upos !== "AUX");
}

/** Tokens between a venue and its "where": "in Lima,". */
const WHERE_REACH = 6;
