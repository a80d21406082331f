import { describe, expect, it } from "vitest";
import type { Change } from "../model/index.js";
import { writeAtom } from "./atom.js";
import { changeSentence } from "./changes.js";

const evidence = [{ report: "r1", start: 0, end: 5, quote: "a < b" }];

const change = (fields: Partial<Change> & Pick<Change, "is">): Change => ({
  section: "rounds",
  entry: "round-1",
  about: "Piraeus talks",
  evidence,
  ...fields,
});

describe("a change in one sentence", () => {
  it.each<[Partial<Change> & Pick<Change, "is">, string]>([
    [{ is: "round-status", before: "planned", after: "held" }, "Piraeus talks: planned before, held now"],
    [{ is: "round-new", after: "planned, 2026-03-09" }, "New round: Piraeus talks (planned, 9 March 2026)"],
    [
      { is: "position-new", about: "Crewing", by: "Aegean Lines", after: "wants fewer" },
      "Aegean Lines on Crewing: wants fewer",
    ],
    [{ is: "proposal-new", about: "Nine-point plan" }, "New proposal: Nine-point plan"],
    [{ is: "proposal-new", about: "Nine-point plan", by: "Norway" }, "New proposal: Nine-point plan, by Norway"],
    [{ is: "statement-new", by: "Eleni Marou", after: '"No."' }, "Eleni Marou: “No.”"],
    [{ is: "statement-new", after: "Never" }, "an unnamed source: “Never”"],
  ])("%j", (fields, sentence) => {
    expect(changeSentence(change(fields))).toBe(sentence);
  });

  it("takes words for words, whatever braces stand in them", () => {
    expect(changeSentence(change({ is: "round-outcome", after: "{by} $& agreed" }))).toBe(
      "Piraeus talks: {by} $& agreed",
    );
  });
});

describe("an Atom feed of changes", () => {
  it("has an entry a change, with nothing in it that breaks XML", () => {
    const feed = writeAtom({ id: "p1", title: "Fish & chips\u0000", changed: "2026-03-09T10:00:00.000Z" }, [
      { at: "2026-03-09T10:00:00.000Z", seq: 7, change: change({ is: "round-new", after: "held" }) },
    ]);
    expect(feed).toContain("<title>Fish &amp; chips</title>");
    expect(feed).toContain("<id>urn:rapporteur:process:p1:7</id>");
    expect(feed).toContain("&lt;blockquote&gt;a &amp;lt; b&lt;/blockquote&gt;");
  });
});
