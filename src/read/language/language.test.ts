import { describe, expect, it } from "vitest";
import type { Intake, LanguageBase } from "../../model/index.js";
import { readLanguage } from "./language.js";

/** Makes an intake of a text of which every line is a paragraph. */
function intakeOf(text: string, readable = true): Intake {
  let start = 0;
  const blocks = text.split("\n").map((line) => {
    const block = { kind: "paragraph" as const, start, end: start + line.length };
    start += line.length + 1;
    return block;
  });
  const report = { id: "r", from: "r.txt", language: "en", text };
  return { report, blocks, setApart: [], learnt: {}, diagnostics: [], readable };
}

const read = (text: string): LanguageBase => readLanguage(intakeOf(text));

const names = (text: string): string[] =>
  read(text).names.map((name) => `${text.slice(name.start, name.end)}/${name.kind}`);

describe("readLanguage", () => {
  it("gives tokens that equal their slices, each in its sentence, each sentence in its block", () => {
    const text = "Talks Resume in Lima\nThe envoys met. “We’ll wait,” said Ana Reis.\n\nNobody signed.";
    const { tokens, sentences, intake } = read(text);
    for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
    for (const [index, sentence] of sentences.entries()) {
      const block = intake.blocks[sentence.block];
      expect(sentence.start).toBeGreaterThanOrEqual(block?.start ?? -1);
      expect(sentence.end).toBeLessThanOrEqual(block?.end ?? -1);
      for (const token of tokens.slice(sentence.first, sentence.last)) expect(token.sentence).toBe(index);
    }
    expect(sentences).toHaveLength(4);
  });

  it.each([
    ["The ministers rejected the offers", "the minister reject the offer"],
    ["She was leaving talks that had begun", "she be leave talk that have begin"],
    ["They haven’t met", "they have not meet"],
    ["They quipped and left .", "they quip and leave ."],
  ])("gives the lemmas of %s", (text, lemmas) => {
    expect(
      read(text)
        .tokens.map((token) => token.lemma)
        .join(" "),
    ).toBe(lemmas);
  });

  it("tags words", () => {
    const tags = read("The union quickly rejected it .").tokens.map((token) => `${token.upos}/${token.xpos}`);
    expect(tags).toEqual(["DET/DT", "NOUN/NN", "ADV/RB", "VERB/VBD", "PRON/PRP", "PUNCT/."]);
  });

  it("reads nothing where the language cannot be read", () => {
    expect(readLanguage(intakeOf("Das Gespräch ist beendet.", false)).tokens).toEqual([]);
  });

  it("gives the same for the same text", () => {
    const text = "Mediator Ivo Halden met Ana Reis in Montevideo on Monday.";
    expect(read(text)).toEqual(read(text));
  });
});

describe("names", () => {
  it.each([
    [
      "Foreign Minister Ana Reis met Ivo Halden in Montevideo.",
      ["Ana Reis/person", "Ivo Halden/person", "Montevideo/place"],
    ],
    ["U.S. Secretary of State Dana Whitlow flew to Geneva.", ["U.S./place", "Dana Whitlow/person", "Geneva/place"]],
    ["Peru's chief negotiator, Tomas Quiroga, rejected it.", ["Peru/place", "Tomas Quiroga/person"]],
    ["“It is a bad deal,” Okonjo-Bello told Reuters.", ["Okonjo-Bello/person", "Reuters/body"]],
    [
      "Ursula van der Merwe leads the European Commission team.",
      ["Ursula van der Merwe/person", "European Commission/body"],
    ],
    ["NATO and the World Bank sent observers to Kenya.", ["NATO/body", "World Bank/body", "Kenya/place"]],
    ["The talks resume on Monday, in December.", []],
    ["The Minister said the Government would reply.", []],
    ["They will discuss the draft again tomorrow.", []],
    ["The Lima-Quito talks ended.", ["Lima/place", "Quito/place"]],
    ["MONTEVIDEO, Uruguay (AFP) – Officials met again.", ["MONTEVIDEO/place", "Uruguay/place", "AFP/body"]],
  ])("finds those of %s", (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it("knows a person again by surname, in headings too", () => {
    const text = [
      "Vandervelde Rejects Final Offer",
      "Union leader Petra Vandervelde rejected the offer on Monday.",
      "Vandervelde said the members would vote.",
    ].join("\n");
    expect(names(text).filter((name) => name.includes("Vandervelde"))).toEqual([
      "Vandervelde/person",
      "Petra Vandervelde/person",
      "Vandervelde/person",
    ]);
  });

  it("does not take words of a heading for names", () => {
    expect(names("Tangible Progress Reported As Talks Enter Second Week")).toEqual([]);
  });
});
