import { type PredictedLayer, predictLayer } from "../app/predict.js";
import { exit } from "./exit.js";
import { findSources } from "./sources.js";

/** Prints what a layer finds in labelled data, in the data's own form, and gives the exit code. */
export async function predict(file: string, layer: PredictedLayer): Promise<number> {
  for (const source of await findSources([file])) {
    const input = new TextDecoder().decode(await source.load());
    process.stdout.write(predictLayer(layer, input, source.from));
  }
  return exit.done;
}
