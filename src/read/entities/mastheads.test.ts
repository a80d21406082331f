import { describe, expect, it } from "vitest";
import { find } from "../../../test/find-entities.js";

const bodies = (text: string, outlet?: string) => find(text, outlet).entities.map(({ key }) => key);

describe("newspapers that are called by a country or a town", () => {
  it("are outlets, and no part of the place's name", () => {
    const text = "Veldoria wants a cap of ten. The Veldoria Sentinel put its demand at twelve. Veldoria refused.";
    const keys = bodies(text);
    expect(keys).toContain("outlet:veldoria sentinel");
    expect(keys.some((key) => key.startsWith("body:") && key.includes("sentinel"))).toBe(false);
    expect(find(text).mentions.filter(({ start }) => text.startsWith("Veldoria", start))).toHaveLength(3);
  });

  it("have a place for their first words, which is none of them", () => {
    const keys = bodies(
      "The talks will be in Port Havna on Monday, the Port Havna Herald has learned.",
      "Port Havna Herald",
    );
    expect(keys).toContain("place:port havna");
    expect(keys).toContain("outlet:port havna herald");
  });

  it.each(["Hard Times for Pilots", "The pilots faced hard times."])("are none in %s", (text) => {
    expect(bodies(`# ${text}\nThey met.`)).toEqual([]);
  });
});
