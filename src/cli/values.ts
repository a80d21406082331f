import { InvalidArgumentError } from "commander";

/** Checks a day as the command line gives it. */
export function date(value: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(value)) {
    throw new InvalidArgumentError("Give a day as in 2026-03-01.");
  }
  return value;
}

/** Reads a whole number, 0 or more. */
export function wholeNumber(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError("Give a whole number, 0 or more.");
  return Number(value);
}

/** Reads the number of a port. */
export function port(value: string): number {
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65535) throw new InvalidArgumentError("Give a port from 0 to 65535.");
  return Number(value);
}
