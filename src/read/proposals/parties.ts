import { proposalWords } from "../../knowledge/negotiation.js";
import { bySentence } from "../../model/by-sentence.js";
import { type Clause, firstFrom, type NounPhrase, overlaps, spansWithin, type VerbGroup } from "../../model/index.js";
import { entitiesIn, entitiesOfPhrase, isActor } from "../entities-in.js";
import type { EventInput } from "../events/event-input.js";
import { isBackground } from "./background.js";
import { isGoBetween } from "./go-between.js";
import type { Sides } from "./sides.js";

/** An accord of a report, and those who struck it. */
interface Struck {
  readonly start: number;
  /** Indexes into `entities`. */
  readonly parties: readonly number[];
}

/**
 * Finds who is told to have struck an accord together: "Chile and Peru reached an agreement", "the owners signed a contract with the
 * crews", "a pact concluded by the two banks". Nothing where only one of them is told. In order.
 */
export function findStruck(reading: EventInput, sides: Sides): Struck[] {
  const { agreements, instruments, texts } = proposalWords();
  return reading.phrases.flatMap((phrase, index) => {
    const head = reading.tokens[phrase.head]?.lemma.toLowerCase() ?? "";
    if (!agreements.has(head) && !instruments.has(head) && !texts.has(head)) return [];
    const makers = isBackground(reading, phrase) ? [] : makersOf(reading, phrase, index);
    const parties = makers.length > 1 ? partiesAmong(reading, makers, sides) : [];
    return parties.length > 1 ? [{ start: phrase.start, parties }] : [];
  });
}

/** Indexes of the phrases of those who did it with each other. */
function makersOf(reading: EventInput, phrase: NounPhrase, index: number): number[] {
  const found = new Set<number>();
  for (const i of bySentence(reading.clauses, reading.tokens[phrase.head]?.sentence ?? -1)) {
    const clause = reading.clauses[i];
    const verb = reading.verbs[clause?.verb ?? -1];
    if (!clause || !verb || !isDone(clause, verb)) continue;
    const isBehind = clause.kind === "participial" && verb.first === phrase.last && isStriking(verb);
    if (!isBehind && !isOn(reading, clause, verb, index)) continue;
    const doer = verb.passive || clause.kind === "participial" ? clause.agent : clause.subject;
    for (const each of [doer, ...partnersOf(reading, phrase, clause)])
      for (const one of withJoined(reading, each)) found.add(one);
    if (!isBehind && !verb.passive) for (const one of listedBefore(reading, clause, verb)) found.add(one);
  }
  return [...found];
}

/** "Reached an agreement", "settled on a text", "put their names to a document". */
function isOn(reading: EventInput, clause: Clause, verb: VerbGroup, index: number): boolean {
  const { sealing, signatures } = proposalWords();
  const isPassive = verb.passive || clause.kind === "participial";
  if ((isPassive ? clause.subject : clause.object) === index) return isStriking(verb);
  const link = clause.obliques.find((o) => o.phrase === index)?.preposition;
  if (link === undefined) return false;
  const thing = reading.tokens[reading.phrases[clause.object ?? -1]?.head ?? -1]?.lemma.toLowerCase() ?? "";
  const done = clause.object === undefined ? verb.lemma : `${verb.lemma} ${thing.replace(/s$/, "")}`;
  return (
    sealing.has(`${done} ${link}`) ||
    sealing.has(`${done}s ${link}`) ||
    (link === "to" && verb.lemma === "put" && signatures.has(thing))
  );
}

const isStriking = ({ lemma }: VerbGroup): boolean =>
  proposalWords().agreeing.has(lemma) && !proposalWords().brokering.has(lemma);

const isDone = (clause: Clause, verb: VerbGroup): boolean =>
  !verb.negated && verb.modal === undefined && verb.tense !== "future" && clause.kind !== "infinitive";

/** "With the crews", "between Chile and Peru": behind the accord or behind its verb. */
function partnersOf(reading: EventInput, { end, last }: NounPhrase, { obliques }: Clause): number[] {
  const behind = LINKS.has(reading.tokens[last]?.norm ?? "") ? [firstFrom(reading.phrases, end)] : [];
  return [...behind, ...obliques.filter(({ preposition }) => LINKS.has(preposition)).map(({ phrase }) => phrase)];
}

const LINKS = new Set(["with", "between"]);

/**
 * "The owner, Ann Bell, and her old rival, Jon Kerr, on Monday signed": those who are named before the verb, where "and" joins them,
 * however much is told of each.
 */
function listedBefore(reading: EventInput, clause: Clause, { start }: VerbGroup): number[] {
  const sentence = reading.sentences[clause.sentence];
  const others = bySentence(reading.clauses, clause.sentence).flatMap((i) => {
    const { kind, verb } = reading.clauses[i] ?? {};
    const { end = 0 } = reading.verbs[verb ?? -1] ?? {};
    return kind !== undefined && kind !== "relative" && end < start ? [end] : [];
  });
  const region = { start: Math.max(sentence?.start ?? start, ...others), end: start };
  const isJoined = spansWithin(reading.tokens, region).some(({ norm }) => norm === "and");
  return isJoined
    ? spansWithin(reading.phrases, region).flatMap((phrase) =>
        isNamed(reading, phrase) ? [reading.phrases.indexOf(phrase)] : [],
      )
    : [];
}

/** A person or a body that stands for itself: no owner, and nobody behind a preposition. */
function isNamed(reading: EventInput, { first, last, kind }: NounPhrase): boolean {
  const isOwner = ["'s", "'", "’s", "’"].includes(reading.tokens[last]?.norm ?? "");
  const before = reading.tokens[first - 1];
  return kind === "name" && !isOwner && before?.upos !== "ADP" && before?.xpos !== "TO";
}

const withJoined = (reading: EventInput, index: number | undefined): number[] =>
  index === undefined ? [] : [index, ...(reading.phrases[index]?.joined ?? [])];

/** Those whom the phrases name, or who have no name of their own; none who brings the sides together. */
function partiesAmong(reading: EventInput, makers: readonly number[], sides: Sides): number[] {
  const all = makers.flatMap((index) => {
    const named = atHead(reading, index);
    return named.length > 0 ? named : sides.unnamed(index).slice(0, 1);
  });
  return [...new Set(all)].filter((e) => {
    const entity = sides.entity(e);
    return entity !== undefined && !isGoBetween(entity);
  });
}

/** Whom a phrase itself names, whoever is joined to it. */
function atHead(reading: EventInput, index: number): readonly number[] {
  const phrase = reading.phrases[index];
  const head = reading.tokens[phrase?.head ?? -1];
  if (!phrase || !head) return [];
  const own = entitiesIn(reading, phrase, (entity, mention) => isActor(entity, mention) && overlaps(mention, head));
  return own.length > 0 || phrase.apposition === undefined ? own : entitiesOfPhrase(reading, phrase.apposition);
}
