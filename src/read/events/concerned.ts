import { meetingWords } from "../../knowledge/meetings.js";
import { units } from "../../knowledge/units.js";
import type { Clause } from "../../model/index.js";
import { entitiesIn, entitiesOfPhrase, isActor } from "../entities-in.js";
import { ownPart } from "./days.js";
import type { EventInput } from "./event-input.js";

/** Gives whoever a phrase is; else whose a thing is: "the Chilean text", "its draft". Somebody's people are not he. */
export function concerned(reading: EventInput, index: number | undefined): number[] {
  const host = hostOf(reading, index);
  const own = entitiesOfPhrase(reading, host === undefined ? index : host);
  const phrase = reading.phrases[index ?? -1];
  const head = reading.tokens[phrase?.head ?? -1];
  // "Chile's water minister" does it for Chile.
  if (own.length === 0 && phrase && meetingWords().officers.has(head?.lemma.toLowerCase() ?? ""))
    return entitiesOfPhrase(reading, phrase.possessor).filter((e) => reading.entities[e]?.kind === "state");
  if (own.length > 0 || !phrase || units().people.has(head?.lemma.toLowerCase() ?? "")) return [...own];
  const owners = entitiesOfPhrase(reading, phrase.possessor);
  return owners.length > 0 ? [...owners] : entitiesIn(reading, { start: phrase.start, end: phrase.end }, isActor);
}

/** Most that a clause names for them to be those whom it is of: of more it only speaks. */
const MOST = 3;

/**
 * Gives those whom a clause names where neither its subject nor its object is anybody: "a text drawn up by Ana Reyes was handed out".
 * What befalls some of somebody's people is not of him.
 */
export function namedBy(reading: EventInput, clause: Clause): number[] {
  const head = reading.tokens[reading.phrases[clause.subject ?? -1]?.head ?? -1];
  if (head && units().people.has(head.lemma.toLowerCase())) return [];
  const named = entitiesIn(reading, ownPart(reading, clause), isActor);
  return named.length > MOST ? [] : named;
}

/** Gives the phrase that one stands beside: "Holm" of "Holm, a lawyer who led the team in May". */
export function hostOf({ phrases, tokens }: EventInput, index: number | undefined): number | undefined {
  const sentenceOf = (i: number) => tokens[phrases[i]?.head ?? -1]?.sentence;
  if (index === undefined) return undefined;
  let host: number | undefined;
  for (let i = index - 1; i >= 0 && sentenceOf(i) === sentenceOf(index); i--)
    if (phrases[i]?.apposition === index) host = i;
  return host;
}
