// Trains the models of data/en/models on open corpora: npm run train -- PATH_TO_CORPORA [tags|lemmas|names ...]
// The same corpora give the same bytes: nothing here reads a clock or a random source but the seeded one.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readRows } from "./conllu.mjs";
import { trainLemmas } from "./lemmas.mjs";
import { writeModelFile } from "./model-file.mjs";
import { trainTags } from "./tags.mjs";

const SEED = 20260101;
const [corpora, ...wanted] = process.argv.slice(2);
if (!corpora) {
  console.error("usage: npm run train -- PATH_TO_CORPORA [tags] [lemmas] [names]");
  process.exit(2);
}
const models = process.env.MODELS ?? fileURLToPath(new URL("../data/en/models/", import.meta.url));
const wants = (model) => wanted.length === 0 || wanted.includes(model);
const log = (line) => console.error(line);
const save = (name, sections) => log(`${name}: ${writeModelFile(join(models, name), sections)} bytes`);

const train = ["gum-train", "ewt-train"].flatMap((name) => readRows(join(corpora, "treebank", `${name}.conllu`)));
if (wants("tags")) save("tags.bin", trainTags(train, { seed: SEED, log }));
if (wants("lemmas")) save("lemmas.bin", trainLemmas(train));
