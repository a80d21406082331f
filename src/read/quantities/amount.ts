import { phraseAt, phraseBefore } from "../../knowledge/phrases.js";
import { units } from "../../knowledge/units.js";
import { isVerbOf } from "../../knowledge/verbs.js";
import { overlaps } from "../../model/index.js";
import type { Atom } from "../numbers/atoms.js";
import { type NumberPhrase, readNumber } from "../numbers/number-phrase.js";
import { type Scene, tokenFrom } from "./scene.js";

/** A number with its bounds and currency sign, before it is known what it counts. Atom indexes, `last` exclusive. */
export interface Amount {
  readonly first: number;
  readonly last: number;
  /** First atom of the number itself, behind hedge and sign. */
  readonly number: number;
  readonly least?: number | undefined;
  readonly most?: number | undefined;
  readonly approximate: boolean;
  /** "thousands", "several": no figures are given. */
  readonly vague: boolean;
  readonly range: boolean;
  readonly currency?: string | undefined;
}

/** Reads the amount whose sign or number begins at an atom. */
export function readAmount(scene: Scene, at: number): Amount | undefined {
  const { atoms } = scene;
  const sign = readSign(atoms, at);
  const low = readNumber(atoms, sign?.last ?? at);
  if (!low) return undefined;
  const high = readUpper(scene, at, low);
  const bound = phraseBefore(units().bounds, atoms, openingOf(atoms, at, high !== undefined));
  const hedge = bound && isParticle(scene, bound.first) ? undefined : bound;
  const last = high?.last ?? low.last;
  const post = phraseAt(units().post, atoms, last);
  const least = high ? scaled(low, high, atoms) : low.least;
  const bounds = boundsOf(least, high?.most ?? low.most, low, hedge?.value ?? post?.value);
  // Written out: an object that opens with a spread has a shape of its own, which no look-up knows.
  return {
    least: bounds.least,
    most: bounds.most,
    approximate: bounds.approximate,
    first: hedge?.first ?? at,
    last: post?.last ?? last,
    number: low.first,
    vague: low.vague,
    range: high !== undefined,
    currency: sign?.value,
  };
}

/** "Hand over 600 men" is no "over 600": the word belongs to the verb before it, in "5% over ten weeks" to the amount. */
function isParticle(scene: Scene, at: number): boolean {
  const { atoms, tokens } = scene;
  const [before, word] = [atoms[at - 1], atoms[at]];
  if (isThreshold(scene, at)) return true;
  const isAmount = before?.kind === "number" || units().percents.has(before?.norm ?? "");
  if (word?.norm === "over" && (isAmount || isSpread(atoms, at))) return true;
  const verb = tokens[tokenFrom(tokens, atoms[at]?.start ?? 0) - 1];
  return verb?.upos === "VERB" && isVerbOf("phrasal", `${verb.lemma} ${atoms[at]?.norm ?? ""}`);
}

/** "96 pounds a ton over 25 years": the sum is spread over the time. */
function isSpread(atoms: readonly Atom[], at: number): boolean {
  const low = readNumber(atoms, at + 1);
  if (!low || !/^(?:day|week|month|year|decade)s?$/.test(atoms[low.last]?.norm ?? "")) return false;
  const before = atoms.slice(Math.max(0, at - MOST_RATE), at);
  const sum = before.findLastIndex(({ kind }) => kind === "number");
  return sum >= 0 && before.slice(sum).every(({ norm }) => /^[\p{L}\p{N}/£€$%]/u.test(norm));
}

/** Atoms from a sum to "over": "40 euros per ton over". */
const MOST_RATE = 6;

/** "Whenever the lake falls below 40%", "goes up to 50%": the number is met or crossed, and not left open. */
function isThreshold({ atoms, tokens }: Scene, at: number): boolean {
  const word = atoms[at]?.norm ?? "";
  const verb = tokenFrom(tokens, atoms[at]?.start ?? 0) - 1;
  if (tokens[verb]?.upos !== "VERB" || !units().changeVerbs.has(tokens[verb]?.lemma ?? "")) return false;
  if (word === "up" || word === "down") return true;
  const opened = tokens.slice(0, verb).some(({ norm }) => CONDITIONS.has(norm));
  return opened && /^(?:below|under|above|over|past|beneath)$/.test(word);
}

const CONDITIONS = new Set(["if", "when", "whenever", "once", "unless", "until", "should"]);

/** "between" belongs to the range: the hedge stands before it. */
const openingOf = (atoms: readonly Atom[], at: number, range: boolean) =>
  range && /^(?:between|from)$/.test(atoms[at - 1]?.norm ?? "") ? at - 1 : at;

/** Letters of a sign are capitals and touch it ("A$", not "a $5 fee"); a code stands apart ("EUR 5", not "COP30"). */
function readSign(atoms: readonly Atom[], at: number): { readonly value: string; readonly last: number } | undefined {
  const sign = phraseAt(units().currencySigns, atoms, at);
  const touching = sign && (sign.last === at + 1 ? isSign(atoms, at) : atoms[at + 1]?.glued && isCapital(atoms[at]));
  if (touching) return sign;
  const code = atoms[at]?.text ?? "";
  return units().currencyCodes.has(code) && !atoms[at + 1]?.glued ? { value: code, last: at + 1 } : undefined;
}

/** "R5" and "RM 5" are sums, a "r 5" or an "R 5" is none. */
function isSign(atoms: readonly Atom[], at: number): boolean {
  const { kind, text = "" } = atoms[at] ?? {};
  return kind !== "word" || (isCapital(atoms[at]) && (text.length > 1 || atoms[at + 1]?.glued === true));
}

const isCapital = (atom: Atom | undefined): boolean => /^[A-Z]/.test(atom?.text ?? "");

/** Reads the upper end: "3 to 5", "3-5", "4% to 6%", "between 3 and 5"; not of "from 3 to 5" after a verb of change. */
function readUpper(scene: Scene, at: number, low: NumberPhrase): NumberPhrase | undefined {
  const { atoms } = scene;
  if (low.vague) return undefined;
  const percent = phraseAt(units().percents, atoms, low.last);
  const link = percent?.last ?? low.last;
  // "Slipped since 2021 to 17,800": a year is no lower end.
  const lower = { start: atoms[low.first]?.start ?? 0, end: atoms[low.last - 1]?.end ?? 0 };
  if (scene.times.some((time) => time.type === "DATE" && overlaps(time, lower) && time.end <= lower.end))
    return undefined;
  const word = atoms[link]?.norm ?? "";
  const opening = atoms[at - 1]?.norm;
  const links = word === "to" || word === "-" || word === "–" || (word === "and" && opening === "between");
  if (!links || (opening === "from" && tellsChange(scene, at))) return undefined;
  const sign = readSign(atoms, link + 1);
  const high = readNumber(atoms, sign?.last ?? link + 1);
  if (!high || high.vague || high.most <= 0) return undefined;
  // "rose 9% to 1,497 pence" is no range.
  if (percent && !phraseAt(units().percents, atoms, high.last)) return undefined;
  return scaled(low, high, atoms) < high.most ? high : undefined;
}

/** "3 to 5 million": the scale of the upper end holds for the lower one too. */
function scaled(low: NumberPhrase, high: NumberPhrase, atoms: readonly Atom[]): number {
  if (low.last - low.first > 1 || high.last - high.first < 2) return low.least;
  const bare = readNumber(atoms.slice(high.first, high.first + 1), 0)?.least;
  const factor = bare ? high.most / bare : 1;
  return factor >= 100 && low.least < (bare ?? 0) ? low.least * factor : low.least;
}

/** How far before "from" a verb (or noun) of change is looked for, in atoms. */
const CHANGE = 12;

function tellsChange({ atoms, tokens }: Scene, at: number): boolean {
  const from = tokenFrom(tokens, atoms[Math.max(0, at - CHANGE)]?.start ?? 0);
  const to = tokenFrom(tokens, atoms[at]?.start ?? 0);
  return tokens.slice(from, to).some((token) => units().changeVerbs.has(token.lemma));
}

type Bounds = { readonly least?: number; readonly most?: number; readonly approximate: boolean };

function boundsOf(least: number, most: number, number: NumberPhrase, hedge: string | undefined): Bounds {
  if (hedge === "above" || hedge === "least") return { least, approximate: number.vague };
  if (hedge === "most" || hedge === "below") return { most, approximate: number.vague };
  if (hedge === "nearly" && least === most) return { least: most - halfPlace(most), most, approximate: true };
  return { least, most, approximate: number.vague || hedge === "about" || hedge === "nearly" };
}

/** "Nearly 4" is over 3.5, "nearly 400" over 350, "nearly 100" over 95: half a unit of the last figure that counts. */
function halfPlace(value: number): number {
  if (value <= 0) return 0;
  let place = 10 ** Math.floor(Math.log10(value));
  while (value % place !== 0 && place > 1e-3) place /= 10;
  return (value === place && value > 1 ? place / 10 : place) / 2;
}
