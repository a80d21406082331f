import { describe, expect, it } from "vitest";
import { tellDisagreements as told } from "../../../test/make-dossier.js";

describe("what a report sets against the sentence before", () => {
  it.each([
    [
      "Ana Reyes said the yard had ended the meeting. Omar Berg says it was the crews who walked out.",
      "who: it was the crews who walked out / the yard had ended the meeting",
    ],
    [
      "The Gazette reported that the crews have promised the yard a vote. That is not so.",
      "status: That is not so. / the crews have promised the yard a vote",
    ],
    [
      "Ana Reyes said the crews had promised a vote. Their bulletin contradicts her.",
      "status: Their bulletin contradicts her / the crews had promised a vote",
    ],
    [
      "Envoys suspect that the yard meant to sink the truce, a charge that Omar Berg calls absurd.",
      "status: Envoys suspect that the yard meant to sink the truce / a charge that Omar Berg calls absurd",
    ],
    [
      "In the crews' telling the yard gave its word. In the yard's telling no word was given.",
      "status: In the crews' telling the yard gave its word / In the yard's telling no word was given",
    ],
    [
      "Ana Reyes said the crane had been sold. Omar Berg says that nothing has.",
      "status: says that nothing has / the crane had been sold",
    ],
    [
      "The crews were not asked before the sale, Omar Berg said; the yard says they were, in May.",
      "status: The crews were not asked before the sale / says they were, in May",
    ],
  ])("is told: %s", async (text, quarrel) => expect(await told(text)).toEqual([quarrel]));

  it.each([
    // Of other things somebody else may well have done them.
    "Ana Reyes said the pier was cold. Omar Berg says it was the crews who walked out.",
    // Who tells more of it himself contests nothing.
    "Ana Reyes said the meeting had ended. Ana Reyes said it was the crews who ended it.",
    "The pier was cold. That is not so.",
    "In the yard's hall the crews sat. In the yard's garden nobody sat.",
    "Omar Berg gave a speech on Monday, a talk that the crews call a triumph.",
    // What was told is what it affirms.
    "The crews were asked before the sale, Omar Berg said; the yard says they were, in May.",
    // He who tells it asked for something too.
    "A diplomat, who asked not to be named, said the pier was cold. Omar Berg says it was the crews who asked for a pause.",
  ])("is none: %s", async (text) => expect(await told(text)).toEqual([]));
});
