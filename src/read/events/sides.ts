import { meetingWords } from "../../knowledge/meetings.js";
import { numberWords } from "../../knowledge/numbers.js";
import { demonym } from "../../knowledge/states.js";
import { type Entity, firstFrom, type Mention, type NounPhrase, type Span, type Token } from "../../model/index.js";
import { entitiesIn, entitiesOfPhrase, isActor } from "../entities-in.js";
import type { EventInput } from "./event-input.js";
import { pairBefore, sidesBefore } from "./pairs.js";
import { leadOf, tailOf } from "./scene.js";

/** Tells whether a phrase is a plural noun for those who negotiate: "negotiators", "the two sides", "they". */
export function isGroup(reading: EventInput, index: number | undefined): boolean {
  const phrase = reading.phrases[index ?? -1];
  const head = phrase && reading.tokens[phrase.head];
  if (!head) return false;
  return (
    head.norm === "they" ||
    isBothAlone(reading, phrase) ||
    (meetingWords().groups.has(head.lemma.toLowerCase()) && /S$/.test(head.xpos))
  );
}

/** "Both will be back on Friday", "the five met in Lima". */
const isBothAlone = ({ tokens }: EventInput, { first, head, last }: NounPhrase): boolean =>
  (tokens[head]?.norm === "both" && last === first + 1) ||
  (last === first + 2 &&
    head === last - 1 &&
    MANY.has(tokens[first]?.norm ?? "") &&
    numberWords().cardinals.get(tokens[head]?.norm ?? "") !== undefined &&
    tokens[last]?.norm !== "of");

const MANY = new Set(["the", "all"]);

/** Tells whether the head of a phrase is a noun for somebody who negotiates: "managers", "the envoy". */
export function isNegotiator(reading: EventInput, index: number): boolean {
  const head = reading.tokens[reading.phrases[index]?.head ?? -1];
  return head !== undefined && meetingWords().groups.has(head.lemma.toLowerCase());
}

/** Tells whether a phrase is "both sides", "the two delegations", "the three teams". */
export function isBoth(reading: EventInput, phrase: NounPhrase | undefined): boolean {
  if (phrase && isBothAlone(reading, phrase)) return true;
  if (!phrase || !meetingWords().groups.has(reading.tokens[phrase.head]?.lemma.toLowerCase() ?? "")) return false;
  return (
    isOfSeveral(reading, phrase) ||
    reading.tokens.slice(phrase.first, phrase.head).some((t) => meetingWords().both.has(t.norm))
  );
}

/** "The three parties", whose names may stand behind. */
const isOfSeveral = ({ tokens }: EventInput, { first, head }: NounPhrase): boolean =>
  tokens.slice(first, head).some((t) => meetingWords().several.has(t.norm));

/** Gives how many sides a phrase counts: 3 of "the three delegations", 5 of "the five"; undefined where it counts none, or things. */
export function countOf(reading: EventInput, index: number | undefined): number | undefined {
  const phrase = reading.phrases[index ?? -1];
  if (!phrase || !isBoth(reading, phrase)) return undefined;
  const counts = reading.tokens
    .slice(phrase.first, phrase.last)
    .flatMap((t) => (meetingWords().both.has(t.norm) ? 2 : (numberWords().cardinals.get(t.norm) ?? [])));
  return counts[0];
}

/** Tells whether a phrase is a body that sits: "the scientific committee". */
export function isAssembly(reading: EventInput, index: number | undefined): boolean {
  const head = reading.tokens[reading.phrases[index ?? -1]?.head ?? -1];
  return head !== undefined && meetingWords().assemblies.has(head.lemma.toLowerCase());
}

/**
 * Those whom a phrase stands for: themselves, in "negotiators for A and B" those whom they are there for, and in "his
 * Norwegian counterpart" the state.
 */
export function sidesOf(reading: EventInput, index: number): readonly number[] {
  const subject = reading.phrases[index];
  if (!subject) return [];
  const pair = pairBefore(reading, index);
  if (pair.length > 0) return pair;
  // Who "both sides" are is told by the meeting that they hold, not by this phrase; "the two ministers, A and B" are named.
  if (isBoth(reading, subject)) {
    const named = entitiesOfPhrase(reading, subject.apposition);
    if (named.length > 1 || !isOfSeveral(reading, subject)) return named.length > 1 ? named : [];
  }
  const named = entitiesOfPhrase(reading, index).filter((e) => !reading.entities[e]?.key.startsWith("outlet:"));
  if (named.length === 0) named.push(...sidesBehind(reading, subject));
  if (named.length === 0 && isNegotiator(reading, index)) named.push(...statesIn(reading, subject));
  if (named.length > 1 || !(isGroup(reading, index) || isDelegation(reading, subject))) return named;
  const end = Math.max(tailOf(reading, subject), subject.full.end);
  const isSender = (e: Entity, m: Mention) => isActor(e, m) || (e.kind !== "place" && !isScene(leadOf(reading, m)));
  const behind = entitiesIn(reading, { start: subject.start, end: listEnd(reading, end) }, isSender);
  return behind.length > named.length ? behind : named;
}

/** "Experts from both countries": the two told of before. */
function sidesBehind(reading: EventInput, { last }: NounPhrase): readonly number[] {
  if (!["of", "from", "for"].includes(reading.tokens[last]?.norm ?? "")) return [];
  const next = firstFrom(reading.phrases, reading.tokens[last + 1]?.start ?? Number.MAX_SAFE_INTEGER);
  return reading.phrases[next]?.first === last + 1 ? sidesBefore(reading, next) : [];
}

/** "A delegation in Lima", "to Lima" is not of Lima. */
const isScene = (lead: string): boolean => lead === "to" || SCENE.has(lead);

/** Prepositions that tell where. */
export const SCENE = new Set(["in", "at", "inside", "near", "outside"]);

/** "A delegation from the union". */
const isDelegation = ({ tokens }: EventInput, { head }: NounPhrase): boolean =>
  meetingWords().delegations.has(tokens[head]?.lemma.toLowerCase() ?? "");

/** "Ministers from A, B and C": the end of the list of names that runs on where a phrase ends. */
export function listEnd({ tokens, mentions }: EventInput, end: number): number {
  let at = firstFrom(tokens, end);
  let last = end;
  // What goes on is a list of names: "a meeting at noon, Peru's envoy said" is none.
  if (mentions[firstFrom(mentions, end) - 1]?.end !== end) return end;
  while (JOINS.has(tokens[at]?.norm ?? "")) {
    while (JOINS.has(tokens[at]?.norm ?? "") || tokens[at]?.upos === "DET") at++;
    at = behindForm(tokens, at);
    const start = tokens[at]?.start ?? -1;
    const mention = mentions[firstFrom(mentions, start)];
    if (!mention || mention.start !== start || tokens[firstFrom(tokens, mention.end)]?.xpos === "POS") break;
    last = mention.end;
    at = firstFrom(tokens, last);
  }
  return last;
}

/** "The Republic of | Peru", "the government of | Peru". */
function behindForm(tokens: readonly Token[], at: number): number {
  const of = tokens.slice(at, at + LONGEST_FORM).findIndex((t) => t.norm === "of");
  const isForm = tokens.slice(at, at + Math.max(0, of)).every((t) => /^(?:NOUN|PROPN|ADJ)$/.test(t.upos));
  return of > 0 && isForm ? at + of + 1 : at;
}

/** Tokens of "People's Democratic Republic of", at most. */
const LONGEST_FORM = 5;

const JOINS = new Set([",", "and"]);

/** The states, and the bodies, whose people a noun means: "Norwegian negotiators", "managers of the port". */
function statesIn(reading: EventInput, phrase: NounPhrase): number[] {
  const keys = reading.tokens.slice(phrase.first, phrase.head).flatMap((t) => demonym(t.text)?.key ?? []);
  const states = keys.flatMap((key) => {
    const index = reading.entities.findIndex((e) => e.key === key);
    return index < 0 ? [] : [index];
  });
  // "Norway's trade minister".
  const owner = entitiesOfPhrase(reading, phrase.possessor).filter((e) => reading.entities[e]?.kind === "state");
  const known = [...new Set([...states, ...owner])];
  return known.length > 0 ? known : entitiesIn(reading, phrase, (e) => e.kind === "body" || e.kind === "group");
}

/** Who is named behind a phrase in an insert: "X — and with him Y — would travel", "send X, and perhaps Y, to Lima". */
export interface Insert {
  readonly who: readonly number[];
  /** Those of whom it is left open: "and possibly Y". */
  readonly maybe: readonly number[];
}

/** Finds who is named in an insert behind a phrase, or joined to it with a doubt ("the envoy and possibly Y"). */
export function insertedIn(reading: EventInput, index: number | undefined): Insert {
  const phrase = reading.phrases[index ?? -1];
  if (!phrase) return { who: [], maybe: [] };
  const doubted = (phrase.joined ?? []).filter((i) => isDoubted(reading, reading.phrases[i]?.first ?? 0));
  const maybe = doubted.flatMap((i) => entitiesOfPhrase(reading, i));
  const and = behindMark(reading, phrase);
  const end = reading.tokens[Math.min(phrase.last + LONGEST_INSERT, reading.tokens.length) - 1]?.end ?? 0;
  const next = reading.mentions[firstFrom(reading.mentions, and?.end ?? Number.MAX_SAFE_INTEGER)];
  if (!next || next.end > end || reading.entities[next.entity]?.kind !== "person") return { who: [], maybe };
  const isOpen = isDoubted(reading, phrase.last + 3) || isDoubted(reading, phrase.last + 2);
  return isOpen ? { who: [], maybe: [...maybe, next.entity] } : { who: [next.entity], maybe };
}

/** The "and" of ", and", "— and" right behind a phrase. */
function behindMark(reading: EventInput, phrase: NounPhrase): Span | undefined {
  const [mark, and] = [reading.tokens[phrase.last], reading.tokens[phrase.last + 1]];
  return mark && ["—", "–", ",", "(", "--"].includes(mark.norm) && and?.norm === "and" ? and : undefined;
}

const isDoubted = (reading: EventInput, at: number): boolean =>
  [at - 1, at].some((i) => meetingWords().possible.has(reading.tokens[i]?.norm ?? ""));

/** Tokens: a mark, "and", a hedge, and a name with its title. */
const LONGEST_INSERT = 7;
