import { expect, it } from "vitest";
import { standingWhy } from "./standing-why.js";

it.each([
  [
    { credibility: 1, origins: ["Norwire", "Port Herald"], outlets: 2, differs: false },
    "Norwire and Port Herald have it independently and none contradicts it.",
  ],
  [
    { credibility: 2, origins: ["Ida Solheim"], outlets: 3, differs: false },
    "Ida Solheim says so on the record and none contradicts it; 3 outlets carry it.",
  ],
  [
    { credibility: 3, origins: ["Port Herald"], outlets: 1, differs: false },
    "Port Herald alone has it and none contradicts it.",
  ],
  [{ credibility: 4, origins: ["Port Herald"], outlets: 1, differs: false }, "Port Herald keeps a distance from it."],
  [
    { credibility: 4, origins: ["A", "B", "C", "D"], outlets: 4, differs: true },
    "Reports differ; A, B and 2 others stand behind this, and no other side has twice the independent origins.",
  ],
  [
    { credibility: 5, origins: ["Port Herald"], outlets: 1, differs: true },
    "Reports differ, and twice the independent origins or more stand behind another side; Port Herald stands behind this.",
  ],
  [
    { credibility: 6, origins: ["a harbour official"], outlets: 2, differs: false },
    "A single source whom nobody names is behind it (a harbour official); 2 outlets carry it.",
  ],
  [{ credibility: 6, origins: [], outlets: 0, differs: false }, "No origin was found."],
] as const)("says why %o stands so", (grounds, why) => {
  expect(standingWhy(grounds)).toBe(why);
});
