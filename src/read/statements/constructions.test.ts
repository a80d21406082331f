import { describe, expect, it } from "vitest";
import { type Row, rowsOf } from "./read-statements.testing.js";

const table: readonly (readonly [text: string, ...rows: Row[]])[] = [
  [
    "Ms Arden said that the levy was “a tax on rain. It falls on everybody.”",
    ["mixed", "Ms Arden", "the levy was “a tax on rain. It falls on everybody.”"],
  ],
  [
    "The pilots put the loss at 9 million; the owners say $4 million.",
    ["indirect", "The pilots", "the loss at 9 million"],
    ["indirect", "the owners", "$4 million"],
  ],
  ["The pilots have given notice that they will stop in May.", ["indirect", "The pilots", "they will stop in May"]],
  ["The pilots have given no notice that they will stop in May."],
  ["Ms Arden spoke to the pilots after a debate that took six hours."],
  ["Ms Arden told the pilots of a debate that took six hours."],
  ["Ms Arden told the pilots that the fares had doubled.", ["indirect", "Ms Arden", "the fares had doubled"]],
  [
    "A group calling itself Lakeland Pilots for 2030 has urged a boycott, arguing that fees hurt.",
    ["indirect", "A group calling itself Lakeland Pilots for 2030", "a boycott"],
    ["indirect", "A group calling itself Lakeland Pilots for 2030", "fees hurt"],
  ],
  [
    "Trade Minister Ana Reyes, who led the Fjord side together with the head of the fleet office, Ivo Brandl, told the radio that it was over.",
    [
      "indirect",
      "Trade Minister Ana Reyes, who led the Fjord side together with the head of the fleet office, Ivo Brandl",
      "it was over",
    ],
  ],
  [
    "She lives in Lund, is on leave and says she was called out on nine days.",
    ["indirect", "She", "she was called out on nine days"],
  ],
  [
    "The Lund skippers' board, whose members met in May and which says it speaks for half of the fleet, wants more boats.",
    [
      "indirect",
      "The Lund skippers' board, whose members met in May and which says it speaks for half of the fleet",
      "it speaks for half of the fleet",
    ],
    [
      "indirect",
      "The Lund skippers' board, whose members met in May and which says it speaks for half of the fleet",
      "more boats",
    ],
  ],
  [
    "The demand is 420, a flow that Fjord engineers say would leave half of the mills idle.",
    ["indirect", "Fjord engineers", "a flow … would leave half of the mills idle"],
  ],
  [
    "Ms Arden left early for what her office said was a dinner in Lund.",
    ["indirect", "her office", "was a dinner in Lund"],
  ],
  [
    "The board faces a boycott in Lund, a threat that pilots said on Tuesday had been forgotten.",
    ["indirect", "pilots", "a threat … had been forgotten"],
  ],
  [
    "A court fined the yard, a charge that the owners call baseless.",
    ["indirect", "the owners", "a charge … baseless"],
  ],
  ["Many are back, a number that the pilots put at under 60.", ["indirect", "the pilots", "a number … under 60"]],
  [
    "There are, by the count of the guild, 500 boats in Lund.",
    ["indirect", "the guild", "There are … 500 boats in Lund."],
  ],
  [
    "The guild, which opened at 40 per cent, has since said it could take less.",
    ["indirect", "The guild, which opened at 40 per cent", "it could take less"],
  ],
  ["The plan that Ms Arden announced on Tuesday is the one that pilots hold."],
  ["Ms Arden told reporters that pilots called urgent talks.", ["indirect", "Ms Arden", "pilots called urgent talks"]],
  ["Ms Arden called the gap embarrassing.", ["indirect", "Ms Arden", "the gap embarrassing"]],
  [
    "A board official who briefed reporters in Lund suggested there was some give.",
    ["indirect", "A board official who briefed reporters in Lund", "there was some give"],
  ],
  [
    "A diplomat, who kept quiet because the talks were going on, put it the other way round: “The list cannot be found.”",
    ["direct", "A diplomat, who kept quiet because the talks were going on", "The list cannot be found."],
  ],
  [
    "The crews were cool. They say the draft is “a stone in the shoe”. Chief negotiator Ana Reyes: “We have not come to sign.”",
    ["mixed", "They", "the draft is “a stone in the shoe”"],
    ["direct", "Chief negotiator Ana Reyes", "We have not come to sign."],
  ],
  ["“The port must open,” the letter reads.", ["direct", "the letter", "The port must open"]],
  ["“We know,” Ms Arden fired back.", ["direct", "Ms Arden", "We know"]],
  ["The gates opened and a docker yelled “Stay there!”", ["direct", "a docker", "Stay there!"]],
  [
    "“We hope so,” he said in Oslo, and then predicted: “It will snow.”",
    ["direct", "he", "We hope so"],
    ["direct", "he", "It will snow."],
  ],
  [
    "“We are done,” dock union spokeswoman Kelly Vane said.",
    ["direct", "dock union spokeswoman Kelly Vane", "We are done"],
  ],
  [
    "He had the crew read the log aloud so “I would learn the bay,” Mr Hale wrote.",
    ["mixed", "Mr Hale", "He had the crew read the log aloud so “I would learn the bay,”"],
  ],
  [
    "Mr Hale said it “should be over by May,” referring to the strike.",
    ["mixed", "Mr Hale", "it “should be over by May,”"],
    ["indirect", "Mr Hale", "the strike"],
  ],
  ["She said if the owners paid, the ship would sail.", ["indirect", "She", "if the owners paid, the ship would sail"]],
  ["The chair said if elected he would resign.", ["indirect", "The chair", "if elected he would resign"]],
  ["He said closing the port would help nobody.", ["indirect", "He", "closing the port would help nobody"]],
  [
    "She withdrew the offer, which a mediator said was “far too late” for the crews.",
    ["mixed", "a mediator", "the offer … was “far too late” for the crews"],
  ],
  [
    "In declaring the plan “dead on arrival,” the bishop surprised his hosts.",
    ["mixed", "the bishop", "the plan “dead on arrival,”"],
  ],
  [
    "He called the refusal of the owners from the northern ports “an affront to the crews”.",
    ["mixed", "He", "the refusal of the owners from the northern ports “an affront to the crews”"],
  ],
  [
    "ANA BELL: Where do you stand?\nLEO VANE: By the quay.\nBELL: And now?\nVANE: The same.\nORR: I was not there.",
    ["indirect", "ANA BELL", "Where do you stand?"],
    ["indirect", "LEO VANE", "By the quay."],
    ["indirect", "BELL", "And now?"],
    ["indirect", "VANE", "The same."],
    ["indirect", "ORR", "I was not there."],
  ],
  [
    "ANA BELL: Where do you stand?\nLEO VANE: By the quay.\nWe all stood there.\nBELL: And now?\nVANE: The same.\nThe port is shut.",
    ["indirect", "ANA BELL", "Where do you stand?"],
    ["indirect", "LEO VANE", "By the quay. … We all stood there."],
    ["indirect", "BELL", "And now?"],
    ["indirect", "VANE", "The same."],
  ],
  [
    "Mr Hale said the only way to keep the crews from leaving and joining the strike may be to pay them.",
    ["indirect", "Mr Hale", "the only way to keep the crews from leaving and joining the strike may be to pay them"],
  ],
  ["The clerk said the port set its fees in May.", ["indirect", "The clerk", "the port set its fees in May"]],
  ["Closing the port, he said, would help nobody.", ["indirect", "he", "Closing the port … would help nobody"]],
  [
    "A quick deal, said Ana Orr, an expert at the harbour office, would help both sides.",
    ["indirect", "Ana Orr, an expert at the harbour office", "A quick deal … would help both sides"],
  ],
  ["Ms Arden called it ''predatory.''", ["mixed", "Ms Arden", "it ''predatory.''"]],
  ["Asked if the port would open, the minister laughed.", ["indirect", undefined, "if the port would open"]],
  ["The owners and the crews all said no deal was near.", ["indirect", "The owners and the crews", "no deal was near"]],
  [
    "The minister played down the warning as “noise from the gallery”.",
    ["mixed", "The minister", "the warning … noise from the gallery"],
  ],
  ["Ms Orr's demand to end the strike fell flat.", ["indirect", "Ms Orr", "to end the strike"]],
  [
    "The guild has called for the owners of the port to publish the accounts.",
    ["indirect", "The guild", "the owners of the port to publish the accounts"],
  ],
  [
    "The union criticised the raids, the new levy and the ban.",
    ["indirect", "The union", "the raids, the new levy and the ban"],
  ],
  ["She denounced the raid, and Mr Hale praised it.", ["indirect", "She", "the raid"], ["indirect", "Mr Hale", "it"]],
  [
    "Echoing the chair, Ana Orr, the envoy and head of the mission, said the gap was small.",
    ["indirect", "Ana Orr, the envoy and head of the mission", "the chair"],
    ["indirect", "Ana Orr, the envoy and head of the mission", "the gap was small"],
  ],
  ["Some say the plan is dead.", ["indirect", "Some", "the plan is dead"]],
  [
    "The board is another obstacle: Ana Orr of Lund, who chairs the panel, told Radio Lund that it would refuse.",
    ["indirect", "Ana Orr of Lund, who chairs the panel", "it would refuse"],
  ],
];

describe("constructions of speech", () => {
  it.each(table.map(([text, ...rows]) => ({ text, rows })))("$text", ({ text, rows }) => {
    expect(rowsOf(text)).toEqual(rows);
  });
});
