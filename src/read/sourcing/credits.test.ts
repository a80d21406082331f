import { describe, expect, it } from "vitest";
import { sketchBase } from "../../../test/readings.js";
import { findCredits } from "./credits.js";

const creditsOf = (text: string, outlet?: string) =>
  findCredits(sketchBase({ text, ...(outlet ? { outlet } : {}) })).map(
    ({ name, scope }) => `${name}: ${scope === "report" ? "report" : text.slice(scope.start, scope.end)}`,
  );

describe("credits of a sentence", () => {
  it.each([
    ["The quota will be cut by a third, according to Reuters.", ["Reuters"]],
    ["The envoy told the BBC that no date was set.", ["BBC News"]],
    ["A port official confirmed to CBS News that two ships had left.", ["CBS News"]],
    ["In an interview with Der Spiegel, the minister ruled it out.", ["Der Spiegel"]],
    ["Agence France-Presse cited an aide of the union who gave no name.", ["Agence France-Presse"]],
    ["AFP reported that the ferry talks would resume.", ["Agence France-Presse"]],
    ["Reuters said the offer had been raised to 4%.", ["Reuters"]],
    ["The deal is near, the Financial Times reported on Tuesday, citing two people.", ["Financial Times"]],
    ["A draft seen by Reuters and AFP sets the cap at 30.", ["Reuters", "Agence France-Presse"]],
    ["The team also included two lawyers, according to Bloomberg News reports.", ["Bloomberg News"]],
    ["The figures were first published in the Harbour Gazette.", ["Harbour Gazette"]],
    ["A draft seen by the Atlantic Net Gazette sets the cap at 30.", ["Atlantic Net Gazette"]],
    ["The newspaper Velmara reported that the walkout would go on.", ["Velmara"]],
    ["The Velmara news agency quoted the minister as saying so.", ["Velmara"]],
  ])("%s", (text, names) => {
    expect(creditsOf(text).map((credit) => credit.split(":")[0])).toEqual(names);
  });

  it.each([
    "Staff at the BBC walked out over pay on Monday.",
    "The union told the ministry that it would strike.",
    "The Telegraph Road bridge was closed.",
    "Talks between Reuters and its staff union broke down.",
    "The International Grain Agency reported a record harvest.",
    "Delegates read the Times over breakfast.",
  ])("no credit: %s", (text) => {
    expect(creditsOf(text)).toEqual([]);
  });

  it("covers the sentence and no more", () => {
    const text = "The strike goes on. Ferries stay in port, according to Reuters. Nobody was hurt.";
    expect(creditsOf(text)).toEqual(["Reuters: Ferries stay in port, according to Reuters."]);
  });
});

describe("credits of a whole report", () => {
  it.each([
    ["OSLO, May 3 (Reuters) - The fishing talks resumed on Friday.", ["Reuters: report"]],
    ["The talks resumed.\nThis article uses information originally published by BBC News.", ["BBC News: report"]],
    ["The talks resumed.\nMore to follow.\nSource: Reuters, AFP", ["Reuters: report", "Agence France-Presse: report"]],
    ["The talks resumed.\nMore to follow.\nkb/ho (AFP, Reuters)", ["Agence France-Presse: report", "Reuters: report"]],
    ["The talks resumed.\nMore to follow.\n© 2025 AFP", ["Agence France-Presse: report"]],
    ["The talks resumed.\nThis article first appeared in the Harbour Gazette.", ["Harbour Gazette: report"]],
    ["The talks resumed.\nThis article is based on reporting by Velmarit.", ["Velmarit: report"]],
  ])("%s", (text, expected) => {
    expect(creditsOf(text)).toEqual(expected);
  });

  it("takes no person for an outlet", () => {
    const text = "This report is based on information from Mara Lindqvist.";
    expect(findCredits(sketchBase({ text }), [{ start: 41, end: 55 }])).toEqual([]);
  });

  it.each([
    "Crews wave as the ferry leaves. (Reuters)\nThe talks resumed.",
    `${"Rain fell.\n".repeat(6)}Source: Reuters\n${"Snow fell.\n".repeat(6)}`,
  ])("takes a picture's credit for none of the report: %j", (text) => {
    expect(creditsOf(text)).toEqual([]);
  });

  it("takes help for help, not for the whole", () => {
    const text = "The talks resumed.\nWith additional reporting by AFP";
    expect(creditsOf(text)).toEqual(["Agence France-Presse: With additional reporting by AFP"]);
  });

  it("does not credit the outlet itself", () => {
    expect(creditsOf("OSLO (Reuters) - A delegate told Reuters that it was over.", "Reuters")).toEqual([]);
    expect(creditsOf("A delegate told the Observer that it was over.", "Velmara Observer")).toEqual([]);
    expect(creditsOf("A delegate told the Observer that it was over.", "Velmara Times")).toHaveLength(1);
    expect(creditsOf("A delegate told the Harbour Post that it was over.", "HarbourPost")).toEqual([]);
  });

  it("takes the country of an agency for no name of it", () => {
    const credits = creditsOf("The envoy told Danish news agency Nordbladet Bureau that no date was set.");
    expect(credits.filter((credit) => credit.startsWith("Danish"))).toEqual([]);
  });
});
