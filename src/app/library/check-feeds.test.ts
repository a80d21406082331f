import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { addTexts, openTestLibrary, REPORTS } from "../../../test/library.js";
import { type Net, openNet } from "../net.js";

// A site on this machine with a feed and the pages that it names.

let server: Server;
let home = "";
let net: Net;
let feed: RequestListener;
let asked: string[] = [];

const page = (title: string, text: string): string =>
  `<html><head><title>${title}</title></head><body><article><h1>${title}</h1><p>${text.split("\n").join("</p><p>")}</p></article></body></html>`;

const pages: Record<string, string> = {};

const rss = (...paths: string[]): string =>
  `<rss version="2.0"><channel><title>Harbour Post</title>${paths
    .map((path) => `<item><link>${path}</link><pubDate>Wed, 04 Mar 2026 10:00:00 GMT</pubDate></item>`)
    .join("")}</channel></rss>`;

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? "";
    asked.push(path);
    if (path === "/feed") feed(request, response);
    else if (path === "/robots.txt") response.end("User-agent: *\nDisallow: /private");
    else if (path === "/picture") response.writeHead(200, { "content-type": "image/png" }).end("x");
    else if (pages[path] !== undefined) response.writeHead(200, { "content-type": "text/html" }).end(pages[path]);
    else response.writeHead(path === "/down" ? 503 : 404).end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

beforeEach(() => {
  asked = [];
  const [title = "", ...lines] = REPORTS["ferry-2.txt"].split("\n");
  pages["/1"] = page(title, lines.join("\n").replace("March 4, 2026 ", ""));
  net = openNet({ version: "0", allowed: ["127.0.0.1"], between: 0 });
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const follow = async () => {
  const library = await openTestLibrary();
  library.addFeed(`${home}/feed`);
  const check = async () => {
    const [due] = library.feeds();
    if (!due) throw new Error("no feed");
    return library.checkFeed(net, due);
  };
  return { library, check, state: () => library.feeds()[0] };
};

describe("a feed that is followed", () => {
  it("brings each report once, with the day that only the feed tells, and is then asked for what changed", async () => {
    const { library, check, state } = await follow();
    feed = (request, response) => {
      if (request.headers["if-none-match"] === '"1"') response.writeHead(304).end();
      else response.writeHead(200, { etag: '"1"' }).end(rss("/1"));
    };
    expect(await check()).toMatchObject({ items: 1, failures: [] });
    library.catchUp();
    const [report] = library.allReports(0, 10);
    expect(library.report(report?.id ?? "")).toMatchObject({ from: `${home}/1`, published: { by: "feed" } });
    expect(state()).toMatchObject({ title: "Harbour Post", etag: '"1"', failures: 0, due: "2026-03-02T08:30:00.000Z" });
    expect(await check()).toMatchObject({ unchanged: true });
    expect(asked.filter((path) => path === "/1")).toHaveLength(1);
    library.close();
  });

  it("brings the later version of a report whose item changed", async () => {
    const { library, check } = await follow();
    feed = (_, response) => response.end(rss("/1"));
    await check();
    pages["/1"] = (pages["/1"] ?? "").replace("no more money", "a little more money");
    feed = (_, response) => response.end(rss("/1").replace("10:00:00", "11:00:00"));
    const taken: string[] = [];
    await library.checkFeed(net, library.feeds()[0] as never, (some) => taken.push(...some.map(({ is }) => is)));
    expect(taken).toEqual(["new version"]);
    library.close();
  });

  it("goes round what the site or the kind of thing forbids, and does not ask again", async () => {
    const { library, check } = await follow();
    feed = (_, response) => response.end(rss("/private/1", "/picture", "/1"));
    const { failures, items } = await check();
    expect([items, failures.map(({ error }) => error.code)]).toEqual([3, ["fetch-refused", "fetch-refused"]]);
    expect(asked).not.toContain("/private/1");
    expect(await check()).toMatchObject({ items: 0 });
    library.close();
  });

  it("tries again what failed", async () => {
    const { library, check } = await follow();
    feed = (_, response) => response.writeHead(200, { etag: '"1"' }).end(rss("/down"));
    expect((await check()).failures).toHaveLength(1);
    pages["/down"] = pages["/1"] ?? "";
    expect(await check()).toMatchObject({ items: 1, failures: [] });
    library.close();
  });

  it("is left alone for as long as it asks, and longer each time that it fails", async () => {
    const { library, check, state } = await follow();
    feed = (_, response) => response.writeHead(429, { "retry-after": "120" }).end();
    expect((await check()).problem).toContain("429");
    expect(state()).toMatchObject({ failures: 1, due: "2026-03-02T08:02:00.000Z" });
    feed = (_, response) => response.writeHead(500).end();
    await check();
    expect(state()).toMatchObject({ failures: 2, due: "2026-03-02T08:30:00.000Z" });
    expect(library.dueFeeds()).toEqual([]);
    feed = (_, response) => response.end("<html>no feed</html>");
    expect((await check()).problem).toContain("no feed");
    feed = (_, response) => response.end(rss());
    await check();
    expect(state()).not.toHaveProperty("problem");
    library.close();
  });

  it("is not fetched from inside unless somebody says so", async () => {
    const { library } = await follow();
    const strict = openNet({ version: "0", between: 0 });
    const check = await library.checkFeed(strict, library.feeds()[0] as never);
    expect([check.problem, asked]).toEqual([expect.stringContaining("not public"), []]);
    await strict.close();
    library.close();
  });

  it("can be let go, and its reports stay", async () => {
    const { library } = await follow();
    await addTexts(library, REPORTS);
    expect([library.removeFeed(`${home}/feed`), library.removeFeed(`${home}/feed`)]).toEqual([true, false]);
    expect([library.feeds().length, library.allReports(0, 10).length]).toEqual([0, 4]);
    library.close();
  });
});
