import { describe, expect, it } from "vitest";
import { tellDisagreements as told } from "../../../test/make-dossier.js";

const SAID = "Harbour master Ana Reyes said the yard had sent a letter in March.";
const CLAIM = "the yard had sent a letter in March";

describe("what somebody says never was", () => {
  it.each([
    ["The yard says no such letter was written.", "no such letter was written"],
    ["Omar Berg said he had never heard of it.", "he had never heard of it"],
    ["“I never wrote those words,” said Omar Berg.", "I never wrote those words"],
    ["The yard sees it otherwise. The post was late, said Omar Berg.", "The post was late"],
    ["The yard tells it differently: the post was late.", "the post was late"],
    ["That is not how the yard remembers it. Omar Berg said the post was late.", "the post was late"],
    ["The yard tells it differently. Omar Berg denied that anything was posted.", "denied that anything was posted"],
  ])("is what another says right before: %s", async (answer, words) => {
    const quarrel = [`status: ${[words, CLAIM].sort().join(" / ")}`];
    expect(await told(`${SAID} ${answer}`)).toEqual(quarrel);
    expect(await told(`${SAID}\n\n${answer}`)).toEqual(quarrel);
  });

  it("is any such thing, be it told some sentences before", async () => {
    const texts =
      "Two envoys said the yard had agreed to lease a crane. It is the third. Omar Berg denied any such deal.";
    expect(await told(texts)).toEqual(["status: denied any such deal / the yard had agreed to lease a crane"]);
  });

  it.each([
    "The yard says no such crane was sold.",
    "Ana Reyes said she had never heard of it.",
    "Omar Berg said the pilots had never gone on strike before the harbour was sold to it in the autumn.",
    "The yard sees it from the pier.",
    "The hall was cold. The yard sees it otherwise.",
  ])("is not: %s", async (answer) => {
    expect(await told(`${SAID} ${answer}`)).toEqual([]);
  });
});
