import { type MeetingKind, meetingWords } from "../../knowledge/meetings.js";
import { numberWords } from "../../knowledge/numbers.js";
import { togetherWords } from "../../knowledge/together.js";
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

function isAnchored(reading: EventInput, phrase: NounPhrase): boolean {
  const tail = { start: phrase.start, end: whereabouts(reading, tailOf(reading, phrase)) };
  const houses = spansWithin(reading.phrases, tail).some((p) => isHouse(reading, reading.phrases.indexOf(p)));
  return datesIn(reading, tail).length > 0 && (houses || placesIn(reading, tail).length > 0);
}

/** "The first round, | in Lima in early April": where and when it was may stand behind a comma. Gives where that ends. */
export function whereabouts(reading: EventInput, end: number): number {
  const at = firstFrom(reading.tokens, end);
  const [comma, lead, name] = [reading.tokens[at], reading.tokens[at + 1], reading.tokens[at + 2]];
  if (comma?.norm !== "," || !lead || !name || !["in", "at", "on"].includes(lead.norm)) return end;
  const next = firstFrom(reading.phrases, lead.end);
  const behind = reading.phrases[next];
  const isNamed = (name.xpos === "NNP" || isHouse(reading, next)) && lead.sentence === comma.sentence;
  return isNamed && behind ? tailOf(reading, behind) : end;
}
