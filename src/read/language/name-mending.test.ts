import { describe, expect, it } from "vitest";
import { wordsOf } from "./lexicon.js";
import { findNames } from "./names.js";
import { findSentenceEnds } from "./sentences.js";
import { tagModel, tagWords } from "./tagger.js";
import { findTokens } from "./tokens.js";

function names(text: string): string[] {
  const bounds = findTokens(text, { start: 0, end: text.length });
  const words = wordsOf(text, bounds);
  const ends = findSentenceEnds(text, bounds);
  const tags = tagWords(words, ends, tagModel());
  return findNames({ words, tags, ends }, bounds).map((name) => `${text.slice(name.start, name.end)}/${name.kind}`);
}

describe("names over a whole report", () => {
  it.each([
    [
      "Osterby, which owns 12 plants, said its bid was final. Osterby may return, said Owen Farr.",
      ["Osterby/body", "Osterby/body", "Owen Farr/person"],
    ],
    ["Crews walked out at the Neville Hill depot. Pat Brough agreed.", ["Neville Hill/place", "Pat Brough/person"]],
    ["The Free Highlands Army (FHA) fired first.", ["Free Highlands Army/body", "FHA/body"]],
    [
      "The chair read out Option B before Mette Aagaard spoke. Option B was rejected by Aagaard.",
      ["Mette Aagaard/person", "Aagaard/person"],
    ],
    // Nobody is taken for a place or a body without a word that speaks for it.
    [
      "Zelma sang. Zelma was 16, and Omar Pruett met Zelma.",
      ["Zelma/person", "Zelma/person", "Omar Pruett/person", "Zelma/person"],
    ],
    // Many surnames and given names are English words.
    ["Heather Young", ["Heather Young/person"]],
    // A person keeps the name that was given in full, with something owned after it.
    [
      "Petra Vandervelde spoke for the crews. Vandervelde's staff left. Vandervelde said no.",
      ["Petra Vandervelde/person", "Vandervelde/person", "Vandervelde/person"],
    ],
  ])("%s", (text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});
