import type { Quantity, Reading } from "../../model/index.js";

const filed = new WeakMap<Reading, readonly (readonly Quantity[])[]>();

/** Gives the quantities of a sentence; they are filed once a reading. */
export function bySentenceOf(reading: Reading, sentence: number): readonly Quantity[] {
  let lists = filed.get(reading);
  if (!lists) {
    const made: Quantity[][] = [];
    for (const quantity of reading.quantities) (made[quantity.sentence] ??= []).push(quantity);
    lists = made;
    filed.set(reading, lists);
  }
  return lists[sentence] ?? [];
}
