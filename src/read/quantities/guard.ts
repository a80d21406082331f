import { phraseAt } from "../../knowledge/phrases.js";
import { units } from "../../knowledge/units.js";
import { overlaps } from "../../model/index.js";
import { readNumber } from "../numbers/number-phrase.js";
import type { Amount } from "./amount.js";
import { type Scene, tokenFrom } from "./scene.js";

/** Tells whether a number is a date, a name, a label, a list's number or an address: no quantity. */
export function isNoQuantity(scene: Scene, amount: Amount): boolean {
  return isTime(scene, amount) || isNoNumber(scene, amount) || isLoose(scene, amount) || isRatio(scene, amount);
}

/** Tells whether figures are a name's, a label, a list's number or an address. */
export const isNoNumber = (scene: Scene, amount: Amount): boolean =>
  isName(scene, amount) ||
  isLabel(scene, amount) ||
  isGlued(scene, amount) ||
  isListed(scene, amount) ||
  isModel(scene, amount);

const spanOf = ({ atoms }: Scene, amount: Amount) => ({
  start: atoms[amount.number]?.start ?? 0,
  end: atoms[amount.last - 1]?.end ?? 0,
});

const isTime = (scene: Scene, amount: Amount) =>
  scene.times.some((timex) => timex.type !== "DURATION" && overlaps(timex, spanOf(scene, amount)));

/** "Air Force One", "Group of Seven": the number stands in a longer name, and not at its beginning. */
const isName = (scene: Scene, amount: Amount) =>
  scene.names.some((name) => {
    const { start, end } = spanOf(scene, amount);
    return name.start < start && name.end >= end;
  });

function isLabel({ atoms }: Scene, amount: Amount): boolean {
  const before = atoms[amount.first - 1];
  if (!before || amount.currency) return false;
  const dot = before.norm === "." && atoms[amount.first - 2]?.norm === "no";
  if (!units().labels.has(before.norm) && !dot) return false;
  // "this point 28 members", but "Article 5" and "section 12": a label has a capital or figures without a noun.
  return dot || before.norm === "#" || /^\p{Lu}/u.test(before.text) || !/^\p{L}/u.test(atoms[amount.last]?.norm ?? "");
}

/** "G7", "COP30", "F-16", "5G", "0530 2294668". */
function isGlued({ atoms }: Scene, amount: Amount): boolean {
  const number = atoms[amount.number];
  const before = atoms[amount.number - 1];
  const after = atoms[amount.last];
  if (!number || number.kind !== "number") return false;
  if (/^0\d/.test(number.text) || number.text.length > 15) return true;
  if (!amount.currency && number.glued && /^[\p{L}/.:_@&]$|\p{L}$/u.test(before?.text ?? "")) return true;
  if (before?.norm === "-" && before.glued && number.glued && atoms[amount.number - 2]?.kind === "word") return true;
  return after?.kind === "number" || (after?.norm === ":" && atoms[amount.last + 1]?.glued === true);
}

/** "1. The ministers agree" opens a block. */
function isListed({ atoms, opensBlock }: Scene, amount: Amount): boolean {
  if (!opensBlock || amount.number > 1) return false;
  const after = atoms[amount.last];
  return after !== undefined && /^[.):]$/.test(after.norm) && after.glued;
}

/** "several allies", "a few terms", "one of the envoys" give no figure. */
function isLoose({ atoms }: Scene, amount: Amount): boolean {
  if (amount.vague && (amount.most ?? 0) < 24) return true;
  return amount.least === 1 && amount.most === 1 && /^(?:of|')$/.test(atoms[amount.last]?.norm ?? "");
}

/** "Airbus 320 jets", "GeoPhone 4", "Brent 25 futures": bare figures right behind a name belong to it; "In Geneva, 12 ministers" not. */
function isModel(scene: Scene, amount: Amount): boolean {
  const { atoms, tokens } = scene;
  if (amount.first !== amount.number || atoms[amount.number]?.kind !== "number" || amount.least === undefined)
    return false;
  const before = tokens[tokenFrom(tokens, atoms[amount.number]?.start ?? 0) - 1];
  // "Chile gets 12 tons and Peru 9 tons": whose they are, and no name.
  const opening = tokens[tokenFrom(tokens, atoms[amount.number]?.start ?? 0) - 2]?.norm ?? "";
  if (/^(?:,|and|the)$/.test(opening) && phraseAt(units().measures, atoms, amount.last)) return false;
  return before?.xpos === "NNP" && amount.least < 10_000 && /^\p{Ll}?\p{Lu}[\p{L}&]/u.test(before.text);
}

/** "four in five trains", "nine trains in ten", "$1 = 0.82 pounds" are rates, no figures of things. */
function isRatio(scene: Scene, amount: Amount): boolean {
  const { atoms } = scene;
  const before = atoms[amount.first - 1]?.norm ?? "";
  const after = atoms[amount.last]?.norm ?? "";
  if (before === "=" || after === "=") return true;
  if (before === "of" && atoms[amount.first - 2]?.norm === "out") return true;
  if (isForEach(scene, amount) || isFraction(scene, amount)) return true;
  if (before === "in" && readNumber(atoms, amount.first - 2)?.last === amount.first - 1) return true;
  // "nine trains in ten": a bare number behind the counted noun.
  const whole = atoms[amount.last + 1]?.norm === "in" ? readNumber(atoms, amount.last + 2) : undefined;
  return whole !== undefined && whole.least <= 100 && !atoms[whole.last]?.norm.endsWith("s");
}

/** "One captive for every three detainees", "a day for each additional 10": what comes for so many is no number of them. */
function isForEach({ atoms }: Scene, { first }: Amount): boolean {
  const at = /^(?:additional|extra|further|other)$/.test(atoms[first - 1]?.norm ?? "") ? first - 2 : first - 1;
  return (
    /^(?:every|each)$/.test(atoms[at]?.norm ?? "") && /^(?:for|of|per|by|from|in)$/.test(atoms[at - 1]?.norm ?? "")
  );
}

/** "Three-quarters of them": the number is of parts. */
const isFraction = ({ atoms }: Scene, { last }: Amount): boolean =>
  atoms[last]?.norm === "-" &&
  atoms[last]?.glued === true &&
  /^(?:quarter|third|half|fifth|sixth|seventh|eighth|ninth|tenth)s?$/.test(atoms[last + 1]?.norm ?? "");
