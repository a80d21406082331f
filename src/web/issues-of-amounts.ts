import type { Dossier } from "../model/index.js";
import { once } from "../model/index.js";

/** A share, or money: what stands for itself wherever it is told. Counts are of anything. */
const AMOUNT =
  /\p{Sc}\s?\p{N}[\p{N}.,]*(?<=\p{N})(?:\s?(?:m|bn|million|billion)(?!\p{L}))?|(?<![\p{N}.,])\p{N}[\p{N}.,]*(?<=\p{N})(?:\s?%|\sper\s?cent)/gu;

/** Gives the amounts of a text, each in one writing: "5 per cent" and "5%" are one. */
export const amountsOf = (text: string): string[] =>
  (text.toLowerCase().match(AMOUNT) ?? []).map((one) =>
    one
      .replace(/\s?(?:per\s?cent|%)/u, "%")
      .replace(/\s?(?:bn|billion)$/u, "bn")
      .replace(/\s?(?:m|million)$/u, "m")
      .replaceAll(",", ""),
  );

/** The issues of amounts: what every figure that gives an amount is of, where that is one issue in all of them. */
export const issuesOfAmounts = once(({ figures, issues }: Dossier): ReadonlyMap<string, string> => {
  const given = new Map<string, Set<string>>();
  const note = (code: string, text: string): void => {
    for (const amount of amountsOf(text)) given.set(amount, new Set([...(given.get(amount) ?? []), code]));
  };
  for (const { issues: codes = [], values } of figures)
    for (const { text } of values) for (const code of codes) note(code, text);
  for (const { code, positions } of issues) for (const { stance } of positions) note(code, stance);
  return new Map([...given].flatMap(([amount, codes]) => (codes.size === 1 ? [[amount, [...codes][0] ?? ""]] : [])));
});
