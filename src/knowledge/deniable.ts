import { table } from "./table.js";

interface Raw {
  readonly bare: readonly (readonly string[])[];
  readonly taking: readonly (readonly string[])[];
}

/** An act that may be told and denied: all its verbs have one number. */
interface Deniable {
  readonly act: number;
  /** True where it is the same act whatever it is done to. */
  readonly bare: boolean;
}

/** Gives by its verb what one report may tell and another say that it was not done. */
export const deniable = table("negotiation/deniable", ({ bare, taking }: Raw): ReadonlyMap<string, Deniable> => {
  const rows = [...bare, ...taking];
  return new Map(rows.flatMap((verbs, act) => verbs.map((verb) => [verb, { act, bare: act < bare.length }] as const)));
});
