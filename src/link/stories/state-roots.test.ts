import { expect, it } from "vitest";
import { featuresOf } from "./features.js";
import { stateRoot } from "./state-roots.js";

it.each([
  ["norwegian", "norway"],
  ["portugues", "portugal"],
  ["british", "britain"],
  ["norway", "norway"],
  ["polish", "poland"],
  ["harbour", "harbour"],
])("takes %s for %s", (root, name) => {
  expect(stateRoot(root)).toBe(name);
});

it("knows a state by its adjective, and no word without a capital", () => {
  const names = (text: string) => [...(featuresOf({ id: "a", text }).get("names")?.keys() ?? [])];
  expect(names("A Norwegian boat sank.")).toEqual(["norway"]);
  expect(names("A table needs polish.")).toEqual([]);
});
