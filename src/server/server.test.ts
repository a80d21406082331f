import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dossier } from "../../test/show-dossier.js";
import { openRecord } from "../web/record.js";
import { shelfOf } from "../web/shelf.js";
import { type Running, startServer } from "./server.js";

describe("the server", () => {
  let running: Running;
  beforeAll(async () => {
    running = await startServer(shelfOf([openRecord("dock-talks", dossier)]), 0);
  });
  afterAll(() => running.close());

  const get = (path: string, init?: RequestInit): Promise<Response> => fetch(new URL(path, running.url), init);

  it.each([
    ["/", "text/html"],
    ["/dock-talks", "text/html"],
    ["/dock-talks/statements", "text/html"],
    ["/dock-talks/statements.json", "application/json"],
    ["/dock-talks.html", "text/html"],
    ["/dock-talks.json", "application/json"],
    ["/dock-talks.md", "text/markdown"],
    ["/dock-talks.ics", "text/calendar"],
    ["/search?q=automation", "text/html"],
  ])("serves %s as %s, with the headers of safety", async (path, type) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toContain(type);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect((await response.text()).length).toBeGreaterThan(100);
  });

  it("lets a page load its own style and script alone, and keeps these for ever", async () => {
    const response = await get("/dock-talks");
    expect(response.headers.get("content-security-policy")).toMatch(
      /default-src 'none'; style-src 'self'; script-src 'self'/,
    );
    const [, style = ""] = /<link rel="stylesheet" href="([^"]+)">/.exec(await response.text()) ?? [];
    const sheet = await get(style);
    expect(sheet.headers.get("content-type")).toContain("text/css");
    expect(sheet.headers.get("cache-control")).toContain("immutable");
  });

  it("names the files that it gives", async () => {
    const response = await get("/dock-talks/figures.csv");
    expect(response.headers.get("content-disposition")).toBe("attachment; filename*=UTF-8''dock-talks-figures.csv");
  });

  it.each([
    "/nothing",
    "/dock-talks.exe",
    "/../package.json",
    "/%2e%2e/package.json",
    "/%",
    "/dock-talks/x",
    "/assets/x.js",
  ])("has nothing at %s", async (path) => expect((await get(path)).status).toBe(404));

  it("shows the ways on where a page is missing, to who looks at pages", async () => {
    const missing = await get("/dock-talks/evidence/gone", { headers: { accept: "text/html,*/*" } });
    expect(missing.status).toBe(404);
    expect(missing.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(await missing.text()).toMatch(/no entry of this name any more.*href="\/dock-talks"/s);
    expect(await (await get("/nothing")).text()).toBe("there is no such page\n");
  });

  it("takes GET and HEAD alone", async () => {
    expect((await get("/", { method: "POST" })).status).toBe(405);
    const head = await get("/", { method: "HEAD" });
    expect(head.status).toBe(200);
    expect(await head.text()).toBe("");
  });

  it("does not answer to another host's name", async () => {
    const status = await new Promise((resolve) => {
      request(running.url, { headers: { host: "evil.example" } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).end();
    });
    expect(status).toBe(403);
  });

  it("takes the next port where one is taken", async () => {
    const port = Number(new URL(running.url).port);
    const second = await startServer(shelfOf([]), port);
    expect(Number(new URL(second.url).port)).toBeGreaterThan(port);
    await second.close();
  });
});
