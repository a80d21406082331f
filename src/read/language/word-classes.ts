import { slotOf } from "../../knowledge/models.js";

/**
 * What each word can be and mostly is, as the number of a class of words that are alike in this. Sixteen bits of a
 * word's hash vouch for it: one word in some ten thousand is taken for another. The number of slots is a power of two.
 */
export interface WordClasses {
  readonly marks: Uint16Array;
  /** From 1; 0 marks an empty slot. */
  readonly classes: Uint8Array | Uint16Array;
}

/**
 * Gives the bits that vouch for a word in its slot.
 *
 * @public train/ fills the table by it
 */
export const classMark = (norm: number): number => slotOf(norm) >>> 16;

/** Gives the class of a word by the hash of its norm, or 0. */
export function classOf({ marks, classes }: WordClasses, norm: number): number {
  const mask = classes.length - 1;
  const mark = classMark(norm);
  let slot = slotOf(norm) & mask;
  while (classes[slot] !== 0 && marks[slot] !== mark) slot = (slot + 1) & mask;
  return classes[slot] as number;
}
