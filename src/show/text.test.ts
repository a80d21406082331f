import { describe, expect, it } from "vitest";
import { dossier } from "../../test/show-dossier.js";
import { renderText } from "./text.js";

describe("the brief on a terminal", () => {
  const text = renderText(dossier, { width: 60 });

  it("wraps at the width", () => {
    for (const line of text.split("\n")) expect(line.length).toBeLessThanOrEqual(60);
  });

  it("holds every sentence of the brief, its sections in order", () => {
    const flat = text.replace(/\s+/g, " ");
    for (const { text: sentence } of dossier.brief) expect(flat).toContain(sentence);
    const sections = [...new Set(dossier.brief.map(({ section }) => section.toUpperCase()))];
    expect(text.split("\n").filter((line) => sections.includes(line))).toEqual(sections);
  });

  it("numbers citations in the order of the brief, each sentence once, and lists each under its report", () => {
    const marks = [...text.slice(0, text.indexOf("\nREPORTS")).matchAll(/\[([\d,\s]+)\]/g)].flatMap(([, list = ""]) =>
      list.split(",").map(Number),
    );
    const firsts = [...new Set(marks)];
    expect(firsts).toEqual(firsts.map((_, i) => i + 1));
    const listed = [...text.slice(text.indexOf("\nREPORTS")).matchAll(/^ +\[(\d+)\]/gm)].map(([, n]) => Number(n));
    expect(listed.sort((a, b) => a - b)).toEqual(firsts);
  });

  it("names a report by its file if its outlet is not known, and tells an inferred date", () => {
    expect(text).toContain("local, 15 to 17 March 2026 (inferred)");
  });

  it("sends no escapes without colour, and some with it", () => {
    expect(text).not.toContain("\u001b");
    expect(renderText(dossier, { colour: true })).toContain("\u001b[1m");
  });

  it("does not send the escapes that a report holds", () => {
    const hostile = { ...dossier, title: "\u001b]0;owned\u0007 \u009b31m" };
    expect(renderText(hostile, {})).not.toMatch(/[\u001b\u0007\u009b]/);
  });
});
