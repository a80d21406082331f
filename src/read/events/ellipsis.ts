import { holderWords } from "../../knowledge/holders.js";
import { meetingWords } from "../../knowledge/meetings.js";
import { numberWords } from "../../knowledge/numbers.js";
import type { NounPhrase, Token } from "../../model/index.js";
import type { EventInput } from "./event-input.js";
import { type MeetingNoun, meetingNoun } from "./meeting-noun.js";
import { tailOf } from "./scene.js";

/** Sentences between the noun for a meeting and the words that leave it out, at most. */
const REACH = 3;

/**
 * Gives the meeting of a phrase that leaves its noun out: "The fifth session ended on Monday. The next is due in May.", "the first, in
 * Lima, lasted an hour", "Friday's was called off", "round six". Nothing where the report has spoken of no meeting right before.
 */
export function ellipsisFor(reading: EventInput, phrase: NounPhrase, index: number): MeetingNoun | undefined {
  const head = reading.tokens[phrase.head];
  const numbered =
    numberedKind(reading, phrase) ?? (isNumber(reading, phrase) ? kindBefore(reading, phrase, index) : undefined);
  if (!head || !(numbered || isBareOrdinal(reading, phrase) || isDays(reading, phrase))) return undefined;
  const kind = numbered ?? kindBefore(reading, phrase, index);
  if (!kind) return undefined;
  const before = ["the", ...reading.tokens.slice(phrase.first, phrase.last).map((t) => t.norm)];
  return {
    ...{ phrase, carrier: index, kind, before, sentence: head.sentence, elliptic: true as const },
    tail: { start: phrase.start, end: tailOf(reading, phrase, true) },
  };
}

/** "The fourth", "the next": alone, with neither a noun nor "of" behind it. */
function isBareOrdinal({ tokens }: EventInput, { first, head, last }: NounPhrase): boolean {
  const [opens, norm] = [tokens[first]?.norm ?? "", tokens[head]?.norm ?? ""];
  // "At their last one, in Lima on 3 May".
  const isOne =
    norm === "one" && tokens.slice(first, head).some((t) => meetingWords().successive.has(t.norm) || t.norm === "last");
  if (isOne) return ["the", "their"].includes(opens) && isAlone(tokens, last);
  const isOrdinal = numberWords().ordinals.has(norm) || meetingWords().successive.has(norm);
  // "Will hold another in Lima".
  if (opens === "another" && last === first + 1) return isPlaced(tokens, last);
  // "A third is set for May".
  // "A second, on 7 May, brought nothing new".
  // "There was a second on 29 May".
  const isThere = tokens[first - 1]?.lemma === "be" && tokens[first - 2]?.norm === "there";
  const isOneMore =
    opens === "a" &&
    (/^(?:AUX|VERB)$/.test(tokens[last]?.upos ?? "") ||
      (tokens[last]?.norm === "," && isPlaced(tokens, last + 1)) ||
      (isThere && isPlaced(tokens, last)));
  return isOrdinal && (opens === "the" || isOneMore) && last === first + 2 && isAlone(tokens, last);
}

const isPlaced = (tokens: readonly Token[], at: number): boolean =>
  ["in", "on", "at"].includes(tokens[at]?.norm ?? "") && isAlone(tokens, at);

const isAlone = (tokens: readonly Token[], at: number): boolean =>
  !["NOUN", "PROPN", "ADJ", "NUM"].includes(tokens[at]?.upos ?? "") && tokens[at]?.norm !== "of";

/** "Wednesday's was called off"; of "Friday's strike stands, but Monday's could be called off" it is a strike. */
function isDays({ tokens, times }: EventInput, { start, first, last }: NounPhrase): boolean {
  const [mark, verb] = [tokens[last], tokens[last + 1]];
  const owner = tokens.findLastIndex(({ xpos }, i) => i < first && xpos === "POS");
  const owned = tokens[owner]?.sentence === tokens[first]?.sentence ? tokens[owner + 1] : undefined;
  const isOther = owned?.upos === "NOUN" && !meetingWords().nouns.has(owned.norm);
  if (isOther && times.some((t) => t.end === tokens[owner]?.start)) return false;
  return mark?.xpos === "POS" && /^(?:VERB|AUX)$/.test(verb?.upos ?? "") && times.some((t) => t.start === start);
}

/** "Round six", "session 4": the number is the whole phrase, or its last word. */
function numberedKind({ tokens }: EventInput, { first, head, last }: NounPhrase): MeetingNoun["kind"] | undefined {
  const number = tokens[head]?.norm ?? "";
  if (head !== last - 1 || !(numberWords().cardinals.has(number) || /^\d{1,2}$/.test(number))) return undefined;
  const noun = tokens[head - 1];
  const { serials, nouns } = meetingWords();
  if (!noun || noun.sentence !== tokens[head]?.sentence || !serials.has(noun.norm) || first < head - 1)
    return undefined;
  return isAlone(tokens, last) && tokens[last]?.norm !== "-" ? nouns.get(noun.norm) : undefined;
}

/** "Number four, in Lima, ran to eleven hours". */
function isNumber({ tokens }: EventInput, { first, head, last }: NounPhrase): boolean {
  const [noun, number] = [tokens[first]?.norm ?? "", tokens[head]?.norm ?? ""];
  const isCount = numberWords().cardinals.has(number) || /^\d{1,2}$/.test(number);
  return (
    head === last - 1 && head === first + 1 && meetingWords().numbered.has(noun) && isCount && isAlone(tokens, last)
  );
}

/** The kind of the meeting that the report has spoken of last. */
function kindBefore(reading: EventInput, { first }: NounPhrase, index: number): MeetingNoun["kind"] | undefined {
  const here = reading.tokens[first]?.sentence ?? 0;
  for (let i = index - 1; i >= 0; i--) {
    const phrase = reading.phrases[i];
    if (!phrase || here - (reading.tokens[phrase.head]?.sentence ?? 0) > REACH) return undefined;
    const noun = meetingNoun(reading, phrase, i);
    if (noun && noun.kind !== "visit") return noun.kind;
    // "Two drafts are on the table. The first was turned down.": the last thing counted may be no meeting.
    if (isCounted(reading.tokens, phrase)) return undefined;
  }
  return undefined;
}

/** "Two drafts", "the third article"; "the three owners" are people. */
const isCounted = (tokens: readonly Token[], { first, head }: NounPhrase): boolean =>
  tokens[head]?.upos === "NOUN" &&
  !isPeople(tokens[head]?.lemma ?? "") &&
  tokens
    .slice(first, head)
    .some((t) => numberWords().ordinals.has(t.norm) || (t.upos === "NUM" && numberWords().cardinals.has(t.norm))) &&
  !meetingWords().durations.has(tokens[head]?.lemma ?? "");

const isPeople = (lemma: string): boolean =>
  [meetingWords().groups, holderWords().collectives, holderWords().offices].some((list) => list.has(lemma));
