import { describe, expect, it } from "vitest";
import { readText, words } from "../../../test/read-text.js";

/** Tells the last number of a text: it, its unit, whose it is and what he does with it. */
function last(text: string): string {
  const reading = readText(text);
  const one = reading.quantities.at(-1);
  return one ? `${words(reading, one)} ${one.unit}: ${words(reading, one.about)} ${words(reading, one.deed)}` : "";
}

describe("numbers of bids that leave out their unit", () => {
  it.each([
    ["The guild had wanted 12 percent over three years. The port opened at 4.", "4 percent: The port opened at"],
    ["The last offer was 16 per cent; the union had been at 23.", "23 percent: the union had been at"],
    ["Lima wants 50 per cent of each toll; Quito has offered 35.", "35 percent: Quito has offered"],
    ["Owners asked for $40 million, and the mayor offered 30 million.", "30 million USD: the mayor offered"],
  ])("are of the amount before: %s", (text, told) => expect(last(text)).toBe(told));

  it.each([
    // What is counted has a noun of its own.
    ["The guild had wanted 12 percent. The port offered 12 berths.", "12 berths: berths "],
    // Numbers of another order are of something else.
    ["The guild had wanted 12 percent. The port opened at 4,000.", "12 percent: The guild wanted"],
    ["The guild had wanted 12 percent. The port sat until 4.", "12 percent: The guild wanted"],
  ])("are not: %s", (text, told) => expect(last(text).replace("had asked", "asked")).toContain(told.split(":")[0]));
});
