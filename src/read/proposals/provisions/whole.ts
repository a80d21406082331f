import { proposalWords } from "../../../knowledge/negotiation.js";
import { firstFrom, type Span } from "../../../model/index.js";
import type { EventInput } from "../../events/event-input.js";

/** Leaves out of what is offered who is to have it: "offered | Halvor Freight | 9 million euros", taken for one name. */
export function withoutTaker({ mentions, entities, tokens }: EventInput, { start, end }: Span): Span {
  const taker = mentions[firstFrom(mentions, start)];
  const next = tokens[firstFrom(tokens, taker?.end ?? end)];
  const isTaker =
    taker?.start === start &&
    (taker.form === "name" || taker.form === "short") &&
    entities[taker.entity]?.kind !== "place";
  return isTaker && next && next.start < end && AMOUNT.test(next.xpos) ? { start: next.start, end } : { start, end };
}

/** A number, or a sign of money. */
const AMOUNT = /^(?:CD|\$)$/;

/** Goes on where words end in "to": "a chance to | stay and become citizens"; of an amount ("3 billion in a bid to") the aim is left out. */
export function withAim({ tokens }: EventInput, span: Span, by: string): Span {
  const at = firstFrom(tokens, span.end) - 1;
  const sentence = tokens[at]?.sentence ?? -1;
  const own = tokens.slice(firstFrom(tokens, span.start), at + 1).map(({ norm }) => norm);
  // "To both stay | and become citizens".
  const isBoth = own.lastIndexOf("both") > own.lastIndexOf("and") && tokens[at + 1]?.norm === "and";
  if (own.length === 0 || !(own.at(-1) === "to" || isBoth)) return span;
  if (by === "worth") {
    const link = tokens.slice(0, at).findLastIndex((t) => t.start < span.start || t.upos === "ADP");
    return { ...span, end: tokens[link - 1]?.end ?? span.end };
  }
  const length = tokens.slice(at).findIndex((t) => t.sentence !== sentence || /^(?:[,;:.!?—–]|but)$/.test(t.norm));
  return { ...span, end: tokens[at + length - 1]?.end ?? span.end };
}

/** Tells whether words are no piece of others: no mark of a quotation without its other, no verb behind a comma without its subject, no question. */
export function isWhole(reading: EventInput, { start, end }: Span): boolean {
  const text = reading.intake.report.text.slice(start, end);
  const [first, last] = [firstFrom(reading.tokens, start), firstFrom(reading.tokens, end)];
  const sentence = reading.sentences[reading.tokens[first]?.sentence ?? -1];
  const count = (mark: RegExp) => text.match(mark)?.length ?? 0;
  if (count(/“/g) !== count(/”/g) || count(/"/g) % 2 !== 0) return false;
  if (sentence && end >= sentence.end - 1 && reading.tokens[sentence.last - 1]?.norm === "?") return false;
  const isVerb = (at: number) => /^(?:MD|VB[DPZ])$/.test(reading.tokens[at]?.xpos ?? "");
  // "Would assume, would be the largest": the first was of a clause within the other.
  return !(
    isVerb(first) && reading.tokens.slice(first, last).some((t, i) => t.norm === "," && isModal(reading, first + i + 1))
  );
}

const isModal = ({ tokens }: EventInput, at: number): boolean =>
  tokens[at]?.xpos === "MD" && tokens[at + 1]?.norm !== "and";

/** Tells whether a sentence is of any proposal: "any deal would need the regulator's blessing" is no term of this one. */
export function isOfAny({ tokens, phrases, sentences }: EventInput, sentence: number): boolean {
  const opens = sentences[sentence]?.first ?? -1;
  const phrase = phrases[firstFrom(phrases, tokens[opens]?.start ?? 0)];
  const head = tokens[phrase?.head ?? -1]?.lemma ?? "";
  const { heads, agreements, texts } = proposalWords();
  return (
    tokens[opens]?.norm === "any" && phrase?.first === opens && [heads, agreements, texts].some((w) => w.has(head))
  );
}
