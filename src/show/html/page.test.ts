import { createHash } from "node:crypto";
import { parseDocument } from "htmlparser2";
import { describe, expect, it } from "vitest";
import { dossier } from "../../../test/show-dossier.js";
import type { Dossier, Statement, TimelineEvent } from "../../model/index.js";
import { renderPage } from "./page.js";

interface Found {
  readonly name: string;
  readonly attribs: Readonly<Record<string, string>>;
  readonly text: string;
}

type Node = ReturnType<typeof parseDocument>["children"][number];

const textOf = (node: Node): string =>
  "data" in node ? node.data : "children" in node ? (node.children as Node[]).map(textOf).join("") : "";

function elements(page: string): Found[] {
  const found: Found[] = [];
  const visit = (node: Node): void => {
    if ("attribs" in node) found.push({ name: node.name, attribs: node.attribs, text: textOf(node) });
    if ("children" in node) for (const child of node.children as Node[]) visit(child);
  };
  for (const node of parseDocument(page).children) visit(node);
  return found;
}

const page = renderPage(dossier);
const all = elements(page);
const ids = new Set(all.map(({ attribs }) => attribs["id"]).filter(Boolean));

describe("the page", () => {
  it("leads every link within it to an element that is there", () => {
    const broken = all
      .map(({ attribs }) => attribs["href"])
      .filter((href) => href?.startsWith("#") && !ids.has(href.slice(1)));
    expect(broken).toEqual([]);
  });

  it("gives no id twice", () => {
    expect(ids.size).toBe(all.filter(({ attribs }) => attribs["id"]).length);
  });

  it("leads each citation of the brief to a sentence that holds the evidence", () => {
    const sentence = new Map(
      all.map(({ attribs, text }) => [attribs["id"], { text, from: Number(attribs["data-from"]) }]),
    );
    const links = all.filter(({ name, attribs }) => name === "a" && attribs["class"] === "c");
    expect(links.length).toBeGreaterThan(20);
    for (const { attribs } of links) {
      const [start = 0] = (attribs["data-at"] ?? "").split("-").map(Number);
      const target = sentence.get(attribs["href"]?.slice(1));
      expect(start).toBeGreaterThanOrEqual(target?.from ?? Number.NaN);
      expect(start).toBeLessThan((target?.from ?? 0) + (target?.text.length ?? 0));
    }
  });

  it("holds every report in full", () => {
    for (const [i, report] of dossier.reports.entries()) {
      const article = all.find(({ attribs }) => attribs["id"] === `r${i + 1}`)?.text.replace(/\s+/g, "") ?? "";
      const inside = article.replace(/\d+(?=\D|$)/g, "");
      for (const line of report.text.split("\n"))
        expect(inside).toContain(line.replace(/\s+/g, "").replace(/\d+(?=\D|$)/g, ""));
    }
  });

  it("shows every section of the record", () => {
    const sections = all.filter(({ name, attribs }) => name === "section" && attribs["class"] === "section");
    expect(sections.map(({ attribs }) => attribs["id"])).toEqual(
      "brief people rounds proposals issues statements figures disagreements timeline next sources reports".split(" "),
    );
  });

  it("folds what is told in a report's words, and never what is quoted", () => {
    const folded = all.filter(({ name }) => name === "details").map(({ text }) => text);
    for (const { kind, text } of dossier.statements)
      expect(folded.some((inside) => inside.includes(text))).toBe(kind === "indirect");
  });

  it("puts quotation marks around direct words only", () => {
    for (const { kind, text } of dossier.statements) expect(page.includes(`“${text}”`)).toBe(kind === "direct");
  });

  it("names a denial beside its statement", () => {
    const [first] = dossier.statements;
    const denial = { ...(first as Statement), kind: "indirect", act: "deny", negated: true } as const;
    const labels = elements(renderPage({ ...dossier, statements: [denial] })).map(({ text }) => text);
    expect(labels).toContain("denied");
  });

  it("tells a sentence of the timeline once, and leads every mark of the picture to it", () => {
    const [first] = dossier.timeline;
    const twice = [{ ...(first as TimelineEvent), id: "again", type: "AGREE" }, ...dossier.timeline];
    const shown = elements(renderPage({ ...dossier, timeline: twice }));
    expect(shown.filter(({ attribs }) => /^t\d/.test(attribs["id"] ?? ""))).toHaveLength(dossier.timeline.length);
    const marks = shown.map(({ attribs }) => attribs["href"] ?? "").filter((href) => /^#t\d/.test(href));
    expect(marks.length).toBeGreaterThan(0);
    for (const href of marks) expect(shown.some(({ attribs }) => `#${attribs["id"]}` === href)).toBe(true);
  });

  it("leaves out sections with nothing in them", () => {
    const bare: Dossier = { ...dossier, rounds: [], proposals: [], figures: [], timeline: [] };
    expect(renderPage(bare)).not.toMatch(/<section id="(?:rounds|proposals|figures|timeline|next)"/);
  });
});

describe("the page's safety", () => {
  it("asks for nothing over the network", () => {
    const loading = all.filter(({ attribs }) => attribs["src"] || attribs["srcset"] || attribs["style"]);
    expect(loading).toEqual([]);
    expect(page).not.toMatch(/url\(|@import|<link/);
  });

  it("lets its own script and style run, by their hashes, and nothing else", () => {
    const policy =
      all.find(({ attribs }) => attribs["http-equiv"] === "Content-Security-Policy")?.attribs["content"] ?? "";
    expect(policy).toContain("default-src 'none'");
    for (const kind of ["script", "style"]) {
      const bodies = all.filter(({ name }) => name === kind).map(({ text }) => text);
      expect(bodies).toHaveLength(1);
      const hash = createHash("sha256")
        .update(bodies[0] ?? "")
        .digest("base64");
      expect(policy).toContain(`${kind}-src 'sha256-${hash}'`);
    }
  });

  it("escapes whatever a report or a name holds", () => {
    const evil = `"><script>alert(1)</script><img src=x onerror='alert(2)'>`;
    const spoilt = JSON.parse(JSON.stringify(dossier), (key, value) =>
      typeof value === "string" &&
      !["report", "id", "from", "to", "by", "party", "lead", "origin", "section"].includes(key)
        ? `${evil}${value}`
        : value,
    ) as Dossier;
    const names = elements(renderPage(spoilt)).map(({ name }) => name);
    expect(names.filter((name) => name === "script")).toHaveLength(1);
    expect(names).not.toContain("img");
  });
});
