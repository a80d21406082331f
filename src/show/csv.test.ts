import { describe, expect, it } from "vitest";
import { dossier } from "../../test/show-dossier.js";
import { csvSections, renderCsv } from "./csv.js";

/** Reads RFC 4180: what any spreadsheet does. */
function parse(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^,"\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? "");
    if (end === "\r\n") rows.push([]);
  }
  return rows.slice(0, -1);
}

describe("CSV", () => {
  it.each(csvSections)("gives %s as many fields in every row as it has columns, and at least one row", (section) => {
    const rows = parse(renderCsv(dossier, section));
    expect(rows.length).toBeGreaterThan(1);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    expect(new Set(rows[0]).size).toBe(rows[0]?.length);
  });

  it("keeps commas, quotation marks and line breaks inside a field", () => {
    const title = 'He said "no", twice\nand left';
    const csv = renderCsv({ ...dossier, reports: [{ ...(dossier.reports[0] ?? fail()), title }] }, "reports");
    expect(parse(csv)[1]?.[3]).toBe(title);
  });

  it.each(["=1+1", "+1", "-1", "@x", "\t=1", "  =1"])("disarms %j, which a spreadsheet would run", (title) => {
    const csv = renderCsv({ ...dossier, reports: [{ ...(dossier.reports[0] ?? fail()), title }] }, "reports");
    expect(parse(csv)[1]?.[3]).toBe(`'${title}`);
  });

  it("says which position a later report replaces", () => {
    const [issue = fail()] = dossier.issues;
    const [position = fail()] = issue.positions;
    const issues = [{ ...issue, positions: [position, { ...position, replaced: true as const }] }];
    const rows = parse(renderCsv({ ...dossier, issues }, "issues"));
    const column = rows[0]?.indexOf("replaced") ?? -1;
    expect(rows.slice(1).map((row) => row[column])).toEqual(["", "false", "true"]);
  });

  it("names the sections that there are when asked for another", () => {
    expect(() => renderCsv(dossier, "nonsense")).toThrow(expect.objectContaining({ code: "usage" }));
  });
});

function fail(): never {
  throw new Error("the fixture has no report");
}
