import { numberWords } from "../../knowledge/numbers.js";
import { units } from "../../knowledge/units.js";
import { hasDigit, overlaps, type Quantity, within } from "../../model/index.js";
import { runFrom, spanOf, withPostmodifiers } from "./noun-run.js";
import type { Scene } from "./scene.js";

/** Finds ordinals that count happenings: "his sixth meeting with the union", "a third round of talks". */
export function findOrdinals(scene: Scene): Quantity[] {
  const { tokens, times, names } = scene;
  return tokens.flatMap((token, i): Quantity[] => {
    const value = valueOf(token.norm);
    if (value === undefined || value < 2) return [];
    const opens = /^(?:DT|PRP\$|POS|IN|CC)$/.test(tokens[i - 1]?.xpos ?? "");
    if (!opens || names.some((name) => within(token, name))) return [];
    const run = runFrom(tokens, i + 1, times);
    const head = run && tokens[run.head];
    if (!run || !head || !units().ordinalNouns.has(head.lemma) || times.some((timex) => overlaps(timex, token)))
      return [];
    const about = spanOf(tokens, run.first, withPostmodifiers(tokens, run.last, times));
    const unit = head.norm.endsWith("s") ? head.norm : `${head.norm}s`;
    const at = { start: token.start, end: head.end, by: "quantities/ordinal", sentence: scene.index };
    return [{ ...at, kind: "ordinal", least: value, most: value, approximate: false, unit, about }];
  });
}

function valueOf(word: string): number | undefined {
  if (!hasDigit(word)) return numberWords().ordinals.get(word);
  const digits = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(word)?.[1];
  return digits ? Number(digits) : undefined;
}
