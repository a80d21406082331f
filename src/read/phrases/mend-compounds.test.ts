import { describe, expect, it } from "vitest";
import { readText } from "../../../test/read-text.js";
import { mendedBy } from "../../../test/tagged-tokens.js";
import { mendCompounds } from "./mend-compounds.js";

const mended = (tagged: string) =>
  mendedBy(mendCompounds, tagged).map(({ text, xpos, lemma }) => `${text} ${xpos} ${lemma}`);

describe("mendCompounds", () => {
  it.each([
    ["The/DET/DT storm/NOUN/NN cost/NOUN/NN the/DET/DT town/NOUN/NN a/DET/DT bridge/NOUN/NN", "cost VBD cost"],
    [
      "Sailors/NOUN/NNS who/PRON/WP were/AUX/VBD on/ADP/IN deck/NOUN/NN say/VERB/VB it/PRON/PRP sank/VERB/VBD",
      "say VBP say",
    ],
  ])("%s", (tagged, expected) => {
    expect(mended(tagged)).toEqual([expected]);
  });

  it.each([
    "the/DET/DT budget/NOUN/NN cut/NOUN/NN the/DET/DT mayor/NOUN/NN announced/VERB/VBD",
    "Those/PRON/DT who/PRON/WP want/VERB/VBP to/PART/TO say/VERB/VB it/PRON/PRP",
  ])("leaves %s", (tagged) => {
    expect(mended(tagged)).toEqual([]);
  });

  it.each([
    ["Ana Orr said the per-use fee goes further than any law.", "use NN"],
    ["“I am tired,” the 60-year-old told reporters.", "old NN"],
    ["They held an on-site visit.", "on JJ"],
    ["Ana Orr told the radio that cover for a trip now costs more.", "cover NN"],
  ])("%s", (text, expected) => {
    const { tokens } = readText(text);
    expect(tokens.map(({ text: word, xpos }) => `${word} ${xpos}`)).toContain(expected);
  });
});
