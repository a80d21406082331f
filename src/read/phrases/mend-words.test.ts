import { describe, expect, it } from "vitest";
import type { Token, Upos } from "../../model/index.js";
import { mendWords } from "./mend-words.js";

/** Mends "word/UPOS/XPOS" and gives what is changed. */
function mended(tagged: string): string[] {
  const tokens = tagged.split(" ").map((part, start): Token => {
    const [text = "", upos = "X", xpos = "XX", lemma = text.toLowerCase()] = part.split("/");
    const norm = text.toLowerCase();
    return { start, end: start + 1, text, norm, lemma, upos: upos as Upos, xpos, sentence: 0 };
  });
  const sentence = { first: 0, last: tokens.length, start: 0, end: tokens.length, block: 0 };
  return mendWords([...tokens], [sentence]).flatMap((token, i) =>
    token.xpos === tokens[i]?.xpos ? [] : [`${token.text} ${token.xpos} ${token.lemma}`],
  );
}

describe("mendWords", () => {
  it.each([
    ["He/PRON/PRP shook/VERB/VBP hands/NOUN/NNS", "shook VBD shake"],
    ["had/AUX/VBD been/AUX/VBN meeting/NOUN/NN since/ADP/IN Sunday/PROPN/NNP", "meeting VBG meet"],
    ["Those/PRON/DT near/ADP/IN him/PRON/PRP say/VERB/VB that/SCONJ/IN", "say VBP say"],
    ["Forests/VERB/VBZ on/ADP/IN hills/NOUN/NNS burn/VERB/VBP", "Forests NNS forests"],
    ["conceding/VERB/VBG/concede that/DET/DT the/DET/DT door/NOUN/NN is/AUX/VBZ open/ADJ/JJ", "that IN that"],
    ["wants/VERB/VBZ/want pay/VERB/VBP to/PART/TO rise/VERB/VB", "pay NN pay"],
    ["when/ADV/WRB asked/VERB/VBD whether/SCONJ/IN", "asked VBN asked"],
    ["committed/VERB/VBN to/ADP/IN rehire/VERB/VB the/DET/DT crews/NOUN/NNS", "to TO to"],
    ["in/ADP/IN both/CCONJ/CC ports/NOUN/NNS ././.", "both DT both"],
    ["said/VERB/VBD/say that/DET/DT ,/PUNCT/, if/SCONJ/IN elected/VERB/VBN", "that IN that"],
    [
      "It/PRON/PRP will/AUX/MD open/VERB/VB on/ADP/IN May/PROPN/NNP 2/NUM/CD and/CCONJ/CC close/ADJ/JJ on/ADP/IN May/PROPN/NNP",
      "close VB close",
    ],
    ["the/DET/DT premier/ADJ/JJ assured/VERB/VBN us/PRON/PRP", "premier NN premier"],
  ])("%s", (tagged, expected) => {
    expect(mended(tagged)).toEqual([expected]);
  });

  it.each([
    "called/VERB/VBD/call that/DET/DT a/DET/DT joke/NOUN/NN",
    "Let/VERB/VB him/PRON/PRP say/VERB/VB it/PRON/PRP",
    "who/PRON/WP once/ADV/RB led/VERB/VBD the/DET/DT guild/NOUN/NN",
    "It/PRON/PRP fell/VERB/VBD in/ADP/IN May/PROPN/NNP and/CCONJ/CC close/ADJ/JJ to/ADP/IN zero/NUM/CD",
    "both/CCONJ/CC ports/NOUN/NNS and/CCONJ/CC yards/NOUN/NNS",
    "They/PRON/PRP put/VERB/VBP it/PRON/PRP off/ADV/RP",
    "the/DET/DT premier/ADJ/JJ club/NOUN/NN won/VERB/VBD",
  ])("leaves %s", (tagged) => {
    expect(mended(tagged)).toEqual([]);
  });
});
