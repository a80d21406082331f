/** An expression that is tested without regard to case. */
export interface AnyCase {
  test(text: string): boolean;
}

/** What a text in lower case holds where an expression matches: one literal of each list. */
export type Needs = readonly (readonly string[])[];

/** Tells whether a text in lower case holds one literal of each list. */
export const holdsAll = (needs: Needs, lower: string): boolean =>
  needs.every((list) => list.some((literal) => lower.includes(literal)));

/**
 * Makes an expression in lower case be tested on texts in lower case, which compiles ten times as fast as the flag "i"; and only
 * where a text has what it needs.
 */
export function inAnyCase(source: string, needs: Needs = []): AnyCase {
  const expression = new RegExp(source, source.includes("\\p{") ? "u" : "");
  return {
    test(text) {
      const lower = text.toLowerCase();
      return holdsAll(needs, lower) && expression.test(lower);
    },
  };
}
