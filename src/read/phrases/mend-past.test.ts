import { describe, expect, it } from "vitest";
import { mendedBy } from "../../../test/tagged-tokens.js";
import { mendPast } from "./mend-past.js";

const mended = (tagged: string) => mendedBy(mendPast, tagged).map(({ text, xpos }) => `${text} ${xpos}`);

describe("mendPast", () => {
  it.each([
    ["The/DET/DT rebels/NOUN/NNS fired/VERB/VBN/fire ./PUNCT/.", "fired VBD"],
    ["The/DET/DT lease/NOUN/NN expired/ADJ/JJ on/ADP/IN Friday/PROPN/NNP ./PUNCT/.", "expired VBD"],
    ["Fighting/VERB/VBG broke/VERB/VBD out/ADP/RP", "Fighting NN"],
    [
      "It/PRON/PRP fell/VERB/VBD since/SCONJ/IN bargaining/VERB/VBG opened/VERB/VBD in/ADP/IN May/PROPN/NNP",
      "bargaining NN",
    ],
    ["Crews/NOUN/NNS blocked/VERB/VBN/block the/DET/DT quay/NOUN/NN", "blocked VBD"],
    ["Orr/PROPN/NNP vowed/VERB/VBN/vow to/PART/TO stay/VERB/VB", "vowed VBD"],
    ["A/DET/DT study/NOUN/NN found/VERB/VBN/find that/SCONJ/IN cod/NOUN/NN is/AUX/VBZ rare/ADJ/JJ", "found VBD"],
    [
      "Orr/PROPN/NNP set/VERB/VBD out/ADP/RP terms/NOUN/NNS and/CCONJ/CC vowed/VERB/VBN/vow to/PART/TO stay/VERB/VB",
      "vowed VBD",
    ],
    [
      "Orr/PROPN/NNP said/VERB/VBD talks/NOUN/NNS were/AUX/VBD moving/VERB/VBG and/CCONJ/CC voiced/VERB/VBN/voice hope/NOUN/NN",
      "voiced VBD",
    ],
    [
      "A/DET/DT source/NOUN/NN told/VERB/VBN/tell Orr/PROPN/NNP there/PRON/EX was/AUX/VBD no/DET/DT deal/NOUN/NN",
      "told VBD",
    ],
  ])("%s", (tagged, expected) => {
    expect(mended(tagged)).toEqual([expected]);
  });

  it("takes what somebody does neither of for pasts", () => {
    const tagged =
      "Crews/NOUN/NNS neither/CCONJ/CC signed/VERB/VBN/sign nor/CCONJ/CC sent/VERB/VBN/send it/PRON/PRP ./PUNCT/.";
    expect(mended(tagged)).toEqual(["signed VBD", "sent VBD"]);
  });

  it.each([
    ["Crews/NOUN/NNS told/VERB/VBN/tell to/PART/TO stay/VERB/VB"],
    ["A/DET/DT lease/NOUN/NN expired/ADJ/JJ on/ADP/IN Friday/PROPN/NNP was/AUX/VBD renewed/VERB/VBN ./PUNCT/."],
    [
      "Orr/PROPN/NNP met/VERB/VBD envoys/NOUN/NNS named/VERB/VBN/name and/CCONJ/CC sent/VERB/VBN/send by/ADP/IN Peru/PROPN/NNP",
    ],
    ["He/PRON/PRP left/VERB/VBD after/SCONJ/IN bargaining/VERB/VBG all/DET/DT night/NOUN/NN"],
    ["It/PRON/PRP was/AUX/VBD neither/CCONJ/CC sent/VERB/VBN/send nor/CCONJ/CC read/VERB/VBN/read ./PUNCT/."],
  ])("leaves %s", (tagged) => {
    expect(mended(tagged)).toEqual([]);
  });
});
