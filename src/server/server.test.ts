import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dossier } from "../../test/show-dossier.js";
import { type Running, startServer } from "./server.js";

describe("the server", () => {
  let running: Running;
  beforeAll(async () => {
    running = await startServer([{ name: "dock-talks", dossier }], 0);
  });
  afterAll(() => running.close());

  const get = (path: string, init?: RequestInit): Promise<Response> => fetch(new URL(path, running.url), init);

  it.each([
    ["/", "text/html"],
    ["/dock-talks", "text/html"],
    ["/dock-talks.json", "application/json"],
    ["/dock-talks.md", "text/markdown"],
    ["/dock-talks.ics", "text/calendar"],
  ])("serves %s as %s, with the headers of safety", async (path, type) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toContain(type);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect((await response.text()).length).toBeGreaterThan(100);
  });

  it("lists its records", async () => {
    expect(await (await get("/")).text()).toContain('<a href="/dock-talks">Kestrel Ports');
  });

  it.each(["/nothing", "/dock-talks.exe", "/../package.json", "/%2e%2e/package.json", "/%", "/dock-talks/x"])(
    "has nothing at %s",
    async (path) => expect((await get(path)).status).toBe(404),
  );

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
    const second = await startServer([], port);
    expect(Number(new URL(second.url).port)).toBeGreaterThan(port);
    await second.close();
  });
});
