import { verbCue } from "../../knowledge/cues.js";
import { units } from "../../knowledge/units.js";
import { bySentence } from "../../model/by-sentence.js";
import type { Quantity, Span, Token } from "../../model/index.js";
import { type Amount, readAmount } from "./amount.js";
import { isNoQuantity } from "./guard.js";
import type { QuantityInput } from "./quantity-input.js";
import { type Scene, tokenFrom } from "./scene.js";
import { isOfSecondVoice } from "./second-voice.js";

/**
 * Finds the numbers that somebody else gives for what was counted just before: "The union fears for 300 jobs. The yard puts it
 * at 200.", "the mean wage is $900; the crews say $700". A number that was read otherwise is read anew.
 *
 * @param found what is counted in the report, in order
 */
export function findPutAt(reading: QuantityInput, scenes: Iterable<Scene>, found: readonly Quantity[]): Quantity[] {
  const all: Quantity[] = [];
  for (const scene of scenes) {
    for (let i = 0; i < scene.atoms.length; i++) {
      const amount = readAmount(scene, i);
      if (!amount) continue;
      i = amount.last - 1;
      const answer = answerOf(reading, scene, amount, found);
      if (answer) all.push(answer);
    }
  }
  return all;
}

function answerOf(
  reading: QuantityInput,
  scene: Scene,
  amount: Amount,
  found: readonly Quantity[],
): Quantity | undefined {
  const start = scene.atoms[amount.first]?.start ?? 0;
  const end = scene.atoms[amount.last - 1]?.end ?? start;
  const known = standingIn(found, scene.index).find((quantity) => quantity.start < end && start < quantity.end);
  // "Says three-quarters of them": the number goes on.
  if (isNoQuantity(scene, amount) || scene.text[end] === "-") return undefined;
  const told = { start, end: known?.end ?? end };
  const other = counted(reading, scene.index, found, { start, ...(known && { known }) });
  if (!other?.about || !(isAnswer(scene, told) || isOfSecondVoice(scene, other, told))) return undefined;
  const { least: _, most: __, ...rest } = other;
  const { least, most, approximate } = amount;
  return {
    ...rest,
    start,
    end: known?.end ?? end,
    by: "quantities/put-at",
    ...(least !== undefined && { least }),
    ...(most !== undefined && { most }),
    approximate,
    sentence: scene.index,
  };
}

/** "Puts it at 200", "put the losses at about 40", "makes it 70;", "says $90.", "says the number is closer to 40". */
function isAnswer({ tokens }: Scene, { start, end }: Span): boolean {
  let at = tokenFrom(tokens, start) - 1;
  while (HEDGE.has(tokens[at]?.upos ?? "") || /^(?:than|to)$/.test(tokens[at]?.norm ?? "")) at--;
  const last = tokens[at];
  if (last?.norm === "at") return isPut(tokens, at);
  if ((last?.norm === "of" || last?.norm === "on") && units().answersOf.has(tokens[at - 1]?.lemma ?? ""))
    return tokens[tokenFrom(tokens, end)]?.upos === "PUNCT";
  const closes = tokens[tokenFrom(tokens, end)]?.upos === "PUNCT";
  if (last?.norm === "it") return closesOrGoesOn(tokens[tokenFrom(tokens, end)]) && makesSum(tokens[at - 1]);
  if (units().answers.has(last?.lemma ?? "")) return closes;
  // "The owners say it is | £175m."
  const isIt =
    tokens[at - 1]?.norm === "it" && /^(?:say|insist|claim|believe|reckon|think)$/.test(tokens[at - 2]?.lemma ?? "");
  return last?.lemma === "be" && (isNumber(tokens, at - 1) || (isIt && closes));
}

const closesOrGoesOn = (token: Token | undefined): boolean => token?.upos === "PUNCT" || token?.upos === "CCONJ";

const makesSum = (token: Token | undefined): boolean => verbCue(token?.lemma ?? "")?.frames.has("np-sum") === true;

const HEDGE = new Set(["ADV", "ADJ"]);

function isPut(tokens: readonly Token[], at: number): boolean {
  const isIt = /^(?:it|that|this|them)$/.test(tokens[at - 1]?.norm ?? "");
  const isNamed = tokens[at - 1]?.upos === "NOUN" && /^(?:DT|PRP\$)$/.test(tokens[at - 2]?.xpos ?? "");
  const verb = tokens[at - (isIt ? 2 : 3)];
  // "Valuing the yard at 2 million": of the yard, and no answer.
  return isIt ? verb?.upos === "VERB" : isNamed && verbCue(verb?.lemma ?? "")?.frames.has("np-at") === true;
}

/** "The figure", "the true number". */
const isNumber = (tokens: readonly Token[], at: number): boolean =>
  (units().numbers.has(tokens[at]?.lemma ?? "") || tokens[at]?.lemma === "figure") &&
  tokens.slice(Math.max(0, at - 2), at).some(({ upos }) => upos === "DET");

interface Answer {
  readonly start: number;
  readonly known?: Quantity;
}

/**
 * What is counted right before in the same paragraph, by the same measure; for a number with no measure at all also what is counted
 * right behind.
 */
function counted(
  { sentences, quotations }: QuantityInput,
  sentence: number,
  found: readonly Quantity[],
  { start, known }: Answer,
): Quantity | undefined {
  const inBlock = (index: number) => sentences[index]?.block === sentences[sentence]?.block;
  const fits = (q: Quantity) =>
    q !== known && inBlock(q.sentence) && (known ? q.kind === known.kind && q.unit === known.unit : q.kind === "count");
  const near = [...standingIn(found, sentence - 1), ...standingIn(found, sentence)];
  const before = near.filter((q) => q.start < start && fits(q)).at(-1);
  // "Today we count 12," she said: what the report counts behind it is not what she does.
  const speech = quotations?.find((q) => q.kind === "speech" && q.start <= start && start < q.end);
  const behind = (q: Quantity) => fits(q) && (speech === undefined || q.start < speech.end);
  return before ?? (known ? undefined : standingIn(found, sentence + 1).find(behind));
}

const standingIn = (found: readonly Quantity[], sentence: number): Quantity[] =>
  bySentence(found, sentence).flatMap((i) => found[i] ?? []);
