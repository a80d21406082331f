import { writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { newLibraryPath } from "../../test/library.js";
import { Database } from "./database.js";
import { openKeep } from "./keep.js";
import { migrate } from "./migrations.js";
import { type Passage, Passages } from "./passages.js";

describe("the file of a library", () => {
  it("comes forward from its first version with what is in it", async () => {
    const path = newLibraryPath();
    const old = await Database.open(path);
    migrate(old, 1);
    old.run("INSERT INTO processes (id, title, changed) VALUES ('p', 'Old talks', '2026-01-01')");
    old.close();
    const keep = await openKeep(path, "reader");
    expect(keep.processes.get("p")).toMatchObject({ title: "Old talks", named: false });
    expect(keep.feeds.add("https://a.example/", "2026-01-01")).toBe(true);
    keep.db.close();
  });

  it("is refused where a later rapporteur made it, and left as it is", async () => {
    const path = newLibraryPath();
    const later = await Database.open(path);
    later.script("PRAGMA user_version = 1000");
    later.close();
    await expect(openKeep(path, "reader")).rejects.toMatchObject({ code: "library-newer" });
    const again = await Database.open(path);
    expect(again.first("PRAGMA user_version")).toEqual({ user_version: 1000 });
    again.close();
  });

  it("is refused where it is something else", async () => {
    const path = newLibraryPath();
    writeFileSync(path, "a text that is longer than the head of a library would be ".repeat(20));
    await expect(openKeep(path, "reader")).rejects.toMatchObject({ code: "library-broken" });
  });

  it("writes all of a piece or nothing, and a piece within a piece with it", async () => {
    const keep = await openKeep(newLibraryPath(), "reader");
    const write = () =>
      keep.db.write(() => {
        keep.counters.set("a", 1);
        keep.db.write(() => keep.counters.set("b", 1));
        throw new Error("in the middle");
      });
    expect(write).toThrow("in the middle");
    expect([keep.counters.get("a"), keep.counters.get("b")]).toEqual([0, 0]);
    keep.db.close();
  });

  it("gives bytes, nothing and numbers as they were put in", async () => {
    const db = await Database.open(newLibraryPath());
    db.script("CREATE TABLE t (a, b, c)");
    db.run("INSERT INTO t VALUES (?, ?, ?)", new Uint8Array([1, 2]), null, 2 ** 40);
    db.run("INSERT INTO t (b) VALUES (?)", null);
    expect(db.all("SELECT * FROM t")).toEqual([
      { a: new Uint8Array([1, 2]), b: null, c: 2 ** 40 },
      { a: null, b: null, c: null },
    ]);
    expect(db.first("SELECT * FROM t WHERE c = ?", 7)).toBeUndefined();
    db.close();
  });
});

describe("the index of words", () => {
  const passage = (entry: string, text: string, title = ""): Passage => ({
    ...{ kind: "report", entry, day: "2026-01-01", title, text, people: "", parties: "", issues: "" },
  });
  const open = async () => {
    const keep = await openKeep(newLibraryPath(), "reader");
    return { keep, passages: new Passages(keep.db) };
  };
  const entries = (passages: Passages, match: string): string[] =>
    passages.find({ match, most: 3, from: 0 }).map(({ entry }) => entry);

  it("is ranked, a word in the title before one in the text", async () => {
    const { keep, passages } = await open();
    passages.replace("p", [passage("a", "the quota"), passage("b", "the fish", "Quota"), passage("c", "the fish")]);
    expect(entries(passages, "quota")).toEqual(["b", "a"]);
    keep.db.close();
  });

  it("gives the latest of very many", async () => {
    const { keep, passages } = await open();
    keep.db.write(() =>
      passages.replace(
        "p",
        Array.from({ length: 2100 }, (_, i) => passage(`${i}`, "the quota")),
      ),
    );
    expect(entries(passages, "quota")).toEqual(["2099", "2098", "2097"]);
    keep.db.close();
  });

  it("changes with what a process has, and touches nothing else", async () => {
    const { keep, passages } = await open();
    passages.replace("p", [passage("a", "old words"), passage("b", "other words")]);
    passages.replace("q", [passage("a", "old words")]);
    passages.replace("p", [passage("b", "other words"), passage("c", "new words")]);
    expect(
      passages
        .find({ match: "words", most: 9, from: 0 })
        .map((f) => f.process + f.entry)
        .sort(),
    ).toEqual(["pb", "pc", "qa"]);
    expect(passages.faults()).toEqual([]);
    keep.db.close();
  });
});
