import { describe, expect, it } from "vitest";
import { mendedBy } from "../../../test/tagged-tokens.js";
import { mendPresent } from "./mend-present.js";

const mended = (tagged: string) => mendedBy(mendPresent, tagged).map(({ text, xpos }) => `${text} ${xpos}`);

describe("mendPresent", () => {
  it.each([
    ["The/DET/DT pilots/NOUN/NNS open/ADJ/JJ talks/NOUN/NNS in/ADP/IN May/PROPN/NNP ./PUNCT/.", "open VBP"],
    ["The/DET/DT poll/NOUN/NN closes/NOUN/NNS/close on/ADP/IN Friday/PROPN/NNP ./PUNCT/.", "closes VBZ"],
  ])("%s", (tagged, expected) => {
    expect(mended(tagged)).toEqual([expected]);
  });

  it.each([
    ["Harbours/NOUN/NNS open/ADJ/JJ to/ADP/IN all/DET/DT ./PUNCT/."],
    ["They/PRON/PRP left/VERB/VBD the/DET/DT ports/NOUN/NNS open/ADJ/JJ the/DET/DT day/NOUN/NN ./PUNCT/."],
  ])("leaves %s", (tagged) => {
    expect(mended(tagged)).toEqual([]);
  });
});
