// Trains the models of data/en/models on open corpora: npm run train -- PATH_TO_CORPORA [tags|lemmas|names|words|clusters ...]
// The clusters are made only where they are asked for: VECTORS=PATH npm run train -- PATH_TO_CORPORA clusters
// The same corpora give the same bytes: nothing here reads a clock or a random source but the seeded one.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { tagModel } from "../dist/read/language/tagger.js";
import { bareTitles } from "./bare-titles.mjs";
import { buildClusters } from "./clusters.mjs";
import { readRows } from "./conllu.mjs";
import { buildGazetteer } from "./gazetteers.mjs";
import { trainLemmas } from "./lemmas.mjs";
import { writeModelFile } from "./model-file.mjs";
import { trainNames } from "./names.mjs";
import { namedSentences } from "./names-data.mjs";
import { tagModelOf, trainTags } from "./tags.mjs";
import { writeWordSpread } from "./word-spread.mjs";

const SEED = 20260101;
const [corpora, ...wanted] = process.argv.slice(2);
if (!corpora) {
  console.error("usage: npm run train -- PATH_TO_CORPORA [tags] [lemmas] [names] [words] [clusters]");
  process.exit(2);
}
const models = process.env.MODELS ?? fileURLToPath(new URL("../data/en/models/", import.meta.url));
const wants = (model) => wanted.length === 0 || wanted.includes(model);
const log = (line) => console.error(line);
const save = (name, sections) => log(`${name}: ${writeModelFile(join(models, name), sections)} bytes`);

const treebank = (name) => readRows(join(corpora, "treebank", `${name}.conllu`));
const train = ["gum-train", "ewt-train"].flatMap(treebank);
// The other models see the clusters and the gazetteers: they come first.
if (wanted.includes("clusters")) save("clusters.bin", buildClusters(process.env.VECTORS, { seed: SEED, log }));
if (wants("gazetteer")) save("gazetteer.bin", buildGazetteer());
if (wants("tags")) save("tags.bin", trainTags([...train, ...bareTitles(train)], { seed: SEED, log }));
if (wants("lemmas")) save("lemmas.bin", trainLemmas(train));
if (wants("names")) {
  // GUM is tagged by a tagger that has not seen it, so that its tags are as good and as bad as those of a new text.
  const strange = tagModelOf(trainTags(treebank("ewt-train"), { seed: SEED, epochs: 5, bags: 1 }));
  save(
    "names.bin",
    trainNames(namedSentences(corpora, { shipped: tagModel(), strange, seed: SEED }), { seed: SEED, log }),
  );
}
if (wants("words")) writeWordSpread(corpora);
