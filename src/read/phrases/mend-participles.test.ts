import { describe, expect, it } from "vitest";
import type { Token, Upos } from "../../model/index.js";
import { mendParticiples } from "./mend-participles.js";

/** Makes tokens of "word/UPOS/XPOS" or "word/UPOS/XPOS/lemma". */
function tokensOf(tagged: string): Token[] {
  return tagged.split(" ").map((part, start) => {
    const [text = "", upos = "X", xpos = "XX", lemma = text] = part.split("/");
    return { start, end: start + 1, text, norm: text.toLowerCase(), lemma, upos: upos as Upos, xpos, sentence: 0 };
  });
}

const mended = (tagged: string) => {
  const tokens = tokensOf(tagged);
  const sentence = { first: 0, last: tokens.length, start: 0, end: tokens.length, block: 0 };
  return mendParticiples([...tokens], [sentence]).flatMap((token, i) =>
    token.xpos === tokens[i]?.xpos ? [] : [`${token.text} ${token.xpos}`],
  );
};

describe("mendParticiples", () => {
  it.each([
    ["The/DET/DT plan/NOUN/NN put/VERB/VBP forward/ADV/RB by/ADP/IN the/DET/DT envoy/NOUN/NN fell/VERB/VBD", "put VBN"],
    ["Talks/NOUN/NNS ,/PUNCT/, brokered/VERB/VBD by/ADP/IN Peru/PROPN/NNP ,/PUNCT/, ended/VERB/VBD", "brokered VBN"],
    [
      "A/DET/DT meeting/NOUN/NN pencilled/VERB/VBD in/ADP/RP for/ADP/IN Tuesday/PROPN/NNP is/AUX/VBZ off/ADV/RB",
      "pencilled VBN",
    ],
    [
      "It/PRON/PRP had/AUX/VBD lost/VERB/VBN papers/NOUN/NNS requested/VERB/VBD in/ADP/IN May/PROPN/NNP",
      "requested VBN",
    ],
    [
      "The/DET/DT bid/NOUN/NN ,/PUNCT/, made/VERB/VBD up/ADP/RP of/ADP/IN cash/NOUN/NN ,/PUNCT/, replaces/VERB/VBZ it/PRON/PRP",
      "made VBN",
    ],
    ["2/NUM/CD %/NOUN/NN now/ADV/RB ,/PUNCT/, backdated/VERB/VBD to/ADP/IN May/PROPN/NNP", "backdated VBN"],
    [
      "In/ADP/IN a/DET/DT note/NOUN/NN sent/VERB/VBD Friday/PROPN/NNP ,/PUNCT/, Orr/PROPN/NNP said/VERB/VBD",
      "sent VBN",
    ],
  ])("%s", (tagged, expected) => {
    expect(mended(tagged)).toEqual([expected]);
  });

  it.each([
    ["Prices/NOUN/NNS rose/VERB/VBD by/ADP/IN 3/NUM/CD percent/NOUN/NN"],
    ["The/DET/DT owner/NOUN/NN stood/VERB/VBD by/ADP/IN the/DET/DT deal/NOUN/NN and/CCONJ/CC left/VERB/VBD"],
    [
      "After/ADP/IN a/DET/DT week/NOUN/NN the/DET/DT talks/NOUN/NNS fell/VERB/VBD apart/ADV/RB ,/PUNCT/, he/PRON/PRP said/VERB/VBD",
    ],
    ["The/DET/DT envoy/NOUN/NN said/VERB/VBD/say in/ADP/IN Lima/PROPN/NNP talks/NOUN/NNS were/AUX/VBD on/ADV/RB"],
  ])("leaves %s", (tagged) => {
    expect(mended(tagged)).toEqual([]);
  });
});
