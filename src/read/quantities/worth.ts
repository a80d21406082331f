import { units } from "../../knowledge/units.js";
import { overlaps, type Quantity, type Token } from "../../model/index.js";
import { type Scene, tokenFrom } from "./scene.js";

/**
 * Tells whether a number is worth keeping in a record of talks. A length of time that nothing is said to have is the times layer's
 * alone; points of nothing are a game's; "forty percent of what?" is a question; and two lines of a text are no figure.
 */
export const isWorthKeeping = (scene: Scene, quantity: Quantity): boolean =>
  isOfSomething(quantity) &&
  !isDistance(scene, quantity) &&
  !isOfWhat(scene, quantity) &&
  !isTrifle(scene, quantity) &&
  !isStretch(scene, quantity) &&
  !isConverted(scene, quantity);

const isOfSomething = ({ kind, unit, about, by, most }: Quantity): boolean =>
  // "One point was left": of an agenda.
  (about !== undefined && !(unit === "points" && by.endsWith("-clause") && (most ?? 0) < DOZEN)) ||
  !(kind === "duration" || unit === "points");

/** "23 feet above the level": how far one thing is from another. */
const isDistance = ({ tokens }: Scene, { about, kind, by, end }: Quantity): boolean =>
  kind === "measure" &&
  (about === undefined || by.endsWith("-clause")) &&
  /^(?:above|below|from|short|off|away|beyond|behind|ahead)$/.test(tokens[tokenFrom(tokens, end)]?.norm ?? "");

const isOfWhat = ({ tokens }: Scene, { end }: Quantity): boolean => {
  const at = tokenFrom(tokens, end);
  return tokens[at]?.norm === "of" && /^(?:what|nothing|whatever)$/.test(tokens[at + 1]?.norm ?? "");
};

/** Up to this many of what a text or a speech is made of are no figure: from a dozen on it is told for its number. */
const DOZEN = 12;

function isTrifle({ tokens, text }: Scene, { kind, unit, about, end, most, least }: Quantity): boolean {
  if (kind !== "count" || (most ?? least ?? 0) >= DOZEN) return false;
  const head = about && headOf(tokens, about.start, end);
  // "A nine-article text" is told of by its number, "a two-page leaflet" is not.
  const isText = tokens.some(
    (token) => about && token.start >= about.start && token.end <= about.end && units().pointNouns.has(token.lemma),
  );
  if (text[end] === " " && isText && unit !== "pages") return false;
  return (
    units().trifles.has(singular(unit)) || (head !== undefined && units().trifles.has(head.lemma) && text[end] !== "-")
  );
}

/** The noun that is counted: the last of those up to the end of number and noun. */
const headOf = (tokens: readonly Token[], start: number, end: number): Token | undefined =>
  tokens.filter((token) => token.start >= start && token.end <= end).at(-1);

const singular = (unit: string): string => unit.replace(/ies$/, "y").replace(/(?:(?<=s|x|ch|sh)es|s)$/, "");

/** "In the first six months", "over the past two years": a stretch of the calendar, unless something is made longer by it. */
function isStretch({ tokens }: Scene, { kind, start, by }: Quantity): boolean {
  const at = tokenFrom(tokens, start);
  if (kind !== "duration" || by.endsWith("-old")) return false;
  const [led, the, which] = tokens.slice(Math.max(0, at - 3), at);
  return (
    /^(?:in|over|during|within|for|of)$/.test(led?.norm ?? "") &&
    /^(?:the|an?)$/.test(the?.norm ?? "") &&
    STRETCH.test(which?.norm ?? "") &&
    (led?.norm !== "for" || which?.norm === "initial")
  );
}

const STRETCH = /^(?:first|last|final|next|past|previous|coming|following|initial|opening|closing|preceding)$/;

/** "5,400 kilograms (11,905 pounds)": the same in another measure. */
const isConverted = ({ text, tokens }: Scene, { kind, unit, start, end }: Quantity): boolean =>
  text[start - 1] === "(" &&
  text[end] === ")" &&
  (kind === "measure" || unit === "GBP") &&
  tokens.some(
    (token) => overlaps(token, { start: start - 2 - LONGEST_UNIT, end: start - 2 }) && units().measures.has(token.norm),
  );

/** Characters of the unit before what is converted. */
const LONGEST_UNIT = 8;
