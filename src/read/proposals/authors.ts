import { proposalWords } from "../../knowledge/negotiation.js";
import { reactionWords } from "../../knowledge/reactions.js";
import { bySentence } from "../../model/by-sentence.js";
import { type Clause, type Entity, firstFrom, type Mention, type NounPhrase, type Span } from "../../model/index.js";
import { entitiesIn, entitiesOfPhrase, isActor } from "../entities-in.js";
import type { EventInput } from "../events/event-input.js";
import { demanderOf } from "./demands.js";
import { isOfOwn } from "./gone-on.js";
import { layingOf } from "./laid.js";
import { isLaid, laysIt, makerBehind } from "./maker-behind.js";
import type { ProposalSighting } from "./mentions.js";
import { isCalledByOther } from "./owners.js";
import type { Sides } from "./sides.js";
import { giverOf } from "./taken-up.js";

/** Finds who is said to have drawn a proposal up: "was formulated through discussions between X and Y", "X tabled the draft". */
export function authorsOf(reading: EventInput, sighting: ProposalSighting, sides: Sides): readonly number[] {
  const words = proposalWords();
  const behind = behindIt(reading, sighting, sides);
  if (behind.length > 0) return behind;
  const demander = demanderOf(reading, sighting.phrase, sighting.index);
  if (demander !== undefined) return sides.of(demander).slice(0, 1);
  if (isOfOwn(reading, sighting.phrase)) return ofSentence(reading, sighting, sides);
  const laid = laidBy(reading, sighting, sides);
  if (laid.length > 0) return laid;
  const given = sides.of(giverOf(reading, sighting.phrase, sighting.index)).slice(0, 2);
  if (given.length > 0) return given;
  const told = [...theirs(reading, sighting, sides), ...madeBehind(reading, sighting, sides)].slice(0, 2);
  if (told.length > 0) return told;
  const clauses = bySentence(reading.clauses, sighting.sentence).flatMap((i) => reading.clauses[i] ?? []);
  for (const clause of clauses) {
    const verb = reading.verbs[clause.verb];
    if (!verb || verb.negated) continue;
    if (isReaction(reading, verb.lemma, sighting) && !isLaid(reading, clause)) continue;
    // "It would lay the paper before the crews": one that lies there is handed on.
    if (verb.modal !== undefined && DEFINITE.has(reading.tokens[sighting.phrase.first]?.norm ?? "")) continue;
    if (!laysIt(sighting.head, verb.lemma) && !words.revise.has(verb.lemma) && !isLaid(reading, clause)) continue;
    const made = verb.passive || clause.kind === "participial" ? clause.subject : clause.object;
    const standsBefore =
      clause.kind === "participial" && sighting.phrase.end <= verb.start && verb.start - sighting.phrase.end < 4;
    if (
      made !== sighting.index &&
      !standsBefore &&
      givenBy(reading, clause, sighting) === undefined &&
      !isRightBehind(reading, clause, sighting) &&
      !isOfTerms(reading, made, sighting) &&
      !isApposed(reading, made, sighting)
    )
      continue;
    const giver = givenBy(reading, clause, sighting);
    const maker = giver ?? (verb.passive || standsBefore ? clause.agent : clause.subject);
    const named = makers(reading, maker);
    const by = named.length > 0 ? named : sides.of(maker).slice(0, 2);
    if (by.length > 0) return by;
    // "Circulated by the commission and obtained by X": who has done it is told, and is nobody known.
    if (verb.passive && clause.agent !== undefined) continue;
    // "Formulated through discussions between X and Y": those who are named after the verb, up to the next comma.
    const owns = (m: Span) => ["'s", "'"].includes(reading.tokens[firstFrom(reading.tokens, m.end)]?.norm ?? "");
    if (!verb.passive && clause.kind !== "participial") continue;
    const after = { start: verb.end, end: nextStop(reading, verb.last) };
    // "Presented to the Chilean cabinet": who is given it has not made it.
    const isGiven = (m: Span) => leadOf(reading, m, verb.last) === "to";
    const isMaker = (e: Entity, m: Mention) => isActor(e, m) && !owns(m) && !isGiven(m) && !e.key.startsWith("outlet:");
    return entitiesIn(reading, after, isMaker).slice(0, 3);
  }
  return [];
}

/** "Stands by the offer that it made in May": "it" is of whom the sentence tells. */
function behindIt(reading: EventInput, { phrase, head, sentence }: ProposalSighting, sides: Sides): readonly number[] {
  const index = makerBehind(reading, phrase, head);
  const own = makers(reading, index);
  if (own.length > 0 || reading.phrases[index ?? -1]?.kind !== "pronoun") return own;
  return ofSentence(reading, { phrase, sentence }, sides);
}

/** Of whom the sentence tells before it comes to the paper. */
function ofSentence(
  reading: EventInput,
  { phrase, sentence }: Pick<ProposalSighting, "phrase" | "sentence">,
  sides: Sides,
): readonly number[] {
  const before = bySentence(reading.clauses, sentence)
    .flatMap((i) => reading.clauses[i] ?? [])
    .find(({ kind, subject }) => kind === "main" && (reading.phrases[subject ?? -1]?.end ?? phrase.end) < phrase.start);
  return sides.of(before?.subject).slice(0, 1);
}

/** "Norway handed over a draft": its own, unless it is told whose it is, or is one that was told before. */
function laidBy(reading: EventInput, { phrase, index, owners }: ProposalSighting, sides: Sides): readonly number[] {
  const laying = layingOf(reading, phrase, index);
  const isTold = owners.length > 0 || DEFINITE.has(reading.tokens[phrase.first]?.norm ?? "");
  if (!laying || (!laying.own && isTold)) return [];
  return sides
    .of(sayerFor(reading, phrase, laying.by))
    .filter((e) => sides.entity(e)?.key.startsWith("outlet:") !== true)
    .slice(0, 3);
}

/** "The lenders said they had made a counteroffer": "they" are who says so. */
function sayerFor(reading: EventInput, { head }: NounPhrase, index: number | undefined): number | undefined {
  const pronoun = reading.tokens[reading.phrases[index ?? -1]?.head ?? -1]?.norm ?? "";
  if (!["they", "it"].includes(pronoun)) return index;
  const said = bySentence(reading.clauses, reading.tokens[head]?.sentence ?? -1)
    .flatMap((i) => reading.clauses[i] ?? [])
    .find((c) => c.kind === "complement" && c.subject === index);
  return reading.clauses[said?.parent ?? -1]?.subject ?? index;
}

/** "The crews answered. Their draft swaps ...": of those who did what was told right before. */
function theirs(reading: EventInput, { phrase, sentence }: ProposalSighting, sides: Sides): readonly number[] {
  const whose = reading.tokens[phrase.first]?.norm;
  if (whose !== "their" && whose !== "its") return [];
  const here = bySentence(reading.clauses, sentence)
    .flatMap((i) => reading.clauses[i] ?? [])
    .filter(
      ({ kind, subject }) => kind === "main" && (reading.phrases[subject ?? -1]?.end ?? phrase.start) < phrase.start,
    )
    .at(-1)?.subject;
  const own = reading.tokens[reading.phrases[here ?? -1]?.head ?? -1];
  // "The hospital provided its last offer": of a body that has no name.
  if (whose === "its") {
    const isOne = /^NNP?$/.test(own?.xpos ?? "") && reading.phrases[here ?? -1]?.kind === "nominal";
    return isOne && !isCalledByOther(reading, phrase) ? sides.of(here) : [];
  }
  const isJoined = (reading.phrases[here ?? -1]?.joined?.length ?? 0) > 0;
  if (own !== undefined && (isJoined || /^NNP?S$/.test(own.xpos))) return sides.of(here);
  const doers = bySentence(reading.clauses, sentence - 1)
    .flatMap((i) => reading.clauses[i] ?? [])
    .filter(({ kind }) => kind === "main")
    .map((c) => c.subject);
  const [only] = doers;
  const head = reading.tokens[reading.phrases[only ?? -1]?.head ?? -1];
  const isOne = only !== undefined && doers.every((d) => d === only);
  return isOne && /^NNP?S$/.test(head?.xpos ?? "") ? sides.of(only) : [];
}

/** "A blueprint reached the capital. Drafted by the chair, it would ...", "It was drawn up by the chair". */
function madeBehind(reading: EventInput, { phrase, sentence }: ProposalSighting, sides: Sides): readonly number[] {
  const [own, next] = [reading.sentences[sentence], reading.sentences[sentence + 1]];
  const opens = reading.tokens[next?.first ?? -1];
  if (!own || !next || next.block !== own.block || !isSubject(reading, phrase, sentence)) return [];
  const made = bySentence(reading.clauses, sentence + 1)
    .flatMap((i) => reading.clauses[i] ?? [])
    .find((c) => {
      const verb = reading.verbs[c.verb];
      const isIt = reading.tokens[reading.phrases[c.subject ?? -1]?.head ?? -1]?.norm === "it";
      const isFirst = verb?.first === next.first || (isIt && opens?.norm === "it");
      return verb !== undefined && isFirst && isIt && !verb.negated && proposalWords().authors.has(verb.lemma);
    });
  const verb = reading.verbs[made?.verb ?? -1];
  const by = verb && reading.tokens[verb.last]?.norm === "by" ? firstFrom(reading.phrases, verb.end) : undefined;
  return sides.of(made?.agent ?? by);
}

const isSubject = (reading: EventInput, phrase: Span, sentence: number): boolean =>
  bySentence(reading.clauses, sentence).some(
    (i) => reading.phrases[reading.clauses[i]?.subject ?? -1]?.start === phrase.start,
  );

/** "Recommends the offer", "would put the offer to its members": one that lies there is taken so or handed on. */
const isReaction = (reading: EventInput, lemma: string, { phrase }: ProposalSighting): boolean =>
  (reactionWords().verbs.has(lemma) || HANDING.has(lemma)) && DEFINITE.has(reading.tokens[phrase.first]?.norm ?? "");

const HANDING = new Set([
  "put",
  "take",
  "bring",
  "send",
  "pass",
  "hand",
  "relay",
  "carry",
  "convey",
  "deliver",
  "share",
  "forward",
  "read",
  "raise",
]);

const DEFINITE = new Set(["the", "this", "that"]);

/** "Who wrote the early draft, left": right behind the verb stands what it makes, whatever follows. */
function isRightBehind(reading: EventInput, clause: Clause, { phrase }: ProposalSighting): boolean {
  const verb = reading.verbs[clause.verb];
  const first = reading.tokens[phrase.first - 1]?.norm === "that" ? phrase.first - 1 : phrase.first;
  return verb?.last === first && !verb.passive && clause.object === undefined;
}

/** "Released the terms of a revised proposal": whoever tells what is in it lays it down. */
function isOfTerms(reading: EventInput, made: number | undefined, { phrase }: ProposalSighting): boolean {
  const terms = reading.phrases[made ?? -1];
  const { provisions, settings } = proposalWords();
  const lemma = reading.tokens[terms?.head ?? -1]?.lemma.toLowerCase() ?? "";
  const isOf = terms !== undefined && terms.last === phrase.first - 1 && reading.tokens[terms.last]?.norm === "of";
  return (
    isOf && (provisions.has(lemma) || settings.has(lemma)) && !DEFINITE.has(reading.tokens[phrase.first]?.norm ?? "")
  );
}

/** "A phase-in, put forward by Norway, ...": behind a comma and before "by" a past form is a participle. */
function givenBy(reading: EventInput, clause: Clause, sighting: ProposalSighting): number | undefined {
  const verb = reading.verbs[clause.verb];
  const isSetOff = verb !== undefined && reading.tokens[verb.first - 1]?.norm === "," && !verb.passive;
  if (!isSetOff || clause.subject !== sighting.index) return undefined;
  return clause.obliques.find((o) => o.preposition === "by")?.phrase;
}

/** "Drawn up by the envoy's team", "Iceland's presidency tabled": behind a team without a name stands whose it is. */
function makers(reading: EventInput, index: number | undefined): readonly number[] {
  const own = entitiesOfPhrase(reading, index);
  return own.length > 0 ? own : entitiesOfPhrase(reading, reading.phrases[index ?? -1]?.possessor);
}

/** "The plan, a 28-point proposal, was drawn up by X": what is drawn up is the phrase that this one explains. */
const isApposed = (reading: EventInput, made: number | undefined, sighting: ProposalSighting): boolean => {
  const phrase = reading.phrases[made ?? -1];
  return (
    phrase !== undefined &&
    (phrase.apposition === sighting.index || reading.phrases[sighting.index]?.apposition === made)
  );
};

/** The last preposition before a name, from a place on. */
const leadOf = ({ tokens }: EventInput, { start }: Span, from: number): string | undefined =>
  tokens.slice(from, firstFrom(tokens, start)).findLast((t) => t.upos === "ADP" || t.norm === "to")?.norm;

/** Where the words after a verb end: at the next comma, dash or semicolon of its sentence. */
function nextStop(reading: EventInput, from: number): number {
  const sentence = reading.sentences[reading.tokens[from - 1]?.sentence ?? -1];
  for (let i = from; i < (sentence?.last ?? 0); i++)
    if ([",", ";", "–", "—"].includes(reading.tokens[i]?.norm ?? "")) return reading.tokens[i]?.start ?? 0;
  return sentence?.end ?? 0;
}
