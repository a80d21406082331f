import { phraseAt } from "../../knowledge/phrases.js";
import { units } from "../../knowledge/units.js";
import type { LanguageBase, Span, Timex } from "../../model/index.js";
import { overlaps } from "../../model/index.js";
import { readFraction } from "../numbers/fraction.js";
import { type Amount, readAmount } from "./amount.js";
import { isNoNumber } from "./guard.js";
import { isPlural, runFrom } from "./noun-run.js";
import { type Scene, scenesOf, tokenFrom } from "./scene.js";

/** A figure as corpora of news mark it: hedge, number and unit; what is counted stays outside. */
export interface Value extends Span {
  readonly type: "MONEY" | "PERCENT" | "QUANTITY";
}

/**
 * Finds every figure of a report in the order of the text: money, percentages, and other numbers with or without a noun.
 * Dates, names and labels are none. The record keeps fewer: only what is known to count something (`findQuantities`).
 */
export function findValues(reading: LanguageBase & { readonly times: readonly Timex[] }): Value[] {
  return [...scenesOf(reading)].flatMap(valuesOf);
}

function valuesOf(scene: Scene): Value[] {
  const found: Value[] = [];
  for (let i = 0; i < scene.atoms.length; ) {
    const read = valueAt(scene, i);
    if (read?.value && !isTime(scene, read.value)) found.push(read.value);
    i = read?.last ?? i + 1;
  }
  return found;
}

interface Read {
  readonly value?: Value;
  /** Atom after what was read. */
  readonly last: number;
}

function valueAt(scene: Scene, at: number): Read | undefined {
  return fractionAt(scene, at) ?? scoresAt(scene, at) ?? amountAt(scene, at);
}

/** "About half", "two thirds", "one in five", "half a percent". */
function fractionAt(scene: Scene, at: number): Read | undefined {
  const fraction = readFraction(scene.atoms, at);
  if (!fraction) return undefined;
  const unit = unitAfter(scene, fraction.last);
  const last = unit?.type === "PERCENT" ? unit.last : fraction.last;
  const type = unit?.type === "PERCENT" ? unit.type : "QUANTITY";
  return { value: { ...spanOf(scene, fraction.first, last), type }, last };
}

/** "52-35": a vote or a score is one figure. */
function scoresAt(scene: Scene, at: number): Read | undefined {
  const [one, dash, two, next] = scene.atoms.slice(at, at + 4);
  const isScore =
    one?.kind === "number" && dash?.glued && /^[-–]$/.test(dash.norm) && two?.kind === "number" && two.glued;
  if (!isScore || (next?.glued && /^[-–\p{L}]/u.test(next.norm)) || Number(one.norm) < Number(two.norm))
    return undefined;
  return { value: { ...spanOf(scene, at, at + 3), type: "QUANTITY" }, last: at + 3 };
}

interface Unit {
  readonly type: Value["type"];
  readonly last: number;
}

/** The unit behind a number: "dollars", "cents", "percent", "tonnes", "points". */
function unitAfter({ atoms }: Scene, last: number, vague = false): Unit | undefined {
  const { currencyWords, currencyCodes, percents, measures, pointWords } = units();
  const touching = atoms[last]?.norm === "-" && atoms[last]?.glued ? last + 1 : last;
  const at = vague && atoms[last]?.norm === "of" ? last + 1 : touching;
  const [money, percent] = [phraseAt(currencyWords, atoms, at), phraseAt(percents, atoms, at)];
  if (money) return { type: "MONEY", last: money.last };
  if (percent) return { type: "PERCENT", last: percent.last };
  if (currencyCodes.has(atoms[at]?.text ?? "")) return { type: "MONEY", last: at + 1 };
  const measure = phraseAt(measures, atoms, at);
  if (measure) return { type: /^(?:cents|pence)$/.test(measure.value) ? "MONEY" : "QUANTITY", last: measure.last };
  // "Below the 5,000 mark": indices are measured by it.
  const word = atoms[at]?.norm ?? "";
  return pointWords.has(word) || word === "mark" ? { type: "QUANTITY", last: at + 1 } : undefined;
}

function amountAt(scene: Scene, at: number): Read | undefined {
  const amount = readAmount(scene, at);
  if (!amount) return undefined;
  const unit = unitAfter(scene, amount.last, amount.vague);
  if (isNoNumber(scene, amount) || isWeak(scene, amount) || (!unit && isCode(scene, amount)))
    return { last: amount.last };
  // "$249 USD", "12 cents".
  const type = amount.currency ? "MONEY" : (unit?.type ?? "QUANTITY");
  const ofVague = amount.vague && scene.atoms[amount.last]?.norm === "of" && !unit ? amount.last + 1 : amount.last;
  const last = unit?.last ?? ofVague;
  return { value: { ...spanOf(scene, amount.first, last), type }, last: Math.max(last, at + 1) };
}

/** "One of them", "several", "a few" count nothing that could be checked. */
function isWeak({ atoms }: Scene, amount: Amount): boolean {
  if (amount.currency) return false;
  if (amount.vague) return (amount.most ?? 0) < 24 && !/^(?:score|dozen)$/.test(atoms[amount.last - 1]?.norm ?? "");
  return (
    amount.least === 1 &&
    amount.most === 1 &&
    atoms[amount.number]?.kind === "word" &&
    !units().percents.get(atoms[amount.last]?.norm ?? "")
  );
}

/** "3G", "777s", "the 737 jet", "the two parties": letters behind the figures, or a noun that they do not count. */
function isCode(scene: Scene, amount: Amount): boolean {
  const { atoms, tokens } = scene;
  if (amount.currency || amount.vague || amount.first !== amount.number) return false;
  const next = atoms[amount.last];
  if (next?.glued && /^\p{L}/u.test(next.norm)) return true;
  if (/^(?:the|these|those)$/.test(atoms[amount.first - 1]?.norm ?? "") && amount.most === 2) return true;
  if (atoms[amount.number]?.kind !== "number" || next?.norm === "-") return false;
  const run = runFrom(tokens, tokenFrom(tokens, atoms[amount.last - 1]?.end ?? 0), scene.times);
  return run !== undefined && run.last - run.first <= 2 && !isPlural(tokens[run.head]) && (amount.least ?? 0) > 1;
}

/** "All 51", "between 3 and 5" take their word along. */
function spanOf({ atoms }: Scene, first: number, last: number): Span {
  const from = /^(?:all|between)$/.test(atoms[first - 1]?.norm ?? "") ? first - 1 : first;
  return { start: atoms[from]?.start ?? 0, end: atoms[last - 1]?.end ?? 0 };
}

const isTime = (scene: Scene, value: Value): boolean => scene.times.some((timex) => overlaps(timex, value));
