import { identityTable } from "../../knowledge/identities.js";
import { proposalWords } from "../../knowledge/negotiation.js";
import { baseForms, type WillClass, willOf } from "../../knowledge/will.js";

/** What a sentence says of its words that sharing the words does not tell: which it denies, and whether it takes or refuses. */
export interface Turns {
  readonly words: ReadonlySet<string>;
  readonly denied: ReadonlySet<string>;
  readonly takes: ReadonlySet<string>;
  readonly refuses: ReadonlySet<string>;
  readonly drops: ReadonlySet<string>;
}

/** A number, or a word; of "won't" the "n't" stands for itself. */
const PIECE = /\p{N}[\p{N}.,]*|\p{L}+?(?=n[’']t(?!\p{L}))|n[’']t(?!\p{L})|\p{L}+/gu;

/** Words behind a negation that it may deny: "has not yet accepted". */
const REACH = 3;

/** Letters of a word that are compared. */
const STEM = 5;

/** Finds which words a text denies, and whether it tells of taking or refusing. */
export function turnsOf(text: string): Turns {
  const pieces = text.toLowerCase().match(PIECE) ?? [];
  const { negations } = identityTable();
  const denied = pieces.flatMap((piece, i) => (negations.has(piece) ? deniedBy(pieces, i) : []));
  const of = (...kinds: readonly (WillClass | undefined)[]): Set<string> =>
    new Set(pieces.filter((piece) => kinds.includes(willOf(piece))).map(stemOf));
  return {
    words: new Set(pieces.map(stemOf)),
    denied: new Set(denied),
    takes: of("accepts", "softens"),
    refuses: of("refuses"),
    drops: new Set(pieces.filter((piece) => baseForms(piece).some((form) => proposalWords().dropping.has(form)))),
  };
}

/** "All 640, not 500" denies a number alone: other words hold. */
function deniedBy(pieces: readonly string[], at: number): string[] {
  const behind = pieces.slice(at + 1, at + 1 + REACH);
  return /^\p{N}/u.test(behind[0] ?? "") ? [] : behind.map(stemOf);
}

/** Tells whether one text denies what the other says, or one refuses where the other takes. */
export const isTurned = (one: Turns, other: Turns): boolean =>
  deniesOf(one, other) || deniesOf(other, one) || goesAgainst(one, other) || goesAgainst(other, one);

/** Tells whether a text that takes, gives way or refuses stands beside another that does so too: to drop a demand is not to make it. */
export const takesOrRefusesToo = (now: Turns, before: Turns): boolean =>
  (now.takes.size === 0 || before.takes.size > 0) &&
  (now.refuses.size === 0 || before.refuses.size > 0 || deniesOf(before, now)) &&
  (now.drops.size === 0 || before.drops.size > 0);

const deniesOf = ({ denied }: Turns, other: Turns): boolean =>
  denied.size > 0 &&
  other.denied.size === 0 &&
  [...denied].some((word) => word.length === STEM && other.words.has(word));

/** "Offer" may be a noun in both: another word of taking must stand against the refusal. */
const goesAgainst = (one: Turns, other: Turns): boolean =>
  one.refuses.size > 0 && other.refuses.size === 0 && [...other.takes].some((word) => !one.takes.has(word));

const stemOf = (word: string): string => word.slice(0, STEM);
