import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Source } from "../src/app/gather.js";
import { type Library, openLibrary } from "../src/app/library/open-library.js";

/** Makes a place for a library of a test's own. */
export const newLibraryPath = (): string => join(mkdtempSync(join(tmpdir(), "rapporteur-library-")), "library.db");

/** Opens a library whose clock stands where a test puts it. */
export async function openTestLibrary(path = newLibraryPath()): Promise<Library & { clock: { now: string } }> {
  const clock = { now: "2026-03-02T08:00:00.000Z" };
  return { ...(await openLibrary(path, () => new Date(clock.now))), clock };
}

/** A file of a test's own, by name and text. */
const sourceOf = (from: string, text: string): Source => ({
  from,
  load: async () => new TextEncoder().encode(text),
});

/** Takes files in and makes their dossiers; gives what became of each report, and the processes that changed. */
export async function addTexts(library: Library, files: Readonly<Record<string, string>>) {
  const is: string[] = [];
  const { failures } = await library.takeIn(
    Object.entries(files).map(([from, text]) => sourceOf(from, text)),
    (taken) => is.push(...taken.map((one) => one.is)),
  );
  return { is, failures, changed: library.catchUp() };
}

/** Reports on two invented negotiations, two on each. */
export const REPORTS = {
  "ferry-1.txt": `Ferry talks end without a deal
ATHENS, March 3, 2026 (Hellenic Wire) - The Seafarers' Union and Aegean Lines ended talks in Athens on Tuesday without a deal.
"We are far apart on crewing," said Eleni Marou, the union's chief negotiator. Petros Vale, the director of Aegean Lines, said the offer of 5 percent was final.
The Seafarers' Union and Aegean Lines will meet again on March 9 in Piraeus.
`,
  "ferry-2.txt": `Aegean Lines and Seafarers' Union still far apart after ferry talks
PIRAEUS, March 4, 2026 (Harbour Post) - Talks between the Seafarers' Union and Aegean Lines ended without a deal in Athens on Tuesday.
"There is no more money," said Petros Vale, the director of Aegean Lines. Eleni Marou, chief negotiator of the Seafarers' Union, said crewing was the sticking point.
`,
  "fish-1.txt": `Norway and Iceland hold mackerel talks
BERGEN, May 12, 2026 (Nordwire) - Norway and Iceland held three hours of talks on mackerel in Bergen on Tuesday. "We are not there yet," Norwegian Fisheries Minister Ida Solheim told reporters. Icelandic negotiator Jon Breidal said the quota was open. The two sides will meet again in Reykjavik on 20 May.
`,
  "fish-2.txt": `Mackerel: Norway, Iceland talk on
BERGEN, May 13, 2026 (Coast Herald) - Norway and Iceland talked for three hours about mackerel in Bergen on Tuesday. Norwegian Fisheries Minister Ida Solheim said the sides were "not there yet". Icelandic negotiator Jon Breidal called the quota open.
`,
} as const;
