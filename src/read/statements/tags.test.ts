import { describe, expect, it } from "vitest";
import { type Row, rowsOf } from "./read-statements.testing.js";

/** Who speaks stands after what is said, or within it. */
const table: readonly (readonly [text: string, ...rows: Row[]])[] = [
  [
    "The strikes kept the trawlers away from most of the quays at which they used to land, said Jan Trill, a clerk.",
    [
      "indirect",
      "Jan Trill, a clerk",
      "The strikes kept the trawlers away from most of the quays at which they used to land",
    ],
  ],
  [
    "The offer pleased nobody, and the evening grew worse hour by hour, said one source at the table.",
    ["indirect", "one source", "The offer pleased nobody, and the evening grew worse hour by hour"],
  ],
  [
    "To judge the claim, the chief justice said, one should visit this port.",
    ["indirect", "the chief justice", "To judge the claim … one should visit this port"],
  ],
  [
    "Though the vote was close, he said, replacing the envoy would be harder.",
    ["indirect", "he", "Though the vote was close … replacing the envoy would be harder"],
  ],
  [
    "Opening the bay in June, a large group of biologists say, harmed the herring.",
    ["indirect", "a large group of biologists", "Opening the bay in June … harmed the herring"],
  ],
  [
    "The crew could accept a levy, but only if it is small, Sen. Lin Gram (Greens-Lund) told the Harbour Post on Thursday.",
    ["indirect", "Sen. Lin Gram (Greens-Lund)", "The crew could accept a levy, but only if it is small"],
  ],
  [
    "Police have said they have no plans to open the port, according to lawyers for the crew.",
    ["indirect", "Police", "they have no plans to open the port"],
    ["indirect", "lawyers for the crew", "Police have said they have no plans to open the port"],
  ],
  ["According to state law, no one may land cod in June.", ["indirect", "state law", "no one may land cod in June."]],
  [
    "Ms Orr said the port was shut, officials told AFP.",
    ["indirect", "Ms Orr", "the port was shut"],
    ["indirect", "officials", "Ms Orr said the port was shut"],
  ],
  [
    "“The fleet is at anchor. All of it,” said Lena Wims, a Lund-based president of the guild.",
    ["direct", "Lena Wims, a Lund-based president of the guild", "The fleet is at anchor. All of it"],
  ],
  [
    '"The fleet is at anchor. All of it," said Lena Wims, a Lund-based president of the guild.',
    ["direct", "Lena Wims, a Lund-based president of the guild", "The fleet is at anchor. All of it"],
  ],
  [
    "“He knows the port,” Mina Vale said, and soon, the flags were waving.",
    ["direct", "Mina Vale", "He knows the port"],
  ],
  [
    "“We are in a hard place,” Ana Merk told reporters after the vote that was taken on the quay.",
    ["direct", "Ana Merk", "We are in a hard place"],
  ],
  [
    "“The risk,” said Ed Lamer, an economist who runs the survey, “is that the crews will leave.”",
    ["direct", "Ed Lamer, an economist who runs the survey", "The risk … is that the crews will leave."],
  ],
  ["“Act like one,” the editorial read.", ["direct", "the editorial", "Act like one"]],
  [
    "“The boats are in!” Hale's niece, a skipper, shouted to the crowd.",
    ["direct", "Hale's niece, a skipper", "The boats are in!"],
  ],
  ["” ... what I saw is that nets tear,” he said.", ["direct", "he", "... what I saw is that nets tear"]],
  [
    "She said he would go, and when pressed on the date, the skipper replied, “We will see.”",
    ["indirect", "She", "he would go"],
    ["direct", "the skipper", "We will see."],
  ],
  [
    "Mr Hale said he welcomed the vote and added, “I will pay.”",
    ["indirect", "Mr Hale", "he welcomed the vote"],
    ["indirect", "he", "the vote"],
    ["direct", "Mr Hale", "I will pay."],
  ],
  [
    "The chair says neither the mayor nor her deputy helped the crew.",
    ["indirect", "The chair", "neither the mayor nor her deputy helped the crew"],
  ],
  ["Mr Hale says too much is made of the delay.", ["indirect", "Mr Hale", "too much is made of the delay"]],
  ["Those close to him say that the port will open.", ["indirect", "Those close to him", "the port will open"]],
  ["A letter filed Thursday says that nobody will be tried.", ["indirect", "A letter filed", "nobody will be tried"]],
  [
    "Mina Vale, who as a captain was the port's doctor, said that it was over.",
    ["indirect", "Mina Vale, who as a captain was the port's doctor", "it was over"],
  ],
  [
    "Ms Arden, quoting a reporter, said the port was shut.",
    ["indirect", "Ms Arden, quoting a reporter", "the port was shut"],
  ],
  [
    "The Harbour Post recently noted trust in the fleet is low.",
    ["indirect", "The Harbour Post", "trust in the fleet is low"],
  ],
  ["He described the nominee, Sen. Tim Kane, as “rather hasty”.", ["mixed", "He", "the nominee … rather hasty"]],
  ["The mayor continued to insist that the quay was safe.", ["indirect", "The mayor", "the quay was safe"]],
  ["The mayor wanted to insist that the quay was safe.", ["indirect", "The mayor", "to insist that the quay was safe"]],
  [
    "The paper has nine points, which her office described at the time as “a bill without a sum”.",
    ["direct", "her office", "a bill without a sum"],
  ],
  [
    "The port was shut, although growers in the valley insist that the water will return.",
    ["indirect", "growers in the valley", "the water will return"],
  ],
  [
    "Ms Arden welcomed the talks but warned against leaving out the crews.",
    ["indirect", "Ms Arden", "the talks"],
    ["indirect", "Ms Arden", "leaving out the crews"],
  ],
  ["Work stopped on Friday, with France warning that it would not pay.", ["indirect", "France", "it would not pay"]],
  ["The Danish object that they have mended two piers.", ["indirect", "The Danish", "they have mended two piers"]],
  ["Mr Hale himself would say only that he was tired.", ["indirect", "Mr Hale himself", "he was tired"]],
  ["Its envoy, Tomas Brenk, called that “a side door”.", ["mixed", "Its envoy, Tomas Brenk", "that “a side door”"]],
  [
    "Norway points to a paper from 1972 which it says allows its boats to fish.",
    ["indirect", "Norway", "a paper from 1972 which it says allows its boats to fish"],
    ["indirect", "it", "a paper from 1972 … allows its boats to fish"],
  ],
  ["The chair ruled that out.", ["indirect", "The chair", "that out"]],
  [
    "“My boat is here,” Adam Ilves, who fishes off Lund, told the Harbour Post on the quay.",
    ["direct", "Adam Ilves, who fishes off Lund", "My boat is here"],
  ],
  [
    "Both sides will meet in May, the regional bloc Norda announced in Rome.",
    ["indirect", "the regional bloc Norda", "Both sides will meet in May"],
  ],
  ["The chairman rose to warn that he had been misled.", ["indirect", "The chairman", "he had been misled"]],
  [
    "A senior official, who briefed reporters on condition of anonymity, said Brenk had left.",
    ["indirect", "A senior official, who briefed reporters on condition of anonymity", "Brenk had left"],
  ],
  ["“It is a fraud,” says Hale, who runs the fleet.", ["direct", "Hale, who runs the fleet", "It is a fraud"]],
  ["“Quiet,” he demanded, as Orr continued to interject.", ["direct", "he", "Quiet"]],
  [
    "“It will help,” Ana Vale, who sells nets at a ship-repair yard in Lund, said.",
    ["direct", "Ana Vale, who sells nets at a ship-repair yard in Lund", "It will help"],
  ],
  ["According to Hale, “she had no time. The rule is this.”", ["direct", "Hale", "she had no time. The rule is this."]],
  ["Ana Vale left early, tweeting, “Watch him.”", ["direct", "Ana Vale", "Watch him."]],
  ["The Harbour Post reports:\n“Half of them paid.”", ["direct", "The Harbour Post", "Half of them paid."]],
  ["The senator emailed supporters saying: “It goes on.”", ["direct", "The senator", "It goes on."]],
  ["The first clash came in Lund, when dockers met the mayor, shouting “we lose!”", ["direct", "dockers", "we lose!"]],
  [
    "“It is small,” Ana Vale said. “I call it little. It is a tax rise” for the top earners.",
    ["direct", "Ana Vale", "It is small … I call it little. It is a tax rise"],
  ],
  ["The gap is narrow – Ana Vale: “We are close.”", ["direct", "Ana Vale", "We are close."]],
  ["A word from Ana Vale: “Stay.”", ["direct", "Ana Vale", "Stay."]],
  [
    "While both sides called the session “fair,” they cautioned that work remains.",
    ["mixed", "both sides", "the session “fair,”"],
    ["indirect", "they", "work remains"],
  ],
  [
    "The minister did not say when the talks would resume.",
    ["indirect", "The minister", "when the talks would resume"],
  ],
  ["Ana Vale added, highlighting that the crews had not been paid."],
  ["10.42am Ana Vale says the port will open.", ["indirect", "Ana Vale", "the port will open"]],
  [
    "Tomas Brenk, whose country hosts the talks, called the outcome “small and late”.",
    ["mixed", "Tomas Brenk, whose country hosts the talks", "the outcome “small and late”"],
  ],
  [
    "‘We came with notes,’ she said, in what a diplomat who was present described as ‘a slow road to nowhere’.",
    ["direct", "she", "We came with notes"],
    ["direct", "a diplomat who was present", "a slow road to nowhere"],
  ],
  [
    "Mr Hale made light of it, insisting that the fleet was “tired but afloat.”",
    ["mixed", "Mr Hale", "the fleet was “tired but afloat.”"],
  ],
  [
    "The families of those who drowned urged the senator to say why.",
    ["indirect", "The families of those who drowned", "the senator to say why"],
  ],
  ["Three years after the crews vowed to stay out, the port was open.", ["indirect", "the crews", "to stay out"]],
  [
    "The guild plans to strike in May, a spokesman announced.",
    ["indirect", "The guild", "to strike in May"],
    ["indirect", "a spokesman", "The guild plans to strike in May"],
  ],
  ["Mr. Band asked her to stay away.", ["indirect", "Mr. Band", "her to stay away"]],
  [
    "The chair of the board warned Norway to shut the port.",
    ["indirect", "The chair of the board", "Norway to shut the port"],
  ],
];

describe("reports behind and within what is said", () => {
  for (const [text, ...rows] of table) it(text, () => expect(rowsOf(text)).toEqual(rows));
});
