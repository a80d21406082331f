import { describe, expect, it } from "vitest";
import { addTexts, newLibraryPath, openTestLibrary, REPORTS } from "../../../test/library.js";
import type { Library } from "./open-library.js";

const idsOf = (library: Library, title: string): string[] => {
  const { id } = library.process(title);
  return library.reports(id).map((report) => report.id);
};

const sizes = (library: Library): number[] =>
  library
    .processes()
    .map(({ reports }) => reports)
    .sort();

const open = async () => {
  const library = await openTestLibrary();
  await addTexts(library, REPORTS);
  return library;
};

describe("what a user says of processes", () => {
  it("makes one of two, whose old id leads on", async () => {
    const library = await open();
    const [ferry, fish] = [library.process("seafarers").id, library.process("iceland").id];
    library.merge(ferry, fish);
    library.catchUp();
    expect(sizes(library)).toEqual([4]);
    expect([ferry, ferry.slice(0, 8)].map((id) => library.process(id).id)).toEqual([fish, fish]);
    library.close();
  });

  it("moves one report, or a whole story, and keeps it there", async () => {
    const library = await open();
    const fish = library.process("iceland").id;
    const [first = "", second = ""] = idsOf(library, "seafarers");
    library.move([second], fish, false);
    library.catchUp();
    expect(sizes(library)).toEqual([1, 3]);
    expect(library.dossier(fish)?.reports.map(({ id }) => id)).toContain(second);
    library.move([first], fish, true);
    expect(library.catchUp()).toHaveLength(2);
    expect(sizes(library)).toEqual([4]);
    await addTexts(library, REPORTS);
    expect(sizes(library)).toEqual([4]);
    library.close();
  });

  it("splits reports out into a process of their own, the first report of one too", async () => {
    const library = await open();
    const [first = ""] = idsOf(library, "seafarers");
    const process = library.split([first], false);
    library.catchUp();
    expect(sizes(library)).toEqual([1, 1, 2]);
    expect(library.reports(process).map(({ id }) => id)).toEqual([first]);
    library.close();
  });

  it("gives a title, which a later report does not change", async () => {
    const library = await open();
    const { id } = library.process("seafarers");
    library.rename(id, "The ferry dispute");
    await addTexts(library, { "ferry-3.txt": REPORTS["ferry-1.txt"].replace("far apart", "worlds apart") });
    expect([library.process("ferry dispute").id, library.dossier(id)?.title]).toEqual([id, "The ferry dispute"]);
    library.close();
  });

  it("takes a report out with all that rests on it alone, the history and the log too", async () => {
    const library = await open();
    library.clock.now = "2026-03-06T08:00:00.000Z";
    const word = "unforgivable";
    const text = REPORTS["ferry-1.txt"].replace("We are far apart on crewing", `It is ${word}, and we are far apart`);
    await addTexts(library, { "ferry-9.txt": text });
    const { id } = library.process("seafarers");
    const [found] = library.search({ words: word, kind: "report" });
    expect(JSON.stringify(library.changesAfter(0))).toContain(word);
    library.remove(found?.entry.slice(0, 8) ?? "");
    library.catchUp();
    const all = [library.changesAfter(0), library.search({ words: word }), library.allReports(0, 100)];
    expect(JSON.stringify(all)).not.toContain(word);
    for (const { version } of library.versions(id))
      expect(JSON.stringify(library.dossier(id, version))).not.toContain(word);
    expect(library.dossier(id)?.reports).toHaveLength(2);
    expect(library.examine().faults).toEqual([]);
    library.close();
  });

  it("ends a process with its last report", async () => {
    const library = await open();
    for (const id of idsOf(library, "seafarers")) library.remove(id);
    library.catchUp();
    expect(sizes(library)).toEqual([2]);
    expect(() => library.process("seafarers")).toThrow("there is no process");
    library.close();
  });
});

describe("a library made again", () => {
  it("is the same to the byte, and puts later reports where it would have", async () => {
    const [one, other] = [await open(), await open()];
    other.forgetMade();
    other.catchUp();
    const dossiers = (library: Library) => library.processes().map(({ id }) => library.dossier(id));
    expect(JSON.stringify(dossiers(other))).toBe(JSON.stringify(dossiers(one)));
    expect(other.versions(other.process("iceland").id)).toHaveLength(1);
    expect(other.changesAfter(0)).toEqual(one.changesAfter(0));
    const later = { "later.txt": REPORTS["fish-2.txt"].replace("May 13", "May 14") };
    expect((await addTexts(other, later)).changed).toEqual((await addTexts(one, later)).changed);
    for (const library of [one, other]) library.close();
  });

  it("is examined without fault, and copied as it stands", async () => {
    const library = await open();
    expect(library.examine()).toEqual({ reports: 4, processes: 2, behind: 0, faults: [] });
    const copy = newLibraryPath();
    expect(() => library.backup("/dev/null/copy.db")).toThrow("the copy cannot be written");
    library.backup(copy);
    const copied = await openTestLibrary(copy);
    expect(copied.processes()).toEqual(library.processes());
    for (const one of [library, copied]) one.close();
  });
});
