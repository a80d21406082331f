import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { KIND, kindOf } from "./characters.js";
import { findTokens, LONGEST_TOKEN } from "./tokens.js";

const cut = (text: string): string[] => {
  const bounds = findTokens(text, { start: 0, end: text.length });
  return Array.from({ length: bounds.length / 2 }, (_, i) => text.slice(bounds[2 * i], bounds[2 * i + 1]));
};

/** Counts the white space from `start` to `end`. */
const spaces = (text: string, start: number, end: number): number => {
  let count = 0;
  for (let at = start; at < end; at++) if (kindOf(text.charCodeAt(at)) === KIND.space) count++;
  return count;
};

describe("findTokens", () => {
  it.each([
    ["We won't sign, she'd said.", "We wo n't sign , she 'd said ."],
    ["They don’t know the union’s plan.", "They do n’t know the union ’s plan ."],
    ["the miners' demands", "the miners ' demands"],
    ["O'Brien and D’Souza met", "O'Brien and D’Souza met"],
    ["It cannot go on, it's gonna fail", "It can not go on , it 's gon na fail"],
    ["The U.S. envoy met Gen. Ortiz at 5 p.m. on Dec. 3.", "The U.S. envoy met Gen. Ortiz at 5 p.m. on Dec. 3 ."],
    ["Ph.D. and Mr. J. Alva", "Ph.D. and Mr. J. Alva"],
    ["a 28-point plan, a four-year deal", "a 28 - point plan , a four - year deal"],
    ["pro-union, ex-minister, non-binding", "pro-union , ex-minister , non-binding"],
    ["an F-16, two T-72s and the G-7", "an F-16 , two T-72s and the G-7"],
    ["al-Hadi and Jean-Luc", "al - Hadi and Jean - Luc"],
    ["$3bn, €4.5m, US$20 and 12%", "$ 3 bn , € 4.5 m , US $ 20 and 12 %"],
    ["1,250,000 tonnes at 10:30pm", "1,250,000 tonnes at 10:30 pm"],
    ["on 2026-11-30 or 11/30/2026", "on 2026-11-30 or 11/30/2026"],
    ["either/or, AT&T, R&D", "either / or , AT&T , R&D"],
    ["“Not yet,” he said… “Maybe.”", "“ Not yet , ” he said … “ Maybe . ”"],
    ["Wait... what?! No -- never—ever", "Wait ... what ?! No -- never — ever"],
    [
      "See https://news.example/a?b=c, or mail a.b@c.example.",
      "See https://news.example/a?b=c , or mail a.b@c.example .",
    ],
    ["@quayside_union #NoDeal No. 5", "@quayside_union #NoDeal No. 5"],
    ["No. They said no.", "No . They said no ."],
    ["the end.The next", "the end . The next"],
    ["Done 👍🏽 🇺🇦 👩‍👩‍👧 ok", "Done 👍🏽 🇺🇦 👩‍👩‍👧 ok"],
    ["the 1980's and 2024's", "the 1980's and 2024 's"],
  ])("cuts %s", (text, tokens) => {
    expect(cut(text).join(" ")).toBe(tokens);
  });

  it("covers every text in order, with nothing but white space between tokens", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        "n't",
        "'s",
        "’",
        ".",
        "...",
        "http://",
        "a@b",
        "-",
        "U.S.",
        "1,0",
        "🇺🇦",
        "\u200d",
        "\ufeff",
        " ",
        "\n",
      ),
      fc.string({ unit: fc.constantFrom("a", "B", "1", ".", "-", "'", "@", ",", "/", ":") }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join("");
        const bounds = findTokens(text, { start: 0, end: text.length });
        let at = 0;
        for (let i = 0; i < bounds.length; i += 2) {
          const [start, end] = [bounds[i] ?? -1, bounds[i + 1] ?? -1];
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(spaces(text, at, start)).toBe(start - at);
          expect(spaces(text, start, end)).toBe(0);
          at = end;
        }
        expect(spaces(text, at, text.length)).toBe(text.length - at);
      }),
      { numRuns: 500 },
    );
  });

  it.each(["a", "1", "-", ".", "a.", "a-", "'", "a'", "http://", "a@", "é", "👍", "1,", "(", "@"])(
    "cuts half a million characters of %j in linear time",
    (unit) => {
      const text = unit.repeat(500_000 / unit.length);
      const started = performance.now();
      const bounds = findTokens(text, { start: 0, end: text.length });
      expect(performance.now() - started).toBeLessThan(6000);
      let longest = 0;
      for (let i = 0; i < bounds.length; i += 2) longest = Math.max(longest, (bounds[i + 1] ?? 0) - (bounds[i] ?? 0));
      expect(longest).toBeLessThanOrEqual(LONGEST_TOKEN + 2);
    },
  );
});
