import { describe, expect, it } from "vitest";
import { mendedBy } from "../../../test/tagged-tokens.js";
import { mendPresent } from "./mend-present.js";

const mended = (tagged: string) => mendedBy(mendPresent, tagged).map(({ text, xpos }) => `${text} ${xpos}`);

describe("mendPresent", () => {
  it.each([
    ["The/DET/DT pilots/NOUN/NNS open/ADJ/JJ talks/NOUN/NNS in/ADP/IN May/PROPN/NNP ./PUNCT/.", "open VBP"],
    ["The/DET/DT poll/NOUN/NN closes/NOUN/NNS/close on/ADP/IN Friday/PROPN/NNP ./PUNCT/.", "closes VBZ"],
    [
      "The/DET/DT guild/NOUN/NN fears/NOUN/NNS/fear 200/NUM/CD posts/NOUN/NNS could/AUX/MD go/VERB/VB ./PUNCT/.",
      "fears VBZ",
    ],
    ["The/DET/DT port/NOUN/NN counts/NOUN/NNS/count 40/NUM/CD ships/NOUN/NNS ./PUNCT/.", "counts VBZ"],
    [
      "A/DET/DT cook/NOUN/NN who/PRON/WP would/AUX/MD not/PART/RB be/AUX/VB named/VERB/VBN calls/NOUN/NNS/call the/DET/DT soup/NOUN/NN thin/ADJ/JJ ./PUNCT/.",
      "calls VBZ",
    ],
    [
      "The/DET/DT lease/NOUN/NN ,/PUNCT/, signed/VERB/VBN on/ADP/IN Friday/PROPN/NNP by/ADP/IN both/DET/DT ,/PUNCT/, calls/NOUN/NNS/call for/ADP/IN a/DET/DT fee/NOUN/NN ./PUNCT/.",
      "calls VBZ",
    ],
  ])("%s", (tagged, expected) => {
    expect(mended(tagged)).toEqual([expected]);
  });

  it.each([
    ["Harbours/NOUN/NNS open/ADJ/JJ to/ADP/IN all/DET/DT ./PUNCT/."],
    ["They/PRON/PRP left/VERB/VBD the/DET/DT ports/NOUN/NNS open/ADJ/JJ the/DET/DT day/NOUN/NN ./PUNCT/."],
    ["The/DET/DT port/NOUN/NN talks/NOUN/NNS/talk the/DET/DT crews/NOUN/NNS wanted/VERB/VBD failed/VERB/VBD ./PUNCT/."],
    ["In/ADP/IN port/NOUN/NN talks/NOUN/NNS/talk the/DET/DT two/NUM/CD ./PUNCT/."],
    [
      "The/DET/DT lease/NOUN/NN ,/PUNCT/, signed/VERB/VBN on/ADP/IN Friday/PROPN/NNP ,/PUNCT/, visits/NOUN/NNS/visit to/ADP/IN ports/NOUN/NNS and/CCONJ/CC fees/NOUN/NNS stand/VERB/VBP ./PUNCT/.",
    ],
  ])("leaves %s", (tagged) => {
    expect(mended(tagged)).toEqual([]);
  });
});
