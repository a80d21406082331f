import { expect, it } from "vitest";
import { nameOf, readText } from "../../../test/read-text.js";

const TOLL = "Norway and Chile met in Lima. How long the toll lasts is not settled. ";

/** Who is told to hold something of a matter. */
const held = (text: string): string[] => {
  const reading = readText(text);
  return [...new Set(reading.stances.map((s) => `${nameOf(reading, s.who)}: ${s.code ?? "-"}`))];
};

it.each([
  ["Norway started with four years.", "Norway: matter-toll"],
  ["Norway started with four, Chile with nine.", "Chile: matter-toll"],
  ["Norway had begun, in Lima, with ten.", "Norway: matter-toll"],
  ["Chile came in at 20 and finished at 24.", "Chile: matter-toll"],
  ["Norway's last word was 24, Chile's 32.", "Chile: matter-toll"],
])("tells a bid by where it begins, goes or ends: %s", (text, expected) => {
  expect(held(TOLL + text)).toContain(expected);
});

it.each([
  "The talks began at six.",
  "Norway started with a 42-page paper.",
  "Norway opened with two days of prayer in May.",
  "Norway arrived on Monday.",
])("takes nothing else for a bid: %s", (text) => {
  expect(held(TOLL + text).filter((one) => one.startsWith("Norway"))).toEqual([]);
});
