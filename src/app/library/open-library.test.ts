import { chmodSync } from "node:fs";
import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { addTexts, newLibraryPath, openTestLibrary, REPORTS } from "../../../test/library.js";
import { makeDossier } from "../make-dossier.js";

const { "ferry-1.txt": FERRY, "fish-1.txt": FISH } = REPORTS;

describe("a library", () => {
  it("puts reports into processes and makes a dossier of each", async () => {
    const library = await openTestLibrary();
    const { is, changed } = await addTexts(library, REPORTS);
    expect(is).toEqual(["added", "added", "added", "added"]);
    expect(changed).toHaveLength(2);
    expect(library.processes().map(({ reports, asOf }) => [reports, asOf])).toEqual([
      [2, "2026-05-13"],
      [2, "2026-03-04"],
    ]);
    library.close();
  });

  it("has the dossier that its reports give by themselves, to the byte", async () => {
    const library = await openTestLibrary();
    await addTexts(library, REPORTS);
    const files = Object.entries(REPORTS).filter(([from]) => from.startsWith("ferry"));
    const sources = files.map(([from, text]) => ({ from, load: async () => new TextEncoder().encode(text) }));
    const { dossier } = await makeDossier(sources);
    expect(JSON.stringify(library.dossier(library.process("seafarers").id))).toBe(JSON.stringify(dossier));
    library.close();
  });

  it("takes a report that it has for known, and changes nothing", async () => {
    const library = await openTestLibrary();
    await addTexts(library, REPORTS);
    expect(await addTexts(library, { "elsewhere.txt": FERRY, "fish-1.txt": FISH })).toEqual({
      is: ["known", "known"],
      failures: [],
      changed: [],
    });
    library.close();
  });

  it("goes on where it was left, and keeps the ids of its processes", async () => {
    const path = newLibraryPath();
    const first = await openTestLibrary(path);
    await addTexts(first, { "ferry-1.txt": FERRY, "fish-1.txt": FISH });
    const ids = first.processes().map(({ id }) => id);
    first.close();
    const again = await openTestLibrary(path);
    const { changed } = await addTexts(again, REPORTS);
    expect([...changed].sort()).toEqual([...ids].sort());
    expect(again.processes().map(({ id, reports }) => [id, reports])).toEqual(ids.map((id) => [id, 2]));
    again.close();
  });

  it("makes dossiers later that it had no time for", async () => {
    const path = newLibraryPath();
    const first = await openTestLibrary(path);
    await first.takeIn([{ from: "ferry.txt", load: async () => new TextEncoder().encode(FERRY) }]);
    first.close();
    const again = await openTestLibrary(path);
    expect(again.processes()).toEqual([]);
    expect(again.catchUp()).toHaveLength(1);
    expect(again.processes()).toHaveLength(1);
    again.close();
  });

  it("lets the later version of a report from the same place stand for the earlier", async () => {
    const library = await openTestLibrary();
    await addTexts(library, REPORTS);
    const { is } = await addTexts(library, { "ferry-1.txt": FERRY.replace("far apart", "rather far apart") });
    expect(is).toEqual(["new version"]);
    const dossier = library.dossier(library.process("seafarers").id);
    expect(dossier?.reports).toHaveLength(2);
    expect(JSON.stringify(dossier)).toContain("rather far apart");
    expect((await addTexts(library, { "ferry-1.txt": FISH })).is).toEqual(["known"]);
    library.close();
  });

  it("tells what changed since a day, and to each reader what is new to him", async () => {
    const library = await openTestLibrary();
    await addTexts(library, { "ferry-1.txt": FERRY });
    const { id } = library.process("seafarers");
    const kinds = (reader: string) => library.unseenChanges(id, reader).map(({ change }) => change.is);
    expect(kinds("ana")).toEqual(["opened"]);
    library.clock.now = "2026-03-05T08:00:00.000Z";
    await addTexts(library, REPORTS);
    expect(kinds("ana")).toContain("statement-new");
    expect([kinds("ana"), kinds("ben")[0]]).toEqual([[], "opened"]);
    expect(library.changesSince(id, "2026-03-03T00:00:00.000Z").map(({ is }) => is)).toContain("statement-new");
    expect(library.changesSince(id, "2026-03-06T00:00:00.000Z")).toEqual([]);
    expect(library.changesSince(id, "2026-03-01T00:00:00.000Z").map(({ is }) => is)).toEqual(["opened"]);
    library.close();
  });

  it("tells what fails, and takes the rest", async () => {
    const library = await openTestLibrary();
    const { is, failures } = await addTexts(library, { "empty.txt": "", "ferry.txt": FERRY });
    expect(is).toEqual(["added"]);
    expect(failures.map(({ error }) => error.code)).toEqual(["empty"]);
    library.close();
  });

  it("finds a process by the beginning of its id and by its title, and says where that is not enough", async () => {
    const library = await openTestLibrary();
    await addTexts(library, REPORTS);
    const { id } = library.process("iceland");
    expect(library.process(id.slice(0, 8)).id).toBe(id);
    expect(() => library.process("whales")).toThrow("there is no process");
    expect(() => library.process("talks")).toThrow("fits several");
    library.close();
  });

  it.skipIf(process.getuid?.() === 0)(
    "cannot be opened in a folder that takes no files, and is not harmed by it",
    async () => {
      const path = newLibraryPath();
      const library = await openTestLibrary(path);
      await addTexts(library, REPORTS);
      library.close();
      chmodSync(path, 0o444);
      chmodSync(dirname(path), 0o555);
      await expect(openTestLibrary(path)).rejects.toMatchObject({ code: "library-unwritable" });
      chmodSync(dirname(path), 0o755);
      chmodSync(path, 0o644);
      const again = await openTestLibrary(path);
      expect(again.examine()).toMatchObject({ reports: 4, faults: [] });
      again.close();
    },
  );

  it("cannot be opened where a folder stands or no file can be", async () => {
    await expect(openTestLibrary("/dev/null/library.db")).rejects.toMatchObject({ code: "library-unwritable" });
    await expect(openTestLibrary("/tmp")).rejects.toMatchObject({ code: "library-unwritable" });
  });
});
