import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { examples } from "../../../test/example-sets.js";
import { openTestLibrary } from "../../../test/library.js";
import type { Library } from "./open-library.js";

const dossiersOf = (library: Library): string =>
  JSON.stringify(library.processes().map(({ id }) => [id, library.dossier(id)]));

/** Makes all anew, by itself, and gives what comes of it. */
function rebuilt(library: Library): string {
  library.forgetMade();
  library.catchUp();
  return dossiersOf(library);
}

describe.each([...examples].slice(0, 3))("the record of %s, kept as its reports come and go", (_, files) => {
  it("is the one that is made of them all at once", async () => {
    const arrivals = fc.shuffledSubarray([...files], { minLength: files.length });
    await fc.assert(
      fc.asyncProperty(arrivals, fc.nat(), async (arrived, which) => {
        const library = await openTestLibrary();
        for (const { from, bytes } of arrived) {
          await library.takeIn([{ from, load: async () => bytes }]);
          library.catchUp();
        }
        const reports = library.allReports(0, files.length);
        library.remove(reports[which % reports.length]?.id ?? "");
        library.catchUp();
        const kept = dossiersOf(library);
        expect(rebuilt(library)).toBe(kept);
        library.close();
      }),
      { numRuns: 2, seed: 20261129 },
    );
  });
});
