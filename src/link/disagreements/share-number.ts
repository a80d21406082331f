import { remembered } from "../../model/remembered.js";

/** Tells whether two wordings give one number, or are the same words: "about $86 million" and "$86mn". */
export const shareNumber = (a: string, b: string): boolean =>
  a === b || numbersOf(a).some((number) => numbersOf(b).includes(number));

/** Gives the numbers in a text, as written. */
export const numbersOf = remembered((text: string): readonly string[] => text.match(/\d[\d,.]*(?<![,.])/g) ?? []);
