import { actorWords } from "../../knowledge/actors.js";
import { doerWords } from "../../knowledge/doers.js";
import { meetingWords } from "../../knowledge/meetings.js";
import { namelessWords } from "../../knowledge/nameless.js";
import { demonym, stateOf } from "../../knowledge/states.js";
import { units } from "../../knowledge/units.js";
import { type Entity, firstFrom, type NounPhrase, overlaps, spansWithin, type Token } from "../../model/index.js";
import { entitiesIn, entitiesOfPhrase, isActor } from "../entities-in.js";
import type { EventInput } from "../events/event-input.js";
import { isBoth, isNegotiator } from "../events/sides.js";
import { type OrganOf, organOf } from "./organs.js";

/** Somebody who is told of by a noun alone. */
export interface Described {
  /** Tokens of the words for it, article and number left out. */
  readonly first: number;
  readonly last: number;
  readonly name: string;
  readonly kind: "body" | "group";
  /** True for "the union", false for "a union", "nurses". */
  readonly definite: boolean;
  /** Index into `entities` of the one that it is, where the report names him: "members of the Free Guild". */
  readonly entity?: number;
  /** True for who can be a side of talks; false for those who speak for one: "envoys", "experts". */
  readonly isSide: boolean;
}

/**
 * Gives whom a phrase describes, or nothing where it is a thing, a single person, somebody named, or nobody in particular.
 *
 * @param isPart true where only some of them are meant: "forty of the ninety herders"
 * @param isFacing true for those who sit down with others: "talks between the airline and its pilots"
 */
export function describedBy(
  reading: EventInput,
  index: number,
  { isPart = false, isFacing = false }: { readonly isPart?: boolean; readonly isFacing?: boolean } = {},
): Described | undefined {
  const phrase = reading.phrases[index];
  const head = phrase && reading.tokens[phrase.head];
  if (!phrase || !head || phrase.kind === "pronoun" || (phrase.kind === "name" && head.xpos !== "NNPS"))
    return undefined;
  const organ = organOf(reading, phrase);
  if (organ) return decidingFor(reading, phrase, organ);
  const behind = measuredBy(reading, phrase);
  if (behind !== undefined) return measured(reading, phrase, behind);
  const kind = kindOf(reading, head, phrase.head);
  if (phrase.kind === "number" || !kind || isBoth(reading, phrase) || isNamed(reading, phrase, head)) return undefined;
  const before = reading.tokens.slice(phrase.first, phrase.head);
  if (
    (!isPart && isKnownFew(before)) ||
    before.some((t) => doerWords().others.has(t.norm)) ||
    (isOwned(reading, index, kind) && !(isFacing && isOfOther(reading, phrase)))
  )
    return undefined;
  const first = firstWord(reading, phrase);
  const name = reading.intake.report.text
    .slice(reading.tokens[first]?.start ?? head.start, head.end)
    .replace(/\s+/g, " ");
  if (phrase.head - first > MOST_WORDS) return undefined;
  const definite = ["the", "this", "these", "those"].includes(before[0]?.norm ?? "");
  const isTold = first < phrase.head && reading.tokens[phrase.head - 1]?.upos === "NOUN";
  if (definite && mayBeNamed(reading, head, !isTold)) return undefined;
  // "A group calling itself": any of the kind.
  if (!definite && kind === "body" && first === phrase.head && doerWords().any.has(head.lemma.toLowerCase()))
    return undefined;
  return {
    first,
    last: phrase.head + 1,
    name: lowered(name, reading.tokens[first]),
    kind,
    definite,
    isSide: isSide(head, reading.tokens[phrase.head - 1]),
  };
}

/** "The union's executive" is the union, and does what it decides. */
function decidingFor(reading: EventInput, { head }: NounPhrase, { entity, owner }: OrganOf): Described | undefined {
  const at = { first: head, last: head + 1 };
  if (entity !== undefined) return { ...at, entity, name: "", kind: "body", definite: true, isSide: true };
  const told = owner === undefined ? undefined : describedBy(reading, owner);
  return told && { ...told, ...at };
}

/** "Ministers", "managers" sit there for somebody; "hospital managers", "union leaders" are a side. */
const isSide = ({ lemma }: Token, before: Token | undefined): boolean =>
  isRun(before, lemma.toLowerCase()) ||
  (!(meetingWords().groups.has(lemma.toLowerCase()) && units().people.has(lemma.toLowerCase())) &&
    !meetingWords().sent.has(lemma.toLowerCase()));

/** "Both ministries", "the three unions": those told of before. */
const isKnownFew = (before: readonly Token[]): boolean =>
  before[0]?.norm === "both" || (before[0]?.norm === "the" && before[1]?.upos === "NUM");

/** What stands at the head itself: "nurses" of "nurses and the Harbour Board" are named by nobody. */
const isNamed = (reading: EventInput, phrase: NounPhrase, head: Token): boolean =>
  spansWithin(reading.mentions, phrase).some((m) => m.acts && overlaps(m, head)) ||
  entitiesOfPhrase(reading, phrase.apposition).length > 0;

/** Words before the noun that still say who it is. */
const MOST_WORDS = 5;

/** A capital within the sentence is part of the words. */
const lowered = (name: string, opening: Token | undefined): string =>
  opening?.xpos.startsWith("NNP") || demonym(opening?.text ?? "") || /^\p{Lu}{2}/u.test(name)
    ? name
    : name.charAt(0).toLowerCase() + name.slice(1);

/** "Members of the guild": the guild does it. */
function measured(reading: EventInput, { head }: NounPhrase, behind: number): Described | undefined {
  const [entity, ...more] = entitiesOfPhrase(reading, behind);
  const at = { first: head, last: head + 1 };
  const told = describedBy(reading, behind, { isPart: true });
  if (told) return { ...told, ...at };
  if (entity === undefined || more.length > 0 || reading.entities[entity]?.kind === "person") return undefined;
  const isOf = doerWords().speaking.has(reading.tokens[head]?.lemma.toLowerCase() ?? "");
  return isOf ? { ...at, entity, name: "", kind: "group", definite: false, isSide: true } : undefined;
}

/** "Members of the guild", "59 of the sixty families": the phrase behind "of". */
function measuredBy(reading: EventInput, phrase: NounPhrase): number | undefined {
  const head = reading.tokens[phrase.head];
  const measures =
    phrase.kind === "number" || head?.upos === "NUM" || doerWords().measuring.has(head?.lemma.toLowerCase() ?? "");
  if (!measures || reading.tokens[phrase.last]?.norm !== "of") return undefined;
  const next = firstFrom(reading.phrases, reading.tokens[phrase.last + 1]?.start ?? Number.POSITIVE_INFINITY);
  return reading.phrases[next]?.first === phrase.last + 1 ? next : undefined;
}

/** Many people, or a body; one person without a name is nobody that a record could hold. */
function kindOf({ tokens }: EventInput, head: Token, at: number): Described["kind"] | undefined {
  const { bodies, people, vague } = doerWords();
  const lemma = head.lemma.toLowerCase();
  if (!(head.upos === "NOUN" || head.xpos === "NNPS") || (vague.has(lemma) && !isRun(tokens[at - 1], lemma)))
    return undefined;
  const words = [lemma, head.norm, `${tokens[at - 1]?.norm} ${lemma}`];
  // "The conference would cost the city dear": what is held does nothing; "the bishops' conference" is theirs.
  const owner = tokens[at - 1]?.xpos === "POS" ? (tokens[at - 2]?.lemma.toLowerCase() ?? "") : "";
  const isTheirs = people.has(owner) || units().people.has(owner);
  if (meetingWords().nouns.has(lemma) && !bodies.has(lemma) && !isTheirs) return undefined;
  const isListed = words.some((word) => namelessWords().nouns.has(word));
  const isOnlyBody = bodies.has(lemma) || !units().people.has(lemma);
  const isBody = isListed || words.some((word) => bodies.has(word) || meetingWords().assemblies.has(word));
  const isPeople = people.has(lemma) || units().people.has(lemma);
  if (head.xpos === "NNS") return isBody || isPeople ? "group" : undefined;
  return isListed || (isBody && isOnlyBody) ? "body" : undefined;
}

const isRun = (before: Token | undefined, lemma: string): boolean =>
  before?.upos === "NOUN" && doerWords().runs.has(lemma) && !doerWords().vague.has(before.lemma);

/** "His lawyers", "Norway's parliament", "Veldt managers": of somebody else, or told by whose it is. */
function isOwned(reading: EventInput, index: number, kind: Described["kind"]): boolean {
  const phrase = reading.phrases[index];
  if (!phrase) return false;
  const owner = reading.phrases[phrase.possessor ?? -1];
  if (owner?.kind === "pronoun" || /PRP\$/.test(reading.tokens[phrase.first]?.xpos ?? "")) return true;
  if (isApart(reading, phrase)) return false;
  const own = entitiesOfPhrase(reading, phrase.possessor).length > 0;
  const isTold = own || entitiesIn(reading, phrase, isActor).length > 0;
  return isTold && (kind === "body" || isNegotiator(reading, index));
}

/** "The airline and | its pilots": whose they are is the other of the two. */
const isOfOther = ({ tokens }: EventInput, { first, joinedTo }: NounPhrase): boolean =>
  tokens[first]?.xpos === "PRP$" && (joinedTo !== undefined || tokens[first - 1]?.norm === "and");

/** "Peru's largest rebel group", "the Chilean lender": of a state, and none of those who act for it. */
function isApart(reading: EventInput, { first, head }: NounPhrase): boolean {
  const { againstState, sorts, ownBodies, collective, stateForces } = actorWords();
  const words = reading.tokens.slice(first, head + 1);
  const ofState = words.some(({ text }) => demonym(text) !== undefined || stateOf(text) !== undefined);
  const norm = words.at(-1)?.norm ?? "";
  const isOwnBody = ownBodies.has(sorts.get(norm) ?? "") && !collective.has(norm) && !stateForces.has(norm);
  return ofState && (isOwnBody || words.some((word) => againstState.has(word.norm)));
}

/** Of several unions that a report names "the union" may be any. */
function mayBeNamed({ entities }: EventInput, head: Token, isBare: boolean): boolean {
  const lemma = head.lemma.toLowerCase();
  const named = entities.filter(isNamedBody);
  return (
    named.some(({ forms, name }) => [name, ...forms].some((form) => form.toLowerCase().split(/\s+/).includes(lemma))) ||
    (isBare && doerWords().any.has(lemma) && named.length > 0)
  );
}

const isNamedBody = ({ kind, key }: Entity): boolean =>
  (kind === "body" || kind === "group") && !key.startsWith("outlet:") && !key.startsWith("described:");

/** The first token that says who it is: neither article nor number. */
function firstWord({ tokens }: EventInput, { first, head }: NounPhrase): number {
  let at = first;
  while (
    at < head &&
    (doerWords().counting.has(tokens[at]?.norm ?? "") ||
      tokens[at]?.xpos === "PRP$" ||
      ["NUM", "ADV", "PUNCT"].includes(tokens[at]?.upos ?? ""))
  )
    at++;
  return at;
}
