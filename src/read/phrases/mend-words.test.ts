import { describe, expect, it } from "vitest";
import { mendedBy } from "../../../test/tagged-tokens.js";
import { mendWords } from "./mend-words.js";

const mended = (tagged: string) =>
  mendedBy(mendWords, tagged).map(({ text, xpos, lemma }) => `${text} ${xpos} ${lemma}`);

describe("mendWords", () => {
  it.each([
    ["He/PRON/PRP shook/VERB/VBP hands/NOUN/NNS", "shook VBD shake"],
    ["had/AUX/VBD been/AUX/VBN meeting/NOUN/NN since/ADP/IN Sunday/PROPN/NNP", "meeting VBG meet"],
    ["Those/PRON/DT near/ADP/IN him/PRON/PRP say/VERB/VB that/SCONJ/IN", "say VBP say"],
    ["Hatch/VERB/VB repeated/VERB/VBD that/SCONJ/IN Ana/PROPN/NNP Hatch/PROPN/NNP left/VERB/VBD", "Hatch NNP Hatch"],
    ["Finance/VERB/VB Minister/PROPN/NNP Ana/PROPN/NNP Reyes/PROPN/NNP said/VERB/VBD", "Finance NNP finance"],
    ["its/PRON/PRP$ managing/VERB/VBG/manage director/NOUN/NN left/VERB/VBD", "managing JJ manage"],
    ["Forests/VERB/VBZ on/ADP/IN hills/NOUN/NNS burn/VERB/VBP", "Forests NNS forests"],
    ["conceding/VERB/VBG/concede that/DET/DT the/DET/DT door/NOUN/NN is/AUX/VBZ open/ADJ/JJ", "that IN that"],
    ["told/VERB/VBD/tell co-host/VERB/VB Hale/PROPN/NNP", "co-host NN co-host"],
    ["saying/VERB/VBG/say her/PRON/PRP left/ADJ/JJ arm/NOUN/NN was/AUX/VBD", "her PRP$ her"],
    ["wants/VERB/VBZ/want pay/VERB/VBP to/PART/TO rise/VERB/VB", "pay NN pay"],
    ["when/ADV/WRB asked/VERB/VBD whether/SCONJ/IN", "asked VBN asked"],
    ["committed/VERB/VBN to/ADP/IN rehire/VERB/VB the/DET/DT crews/NOUN/NNS", "to TO to"],
    ["in/ADP/IN both/CCONJ/CC ports/NOUN/NNS ././.", "both DT both"],
    ["Both/CCONJ/CC will/AUX/MD return/VERB/VB ././.", "Both DT both"],
    ["said/VERB/VBD/say that/DET/DT ,/PUNCT/, if/SCONJ/IN elected/VERB/VBN", "that IN that"],
    [
      "It/PRON/PRP will/AUX/MD open/VERB/VB on/ADP/IN May/PROPN/NNP 2/NUM/CD and/CCONJ/CC close/ADJ/JJ on/ADP/IN May/PROPN/NNP",
      "close VB close",
    ],
    ["a/DET/DT round/NOUN/NN that/DET/DT ended/VERB/VBD in/ADP/IN May/PROPN/NNP", "that WDT that"],
    ["a/DET/DT four/NUM/CD -/PUNCT/HYPH day/NOUN/NN round/ADP/IN that/PRON/WDT ended/VERB/VBD", "round NN round"],
    ["the/DET/DT premier/ADJ/JJ assured/VERB/VBN us/PRON/PRP", "premier NN premier"],
  ])("%s", (tagged, expected) => {
    expect(mended(tagged)).toEqual([expected]);
  });

  it.each([
    "called/VERB/VBD/call that/DET/DT a/DET/DT joke/NOUN/NN",
    "She/PRON/PRP helped/VERB/VBD/help end/VERB/VB strikes/NOUN/NNS",
    "told/VERB/VBD/tell her/PRON/PRP ././.",
    "Let/VERB/VB him/PRON/PRP say/VERB/VB it/PRON/PRP",
    "who/PRON/WP once/ADV/RB led/VERB/VBD the/DET/DT guild/NOUN/NN",
    "It/PRON/PRP fell/VERB/VBD in/ADP/IN May/PROPN/NNP and/CCONJ/CC close/ADJ/JJ to/ADP/IN zero/NUM/CD",
    "both/CCONJ/CC ports/NOUN/NNS and/CCONJ/CC yards/NOUN/NNS",
    "They/PRON/PRP put/VERB/VBP it/PRON/PRP off/ADV/RP",
    "a/DET/DT boat/NOUN/NN came/VERB/VBD round/ADP/IN the/DET/DT cape/NOUN/NN",
    "the/DET/DT premier/ADJ/JJ club/NOUN/NN won/VERB/VBD",
  ])("leaves %s", (tagged) => {
    expect(mended(tagged)).toEqual([]);
  });
});
