import { type MeetingKind, meetingWords } from "../../knowledge/meetings.js";
import { numberWords } from "../../knowledge/numbers.js";
import { togetherWords } from "../../knowledge/together.js";
import { bySentence } from "../../model/by-sentence.js";
import { firstFrom, type NounPhrase, spansWithin } from "../../model/index.js";
import { areBoth, isOurs, isSomebody } from "./company.js";
import type { EventInput } from "./event-input.js";
import { isHouse } from "./free-frame.js";
import { datesIn, placesIn, tailOf } from "./scene.js";

/**
 * Gives the kind of meeting that a noun stands for where the text makes it one: "a huddle between the two", "their last contact", "a
 * further appointment". A noun that is mostly something else needs its day and its house or town: "the first try, in Lima on Monday".
 */
export function contextKind(reading: EventInput, phrase: NounPhrase): MeetingKind | undefined {
  const found = [phrase.head - 2, phrase.head - 1, phrase.head]
    .filter((at) => at >= phrase.first)
    .flatMap((at) => togetherWords().nouns.at(reading.tokens, at) ?? [])
    .find((m) => m.last > phrase.head);
  if (!found || !(isBetween(reading, phrase) || isTheirs(reading, phrase) || isOneOfSeveral(reading, phrase)))
    return undefined;
  if (found.value && !isAnchored(reading, phrase)) return undefined;
  const words = reading.tokens.slice(phrase.first, phrase.last).map((t) => t.norm);
  return words.some((w) => meetingWords().phone.has(w) || w === "call") ? "call" : "talks";
}

/** "A huddle with the owners", "a video link between A and B". */
function isBetween(reading: EventInput, { last }: NounPhrase): boolean {
  const lead = reading.tokens[last];
  if (!lead || !["between", "with", "among"].includes(lead.norm)) return false;
  const next = firstFrom(reading.phrases, lead.end);
  return reading.phrases[next]?.first === last + 1 && isSomebody(reading, next) && isOurs(reading, next);
}

/** "Their last contact", "the pair's second go at it". */
export function isTheirs(reading: EventInput, { first, possessor }: NounPhrase): boolean {
  return reading.tokens[first]?.norm === "their" || (possessor !== undefined && areBoth(reading, possessor));
}

/** "A further appointment", "previous efforts", "the third such supper". */
const isOneOfSeveral = ({ tokens }: EventInput, { first, head }: NounPhrase): boolean =>
  tokens.slice(first, head).some((t) => meetingWords().other.has(t.norm) || numberWords().ordinals.has(t.norm));

/** Its day stands beside it, and its house or town, or the line on which it was; or it is told to have begun or ended: "a first try, on Monday, broke down". */
function isAnchored(reading: EventInput, phrase: NounPhrase): boolean {
  const tail = { start: phrase.start, end: whereabouts(reading, tailOf(reading, phrase)) };
  if (datesIn(reading, tail).length === 0) return false;
  const houses = spansWithin(reading.phrases, tail).some((p) => isHouse(reading, reading.phrases.indexOf(p)));
  if (houses || placesIn(reading, tail).length > 0) return true;
  if (spansWithin(reading.tokens, tail).some((t) => meetingWords().phone.has(t.norm))) return true;
  return isOneOfSeveral(reading, phrase) && runsItsCourse(reading, phrase) && isOfTalks(reading, phrase);
}

/** "Bargaining brought little. A first try broke down": the sentence itself, or the one before, speaks of talks. */
function isOfTalks({ tokens, sentences }: EventInput, { head }: NounPhrase): boolean {
  const here = tokens[head]?.sentence ?? 0;
  const { bargains } = meetingWords();
  return tokens
    .slice(sentences[Math.max(0, here - 1)]?.first ?? 0, sentences[here]?.last ?? 0)
    .some((t) => bargains.has(t.lemma.toLowerCase()) || bargains.has(t.norm));
}

/** "Broke down", "opened", "came to nothing": what talks do, and no try at anything else alone. */
function runsItsCourse(reading: EventInput, phrase: NounPhrase): boolean {
  const { begins, ends, fails, breaks } = meetingWords();
  const sentence = reading.tokens[phrase.head]?.sentence ?? -1;
  return bySentence(reading.clauses, sentence).some((i) => {
    const clause = reading.clauses[i];
    const verb = reading.verbs[clause?.verb ?? -1]?.lemma ?? "";
    const isIts = reading.phrases[clause?.subject ?? -1] === phrase;
    return isIts && [begins, ends, fails, breaks].some((verbs) => verbs.has(verb));
  });
}

/**
 * "The first round, | in Lima in early April", "a first exchange, | by telephone on 4 May", "an earlier round, | brokered by Chile in Lima":
 * where and when it was may stand behind a comma. Gives where that ends.
 */
export function whereabouts(reading: EventInput, end: number): number {
  const at = firstFrom(reading.tokens, end);
  const [comma, lead, name] = [reading.tokens[at], reading.tokens[at + 1], reading.tokens[at + 2]];
  if (comma?.norm !== "," || !lead || !name) return end;
  const isLine = lead.norm === "by" && meetingWords().phone.has(name.norm);
  const isHosted = lead.xpos === "VBN" && meetingWords().hosted.has(lead.lemma);
  if (isLine || isHosted) return insertEnd(reading, at);
  if (!["in", "at", "on"].includes(lead.norm)) return end;
  const next = firstFrom(reading.phrases, lead.end);
  const behind = reading.phrases[next];
  const isDay = reading.times[firstFrom(reading.times, name.start)]?.start === name.start;
  const isNamed = (name.xpos === "NNP" || isDay || isHouse(reading, next)) && lead.sentence === comma.sentence;
  return isNamed && behind ? tailOf(reading, behind) : end;
}

/** Where the comma stands that closes what a comma opens; where none does, the insert is none. */
function insertEnd({ tokens }: EventInput, comma: number): number {
  const sentence = tokens[comma]?.sentence;
  for (let i = comma + 1; i < comma + MOST_INSERTED && tokens[i]?.sentence === sentence; i++)
    if (tokens[i]?.norm === ",") return tokens[i]?.start ?? 0;
  return tokens[comma]?.start ?? 0;
}

/** Tokens of an insert between commas, at most. */
const MOST_INSERTED = 20;
