import { RapporteurError } from "../errors.js";
import { toStoryLines } from "../link/stories/predict.js";
import type { Reading } from "../model/index.js";
import { toMentionLine } from "../read/entities/predict.js";
import { toEventLine } from "../read/events/predict.js";
import { predictNames, predictTags } from "../read/language/predict.js";
import { toQuantityLine } from "../read/quantities/predict.js";
import { read } from "../read/read.js";
import { toAttributionLine } from "../read/statements/predict.js";
import { toTimexLine } from "../read/times/predict.js";
import { formOf, type LabelledLine, parseLabelled } from "./labelled.js";
import { plainIntake } from "./plain-intake.js";
import { predictCoreference } from "./predict-coreference.js";

/** The layers that can be measured on labelled data. */
export type PredictedLayer =
  | "tags"
  | "names"
  | "attributions"
  | "times"
  | "quantities"
  | "events"
  | "stories"
  | "coreference";

/** What a reading gives in the form of the labelled sets, a line a report. */
const lineOf: Readonly<Partial<Record<PredictedLayer, (id: string, reading: Reading) => object>>> = {
  names: toMentionLine,
  attributions: toAttributionLine,
  times: toTimexLine,
  quantities: toQuantityLine,
  events: toEventLine,
};

/** What the reports of a set give together, a line a report. */
const linesOf: Readonly<Partial<Record<PredictedLayer, (set: readonly LabelledLine[]) => readonly object[]>>> = {
  stories: toStoryLines,
};

/** What fills the columns of a file with a word a line. */
const columnsOf: Readonly<Partial<Record<PredictedLayer, (input: string) => string>>> = {
  tags: predictTags,
  names: predictNames,
};

/**
 * Gives what a layer finds in labelled data, in the data's own form: CoNLL-U for tags, IOB2 for names, JSON Lines for all
 * but tags. The form is told by the ending of `from`.
 *
 * @throws RapporteurError "usage" for a layer that has no such form, "empty" and "broken-document" for what is not in it
 */
export function predictLayer(layer: PredictedLayer, input: string, from: string): string {
  const form = formOf(from, input);
  if (form === "columns") return fillColumns(layer, input, from);
  if (layer === "coreference")
    return predictCoreference(input)
      .map((line) => `${JSON.stringify(line)}\n`)
      .join("");
  const toLines = linesOf[layer];
  if (toLines)
    return toLines(parseLabelled(input))
      .map((line) => `${JSON.stringify(line)}\n`)
      .join("");
  const toLine = lineOf[layer];
  if (!toLine) throw new RapporteurError("usage", `${layer} are predicted on CoNLL-U, and ${from} is JSON Lines`);
  return parseLabelled(input)
    .map(({ id, text, published }) => `${JSON.stringify(toLine(id, read(plainIntake(id, text, published))))}\n`)
    .join("");
}

function fillColumns(layer: PredictedLayer, input: string, from: string): string {
  const fill = columnsOf[layer];
  if (!fill)
    throw new RapporteurError("usage", `${layer} are predicted on JSON Lines, and ${from} is not`, {
      hint: "name a .jsonl file of {id, text, published?} a line",
    });
  if (input.trim() === "") throw new RapporteurError("empty", `${from} is empty`);
  const least = layer === "tags" ? 4 : 3;
  const words = input.split("\n").filter((line) => /^\d+\t/.test(line));
  if (words.length === 0 || words.some((line) => line.split("\t").length < least))
    throw new RapporteurError("broken-document", `${from} is not a word a line in ${least} or more columns`);
  return fill(input);
}
