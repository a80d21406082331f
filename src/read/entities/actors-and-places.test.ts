import { describe, expect, it } from "vitest";
import { find, mentionsOf } from "../../../test/find-entities.js";

describe("states, towns and bodies as actors or places", () => {
  it.each<[string, string, string[]]>([
    ["Kyiv rejects the plan.", "state:UA", ["Kyiv/metonym"]],
    ["She flew to Kyiv after talks in Kyiv.", "state:UA", []],
    ["Washington's proposal angered Tokyo.", "state:US", ["Washington/metonym"]],
    ["Moscow's airport was closed.", "state:RU", []],
    ["A gap between Kigali and Kinshasa remains.", "state:RW", ["Kigali/metonym"]],
    ["The road between Goma and Kigali was closed.", "state:RW", []],
    ["The Washington-led initiative failed.", "state:US", ["Washington/metonym"]],
    ["A London-based broker left.", "state:GB", []],
    ["Warsaw was hit by a storm.", "state:PL", []],
    ["Warsaw was angered by the text.", "state:PL", ["Warsaw/metonym"]],
    ["Ankara hosted the meeting.", "state:TR", []],
    ["Seoul is ready to sign.", "state:KR", ["Seoul/metonym"]],
    ["The Kremlin said it would wait.", "state:RU", ["Kremlin/metonym", "it/pronoun"]],
    ["Brussels rejects the tariffs.", "org:eu", ["Brussels/metonym"]],
    ["Talks in Brussels went on.", "org:eu", []],
    ["A message to Hanoi was sent.", "state:VN", ["Hanoi/metonym"]],
    ["Norway has rejected it, but trawlers in Norway wait.", "state:NO", ["Norway/name", "Norway/name!"]],
    [
      "Senior Norwegian officials met the Icelandic delegation.",
      "state:NO",
      ["Senior Norwegian officials/description"],
    ],
    ["Top Danish and Swedish officials met.", "state:DK", ["Danish/demonym"]],
    ["Talks between the European Union, Norway, Chile and Peru broke up.", "state:NO", ["Norway/name"]],
    ["She flew to Bergen, Norway, on Friday.", "state:NO", ["Norway/name!"]],
    ["Ana Reyes met her Danish counterpart, Per Holm.", "state:DK", ["Danish/demonym!"]],
    ["The former Danish minister Per Holm spoke.", "state:DK", []],
    ["Many Danes disagree, but the Danes will sign.", "state:DK", ["Danes/demonym"]],
    ["The French want more time, in the French port of Brest.", "state:FR", ["French/demonym"]],
    ["Russian demands are known; a Russian novel is not.", "state:RU", ["Russian/demonym"]],
    [
      "U.S. Senator Ann Bell spoke for the U.S. delegation.",
      "state:US",
      ["U.S./name!", "the U.S. delegation/description"],
    ],
  ])("%s (%s)", (text, key, expected) => {
    expect(mentionsOf(find(text), key)).toEqual(expected);
  });

  it("knows bodies by their short forms and descriptions", () => {
    const found = find(
      "The Harbour Workers Union (HWU) met Northline Shipping. The union left. Northline said the company would wait. The HWU will not.",
    );
    expect(mentionsOf(found, "body:harbour")).toEqual([
      "Harbour Workers Union/name",
      "HWU/name",
      "The union/description",
      "HWU/name",
    ]);
    expect(mentionsOf(found, "body:northline")).toEqual([
      "Northline Shipping/name",
      "Northline/name",
      "the company/description",
    ]);
  });

  it("says where places lie and whose bodies are", () => {
    const { entities } = find(
      "Talks opened in Geneva and Sylt. Ukraine's Foreign Ministry told AFP that the ILO had agreed.",
    );
    const of = (name: string) => entities.find((entity) => entity.name === name);
    expect(of("Geneva")).toMatchObject({ kind: "place", country: "CH" });
    expect(of("Foreign Ministry")).toMatchObject({ kind: "body", party: "state:UA" });
    expect(of("Agence France-Presse")).toMatchObject({ kind: "body", key: "outlet:agence france-presse" });
    expect(of("International Labour Organization")).toMatchObject({ key: "org:ilo", party: "org:un" });
  });
});
