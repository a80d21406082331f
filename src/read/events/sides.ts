import { meetingWords } from "../../knowledge/negotiation.js";
import { outletOf } from "../../knowledge/world.js";
import { firstFrom, type NounPhrase } from "../../model/index.js";
import { entitiesIn, entitiesOfPhrase, isActor } from "../entities-in.js";
import type { EventInput } from "./events.js";
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

const cache = new WeakMap<readonly object[], number[]>();

/**
 * Gives the two who negotiate by the report's own account: the states and bodies that act in it most often. Nothing where
 * a third comes near the second, so that nobody is put at a table by a guess.
 */
function bothSides(reading: EventInput): number[] {
  const known = cache.get(reading.mentions);
  if (known) return known;
  const counts = new Map<number, number>();
  for (const mention of reading.mentions) {
    const entity = reading.entities[mention.entity];
    if (!entity || !mention.acts || entity.kind === "place" || outletOf(entity.name)) continue;
    // Who speaks for a side counts for it.
    const side = entity.kind === "person" ? reading.entities.findIndex((e) => e.key === entity.party) : mention.entity;
    if (side >= 0) counts.set(side, (counts.get(side) ?? 0) + 1);
  }
  const [first, second, third] = [...counts].sort(([a, n], [b, m]) => m - n || a - b);
  const clear = first && second && second[1] >= LEAST && second[1] >= CLEAR * (third?.[1] ?? 0);
  const sides = clear ? [first[0], second[0]] : [];
  cache.set(reading.mentions, sides);
  return sides;
}

/** How often the second side must act, and how many times as often as the third. Set on examples/ (November 2026). */
const LEAST = 3;
const CLEAR = 2;

/** Those whom a subject stands for: themselves, both sides, or in "negotiators for A and B" those whom they are there for. */
export function sidesOf(reading: EventInput, index: number): number[] {
  const subject = reading.phrases[index];
  if (!subject) return [];
  if (isBoth(reading, subject)) return bothSides(reading);
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
