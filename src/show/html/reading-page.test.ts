import { expect, it } from "vitest";
import { sketchReading } from "../../../test/readings.js";
import { renderReadingPage } from "./reading-page.js";

const text = 'Talks on the <ferry> line ended.\n"We are far apart," said Eleni Marou.';
const page = renderReadingPage([
  sketchReading({
    text,
    entities: [{ name: "Eleni Marou" }],
    said: [{ words: "We are far apart,", speaker: "Eleni Marou", kind: "direct" }],
  }),
]);

/** The words of the paragraphs, as a reader sees them. */
const words = [...page.matchAll(/<p>(.*?)<\/p>/gs)].map(([, inside = ""]) =>
  inside
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"'),
);

it("holds the report in full, cut nowhere but between pieces", () => {
  expect(words).toEqual(text.split("\n"));
});

it("marks what was found and lists it with its rule", () => {
  expect(page).toMatch(/<span class="found n\d" title="[^"]*Eleni Marou[^"]*">Eleni Marou<\/span>/);
  expect(page).toMatch(/<td>attributions<\/td><td>[^<]*<\/td><td>Eleni Marou, direct/);
});

it("shows the layers that are asked for alone", () => {
  const reading = sketchReading({ text, entities: [{ name: "Eleni Marou" }] });
  expect(renderReadingPage([reading], ["times"])).not.toContain('class="found');
});

it("asks for nothing over the network and runs no script", () => {
  expect(page).toContain("default-src 'none'");
  expect(page).not.toMatch(/<script|src=|href=/);
});
