import { proposalWords } from "../../knowledge/negotiation.js";
import { demonym } from "../../knowledge/states.js";
import { bySentence } from "../../model/by-sentence.js";
import { firstFrom, isDescribed, type NounPhrase, type Span } from "../../model/index.js";
import { entitiesIn, entitiesOfPhrase } from "../entities-in.js";
import type { EventInput } from "../events/event-input.js";

/** Gives whose a proposal is by its own words: "Norway's proposal", "the US peace plan", "a US-authored framework". */
export function ownersOf(reading: EventInput, phrase: NounPhrase): number[] {
  const possessors = entitiesOfPhrase(reading, phrase.possessor);
  if (possessors.length > 0) return possessors.slice(0, 2);
  if (reading.tokens[phrase.first]?.norm === "its") return lastDoer(reading, phrase);
  if (reading.tokens[phrase.first]?.norm === "whose")
    return entitiesOfPhrase(reading, whoseIs(reading, phrase)).slice(0, 2);
  const giver = giverOf(reading, phrase);
  const named = entitiesOfPhrase(reading, giver);
  // "A plan by the envoy's team": behind a team without a name stands whose it is.
  const givers =
    named.length > 0
      ? named
      : [
          ...apposedTo(reading, phrase, giver),
          ...entitiesOfPhrase(reading, reading.phrases[giver ?? -1]?.possessor),
          ...leadersOf(reading, giver),
        ];
  if (givers.length > 0) return givers.slice(0, 2);
  const head = reading.tokens[phrase.head];
  const before = { start: phrase.start, end: head?.start ?? phrase.end };
  // "The US plan" is of the US; "the Acme bid" may be for Acme, and "the New Zealand deal" is with New Zealand.
  if (proposalWords().agreements.has(head?.lemma.toLowerCase() ?? "")) return [];
  const states = entitiesIn(
    reading,
    before,
    (entity, mention) => (!isStyle(reading, mention) && entity.kind === "state") || entity.key.startsWith("org:"),
  );
  return (states.length > 0 ? states : peopled(reading, phrase)).slice(0, 2);
}

/** "Acme, | whose bid": who stands right before, an index into `phrases`. */
function whoseIs({ tokens, phrases }: EventInput, { first }: NounPhrase): number | undefined {
  const last = tokens[first - 1]?.norm === "," ? first - 1 : first;
  const index = firstFrom(phrases, tokens[last - 1]?.end ?? 0) - 1;
  return phrases[index]?.last === last ? index : undefined;
}

/** "A paper from the chairman, Ana Reyes, ...": the name behind the giver is his, whatever it was taken to explain. */
function apposedTo(reading: EventInput, { apposition }: NounPhrase, giver: number | undefined): readonly number[] {
  const name = reading.phrases[apposition ?? -1];
  return name?.kind === "name" && name.first - 1 === reading.phrases[giver ?? -1]?.last
    ? entitiesOfPhrase(reading, apposition)
    : [];
}

/** "From a consortium led by Citadel": whoever leads it. */
function leadersOf(reading: EventInput, giver: number | undefined): readonly number[] {
  const last = reading.phrases[giver ?? -1]?.last ?? -1;
  const [led, by] = [reading.tokens[last], reading.tokens[last + 1]];
  const isLed = by?.norm === "by" && ["led", "headed", "backed", "fronted", "chaired"].includes(led?.norm ?? "");
  return isLed ? entitiesOfPhrase(reading, firstFrom(reading.phrases, by.end)) : [];
}

/** "An Australian-style offer": one like theirs. */
const isStyle = ({ tokens }: EventInput, { end }: Span): boolean => {
  const at = firstFrom(tokens, end);
  return (
    tokens[at]?.norm === "-" && /^(?:style|type|like|inspired|led|wide|bound|based)$/.test(tokens[at + 1]?.norm ?? "")
  );
};

/** Tells whether a body without a name is told to have sent it: "proposals from the Ostby administration". */
export function isFromBody(reading: EventInput, phrase: NounPhrase): boolean {
  const giver = reading.phrases[giverOf(reading, phrase) ?? -1];
  return giver !== undefined && proposalWords().messengers.has(reading.tokens[giver.head]?.lemma.toLowerCase() ?? "");
}

/** "Proposals from Norway's harbour board", "a plan by the envoy": of owner and what he owns, the whole. */
function giverOf(reading: EventInput, phrase: NounPhrase): number | undefined {
  const link = reading.tokens[phrase.last]?.norm;
  if (link !== "from" && link !== "by" && !isOfSide(reading, phrase)) return undefined;
  if (reading.tokens[phrase.last]?.sentence !== reading.tokens[phrase.head]?.sentence) return undefined;
  const first = firstFrom(reading.phrases, phrase.end);
  const start = reading.phrases[first]?.start;
  const same = [first, first + 1, first + 2].filter((i) => reading.phrases[i]?.start === start);
  return same.reduce((a, b) => ((reading.phrases[b]?.end ?? 0) > (reading.phrases[a]?.end ?? 0) ? b : a), first);
}

/** "The road is a proposal of the Farmers Front": an offer is of whoever makes it, where a treaty may be of a town. */
function isOfSide(reading: EventInput, { head, last, end }: NounPhrase): boolean {
  if (reading.tokens[last]?.norm !== "of" || !proposalWords().made.has(reading.tokens[head]?.lemma.toLowerCase() ?? ""))
    return false;
  return entitiesOfPhrase(reading, firstFrom(reading.phrases, end)).some((e) => {
    const kind = reading.entities[e]?.kind;
    return kind === "body" || kind === "state" || kind === "group";
  });
}

/** "The Norwegian bridging paper": an adjective names the state where the report speaks of it. */
function peopled(reading: EventInput, phrase: NounPhrase): number[] {
  return reading.tokens.slice(phrase.first, phrase.head).flatMap((token) => {
    const state = token.upos === "ADJ" || token.upos === "PROPN" ? demonym(token.text) : undefined;
    const index = state ? reading.entities.findIndex((e) => e.key === `state:${state.code}`) : -1;
    return index < 0 ? [] : [index];
  });
}

/** "Norway has proposed ... Its paper would ...": whoever alone does what is told right before. */
function lastDoer(reading: EventInput, phrase: NounPhrase): number[] {
  const sentence = reading.tokens[phrase.first]?.sentence ?? 0;
  if (isCalledByOther(reading, phrase)) return [];
  for (const index of [sentence, sentence - 1]) {
    const doers = bySentence(reading.clauses, index)
      .flatMap((i) => reading.clauses[i] ?? [])
      .filter((c) => c.kind === "main" && (reading.phrases[c.subject ?? -1]?.end ?? phrase.start) < phrase.start)
      .map((c) => entitiesOfPhrase(reading, c.subject));
    const last = doers.at(-1)?.some((e) => isThing(reading, e)) ? nearestNamed(reading, index, phrase) : doers.at(-1);
    if (last === undefined) continue;
    const [only, ...others] = last;
    const kind = reading.entities[only ?? -1]?.kind;
    return only !== undefined && others.length === 0 && kind !== "person" && kind !== "place" ? [only] : [];
  }
  return [];
}

/** "A gag order was in place": who is told of by a noun alone may be no one. */
const isThing = ({ entities }: EventInput, entity: number): boolean => isDescribed(entities[entity]?.key ?? "");

/** "... but the paper said that Ostrand was weighing a text after sending its offer": who is named and does something right before. */
function nearestNamed(reading: EventInput, sentence: number, { start }: NounPhrase): readonly number[] | undefined {
  const named = bySentence(reading.clauses, sentence)
    .flatMap((i) => reading.clauses[i] ?? [])
    .filter((c) => (reading.phrases[c.subject ?? -1]?.end ?? start) < start)
    .map((c) => entitiesOfPhrase(reading, c.subject).filter((e) => !isThing(reading, e)));
  return named.findLast((some) => some.length > 0);
}

/** Tells whether "its" is of another than whom the sentence is of: "The crews snubbed what the owner called its last offer". */
export function isCalledByOther(reading: EventInput, { first }: NounPhrase): boolean {
  const verb = reading.verbs[firstFrom(reading.verbs, reading.tokens[first]?.start ?? 0) - 1];
  const clause = bySentence(reading.clauses, reading.tokens[first]?.sentence ?? -1)
    .flatMap((i) => reading.clauses[i] ?? [])
    .find((c) => reading.verbs[c.verb] === verb);
  const subject = reading.phrases[clause?.subject ?? -1];
  const isRight = verb !== undefined && (verb.last === first || reading.tokens[verb.last]?.norm === "as");
  return (
    isRight && clause?.kind !== "main" && subject !== undefined && reading.tokens[subject.first - 1]?.norm === "what"
  );
}
