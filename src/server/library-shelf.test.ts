import { expect, it } from "vitest";
import { addTexts, openTestLibrary, REPORTS } from "../../test/library.js";
import { answer } from "../web/answer.js";
import { libraryShelf } from "./library-shelf.js";

const ASSETS = { style: "/s.css", script: "/s.js", icon: "/i.svg" };

it("tells of all that changes after the first page, also in processes that do not stand on it", async () => {
  const library = await openTestLibrary();
  await addTexts(library, REPORTS);
  const shelf = { ...libraryShelf(library, []), list: () => [] };
  const home = await answer(shelf, ASSETS, { parts: [""], query: new URLSearchParams() });
  expect(library.lastChange()).toBeGreaterThan(0);
  expect(home?.body).toContain(`data-stream="/api/v1/changes/stream" data-last="${library.lastChange()}"`);
  library.close();
});
