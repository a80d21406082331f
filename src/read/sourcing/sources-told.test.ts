import { describe, expect, it } from "vitest";
import { makeDossier } from "../../../test/make-dossier.js";
import { readText } from "../../../test/read-text.js";
import { isDescribedOutlet } from "../../knowledge/sourcing.js";

const creditsOf = (text: string): string[] => readText(text).credits.map(({ kind, name }) => `${kind}: ${name}`);

describe("outlets without a name", () => {
  it.each([
    ["Local media reported that the ferries would stop.", ["outlet: local media"]],
    ["The ferries would stop, Icelandic media have reported.", ["outlet: Icelandic media"]],
    ["Speaking on national radio, the skipper Ida Solheim called the quota a joke.", ["outlet: national radio"]],
    ["A Bergen radio station reported that the ferries would stop.", ["outlet: Bergen radio station"]],
    ["The media reported that the ferries would stop.", []],
    ["The skipper wrote on social media that ferries would stop.", []],
    ["The strike at the radio station ended on Monday.", []],
  ])("%s", (text, told) => {
    expect(creditsOf(text)).toEqual(told);
  });
});

describe("those whom nobody names", () => {
  it.each([
    ["Norwegian officials say the quota is too low.", ["unnamed: Norwegian officials"]],
    ["The Norwegian minister says the quota is too low.", []],
    ["People close to the crews expect the ferries to stop.", ["unnamed: People close to the crews"]],
    ["Skippers who have seen the draft say it is short.", []],
    ["Two diplomats who have seen the draft say it is short.", ["unnamed: Two diplomats who have seen the draft"]],
    ["Some skippers said the quota was too low.", ["unnamed: Some skippers"]],
  ])("%s", (text, told) => {
    expect(creditsOf(text)).toEqual(told);
  });
});

it("tells an outlet without a name from one whose name is small", () => {
  const told = ["state television", "Lisbon radio station", "taz", "newsquay", "Harbour Radio"];
  expect(told.filter(isDescribedOutlet)).toEqual(["state television", "Lisbon radio station"]);
});

describe("texts that somebody hands out", () => {
  const AUTHOR = "Ida Solheim, who leads the Norwegian crews, met reporters in Bergen.";

  it("are told with whose they are, where it is said in them and where they speak", () => {
    expect(creditsOf(`${AUTHOR}\n\nIn a written statement, Ida Solheim said the quota was a joke.`)).toEqual([
      "document: written statement by Ida Solheim",
    ]);
    expect(creditsOf(`${AUTHOR}\n\nIn a speech, Ida Solheim said the quota was a joke.`)).toEqual([]);
  });

  it("are one over reports, and add nothing to what stands behind a saying", async () => {
    const said = [
      "In a statement, Ida Solheim said the crews of the north would not sail before the quota was raised again.",
      "Ida Solheim said in a statement the crews of the north would not sail before the quota was raised again.",
    ];
    const { sources, statements } = await makeDossier(
      said.map((one, i) => `BERGEN, May 1${i + 1}, 2026 - ${AUTHOR}\n\n${one}`),
    );
    const documents = sources.origins.filter(({ kind }) => kind === "document");
    expect(documents.map(({ name }) => name)).toEqual(["statement by Ida Solheim"]);
    expect(sources.links.filter(({ origin }) => origin === documents[0]?.id)).toHaveLength(2);
    const whole = statements.find(({ variants }) => variants.length === 2);
    // The two that heard it, and no third.
    expect(whole?.standing.origins).toBe(2);
  });
});
