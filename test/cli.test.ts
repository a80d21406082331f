import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Dossier } from "../src/model/index.js";
import { type Run, runProgram } from "./run-program.js";

// Runs the built program as a user does: `npm test` builds it first.

const FERRY = `Ferry talks end without a deal
ATHENS, March 3, 2026 (Hellenic Wire) - The Seafarers' Union and Aegean Lines ended talks on Tuesday without a deal.
"We are far apart on crewing," said Eleni Marou, the union's chief negotiator.
The sides will meet again on March 9 in Piraeus.
`;

const HARBOUR = `Seafarers and ferry line still far apart
By Nikos Anders
PIRAEUS, March 4, 2026 - Aegean Lines said on Wednesday that its offer of 5 percent over two years was final.
"There is no more money," said Petros Vale, the company's director.
`;

const GERMAN = `Tarifrunde ohne Einigung beendet
Die Gewerkschaft und der Arbeitgeberverband haben ihre Verhandlungen am Dienstag ohne eine Einigung beendet. Die nächste
Runde soll in der kommenden Woche in Potsdam stattfinden, sagte eine Sprecherin der Gewerkschaft am Abend vor Journalisten.
`;

let home = "";

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), "rapporteur-cli-"));
  mkdirSync(join(home, "set", "deeper"), { recursive: true });
  mkdirSync(join(home, "nothing"));
  const files: Record<string, string | Buffer> = {
    "ferry.txt": FERRY,
    "copy.txt": FERRY,
    "german.txt": GERMAN,
    "empty.txt": "",
    "spaces.txt": " \n\n ",
    "noise.bin": Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256)),
    "broken.pdf": "%PDF-1.7\nthis is not one",
    "broken.docx": "PK\u0003\u0004 nor is this",
    "no-report.json": '{"a": 1}',
    "long.txt": "The union said it would strike on Monday. ".repeat(250_000),
    "set/a.txt": FERRY,
    "set/deeper/b.txt": HARBOUR,
    "set/picture.png": "no report",
    "set/.hidden.txt": HARBOUR,
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(home, name), content);
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

const run = (args: readonly string[], input = ""): Promise<Run> => runProgram(args, { cwd: home, input });

const dossierOf = ({ out }: Run): Dossier => JSON.parse(out) as Dossier;
const sourcesOf = (result: Run): string[] =>
  dossierOf(result)
    .reports.map(({ from }) => from)
    .sort();

describe.concurrent("rapporteur brief", () => {
  it("prints the brief, wrapped, without escapes, and nothing else", async () => {
    const { code, out, err } = await run(["brief", "ferry.txt", "set/deeper/b.txt"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("REPORTS");
    expect(out).not.toContain("\u001b");
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it("takes a directory with all below it, dot files and other kinds left out", async () => {
    const result = await run(["brief", "set", "--format", "json"]);
    expect(result.code).toBe(0);
    expect(sourcesOf(result)).toEqual(["set/a.txt", "set/deeper/b.txt"]);
  });

  it("takes standard input", async () => {
    const result = await run(["brief", "-", "--format", "json"], FERRY);
    expect(result.code).toBe(0);
    expect(sourcesOf(result)).toEqual(["-"]);
  });

  it("sets the day and the title", async () => {
    const result = await run([
      "brief",
      "ferry.txt",
      "-f",
      "json",
      "--as-of",
      "2026-04-01",
      "--title",
      "The ferry talks",
    ]);
    expect(dossierOf(result)).toMatchObject({ asOf: "2026-04-01", title: "The ferry talks" });
  });

  it("gives the same bytes whatever the order of the reports", async () => {
    const [one, other] = await Promise.all([
      run(["brief", "ferry.txt", "set/deeper/b.txt", "-f", "json"]),
      run(["brief", "set/deeper/b.txt", "ferry.txt", "-f", "json"]),
    ]);
    expect(other.out).toBe(one.out);
  });

  it.each([
    ["page.html", "<!doctype html>"],
    ["record.md", "# "],
    ["record.json", '{\n  "schema": "rapporteur/dossier@1"'],
    ["next.ics", "BEGIN:VCALENDAR"],
    ["brief.txt", ""],
  ])("writes --out %s in the format of its name, and no draft beside it", async (name, start) => {
    const { code, out } = await run(["brief", "ferry.txt", "--out", name]);
    expect({ code, out }).toEqual({ code: 0, out: "" });
    expect(readFileSync(join(home, name), "utf8").startsWith(start)).toBe(true);
    expect(readdirSync(home).filter((file) => file.includes(name))).toEqual([name]);
  });

  it("writes CSV to a folder, or one section to standard output", async () => {
    const [folder, section] = await Promise.all([
      run(["brief", "ferry.txt", "--format", "csv", "--out", "tables"]),
      run(["brief", "ferry.txt", "--format", "csv", "--section", "reports"]),
    ]);
    expect(folder.code).toBe(0);
    expect(readdirSync(join(home, "tables"))).toContain("statements.csv");
    expect(section.out).toBe(readFileSync(join(home, "tables", "reports.csv"), "utf8"));
  });
});

describe.concurrent("bad input", () => {
  it.each([
    ["empty.txt", /empty\.txt/],
    ["spaces.txt", /spaces\.txt/],
    ["noise.bin", /noise\.bin .*binary/],
    ["broken.pdf", /broken\.pdf/],
    ["broken.docx", /broken\.docx/],
    ["no-report.json", /no-report\.json/],
    ["long.txt", /long\.txt/],
    ["missing.txt", /missing\.txt cannot be opened: there is no such file/],
    ["https://example.org/talks", /rapporteur reads files/],
  ])("tells what is wrong with %s, does the other reports, and says so by its code", async (bad, message) => {
    const [mixed, alone] = await Promise.all([
      run(["brief", bad, "ferry.txt", "--format", "json"]),
      run(["brief", bad, "--format", "json"]),
    ]);
    expect(mixed.err).toMatch(message);
    expect(mixed.err).not.toMatch(/fault of its own|Cannot find module/);
    expect(mixed.code).toBe(1);
    expect(sourcesOf(mixed)).toEqual(["ferry.txt"]);
    expect(alone).toMatchObject({ code: 2, out: "" });
    expect(alone.err).toMatch(message);
  });

  it("keeps and names a report in a language that it cannot read", async () => {
    const result = await run(["brief", "german.txt", "ferry.txt", "--format", "json"]);
    expect(result.code).toBe(1);
    expect(result.err).toMatch(/german\.txt/);
    expect(sourcesOf(result)).toEqual(["ferry.txt", "german.txt"]);
    const german = dossierOf(result).reports.find(({ from }) => from === "german.txt");
    expect(german?.language).toMatch(/^de/);
    expect(result.out.replace(/"text": "Tarifrunde[^\n]*/, "")).not.toContain("Gewerkschaft");
  });

  it("keeps the same report once, and says so", async () => {
    const result = await run(["brief", "ferry.txt", "copy.txt", "ferry.txt", "--format", "json"]);
    expect(result).toMatchObject({ code: 0, err: "rapporteur: ferry.txt: the same report as copy.txt; kept once\n" });
    expect(sourcesOf(result)).toEqual(["copy.txt"]);
  });

  it.each([
    [["brief", "nothing"], /no reports in nothing/],
    [["brief"], /missing required argument/],
    [["nonsense"], /unknown command/],
    [["brief", "ferry.txt", "--format", "rtf"], /Allowed choices/],
    [["brief", "ferry.txt", "--as-of", "2026-02-30"], /Give a day/],
    [["brief", "ferry.txt", "--format", "csv"], /--out FOLDER/],
    [["brief", "ferry.txt", "--format", "csv", "--section", "gossip"], /the sections are/],
    [["brief", "ferry.txt", "--out", "people.csv"], /a file a section/],
    [["brief", "ferry.txt", "--section", "people"], /--format csv/],
    [["brief", "ferry.txt", "--out", "no/such/folder/x.json"], /cannot be written: there is no such folder/],
    [["brief", "ferry.txt", "--format", "csv", "--out", "ferry.txt"], /cannot be written/],
    [["explain", "ferry.txt", "--at", "99999"], /behind the end/],
    [["explain", "ferry.txt", "--at", "here"], /whole number/],
    [["serve"], /nothing to serve/],
  ])("%j is refused with a remedy and exit code 2", async (args, message) => {
    const { code, out, err } = await run(args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(message);
  });
});

describe.concurrent("the other commands", () => {
  it("read shows the report block by block, and --json the reading", async () => {
    const [shown, json] = await Promise.all([run(["read", "ferry.txt"]), run(["read", "ferry.txt", "--json"])]);
    expect(shown.code).toBe(0);
    expect(shown.out).toContain("Hellenic Wire");
    expect(JSON.parse(json.out)).toHaveProperty("intake.report.from", "ferry.txt");
  });

  it("read --html shows it as a page; --json cannot stand beside it", async () => {
    const [page, both] = await Promise.all([
      run(["read", "ferry.txt", "--html"]),
      run(["read", "ferry.txt", "--html", "--json"]),
    ]);
    expect(page.code).toBe(0);
    expect(page.out).toMatch(/^<!doctype html>[^]*Hellenic Wire[^]*<\/html>\n$/);
    expect(both.code).toBe(2);
  });

  it("explain names the rule that found what is there", async () => {
    const at = FERRY.indexOf("far apart");
    const { code, out } = await run(["explain", "ferry.txt", "--at", String(at)]);
    expect(code).toBe(0);
    expect(out).toMatch(/rule +\S+/);
  });

  it("eval predict keeps to the form of the labelled data", async () => {
    const line = JSON.stringify({
      id: "one",
      text: "The union said talks would resume on 9 March 2026.",
      dct: "2026-03-03",
    });
    const { code, out } = await run(["eval", "predict", "--layer", "times", "-"], `${line}\n`);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ id: "one", timexes: [{ type: "DATE", value: "2026-03-09" }] });
  });

  it("tells its version and its help, with the exit codes", async () => {
    const [version, help] = await Promise.all([run(["--version"]), run(["--help"])]);
    expect(version.out).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(help.out).toContain("Exit codes:");
    expect([version.code, help.code]).toEqual([0, 0]);
  });
});
