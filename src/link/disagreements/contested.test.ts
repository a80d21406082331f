import { describe, expect, it } from "vitest";
import { makeDossier, tellDisagreements as told } from "../../../test/make-dossier.js";

describe("what somebody disputes with a word that points back", () => {
  it("is what the sentence before has another say", async () => {
    expect(
      await told("The mayor said the crews had left the hall first. Omar Berg disputed that, saying the owners had."),
    ).toEqual(["status: disputed that, saying the owners had / the crews had left the hall first"]);
  });

  it.each([
    [
      "The mayor said the crews had left the hall first. A spokesman for the crews rejected that account.",
      "status: rejected that account / the crews had left the hall first",
    ],
    [
      "The mayor said the crews had left the hall first.\n\nThe union later denied that. It gave no reason.",
      "status: denied that / the crews had left the hall first",
    ],
    [
      "According to the mayor, Ida Solheim said the museum could live with one guard.\n\nHer office disputes that version.",
      "status: Ida Solheim said the museum could live with one guard / disputes that version",
    ],
  ])("is what is said right before, a paragraph before too: %s", async (text, expected) => {
    expect(await told(text)).toEqual([expected]);
  });

  it("is what stands before an insert", async () => {
    expect(
      await told("Ida Solheim told them the museum had sold two paintings, something its director denies."),
    ).toEqual(["status: Ida Solheim told them the museum had sold two paintings / something its director denies"]);
  });

  it("is never what the sentence before tells, where an insert has something before it", async () => {
    expect(
      await told(
        "Ida Solheim said the yard held forty boats. She accused its owner of hiding ten of them, which Omar Berg denies.",
      ),
    ).toEqual(["status: She accused its owner of hiding ten of them / which Omar Berg denies"]);
  });

  it("is told with the name for a pronoun that opens it", async () => {
    const { disagreements } = await makeDossier([
      "Ida Solheim spoke first. She called the museum a shop of stolen paintings, which its director denies.",
    ]);
    expect(disagreements.map(({ about }) => about)).toEqual([
      "whether it is so: [Ida Solheim] called the museum a shop of stolen paintings",
    ]);
  });

  it.each([
    ["of a heading", "The mayor said the crews had left first.\n\n## Omar Berg says so\n\nOmar Berg disputed that."],
    ["another account", "The mayor said the crews had left first. Omar Berg rejected that offer."],
    ["of another paragraph without a pointer", "The mayor said the crews had left first.\n\nOmar Berg denied."],
    ["a thing of its own", "The mayor said the crews had left first. Omar Berg rejected the offer."],
    ["what nobody says", "The hall was cold. Omar Berg denied it."],
  ])("is not %s", async (_, text) => {
    expect(await told(text)).toEqual([]);
  });
});
