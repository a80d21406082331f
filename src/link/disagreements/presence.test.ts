import { describe, expect, it } from "vitest";
import { tellDisagreements as told } from "../../../test/make-dossier.js";

const says = (what: string, by = "Fjordwire") =>
  `OSLO, May 13, 2026 (${by}) - The pilots and the harbour met at the customs house on Tuesday. ${what}`;
const AWAY = says("Harbour master Ana Reyes was absent.", "Nordwire");

describe("somebody whom reports have at a meeting and away from it", () => {
  it.each([
    ["Harbour master Ana Reyes attended.", "Harbour master Ana Reyes attended"],
    ["Harbour master Ana Reyes stayed for three hours.", "Harbour master Ana Reyes stayed"],
  ])("was there or was not: %s", async (sentence, words) => {
    expect(await told(says(sentence), AWAY)).toEqual([`who: ${words} / Harbour master Ana Reyes was absent`]);
  });

  it.each([
    "Harbour master Ana Reyes did not attend.",
    "Harbour master Ana Reyes skipped the talks.",
    "Harbour master Ana Reyes stayed away.",
    "Harbour master Ana Reyes may attend.",
    "The wife of Ana Reyes attended.",
    "Harbour master Ana Reyes attended a concert on 3 May.",
  ])("is no quarrel with %s", async (sentence) => {
    expect(await told(says(sentence), AWAY)).toEqual([]);
  });
});
