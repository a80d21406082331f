import { firstFrom, once, type Quantity, type Reading } from "../../../model/index.js";
import type { Claim } from "./claims.js";

/**
 * Tells whether what one number is of goes by a name that the other's sentence does not have: "its 47 million bid for Havna Lines" is not
 * the 105 million that somebody bids for Ostrand.
 */
export const areOfOthers = (a: Claim, b: Claim): boolean => hasOwnName(a, b) || hasOwnName(b, a);

function hasOwnName(one: Claim, other: Claim): boolean {
  const { start, end } = other.reading.sentences[other.quantity.sentence] ?? other.quantity;
  const text = other.reading.intake.report.text.slice(start, end);
  return namesBehind(one.reading)(one.quantity).some((name) => !text.includes(name));
}

/** The names behind "for" in the words that go on from a number, up to the next verb or mark. */
const namesBehind = once((reading: Reading) =>
  once(({ end, sentence }: Quantity): readonly string[] => {
    const { tokens, sentences } = reading;
    const behind = tokens.slice(firstFrom(tokens, end), sentences[sentence]?.last ?? 0);
    const stop = behind.findIndex(({ upos }) => upos === "VERB" || upos === "AUX" || upos === "PUNCT");
    const own = stop < 0 ? behind : behind.slice(0, stop);
    const led = own.findIndex(({ norm }) => norm === "for");
    return led < 0 ? [] : own.slice(led).flatMap(({ xpos, text }) => (xpos === "NNP" ? [text] : []));
  }),
);
