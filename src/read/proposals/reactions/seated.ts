import { firstFrom, type Span } from "../../../model/index.js";
import type { EventInput } from "../../events/event-input.js";
import { seated } from "../../seated.js";

/** Gives those whom a phrase names: where a plan strikes, the town stands for those who sit there. */
export function actorsAndPlaces(reading: EventInput, index: number | undefined): number[] {
  const phrase = reading.phrases[index ?? -1];
  if (!phrase) return [];
  const spans = [phrase, ...(phrase.joined ?? []).flatMap((i) => reading.phrases[i] ?? [])];
  return [...new Set(spans.flatMap((span) => seated(reading, span)))];
}

/** Gives everybody after one of the prepositions between two places in the text, joined phrases included. */
export function after(reading: EventInput, from: number, to: number, prepositions: readonly string[]): number[] {
  const found = new Set<number>();
  const [first, last] = [firstFrom(reading.tokens, from), firstFrom(reading.tokens, to)];
  let open = false;
  for (let i = first; i < last; i++) {
    const token = reading.tokens[i];
    if (!token) continue;
    if (prepositions.includes(token.norm)) open = true;
    // "Of the owner's family after a dinner in Lima": another preposition begins another matter.
    else if (open && token.upos === "ADP" && token.norm !== "of") break;
    else if (token.norm === "," || token.upos === "VERB") {
      if (found.size > 0 || token.upos === "VERB") break;
    } else if (open) for (const entity of seated(reading, phraseAt(reading, token))) found.add(entity);
  }
  return [...found];
}

const phraseAt = (reading: EventInput, token: Span): Span =>
  reading.phrases[firstFrom(reading.phrases, token.start + 1) - 1] ?? token;
