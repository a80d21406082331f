import mammoth from "mammoth";
import { describe, expect, it } from "vitest";
import { dossier } from "../../test/show-dossier.js";
import type { Change } from "../model/index.js";
import { knownDay } from "../model/index.js";
import { answer } from "./answer.js";
import type { Page } from "./page.js";
import { type DatedChange, openRecord } from "./record.js";
import { sections } from "./sections.js";
import { shelfOf } from "./shelf.js";

const record = openRecord("dock-talks", dossier);
const shelf = shelfOf([record]);
const assets = { style: "/s.css", script: "/s.js", icon: "/i.svg" };

function ask(address: string): Promise<Page | undefined> {
  const url = new URL(address, "http://localhost");
  const parts = url.pathname.slice(1).split("/").map(decodeURIComponent);
  return answer(shelf, assets, { parts, query: url.searchParams });
}

const bodyOf = async (address: string): Promise<string> => String((await ask(address))?.body ?? "");
const addresses = sections.map(({ path }) => (path === "" ? "/dock-talks" : `/dock-talks/${path}`));

describe("the pages of a record", () => {
  it.each(addresses)("%s is a page with a heading, a way to all others, and a twin", async (address) => {
    const body = await bodyOf(address);
    expect(body.match(/<h1/g)).toHaveLength(1);
    for (const other of addresses) expect(body).toContain(`href="${other}"`);
    const twin = /href="([^"]+\.json)">JSON/.exec(body)?.[1] ?? "";
    expect(Object.keys(JSON.parse(await bodyOf(twin)))).toHaveLength(3);
  });

  it.each(addresses)("%s lets no report bring markup of its own", async (address) => {
    const hostile = '<img src=x onerror="alert(1)">';
    const spoilt = JSON.parse(
      JSON.stringify(dossier, (key, value: unknown) =>
        ["text", "name", "title", "quote", "about", "value", "label", "byline", "venue"].includes(key) &&
        typeof value === "string"
          ? `${value}${hostile}`
          : value,
      ),
    ) as typeof dossier;
    const path = address.split("/").slice(2);
    const page = await answer(shelfOf([openRecord("x", spoilt)]), assets, {
      parts: ["x", ...path],
      query: new URLSearchParams(),
    });
    expect(page?.body).toContain("&lt;img src=x");
    expect(page?.body).not.toContain("<img");
  });

  it("leads from every entry to a page of its words, and every link to words leads somewhere", async () => {
    for (const address of addresses) {
      const links = [...(await bodyOf(address)).matchAll(/href="(\/dock-talks\/evidence\/[^"]+)"/g)].map(
        ([, href]) => href ?? "",
      );
      for (const link of new Set(links)) expect((await ask(link))?.status, link).toBe(200);
    }
    for (const entry of record.entries)
      expect(await bodyOf(`/dock-talks/evidence/${entry.id}`)).toContain('<mark class="hit"');
  });

  it("marks the words of an entry in the full text of their reports", async () => {
    const body = await bodyOf("/dock-talks/evidence/s1");
    expect(body).toContain(
      '<mark class="hit" id="e1">We have moved closer on pay, but automation is still the sticking point</mark>',
    );
    expect(body).toContain("Mediator Yusuf Adeyemi said the sides would meet again");
    expect(body).toContain("2 outlets.");
  });

  it("puts the report that was out first before the others", async () => {
    const body = await bodyOf("/dock-talks/evidence/round9");
    const heads = [...body.matchAll(/<article class="report"[^>]*>\s*<h2><a[^>]*>([^<]+)/g)].map(([, name]) => name);
    expect(heads).toEqual(["Northern Wire", "local", "The Quayside Courier"]);
  });

  it("gives an entry's places as W3C annotations", async () => {
    const twin = JSON.parse(await bodyOf("/dock-talks/evidence/s1.json"));
    const [{ target }] = twin.annotations;
    const { start, end } = target.selector[0];
    expect(dossier.reports[0]?.text.slice(start, end)).toBe(target.selector[1].exact);
    const { prefix, exact, suffix } = target.selector[1];
    expect(dossier.reports[0]?.text).toContain(prefix + exact + suffix);
  });

  it("opens a report at the words of an address", async () => {
    const body = await bodyOf("/dock-talks/reports/r0c1?at=0-13");
    expect(body).toContain('class="hit" id="at">Port operator</mark>');
    expect(await bodyOf("/dock-talks/reports/r0c1?at=13-2")).not.toContain('id="at"');
    expect(await ask("/dock-talks/reports/none")).toBeUndefined();
  });

  it("narrows statements by speaker", async () => {
    const body = await bodyOf("/dock-talks/statements?by=Pieter%20Okonjo");
    expect(body).toContain("We will not be drawn");
    expect(body).not.toContain("We have moved closer");
  });

  it("says so where the record holds nothing", async () => {
    const empty = openRecord("x", { ...dossier, proposals: [] });
    const page = await answer(shelfOf([empty]), assets, { parts: ["x", "proposals"], query: new URLSearchParams() });
    expect(page?.body).toContain("No report tells of a text on the table.");
  });

  it.each(addresses)(
    "%s comes as Markdown, as HTML and as a Word document too, with what carries it",
    async (address) => {
      const file = address === "/dock-talks" ? "/dock-talks/brief" : address;
      const markdown = await bodyOf(`${file}.md`);
      expect(markdown).toMatch(/^# .+\n\n\*As of /);
      const written = await bodyOf(`${file}.html`);
      for (const [, number = ""] of written.matchAll(/href="#c(\d+)"/g)) expect(written).toContain(`id="c${number}"`);
      expect(written.match(/<li/g)?.length ?? 0).toBeGreaterThanOrEqual(markdown.match(/^ *- /gm)?.length ?? 0);
      const document = await ask(`${file}.docx`);
      expect(document?.file).toBe(`${file.slice(1).replace("/", "-")}.docx`);
      const { value } = await mammoth.extractRawText({ buffer: Buffer.from(document?.body ?? "") });
      for (const [, heading = ""] of markdown.matchAll(/^## (.+)$/gm)) expect(value).toContain(heading);
    },
  );

  const others = ["/dock-talks/evidence/s1", "/dock-talks/reports/r0c1", "/search?q=pay", "/"];
  it.each([...addresses, ...others])("%s leads to itself in every form", async (address) => {
    const body = await bodyOf(address);
    const [, forms = ""] = /<span class="forms">(.*?)<\/span>/s.exec(body) ?? [];
    const links = [...forms.matchAll(/href="([^"]+)"/g)].map(([, href = ""]) => href.replaceAll("&amp;", "&"));
    const endings = links.map((href) => new URL(href, "http://localhost").pathname.split(".").at(-1));
    expect(endings.filter((ending) => ending !== "ics")).toEqual(["html", "docx", "md", "csv", "json"]);
    expect(body.includes('.ics"')).toBe(!address.startsWith("/search"));
    for (const link of links) expect((await ask(link))?.body.length, link).toBeGreaterThan(20);
  });

  it("saves a page as it is narrowed", async () => {
    const [first, ...more] = dossier.statements;
    const by = dossier.people.find(({ id }) => id === first?.by)?.name ?? "";
    const own = dossier.statements.filter((one) => one.by === first?.by);
    expect(more.length).toBeGreaterThan(own.length - 1);
    const query = `?by=${encodeURIComponent(by)}`;
    expect(JSON.parse(await bodyOf(`/dock-talks/statements.json${query}`)).statements).toHaveLength(own.length);
    const csv = await bodyOf(`/dock-talks/statements.csv${query}`);
    for (const { id } of dossier.statements)
      expect(csv.includes(`\n${id},`)).toBe(own.some((statement) => statement.id === id));
    const markdown = await bodyOf(`/dock-talks/statements.md${query}`);
    for (const line of markdown.matchAll(/^- ([^[].*)$/gm)) expect(line[1]).toContain(by);
    expect(await bodyOf(`/dock-talks/statements${query}`)).toContain(`/dock-talks/statements.csv?by=`);
  });

  it("says of a sentence of the brief how it stands", async () => {
    const [line] = dossier.brief;
    const standing = { credibility: 5, outlets: 1, origins: 1, disputes: [{ disagreement: "d1", side: 1 }] } as const;
    const judged = openRecord("x", { ...dossier, brief: line ? [{ ...line, standing }] : [] });
    const page = await answer(shelfOf([judged]), assets, { parts: ["x"], query: new URLSearchParams() });
    expect(String(page?.body)).toMatch(/<span class="grade g5">outweighed<.*reports differ on a figure/s);
  });

  it("writes how each entry stands and its sentences in the forms of its page", async () => {
    const markdown = await bodyOf("/dock-talks/statements.md");
    expect(markdown).toContain("automation is still the sticking point (");
    expect(markdown).toContain("  - Worded in ");
    expect(markdown).toMatch(/^- \[1\] ./m);
  });

  describe("what changed", () => {
    const issue = dossier.issues[0];
    const about = issue?.name ?? "";
    const on = (seq: number, day: string, change: Pick<Change, "is" | "section" | "entry" | "about">): DatedChange => ({
      ...{ seq, at: `${day}T08:00:00.000Z` },
      change: { ...change, after: `news ${seq}`, by: "somebody", evidence: [] },
    });
    const changes = (): DatedChange[] => [
      on(1, "2026-03-01", { is: "issue-status", section: "issues", entry: issue?.id ?? "", about }),
      on(2, "2026-03-02", { is: "statement-new", section: "statements", entry: "none", about: "pay" }),
      on(3, "2026-03-02", { is: "issue-status", section: "issues", entry: issue?.id ?? "", about }),
    ];
    const today = (): string => "2026-03-03";
    const kept = shelfOf([openRecord("kept", dossier, { changes, stream: "/stream", today })]);
    const page = async (query: Record<string, string>, address = "changes"): Promise<string> => {
      const asked = await answer(kept, assets, { parts: ["kept", address], query: new URLSearchParams(query) });
      return String(asked?.body);
    };
    const adding = { "by-day-of": "adding" };
    const shown = async (query: Record<string, string>): Promise<string[]> =>
      [...(await page(query)).matchAll(/<dd>“?news (\d)/g)].map(([, seq]) => seq ?? "");

    it("is narrowed by issue and day of adding, the latest day first and statements behind what weighs more", async () => {
      expect(await shown(adding)).toEqual(["3", "2", "1"]);
      expect(await shown({ ...adding, issue: about })).toEqual(["3", "1"]);
      expect(await shown({ issue: about, since: "2026-03-02" })).toEqual(["3"]);
      expect(await shown({ after: "2" })).toEqual(["3"]);
      expect(await page(adding)).toContain('since=2026-03-02">yesterday, 2 March 2026</a>');
      expect(await page({ since: "2026-03-02" })).toMatch(new RegExp(`>${about} <span class="n">1</span>`));
    });

    it("is what the reports of the latest day added to those before, if nothing else is asked for", async () => {
      const days = dossier.reports.flatMap((report) => knownDay(report) ?? []).sort();
      const [last, before] = [...new Set(days)].reverse();
      const twin = JSON.parse(await page({}, "changes.json"));
      expect(new Set(twin.changes.map(({ at }: { at: string }) => at))).toEqual(new Set([last]));
      const both = JSON.parse(await page({ against: "nothing" }, "changes.json"));
      expect(both.changes.length).toBeGreaterThan(twin.changes.length);
      const earlier = JSON.parse(await page({ day: before ?? "" }, "changes.json"));
      for (const { at } of earlier.changes) expect(at).toBe(before);
      expect(await page({})).toContain("the last day with reports before");
    });

    it("leads to the sentence of the report that brought it", async () => {
      expect(await page({ against: "nothing" })).toMatch(/in <a href="\/kept\/reports\/[^"]+\?at=\d+-\d+#at">/);
    });

    it("says when something changed last where nothing did in the days asked for", async () => {
      const none = await page({ issue: "Nothing of the kind" });
      expect(none).toMatch(/No change in the reports of [^<]+ is filed under Nothing of the kind\./);
      expect(none).toMatch(/<a href="[^"]*issue=no\+issue\+named[^"]*">\d+ (?:is|are) filed under no issue<\/a>/);
    });
  });

  it("gives changes as a feed where a history is kept", async () => {
    expect(await ask("/dock-talks/changes.atom")).toBeUndefined();
    const kept = openRecord("dock-talks", dossier, { changes: () => [], stream: "/stream" });
    const page = await answer(shelfOf([kept]), assets, {
      parts: ["dock-talks", "changes.atom"],
      query: new URLSearchParams(),
    });
    expect(page?.body).toContain("<feed xmlns");
  });

  it("gives the whole record in other forms", async () => {
    expect(JSON.parse(await bodyOf("/dock-talks.json")).schema).toBe("rapporteur/dossier@1");
    expect((await ask("/dock-talks.html"))?.ownPolicy).toBe(true);
    expect((await ask("/dock-talks/calendar.ics"))?.body).toContain("BEGIN:VCALENDAR");
    expect(await ask("/dock-talks/people.ics")).toBeUndefined();
  });
});

describe("the search", () => {
  it("finds statements, people and reports by their words", async () => {
    const twin = JSON.parse(await bodyOf("/search.json?q=verbruggen"));
    expect(twin.results[0]).toMatchObject({ kind: "person", text: "Ilse Verbruggen" });
    expect(twin.results.map(({ kind }: { kind: string }) => kind)).toContain("report");
  });

  it("takes the last word for a beginning, and narrows by kind", async () => {
    const twin = JSON.parse(await bodyOf("/search.json?q=sticking%20poi&kind=position"));
    expect(twin.results.map(({ id }: { id: string }) => id)).toEqual(["automation.hwu"]);
  });

  it("marks what was asked for", async () => {
    expect(await bodyOf("/search?q=robot")).toContain('<mark class="hit">robots</mark>');
    expect(await bodyOf("/search?q=%3Cscript%3E")).not.toContain("<script>");
  });
});
