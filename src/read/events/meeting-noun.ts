import { type MeetingKind, meetingWords } from "../../knowledge/meetings.js";
import { bySentence } from "../../model/by-sentence.js";
import { indexesWithin, type NounPhrase, type Span } from "../../model/index.js";
import { contextKind, whereabouts } from "./context-noun.js";
import { type EventInput, inSpeech } from "./event-input.js";
import { placesIn, tailOf } from "./scene.js";

/** A noun for a meeting, with the phrase that stands for it in its clause: in "three hours of talks" the hours. */
export interface MeetingNoun {
  readonly phrase: NounPhrase;
  /** Index into `phrases`. */
  readonly carrier: number;
  readonly kind: MeetingKind;
  /** What hangs on the noun without a verb of its own. */
  readonly tail: Span;
  /** The words before the head, in lower case. */
  readonly before: readonly string[];
  readonly sentence: number;
  /** True where the noun itself is left out: "the next". */
  readonly elliptic?: true;
}

/** Gives the meeting that a noun phrase names, or nothing where it is no word for one. */
export function meetingNoun(reading: EventInput, phrase: NounPhrase, index: number): MeetingNoun | undefined {
  const words = meetingWords();
  const head = reading.tokens[phrase.head];
  const kind =
    head &&
    (words.nouns.get(head.norm) ??
      words.nouns.get(`${reading.tokens[phrase.head - 1]?.norm} ${head.norm}`) ??
      words.nouns.get(head.lemma.toLowerCase()) ??
      (isNumbered(head.norm) ? words.nouns.get(head.norm.replace(/\d+$/, "")) : undefined) ??
      contextKind(reading, phrase));
  if (!head || !kind || inSpeech(reading, phrase)) return undefined;
  if (phrase.kind === "name" && !isNumbered(head.norm) && !isOpeningWord(reading, phrase)) return undefined;
  const carrier = carrierOf(reading, phrase, index);
  if (carrier === undefined) return undefined;
  const before = reading.tokens.slice(phrase.first, phrase.head).map((t) => t.norm);
  if (before.some((w) => words.audiences.has(w)) || isAddressed(reading, index)) return undefined;
  if (isBesideAnother(reading, phrase) || isTopic(reading, phrase)) return undefined;
  const tail = { start: phrase.start, end: whereabouts(reading, tailOf(reading, phrase)) };
  const isOf = before.some((w) => words.telling.has(w));
  if (words.toAPlace.has(head.lemma.toLowerCase()) && placesIn(reading, tail).length === 0 && !isOf) return undefined;
  return {
    ...{ phrase, carrier, tail, before, sentence: head.sentence },
    kind: (kind === "talks" || kind === "summit") && before.some((w) => words.phone.has(w)) ? "call" : kind,
  };
}

/** "Talks opened on Monday": the capital is that of the sentence. */
const isOpeningWord = ({ tokens, sentences }: EventInput, { first, last, head }: NounPhrase): boolean =>
  last === first + 1 && sentences[tokens[head]?.sentence ?? -1]?.first === first;

/** "COP32", "pre-COP": a summit's name with its number. */
const isNumbered = (norm: string): boolean => /^[a-z-]+\d+$/.test(norm) || norm === "pre-cop";

/**
 * Gives the phrase that stands in the clause for a meeting: itself, or in "three hours of talks" the hours. Undefined for the
 * talks of "a round of talks": the round is the meeting already.
 */
function carrierOf(reading: EventInput, phrase: NounPhrase, index: number): number | undefined {
  if (reading.tokens[phrase.first - 1]?.norm !== "of") return index;
  const before = reading.phrases[index - 1];
  if (!before || before.last !== phrase.first - 1) return index;
  return meetingWords().nouns.has(reading.tokens[before.head]?.lemma.toLowerCase() ?? "") ? undefined : index - 1;
}

/** "On the sidelines of the summit": where another meeting was, and when. */
const isBesideAnother = ({ tokens }: EventInput, { first }: NounPhrase): boolean =>
  tokens[first - 1]?.norm === "of" && meetingWords().sidelines.has(tokens[first - 2]?.lemma.toLowerCase() ?? "");

/** "A seminar on the talks in Lima on 8 May": what is talked about there was or is held some other day. */
function isTopic({ tokens }: EventInput, { first, head }: NounPhrase): boolean {
  const [led, lemma] = [tokens[first - 1]?.norm ?? "", tokens[first - 2]?.lemma.toLowerCase() ?? ""];
  const { occasions, recounts } = meetingWords();
  if (TOPIC.has(led) && occasions.has(lemma)) return true;
  // "The weekend's talks": whose or when they were is told by their own words.
  const isOwn = tokens.slice(first, head).some((t) => t.xpos === "POS");
  if (isOwn || (!TOPIC.has(led) && led !== "of")) return false;
  // "Will brief the council on the talks on Friday", "is to give an account of the talks": when they are told of is not when they are.
  const sentence = tokens[head]?.sentence;
  const near = tokens.slice(Math.max(0, first - 1 - RECOUNTED), first - 1).filter((t) => t.sentence === sentence);
  const told = led === "of" ? near.slice(-1) : near;
  const isComing = near.some((t) => COMING.has(t.norm)) && POINTED.has(tokens[first]?.norm ?? "");
  return isComing && told.some((t) => recounts.has(t.lemma.toLowerCase()));
}

/** Tokens between a verb of telling and what it tells of, at most: "brief the council of ministers on". */
const RECOUNTED = 6;

const COMING = new Set(["to", "will", "would", "shall"]);

const POINTED = new Set(["the", "these", "those", "its", "their"]);

const TOPIC = new Set(["on", "about", "over"]);

/** "Told a conference in Lima", "addressed a summit": those who listen do not negotiate. */
function isAddressed(reading: EventInput, index: number): boolean {
  const sentence = reading.tokens[reading.phrases[index]?.head ?? -1]?.sentence ?? -1;
  return bySentence(reading.clauses, sentence).some((i) => {
    const clause = reading.clauses[i];
    const verb = reading.verbs[clause?.verb ?? -1];
    const heard = clause?.object === index || clause?.indirectObject === index;
    return heard && verb !== undefined && meetingWords().addresses.has(verb.lemma);
  });
}

/** A meeting's noun with its index into `phrases`. */
export interface MeetingPhrase {
  readonly noun: MeetingNoun;
  readonly index: number;
}

/** "The negotiations were courteous. They were held in Lima.": a pronoun that takes up the meeting with which the last sentence opens. */
export function pronounFor(reading: EventInput, phrase: NounPhrase, index: number): MeetingNoun | undefined {
  const topic = takenUpBy(reading, phrase);
  const sentence = reading.tokens[phrase.head]?.sentence;
  if (!topic || sentence === undefined) return undefined;
  return {
    ...{ phrase, carrier: index, kind: topic.noun.kind, before: ["the"], sentence },
    tail: { start: phrase.start, end: phrase.end },
  };
}

/** Gives the meeting with which the sentence before opens, where a pronoun that opens its own takes it up. */
export function takenUpBy(reading: EventInput, phrase: NounPhrase): MeetingPhrase | undefined {
  const token = reading.tokens[phrase.head];
  const sentence = token && reading.sentences[token.sentence];
  const before = token && reading.sentences[token.sentence - 1];
  if (!token || !sentence || !before || !["they", "it"].includes(token.norm) || inSpeech(reading, phrase))
    return undefined;
  if (phrase.first > sentence.first + 1 || before.block !== sentence.block) return undefined;
  const index = indexesWithin(reading.phrases, before)[0] ?? -1;
  const opening = reading.phrases[index];
  const noun = opening && meetingNoun(reading, opening, index);
  return noun && opening.first <= before.first + 1 ? { noun, index } : undefined;
}

/** Gives the pronoun that opens the next sentence where it takes up this meeting. */
export function takenUpNext(reading: EventInput, { noun, index }: MeetingPhrase): MeetingNoun | undefined {
  const next = reading.sentences[noun.sentence + 1];
  const at = next ? (indexesWithin(reading.phrases, next)[0] ?? -1) : -1;
  const pronoun = reading.phrases[at];
  if (!pronoun || takenUpBy(reading, pronoun)?.index !== index) return undefined;
  return pronounFor(reading, pronoun, at);
}
