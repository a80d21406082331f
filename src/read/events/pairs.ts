import { meetingWords } from "../../knowledge/meetings.js";
import { numberWords } from "../../knowledge/numbers.js";
import { bySentence } from "../../model/by-sentence.js";
import { type Entity, type Mention, type NounPhrase, type Span, spansWithin } from "../../model/index.js";
import { entitiesIn, isActor } from "../entities-in.js";
import type { EventInput } from "./event-input.js";

/** Sentences between the two and "the two", at most. */
const REACH = 4;

/**
 * Gives the two people whom "the two", "both men" or "the two ministers" takes up: those of the nearest sentence before that
 * speaks of just two; where an office is told, of two who hold one of that name. Nothing where the phrase is no such words.
 */
export function pairBefore(reading: EventInput, index: number | undefined): readonly number[] {
  const phrase = reading.phrases[index ?? -1];
  const noun = phrase && nounOf(reading, phrase);
  if (!phrase || noun === undefined) return [];
  const here = reading.tokens[phrase.first]?.sentence ?? 0;
  const told = new Set<number>();
  for (let s = here - 1; s >= Math.max(0, here - REACH); s--) {
    const people = peopleIn(reading, s);
    if (people.length === 2 && people.every((e) => noun === "" || holds(reading, e, noun))) return people;
    // "Reyes said no. Holm sounded warmer. The two had breakfast alone.": one in each of the sentences before.
    for (const person of people) told.add(person);
    if (noun === "" && told.size === 2) return [...told];
  }
  return [];
}

/**
 * Gives the states or bodies that "the two", "both countries" or "the three countries" takes up: those of the nearest sentence before that
 * names just as many.
 */
export function sidesBefore(reading: EventInput, index: number | undefined): readonly number[] {
  const phrase = reading.phrases[index ?? -1];
  const words = phrase ? reading.tokens.slice(phrase.first, phrase.last) : [];
  const head = reading.tokens[phrase?.head ?? -1];
  const { both, groups } = meetingWords();
  const size = words.some((t) => both.has(t.norm))
    ? 2
    : words.some((t) => numberWords().cardinals.get(t.norm) === 3)
      ? 3
      : 0;
  if (!phrase || !head || size === 0) return [];
  if (!both.has(head.norm) && !groups.has(head.lemma.toLowerCase())) return [];
  for (let s = head.sentence; s >= Math.max(0, head.sentence - REACH); s--) {
    const span = reading.sentences[s];
    const before = span && { start: span.start, end: Math.min(span.end, phrase.start) };
    const isSide = (e: Entity, m: Mention) =>
      isActor(e, m) && e.kind !== "person" && !e.key.startsWith("outlet:") && !isInDateline(reading, m);
    const named = before ? entitiesIn(reading, before, isSide) : [];
    if (named.length === size) return named;
    if (named.length > size) return [];
  }
  return [];
}

/** "LIMA, Peru (Delta Press) —": where the report comes from is no side. */
function isInDateline({ intake }: EventInput, { end }: Span): boolean {
  const { dateline, text } = intake.report;
  const at = dateline === undefined ? -1 : text.indexOf(dateline);
  return at >= 0 && end <= at + (dateline?.length ?? 0);
}

/** The office of the two, "" where it tells none; undefined where the phrase does not mean two people told of before. */
function nounOf({ tokens }: EventInput, { first, head, last }: NounPhrase): string | undefined {
  const words = tokens.slice(first, last).map((t) => t.norm);
  const isTwo = words.some((w) => meetingWords().both.has(w));
  const lemma = tokens[head]?.lemma.toLowerCase() ?? "";
  if (words.join(" ") === "the two" || words.join(" ") === "both") return "";
  if (!isTwo || words.length > MOST_WORDS) return undefined;
  return meetingWords().persons.has(lemma) ? "" : meetingWords().officers.has(lemma) ? lemma : undefined;
}

/** "The two foreign ministers". */
const MOST_WORDS = 4;

function peopleIn(reading: EventInput, sentence: number): number[] {
  const span = reading.sentences[sentence];
  if (!span || bySentence(reading.clauses, sentence).length === 0) return [];
  const named = spansWithin(reading.mentions, span).map((m) => m.entity);
  return [...new Set(named)].filter((e) => reading.entities[e]?.kind === "person");
}

const holds = ({ entities }: EventInput, entity: number, office: string): boolean =>
  (entities[entity]?.offices ?? []).every(({ title }) => /counterpart$/i.test(title)) ||
  (entities[entity]?.offices ?? []).some((o) => o.title.toLowerCase().includes(office));
