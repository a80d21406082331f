import { expect, it } from "vitest";
import { type Sketch, sketchReading, spanOf } from "../../test/readings.js";
import { link } from "../link/link.js";
import { backersOf } from "./backers.js";

const text = "The ferries stay in port.";
const quote = "the quota is gone";

/** Who stands behind words, with how many reports and how many copies. */
function behind(words: string, ...sketches: readonly Sketch[]): string[] {
  const links = link(sketches.map((sketch, i) => sketchReading({ id: `r${i}`, ...sketch })));
  const places = links.readings.map(({ intake }, reading) => ({ reading, ...spanOf(intake.report.text, words) }));
  return backersOf(links, places).map(
    ({ name, how, reports, copies = [] }) => `${how} ${name}: ${reports.length} + ${copies.length}`,
  );
}

const saying = (outlet: string, more = ""): Sketch => ({
  outlet,
  text: `${more}Mara Okonjo said ${quote}.`,
  entities: [{ name: "Mara Okonjo" }],
  said: [{ words: quote, speaker: "Mara Okonjo", kind: "indirect" }],
});
const credits = (name: string) => [{ words: name, name, kind: "outlet", how: "credits" } as const];

it("names the speaker, with all outlets that have heard her", () => {
  expect(behind(quote, saying("Port Herald"), saying("Coast Times", "Rain fell. "))).toEqual([
    "quoted Mara Okonjo: 2 + 0",
  ]);
});

it("names the outlet that reports it itself, and has who credits it for the whole among its copies", () => {
  const rewrite = { text: `${text}\nSource: BBC News`, outlet: "Coast Times", credits: credits("BBC News") };
  expect(behind(text, { text, outlet: "BBC" }, rewrite)).toEqual(["reports BBC: 1 + 1"]);
});

it("names the agency that is credited where there is no report by it", () => {
  const rewrite = { text: `${text}\nSource: BBC News`, outlet: "Coast Times", credits: credits("BBC News") };
  expect(behind(text, rewrite)).toEqual(["credited BBC News: 1 + 0"]);
});

it("names a source that nobody names in the words of the report", () => {
  const unnamed = "a union source";
  expect(behind(quote, { text: `In Oslo ${unnamed} said ${quote}.`, said: [{ words: quote, unnamed }] })).toEqual([
    "unnamed a union source: 1 + 0",
  ]);
});

it("has what a copy tells itself from whom its original has it", () => {
  const rewrite: Sketch = {
    text: `It is over: ${quote}.\nSource: BBC News`,
    outlet: "Coast Times",
    credits: credits("BBC News"),
  };
  expect(behind(quote, saying("BBC"), rewrite)).toEqual(["quoted Mara Okonjo: 1 + 1"]);
});
