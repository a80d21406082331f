import { describe, expect, it } from "vitest";
import { nameOf, readText } from "../../../../test/read-text.js";

describe("reactions", () => {
  it.each([
    ["Chile rejected the 12-point plan.", ["Chile rejects"]],
    ["Norway presented a 12-point plan that Chile turned down in March.", ["Chile rejects"]],
    ["Chile did not reject the 12-point plan.", []],
    ["Chile criticised the 12-point plan.", ["Chile criticises"]],
    ["Ana Reyes said the 12-point plan could form the basis for a settlement.", ["Ana Reyes accepts as a basis"]],
    ["Norway welcomed the 12-point plan.", ["Norway supports"]],
    ["Chile presented a 12-point plan. Norway rejected it.", ["Norway rejects"]],
    ["Chile presented a 12-point plan. Talks went on. Norway rejected it.", ["Norway rejects"]],
    ["Chile presented a 12-point plan. The port opened a quay. Norway rejected it.", []],
    ["Chile presented a 12-point plan. Talks went on. Norway welcomed the outcome.", ["Norway supports"]],
    ["Chile presented a plan for peace. Norway stopped short of rejecting it.", ["Norway reserves"]],
    ["Norway's rejection of the 12-point plan was expected.", ["Norway rejects"]],
    ["Ana Reyes called the 12-point plan “an insult to fishermen”.", ["Ana Reyes criticises"]],
    ["The accord was signed in May. Norway opposes the deal.", ["Norway criticises"]],
    ["Norway has not accepted the 12-point plan.", ["Norway reserves"]],
    ["The Harbour Guild says it would oppose the 12-point plan unless fees fell.", ["Harbour Guild reserves"]],
    ["Norway says it would oppose the 12-point plan.", ["Norway criticises"]],
    ["The Chilean delegation took the 12-point plan as a basis for talks.", ["Chile accepts as a basis"]],
    ["Norway’s 12-point plan won the backing of a Brisk Air board.", ["Brisk Air supports"]],
    ["Norway’s 12-point plan won the backing of a owner's family after a dinner in Santiago.", []],
    ["The Brisk Air board recommended the 12-point plan.", ["Brisk Air supports"]],
    ["Norway made an offer. The Harbour Guild opposes the takeover.", ["Harbour Guild criticises"]],
    ["Forty states backed the 12-point plan, among them Norway and Chile.", ["Norway supports", "Chile supports"]],
    ["Norway and Chile were among the thirty states that backed the roadmap.", ["Norway supports", "Chile supports"]],
    ["The 12-point plan fared worse. Norway wants none of it.", ["Norway rejects"]],
    ["The 12-point plan was blocked by Norway.", ["Norway rejects"]],
    ["Chile’s 12-point plan is ready. Norway said its executive had voted to reject the plan.", ["Norway rejects"]],
    ["Norway welcomed an agreement on cod.", ["Norway supports"]],
    [
      "The Harbour Pilots' Federation met. Norway tabled a 12-point plan. The federation rejected the plan.",
      ["Harbour Pilots' Federation rejects"],
    ],
    [
      "Norway tabled a 12-point plan. Chile said it could live with the plan but rejected the article on fares.",
      ["Chile reserves"],
    ],
    ["Norway tabled a 12-point plan. Chile remains hostile to the plan.", ["Chile criticises"]],
    ["Norway tabled a 12-point plan. Not every rower is pleased.", []],
    ["Norway tabled a 12-point plan. Chile was furious over the storm.", []],
    ["Norway tabled a 12-point plan. The Harbour Guild was more guarded.", ["Harbour Guild reserves"]],
    ["Ana Reyes said the 12-point plan would ruin the islands.", ["Ana Reyes criticises"]],
    ["The Harbour Guild urged its members to reject the 12-point plan.", ["Harbour Guild rejects"]],
    ["The Harbour Guild is recommending acceptance of the 12-point plan.", ["Harbour Guild supports"]],
    ["The 12-point plan was too much for Norway.", ["Norway criticises"]],
    ["Norway accepted the 12-point plan as what Ana Reyes called “a sound basis”.", ["Norway accepts as a basis"]],
    ["The 12-point plan is out. Norway welcomed what it called “a fair deal”.", ["Norway supports"]],
    [
      "Chile’s offer is on the table. Talks went on. Time passed. It rained. Ana Reyes said she would vote no.",
      ["Ana Reyes rejects"],
    ],
  ])("finds who takes it how: %s", (text, expected) => {
    const reading = readText(text);
    expect(reading.reactions.map((r) => `${nameOf(reading, r.who)} ${r.stance}`)).toEqual(expected);
  });
});
