import { describe, expect, it } from "vitest";
import { makeDossier } from "../../test/make-dossier.js";
import { partWords } from "../knowledge/parts.js";

/** The parties of a record of one report, each with its part. */
async function partsIn(text: string): Promise<string[]> {
  const { parties } = await makeDossier([`PORT ELIN, May 12 - ${text}`]);
  return parties.map(({ name, part }) => `${name} ${part}`);
}

describe("parts in the negotiation", () => {
  it.each(partWords().examples.flatMap(({ part, fits }) => fits.map((text) => [text, part] as const)))(
    "%s: %s",
    async (text, part) => expect((await partsIn(`${text}.`)).some((one) => one.endsWith(` ${part}`))).toBe(true),
  );

  it.each(partWords().examples.flatMap(({ part, not }) => not.map((text) => [text, part] as const)))(
    "%s: no %s",
    async (text, part) => expect((await partsIn(`${text}.`)).some((one) => one.endsWith(` ${part}`))).toBe(false),
  );
});

describe("who is a party", () => {
  it.each([
    ["The Ferries Inspectorate said it would not step in.", ["Ferries Inspectorate other"]],
    ["Any deal needs approval from the Harbour Competition Authority.", ["Harbour Competition Authority other"]],
    ["Norway and Chile criticised the plan.", ["Chile other", "Norway other"]],
    ["Fish is landed in Norway and sold in Chile.", []],
    ["The Herring Mediation Service made a new offer.", ["Herring Mediation Service mediator"]],
    ["The mayor wants a lower toll. She will not sign.", ["mayor other"]],
    ["Norway lies in the north. Chile exports fish.", []],
    [
      "Talks between Zelvar and its pilots, brokered by Norway, broke down.",
      ["Norway mediator", "Zelvar party", "pilots party"],
    ],
    [
      "Delegates met. The hall was cold. It rained. Kenya tabled a text. Norway rejected it. Chile went home.",
      ["Chile other", "Kenya party", "Norway party"],
    ],
    ["The bishops' conference mediated.", ["bishops' conference mediator"]],
    ["The herring board left. Radio Havna cheered. The pollster Dimora cheered.", []],
    ["Two mills, Cessa and Old Yarm, have been bargaining since May.", ["Cessa party", "Old Yarm party"]],
    [
      "Negotiators from a pool of three traders, Halver, Pacora and Ofi-Lund, met.",
      ["Halver party", "Ofi-Lund party", "Pacora party"],
    ],
    ["Zelvar Ltd has talked with the Millhands' Lodge.", ["Millhands' Lodge party", "Zelvar Ltd party"]],
    [
      "The Harbour Fund haggles over their release with a gang that styles itself the Lads of the Weir.",
      ["Harbour Fund party", "Lads of the Weir party"],
    ],
    ["Zelvar Ltd met the Millhands' Lodge to share the weir.", ["Millhands' Lodge party", "Zelvar Ltd party"]],
    [
      "The Norwegian-brokered truce was signed by the Tidal Front and Chile. Norway said no more.",
      ["Chile party", "Norway mediator", "Tidal Front party"],
    ],
    [
      "Members of the Dockers' Union at Ostrand Foods voted to strike. The Fishmongers' Guild said it was sorry.",
      ["Dockers' Union party", "Fishmongers' Guild other"],
    ],
    [
      "Zelvar Metals agreed to buy Oslin Mining. The Fund for Rivers said nothing.",
      ["Fund for Rivers other", "Oslin Mining party", "Zelvar Metals party"],
    ],
  ])("%s", async (text, parties) => expect((await partsIn(text)).sort()).toEqual(parties));
});

describe("who is a party where many states negotiate", () => {
  const MANY =
    "Norway, Iceland, Denmark and Canada held talks on cod in Lima on Monday. Norway, Iceland, Denmark and Canada met again on Tuesday.";
  it.each([
    [`${MANY} Kenya criticised the plan.`, "Kenya party"],
    [`${MANY} Fish is sold in Kenya.`, undefined],
    ["Norway and Iceland held talks on cod in Lima on Monday. Kenya criticised the plan.", "Kenya other"],
  ])("%s", async (text, kenya) => expect((await partsIn(text)).find((one) => one.startsWith("Kenya"))).toBe(kenya));
});
