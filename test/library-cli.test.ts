import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Dossier } from "../src/model/index.js";
import { REPORTS } from "./library.js";
import { type Run, runProgram } from "./run-program.js";

// Runs the built program on a library, as a user does.

let home = "";

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "rapporteur-library-cli-"));
  for (const [name, text] of Object.entries(REPORTS)) writeFileSync(join(home, name), text);
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

const run = (args: readonly string[], input?: string): Promise<Run> =>
  runProgram([...args, "--library", "kept/library.db"], { cwd: home, ...(input === undefined ? {} : { input }) });

describe.sequential("a library on the command line", { timeout: 180_000 }, () => {
  it("takes reports in and tells of each", async () => {
    const { code, out } = await run(["add", "."]);
    expect({ code, lines: out.trim().split("\n").length }).toEqual({ code: 0, lines: 4 });
    expect(out).toMatch(/^added [0-9a-f]{8} Ferry talks end without a deal$/m);
    const again = await run(["add", "-"], REPORTS["ferry-1.txt"]);
    expect(again.out).toMatch(/^known /);
  });

  it("lists processes and shows one", async () => {
    const { out } = await run(["list"]);
    expect(out.trim().split("\n")).toHaveLength(2);
    const shown = await run(["show", "seafarers", "--format", "json"]);
    expect((JSON.parse(shown.out) as Dossier).reports).toHaveLength(2);
    const part = await run(["show", "seafarers", "--section", "what was said"]);
    expect(part.out).toContain("Eleni Marou");
    expect(part.out).not.toContain("BOTTOM LINE");
  });

  it("searches, exports, tells what changed", async () => {
    const found = await run(["search", "money", "--kind", "statement", "--json"]);
    expect((JSON.parse(found.out) as { kind: string }[]).map(({ kind }) => kind)).toContain("statement");
    expect(await run(["search", "whales"])).toMatchObject({
      code: 0,
      out: "",
      err: expect.stringContaining("nothing"),
    });
    const csv = await run(["export", "--what", "people", "--format", "csv"]);
    expect(csv.out.split("\r\n")[0]).toMatch(/^process,id,name/);
    const json = await run(["export", "seafarers", "--what", "statements", "--format", "json"]);
    expect((JSON.parse(json.out) as object[]).length).toBeGreaterThan(1);
    const changes = await run(["changes", "seafarers", "--format", "json"]);
    expect((JSON.parse(changes.out) as { is: string }[]).map(({ is }) => is)).toEqual(["opened"]);
    expect((await run(["changes", "seafarers"])).out).toContain("nothing has changed");
    const news = await run([
      "changes",
      "seafarers",
      "--by",
      "reports",
      "--since",
      "2020-01-01",
      "--all",
      "--format",
      "json",
    ]);
    expect((JSON.parse(news.out) as object[]).length).toBeGreaterThan(1);
    expect((await run(["changes", "seafarers", "--by", "reports", "--issue", "whales"])).out).toContain(
      "nothing has changed",
    );
    expect((await run(["changes", "seafarers", "--since", "2020-01-01", "--format", "atom"])).out).toContain("<feed");
  });

  it("regroups, removes, makes again, examines and copies", async () => {
    const { out } = await run(["list", "seafarers", "--json"]);
    const [{ id }] = JSON.parse(out) as [{ id: string }];
    expect((await run(["split", id])).code).toBe(0);
    expect((await run(["list"])).out.trim().split("\n")).toHaveLength(3);
    expect((await run(["remove", id.slice(0, 8)])).out).toContain(`removed ${id.slice(0, 8)}`);
    expect((await run(["rebuild"])).code).toBe(0);
    expect((await run(["doctor"])).out).toContain("sound");
    expect((await run(["backup", "copy.db"])).code).toBe(0);
    expect((await run(["backup", "copy.db"])).code).toBe(2);
    writeFileSync(join(home, "torn.db"), readFileSync(join(home, "copy.db")).subarray(0, 40_000));
    const torn = await runProgram(["doctor", "--library", "torn.db"], { cwd: home });
    expect(torn).toMatchObject({ code: 1, out: expect.stringContaining("put a backup in its place") });
  });

  it("serves the pages and the HTTP interface, to others only with a token", async () => {
    let url = "";
    const ended = runProgram(["serve", "--port", "0", "--library", "kept/library.db"], {
      cwd: home,
      onStart: (child) =>
        child.stdout?.on("data", async (chunk: string) => {
          url = chunk.trim();
          const answers = await Promise.all(["", "openapi.json", "api/v1/processes"].map((path) => fetch(url + path)));
          expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
          child.kill("SIGTERM");
        }),
    });
    expect((await ended).code).toBe(0);
    expect(url).toContain("127.0.0.1");
    const open = await run(["serve", "--host", "0.0.0.0", "--token", "short"]);
    expect(open).toMatchObject({ code: 2, err: expect.stringContaining("needs a --token") });
  });

  it("follows feeds, and goes to no address inside", async () => {
    writeFileSync(join(home, "feeds.opml"), '<opml><body><outline xmlUrl="http://127.0.0.1:9/feed"/></body></opml>');
    expect((await run(["feeds", "add", "feeds.opml"])).out).toBe("added http://127.0.0.1:9/feed\n");
    writeFileSync(join(home, "odd.opml"), '<opml><outline xmlUrl="javascript:1"/></opml>');
    expect(await run(["feeds", "add", "odd.opml"])).toMatchObject({
      code: 1,
      err: expect.stringContaining("no address"),
    });
    expect(await run(["feeds", "add", "ferry-1.txt"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("no OPML"),
    });
    const checked = await run(["feeds", "check"]);
    expect(checked).toMatchObject({ code: 1, err: expect.stringContaining("not public") });
    expect((await run(["feeds", "list", "--opml"])).out).toContain('xmlUrl="http://127.0.0.1:9/feed"');
    const page = await run(["add", "http://localhost:9/page"]);
    expect(page).toMatchObject({ code: 2, err: expect.stringContaining("not public") });
    expect((await run(["feeds", "remove", "http://127.0.0.1:9/feed"])).code).toBe(0);
  });

  it("tells other programs what changed, once they are there", async () => {
    const bodies: string[] = [];
    const receiver = createServer((request, response) => {
      request.on("data", (chunk) => bodies.push(String(chunk)));
      request.on("end", () => response.writeHead(204).end());
    });
    await new Promise<void>((done) => receiver.listen(0, "127.0.0.1", done));
    const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
    expect(await run(["hooks", "add", url])).toMatchObject({ code: 2, err: expect.stringContaining("not public") });
    const added = await run(["hooks", "add", url, "--allow", "127.0.0.1"]);
    expect(added.out).toMatch(/^hook 1 http.*\nsecret whsec_/);
    expect((await run(["hooks", "test", "1"])).out).toBe("taken, with status 204\n");
    const news = "OSLO, May 20, 2026 (Nordwire) - Kenya and Peru opened talks on anchovy in Oslo on Wednesday.";
    expect((await run(["add", "-"], news)).err).toContain("hook 1: 1 change told");
    expect(bodies.map((body) => (JSON.parse(body) as { type: string }).type)).toEqual(["test", "record.changed"]);
    expect((await run(["hooks", "list"])).out).toMatch(/^1 {2}http/);
    expect((await run(["hooks", "list", "--json"])).out).not.toContain("secret");
    expect((await run(["hooks", "remove", url])).code).toBe(0);
    receiver.close();
  });

  it("takes archives in, of any size, packed or not, and goes on where one breaks off", async () => {
    const line = (i: number) =>
      JSON.stringify({ title: `Wheat talks, day ${i}`, text: `The talks on wheat went on in Riga on day ${i}.` });
    const lines = gzipSync(Array.from({ length: 501 }, (_, i) => line(i)).join("\n"));
    writeFileSync(join(home, "lines.jsonl.gz"), lines);
    writeFileSync(join(home, "broken.warc"), "no archive");
    const added = await runProgram(["add", "broken.warc", "none.warc", "lines.jsonl.gz", "--library", "archive.db"], {
      cwd: home,
    });
    expect(added).toMatchObject({ code: 1, err: expect.stringContaining("broken.warc is no WARC") });
    expect(added.err).toContain("501 added");
    const all = await runProgram(["export", "--what", "reports", "--library", "archive.db"], { cwd: home });
    expect(all.out).toContain('"from":"lines.jsonl.gz#501"');
  });

  it("says what there is not", async () => {
    const shown = await run(["show", "whales"]);
    expect(shown).toMatchObject({ code: 2, out: "" });
    expect(shown.err).toContain("there is no process");
    const nowhere = await runProgram(["list", "--library", "/dev/null/library.db"], { cwd: home });
    expect(nowhere).toMatchObject({ code: 2, out: "" });
    expect(nowhere.err).toContain("cannot be opened for writing");
  });
});
