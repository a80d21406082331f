import { sameThings } from "../../../knowledge/framings.js";
import { numberWords } from "../../../knowledge/numbers.js";
import { clauseAround } from "../../../model/clause-around.js";
import { dayNumber, firstFrom, once, type Quantity, type Reading, within } from "../../../model/index.js";
import type { Claim } from "./claims.js";

/**
 * Tells whether two numbers are of two versions of a text: their reports say so of what they stand in, or the later one tells that it
 * has changed the number ("lowers the fee to 40 kroner", "now capped at 50").
 */
export const areOfTwoVersions = (a: Claim, b: Claim): boolean =>
  areTwo(versionOf(a), versionOf(b)) ||
  isOfEarlier(a) !== isOfEarlier(b) ||
  isChangedSince(a, b) ||
  isChangedSince(b, a);

const isOfEarlier = ({ reading, quantity }: Claim): boolean => earlierIn(reading)(quantity);

/** "An earlier offer, tabled in May, had envisaged 12 days": what its sentence gives is no longer on the table. */
const earlierIn = once((reading: Reading) =>
  once(({ sentence, start }: Quantity): boolean => {
    const { first, last } = reading.sentences[sentence] ?? { first: 0, last: 0 };
    const tokens = reading.tokens.slice(first, last).filter((token) => token.start < start);
    return tokens.some((token, i) => {
      if (numberWords().former.has(token.norm) !== true) return false;
      const next = tokens.slice(i + 1, i + NEAR).map(({ lemma }) => lemma.toLowerCase());
      return next.some((lemma) => lemma === "offer" || sameThings().get(lemma) === "proposal");
    });
  }),
);

/** Tokens behind "earlier" in which what it belongs to stands. */
const NEAR = 3;

/** "Revised" may be the second or the third; what came first is none of these, and points tell all apart. */
const areTwo = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  a !== b &&
  (a === "initial" || b === "initial" || (isCounted(a) && isCounted(b)));

const isCounted = (label: string): boolean =>
  label === "second" || label === "third" || label === "fourth" || /^\d/.test(label);

const versionOf = ({ reading, quantity }: Claim): string | undefined => versionIn(reading)(quantity);

const versionIn = once((reading: Reading) =>
  once(
    (quantity: Quantity) =>
      reading.provisions.find(({ version, ...span }) => version !== undefined && within(quantity, span))?.version,
  ),
);

/** Of two reports of one day none is the later; of one without a day nobody knows. */
const isChangedSince = (later: Claim, other: Claim): boolean =>
  isChanged(later) && !isChanged(other) && !(dayOf(later.reading) <= dayOf(other.reading));

const dayOf = ({ intake }: Reading): number => dayNumber(intake.report.published?.value);

const isChanged = ({ reading, quantity }: Claim): boolean => changedIn(reading)(quantity);

const changedIn = once((reading: Reading) => once((quantity: Quantity) => tellsChange(reading, quantity)));

function tellsChange(reading: Reading, quantity: Quantity): boolean {
  const clause = clauseAround(reading, quantity);
  const verb = reading.verbs[clause?.verb ?? -1];
  if (!clause || !verb || verb.negated || verb.modal !== undefined) return false;
  const { changed, instead } = numberWords();
  const [first, last] = [firstFrom(reading.tokens, clause.start), firstFrom(reading.tokens, clause.end)];
  const words = reading.tokens.slice(first, last).map(({ norm }) => norm);
  if (words.some((word, i) => instead.has(`${words[i - 1]} ${word}`)) || words.includes("now")) return true;
  if (!changed.has(verb.lemma)) return false;
  const between = reading.tokens.slice(verb.last, firstFrom(reading.tokens, quantity.start)).map(({ norm }) => norm);
  return between.includes("to") || words.includes("from");
}
