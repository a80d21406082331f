import type { Evidence, Statement } from "./dossier.js";
import { remembered } from "./remembered.js";

type Variant = Statement["variants"][number];

/** Whose words the printed wording of a statement are. */
export interface Carried {
  /** What carries it whole: the only evidence to cite beside it. */
  readonly evidence: readonly Evidence[];
  /** Reports that have a part of it, and such as word it otherwise. */
  readonly inPart: readonly Variant[];
  readonly otherwise: readonly Variant[];
}

/** Sorts the reports that carry a statement by what they have of its wording. */
export function carriersOf({ text, variants, evidence }: Pick<Statement, "text" | "variants" | "evidence">): Carried {
  const wording = plain(text);
  const whole = variants.filter((variant) => plain(variant.text).includes(wording));
  const others = variants.filter((variant) => !whole.includes(variant));
  const own = whole.flatMap((variant) => variant.evidence);
  const exact = own.filter(({ quote }) => wording.includes(plain(quote)) || plain(quote).includes(wording));
  return {
    evidence: exact.length > 0 ? exact : own.length > 0 ? own : evidence,
    inPart: others.filter(({ same }) => same),
    otherwise: others.filter(({ same }) => !same),
  };
}

/** Words only: marks, capitals and white space do not make another wording. */
export const plain = remembered((text: string): string =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" "),
);
