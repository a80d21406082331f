import { bySentence } from "./by-sentence.js";
import type { Clause } from "./language.js";
import { type Span, within } from "./span.js";

/** Gives the smallest clause of a sentence that holds a span, or nothing where none does. */
export function clauseAround(
  base: { readonly clauses: readonly Clause[] },
  { sentence, ...span }: Span & { readonly sentence: number },
): Clause | undefined {
  return bySentence(base.clauses, sentence)
    .flatMap((i) => base.clauses[i] ?? [])
    .filter((clause) => within(span, clause))
    .reduce<Clause | undefined>(
      (best, clause) => (best && best.end - best.start <= clause.end - clause.start ? best : clause),
      undefined,
    );
}
