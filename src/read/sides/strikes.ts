import { isOfWorkers } from "../../knowledge/actors.js";
import { dealingWords } from "../../knowledge/dealings.js";
import { bodyByKey } from "../../knowledge/world.js";
import { type Clause, type Entity, isDescribed, type NounPhrase, overlaps } from "../../model/index.js";
import { organised } from "../doers/organised.js";
import { sortOf } from "../entities/body-names.js";
import { entitiesIn, entitiesOfPhrase } from "../entities-in.js";
import type { EventInput } from "../events/event-input.js";
import { phraseAt } from "./joined.js";

/** "Walked out", "voted to strike", "authorized a strike", "called off the walkout". */
export function isStrike(reading: EventInput, clause: Clause): boolean {
  const { strikes, stoppages, calls } = dealingWords();
  const verb = reading.verbs[clause.verb];
  if (!verb || verb.passive) return false;
  const object = reading.tokens[reading.phrases[clause.object ?? -1]?.head ?? -1];
  const on = clause.obliques.find(({ preposition }) => preposition === "on")?.phrase;
  // "Have been on strike since July", "went on strike".
  if (
    ["be", "go", "remain", "stay"].includes(verb.lemma) &&
    reading.tokens[reading.phrases[on ?? -1]?.head ?? -1]?.norm === "strike"
  )
    return true;
  if (strikes.has(verb.lemma)) return object === undefined || verb.lemma !== "strike";
  return object !== undefined && calls.has(verb.lemma) && stoppages.has(object.lemma.toLowerCase());
}

/** "Averted a walkout": whoever did sits at the table. */
export function isAverted(reading: EventInput, { verb, object }: Clause): boolean {
  const noun = reading.tokens[reading.phrases[object ?? -1]?.head ?? -1];
  return (
    noun !== undefined &&
    dealingWords().averts.has(reading.verbs[verb]?.lemma ?? "") &&
    dealingWords().stoppages.has(noun.lemma.toLowerCase())
  );
}

/** "The union accused Ostrand of stalling", "Ostrand blamed the union": both. */
export function charged(reading: EventInput, clause: Clause): number[] {
  const { subject, object } = clause;
  const verb = reading.verbs[clause.verb];
  if (!verb || verb.passive || subject === undefined || object === undefined) return [];
  if (dealingWords().locks.has(verb.lemma)) return [subject, object];
  const isBetween = areWorkers(reading, subject) || areWorkers(reading, object);
  return dealingWords().charges.has(verb.lemma) && isBetween ? [subject, object] : [];
}

/** "Lifted its lockout": only who employs has one. */
export function endsLockout({ phrases, tokens }: EventInput, { object }: Clause): boolean {
  const phrase = phrases[object ?? -1];
  const isOwn = phrase !== undefined && tokens[phrase.first]?.xpos === "PRP$";
  return isOwn && dealingWords().locking.has(tokens[phrase.head]?.norm ?? "");
}

/** "Locked out the players": the one union of the report, where they have no name. */
export function lockedOut(reading: EventInput, { verb, object }: Clause): readonly number[] {
  const noun = reading.tokens[reading.phrases[object ?? -1]?.head ?? -1];
  const isOut = dealingWords().locks.has(reading.verbs[verb]?.lemma ?? "") && noun?.xpos === "NNS";
  const union = isOut ? organised(reading.entities, { name: noun.norm, kind: "group" }) : undefined;
  return union === undefined ? [] : [union];
}

/** A union, or many who work: an army strikes as well. */
export function areWorkers(reading: EventInput, index: number): boolean {
  const found = entitiesOfPhrase(reading, index).flatMap((e) => bodyOf(reading, e) ?? []);
  return (
    found.length > 0 &&
    found.every(({ key, name, kind }) => (kind === "body" ? isUnion(key, name) : kind === "group" && isDescribed(key)))
  );
}

/** Somebody, or for whom he speaks: "its general secretary, Ana Reyes". */
function bodyOf({ entities }: EventInput, index: number): Entity | undefined {
  const entity = entities[index];
  return entity?.kind === "person" ? entities.find(({ key }) => key === entity.party) : entity;
}

const isUnion = (key: string, name: string): boolean =>
  (bodyByKey(key)?.kind ?? sortOf(name)) === "union" || isOfWorkers(name);

/** "A strike at Ostrand", "the walkout against Ostrand": the bodies whose work is stopped, though "at" tells a place as well. */
export function struck(reading: EventInput, { head, last }: NounPhrase): number[] {
  const noun = reading.tokens[head]?.lemma.toLowerCase() ?? "";
  if (!dealingWords().stoppages.has(noun) || !["at", "against"].includes(reading.tokens[last]?.norm ?? "")) return [];
  const where = reading.phrases[phraseAt(reading, last + 1) ?? -1];
  const core = where && reading.tokens[where.head];
  return where && core
    ? entitiesIn(reading, where, ({ kind }, mention) => kind === "body" && overlaps(mention, core))
    : [];
}
