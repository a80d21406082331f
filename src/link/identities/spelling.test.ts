import { describe, expect, it } from "vitest";
import { givenAgree, nameWords, soundsLike } from "./spelling.js";

describe("soundsLike", () => {
  it.each([
    ["orlansky", "orlanskyy"],
    ["orlanskiy", "orlanskyj"],
    ["dessawy", "dissawi"],
    ["mohammed", "muhammad"],
    ["sergiy", "serhiy"],
    ["khalifa", "halifa"],
    ["yousef", "yusuf"],
    ["hussein", "husayn"],
    ["tchaikov", "chaykov"],
    ["holubytsia", "holubytsya"],
    ["gaddafi", "ghadafi"],
    ["muller", "mueller"],
  ])("%s is %s", (a, b) => {
    expect(soundsLike(a, b)).toBe(true);
    expect(soundsLike(b, a)).toBe(true);
  });

  it.each([
    ["marin", "moran"],
    ["lee", "lu"],
    ["petrov", "petrenko"],
    ["johnson", "johnston"],
    ["hansen", "larsen"],
    ["park", "burke"],
    ["kim", "kam"],
  ])("%s is not %s", (a, b) => {
    expect(soundsLike(a, b)).toBe(false);
  });
});

describe("givenAgree", () => {
  it.each([
    ["oleh", "oleg"],
    ["oleksandr", "alexander"],
    ["m", "mohammed"],
    ["serhii", "sergei"],
    ["mykhailo", "mikhail"],
    ["jim", "james"],
    ["robert", "bob"],
  ])("%s may be %s", (a, b) => {
    expect(givenAgree(a, b)).toBe(true);
  });

  it.each([
    ["peter", "paul"],
    ["j", "mohammed"],
    ["ana", "ina"],
    ["maria", "mario"],
  ])("%s may not be %s", (a, b) => {
    expect(givenAgree(a, b)).toBe(false);
  });
});

describe("nameWords", () => {
  it.each([
    ["Abdel-Karim el-Wafi", ["abdel", "karim", "wafi"], ""],
    ["Marta von der Heide", ["marta", "heide"], ""],
    ["Tomas Varga Jr.", ["tomas", "varga"], "jr"],
    ["José O'Neill", ["jose", "oneill"], ""],
    ["Þóra Højgaard", ["thora", "hojgaard"], ""],
  ])("%s", (name, words, suffix) => {
    expect(nameWords(name)).toEqual({ words, suffix });
  });
});
