import { describe, expect, it } from "vitest";
import { sketchReading } from "../../test/readings.js";
import { renderExplanation } from "./explanation.js";
import { renderReading } from "./reading.js";

const text = 'Talks on the ferry line ended.\n"We are far apart," said Eleni Marou, and sent \u001b[31mred\u0007.';
const reading = sketchReading({
  text,
  entities: [{ name: "Eleni Marou" }],
  said: [{ words: "We are far apart,", speaker: "Eleni Marou", kind: "direct" }],
});

describe("a report with what was found in it", () => {
  const shown = renderReading(reading, { width: 60, colour: false });

  it("stands in full, and each finding below its block", () => {
    const lines = shown.split("\n");
    const ended = lines.findIndex((line) => line.startsWith("Talks on the ferry line"));
    const apart = lines.findIndex((line) => line.startsWith('"We are far apart,"'));
    const found = lines.findIndex((line) => /^ {2}attributions .*Eleni Marou, direct/.test(line));
    expect(ended).toBeGreaterThan(-1);
    expect(apart).toBeGreaterThan(ended);
    expect(found).toBeGreaterThan(apart);
  });

  it("shows the layers that are asked for alone", () => {
    const only = renderReading(reading, { width: 60, colour: false, layers: ["entities"] });
    expect(only).toContain("  entities");
    expect(only).not.toContain("  attributions");
  });

  it("sends no control character of the report", () => {
    expect(shown).not.toMatch(/[\u001b\u0007]/);
  });
});

describe("an explanation", () => {
  it("lists what covers the offset, the narrowest first, and nothing else", () => {
    const at = text.indexOf("Eleni");
    const shown = renderExplanation(reading, at, { colour: false });
    expect(shown).toContain("entities  Eleni Marou");
    expect(shown).toContain(`${at}-${at + 11}`);
    expect(renderExplanation(reading, 0, { colour: false })).toContain("nothing was found here");
  });
});
