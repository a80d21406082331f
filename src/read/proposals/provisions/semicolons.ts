import { firstFrom, type Span } from "../../../model/index.js";
import type { EventInput } from "../../events/event-input.js";
import { cutRemark, endOfSentence } from "./make.js";

/**
 * Gives the things that a list goes on with behind a semicolon, up to the end of the sentence: "provides for a rise of 4%; a second week of
 * leave; and a fund, for which crews would pay". What has a subject and a verb of its own is another sentence, and ends the list.
 *
 * @param from where the first thing ends
 */
export function behindSemicolon(reading: EventInput, sentence: number, from: number): Span[] {
  const { tokens } = reading;
  const last = reading.sentences[sentence]?.last ?? 0;
  const items: Span[] = [];
  let mark = firstFrom(tokens, from);
  while (tokens[mark]?.norm === ";" && mark < last) {
    const first = tokens[mark + 1]?.norm === "and" ? mark + 2 : mark + 1;
    const next = tokens.slice(first, last).findIndex(({ norm }) => norm === ";");
    const end = next < 0 ? endOfSentence(reading, sentence) : (tokens[first + next - 1]?.end ?? from);
    const start = tokens[first]?.start;
    if (start === undefined || !isThing(reading, start)) break;
    items.push({ start, end: cutRemark(reading, start, end) });
    if (next < 0) break;
    mark = first + next;
  }
  return items;
}

/** A noun phrase that no verb of its own follows. */
function isThing(reading: EventInput, start: number): boolean {
  const phrase = reading.phrases[firstFrom(reading.phrases, start)];
  if (phrase?.start !== start || phrase.kind === "pronoun") return false;
  const verb = reading.verbs[firstFrom(reading.verbs, phrase.end)];
  return !verb?.finite || verb.first - phrase.last > 0;
}
