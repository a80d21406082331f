import type { ClauseState } from "./clause-state.js";
import type { Item } from "./items.js";

/** Items to look through for the closing mark. */
const LONGEST_QUOTE = 300;

/** A quotation with a verb of its own is read by itself: nothing outside it waits for what is inside. */
export function openQuote(reader: ClauseState, item: Item, i: number): void {
  const { items } = reader.grounds;
  let closes = i + 1;
  const limit = Math.min(items.length, i + LONGEST_QUOTE);
  while (closes < limit && items[closes]?.kind !== "close") closes++;
  const inside = items.slice(i + 1, closes);
  const verb = inside.findIndex((piece) => piece.kind === "vg" && reader.grounds.groups[piece.ref]?.finite);
  const subject = inside.findIndex((piece) => piece.kind === "np");
  const spoken = i === 0 && inside.length > 1 && /^[,.!?]$/.test(inside.at(-1)?.norm ?? "");
  // `declared “What a week!” and said`: a call is a sentence, with or without a verb.
  const called = /^[!?]$/.test(inside.at(-1)?.norm ?? "") && inside.length > 2;
  const before = items[i - 1]?.kind;
  const led = (before === "comma" || before === "stop") && inside.length > 1;
  const whole = spoken || led || called || (verb >= 0 && subject >= 0 && subject < verb);
  reader.barriers.push(reader.stack.length);
  if (whole) reader.push({ kind: "main", first: item.last, by: "clause:quoted" });
  else reader.barriers[reader.barriers.length - 1] = reader.barriers.at(-2) ?? 0;
  reader.quoted.push(whole);
  reader.preposition = whole ? undefined : reader.preposition;
}

/** Goes back to the clause that the quotation stands in. */
export function closeQuote(reader: ClauseState): void {
  // `as "fair" and Ms Orr`: what the preposition led stood between the marks.
  reader.preposition = undefined;
  const barrier = reader.barriers.pop();
  if (barrier === undefined || !reader.quoted.pop()) return;
  reader.popTo(barrier);
  reader.lastPhrase = undefined;
}
