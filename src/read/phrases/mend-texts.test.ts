import { describe, expect, it } from "vitest";
import { mendedBy } from "../../../test/tagged-tokens.js";
import { mendTexts } from "./mend-texts.js";

const mended = (tagged: string) => mendedBy(mendTexts, tagged).map(({ text, xpos }) => `${text} ${xpos}`);

describe("mendTexts", () => {
  it.each([
    [
      "The/DET/DT mayor/NOUN/NN 's/PART/POS proposal/NOUN/NN calls/NOUN/NNS/call for/ADP/IN a/DET/DT ferry/NOUN/NN ./PUNCT/.",
      ["calls VBZ"],
    ],
    [
      "The/DET/DT new/ADJ/JJ offer/NOUN/NN raises/NOUN/NNS/raise pay/VERB/VBP by/ADP/IN 5/NUM/CD %/NOUN/NN ./PUNCT/.",
      ["raises VBZ", "pay NN"],
    ],
    ["It/PRON/PRP included/VERB/VBD pay/VERB/VB rises/NOUN/NNS/rise ./PUNCT/.", ["pay NN"]],
    ["Turned/VERB/VBN down/ADP/RP by/ADP/IN developing/VERB/VBG nations/NOUN/NNS/nation ./PUNCT/.", ["developing JJ"]],
  ])("%s", (tagged, expected) => expect(mended(tagged)).toEqual(expected));

  it.each([
    ["The/DET/DT offer/NOUN/NN cuts/NOUN/NNS/cut in/ADP/IN May/PROPN/NNP failed/VERB/VBD ./PUNCT/."],
    ["In/ADP/IN the/DET/DT plan/NOUN/NN limits/NOUN/NNS/limit for/ADP/IN boats/NOUN/NNS stayed/VERB/VBD ./PUNCT/."],
    ["They/PRON/PRP pay/VERB/VBP rises/NOUN/NNS/rise ./PUNCT/."],
  ])("leaves %s", (tagged) => expect(mended(tagged)).toEqual([]));
});
