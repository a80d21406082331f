import { meetingWords } from "../../knowledge/negotiation.js";
import { firstFrom, type NounPhrase } from "../../model/index.js";
import { entitiesIn, entitiesOfPhrase, isActor } from "../entities-in.js";
import type { EventInput } from "./event-input.js";
import { tailOf } from "./scene.js";

/** Tells whether a phrase is a plural noun for those who negotiate: "negotiators", "the two sides", "they". */
export function isGroup(reading: EventInput, index: number | undefined): boolean {
  const phrase = reading.phrases[index ?? -1];
  const head = phrase && reading.tokens[phrase.head];
  if (!head) return false;
  return head.norm === "they" || (meetingWords().groups.has(head.lemma.toLowerCase()) && /S$/.test(head.xpos));
}

/** Tells whether a phrase is "both sides", "the two delegations". */
export function isBoth(reading: EventInput, phrase: NounPhrase | undefined): boolean {
  if (!phrase || !meetingWords().groups.has(reading.tokens[phrase.head]?.lemma.toLowerCase() ?? "")) return false;
  return reading.tokens.slice(phrase.first, phrase.head).some((t) => meetingWords().both.has(t.norm));
}

/** Those whom a subject stands for: themselves, or in "negotiators for A and B" those whom they are there for. */
export function sidesOf(reading: EventInput, index: number): number[] {
  const subject = reading.phrases[index];
  if (!subject) return [];
  // Who "both sides" are is told by the meeting that they hold, not by this phrase.
  if (isBoth(reading, subject)) return [];
  const named = entitiesOfPhrase(reading, index);
  if (named.length > 1 || !isGroup(reading, index)) return named;
  const behind = entitiesIn(
    reading,
    { start: subject.start, end: Math.max(tailOf(reading, subject), subject.full.end) },
    isActor,
  );
  return behind.length > named.length ? behind : named;
}

/** "X — and possibly Y — would travel", "send X, and perhaps Y, to Lima": who is named behind a phrase in an insert. */
export function alsoNamed(reading: EventInput, index: number | undefined): number[] {
  const phrase = reading.phrases[index ?? -1];
  if (!phrase) return [];
  const [mark, and] = [reading.tokens[phrase.last], reading.tokens[phrase.last + 1]];
  if (!mark || !["—", "–", ",", "(", "--"].includes(mark.norm) || and?.norm !== "and") return [];
  const end = reading.tokens[Math.min(phrase.last + LONGEST_INSERT, reading.tokens.length) - 1]?.end ?? mark.end;
  const next = reading.mentions[firstFrom(reading.mentions, and.end)];
  return next && next.end <= end && reading.entities[next.entity]?.kind === "person" ? [next.entity] : [];
}

/** Tokens: a mark, "and", a hedge, and a name with its title. */
const LONGEST_INSERT = 7;
