import { numberWords } from "../../../knowledge/numbers.js";
import { once, type Quantity, type Reading, spansWithin, type Token } from "../../../model/index.js";
import type { Claim } from "./claims.js";

/** Tells whether the sentence of a number says that it stands for another one now: "four years rather than five". */
export const replaces = ({ reading, quantity }: Claim, old: Claim): boolean =>
  replacedIn(reading)(quantity)?.has(numeralOf(old)) === true;

/** The number as it is written, with no unit: behind the words that replace it the unit is seldom told again. */
export const numeralOf = once(
  ({ reading, quantity }: Claim): number =>
    spansWithin(reading.tokens, quantity).map(valueOf).find(Number.isFinite) ?? Number.NaN,
);

/** The number that a word or figure stands for, else none. */
export const valueOf = ({ norm }: Token): number =>
  numberWords().cardinals.get(norm) ?? Number.parseFloat(norm.replaceAll(",", ""));

const replacedIn = once((reading: Reading) => once((quantity: Quantity) => findReplaced(reading, quantity)));

/** The numbers behind "rather than", "instead of", "up from"; nothing where there are none, which is in most sentences. */
function findReplaced(reading: Reading, { sentence }: Quantity): ReadonlySet<number> | undefined {
  const { first, last } = reading.sentences[sentence] ?? { first: 0, last: 0 };
  const tokens = reading.tokens.slice(first, last);
  const behind = tokens.filter((_, i) => numberWords().instead.has(`${tokens[i - 2]?.norm} ${tokens[i - 1]?.norm}`));
  const found = new Set(behind.map(valueOf).filter(Number.isFinite));
  return found.size > 0 ? found : undefined;
}
