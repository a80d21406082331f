import { numberWords } from "../../knowledge/numbers.js";
import {
  type Attribution,
  type LinkedDisagreement,
  once,
  onceForGroup,
  type Reading,
  type Ref,
  type Span,
  type StatementFamily,
} from "../../model/index.js";
import { commonInOrder } from "../common-in-order.js";
import { numbersIn } from "../numbers-in.js";

interface Wording {
  readonly reading: Reading;
  readonly span: Span;
  readonly text: string;
  readonly words: readonly string[];
  /** The words with a space around each. */
  readonly line: string;
  /** The stretches between "..." marks, what a cut leaves, each with spaces as in `line`. */
  readonly pieces: readonly string[];
}

/** Finds quotations that reports give in words that are no mere cuts of one another. */
export function findWordingDisagreements(
  readings: readonly Reading[],
  families: readonly StatementFamily[],
): LinkedDisagreement[] {
  const numberOf = numbersIn(readings);
  const placeOf = ({ reading, span: { start, end } }: Wording) => ({
    reading: numberOf(reading),
    start,
    end,
  });
  return families.flatMap((family) =>
    differing(family.members.flatMap((ref) => wordingsOf(readings, ref))).map((sides) => ({
      about: "the words of a quotation",
      kind: "wording",
      sides: sides.map((side) => ({ value: side[0]?.text ?? "", places: side.map(placeOf) })),
    })),
  );
}

/** The sides of each sentence of a speech that reports word otherwise. */
const differing = onceForGroup((wordings: readonly Wording[]) =>
  utterances(wordings).flatMap((utterance) => {
    const sides = sidesOf(utterance);
    return sides.length < 2 ? [] : [sides];
  }),
);

/** Puts together the stretches that are of one sentence of a speech; a family may hold several. */
function utterances(wordings: readonly Wording[]): Wording[][] {
  const groups: Wording[][] = [];
  for (const wording of [...wordings].sort((a, b) => b.words.length - a.words.length)) {
    const home = groups.find((group) => group.some((other) => isCut(wording, other) || isReworded(wording, other)));
    if (home) home.push(wording);
    else groups.push([wording]);
  }
  return groups;
}

function sidesOf(utterance: readonly Wording[]): Wording[][] {
  const sides: Wording[][] = [];
  for (const wording of utterance) {
    const fitting = sides.filter((s) => s.some((other) => isCut(wording, other)));
    const own = sides.filter((s) => s.some((other) => other.reading === wording.reading));
    // A report that has the words on one side already does not stand on another; what both sides have tells nothing.
    if (fitting.length === 0 && own.length === 0) sides.push([wording]);
    else if (fitting.length === 1 && own.every((side) => side === fitting[0])) fitting[0]?.push(wording);
  }
  const telling = sides.map((side) => side.filter((wording) => !isOnBoth(wording, side, sides)));
  return telling.filter((side) => telling.some((other) => other !== side && isReworded(side[0], other[0])));
}

/** A cut without the words in which two sides differ takes neither. */
const isOnBoth = (wording: Wording, side: readonly Wording[], sides: readonly (readonly Wording[])[]): boolean =>
  wording.line !== side[0]?.line &&
  sides.some(
    ([other]) => other && other !== side[0] && commonInOrder(wording.words, other.words) === wording.words.length,
  );

/** The stretches between quotation marks, and of a direct quotation without marks of its own the whole. */
function wordingsOf(readings: readonly Reading[], ref: Ref): readonly Wording[] {
  const reading = readings[ref.reading];
  const attribution = reading?.attributions[ref.index];
  if (!reading || !attribution) return [];
  return quotedIn(reading)(attribution);
}

const quotedIn = once((reading: Reading) => once((attribution: Attribution) => findQuoted(reading, attribution)));

function findQuoted(reading: Reading, attribution: Attribution): Wording[] {
  const quoted = attribution.quotations.flatMap((q) => reading.quotations[q]?.inner ?? []);
  const spans = quoted.length > 0 ? quoted : attribution.kind === "direct" ? attribution.content : [];
  return spans.map((span) => {
    const text = reading.intake.report.text.slice(span.start, span.end);
    const pieces = text.split(/…|\.\.\.|\[[^\]]*\]/).map(wordsOf);
    const words = wordsOf(text);
    return {
      reading,
      span,
      text: text.replace(/,$/, ""),
      words,
      line: lineOf(words),
      pieces: pieces.filter((p) => p.length > 0).map(lineOf),
    };
  });
}

const lineOf = (words: readonly string[]): string => ` ${words.join(" ")} `;

/** "We'll" and "we will", "tons" and "tonnes", "two percent" and "2%" are the same words in two house styles. */
const wordsOf = (text: string): string[] => {
  let plain = text.toLowerCase().replace(/[’']/g, "'");
  for (const [short, long] of HOUSE_STYLES) plain = plain.replace(short, long);
  return (plain.match(/[\p{L}\p{N}]+(?:'\p{L}+)?/gu) ?? []).map((word) =>
    String(numberWords().cardinals.get(word) ?? word),
  );
};

const HOUSE_STYLES: readonly (readonly [RegExp, string])[] = [
  [/\bwon't\b/g, "will not"],
  [/\bcan't\b/g, "can not"],
  [/\bcannot\b/g, "can not"],
  [/n't\b/g, " not"],
  [/'ll\b/g, " will"],
  [/'ve\b/g, " have"],
  [/'re\b/g, " are"],
  [/'m\b/g, " am"],
  [/\b(it|that|there|he|she|what|who)'s\b/g, "$1 is"],
  [/\btonnes\b/g, "tons"],
  [/ ?%| ?\bper cent\b/g, " percent"],
];

/** Tells whether every piece of the shorter stands in the longer, in order. */
function isCut(short: Wording, long: Wording): boolean {
  let from = 0;
  return short.pieces.every((piece) => {
    const at = long.line.indexOf(piece, from);
    from = at + 1;
    return at >= 0;
  });
}

/** Fewer words than this are a phrase, which two reports may pick differently from one speech. */
const LEAST_WORDS = 5;
/** Share of the shorter wording that must stand in the other in order: else they are two utterances. Set on examples/. */
const LEAST_SHARED = 0.6;

/** Tells whether two wordings are of one utterance and yet not the same. */
function isReworded(a: Wording | undefined, b: Wording | undefined): boolean {
  if (!a || !b || a.reading === b.reading) return false;
  const shorter = Math.min(a.words.length, b.words.length);
  if (shorter < LEAST_WORDS || isCut(a, b) || isCut(b, a) || goesOn(a, b) || goesOn(b, a)) return false;
  return commonInOrder(a.words, b.words) / shorter >= LEAST_SHARED;
}

/** One report ends where the other goes on: both cut one speech, and what both have is the same. */
const goesOn = (a: Wording, b: Wording): boolean =>
  a.words.some((_, i) => a.words.length - i >= LEAST_WORDS && b.line.startsWith(lineOf(a.words.slice(i))));
