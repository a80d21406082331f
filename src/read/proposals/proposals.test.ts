import { describe, expect, it } from "vitest";
import { nameOf, readText, words } from "../../../test/read-text.js";
import { ingest, type Reading, readAll } from "../../index.js";

describe("proposals", () => {
  it.each([
    ["Norway tabled a 12-point draft on Monday.", ["12-point draft 12 Norway"]],
    ["The mediators revised the plan.", ["plan mediators"]],
    ["Envoys hand both crews new ferry draft.", ["ferry draft"]],
    ["Chile disputed Norway's version of how the session ended.", []],
    ["Norway has so far printed no counter-proposal.", []],
    ["Chile's proposal would raise the quota.", ["Chile's proposal Chile"]],
    ["The 12-point draft, drawn up by Ida Solheim's team, was leaked.", ["12-point draft 12 Ida Solheim"]],
    ["The 12-point draft, whittled down from thirty, was leaked.", ["12-point draft 12", "12-point draft 30"]],
    ["Norway sent a new draft. It has nine points.", ["draft Norway", "draft 9"]],
    ["Norway sent a new draft. It has grown from nine points to 13.", ["draft Norway", "draft 9", "draft 13"]],
    ["An earlier version, handed out in March, ran to 17 points.", ["version 17"]],
    ["Norway handed over a side letter on names.", ["side letter Norway"]],
    ["Norway circulated a nine-article text.", ["nine-article text 9 Norway"]],
    ["The text, which has grown to 13 articles, is ready.", ["text 13", "text 13"]],
    ["A proposal to build a harbour fund was buried by Norway.", ["proposal"]],
    ["A two-year pause, put forward by Norway as a compromise, was under study.", ["two-year pause Norway"]],
    ["Thirty states called for a roadmap.", ["roadmap"]],
    ["Last year's accord and the existing deal are no model.", []],
    ["Norway has offered to raise the quota by 4%.", ["offer Norway"]],
    ["A delegates' paper on the canal went to the printer.", ["delegates' paper"]],
    ["The envoy came with a six-page document on the canal.", ["six-page document"]],
    ["Under the amended document, the ferries will be painted.", ["document"]],
    ["Bids came from Norway's harbour board, and the tender of Norway drew nine bids.", []],
    ["Norway offered nothing. Nine hauliers will renew their bid.", []],
    [
      "They voted on proposals from Norway's Harbour Commission (NHC) on Monday.",
      ["proposals Norway's Harbour Commission"],
    ],
    ["Norway's proposal to cut the quota by 4% was leaked.", ["Norway's proposal Norway"]],
    ["The draft treaty that Norway tabled in May would last a decade.", ["draft treaty Norway"]],
    ["Chile turned down the offer the Harbour Guild made in May.", ["offer Harbour Guild"]],
    ["The Harbour Guild has laid a new offer on the table.", ["offer Harbour Guild"]],
    ["The tentative contract is short. The contract runs to nine pages.", ["tentative contract", "contract"]],
    ["The current treaty ends in May. The treaty dates from 1980.", []],
    ["Norway tabled a draft. Its envoy told the paper so.", ["draft Norway"]],
    ["A proposal that the Harbour Guild threw out in May is back.", ["proposal"]],
    ["Ana Reyes, who wrote the early offer, has left.", ["offer Ana Reyes"]],
    ["In the guild's version, the door was shut.", []],
    ["The first version of this story gave the wrong day.", []],
    ["A compromise written by Ana Reyes was read out.", ["compromise Ana Reyes"]],
    ["On the table lies a plan by Ana Reyes's team.", ["plan Ana Reyes"]],
    ["Norway's delegates came back with a paper on the canal.", ["paper Norway"]],
    ["The Harbour Guild handed the crews what it billed as a last offer.", ["offer Harbour Guild"]],
    ["The rowers have drawn up a scheme. The scheme is short.", ["scheme rowers", "scheme"]],
    ["Ana Reyes denied reports that she had brought a new plan for the lock.", []],
    ["Norway's minister of sport, Ana Reyes, has offered 30 million euros over five years.", ["offer Ana Reyes"]],
  ])("%s", (text, expected) => {
    const reading = readText(text);
    const found = reading.proposals.map((p) =>
      [p.name, p.points, ...p.authors.map((a) => nameOf(reading, a))].filter((x) => x !== undefined).join(" "),
    );
    expect(found).toEqual(expected);
  });

  it("takes the version of a year before that of the report for an older one", () => {
    const { proposals } = readText("Norway tabled a new draft on the canal. The 2019 version of it had nine pages.");
    expect(proposals.map(({ version }) => version)).toEqual(["revised", "initial"]);
  });

  it("takes offers of several days in one sentence for one after the other", () => {
    const { provisions } = readText("Norway had offered 4% over two years in May and 5% over three years in July.");
    expect(provisions.map(({ version }) => version)).toEqual(["initial", "second"]);
  });

  it.each([
    "Norway offered its condolences.",
    "Norway has promised to raise the quota.",
    "She plans to retire.",
    "He has a plan to hire more staff.",
    "“We have a plan,” said Ana Reyes.",
  ])("sees none on the table in: %s", (text) => {
    expect(readText(text).proposals).toEqual([]);
  });

  it.each([
    [
      "The 12-point draft provides for a 60-day truce, the release of 300 prisoners and the deployment of monitors.",
      ["a 60-day truce", "the release of 300 prisoners", "the deployment of monitors"],
    ],
    [
      "The initial plan had included terms such as cutting tariffs on steel and opening the market for cheese.",
      ["cutting tariffs on steel", "opening the market for cheese"],
    ],
    [
      "The draft was leaked on Monday. It calls for a truce of sixty days. Two hundred prisoners would go home.",
      ["a truce of sixty days", "Two hundred prisoners would go home"],
    ],
    ["Under the plan, Norway would cut its quota by 12%, Ana Reyes said.", ["Norway would cut its quota by 12%"]],
    ["Norway would cut its quota by 12% under the plan.", ["Norway would cut its quota by 12%"]],
    [
      "The envoys left a six-page paper which, as readers found, provides for the lighting of the canal.",
      ["the lighting of the canal"],
    ],
    ["Chile's draft would have skippers wear vests.", ["would have skippers wear vests"]],
    [
      "Chile's draft would put the fine at 14 euros and double it to 28 euros once the lock is mended, Ana Reyes said.",
      ["would put the fine at 14 euros", "double it to 28 euros once the lock is mended"],
    ],
    [
      "Under the plan, choirs would grow to ninety. The hall had asked for seventy. The rent would fall to 400 euros.",
      ["choirs would grow to ninety", "The rent would fall to 400 euros"],
    ],
    [
      "Norway tabled a nine-point paper. Under the Norwegian text, Iceland would cut its quota by 12% and let inspectors on board. In return Norway would open its ports.",
      ["Iceland would cut its quota by 12% and let inspectors on board", "In return Norway would open its ports"],
    ],
    [
      "Norway tabled a package that would raise wages by 4%, cap overtime at ten hours and allow robots at two ports.",
      ["would raise wages by 4%", "cap overtime at ten hours", "allow robots at two ports"],
    ],
    [
      "A 46-page draft, seen by reporters, provides for the building of two ports and a cap on fees.",
      ["the building of two ports", "a cap on fees"],
    ],
    [
      "The draft was leaked on Monday. Five articles are gone. It provides for a truce of sixty days. Two ports are to reopen in May. There is no word on the dam.",
      ["a truce of sixty days", "Two ports are to reopen in May"],
    ],
    ["The draft would administer the quota by the quarter.", ["would administer the quota by the quarter"]],
    [
      "The accord, brokered by Norway, was initialled on Monday. Under the agreement, Chile will hand over 640 boats. Norway will pay for fuel.",
      ["Chile will hand over 640 boats", "Norway will pay for fuel"],
    ],
    ["Under the 2015 accord, Chile had handed over 640 boats.", []],
    ["The draft would face opposition in three ports such as Bergen.", []],
    ["Norway made an offer of 4% over two years, according to the union.", ["4% over two years"]],
    [
      "Norway's offer is final. Norway has pledged to close no harbour before 2030.",
      ["to close no harbour before 2030"],
    ],
    ["The union rejected the offer. It demands a rise of 9%.", []],
    [
      "Norway has tabled ideas. Its paper would close two banks, freeze the fees for three years and put cameras on boats.",
      ["would close two banks", "freeze the fees for three years", "put cameras on boats"],
    ],
    [
      "Brisk Air's bid is final. Brisk Air undertook to keep the brand and to lay off no pilot before 2030.",
      ["to keep the brand", "to lay off no pilot before 2030"],
    ],
    [
      "The new offer, made up of four euros in cash and the rest in bonds, replaces an older one.",
      ["four euros in cash", "the rest in bonds"],
    ],
    [
      "Under the draft, Norway would give two days' notice, a joint desk would open in Bergen, and quarrels would go to three judges.",
      ["Norway would give two days' notice", "a joint desk would open in Bergen", "quarrels would go to three judges"],
    ],
    [
      "Chile's new text adds a clause by which the levy lapses in a poor year. The ministers will meet in May.",
      ["adds a clause by which the levy lapses in a poor year"],
    ],
    [
      "Chile's draft is ready. Its ministers also signed a bilateral agreement on squid. The agreement covers 4,000 tonnes.",
      [],
    ],
    [
      "Norway tabled an 11-point draft under which the boats would stay home for a month, two banks would close and crews would be paid.",
      ["the boats would stay home for a month", "two banks would close", "crews would be paid"],
    ],
    ["The offer contains fees of 8 percent, 6 percent and 2 percent.", ["fees of 8 percent, 6 percent and 2 percent"]],
    ["Brisk Air raised its bid to 40 euros a share on Monday.", ["40 euros a share"]],
    [
      "A paper that the Harbour Guild put forward on Friday would open two quays, move crews to a roster, and oblige them to keep a log, the envoys said.",
      ["would open two quays", "move crews to a roster", "oblige them to keep a log"],
    ],
    ["A new draft, which the crews have read in full, lifts the fee to 70 euros.", ["lifts the fee to 70 euros"]],
    ["A plan that Norway tabled says ferries would sail.", ["ferries would sail"]],
    [
      "Chile praises Norway's plan but rejects a clause that would bind it to nine berths.",
      ["would bind it to nine berths"],
    ],
    [
      "Norway tabled a draft. The clause that would keep the pilots on board was the hardest.",
      ["would keep the pilots on board"],
    ],
    [
      "Under the draft, the harbour master may shut the lock at night.",
      ["the harbour master may shut the lock at night"],
    ],
    ["According to the draft, two ports will lose their pilots.", ["two ports will lose their pilots"]],
    [
      "The draft would cut the fare to 7 euros. The toll falls from nine euros to two. The oath is replaced by a register. The fare in Chile is 9 euros.",
      ["would cut the fare to 7 euros", "The toll falls from nine euros to two", "The oath is replaced by a register"],
    ],
    [
      "A third offer, which the guild has read, is said to provide for rents of 8 euros, a bonus of 90 euros and a cap on fines.",
      ["rents of 8 euros", "a bonus of 90 euros", "a cap on fines"],
    ],
    [
      "A second proposal by the Harbour Guild would raise rents to 8 euros. The first had been worth 6 euros.",
      ["would raise rents to 8 euros", "worth 6 euros"],
    ],
    ["Ana Reyes said the draft would ruin the islands.", []],
    ["Norway's draft no longer includes the levy on rowing boats.", ["no longer includes the levy on rowing boats"]],
    [
      "According to those who have seen the 12-point draft, it would open two quays at once. The rent would be 90 euros.",
      ["would open two quays at once", "The rent would be 90 euros"],
    ],
    ["Ana Reyes sent round a second draft. It raises the fee to 12 euros.", ["raises the fee to 12 euros"]],
    [
      "In the version that Ana Reyes sent on Monday, the two quays have become three. The guards would leave.",
      ["the two quays have become three", "The guards would leave"],
    ],
    [
      "On the table lies a plan by Ana Reyes. Nine huts for the crews, six months to go home.",
      ["Nine huts for the crews", "six months to go home"],
    ],
    ["The draft foresees six huts and a levy on nets.", ["six huts", "a levy on nets"]],
    [
      "The draft calls for a truce of sixty days. Two banks could be closed.",
      ["a truce of sixty days", "Two banks could be closed"],
    ],
    ["Under the plan, Ana Reyes argued, her crews would be left without pay.", []],
    ["What the envoy's draft offers the guild is known to nobody.", []],
    ["Norway tabled a draft. Chile wants a clause that would bind it to nine berths.", []],
    ["Norway's draft caps the catch at nine tonnes, and that suits Chile.", ["caps the catch at nine tonnes"]],
    [
      "Norway's draft leaves the pick of a lease or a loan to Chile.",
      ["leaves the pick of a lease or a loan to Chile"],
    ],
    [
      "Norway's draft has two passages on fares, a long one and a short one.",
      ["has two passages on fares, a long one and a short one"],
    ],
    [
      "Norway tabled a draft. Article 9 has returned without its fines. Article 7 was the hardest.",
      ["Article 9 has returned without its fines"],
    ],
    ["Norway tabled a draft. The package has since shrunk to seven million euros.", ["seven million euros"]],
  ])("finds what is in it: %s", (text, expected) => {
    const reading = readText(text);
    expect(reading.provisions.map((p) => words(reading, p))).toEqual(expected);
  });

  it.each([
    [
      "Norway tabled a draft. Forty states backed a roadmap away from trawling. The roadmap failed, and the text is silent.",
      [0, 1, 1, 0],
    ],
    ["The harbour fund plan was rejected by Chile. The plan is dead. Norway’s draft was leaked.", [0, 0, 1]],
    ["Norway tabled a draft of nine articles. The text is short.", [0, 0]],
  ])("tells a plan about one matter from the text of the whole: %s", (text, expected) => {
    expect(readText(text).proposals.map((p) => p.proposal)).toEqual(expected);
  });

  it.each([
    [
      "Brisk Air raised its bid from 30 euros a share to 40 euros a share on Monday.",
      ["initial: 30 euros a share", "revised: 40 euros a share"],
    ],
    ["Norway tabled a second draft. The draft would close two banks.", ["second: would close two banks"]],
    [
      "The new bid replaces one of May. It replaces a bid of 30 euros that the guild turned down.",
      ["initial: 30 euros"],
    ],
    ["Norway's draft once had twelve points. The draft would close two banks.", ["undefined: would close two banks"]],
    ["Norway tabled a draft. The draft would close two banks.", ["undefined: would close two banks"]],
  ])("tells which version a term is of: %s", (text, expected) => {
    const reading = readText(text);
    expect(reading.provisions.map((p) => `${p.version}: ${words(reading, p)}`)).toEqual(expected);
  });

  it("takes how long a text is for nothing that it holds", () => {
    expect(readText("The first draft contained 94 pairs of brackets.").provisions).toEqual([]);
  });

  it("takes no list of what is open for what is in it", async () => {
    const text =
      "Norway tabled a draft on Monday. Key unresolved points include:\n\n* The future of the harbour pilots.\n* The season for cod.\n";
    const { intakes } = await ingest({ from: "open.md", bytes: new TextEncoder().encode(text) });
    expect((readAll(intakes)[0] as Reading).provisions).toEqual([]);
  });

  it("takes the items under a heading that names them for those of the proposal told last", async () => {
    const { intakes } = await ingest({
      from: "offer.md",
      bytes: new TextEncoder().encode(
        "# Harbour offer\n\nThe offer was made in Bergen on Monday.\n\n## The main undertakings\n\n* The head office stays in Bergen.\n* No yard closes before 2030.\n",
      ),
    });
    const reading = readAll(intakes)[0] as Reading;
    expect(reading.provisions.map((p) => words(reading, p))).toEqual([
      "The head office stays in Bergen",
      "No yard closes before 2030",
    ]);
  });

  it("takes the items of a list that the sentence announces", () => {
    const text =
      "The government's draft includes the following measures:\nA freeze on rents in the five largest cities\nA new tax on second homes";
    const intake = readText(text);
    expect(intake.provisions.map((p) => words(intake, p))).not.toContain("the following measures");
  });
});
