import { describe, expect, it } from "vitest";
import { textsOf } from "./finite.mjs";
import { withSets } from "./with-sets.mjs";

describe("what an expression matches where it is a list", () => {
  it.each([
    ["^(?:an?|the)$", ["a", "an", "the"]],
    ["^(?:NNP?S?|CD)$", ["NN", "NNS", "NNP", "NNPS", "CD"]],
    ["^(any|no)(?:body|one)$", ["anybody", "anyone", "nobody", "noone"]],
    ["^['\\u2019]s$", ["'s", "’s"]],
    ["^p\\.m\\.$", ["p.m."]],
    ["^(?:of)?$", ["", "of"]],
  ])("%s", (source, texts) => expect(textsOf(source)).toEqual(texts));

  it.each(["\\d+", "a*", "a{2}", "[a-z]", "[^a]", "(?=a)b", "(?<name>a)", "a\\b", "\\p{L}", ".", "a|b", "a$|^b"])(
    "not %s",
    (row) => expect(textsOf(`^${row}$`)).toBeUndefined(),
  );

  it.each(["^a", "a$", "an?"])("nothing for a part of a text: %s", (source) => expect(textsOf(source)).toBeUndefined());

  it("gives no long list", () => expect(textsOf("^[abcde]?[abcde]?[abcde]$")).toBeUndefined());
});

describe("code with sets", () => {
  it("asks one set for one list", () =>
    expect(withSets("/^(?:a|b)$/.test(x) || /^(a|b)$/u.test(y);")).toBe(
      'var $oneOf0 = new Set(["a","b"]);\n$oneOf0.has(x) || $oneOf0.has(y);',
    ));

  it.each([
    "/^a/.test(x)",
    "/^a$/i.test(x)",
    "/^a|b$/.exec(x)",
    "/^\\d$/.test(x)",
    "/^a$|^b$/.test(x)",
    "/^a|b$/.test(x)",
  ])("leaves %s", (code) => expect(withSets(code)).toBe(code));
});
