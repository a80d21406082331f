import { describe, expect, it } from "vitest";
import { type Sketch, sketchReading, spanOf } from "../../test/readings.js";
import { link } from "../link/link.js";
import { standing } from "./standing.js";

/** Standing of what the words say, wherever the reports carry them. */
function standingOf(words: string, sketches: readonly Sketch[], claim: Parameters<typeof standing>[2] = {}) {
  const links = link(sketches.map((sketch, i) => sketchReading({ id: `r${i}`, ...sketch })));
  const places = links.readings.flatMap(({ intake }, reading) =>
    intake.report.text.includes(words) ? [{ reading, ...spanOf(intake.report.text, words) }] : [],
  );
  const { outlets, origins, credibility } = standing(links, places, claim);
  return [outlets, origins, credibility];
}

const text = "The ferries stay in port.";
const quote = "the quota is gone";
const saying = (outlet: string): Sketch => ({
  outlet,
  text: `Mara Lindqvist said ${quote}.`,
  entities: [{ name: "Mara Lindqvist" }],
  said: [{ words: quote, speaker: "Mara Lindqvist", kind: "indirect" }],
});

describe("standing", () => {
  it.each<[string, string, Sketch[], Parameters<typeof standing>[2], [number, number, number]]>([
    [
      "two newsrooms",
      text,
      [
        { text, outlet: "Port Herald" },
        { text: `${text} Rain fell.`, outlet: "Coast Times" },
      ],
      {},
      [2, 2, 1],
    ],
    ["one newsroom", text, [{ text, outlet: "Port Herald" }], {}, [1, 1, 3]],
    [
      "one speaker in two outlets",
      quote,
      [saying("Port Herald"), { ...saying("Coast Times"), text: `On Friday Mara Lindqvist said ${quote}.` }],
      {},
      [2, 1, 2],
    ],
    [
      "that it was said, heard by two",
      quote,
      [saying("Port Herald"), { ...saying("Coast Times"), text: `On Friday Mara Lindqvist said ${quote}.` }],
      { said: true },
      [2, 2, 1],
    ],
    ["that it was said, heard by one", quote, [saying("Port Herald")], { said: true }, [1, 1, 2]],
    ["hearsay", "cut to 19 points", [{ text: "The plan was reportedly cut to 19 points." }], {}, [1, 1, 4]],
    ["a differing stronger side", text, [{ text }], { differs: "stronger" }, [1, 1, 4]],
    ["a differing weaker side", text, [{ text }], { differs: "weaker" }, [1, 1, 5]],
    ["nothing", "no such words", [{ text }], {}, [0, 0, 6]],
  ])("%s", (_, words, sketches, claim, expected) => {
    expect(standingOf(words, sketches, claim)).toEqual(expected);
  });

  it("counts what a report tells beside somebody who says it once", () => {
    const sketch = { ...saying("Port Herald"), text: `The quota is cut. Mara Lindqvist said ${quote}.` };
    const links = link([sketchReading({ id: "r0", ...sketch })]);
    const places = ["The quota is cut", quote].map((words) => ({ reading: 0, ...spanOf(sketch.text, words) }));
    expect(standing(links, places, {})).toMatchObject({ outlets: 1, origins: 1, credibility: 2 });
  });

  it("takes a whole sentence for the words of who says them", () => {
    const text = `Mara Lindqvist said ${quote} and will not come back this year.`;
    const words = `${quote} and will not come back this year`;
    const said = [{ words, speaker: "Mara Lindqvist", kind: "indirect" as const }];
    expect(standingOf(text, [{ text, entities: [{ name: "Mara Lindqvist" }], said }])).toEqual([1, 1, 2]);
  });

  it("cannot judge a single unnamed source", () => {
    const sketch = {
      text: `A union source said ${quote}.`,
      said: [{ words: quote, unnamed: "a union source", kind: "indirect" as const }],
    };
    expect(standingOf(quote, [sketch])).toEqual([1, 1, 6]);
  });

  it("takes a spokeswoman for somebody on the record", () => {
    const unnamed = "a spokeswoman for the ferry company";
    expect(
      standingOf(quote, [{ text: `In Oslo ${unnamed} said ${quote}.`, said: [{ words: quote, unnamed }] }]),
    ).toEqual([1, 1, 2]);
  });

  it("counts outlets that quote one source of one agency once", () => {
    const via = (outlet: string, more: string): Sketch => ({
      outlet,
      text: `${more}A source close to the union told AFP ${quote}.`,
      said: [{ words: quote, unnamed: "A source close to the union", kind: "indirect" }],
      credits: [
        {
          words: "AFP",
          name: "Agence France-Presse",
          kind: "agency",
          how: "credits",
          scope: { start: more.length, end: more.length + 55 },
        },
      ],
    });
    expect(standingOf(quote, [via("Port Herald", ""), via("Coast Times", "Rain fell. ")])).toEqual([2, 1, 6]);
    expect(standingOf(quote, [via("Port Herald", ""), via("Coast Times", "Rain fell. ")], { said: true })).toEqual([
      2, 1, 6,
    ]);
  });

  it.each<[string, string, string]>([
    ["somebody whom nobody names", "A source close to the union", ""],
    [
      "a report that is a copy besides",
      "A source close to the union",
      `${"The crews of the ".repeat(3)}northern boats met the board behind closed doors in the old customs house and went home by train late at night. `,
    ],
  ])("has what %s told an agency from one origin with the agency's own report", (_, unnamed, shared) => {
    const via = (outlet: string, more: string, isCopy: boolean): Sketch => ({
      outlet,
      text: `${more}${shared}${unnamed} told AFP ${quote}.`,
      said: [{ words: quote, unnamed, kind: "indirect" }],
      credits: isCopy
        ? [
            {
              words: "AFP",
              name: "Agence France-Presse",
              kind: "agency",
              how: "credits",
              scope: { start: more.length + shared.length, end: more.length + shared.length + 55 },
            },
          ]
        : [],
    });
    const both = [via("AFP", "", false), via("Coast Times", "Rain fell. ", true)];
    expect(standingOf(quote, both)).toEqual([2, 1, 6]);
    expect(standingOf(quote, both, { differs: "stronger" })).toEqual([2, 1, 4]);
  });

  it("counts a report that credits another for the whole once with it", () => {
    const credits = [{ words: "BBC News", name: "BBC News", kind: "outlet", how: "credits" } as const];
    const rewrite: Sketch = { text: `${text}\nSource: BBC News`, outlet: "Coast Times", credits };
    expect(standingOf(text, [{ text, outlet: "BBC" }, rewrite])).toEqual([2, 1, 3]);
  });
});
