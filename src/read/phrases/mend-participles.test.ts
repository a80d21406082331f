import { describe, expect, it } from "vitest";
import { readText } from "../../../test/read-text.js";
import { mendedBy } from "../../../test/tagged-tokens.js";
import { mendParticiples } from "./mend-participles.js";

const mended = (tagged: string) => mendedBy(mendParticiples, tagged).map(({ text, xpos }) => `${text} ${xpos}`);

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
    [
      "He/PRON/PRP told/VERB/VBD/tell us/PRON/PRP that/SCONJ/IN a/DET/DT bid/NOUN/NN ,/PUNCT/, sent/VERB/VBD to/ADP/IN Orr/PROPN/NNP ,/PUNCT/, replaces/VERB/VBZ it/PRON/PRP",
      "sent VBN",
    ],
    [
      "said/VERB/VBD/say a/DET/DT man/NOUN/NN briefed/VERB/VBD/brief on/ADP/IN the/DET/DT talks/NOUN/NNS",
      "briefed VBN",
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
    [
      "He/PRON/PRP took/VERB/VBD/take the/DET/DT pen/NOUN/NN ,/PUNCT/, bent/VERB/VBD over/ADP/IN it/PRON/PRP ,/PUNCT/, signed/VERB/VBD",
    ],
    ["The/DET/DT envoy/NOUN/NN briefed/VERB/VBD/brief on/ADP/IN Monday/PROPN/NNP and/CCONJ/CC left/VERB/VBD"],
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

/** The tag and lemma of a word in a text. */
const tagged = (text: string, word: string): string[] =>
  readText(text).tokens.flatMap((t) => (t.text === word ? [`${t.xpos} ${t.lemma}`] : []));

describe("words that only look like adjectives", () => {
  it.each([
    ["The clubs have suspended four players.", "suspended", "VBN suspend"],
    ["The song was reportedly composed by pupils.", "composed", "VBN compose"],
  ])("are verbs: %s", (text, word, expected) => {
    expect(tagged(text, word)).toEqual([expected]);
  });

  it.each([
    ["They have detailed plans.", "detailed", "JJ detailed"],
    ["Ana Reyes was concerned about the quota.", "concerned", "JJ concerned"],
  ])("stay adjectives: %s", (text, word, expected) => {
    expect(tagged(text, word)).toEqual([expected]);
  });
});
