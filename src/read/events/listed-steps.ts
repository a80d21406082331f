import { meetingWords } from "../../knowledge/meetings.js";
import { bySentence } from "../../model/by-sentence.js";
import { type Event, firstFrom, indexesWithin, type Sentence, type Span, spansWithin } from "../../model/index.js";
import { entitiesIn, entitiesOfPhrase, isActor } from "../entities-in.js";
import { type EventInput, inSpeech } from "./event-input.js";
import { datesIn } from "./scene.js";
import { isDatedAhead, stepAt } from "./step-at.js";
import { leanOf } from "./unanchored.js";

/** Finds the step that an item of a list or calendar tells, or a sentence in which no verb was found. */
export const listedStep = (reading: EventInput, sentence: Sentence, index: number): Event | undefined =>
  itemStep(reading, sentence, index) ??
  fragmentStep(reading, sentence, index) ??
  verblessStep(reading, sentence, index);

/** "9 March: result of the ballot expected", "14 April, vote of the board.": an item of a calendar, its day first. */
function itemStep(reading: EventInput, sentence: Sentence, index: number): Event | undefined {
  const opens = reading.tokens.slice(sentence.first, sentence.last);
  const verbless =
    sentence.last - sentence.first <= LONGEST_ITEM && !spansWithin(reading.verbs, sentence).some((v) => v.finite);
  const colon = opens.findIndex((t) => t.norm === ":" || (verbless && t.norm === ","));
  const mark = reading.tokens[sentence.first + colon];
  if (colon < 1 || colon > LONGEST_DATE || !mark || inSpeech(reading, mark)) return undefined;
  const times = datesIn(reading, { start: sentence.start, end: mark.start }).filter((t) => isListedAhead(reading, t));
  const first = reading.times[times[0] ?? -1];
  if (!first || firstFrom(reading.tokens, first.start) > sentence.first + 1) return undefined;
  const words = reading.tokens.slice(sentence.first + colon, sentence.last);
  // "Updated 30 May, 08:40": nothing but a time of day.
  const dated = spansWithin(reading.times, sentence);
  const isTime = (token: Span) => dated.some((t) => t.start <= token.start && t.end >= token.end);
  const telling = words.filter((t) => /^\p{L}{3,}$/u.test(t.text) && !isTime(t));
  if (telling.length < 2 && !telling.some((t) => /^\p{Ll}/u.test(t.text))) return undefined;
  const open = words.some((t) => meetingWords().possible.has(t.norm) || t.norm === "if");
  return {
    ...stepAt(sentence, index, times.slice(0, 1), open ? "possible" : "planned"),
    agents: entitiesIn(reading, { start: mark.end, end: sentence.end }, isActor),
    trigger: { start: mark.end, end: sentence.end },
  };
}

/** "A study of the nets, due by June", "no night shift from 1 July": an item of a list that names a day ahead. */
function fragmentStep(reading: EventInput, sentence: Sentence, index: number): Event | undefined {
  const isItem = reading.intake.blocks[sentence.block]?.kind === "item";
  if (!isItem || spansWithin(reading.verbs, sentence).some((v) => v.finite)) return undefined;
  const [time] = datesIn(reading, sentence).filter((t) => isListedAhead(reading, t));
  const words = reading.tokens.slice(sentence.first, sentence.last);
  if (time === undefined || words.filter((t) => /^\p{Ll}{3,}$/u.test(t.text)).length < LEAST_WORDS) return undefined;
  return {
    ...stepAt(sentence, index, [time], "planned"),
    agents: entitiesIn(reading, sentence, isActor),
    trigger: { start: sentence.start, end: sentence.end },
  };
}

/** "Members of the guild vote on the offer on 4 May.": a sentence in which no word was taken for its verb, of a day ahead. */
function verblessStep(reading: EventInput, sentence: Sentence, index: number): Event | undefined {
  const words = reading.tokens.slice(sentence.first, sentence.last);
  const isText = reading.intake.blocks[sentence.block]?.kind === "paragraph" && words.at(-1)?.norm === ".";
  if (words.some((t) => meetingWords().hopes.has(t.lemma.toLowerCase()))) return undefined;
  if (!isText || words.length > LONGEST_BARE || bySentence(reading.clauses, index).length > 0) return undefined;
  const [time] = datesIn(reading, sentence).filter(
    (t) => isListedAhead(reading, t) && reading.times[t]?.when?.precision === "day",
  );
  const told = indexesWithin(reading.phrases, sentence)[0];
  const when = reading.times[time ?? -1];
  if (time === undefined || told === undefined || !when || when.start - sentence.start < 1) return undefined;
  return {
    ...stepAt(sentence, index, [time], "planned"),
    agents: [...entitiesOfPhrase(reading, told)],
    trigger: { start: sentence.start, end: sentence.end },
  };
}

/** Without a verb and without a date of the report nothing tells that a day is still to come. */
const isListedAhead = (reading: EventInput, time: number): boolean =>
  isDatedAhead(reading, time) && leanOf(reading, reading.times[time]) !== "open";

/** Tokens of a sentence in which a verb can be missed. */
const LONGEST_BARE = 20;

/** Words that such an item must have for it to tell something. */
const LEAST_WORDS = 3;

/** Tokens of an item that a comma parts from its day. */
const LONGEST_ITEM = 14;

/** Tokens that a date with its place takes at the head of an item. */
const LONGEST_DATE = 7;
