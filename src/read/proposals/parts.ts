import { proposalWords } from "../../knowledge/negotiation.js";
import { bySentence } from "../../model/by-sentence.js";
import { type NounPhrase, type Quantity, spansWithin } from "../../model/index.js";
import type { EventInput } from "../events/event-input.js";

/** How many parts a paper has, and what they are called, singular. */
export interface Parts {
  readonly points: number;
  readonly part: string;
}

/** Gives the parts of "the 28-point plan", "a draft of nine articles", "the text consists of nine articles". */
export function partsOf(reading: EventInput, phrase: NounPhrase): Parts | undefined {
  const own = spansWithin(reading.quantities, { start: phrase.start, end: Math.max(phrase.full.end, phrase.end) });
  const counted = own.find((q) => partOf(q) !== undefined);
  if (counted) return toParts(counted);
  // "An earlier version ran to 12 points": the verb's own object.
  const clause = bySentence(reading.clauses, reading.tokens[phrase.head]?.sentence ?? -1)
    .flatMap((i) => reading.clauses[i] ?? [])
    .find(
      (c) =>
        reading.phrases[c.subject ?? -1] === phrase && proposalWords().runs.has(reading.verbs[c.verb]?.lemma ?? ""),
    );
  const run = clause && spansWithin(reading.quantities, clause).find((q) => partOf(q) !== undefined);
  return run && toParts(run);
}

function toParts(quantity: Quantity): Parts | undefined {
  const part = partOf(quantity);
  return quantity.least === undefined || part === undefined ? undefined : { points: quantity.least, part };
}

/** What a quantity counts, where that is what papers are counted in: "point" of "28-point", "article" of "nine articles". */
export function partOf(quantity: Quantity): string | undefined {
  const unit = quantity.kind === "points" ? "point" : quantity.unit.replace(/s$/, "");
  return proposalWords().parts.has(unit) ? unit : undefined;
}
