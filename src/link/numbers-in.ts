import { once, type Reading } from "../model/index.js";

/** Gives the number of each reading of a set: what is kept from set to set knows its reading, not the number that it has in one. */
export const numbersIn = once((readings: readonly Reading[]): ((reading: Reading) => number) => {
  const numbers = new Map(readings.map((reading, r) => [reading, r]));
  return (reading) => numbers.get(reading) ?? -1;
});
