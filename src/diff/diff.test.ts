import { describe, expect, it } from "vitest";
import { makeDossier } from "../../test/make-dossier.js";
import type { Change } from "../model/index.js";
import { diff } from "./diff.js";

const FIRST = `Ferry talks end without a deal
ATHENS, March 3, 2026 (Hellenic Wire) - The Seafarers' Union and Aegean Lines ended talks in Athens on Tuesday without a deal.
"We are far apart on crewing and we will not sign on Monday," said Eleni Marou, the union's chief negotiator.
The Seafarers' Union and Aegean Lines will hold talks on March 9 in Piraeus. About 1,200 seafarers have stopped work.
`;
const SECOND = `Ferry line and union agree on wages
PIRAEUS, March 9, 2026 (Harbour Post) - The Seafarers' Union and Aegean Lines held talks in Piraeus on Monday. They agreed on wages.
"The wage question is settled," said Petros Vale, the director of Aegean Lines. He rejected shorter shifts.
About 1,900 seafarers have stopped work, the union said. Eleni Marou resigned as chief negotiator.
`;

const changes = async (before: readonly string[], after: readonly string[]): Promise<Change[]> =>
  diff(await makeDossier(before), await makeDossier(after));

const kinds = (all: readonly Change[]): string[] => [...new Set(all.map(({ is }) => is))];

describe("what changed between two versions of a record", () => {
  it("is nothing where the reports are the same", async () => {
    expect(await changes([FIRST, SECOND], [FIRST, SECOND])).toEqual([]);
    expect(await changes([FIRST], [FIRST, FIRST])).toEqual([]);
  });

  it("is told of what the new report brings, each with its words", async () => {
    const found = await changes([FIRST], [FIRST, SECOND]);
    expect(kinds(found)).toEqual(expect.arrayContaining(["round-status", "statement-new"]));
    const { reports } = await makeDossier([FIRST, SECOND]);
    const second = reports.find(({ text }) => text.includes("agree on wages"));
    for (const { evidence } of found) {
      expect(evidence.length).toBeGreaterThan(0);
      for (const one of evidence) expect(second?.text.slice(one.start, one.end)).toBe(one.quote);
    }
  });

  it("tells of a round that was planned that it is held", async () => {
    const found = await changes([FIRST], [FIRST, SECOND]);
    expect(found.filter(({ is }) => is === "round-status")).toMatchObject([
      { section: "rounds", before: "planned", after: "held" },
    ]);
  });

  it("tells of a position that is told anew what its holder wanted before", async () => {
    const wants = "The Seafarers' Union wants a pay rise of";
    const found = await changes(
      [`${FIRST}${wants} 9 percent.\n`],
      [`${FIRST}${wants} 9 percent.\n`, `${SECOND}${wants} 6 percent.\n`],
    );
    const taken = found.filter(({ is, about }) => is === "position-new" && about === "Pay");
    expect(taken.map(({ before, after }) => [before, after])).toContainEqual([
      expect.stringContaining("9 percent"),
      expect.stringContaining("6 percent"),
    ]);
  });

  it("tells an altered quotation in a report that was published anew, and nothing that is the same in it", async () => {
    const altered = FIRST.replace("we will not sign", "we may well sign");
    const [before, after] = [await makeDossier([FIRST]), await makeDossier([altered])];
    const replaced = new Map([[before.reports[0]?.id ?? "", after.reports[0]?.id ?? ""]]);
    const found = diff(before, after, replaced);
    expect(found.filter(({ is }) => is === "wording-altered")).toMatchObject([
      { about: "Eleni Marou", before: expect.stringContaining("will not"), after: expect.stringContaining("may well") },
    ]);
    expect(found.filter(({ section }) => section === "rounds" || section === "figures")).toEqual([]);
  });

  it("tells a quotation that was taken out", async () => {
    const cut = FIRST.split("\n")
      .filter((line) => !line.startsWith('"'))
      .join("\n");
    const [before, after] = [await makeDossier([FIRST]), await makeDossier([cut])];
    const replaced = new Map([[before.reports[0]?.id ?? "", after.reports[0]?.id ?? ""]]);
    expect(kinds(diff(before, after, replaced))).toEqual(["wording-dropped"]);
  });

  it("tells nothing of a report that only uses other marks", async () => {
    const curly = FIRST.replace('"We', "“We").replace('Monday,"', "Monday,”");
    const [before, after] = [await makeDossier([FIRST]), await makeDossier([curly])];
    const replaced = new Map([[before.reports[0]?.id ?? "", after.reports[0]?.id ?? ""]]);
    expect(diff(before, after, replaced).filter(({ is }) => is.startsWith("wording"))).toEqual([]);
  });
});

describe("entries of two versions of a list", () => {
  it("are the same by their words where their ids differ", async () => {
    const { matchEntries } = await import("./match.js");
    const at = (id: string, report: string, start: number, end: number) => ({
      id,
      evidence: [{ report, start, end, quote: "" }],
    });
    const { pairs, added, gone } = matchEntries(
      [at("a", "r1", 0, 10), at("b", "r1", 20, 30), at("c", "r1", 40, 50)],
      [at("a", "r9", 0, 1), at("b2", "r1", 25, 40), at("d", "r2", 40, 50)],
    );
    expect(pairs.map(([x, y]) => [x.id, y.id])).toEqual([
      ["a", "a"],
      ["b", "b2"],
    ]);
    expect([added.map(({ id }) => id), gone.map(({ id }) => id)]).toEqual([["d"], ["c"]]);
  });
});
