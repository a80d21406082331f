import { describe, expect, it } from "vitest";
import { tellQuantities } from "../../../test/quantities.js";
import { readText } from "../../../test/read-text.js";

describe("money that several countries have", () => {
  const rows: readonly (readonly [sentence: string, unit: string])[] = [
    ["In Wellington the council has paid $40 million for the quay.", "NZD"],
    // Of two countries nobody knows whose.
    ["In Wellington and Boston the council has paid $40 million for the quay.", "USD"],
    ["In Wellington the council has paid NZ$40 million ($23 million) for the quay.", "USD"],
    ["In Copenhagen the guild has paid 40 million kroner for the quay.", "DKK"],
    ["In Oslo the guild has paid 40 million kroner for the quay.", "NOK"],
    ["The guild has paid R40-million for the quay.", "ZAR"],
  ];
  it.each(rows)("%s", (sentence, unit) => expect(readText(sentence).quantities.at(-1)?.unit).toBe(unit));

  it("reads thousands parted by spaces", () =>
    expect(tellQuantities("The yard has 12 300 pumps.")[0]).toContain("12300..12300 pumps"));
});
