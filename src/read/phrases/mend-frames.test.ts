import { describe, expect, it } from "vitest";
import { mendedBy } from "../../../test/tagged-tokens.js";
import { mendFrames } from "./mend-frames.js";

const mended = (tagged: string) => mendedBy(mendFrames, tagged).map(({ text, xpos }) => `${text} ${xpos}`);

describe("mendFrames", () => {
  it.each([
    ["a/DET/DT round/NOUN/NN that/DET/DT ended/VERB/VBD ././.", ["that WDT"]],
    ["It/PRON/PRP was/AUX/VBD/be Oman/ADJ/JJ that/SCONJ/IN asked/VERB/VBD ././.", ["Oman NNP", "that WDT"]],
    ["It/PRON/PRP would/AUX/MD open/VERB/VB locks/NOUN/NNS ,/PUNCT/, bind/VERB/VBP/bind crews/NOUN/NNS", ["bind VB"]],
    ["The/DET/DT bank/NOUN/NN cut/NOUN/NN/cut 5/NUM/CD %/SYM/NN ././.", ["cut VBD"]],
    ["The/DET/DT skipper/NOUN/NN rose/NOUN/NN/rose to/PART/TO warn/VERB/VB us/PRON/PRP", ["rose VBD"]],
    ["A/DET/DT survey/NOUN/NN shows/NOUN/NNS/show that/PRON/WDT most/ADJ/JJS walk/VERB/VBP", ["shows VBZ", "that IN"]],
    ["Orr/PROPN/NNP ,/PUNCT/, who/PRON/WP mends/VERB/VBZ/mend nets/VERB/VBZ/net at/ADP/IN sea/NOUN/NN", ["nets NNS"]],
    ["She/PRON/PRP took/VERB/VBD to/PART/TO X/VERB/VB :/PUNCT/: no/DET/DT ././.", ["to IN", "X NNP"]],
    ["Both/DET/DT had/AUX/VBD been/AUX/VBN closeted/ADJ/JJ since/ADP/IN May/PROPN/NNP", ["closeted VBN"]],
    ["The/DET/DT fine/ADJ/JJ was/AUX/VBD high/ADJ/JJ ././.", ["fine NN"]],
    ["the/DET/DT port/NOUN/NN shut/X/AFX its/PRON/PRP$ gates/NOUN/NNS", ["shut VBD"]],
  ])("%s", (tagged, expected) => {
    expect(mended(tagged)).toEqual(expected);
  });

  it.each([
    "He/PRON/PRP said/VERB/VBD that/SCONJ/IN it/PRON/PRP was/AUX/VBD late/ADJ/JJ",
    "It/PRON/PRP would/AUX/MD open/VERB/VB locks/NOUN/NNS ,/PUNCT/, say/VERB/VBP/say crews/NOUN/NNS",
    "The/DET/DT pay/NOUN/NN cut/NOUN/NN/cut 5/NUM/CD years/NOUN/NNS ago/ADV/RB",
    "The/DET/DT poor/ADJ/JJ were/AUX/VBD left/VERB/VBN out/ADP/RP",
    "A/DET/DT plan/NOUN/NN that/PRON/WDT Oman/PROPN/NNP backs/VERB/VBZ/back replaces/VERB/VBZ/replace it/PRON/PRP",
    "They/PRON/PRP want/VERB/VBP to/PART/TO leave/VERB/VB early/ADV/RB",
  ])("leaves %s", (tagged) => {
    expect(mended(tagged)).toEqual([]);
  });
});
