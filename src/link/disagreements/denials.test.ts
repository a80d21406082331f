import { describe, expect, it } from "vitest";
import { makeDossier, tellDisagreements as told } from "../../../test/make-dossier.js";

describe("what one report tells and another has somebody deny", () => {
  it("is found by the verb and what is said with it", async () => {
    expect(
      await told(
        "The trawlermen of Bodo walked out of the mackerel hall on Friday.",
        "Ida Solheim denied that the trawlermen of Bodo had walked out.",
      ),
    ).toEqual(["status: denied that the trawlermen of Bodo had walked out / walked out"]);
  });

  it("is found where reports of it are dismissed", async () => {
    expect(
      await told(
        "The trawlermen of Bodo walked out of the mackerel hall on Friday.",
        "Ida Solheim dismissed reports that the trawlermen of Bodo had walked out.",
      ),
    ).toHaveLength(1);
  });

  it("is found where talk of it is dismissed", async () => {
    const { disagreements } = await makeDossier([
      "The trawlermen of Bodo walked out of the mackerel hall on Friday.",
      "Ida Solheim dismissed talk of the trawlermen of Bodo having stormed off.",
    ]);
    expect(disagreements.map(({ about }) => about)).toEqual(["whether the trawlermen of Bodo had stormed off"]);
  });

  it("leaves out of what is denied what the report goes on to say of somebody else", async () => {
    const { disagreements } = await makeDossier([
      "The guild denies that the trawlermen of Bodo left the mackerel hall, and Solheim, who was careful on Friday, has kept a draft.",
      "The trawlermen of Bodo left the mackerel hall on Friday.",
    ]);
    expect(disagreements.map(({ about }) => about)).toEqual(["whether the trawlermen of Bodo left the mackerel hall"]);
  });

  it("is found by another verb for the same deed", async () => {
    expect(
      await told(
        "The trawlermen of Bodo stormed out of the mackerel hall on Friday.",
        "Ida Solheim dismissed reports that the trawlermen of Bodo had left the mackerel hall.",
      ),
    ).toHaveLength(1);
  });

  it("is found where the report itself says that a claim is not so", async () => {
    expect(
      await told(
        "Some papers have reported that the trawlermen of Bodo left the mackerel hall on Friday. This is not correct.",
      ),
    ).toEqual(["status: This is not correct. / the trawlermen of Bodo left the mackerel hall on Friday"]);
  });

  it.each([
    ["what may happen", "The trawlermen of Bodo may walk out of the mackerel hall on Friday."],
    ["what others did", "The pilots walked out of a meeting on Friday."],
    ["what both deny", "Ida Solheim denied on Friday that the trawlermen of Bodo had walked out of the hall."],
  ])("is not %s", async (_, other) => {
    expect(await told(other, "Ida Solheim denied that the trawlermen of Bodo had walked out.")).toEqual([]);
  });
});

describe("what one report alone has somebody deny", () => {
  it.each([
    [
      "Ida Solheim rejected the charge that the yard had sold two trawlers in the night.",
      "rejected the charge that the yard had sold two trawlers in the night / the charge that the yard had sold two trawlers in the night",
    ],
    [
      "She denied rumours that the yard has sold two trawlers.",
      "denied rumours that the yard has sold two trawlers / rumours that the yard has sold two trawlers",
    ],
    [
      "She denied that the yard had threatened the crews, an accusation made on Friday by the mayor of Bodo.",
      "denied that the yard had threatened the crews / the yard had threatened the crews, an accusation made on Friday by the mayor of Bodo",
    ],
  ])("is found where the sentence says that others say it: %s", async (text, sides) => {
    expect(await told(text)).toEqual([`status: ${sides}`]);
  });

  it.each([
    "Ida Solheim denied that the yard had threatened the crews.",
    "The crews turned down a draft in talks that went on until noon in Bodo.",
    "Ida Solheim rejected a plan that the mayor of Bodo had made.",
  ])("is none: %s", async (text) => {
    expect(await told(text)).toEqual([]);
  });

  it("is one with what others deny in like words", async () => {
    const found = await told(
      "Ida Solheim rejected reports that the trawlermen of Bodo had walked out of the room.",
      "The crews denied that the trawlermen of Bodo walked out.",
    );
    expect(found).toHaveLength(1);
  });
});

describe("two lights", () => {
  it("are told of the thing that the verb is said of", async () => {
    expect(
      await told(
        "The dockers have suspended two days of strike action. A meeting with the port had been cancelled when they refused to lift the strikes.",
        "The dockers have cancelled next week's strikes in Bodo.",
      ),
    ).toEqual(["status: cancelled / suspended"]);
  });
});
