import { units } from "../../knowledge/units.js";
import { type Quantity, type Span, type Token, within } from "../../model/index.js";
import { findBefore } from "./about-before.js";
import type { Amount } from "./amount.js";
import { isPlural, runBack, spanOf, unitOf } from "./noun-run.js";
import { putBefore } from "./put-before.js";
import { type Scene, tokenFrom } from "./scene.js";

/** Finds what befell people who are counted without a noun: "12 dead", "at least 60 were injured", "killed nine". */
export function findBareCount(scene: Scene, amount: Amount): Quantity | undefined {
  const { atoms, tokens } = scene;
  const start = atoms[amount.first]?.start ?? 0;
  const end = atoms[amount.last - 1]?.end ?? start;
  if (/^(?:['’]|%)/.test(atoms[amount.last]?.norm ?? "")) return undefined;
  const tally = tallied(scene, tokenFrom(tokens, start), tokenFrom(tokens, end));
  const what =
    after(tokens, tokenFrom(tokens, end)) ??
    before(tokens, tokenFrom(tokens, start)) ??
    driven(tokens, tokenFrom(tokens, start), tokenFrom(tokens, end));
  const span = what && { start: what.start, end: what.end };
  const found =
    tally ?? (span ? { unit: "people", about: span, happening: span } : toll(scene, tokenFrom(tokens, start)));
  return (
    found && {
      start,
      end,
      by: "quantities/bare-count",
      kind: "count",
      ...(amount.least !== undefined && { least: amount.least }),
      ...(amount.most !== undefined && { most: amount.most }),
      approximate: amount.approximate,
      sentence: scene.index,
      ...found,
    }
  );
}

/** "Stewards counted 400 of them", "puts the yard's job losses at 900": who counts, or what the number is put of. */
function tallied(
  { tokens, times }: Scene,
  first: number,
  last: number,
): { readonly unit: string; readonly about: Span } | undefined {
  const verb = tokens[first - 1];
  const whom = tokens[last]?.norm === "of" && /^(?:them|us)$/.test(tokens[last + 1]?.norm ?? "");
  const counter = whom && verb?.lemma === "count" ? runBack(tokens, first - 2, times) : undefined;
  if (counter && verb) return { unit: "people", about: { start: tokens[counter.first]?.start ?? 0, end: verb.end } };
  if (verb?.norm !== "at" || tokens[last]?.upos === "NOUN") return undefined;
  const thing = runBack(tokens, first - 2, times);
  const head = thing && tokens[thing.head];
  if (!thing || head?.xpos !== "NNS") return undefined;
  let at = thing.first - 1;
  while (at > thing.first - MOST_OWNER && /^(?:DT|PRP\$|POS|NN|NNP)$/.test(tokens[at]?.xpos ?? "")) at--;
  return tokens[at]?.lemma === "put"
    ? { unit: unitOf(head), about: spanOf(tokens, thing.first, thing.last) }
    : undefined;
}

/** Words of whose it is, before what is put at a number, at most. */
const MOST_OWNER = 6;

/** "The death toll rose to 1,204", "the number of refugees has reached two million". */
function toll(scene: Scene, first: number): { readonly unit: string; readonly about: Span } | undefined {
  const put = putBefore(scene, first);
  const about = stateBefore(scene, first) ?? findBefore(scene, first, { kind: "count", unit: "", end: 0 })?.about;
  const words = about ? scene.tokens.filter((token) => within(token, about)) : [];
  const [head, last] = [words.findIndex((token) => units().numbers.has(token.lemma)), words.at(-1)];
  if (!about || !last) return undefined;
  const of = words.findIndex(({ upos }) => upos === "ADP");
  const counting = of > 0 ? words[of - 1] : last;
  if (units().tolls.has(last.lemma) || (counting && units().tolls.has(counting.lemma)))
    return { unit: "people", about };
  // "Losses which the owners put at 900".
  if (put && counting && isPlural(counting)) return { unit: unitOf(counting), about };
  if (head >= 0 && units().states.has(last.norm)) return { unit: "people", about };
  const counted = head >= 0 && words[head + 1]?.norm === "of" && isPlural(last);
  return counted ? { unit: unitOf(last), about } : undefined;
}

/** "The number of displaced": what befell them stands for the people. */
function stateBefore({ tokens }: Scene, first: number): Span | undefined {
  const state = tokens[first - 2];
  const [of, number] = [tokens[first - 3], tokens[first - 4]];
  if (tokens[first - 1]?.norm !== "at" && tokens[first - 1]?.norm !== "to") return undefined;
  if (!state || !number || of?.norm !== "of" || !units().states.has(state.norm)) return undefined;
  return units().numbers.has(number.lemma) ? { start: number.start, end: state.end } : undefined;
}

const befalls = (token: Token | undefined, form: RegExp) =>
  token !== undefined && form.test(token.xpos) && units().happenings.has(token.lemma);

function after(tokens: readonly Token[], from: number): Token | undefined {
  let at = from;
  if (/^(?:others|more|of)$/.test(tokens[at]?.norm ?? "")) at++;
  if (tokens[at - 1]?.norm === "of" && /^(?:them|whom)$/.test(tokens[at]?.norm ?? "")) at++;
  const state = tokens[at];
  if (state && /^(?:JJ|VBN|NN)/.test(state.xpos) && units().states.has(state.norm)) return state;
  while (/^(?:was|were|have|had|has|been|be|are|is|being|also|to)$/.test(tokens[at]?.norm ?? "")) at++;
  return befalls(tokens[at], /^VB[DN]$/) || units().states.has(tokens[at]?.norm ?? "") ? tokens[at] : undefined;
}

/** "Has driven | 40,000 from their homes", "forced | 900 to leave", "40,000, a third of all, | have been driven from home". */
function driven(tokens: readonly Token[], first: number, last: number): Token | undefined {
  const active = tokens[first - 1];
  const at = pastInsert(tokens, last);
  const passive = tokens.slice(at, at + NEAR).findLast(({ xpos }) => xpos === "VBN");
  for (const [verb, from] of [
    [active, last],
    [passive, at],
  ] as const) {
    if (!verb || !units().drives.has(verb.lemma)) continue;
    if (tokens.slice(from, from + 2 * NEAR).some(({ lemma }) => units().drivenFrom.has(lemma))) return verb;
  }
  return undefined;
}

/** Behind ", a third of the people,". */
function pastInsert(tokens: readonly Token[], from: number): number {
  if (tokens[from]?.norm !== ",") return from;
  const end = tokens.slice(from + 1, from + 2 * NEAR).findIndex(({ norm }) => norm === ",");
  return end < 0 ? from : from + end + 2;
}

/** Tokens of "have been driven". */
const NEAR = 4;

/** "killing at least nine": nothing stands between verb and bound. */
const before = (tokens: readonly Token[], at: number): Token | undefined => {
  const next = tokens[at - 1];
  return befalls(next, /^VB[DNG]$/) && units().doneTo.has(next?.lemma ?? "") ? next : undefined;
};
