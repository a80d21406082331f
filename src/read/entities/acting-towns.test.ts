import { describe, expect, it } from "vitest";
import { find } from "../../../test/find-entities.js";

const ACTS = "Taranto wants a longer truce. Taranto has rejected the map. Taranto's chief negotiator left early.";

describe("a name that a town of the gazetteer has too", () => {
  it.each<[string, string]>([
    [ACTS, "state state:taranto"],
    [`${ACTS} A Tarantoan envoy stayed.`, "state state:taranto"],
    ["Taranto wants a longer truce. Nobody else does.", "place place:taranto"],
    [`${ACTS} The talks were held in Taranto.`, "state state:taranto"],
    [`${ACTS} Ships lie off the port of Taranto.`, "state state:taranto"],
    [`${ACTS} Pietro Taranto was not there.`, "person person:pietro taranto"],
  ])("%s", (text, expected) => {
    const named = find(text).entities.filter(({ name }) => name.includes("Taranto"));
    expect(named.map(({ kind, key }) => `${kind} ${key}`)).toContain(expected);
  });
});
