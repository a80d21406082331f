import { type Span, spansWithin } from "../../model/index.js";
import type { EventInput } from "../events/event-input.js";

/** Tokens of a label, at most: "Night shifts:". */
const LONGEST = 4;

/**
 * Gives the sentences from one on that each say something of a thing that a colon sets off: "Payrolls: capped at 70 million. Games:
 * 68." One alone is a way to speak, a row of them is a list.
 */
export function labelled(reading: EventInput, from: number): Span[] {
  const found: Span[] = [];
  const block = reading.sentences[from]?.block;
  for (let i = from; reading.sentences[i]?.block === block && block !== undefined; i++) {
    const span = labelOf(reading, i);
    if (!span) break;
    found.push(span);
  }
  return found;
}

/** A noun phrase, a colon, and behind it no clause and no speech. */
function labelOf(reading: EventInput, index: number): Span | undefined {
  const { first, last, start } = reading.sentences[index] ?? { first: 0, last: 0, start: 0 };
  const tokens = reading.tokens.slice(first, last);
  const colon = tokens.findIndex((t) => t.norm === ":");
  const [mark, next] = [tokens[colon], tokens[colon + 1]];
  const isLabel = colon > 0 && colon <= LONGEST && tokens.slice(0, colon).every((t) => LABEL.has(t.upos));
  if (!isLabel || !mark || !next || next.start === mark.end || /^["“‘']/.test(next.text)) return undefined;
  const stop = tokens.at(-1);
  const span = { start, end: (stop?.upos === "PUNCT" ? stop.start : stop?.end) ?? mark.end };
  const verbs = spansWithin(reading.verbs, { start: mark.end, end: span.end });
  const isTold = verbs.some((v) => v.finite && reading.tokens[v.first]?.xpos !== "VBN" && hasSubject(reading, v.start));
  return isTold ? undefined : span;
}

const LABEL = new Set(["NOUN", "PROPN", "ADJ", "DET", "NUM", "ADP"]);

const hasSubject = ({ clauses, verbs, phrases }: EventInput, start: number): boolean =>
  clauses.some((c) => verbs[c.verb]?.start === start && phrases[c.subject ?? -1]?.kind === "pronoun");
