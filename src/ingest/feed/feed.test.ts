import { gzipSync } from "node:zlib";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { readFeed } from "./feed.js";
import { readOpml, writeOpml } from "./opml.js";

const AT = "https://news.example/feeds/all.xml";

const read = (text: string | Uint8Array) =>
  readFeed(typeof text === "string" ? new TextEncoder().encode(text) : text, AT);

const rss = (items: string, head = "<title>Nordwire</title>"): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel>${head}${items}</channel></rss>`;
const item = (inner: string): string => `<item>${inner}</item>`;
const LINK = "<link>https://news.example/1</link>";
const ONE = { id: "https://news.example/1", url: "https://news.example/1" };

/** Feeds as they come, and what is to be had of them: the items, or the code of the refusal. */
const ODD: readonly (readonly [string, string | Uint8Array, readonly object[] | string])[] = [
  [
    "RSS 2.0 with a guid and a day",
    rss(item(`${LINK}<guid>g1</guid><title>A</title><pubDate>Tue, 12 May 2026 10:00:00 GMT</pubDate>`)),
    [{ id: "g1", url: ONE.url, title: "A", published: "2026-05-12T10:00:00.000Z" }],
  ],
  [
    "a day with a zone",
    rss(item(`${LINK}<pubDate>Tue, 12 May 2026 10:00:00 +0200</pubDate>`)),
    [{ ...ONE, published: "2026-05-12T08:00:00.000Z" }],
  ],
  ["a day that is none", rss(item(`${LINK}<pubDate>soon</pubDate>`)), [ONE]],
  ["no day", rss(item(LINK)), [ONE]],
  ["a link that is relative", rss(item("<link>/2026/may/1</link>")), [{ url: "https://news.example/2026/may/1" }]],
  [
    "a link with spaces around it and a place in the page",
    rss(item("<link>\n https://news.example/1#top \n</link>")),
    [{ url: ONE.url }],
  ],
  ["an address for a guid and no link", rss(item("<guid>https://news.example/1</guid>")), [ONE]],
  ["no link at all", rss(item("<title>A</title>")), []],
  ["a link that runs something", rss(item("<link>javascript:alert(1)</link>")), []],
  ["a link to a file", rss(item("<link>file:///etc/passwd</link>")), []],
  ["the same item twice", rss(item(`${LINK}<guid>g</guid>`) + item(`${LINK}<guid>g</guid>`)), [{ id: "g" }]],
  ["HTML in a title", rss(item(`${LINK}<title><![CDATA[<b>Talks</b> &amp; more]]></title>`)), [{ url: ONE.url }]],
  [
    "entities in a title",
    rss(item(`${LINK}<title>Fish &amp; chips &#8211; again</title>`)),
    [{ ...ONE, title: "Fish & chips – again" }],
  ],
  ["no items", rss(""), []],
  [
    "Atom",
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>N</title><entry><id>urn:1</id><title>A</title><link href="https://news.example/1"/><updated>2026-05-12T10:00:00Z</updated></entry></feed>`,
    [{ id: "urn:1", url: ONE.url, title: "A", published: "2026-05-12T10:00:00.000Z" }],
  ],
  [
    "Atom with several links",
    `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>urn:1</id><link rel="self" href="https://news.example/self"/><link rel="alternate" href="https://news.example/1"/></entry></feed>`,
    [{ url: ONE.url }],
  ],
  [
    "RSS 1.0",
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>N</title></channel><item>${LINK}<title>A</title></item></rdf:RDF>`,
    [{ url: ONE.url, title: "A" }],
  ],
  [
    "JSON Feed",
    JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title: "N",
      items: [{ id: "1", url: ONE.url, title: "A", date_published: "2026-05-12T10:00:00Z" }],
    }),
    [{ id: "1", url: ONE.url, title: "A", published: "2026-05-12T10:00:00Z" }],
  ],
  [
    "JSON Feed with a number for an id, and odd items",
    JSON.stringify({ items: [null, 7, { id: 7, url: ONE.url, title: 5 }] }),
    [{ id: "7", url: ONE.url }],
  ],
  [
    "a sitemap for news",
    `<urlset xmlns:news="x"><url><loc>https://news.example/1</loc><news:news><news:publication_date>2026-05-12</news:publication_date><news:title>A &amp; B</news:title></news:news></url></urlset>`,
    [{ ...ONE, title: "A & B", published: "2026-05-12" }],
  ],
  [
    "a sitemap, the newest page first, one without a day",
    `<urlset><url><loc>https://news.example/2</loc><lastmod>2026-05-11</lastmod></url><url><loc>https://news.example/3</loc></url><url><loc>/1</loc><lastmod>2026-05-12T08:00:00Z</lastmod></url></urlset>`,
    [
      { ...ONE, published: "2026-05-12T08:00:00Z" },
      { url: "https://news.example/2" },
      { url: "https://news.example/3" },
    ],
  ],
  ["a sitemap that is packed", gzipSync(`<urlset><url><loc>https://news.example/1</loc></url></urlset>`), [ONE]],
  ["a packed bomb", gzipSync(Buffer.alloc(80 * 1024 * 1024, " ")), "too-large"],
  ["a packed file that is torn", gzipSync(rss(item(LINK))).subarray(0, 40), "broken-document"],
  [
    "an index of sitemaps, which has no items itself",
    "<sitemapindex><sitemap><loc>/1.xml</loc></sitemap></sitemapindex>",
    [],
  ],
  [
    "RSS with a link of Atom's before its own",
    rss(
      item(`<atom:link xmlns:atom="http://www.w3.org/2005/Atom" href="https://news.example/self" rel="self"/>${LINK}`),
    ),
    [ONE],
  ],
  [
    "entries with the links of their text among them",
    `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>urn:1</id><link href="../1"/><content type="html">&lt;a href="/2"&gt;2&lt;/a&gt;</content></entry></feed>`,
    [{ id: "urn:1", url: ONE.url }],
  ],
  [
    "Windows-1252 that says so",
    iconv.encode(
      `<?xml version="1.0" encoding="windows-1252"?>${rss(item(`${LINK}<title>Café – no</title>`)).slice(21)}`,
      "win1252",
    ),
    [{ title: "Café – no" }],
  ],
  [
    "UTF-16 with a mark",
    iconv.encode(rss(item(`${LINK}<title>Zagreb – ž</title>`)), "utf16le", { addBOM: true }),
    [{ title: "Zagreb – ž" }],
  ],
  ["UTF-8 with a mark and lines before it begins", `\ufeff\n\n${rss(item(LINK)).slice(21)}`, [ONE]],
  ["cut off in the middle", rss(item(LINK) + item(LINK)).slice(0, -40), [{ url: ONE.url }]],
  [
    "three thousand items",
    rss(Array.from({ length: 3000 }, (_, i) => item(`<link>https://news.example/${i}</link>`)).join("")),
    Array(1000).fill({}),
  ],
  [
    "a page",
    "<!doctype html><html><head><title>News</title></head><body><p>No feed</p></body></html>",
    "broken-document",
  ],
  ["JSON that is no feed", '{"error": "none"}', "broken-document"],
  ["JSON that is broken", '{"items": [', "broken-document"],
  ["plain text", "Not found", "broken-document"],
  [
    "a bomb of entities",
    `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>${rss(item(`${LINK}<title>&c;</title>`)).slice(21)}`,
    [{ url: ONE.url }],
  ],
];

describe("a feed as it comes", () => {
  it.each(ODD)("%s", async (_, text, expected) => {
    if (typeof expected === "string") return expect(read(text)).rejects.toMatchObject({ code: expected });
    const { items } = await read(text);
    expect(items).toHaveLength(expected.length);
    expect(items).toMatchObject(expected);
  });

  it("keeps no tags and no lines in titles", async () => {
    const { title, items } = await read(
      rss(item(`${LINK}<title>&lt;i&gt;Talks&lt;/i&gt;\n  end</title>`), "<title> Nord\nwire </title>"),
    );
    expect([title, items[0]?.title]).toEqual(["Nord wire", "Talks end"]);
  });
});

describe("an index of sitemaps", () => {
  const index = (...parts: readonly string[]): string =>
    `<?xml version="1.0"?><sitemapindex>${parts.join("")}</sitemapindex>`;
  const part = (loc: string, lastmod?: string): string =>
    `<sitemap><loc>${loc}</loc>${lastmod === undefined ? "" : `<lastmod>${lastmod}</lastmod>`}</sitemap>`;

  it.each<[string, string, readonly string[]]>([
    [
      "by the days that it tells",
      index(part("/a.xml", "2026-05-01"), part("/b.xml", "2026-05-02")),
      ["b.xml", "a.xml"],
    ],
    ["else by their numbers", index(part("/9.xml"), part("/10.xml"), part("javascript:1")), ["10.xml", "9.xml"]],
    [
      "ten at most",
      index(...Array.from({ length: 40 }, (_, i) => part(`/${i}.xml`))),
      Array.from({ length: 10 }, (_, i) => `${39 - i}.xml`),
    ],
  ])("names its newest parts: %s", async (_, text, names) => {
    expect((await read(text)).parts.map(({ url }) => url)).toEqual(names.map((name) => `https://news.example/${name}`));
  });
});

describe("OPML", () => {
  it("is read, whatever the case of its names and the folders in it, and written to be read again", () => {
    const text =
      '<opml><body><outline text="N"><outline XMLURL="https://a.example/?x=1&amp;y=2"/><outline xmlUrl="https://b.example/"/></outline></body></opml>';
    const addresses = readOpml(text);
    expect(addresses).toEqual(["https://a.example/?x=1&y=2", "https://b.example/"]);
    expect(readOpml(writeOpml(addresses.map((address) => ({ address, title: 'A "B" <C>' }))))).toEqual(addresses);
  });
});
