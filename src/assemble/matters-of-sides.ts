import type { Disagreement, Evidence } from "../model/index.js";
import { type MattersTold, withIssues } from "./matters-told.js";

type Side = Disagreement["sides"][number];

/** Gives disagreements with the matters that the values of their sides are of. */
export function withMatters(disagreements: readonly Disagreement[], matters: MattersTold): Disagreement[] {
  // Several quarrels may go over the same words: the same list of them, then.
  const known = new Map<readonly Evidence[], { readonly value: string; readonly codes: readonly string[] }>();
  const mattersOf = (side: Side): readonly string[] => {
    const found = known.get(side.evidence);
    if (found?.value === side.value) return found.codes;
    const codes = matters.cited(valuesIn(side));
    known.set(side.evidence, { value: side.value, codes });
    return codes;
  };
  return disagreements.map((one) => ({ ...one, ...withIssues(matters.inOrder(one.sides.flatMap(mattersOf))) }));
}

/** The words of a side's evidence that are its value: what else its sentence tells of is not what the reports differ on. */
const valuesIn = ({ value, evidence }: Side): Evidence[] =>
  evidence.flatMap(({ report, start, quote }) => {
    const at = quote.indexOf(value);
    const from = start + at;
    return at < 0 ? [] : [{ report, start: from, end: from + value.length, quote: value }];
  });
