import { dealingWords } from "../../knowledge/dealings.js";
import { type Clause, leadOf, type Token } from "../../model/index.js";
import { entitiesOfPhrase } from "../entities-in.js";
import type { EventInput } from "../events/event-input.js";
import { phraseAt, subjectsOf, withJoined } from "./joined.js";

/** Gives the phrases of those who are sides by what a clause tells of talks or of a deal: who does it, and with whom. */
export function dealersOf(reading: EventInput, clause: Clause): readonly (number | undefined)[] {
  const doers = doersOf(reading, clause);
  const partners = partnersOf(reading, clause);
  if (isDealing(reading, clause) || isIdiom(reading, clause)) return [...doers, ...partners];
  if (isFacing(reading, clause)) return [...doers, ...withJoined(reading, clause.object)];
  const isTwo = doers.length > 1 || (doers.length > 0 && partners.length > 0);
  return isTwo && isShared(reading, clause) ? [...doers, ...partners] : [];
}

const headOf = ({ phrases, tokens }: EventInput, index: number | undefined): Token | undefined =>
  tokens[phrases[index ?? -1]?.head ?? -1];

/** Tells whether a token is one of the words of a list, by its lemma or as it stands. */
export const isOf = (words: ReadonlySet<string>, token: Token | undefined): boolean =>
  token !== undefined && (words.has(token.lemma.toLowerCase()) || words.has(token.norm));

/** Tells whether a token stands where a report says whom it is about. */
export const isLead = (reading: EventInput, head: Token | undefined): boolean =>
  head !== undefined && head.sentence < leadOf(reading);

/** Behind "with", wherever in the clause: "bargains for them with the band". */
const partnersOf = (reading: EventInput, { obliques }: Clause): number[] =>
  obliques.flatMap(({ preposition, phrase }) => (preposition === "with" ? withJoined(reading, phrase) : []));

/** "Came to terms", "is at odds", "left the table": what only a side does, by a verb and what stands behind it. */
function isIdiom(reading: EventInput, { verb, object, obliques }: Clause): boolean {
  const group = reading.verbs[verb];
  if (!group || group.passive || group.negated) return false;
  const lemma = (index: number | undefined) => headOf(reading, index)?.lemma.toLowerCase() ?? "";
  const { idioms } = dealingWords();
  return (
    idioms.has(`${group.lemma} ${lemma(object)}`) ||
    obliques.some(({ preposition, phrase }) => idioms.has(`${group.lemma} ${preposition} ${lemma(phrase)}`))
  );
}

/** "Ended their dispute", "announced a merger", and in the lead "sat down": what makes sides of two who do it together. */
function isShared(reading: EventInput, clause: Clause): boolean {
  const { mends, meets, nouns } = dealingWords();
  const verb = reading.verbs[clause.verb];
  if (!verb || verb.passive) return false;
  if (mends.has(verb.lemma)) return isOf(nouns, headOf(reading, clause.object));
  return meets.has(verb.lemma) && clause.object === undefined && isLead(reading, reading.tokens[verb.first]);
}

/** "The mill met the millhands' league" as the report opens: two bodies, neither of which is the other's. */
function isFacing(reading: EventInput, { verb, subject, object }: Clause): boolean {
  const group = reading.verbs[verb];
  if (group?.lemma !== "meet" || group.passive || object === undefined) return false;
  const isBody = (index: number | undefined) => {
    const found = entitiesOfPhrase(reading, index);
    return found.length > 0 && found.every((e) => reading.entities[e]?.kind === "body");
  };
  return isLead(reading, reading.tokens[group.first]) && isBody(subject) && isBody(object);
}

/** Who does a clause: in a passive, whoever is told behind "by"; with "urged A to", A. */
export function doersOf(reading: EventInput, clause: Clause): number[] {
  const verb = reading.verbs[clause.verb];
  if (verb?.passive) return withJoined(reading, clause.agent);
  const parent = clause.kind === "infinitive" ? reading.clauses[clause.parent ?? -1] : undefined;
  const above = reading.verbs[parent?.verb ?? -1];
  if (!parent || !above) return subjectsOf(reading, standsFor(reading, clause));
  if (!dealingWords().urges.has(above.lemma)) return subjectsOf(reading, clause.subject ?? parent.subject);
  if (above.passive) return withJoined(reading, parent.subject);
  return parent.object === undefined && above.lemma === "want"
    ? withJoined(reading, parent.subject)
    : withJoined(reading, parent.object);
}

/** "Zelvar said that it had struck a deal": a pronoun that stands for nobody else is whoever the clause above is of. */
function standsFor(reading: EventInput, { subject, parent }: Clause): number | undefined {
  const above = reading.clauses[parent ?? -1]?.subject;
  const isOpen = reading.phrases[subject ?? -1]?.kind === "pronoun" && entitiesOfPhrase(reading, subject).length === 0;
  return isOpen && /^(?:it|they)$/.test(headOf(reading, subject)?.norm ?? "") ? (above ?? subject) : subject;
}

/** "Resumed talks", "failed to reach a deal", "agreed on a contract". */
function isDealing(reading: EventInput, clause: Clause): boolean {
  const { nouns, loose, holds, talks } = dealingWords();
  const verb = reading.verbs[clause.verb];
  if (!verb) return false;
  if (talks.has(verb.lemma) && !verb.passive) return true;
  if (takesPart(reading, clause)) return true;
  const behind = clause.obliques.find(
    (o) => leads(reading, o).some((by) => holds.has(`${verb.lemma} ${by}`)) && isOf(nouns, headOf(reading, o.phrase)),
  )?.phrase;
  // "Signed a deal meant to end it": what stands right behind the verb may have been taken for another's subject.
  const own = clause.object ?? behind ?? (verb.finite ? phraseAt(reading, verb.last) : undefined);
  const object = verb.passive ? clause.subject : holds.has(verb.lemma) ? own : behind;
  const head = headOf(reading, object);
  if (!isOf(nouns, head) || (verb.passive && !holds.has(verb.lemma))) return false;
  return isOf(dealingWords().papers, head) || !isOf(loose, head) || isLead(reading, head);
}

/** The preposition before a phrase, alone and with the word before it: "to", "close to". */
function leads({ phrases, tokens }: EventInput, { preposition, phrase }: Clause["obliques"][number]): string[] {
  const first = phrases[phrase]?.first ?? 0;
  const before = tokens[first - 1]?.norm === preposition ? tokens[first - 2] : undefined;
  return before ? [preposition, `${before.norm} ${preposition}`] : [preposition];
}

/** "Was part of the talks", "is a party to the accord". */
const takesPart = (reading: EventInput, { obliques }: Clause): boolean =>
  obliques.some(({ phrase }) => {
    const before = (reading.phrases[phrase]?.first ?? 0) - 2;
    return (
      isOf(dealingWords().membership, reading.tokens[before]) && isOf(dealingWords().nouns, headOf(reading, phrase))
    );
  });
