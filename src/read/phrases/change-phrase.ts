import type { NounPhrase } from "../../model/index.js";

/**
 * Gives a noun phrase with something of it changed. Written out with what it does not have, so that all phrases have one shape:
 * what reads them is then compiled once for all.
 */
export function changePhrase(phrase: NounPhrase, change: Partial<NounPhrase>): NounPhrase {
  const copy: NounPhrase = {
    first: phrase.first,
    last: phrase.last,
    start: phrase.start,
    end: phrase.end,
    head: phrase.head,
    kind: phrase.kind,
    full: phrase.full,
    by: phrase.by,
    possessor: phrase.possessor,
    apposition: phrase.apposition,
    joined: phrase.joined,
    joinedTo: phrase.joinedTo,
  };
  return Object.assign(copy, change);
}
