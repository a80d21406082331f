import { describe, expect, it } from "vitest";
import { find } from "../../../test/find-entities.js";

const named = (text: string): string[] =>
  find(text)
    .entities.map(({ kind, name }) => `${kind}:${name}`)
    .filter((one) => /^(?:body|place):/.test(one));

describe("what else a body is called", () => {
  it.each([
    [
      "the short names that a release gives it in brackets",
      'Tarvik Mills Ltd ("Tarvik" or the "Company") refers to reports. The Company says no. Tarvik will take part.',
      ["body:Tarvik Mills Ltd"],
    ],
    [
      "the first word of its name, where that does something",
      "They left without the blessing of the Harrowgate Growers' Co-operative. Harrowgate holds a fifth of the shares.",
      ["body:Harrowgate Growers' Co-operative"],
    ],
    [
      "but not the town that the first word is",
      "A strike by the Harrowgate Dockers' Union began. Trucks queued in Harrowgate. Harrowgate has two docks.",
      ["body:Harrowgate Dockers' Union", "place:Harrowgate"],
    ],
    [
      "both words that a sign joins",
      "Talks between Tarvik & Vale Railway and its union failed. Skerby Crane & Hoist is shut. Terms & Conditions apply.",
      ["body:Tarvik & Vale Railway", "body:Skerby Crane & Hoist"],
    ],
    [
      "all owners in its name",
      "The Nurses' and Carers' Federation will decide. Members of the Dockers' Union and the Pilots' Guild met.",
      ["body:Nurses' and Carers' Federation", "body:Dockers' Union", "body:Pilots' Guild"],
    ],
    [
      "nobody whom minutes call the Parties",
      "The Parties agreed to meet again. The Parties said that the Parties would talk.",
      [],
    ],
    ["no description by the town where it sits", "The Lima group said no. It is based in Lima.", ["place:Lima"]],
  ])("%s", (_, text, wanted) => expect(named(text).sort()).toEqual([...wanted].sort()));
});

it("takes words of English that nobody bears for nobody", () => {
  const { entities } = find(
    "The Fourth Meeting will be held in Lima. The President of the Republic met the Minister of Foreign Trade, Mr Per Holm. President Rich Field left.",
  );
  expect(entities.flatMap(({ kind, name }) => (kind === "person" ? [name] : []))).toEqual(["Per Holm", "Rich Field"]);
});
