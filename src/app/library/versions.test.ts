import { describe, expect, it } from "vitest";
import { addTexts, openTestLibrary } from "../../../test/library.js";
import type { Change } from "../../model/index.js";

const TEXT =
  'TROMSO, June 2, 2026 (Nordwire) - The Trawler Guild and Polar Catch ended talks in Tromso on Tuesday without a deal. "We will never land a catch at this price," said Liv Aronsen, the chair of the guild.';
const ALTERED = TEXT.replace("will never land", "will not land");

const line = (text: string, more: object = {}): string =>
  JSON.stringify({ url: "https://nordwire.example/talks/7", title: "Talks in Tromso end", text, ...more });

/** Takes files in one after the other, and gives what became of their reports and what is told to have been altered. */
async function taken(...files: readonly string[]) {
  const library = await openTestLibrary();
  const is: string[] = [];
  for (const [i, text] of files.entries()) is.push(...(await addTexts(library, { [`${i}.jsonl`]: text })).is);
  const logged = library.changesAfter(0).map(({ change }) => change);
  const [process] = library.processes();
  const since = library.changesSince(process?.id ?? "", "2020-01-01T00:00:00Z");
  const reports = library.dossier(process?.id ?? "")?.reports.map(({ text }) => text.includes("never"));
  library.close();
  const altered = (all: readonly Change[]) =>
    all.filter((one) => one.is === "wording-altered").map(({ after }) => after);
  return { is, altered: altered(logged), since: altered(since), reports };
}

const BEFORE = "We will never land a catch at this price";
const NOW = "We will not land a catch at this price";

describe("reports of one address in files of several", () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ["in two files", [line(TEXT), line(ALTERED)], ["added", "new version"]],
    ["in one file, before there was a record", [`${line(TEXT)}\n${line(ALTERED)}`], ["added", "new version"]],
    [
      "the later version first, where each tells when it was made",
      [`${line(ALTERED, { updated: "2026-06-02T15:00:00Z" })}\n${line(TEXT, { updated: "2026-06-02T09:00:00Z" })}`],
      ["added", "earlier version"],
    ],
    [
      "by an id that is an address",
      [line(TEXT, { url: "urn:item:7" }), line(ALTERED, { url: "urn:item:7" })],
      ["added", "new version"],
    ],
    [
      "whatever the place in the page",
      [line(TEXT), line(ALTERED, { url: "https://nordwire.example/talks/7#top" })],
      ["added", "new version"],
    ],
    [
      "and the same again",
      [line(TEXT), line(ALTERED), `${line(TEXT)}\n${line(ALTERED)}`],
      ["added", "new version", "known", "known"],
    ],
  ])("are versions: %s", async (_, files, is) => {
    const found = await taken(...files);
    expect(found).toMatchObject({ is, altered: [NOW], reports: [false] });
    if (files.length === 1) expect(found.since).toEqual([NOW]);
  });

  it.each<[string, string, string]>([
    ["of another address", line(TEXT), line(ALTERED, { url: "https://nordwire.example/talks/8" })],
    ["of no address", line(TEXT, { url: 7 }), line(ALTERED, { url: 7 })],
    ["that have nothing in common", line(TEXT), line("Rain fell on the harbour all night and nobody put to sea.")],
  ])("are none where they are %s", async (_, first, second) => {
    expect(await taken(`${first}\n${second}`)).toMatchObject({ is: ["added", "added"], altered: [] });
  });

  it("tell each alteration once, from one to the next", async () => {
    const [third, fourth] = [ALTERED.replace("at this price", "this year"), ALTERED.replace("this price", "any price")];
    const found = await taken(line(TEXT), line(ALTERED), line(third), line(fourth));
    expect(found.altered).toEqual([NOW, "We will not land a catch this year", "We will not land a catch at any price"]);
  });

  it.each<[string, string, readonly string[]]>([
    ["words that were put to a quotation", TEXT.replace("price,", "price, perhaps,"), [`${BEFORE}, perhaps`]],
    ["nothing of words that were put beside it", `${TEXT} Rain fell on the harbour.`, []],
  ])("tell %s", async (_, later, altered) => {
    expect((await taken(line(TEXT), line(later))).altered).toEqual(altered);
  });

  it("tell nothing of a quotation in two pieces that stays as it is", async () => {
    const broken = TEXT.replace("never land", 'never land," Aronsen said, "not one');
    expect((await taken(line(broken), line(`${broken} Rain fell on the harbour.`))).altered).toEqual([]);
  });

  it("tell a change of a short text, too", async () => {
    const short = (text: string) => JSON.stringify({ url: "https://nordwire.example/1", text });
    const found = await taken(
      `${short('"We will never pay for it," said Odd Brekke of Polar Catch.')}\n${short('"We will pay for it," said Odd Brekke of Polar Catch.')}`,
    );
    expect(found).toMatchObject({ is: ["added", "new version"], altered: ["We will pay for it"] });
  });

  it("never stand for each other in a ring", async () => {
    const library = await openTestLibrary();
    await addTexts(library, { "a.txt": TEXT });
    await addTexts(library, { "a.txt": ALTERED });
    await addTexts(library, { "b.txt": ALTERED });
    expect((await addTexts(library, { "b.txt": TEXT })).is).toEqual(["known"]);
    expect(library.dossier(library.processes()[0]?.id ?? "")?.reports).toHaveLength(1);
    library.close();
  });
});
