import { describe, expect, it } from "vitest";
import { ingest } from "../ingest.js";

const read = (from: string, text: string) => ingest({ from, bytes: new TextEncoder().encode(text) });
const BODY =
  "The two banks said on Monday that they would go on with their merger talks until June. A price was not named.";

describe("JSON Lines", () => {
  it("gives one report a line, under the names of fields that exports use", async () => {
    const lines = [
      {
        title: "Banks go on talking",
        text: BODY,
        url: "https://a.example/1",
        published: "2026-05-04T09:00:00Z",
        outlet: "Delta News",
        author: "Lena Okafor-Holm",
      },
      {
        headline: "Merger in sight",
        content: BODY.replace("June", "July"),
        date: "May 4, 2026",
        source: "Coastal Herald",
        authors: ["Ana Brandt", "Piet Brandsma"],
        lang: "en",
      },
      {
        title: "Third",
        body: `<p>${BODY}</p><ul><li>one</li><li>two</li></ul>`,
        source: "https://b.example",
        publisher: { name: "North Sea Post" },
      },
    ];
    const { intakes, diagnostics } = await read("set.jsonl", lines.map((line) => JSON.stringify(line)).join("\n"));
    expect(diagnostics).toEqual([]);
    expect(intakes.map(({ report: { id: _, text: __, ...head } }) => head)).toEqual([
      {
        from: "set.jsonl#1",
        title: "Banks go on talking",
        outlet: "Delta News",
        byline: "Lena Okafor-Holm",
        published: { value: "2026-05-04T09:00:00Z", by: "metadata" },
        language: "en",
      },
      {
        from: "set.jsonl#2",
        title: "Merger in sight",
        outlet: "Coastal Herald",
        byline: "Ana Brandt and Piet Brandsma",
        published: { value: "2026-05-04", by: "metadata" },
        language: "en",
      },
      { from: "set.jsonl#3", title: "Third", outlet: "North Sea Post", language: "en" },
    ]);
    expect(intakes[0]?.report.text).toBe(`Banks go on talking\n${BODY}`);
    expect(intakes[2]?.blocks.map(({ kind }) => kind)).toEqual(["headline", "paragraph", "item", "item"]);
  });

  it("calls an outlet that is given by its site by its name", async () => {
    const lines = ["reuters.com", "harbourpost.com"].map((domain, i) =>
      JSON.stringify({ title: `Banks ${i}`, text: BODY, domain }),
    );
    const { intakes } = await read("set.jsonl", lines.join("\n"));
    expect(intakes.map(({ report }) => report.outlet)).toEqual(["Reuters", "harbourpost.com"]);
  });

  it("leaves out a line that is broken or empty, and says so", async () => {
    const { intakes, diagnostics } = await read(
      "set.jsonl",
      `{"text": ${JSON.stringify(BODY)}}\n{"text": "cut\n{"text": ""}\n`,
    );
    expect(intakes).toHaveLength(1);
    expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      "record-skipped: set.jsonl#2 is no JSON: left out",
      "record-skipped: set.jsonl#3 holds no text of a report, or too much: left out",
    ]);
  });
});

describe("ninjs", () => {
  const ninjs3 = {
    uri: "urn:delta:1",
    standard: { name: "ninjs", version: "3.1" },
    type: "text",
    language: "en-GB",
    contentCreated: "2026-05-04T11:00:00+02:00",
    by: "Lena Okafor-Holm",
    located: "Rotterdam",
    headlines: [
      { role: "short", value: "Banks" },
      { role: "main", value: "Banks go on talking" },
    ],
    bodies: [
      {
        role: "main",
        contentType: "text/html",
        value: `<p>ROTTERDAM, 4 May - ${BODY}</p><p>They meet again on Friday.</p>`,
      },
    ],
    infoSources: [{ name: "Delta News", role: "originator" }],
  };

  it("3.1 gives one report with its head", async () => {
    const { intakes } = await read("item.json", JSON.stringify(ninjs3));
    expect(intakes[0]?.report).toMatchObject({
      from: "item.json",
      title: "Banks go on talking",
      outlet: "Delta News",
      byline: "Lena Okafor-Holm",
      dateline: "Rotterdam",
      published: { value: "2026-05-04T11:00:00+02:00", by: "metadata" },
      language: "en-GB",
    });
    expect(intakes[0]?.blocks.map(({ kind }) => kind)).toEqual(["headline", "paragraph", "paragraph"]);
  });

  it("1.x names its fields otherwise", async () => {
    const item = {
      headline: "Banks go on talking",
      body_text: BODY,
      byline: "By Lena Okafor-Holm",
      versioncreated: "2026-05-04T11:00:00Z",
      language: "en",
      provider: "Delta News",
    };
    const { intakes } = await read("item.ninjs", JSON.stringify(item));
    expect(intakes[0]?.report).toMatchObject({
      title: "Banks go on talking",
      byline: "Lena Okafor-Holm",
      outlet: "Delta News",
    });
  });

  it("comes in lists and under a key", async () => {
    const second = { ...ninjs3, headlines: "Banks stop talking" };
    expect(
      (await read("list.json", JSON.stringify([ninjs3, second]))).intakes.map(({ report }) => report.from),
    ).toEqual(["list.json#1", "list.json#2"]);
    expect((await read("feed.json", JSON.stringify({ items: [ninjs3, second] }))).intakes).toHaveLength(2);
  });
});

describe("JSON that gives no report", () => {
  it.each([
    ["cut off", '{"text": "abc', "broken-document"],
    ["of something else", '{"a": 1}', "empty"],
    ["a list of numbers", "[[1, 2], [3]]", "empty"],
  ])("%s", async (_, text, code) => {
    await expect(read("x.json", text)).rejects.toMatchObject({ code });
  });

  it("is not seen in a text that begins with a bracket", async () => {
    const { intakes } = await read("x.txt", `[Updates with reaction] ${BODY}`);
    expect(intakes).toHaveLength(1);
  });
});
