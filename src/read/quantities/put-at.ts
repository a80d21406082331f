import type { LanguageBase, Quantity } from "../../model/index.js";
import { readAmount } from "./amount.js";
import { isNoQuantity } from "./guard.js";
import { type Scene, tokenFrom } from "./scene.js";

/**
 * Finds the numbers that somebody else gives for what a neighbouring sentence counts: "The union fears for 300 jobs. The yard
 * puts it at 200."
 *
 * @param found what is counted in the report, in order
 */
export function findPutAt(base: LanguageBase, scenes: Iterable<Scene>, found: readonly Quantity[]): Quantity[] {
  const all: Quantity[] = [];
  for (const scene of scenes) {
    for (let i = 0; i < scene.atoms.length; i++) {
      const amount = readAmount(scene, i);
      if (!amount) continue;
      i = amount.last - 1;
      const start = scene.atoms[amount.first]?.start ?? 0;
      const end = scene.atoms[amount.last - 1]?.end ?? start;
      const known = found.some((quantity) => quantity.start < end && start < quantity.end);
      if (known || isNoQuantity(scene, amount) || !isPutAt(scene, tokenFrom(scene.tokens, start))) continue;
      const other = counted(base, scene.index, found);
      const { least, most, approximate } = amount;
      if (other)
        all.push({
          ...other,
          start,
          end,
          by: "quantities/put-at",
          ...bounds(least, most),
          approximate,
          sentence: scene.index,
        });
    }
  }
  return all;
}

function bounds(least: number | undefined, most: number | undefined): Pick<Quantity, "least" | "most"> {
  return { ...(least !== undefined && { least }), ...(most !== undefined && { most }) };
}

/** "Puts it at", "had estimated that at about", "put the number at more than". */
function isPutAt({ tokens }: Scene, first: number): boolean {
  let at = first - 1;
  while (HEDGE.has(tokens[at]?.upos ?? "") || tokens[at]?.norm === "than") at--;
  const named = NUMBER.has(tokens[at - 1]?.lemma ?? "") && tokens[at - 2]?.upos === "DET";
  const [verb, it] = [tokens[at - (named ? 3 : 2)], tokens[at - 1]];
  const isIt = named || /^(?:it|that|this|them)$/.test(it?.norm ?? "");
  return tokens[at]?.norm === "at" && isIt && verb?.upos === "VERB";
}

const HEDGE = new Set(["ADV", "ADJ"]);
const NUMBER = new Set(["number", "figure", "total", "count", "toll"]);

/** The number of the sentence before in the same block, or of the one behind where that gives none. */
function counted(
  base: LanguageBase,
  sentence: number,
  found: readonly Quantity[],
): Omit<Quantity, "least" | "most"> | undefined {
  const inBlock = (index: number) => base.sentences[index]?.block === base.sentences[sentence]?.block;
  const of = (index: number) => found.find((q) => q.sentence === index && q.kind === "count" && inBlock(index));
  const other = of(sentence - 1) ?? of(sentence + 1);
  if (!other) return undefined;
  const { least: _, most: __, ...rest } = other;
  return rest;
}
