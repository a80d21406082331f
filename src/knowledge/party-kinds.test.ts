import { describe, expect, it } from "vitest";
import { kindOfSort, partyKindOf, partyKinds } from "./party-kinds.js";

describe("kinds of parties", () => {
  it.each(partyKinds().flatMap(({ kind, examples }) => examples.map((name) => [name, kind] as const)))(
    "%s: %s",
    (name, kind) => expect(partyKindOf(name)).toBe(kind),
  );

  it.each([
    ["Sabre", { described: ["company"] }, "company"],
    ["Norse Steel", {}, "company"],
    ["Norse Steel", { described: ["lobby"] }, "organisation"],
    ["Sabre", { described: ["lobby", "company", "lobby"] }, "organisation"],
    ["Sabre", { described: ["shareholder"] }, "company"],
    ["Sabre", { titles: ["general secretary"] }, "union"],
    ["Ferry Owners' Forum", { titles: ["chairman"] }, "organisation"],
    ["Civic Union", { described: ["opposition"] }, "organisation"],
    ["Sabre", {}, "organisation"],
  ])("%s with %j: %s", (name, said, kind) => expect(partyKindOf(name, said)).toBe(kind));

  it("knows the sorts of bodies that the world's tables name", () => {
    expect(kindOfSort("agency")).toBe("organisation");
    expect(kindOfSort("forces")).toBe("group");
    expect(kindOfSort(undefined)).toBeUndefined();
  });
});
