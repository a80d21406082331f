import { describe, expect, it } from "vitest";
import { ingest } from "../ingest.js";

const bytes = (text: string) => new TextEncoder().encode(text);

async function read(html: string, from = "page.html") {
  const { intakes, diagnostics } = await ingest({ from, bytes: bytes(html) });
  const intake = intakes[0];
  if (!intake) throw new Error("no intake");
  const { report, setApart, learnt } = intake;
  const blocks = intake.blocks.map(({ kind, start, end }) => `${kind}: ${report.text.slice(start, end)}`);
  return { report, blocks, setApart: setApart.map(({ text }) => text), learnt, diagnostics };
}

const BODY = [
  "The flag carrier’s pilots and its board reached a deal on rest hours late on Sunday, both sides said, ending a dispute that had grounded a third of the summer flights.",
  "Under the deal, no crew will fly more than eleven hours in a row. A joint board is to watch over it.",
  "“We slept on it, and then we signed it,” said Marit Oyelaran, who leads the pilots’ union.",
];

const PAGE = `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8">
<title>Pilots and airline agree on rest hours | The Coastal Herald</title>
<meta property="og:site_name" content="The Coastal Herald">
<meta property="og:title" content="Pilots and airline agree on rest hours">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[
 {"@type":"Organization","@id":"#org","name":"The Coastal Herald"},
 {"@type":"NewsArticle","headline":"Pilots and airline agree on rest hours","datePublished":"2026-05-03T21:10:00+02:00","dateModified":"2026-05-04T08:00:00+02:00","author":[{"@type":"Person","name":"Lena Okafor-Holm"},{"@type":"Person","name":"Piet Brandsma"}],"publisher":{"@id":"#org"}}]}</script>
<style>p{}</style></head><body>
<div class="cookie-banner"><p>We use cookies to improve your visit.</p><button>Accept all</button></div>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/b">Business</a></li></ul></nav></header>
<main><article>
<h1>Pilots and airline agree on rest hours</h1>
<p class="byline">By Lena Okafor-Holm and Piet Brandsma</p>
<time datetime="2026-05-03T21:10:00+02:00">3 May 2026</time>
<div class="share-bar"><a href="#">Facebook</a> <a href="#">X</a></div>
<p>${BODY[0]}</p>
<figure><img src="a.jpg"><figcaption>Crews at the gate on Sunday. Photo: Ana Brandt</figcaption></figure>
<p>${BODY[1]}</p>
<aside class="pullquote"><p>“We slept on it, and then we signed it.”</p></aside>
<p>${BODY[2]}</p>
<h2>What is open</h2>
<p>Still to be settled:</p>
<ul><li>standby pay on public holidays</li><li>rest on long routes over the ocean</li></ul>
<blockquote><p>“The rest will come with the rest.”</p></blockquote>
<p>The two sides meet again on 12 May in Rotterdam. Neither would say what happens if they fail by then.</p>
<p><a href="/x">Read more: How the summer was lost</a></p>
<p class="credit">Reporting by Lena Okafor-Holm; editing by Tom Adeyemi</p>
</article>
<section class="related"><h3>Related articles</h3><ul><li><a href="/1">Ten beaches for May</a></li><li><a href="/2">Who is Marit Oyelaran?</a></li></ul></section>
</main><footer><p>© 2026 The Coastal Herald. All rights reserved.</p></footer></body></html>`;

describe("a saved page", () => {
  it("gives the article in blocks, without what stands around it", async () => {
    const { blocks } = await read(PAGE);
    expect(blocks).toEqual([
      "headline: Pilots and airline agree on rest hours",
      "byline: By Lena Okafor-Holm and Piet Brandsma",
      "dateline: 3 May 2026",
      `paragraph: ${BODY[0]}`,
      "caption: Crews at the gate on Sunday.",
      `paragraph: ${BODY[1]}`,
      `paragraph: ${BODY[2]}`,
      "heading: What is open",
      "paragraph: Still to be settled:",
      "item: standby pay on public holidays",
      "item: rest on long routes over the ocean",
      "blockquote: “The rest will come with the rest.”",
      "paragraph: The two sides meet again on 12 May in Rotterdam. Neither would say what happens if they fail by then.",
      "paragraph: Reporting by Lena Okafor-Holm; editing by Tom Adeyemi",
    ]);
  });

  it("sets the rest apart, shown but not read", async () => {
    const { setApart } = await read(PAGE);
    for (const text of [
      "“We slept on it, and then we signed it.”",
      "Photo: Ana Brandt",
      "Read more: How the summer was lost",
    ])
      expect(setApart).toContain(text);
  });

  it("gives the head from metadata, each with how it was learnt", async () => {
    const { report, learnt } = await read(PAGE);
    expect(report).toMatchObject({
      title: "Pilots and airline agree on rest hours",
      outlet: "The Coastal Herald",
      byline: "Lena Okafor-Holm and Piet Brandsma",
      published: { value: "2026-05-03T21:10:00+02:00", by: "metadata" },
      language: "en-GB",
    });
    expect(learnt).toEqual({
      title: "html:h1",
      outlet: "json-ld:publisher",
      byline: "json-ld:author",
      published: "json-ld:datePublished",
      language: "declared",
    });
  });
});

const simple = (head: string, body = "") =>
  `<html><head>${head}</head><body>${body}${BODY.map((text) => `<p>${text}</p>`).join("")}</body></html>`;

describe("metadata", () => {
  it.each([
    [
      "og and article tags",
      '<meta property="og:site_name" content="Delta News"><meta property="article:published_time" content="2026-05-03T10:15:00Z">',
      "",
      { outlet: "Delta News", published: { value: "2026-05-03T10:15:00Z", by: "metadata" } },
    ],
    [
      "a plain date",
      '<meta name="date" content="3 May 2026">',
      "",
      { published: { value: "2026-05-03", by: "metadata" } },
    ],
    [
      "an hour without its zone",
      '<meta name="parsely-pub-date" content="2026-05-03 10:15:00">',
      "",
      { published: { value: "2026-05-03", by: "metadata" } },
    ],
    [
      "a title with its site",
      "<title>Pilots and airline agree | The Coastal Herald</title>",
      "",
      { title: "Pilots and airline agree", outlet: "The Coastal Herald" },
    ],
    [
      "rel=author",
      "",
      '<h1>Pilots and airline agree</h1><a rel="author" href="/a">Lena Okafor-Holm</a>',
      { title: "Pilots and airline agree", byline: "Lena Okafor-Holm" },
    ],
    [
      "time and byline class",
      "",
      '<h1>Pilots and airline agree</h1><span class="article-byline">By Lena Okafor-Holm, Delta News</span><time datetime="2026-05-03">May 3</time>',
      { byline: "Lena Okafor-Holm", published: { value: "2026-05-03", by: "metadata" } },
    ],
    [
      "broken JSON-LD",
      '<script type="application/ld+json">{"@type": "NewsArticle", </script><meta name="author" content="Lena Okafor-Holm">',
      "",
      { byline: "Lena Okafor-Holm" },
    ],
  ])("is read from %s", async (_, head, body, expected) => {
    expect((await read(simple(head, body))).report).toMatchObject(expected);
  });

  it.each([
    [
      "an author that is an address",
      '<meta property="article:author" content="https://www.facebook.com/deltanews">',
      "byline",
    ],
    [
      "an author that is the outlet",
      '<meta property="og:site_name" content="Delta News"><meta name="author" content="Delta News">',
      "byline",
    ],
    ["a date that is none", '<meta name="date" content="soon">', "published"],
    [
      "a modification date alone",
      '<meta property="article:modified_time" content="2026-05-03T10:15:00Z">',
      "published",
    ],
  ] as const)("is left out where it is %s", async (_, head, field) => {
    expect((await read(simple(head))).report[field]).toBeUndefined();
  });
});

describe("encodings", () => {
  const page = (meta: string) =>
    `<html><head>${meta}<title>Ren\xe9 Duch\xeane speaks</title></head><body><p>\x93We go on,\x94 said Ren\xe9 Duch\xeane \x96 and then the ministers went on, for hours and hours, until it was done.</p></body></html>`;
  it.each([
    ["declared as latin-1", '<meta charset="iso-8859-1">'],
    ["declared as windows-1252", '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">'],
    ["wrongly declared as UTF-8", '<meta charset="utf-8">'],
    ["not declared", ""],
  ])("%s", async (_, meta) => {
    const { intakes } = await ingest({ from: "a.html", bytes: Uint8Array.from(page(meta), (c) => c.charCodeAt(0)) });
    expect(intakes[0]?.report.text).toContain("“We go on,” said René Duchêne – and");
  });
});

describe("odd pages", () => {
  it("are read though nested twenty thousand deep", async () => {
    const html = `<!doctype html><html><body>${"<div>".repeat(20_000)}${BODY.map((text) => `<p>${text}</p>`).join("")}</body></html>`;
    const started = performance.now();
    const { blocks, diagnostics } = await read(html);
    expect(blocks).toHaveLength(3);
    expect(diagnostics.map(({ code }) => code)).toEqual(["page-nested"]);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it("are refused where nothing in them can be told", async () => {
    const html = `<!doctype html><html><body>${"<x-a>".repeat(5_000)}${BODY[0]}</body></html>`;
    await expect(read(html)).rejects.toMatchObject({ code: "unreadable" });
  });

  it("in another language are kept, named and not read", async () => {
    const html =
      '<!doctype html><html lang="de"><body><h1>Piloten einigen sich</h1><p>Die Piloten und die Leitung der Fluglinie haben sich am Sonntag auf längere Ruhezeiten geeinigt, wie beide Seiten mitteilten. Der Streit hatte im Sommer ein Drittel der Flüge getroffen.</p></body></html>';
    const { intakes, diagnostics } = await ingest({ from: "de.html", bytes: bytes(html) });
    expect(intakes[0]).toMatchObject({ readable: false, report: { language: "de", title: "Piloten einigen sich" } });
    expect(diagnostics.map(({ code }) => code)).toEqual(["language-not-read"]);
  });
});
