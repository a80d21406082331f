import { opensLetter } from "../../model/index.js";
import type { Bonds, Frame, Grounds } from "./clause-frame.js";
import { ClauseState } from "./clause-state.js";
import type { Item } from "./items.js";
import { isComplementizer, takeStop, takeSubordinator, takeThat, takeWh } from "./take-opener.js";
import { takePhrase } from "./take-phrase.js";
import { closeQuote, openQuote } from "./take-quote.js";
import { takeVerb } from "./take-verb.js";

/** What the reader found in a sentence: its clauses, and those that no verb came for. */
export interface ClauseReading {
  readonly frames: Frame[];
  readonly verbless: Frame[];
  readonly bonds: Bonds;
}

/**
 * Reads the clauses of one sentence from left to right, keeping the clauses that are still open on a stack: a verb goes
 * to the nearest open clause that waits for one, so that relative clauses, appositions and inserts are stepped over.
 */
export function readClauses(grounds: Grounds): ClauseReading {
  const reader = new ClauseState(grounds);
  reader.push({ kind: "main", first: grounds.items[0]?.first ?? 0, by: "clause:main" });
  grounds.items.forEach((item, i) => {
    take(reader, item, i);
    if (item.kind !== "cc" && isWord(item)) reader.lastWord = Math.max(reader.lastWord, item.last);
  });
  reader.popTo(0);
  return {
    frames: reader.done.filter((frame) => frame.verb !== undefined),
    verbless: reader.done.filter((frame) => frame.verb === undefined),
    bonds: reader.bonds,
  };
}

const isWord = ({ norm }: Item): boolean => opensLetter(norm) || /[\p{L}\p{N}$%€£]/u.test(norm);

function take(reader: ClauseState, item: Item, i: number): void {
  if (item.kind === "np") return takePhrase(reader, item, i);
  if (item.kind === "vg") return takeVerb(reader, item, i);
  if (item.kind === "that") return takeThat(reader, item, i);
  if (item.kind === "wh")
    return isComplementizer(reader, item, i) ? takeThat(reader, item, i) : takeWh(reader, item, i);
  if (item.kind === "sub") return takeSubordinator(reader, item, i);
  if (item.kind === "stop") return takeStop(reader, item, i);
  if (item.kind === "open") return openQuote(reader, item, i);
  if (item.kind === "close") return closeQuote(reader);
  if (item.kind === "prep") reader.preposition = item;
  else if (item.kind === "comma" || item.kind === "dash") reader.preposition = undefined;
}
