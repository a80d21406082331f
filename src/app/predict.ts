import { RapporteurError } from "../errors.js";
import type { Reading } from "../model/index.js";
import { readLanguage } from "../read/language/language.js";
import { read } from "../read/read.js";
import { toAttributionLine } from "../read/statements/predict.js";
import { predictTimes } from "../read/times/predict.js";
import { plainIntake } from "./plain-intake.js";

/** The layers that can be measured on labelled data. */
export type PredictedLayer = "tags" | "names" | "attributions" | "times" | "quantities" | "events";

/**
 * Prints what a layer finds in labelled data, in the data's own form: CoNLL-U for tags, IOB2 for names, for the others
 * JSON Lines of {id, text, date?} (`dct` is read as the date too) that give JSON Lines of {id, ...findings}.
 *
 * @throws RapporteurError "broken-document" for a line that is not such an object
 */
export async function predictLayer(layer: PredictedLayer, input: string): Promise<string> {
  if (layer === "tags") return (await import("../read/language/predict.js")).predictTags(input);
  if (layer === "names") return (await import("../read/language/predict.js")).predictNames(input);
  const lines = input.split(/\r?\n/).filter((line) => line.trim() !== "");
  return lines.map((line, i) => `${predictLine(layer, parseLine(line, i + 1))}\n`).join("");
}

interface Line {
  readonly id: string;
  readonly text: string;
  readonly dct?: string;
}

function predictLine(layer: Exclude<PredictedLayer, "tags" | "names">, line: Line): string {
  if (layer === "times") return predictTimes(JSON.stringify(line), readLanguage);
  const reading = read(plainIntake(line.id, line.text, line.dct));
  switch (layer) {
    case "attributions":
      return JSON.stringify(toAttributionLine(line.id, reading.attributions));
    case "quantities":
      return JSON.stringify({ id: line.id, quantities: reading.quantities });
    case "events":
      return JSON.stringify({ id: line.id, events: eventsOf(reading) });
  }
}

const eventsOf = (reading: Reading): object[] =>
  reading.events.map((event) => ({
    ...event,
    agents: event.agents.map((i) => reading.entities[i]?.name),
    patients: event.patients.map((i) => reading.entities[i]?.name),
  }));

function parseLine(line: string, number: number): Line {
  try {
    const { id, text, date, dct = date } = JSON.parse(line) as Record<string, unknown>;
    if (typeof id !== "string" || typeof text !== "string") throw new TypeError("no id and text");
    return { id, text, ...(typeof dct === "string" ? { dct } : {}) };
  } catch (cause) {
    throw new RapporteurError("broken-document", `line ${number} is not an object with an id and a text`, { cause });
  }
}
