import { describe, expect, it } from "vitest";
import { nameOf, readText } from "../../../test/read-text.js";

/** Who wants what, by the rule that found it. */
const held = (text: string): string[] => {
  const reading = readText(text);
  return [...new Set(reading.stances.map((s) => `${nameOf(reading, s.who)}: ${s.code ?? "-"}`))];
};

describe("those who take a side without a name of their own", () => {
  it.each([
    ["The quarry owners are bent on a longer lease.", "quarry owners: matter-lease"],
    ["Management is after a freeze on hiring.", "management: matter-hiring"],
    ["Beekeepers in the valley balked at a levy on wax.", "beekeepers: matter-wax"],
    ["A band of island mayors regards the toll as unacceptable.", "band of island mayors: matter-toll"],
    ["The ferry crews have relented on laundering.", "ferry crews: matter-laundering"],
    ["Beekeepers came on Monday. They would rather have a ditch than a fence.", "beekeepers: matter-ditch"],
    ["The developer, Holm Build, has set itself against a playground.", "Holm Build: matter-playground"],
    ["What the herders are after is a ditch.", "herders: matter-ditch"],
    ["The council will only sign if the quarry pays for a footbridge.", "council: matter-footbridge"],
    ["Borvania will not sign without an amnesty.", "Borvania: matter-amnesty"],
    ["The toll is a red line for the drovers.", "drovers: matter-toll"],
    ["A footbridge is the villagers' dearest wish.", "villagers: matter-footbridge"],
    ["The drovers' first demand is a ditch.", "drovers: matter-ditch"],
    ["For Norway it must be a ditch.", "Norway: matter-ditch"],
    ["Hardly anybody likes the ditch. The drovers are set on it.", "drovers: matter-ditch"],
    ["The hill farmers demanded a longer lease by 2090.", "hill farmers: matter-lease"],
    ["The drovers' demands include a ditch.", "drovers: matter-ditch"],
    ["The Deck Union met. Among its demands is a longer pier.", "Deck Union: matter-pier"],
    ["Ana Reyes leads the Deck Union. Ms Reyes's members want a longer pier.", "Deck Union: matter-pier"],
    ["The millers' refusal to share the weir has held up the talks.", "millers: matter-weir"],
    [
      "The ditch is in dispute. The drovers asked for 40 euros. The mayor turned down that demand.",
      "drovers: matter-ditch",
    ],
    ["The quarry owners insisted on a fee in the last year of the lease.", "quarry owners: fee"],
    ["Norway refused to discuss the 1987 weir.", "Norway: matter-weir"],
  ])("%s", (text, expected) => expect(held(text)).toContain(expected));

  it.each([
    "If the owners want a longer lease, the talks will go on.",
    "The owners may insist on a longer lease.",
    "In 1931 the owners demanded a longer lease. The owners met in 2025.",
    "The club denied that the owners had ever wanted a longer lease.",
    "Do the owners want a longer lease?",
    "A cook believes the owners ought to take a lease.",
    "The owners should accept a longer lease.",
    "The owners have never asked for a lease.",
    "The owners said that the two sides still disagree on a lease.",
    "The owners said they would not intervene.",
    "The owners would press for a lease, were they younger.",
    "The owners' position is weaker than it seems.",
    "The owners often want a longer lease.",
    "When the owners asked for a lease, it rained.",
    "A chestnut seller wants a longer lease.",
    "Analysts want a longer lease.",
    "Their plan demands a longer lease.",
    "The owners declined to comment on the lease.",
    "Skippers waiting for a berth went home.",
  ])("are none in: %s", (text) => expect(held(text)).toEqual([]));
});
