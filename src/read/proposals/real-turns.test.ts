import { describe, expect, it } from "vitest";
import { nameOf, readText, words } from "../../../test/read-text.js";

describe("proposals as reports tell of them", () => {
  it.each([
    ["Norway wrote a fresh offer on “what remains,” but the offer was sent back.", []],
    [
      "Norway tabled a new draft. The draft addresses concerns over fees, berths and ferries.",
      ["addresses concerns over fees, berths and ferries"],
    ],
    ["Norway raised its bid to 48 euros a share from 45 euros on Monday.", ["48 euros a share", "45 euros"]],
    ["The draft tabled by Norway left out the crucial point: how much crews will pay.", []],
    ["The Norwegian offer was worth 53 cents, a clear improvement on its first of 39 cents.", ["worth 53 cents"]],
    ["Norway tabled a draft. The text says that both ports must stay open.", ["both ports must stay open"]],
    ["Norway tabled an offer, which is intended to provide a rise of 4%.", ["a rise of 4%"]],
    ["Norway tabled a draft that angered Chile. It demanded that fees be cut.", []],
    [
      "Norway made an offer. Crews were offered 300 euros in cash and a bonus of 5%.",
      ["300 euros in cash", "a bonus of 5%"],
    ],
    ["Norway tabled a draft. Chile argued that the draft would load the crews with debt.", []],
    ["The union plans to table a counter-proposal. It will call for a wage freeze.", ["a wage freeze"]],
    [
      "Norway and Chile signed a two-year accord on Monday under which Norway will lower the toll.",
      ["Norway will lower the toll"],
    ],
    ["Norway tabled a draft. It calls for a 4% raise over six years.", ["a 4% raise over six years"]],
    [
      "Norway tabled a draft. Under it, crews would get 252 euros, compared with 232 under the first draft.",
      ["Under it, crews would get 252 euros"],
    ],
  ])("hold: %s", (text, expected) => {
    const reading = readText(text);
    expect(reading.provisions.map((p) => words(reading, p))).toEqual(expected);
  });

  it.each([
    ["Chile rejected a draft by Norway and was preparing a counterproposal.", [["Norway"], ["Chile"]]],
    ["Norway made an offer. The Harbour Guild would put the offer to its members.", [["Norway"], []]],
    [
      "Chile’s plan is an answer to an earlier plan by Norway. Ana Reyes praised the plan.",
      [["Chile"], ["Norway"], ["Chile"]],
    ],
  ])("are of: %s", (text, expected) => {
    const reading = readText(text);
    const makers = new Map<number, string[]>();
    for (const p of reading.proposals)
      if (!makers.has(p.proposal))
        makers.set(
          p.proposal,
          p.authors.map((a) => nameOf(reading, a)),
        );
    const all = reading.proposals.map((p) => makers.get(p.proposal));
    expect(all.length).toBeGreaterThan(0);
    expect([...makers.values()]).toEqual([
      ...new Map(expected.filter((e) => e.length > 0).map((e) => [e[0], e])).values(),
    ]);
  });

  it.each([
    ["Norway made an offer. The members voted 61% against the offer.", ["members rejects"]],
    ["Norway made an offer. Seventy percent of the rowers rejected it.", ["rowers rejects"]],
    ["Norway made an offer, which Chile knocked back in July.", ["Chile rejects"]],
    ["Norway made an offer. The two sides took it back to their capitals, Ana Reyes said.", []],
    ["Norway made an offer. The crews' wage committee is advising rejection.", ["crews' wage committee rejects"]],
    ["Norway made an offer. Ana Reyes said the offer fell short of the majority that it needed.", []],
    ["Norway made an offer. Ana Reyes said the offer would be accepted if fees were cut.", ["Ana Reyes reserves"]],
    ["Norway raised its offer to the Harbour Guild, but it was turned down.", ["Harbour Guild rejects"]],
    ["Norway made an offer. The offer was turned down.", []],
    ["Norway made an offer. “I don't think it is a serious offer,” said Ana Reyes.", ["Ana Reyes criticises"]],
    ["Norway made an offer. The Harbour Guild recommended that the offer be rejected.", ["Harbour Guild rejects"]],
    ["Norway made an offer. Chile could live with it as a starting point.", ["Chile accepts as a basis"]],
    ["Norway made an offer. Chile gave a guarded response on Friday to the offer.", ["Chile reserves"]],
    ["Norway made an offer. Chile was prepared to sign it.", ["Chile supports"]],
    [
      "Norway made an offer. The rowers’ union said it was seeking assurances before it could support the offer.",
      ["rowers’ union reserves"],
    ],
    ["A firm made an offer. Chile stopped short of endorsing it.", ["Chile reserves"]],
    [
      "Norway made an offer. Members voted against it. Ana Reyes said the result was disappointing.",
      ["members rejects"],
    ],
    ["Norway made an offer. Chile told a meeting that Peru would veto the offer.", ["Peru rejects"]],
  ])("are taken so: %s", (text, expected) => {
    const reading = readText(text);
    expect(reading.reactions.map((r) => `${nameOf(reading, r.who)} ${r.stance}`)).toEqual(expected);
  });
});
