import { describe, expect, it } from "vitest";
import { makeDossier } from "../../test/make-dossier.js";

const wire = `BODO, May 4, 2026 (Reuters) - The storm sank 140 trawlers off Bodo.

The ferry pact was put off until the autumn after a long night in the old customs house. The mayor had asked both sides to wait for the report of the harbour board. Neither of them would do so, and the crews went home by bus before the snow came.`;
const copy = wire.replace("BODO, May 4, 2026 (Reuters) - ", "By the Fjord Courier\n\n");
const other = "BODO, May 4, 2026 (Skerry Post) - The storm sank 120 trawlers off Bodo, the coast guard said on Monday.";

describe("one verdict", () => {
  it("is the same for a value, for the side that it takes and for what else says so", async () => {
    const { figures, disagreements, timeline } = await makeDossier([wire, other]);
    const [dispute] = disagreements;
    const values = figures.flatMap(({ values }) => values);
    for (const [i, { value, standing }] of (dispute?.sides ?? []).entries()) {
      const own = values.find(({ text }) => text === value);
      expect(own?.standing?.disputes).toEqual([{ disagreement: dispute?.id, side: i }]);
      expect(own?.standing?.credibility).toBe(standing.credibility);
    }
    const told = timeline.filter(({ text, standing }) => text.includes("140 trawlers") && !standing.said);
    expect(told.every(({ standing }) => standing.credibility > 3)).toBe(true);
  });

  it("is told with both sides in the brief", async () => {
    const { brief } = await makeDossier([wire, other]);
    const told = brief.find(({ section }) => section === "Where the reports disagree");
    expect(told?.standing?.disputes?.map(({ side }) => side)).toEqual([0, 1]);
  });

  it("names who stands behind each side: the report, or whom it quotes", async () => {
    const credits = wire.replace("BODO, May 4, 2026 (Reuters) - The", "According to Reuters, the");
    const { disagreements } = await makeDossier([credits, other]);
    const behind = disagreements[0]?.sides.map((side) => side.behind?.map(({ name, how }) => `${how} ${name}`));
    expect(behind?.flat().sort()).toEqual(["credited Reuters", "quoted the coast guard"]);
    const own = await makeDossier([wire, other]);
    const behindOwn = own.disagreements[0]?.sides.map((side) => side.behind?.map(({ name, how }) => `${how} ${name}`));
    expect(behindOwn?.flat().sort()).toEqual(["quoted the coast guard", "reports Reuters"]);
  });

  it("counts a copy for nothing", async () => {
    const { disagreements } = await makeDossier([wire, copy, other]);
    const sides = disagreements.find(({ kind }) => kind === "figure")?.sides ?? [];
    expect(sides.map(({ standing }) => [standing.origins, standing.credibility])).toEqual([
      [1, 4],
      [1, 4],
    ]);
    expect(sides.flatMap(({ behind = [] }) => behind.map(({ copies = [] }) => copies.length)).sort()).toEqual([0, 1]);
  });

  it("counts for nothing what a copy has otherwise than its original", async () => {
    const { disagreements } = await makeDossier([wire, copy.replace("140", "190")]);
    const sides = disagreements.find(({ kind }) => kind === "figure")?.sides ?? [];
    expect(sides.map(({ standing }) => [standing.origins, standing.credibility])).toEqual([
      [1, 4],
      [0, 5],
    ]);
    expect(sides[1]?.behind?.map(({ reports, copies = [] }) => [reports.length, copies.length])).toEqual([[0, 1]]);
    expect(sides[1]?.standing.why).toMatch(/from a report that has it otherwise/);
  });
});

it.each([
  ["several versions of a text", "The draft has 12 points.", "The draft had 15 points before.", "versions"],
  [
    "several days",
    "The ferry fire in Bodo killed 14 people on Friday, the harbour master said.",
    "By Sunday the ferry fire in Bodo had killed 18 people, two of whom died in hospital.",
    "days",
  ],
])("says that values differ for %s", async (_, a, b, reason) => {
  const { figures } = await makeDossier([a, b]);
  const differing = figures.filter(({ values }) => values.length > 1);
  expect(differing.map(({ differ }) => differ)).toEqual([reason]);
  expect(differing.every(({ standing }) => standing.credibility > 1)).toBe(true);
});

describe("a deed told by a report", () => {
  it("has the outlet behind it, and is no statement of its subject", async () => {
    const dossier = await makeDossier([
      "BERGVIK, June 3 (Nordwire) - Bergvik and Sundland agreed on Monday to swap 140 trawlers.",
      "The council of Bergvik put the number of trawlers to be swapped with Sundland at 160.",
    ]);
    expect(dossier.statements.filter(({ act }) => act === "accept")).toEqual([]);
    const hows = dossier.disagreements.flatMap(({ sides }) => sides.flatMap(({ behind = [] }) => behind));
    expect(hows.filter(({ name, how }) => how === "quoted" && name === "Bergvik")).toEqual([]);
  });
});

it("has no outlet behind two sides: who credits it with another value than its own report has stands behind that", async () => {
  const { disagreements } = await makeDossier([
    wire.replace("(Reuters)", "(Nordwire)").replace("140 trawlers off Bodo", "140 trawlers off Bodo on Sunday"),
    "BODO, May 4, 2026 (Skerry Post) - The storm sank 120 trawlers off Bodo on Sunday, according to Nordwire.",
  ]);
  const names = disagreements.flatMap(({ sides }) => sides.flatMap(({ behind = [] }) => behind.map((b) => b.name)));
  expect(names.filter((name) => name === "Nordwire").length).toBeLessThan(2);
});
