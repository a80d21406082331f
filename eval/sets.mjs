import { measurePronouns } from "./pronouns.mjs";
import { scoreAttributions } from "./scorers/attributions.mjs";
import { scoreNames, scoreTags } from "./scorers/columns.mjs";
import { scoreEvents } from "./scorers/events.mjs";
import { scoreRecord } from "./scorers/record.mjs";
import { scoreTimes, scoreValues } from "./scorers/spans.mjs";

const lines = (file) =>
  file
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line));

const onLines = (score) => (gold, predicted) => score(lines(gold), lines(predicted));

/**
 * What is measured: the files of a folder of labelled sets (by path), the layer that reads them, the scorer, and what others
 * reached. Files that models are trained on ("train") are no measure.
 */
export const LAYERS = [
  {
    layer: "tags",
    files: /^(?:treebank|tags)\/(?!.*train).*\.conllu$/,
    score: scoreTags,
    others: { UPOS: "wink-nlp .950 (other reference)" },
  },
  { layer: "names", files: /^names\/(?!.*(?:train|ewt)).*\.iob2$/, score: scoreNames, others: {} },
  {
    layer: "attributions",
    files: /^attributions?\/(?!train).*\.jsonl$/,
    score: onLines(scoreAttributions),
    others: {
      "all joint F1": "second annotator .75, plain rules .37",
      "direct joint F1": "second annotator .98, plain rules .66",
      "mixed joint F1": "plain rules .37",
      "speech joint F1": "second annotator .88, plain rules .48",
    },
  },
  {
    layer: "times",
    files: /^times\/.*\.jsonl$/,
    score: onLines(scoreTimes),
    others: {
      "value F1": "HeidelTime .776, SUTime .674, chrono .409 (TempEval-3)",
      "strict F1": "SynTime .92 (TempEval-3)",
    },
  },
  {
    layer: "quantities",
    files: /^(?:coreference\/.*-events|values\/.*)\.jsonl$/,
    score: onLines(scoreValues),
    others: {},
  },
  {
    layer: "events",
    files: /^events\/.*\.jsonl$/,
    score: onLines(scoreEvents),
    others: { "type accuracy": "a keyword coder .31" },
  },
];

/** What is measured on what the readings of a file's texts say, without a line form of its own. */
export const READINGS = [
  {
    layer: "pronouns",
    files: /^(?:treebank\/gum-|pronouns\/)(?!train).*\.conllu$/,
    score: (gold) => {
      const { accuracy, precision } = measurePronouns(gold);
      return { accuracy, precision };
    },
    others: {},
  },
];

/** What is measured on a folder of reports with a key: the whole record. */
export const RECORDS = {
  key: /^([^/]+)\/(?:gold|key)\.json$/,
  score: (key, dossier) => scoreRecord(JSON.parse(key), dossier),
  others: {},
};
