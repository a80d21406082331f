import { phraseAt } from "../../knowledge/phrases.js";
import { units } from "../../knowledge/units.js";
import { overlaps, type Quantity, type Timex } from "../../model/index.js";
import type { Amount } from "./amount.js";
import { isPlural, type NounRun, runFrom, unitOf } from "./noun-run.js";
import { type Scene, tokenFrom } from "./scene.js";

/** What an amount is of: its unit, the offset at which number and unit end, and the noun if it counts one. */
export interface Kind {
  readonly kind: Quantity["kind"];
  readonly unit: string;
  readonly end: number;
  readonly counted?: NounRun;
  /** A duration's expression of time. */
  readonly timex?: Timex;
}

/** Tells what an amount is of; undefined where it is of nothing that a record keeps. */
export function kindOf(scene: Scene, amount: Amount): Kind | undefined {
  return (
    money(scene, amount) ??
    duration(scene, amount) ??
    points(scene, amount) ??
    unitWords(scene, amount, "percent") ??
    unitWords(scene, amount, "measure") ??
    members(scene, amount) ??
    count(scene, amount)
  );
}

const endOf = ({ atoms }: Scene, last: number) => atoms[last - 1]?.end ?? 0;

/** Where the unit begins: behind a dash that touches the number ("300-million-dollar"). */
const unitAt = ({ atoms }: Scene, { last }: Amount) =>
  atoms[last]?.norm === "-" && atoms[last]?.glued ? last + 1 : last;

function money(scene: Scene, amount: Amount): Kind | undefined {
  if (amount.currency) {
    const named = phraseAt(units().currencyWords, scene.atoms, amount.last)?.last ?? amount.last;
    return { kind: "money", unit: amount.currency, end: endOf(scene, named) };
  }
  // "millions of dollars"
  const of = amount.vague && scene.atoms[amount.last]?.norm === "of" ? amount.last + 1 : undefined;
  const word = phraseAt(units().currencyWords, scene.atoms, of ?? unitAt(scene, amount));
  if (!word || (word.value === "GBP" && scene.atoms[word.last]?.norm === "of")) return undefined;
  return { kind: "money", unit: word.value, end: endOf(scene, word.last) };
}

function unitWords(scene: Scene, amount: Amount, kind: "percent" | "measure"): Kind | undefined {
  const words = phraseAt(kind === "percent" ? units().percents : units().measures, scene.atoms, unitAt(scene, amount));
  return words && { kind, unit: words.value, end: endOf(scene, words.last) };
}

/** "28-point plan", "a plan of 19 points"; elsewhere points are an index's or a game's, and a measure. */
function points(scene: Scene, amount: Amount): Kind | undefined {
  const at = unitAt(scene, amount);
  const word = scene.atoms[at];
  if (!word || !units().pointWords.has(word.norm) || amount.vague) return undefined;
  // "12 percent, six points of it at once"; "a 1-point rise in the tax".
  const [of, it] = scene.atoms.slice(at + 1, at + 3);
  const isPart = of?.norm === "of" && /^(?:it|that|this|which)$/.test(it?.norm ?? "");
  const rise = scene.tokens[tokenFrom(scene.tokens, word.end)]?.lemma ?? "";
  if (isPart || (at > amount.last && units().changeKinds.has(rise)))
    return { kind: "percent", unit: "percentage points", end: word.end };
  const last = tokenFrom(scene.tokens, word.end);
  const first = tokenFrom(scene.tokens, scene.atoms[amount.number]?.start ?? 0);
  const near = [...scene.tokens.slice(Math.max(0, first - 12), first), ...scene.tokens.slice(last, last + 6)];
  const planned = near.some((token) => units().pointNouns.has(token.lemma));
  return { kind: planned ? "points" : "measure", unit: "points", end: word.end };
}

/** A length of time, as the times layer found it. */
function duration(scene: Scene, amount: Amount): Kind | undefined {
  const span = { start: scene.atoms[amount.number]?.start ?? 0, end: endOf(scene, amount.last) };
  const timex = scene.times.find((t) => t.type === "DURATION" && overlaps(t, span));
  const letter = /^P(T?)[\d.X]+([A-Z]+)$/.exec(timex?.value ?? "");
  if (!timex || !letter) return undefined;
  const word = phraseUnit(scene, amount);
  const unit = units().durations.get(word ?? `${letter[1]}${letter[2]}`);
  return unit === undefined ? undefined : { kind: "duration", unit, end: timex.end, timex };
}

/** "Two decades" is P20Y in TIMEX3; the figure keeps the text's own unit. */
function phraseUnit(scene: Scene, amount: Amount): string | undefined {
  const word = scene.atoms[unitAt(scene, amount)]?.norm ?? "";
  return /^decades?$/.test(word)
    ? "DE"
    : /^centur(?:y|ies)$/.test(word)
      ? "CE"
      : /^fortnights?$/.test(word)
        ? "FN"
        : undefined;
}

/** "a five-member panel", "a 12-nation bloc". */
function members(scene: Scene, amount: Amount): Kind | undefined {
  const at = unitAt(scene, amount);
  const word = scene.atoms[at];
  if (at === amount.last || !word || !units().memberNouns.has(word.norm)) return undefined;
  const counted = runFrom(scene.tokens, tokenFrom(scene.tokens, word.end), scene.times);
  if (!counted) return undefined;
  const unit = units().people.has(word.norm) || word.norm === "strong" ? "people" : plural(word.norm);
  return { kind: "count", unit, end: word.end, counted };
}

const plural = (noun: string) => (/[^aeiou]y$/.test(noun) ? noun.replace(/y$/, "ies") : `${noun}s`);

/** A number of things or people. */
function count(scene: Scene, amount: Amount): Kind | undefined {
  const { tokens } = scene;
  const first = nounAt(scene, amount);
  const counted = first === undefined ? undefined : runFrom(tokens, first, scene.times);
  const head = counted && tokens[counted.head];
  if (!head || !counted) return undefined;
  const one = amount.least === 1 && amount.most === 1;
  if (!(one ? unitOf(head) === "people" : isPlural(head))) return undefined;
  if (units().notCounted.has(head.lemma) || pointsBack(scene, amount)) return undefined;
  return { kind: "count", unit: isPeople(tokens, counted) ? "people" : unitOf(head), end: head.end, counted };
}

/** "31,400 Sabrans | have died": only people do. */
const isPeople = (tokens: Scene["tokens"], { head, last }: NounRun): boolean =>
  tokens[head]?.xpos === "NNPS" &&
  tokens.slice(last, last + 4).some(({ lemma, xpos }) => xpos.startsWith("VB") && units().suffers.has(lemma));

/** The first token of what is counted: "thousands of | civilians", "60 of the 64 | states". */
function nounAt(scene: Scene, amount: Amount): number | undefined {
  const { atoms, tokens } = scene;
  if (atoms[amount.last]?.norm === "-") return undefined;
  let at = tokenFrom(tokens, endOf(scene, amount.last));
  if (/^(?:more|other|further|additional|new|extra|such|different|separate)$/.test(tokens[at]?.norm ?? "")) at++;
  // "58 sets of brackets": brackets.
  if (units().collections.has(tokens[at]?.lemma ?? "") && tokens[at + 1]?.norm === "of") at++;
  if (tokens[at]?.norm !== "of") return at;
  at++;
  // "2,700 of the plant's 4,100 | jobs": whose they are is stepped over.
  while (/^(?:DT|PRP\$|PDT|CD|POS)$/.test(tokens[at]?.xpos ?? "") || tokens[at + 1]?.xpos === "POS") at++;
  return at;
}

/** "The two countries" points back to them; it gives no figure. */
function pointsBack({ atoms }: Scene, amount: Amount): boolean {
  const small = (amount.most ?? amount.least ?? 0) <= 10 && !amount.approximate;
  return small && units().pointing.has(atoms[amount.first - 1]?.norm ?? "");
}
