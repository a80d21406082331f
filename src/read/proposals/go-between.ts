import { partWords } from "../../knowledge/parts.js";
import type { Entity } from "../../model/index.js";
import type { EventInput } from "../events/event-input.js";
import { layingOf } from "./laid.js";
import type { ProposalSighting } from "./mentions.js";

/**
 * Tells whether a paper is of one who brings the sides together, named or not: "a federal mediator handed the teams a framework", "the
 * mediator's proposal". It is of neither side, whoever else of the report has made an offer.
 */
export function isOfGoBetween(reading: EventInput, sighting: ProposalSighting, maker: Entity | undefined): boolean {
  if (maker) return isGoBetween(maker);
  const { index, phrase } = sighting;
  const by = layingOf(reading, phrase, index)?.by;
  return [by, phrase.possessor].some((i) => isWord(reading.tokens[reading.phrases[i ?? -1]?.head ?? -1]?.lemma ?? ""));
}

/** Tells whether somebody brings the sides together, by his office or its name. */
export const isGoBetween = ({ kind, name, offices, party = "" }: Entity): boolean =>
  kind === "person"
    ? offices.some(({ title }) => hasWord(title)) || (party.startsWith("body:") && hasWord(party))
    : kind === "body" && hasWord(name);

/** Of a name, or of the key of a body: "body:mediation board". */
const hasWord = (name: string): boolean =>
  name
    .toLowerCase()
    .split(/[\s:]+/)
    .some(isWord);
const isWord = (word: string): boolean => partWords().nouns.get(word.toLowerCase()) === "mediator";
