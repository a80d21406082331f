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
let robots = 200;

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
    else if (path === "/robots.txt") response.writeHead(robots).end("User-agent: *\nDisallow: /private");
    else if (path === "/moved") response.writeHead(302, { location: "/private/1" }).end();
    else if (path === "/busy") response.writeHead(429, { "retry-after": "120" }).end();
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

  it.each<[string, (path: string, changed: boolean) => string]>([
    ["by its day", (path, changed) => rss(path).replace("10:00:00", changed ? "11:00:00" : "10:00:00")],
    [
      "by what Atom tells of changes",
      (path, changed) =>
        `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>urn:1</id><link href="${path}"/><published>2026-03-04T10:00:00Z</published><updated>2026-03-0${changed ? 5 : 4}T10:00:00Z</updated></entry></feed>`,
    ],
    [
      "by what a sitemap tells of changes",
      (path, changed) =>
        `<urlset xmlns:news="x"><url><loc>${home}${path}</loc><lastmod>2026-03-0${changed ? 5 : 4}</lastmod><news:news><news:publication_date>2026-03-04</news:publication_date></news:news></url></urlset>`,
    ],
  ])("brings the later version of a report whose item changed, %s", async (_, write) => {
    const { library, check } = await follow();
    feed = (_, response) => response.end(write("/1", false));
    await check();
    pages["/1"] = (pages["/1"] ?? "").replace("no more money", "a little more money");
    feed = (_, response) => response.end(write("/1", true));
    const taken: string[] = [];
    await library.checkFeed(net, library.feeds()[0] as never, (some) => taken.push(...some.map(({ is }) => is)));
    expect(taken).toEqual(["new version"]);
    library.close();
  });

  it("goes round what the site or the kind of thing forbids, and does not ask again", async () => {
    const { library, check } = await follow();
    feed = (_, response) => response.end(rss("/private/1", "/moved", "/picture", "/1"));
    const { failures, items } = await check();
    expect([items, failures.map(({ error }) => error.code)]).toEqual([4, Array(3).fill("fetch-refused")]);
    expect(asked).not.toContain("/private/1");
    expect(await check()).toMatchObject({ items: 0 });
    library.close();
  });

  it("brings what is in the parts of an index of sitemaps, and looks again at those that changed", async () => {
    const { library, check } = await follow();
    const part = (name: string, day: string) =>
      `<sitemap><loc>${home}/${name}.xml</loc><lastmod>${day}</lastmod></sitemap>`;
    const index = (...parts: string[]) => `<sitemapindex>${parts.join("")}</sitemapindex>`;
    pages["/old.xml"] = "<urlset></urlset>";
    pages["/new.xml"] = `<urlset><url><loc>${home}/1</loc></url></urlset>`;
    feed = (_, response) =>
      response.end(index(part("old", "2026-03-01"), part("new", "2026-03-04"), part("gone", "2025-01-01")));
    const first = await check();
    expect([first.items, first.failures.map(({ from }) => from)]).toEqual([1, [`${home}/gone.xml`]]);
    feed = (_, response) => response.end(index(part("old", "2026-03-01"), part("new", "2026-03-04")));
    expect(await check()).toMatchObject({ items: 0, failures: [] });
    asked = [];
    expect(await check()).toMatchObject({ items: 0, failures: [] });
    expect(asked).toEqual(["/feed"]);
    feed = (_, response) => response.end(index(part("old", "2026-03-05"), part("new", "2026-03-04")));
    await check();
    expect(asked).toEqual(["/feed", "/feed", "/old.xml"]);
    library.close();
  });

  it("tries again what failed", async () => {
    const { library, check } = await follow();
    feed = (_, response) => response.writeHead(200, { etag: '"1"' }).end(rss("/down"));
    expect((await check()).failures).toHaveLength(1);
    pages["/down"] = pages["/1"] ?? "";
    net = openNet({ version: "0", allowed: ["127.0.0.1"], between: 0 });
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

  it("is asked for no page more where the site asks to be left alone, nor again for one that is not there", async () => {
    const { library, check } = await follow();
    feed = (_, response) => response.end(rss("/gone", "/busy", "/1"));
    const first = await check();
    expect(first.failures.map(({ error }) => error.code)).toEqual(["fetch-refused", "fetch-failed", "fetch-failed"]);
    expect(first.failures[2]?.error.message).toContain("asks to be left alone until");
    asked = [];
    await check();
    expect(asked).toEqual(["/feed"]);
    library.close();
  });

  it("is tried again where the site cannot say whether it lets us have a page", async () => {
    const { library, check } = await follow();
    feed = (_, response) => response.end(rss("/1"));
    robots = 503;
    expect((await check()).failures.map(({ error }) => error.code)).toEqual(["fetch-failed"]);
    robots = 200;
    expect(await check()).toMatchObject({ items: 1, failures: [] });
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
