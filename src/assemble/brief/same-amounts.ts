import { leaning } from "../../knowledge/leaning.js";
import { phraseAt } from "../../knowledge/phrases.js";
import { reportHeads } from "../../knowledge/report-heads.js";
import { units } from "../../knowledge/units.js";
import { remembered } from "../../model/remembered.js";
import { plainWords } from "./plain-words.js";

/**
 * Tells whether two wants of one side in one matter come to the same amounts, so that the second tells nothing more: "asks for 7%",
 * "wants 7% from May". What one sentence refuses is not what the other asks for.
 */
export function isSameAmount(one: string, other: string): boolean {
  const [a, b] = [amountsOf(one), amountsOf(other)];
  return a.size > 0 && a.size === b.size && isWithin(a, b) && isRefusing(one) === isRefusing(other);
}

/** Tells whether all amounts of a want stand in a fuller one of the same side. */
export function isAmountOf(one: string, fuller: string): boolean {
  const [a, b] = [amountsOf(one), amountsOf(fuller)];
  return a.size > 0 && a.size < b.size && isWithin(a, b) && isRefusing(one) === isRefusing(fuller);
}

const isWithin = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].every((one) => b.has(one));

const isRefusing = (text: string): boolean => leaning().refusing.test(text);

/** The amounts of a text with what they count, days and years left out: "8,000 metric tons" are "8000 tonnes". */
const amountsOf = remembered((text: string): ReadonlySet<string> => {
  const plain = text.replace(/(?<=\d),(?=\d{3})/g, "").replace(INSERT, " ");
  const found = [...plain.matchAll(AMOUNT)].flatMap(([, sign, number = "", behind = ""]) => {
    const unit = YEAR.test(number) && sign === undefined ? undefined : (sign ?? unitOf(behind));
    return unit === undefined ? [] : `${number.replace(/[.,]$/, "")} ${unit}`;
  });
  return new Set(found);
});

/** "The union, which speaks for 40 cooks, wants 7%": the insert tells of the union. */
const INSERT = /, (?:which|who|whose|where) [^,]*,/g;

const AMOUNT = /([€$£¥])?\s?(\d[\d.,]*)(\s?%|-\p{L}+|(?:\s[\p{L}-]+){0,2})/gu;

const YEAR = /^(?:19|20)\d\d[.,]?$/;

/** What is counted: a measure as it is always called, else the word behind the number. */
function unitOf(behind: string): string | undefined {
  if (behind.includes("%")) return PERCENT;
  const words = plainWords(behind).map((norm) => ({ norm }));
  const [first] = words;
  if (first === undefined || behind.startsWith("-") || reportHeads().months.has(first.norm)) return undefined;
  if (phraseAt(units().percents, words, 0)) return PERCENT;
  const measure = phraseAt(units().measures, words, 0)?.value ?? first.norm;
  return (measure === "tons" ? "tonnes" : measure).replace(/s$/, "");
}

const PERCENT = "%";
