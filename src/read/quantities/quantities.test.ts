import { describe, expect, it } from "vitest";
import { intakeOf, tellQuantities } from "../../../test/quantities.js";
import type { Attribution } from "../../model/index.js";
import { readLanguage } from "../language/language.js";
import { findQuantities } from "./quantities.js";

describe("quantities", () => {
  const rows: readonly (readonly [sentence: string, ...quantities: string[]])[] = [
    // terms
    [
      "A rule of the Harbour Board that would cut trade by 3% over ten weeks was lost.",
      "3%; percent 3..3 percent; trade",
      "ten weeks; duration 10..10 weeks; trade",
    ],
    [
      "The museum plans to show the coins for six months and to sell no maps for two months.",
      "six months; duration 6..6 months; the coins",
      "two months; duration 2..2 months; no maps",
    ],
    [
      "The winter licence of the ferry, valid for 40 days, ends soon.",
      "40 days; duration 40..40 days; winter licence of the ferry",
    ],
    ["He led the union for twelve years."],
    [
      "The museum is spending the grant, about €12 million, and will shut.",
      "about €12 million; money 12000000..12000000~ EUR; grant",
    ],
    [
      "The list would put the levy at $40 for six weeks and double it to $80 then.",
      "$40; money 40..40 USD; levy",
      "six weeks; duration 6..6 weeks; the levy",
      "$80; money 80..80 USD; levy",
    ],
    [
      "The yard offers €4 a share, up from €3 then.",
      "€4 a share; money 4..4 EUR; The yard offers",
      "€3; money 3..3 EUR; The yard offers",
    ],
    ["The bank lifted its offer for Brisk Foundries to 4 euros.", "4 euros; money 4..4 EUR; offer"],
    [
      "Spills fell to 7 mcm. It would then rise to 9 mcm.",
      "7 mcm; measure 7..7 million cubic metres; Spills",
      "9 mcm; measure 9..9 million cubic metres; Spills",
    ],
    // labour
    [
      "The union wants a pay rise of 4.5% for 12,000 workers at the port.",
      "4.5%; percent 4.5..4.5 percent; pay rise",
      "12,000 workers; count 12000..12000 people; workers at the port",
    ],
    ["Nurses were offered a 5 per cent pay rise.", "5 per cent; percent 5..5 percent; pay rise"],
    ["More than 3,000 dockers walked out.", "More than 3,000 dockers; count 3000.. people; dockers"],
    ["Wages would rise by between 3 and 5 percent.", "3 and 5 percent; percent 3..5 percent; Wages"],
    ["The bonus fell from 6% to 4% of salary.", "6%; percent 6..6 percent; bonus", "4%; percent 4..4 percent; bonus"],
    ["The company will cut nearly 400 jobs.", "nearly 400 jobs; count 350..400~ jobs; jobs"],
    ["Up to 900 drivers could lose their posts.", "Up to 900 drivers; count ..900 people; drivers"],
    ["Inflation eased by half a percentage point."],
    ["The rate went up by 2.5 percentage points.", "2.5 percentage points; percent 2.5..2.5 percentage points; rate"],
    ["At least two-thirds of members voted."],
    [
      "Some 60 of the 64 branches backed the offer.",
      "Some 60; count 60..60~ branches; branches",
      "64 branches; count 64..64 branches; branches",
    ],
    ["A dozen couriers met the mediator.", "A dozen couriers; count 12..12 people; couriers"],
    ["Dozens of flights were cancelled.", "Dozens of flights; count 24..99~ flights; flights"],
    ["Millions of euros in fines were paid.", "Millions of euros; money 1000000..9999999~ EUR; fines"],
    ["Chipmakers lost $16.6 billion in exports.", "$16.6 billion; money 16600000000..16600000000 USD; exports"],
    [
      "The union wants a 7% pay rise this year for about 3,400 guards and depot staff.",
      "7%; percent 7..7 percent; pay rise",
      "about 3,400 guards; count 3400..3400~ people; guards and depot staff",
    ],
    [
      "The operator offers a rise of 5% this year and 4% next.",
      "5%; percent 5..5 percent; rise",
      "4%; percent 4..4 percent; rise",
    ],
    ["The mill at Lusk, which employs 400 people, closed.", "400 people; count 400..400 people; The mill"],
    ["The clashes have left more than 210 people dead.", "more than 210 people; count 210.. people; people dead"],
    ["The agency puts the number of displaced at 38,000.", "38,000; count 38000..38000 people; number of displaced"],
    ["The draft has 58 sets of brackets.", "58 sets of brackets; count 58..58 brackets; brackets"],
    ["They agreed to extend the truce by 30 days.", "30 days; duration 30..30 days; the truce"],
    ["The ministers spoke for forty minutes on Sunday.", "forty minutes; duration 40..40 minutes; The ministers spoke"],
    ["It keeps a stock of uranium enriched to 20%.", "20%; percent 20..20 percent; stock of uranium"],
    ["She has lived here for eight years."],
    ["The union wants 7% now.", "7%; percent 7..7 percent; The union wants"],
    ["Norway sold 1.9 million tons last year.", "1.9 million tons; measure 1900000..1900000 tons; Norway sold"],
    ["Norway will hand over 640 soldiers.", "640 soldiers; count 640..640 people; soldiers"],
    ["They cut the volume of steel by 47%.", "47%; percent 47..47 percent; volume of steel"],
    ["The talks adjourned after nine hours.", "nine hours; duration 9..9 hours; The talks"],
    ["She slept after nine hours."],
    [
      "Trade between the countries was worth about $245 million last year.",
      "about $245 million; money 245000000..245000000~ USD; Trade between the countries",
    ],
    [
      "Talks at the labour office lasted just over seven hours.",
      "just over seven hours; duration 7.. hours; Talks at the labour office",
    ],
    ["A ferry offer of 1,560 pence a share was rejected.", "1,560 pence; measure 1560..1560 pence; ferry offer"],
    // fisheries
    ["Ministers set a quota of 12,000 tonnes of mackerel.", "12,000 tonnes; measure 12000..12000 tonnes; quota"],
    ["The cod quota was cut to 3,250 tonnes.", "3,250 tonnes; measure 3250..3250 tonnes; cod quota"],
    ["The fleet has fewer than 150 vessels.", "fewer than 150 vessels; count ..150 vessels; vessels"],
    [
      "The zone reaches 200 nautical miles from the coast.",
      "200 nautical miles; measure 200..200 nautical miles; zone",
    ],
    ["Norway's 22 trawlers stayed in port.", "22 trawlers; count 22..22 trawlers; trawlers"],
    [
      "The herring catch was about 1.2 million tonnes.",
      "about 1.2 million tonnes; measure 1200000..1200000~ tonnes; herring catch",
    ],
    // trade
    ["Washington threatened a 25% tariff on steel.", "25%; percent 25..25 percent; tariff on steel"],
    ["A tariff of 25 percent on steel was threatened.", "25 percent; percent 25..25 percent; tariff"],
    ["The deal covers goods worth €1.4bn.", "€1.4bn; money 1400000000..1400000000 EUR; goods"],
    [
      "The tariffs hit $50 billion to $60 billion of exports.",
      "$50 billion to $60 billion; money 50000000000..60000000000 USD; exports",
    ],
    ["A $15bn deal was signed.", "$15bn; money 15000000000..15000000000 USD; deal"],
    [
      "The country's exports fell by nearly 10 per cent.",
      "nearly 10 per cent; percent 9.5..10~ percent; country's exports",
    ],
    ["The fine is £2.5m.", "£2.5m; money 2500000..2500000 GBP; fine"],
    ["It will import 30 million barrels of crude.", "30 million barrels; measure 30000000..30000000 barrels; crude"],
    ["A 300-million-dollar loan was approved.", "300-million-dollar; money 300000000..300000000 USD; loan"],
    ["The bid values the firm at US$4 billion.", "US$4 billion; money 4000000000..4000000000 USD; firm"],
    [
      "The merger would create 3-5 million subscriptions.",
      "3-5 million subscriptions; count 3000000..5000000 subscriptions; subscriptions",
    ],
    [
      "Shares rose 9.4% to 1,497 pence.",
      "9.4%; percent 9.4..9.4 percent; Shares",
      "1,497 pence; measure 1497..1497 pence; Shares",
    ],
    ["Two-way trade was worth €3bn.", "€3bn; money 3000000000..3000000000 EUR; Two-way trade"],
    [
      "The bank fell 5% and fees were raised by 2%.",
      "5%; percent 5..5 percent; bank",
      "2%; percent 2..2 percent; fees",
    ],
    // climate
    [
      "Rich states pledged $300bn a year in climate finance.",
      "$300bn a year; money 300000000000..300000000000 USD; climate finance",
    ],
    [
      "Developing countries want at least 1.3 trillion dollars in climate finance.",
      "at least 1.3 trillion dollars; money 1300000000000.. USD; climate finance",
    ],
    ["The draft foresees cuts of 40% to 45% in emissions.", "40% to 45%; percent 40..45 percent; cuts"],
    ["About 200 countries sent delegates.", "About 200 countries; count 200..200~ countries; countries"],
    ["Forests on 2,000 hectares would be restored.", "2,000 hectares; measure 2000..2000 hectares; Forests"],
    ["The bloc will add 80 gigawatts of wind power.", "80 gigawatts; measure 80..80 gigawatts; wind power"],
    // peace
    [
      "Tens of thousands of sailors and thousands of dockers were killed or wounded.",
      "Tens of thousands of sailors; count 10000..99999~ people; sailors",
      "thousands of dockers; count 1000..9999~ people; dockers were killed or wounded",
    ],
    [
      "The siege has caused well over a million casualties in both towns.",
      "well over a million casualties; count 1000000.. people; casualties in both towns",
    ],
    [
      "At least six million villagers have been displaced.",
      "At least six million villagers; count 6000000.. people; villagers have been displaced",
    ],
    ["The death toll rose to 1,204, the ministry said.", "1,204; count 1204..1204 people; death toll"],
    ["The number of refugees has reached 2 million.", "2 million; count 2000000..2000000 people; number of refugees"],
    ["Half the town fled and 40,000 are missing.", "40,000; count 40000..40000 people; missing"],
    [
      "Tariffs on cars would drop from 27.5% to 15%.",
      "27.5%; percent 27.5..27.5 percent; Tariffs on cars",
      "15%; percent 15..15 percent; Tariffs on cars",
    ],
    ["The shelling killed at least 12 villagers.", "at least 12 villagers; count 12.. people; villagers"],
    [
      "Twelve were killed and at least 30 injured.",
      "Twelve; count 12..12 people; killed",
      "at least 30; count 30.. people; injured",
    ],
    ["The envoy presented a 14-point peace plan.", "14-point; points 14..14 points; peace plan"],
    ["The framework was reduced to 9 points.", "9 points; points 9..9 points; framework"],
    ["It could end a nearly six-year war.", "nearly six-year; duration 5.5..6~ years; war"],
    ["It could end the more than decade-long conflict."],
    ["After a four-hour session they rose.", "four-hour; duration 4..4 hours; session"],
    ["The talks lasted three hours.", "three hours; duration 3..3 hours; talks"],
    ["The meeting is expected to last between one to two hours.", "one to two hours; duration 1..2 hours; meeting"],
    ["Four days of talks ended in Doha.", "Four days; duration 4..4 days; talks"],
    ["A 30-day ceasefire is on the table.", "30-day; duration 30..30 days; ceasefire"],
    [
      "It was his sixth meeting with the president.",
      "sixth meeting; ordinal 6..6 meetings; meeting with the president",
    ],
    ["They agreed on a third round of talks.", "third round; ordinal 3..3 rounds; round of talks"],
    ["Both sides freed 250 prisoners.", "250 prisoners; count 250..250 people; prisoners"],
    ["Drones struck two ocean-going tankers.", "two ocean-going tankers; count 2..2 tankers; ocean-going tankers"],
    ["The scandal led to the dismissal of two ministers.", "two ministers; count 2..2 people; ministers"],
    ["A five-member delegation flew to Oslo.", "five-member; count 5..5 people; delegation"],
    ["Several hundred rebels laid down arms.", "Several hundred rebels; count 300..999~ people; rebels"],
    [
      "Twenty-five hostages and 40 or more detainees remain.",
      "Twenty-five hostages; count 25..25 people; hostages",
      "40 or more detainees; count 40.. people; detainees",
    ],
    [
      "More than 2.3 million Sudanese have fled.",
      "More than 2.3 million Sudanese; count 2300000.. people; Sudanese have fled",
    ],
    ["The army lost an estimated 1,500 men.", "an estimated 1,500 men; count 1500..1500~ people; men"],
    ["One soldier was killed.", "One soldier; count 1..1 people; soldier was killed"],
    ["The camp holds 20,000 to 25,000 refugees.", "20,000 to 25,000 refugees; count 20000..25000 people; refugees"],
  ];
  it.each(rows)("%s", (sentence, ...quantities) => expect(tellQuantities(sentence)).toEqual(quantities));
});

describe("what is no quantity", () => {
  it.each([
    "They met on 5 May 2024 at 10:30 in Room 12.",
    "In 2014 the parties signed.",
    "He flew on Air Force One to the G7 and COP30 with an F-16 escort.",
    "Under Article 5 and Section 301 the bloc may act.",
    "1. The ministers agree.",
    "Call 0530 2294668 or account no. 4711.",
    "One of the envoys left.",
    "The two countries and both sides agreed.",
    "No one knows; one must wait.",
    "The home side won 3-1.",
    "Several European allies objected to a few of the terms.",
    "The two-state solution was the first proposal.",
    "They waited for three hours.",
    "One man stood by the door.",
    "Nine out of ten members backed the deal.",
    "The strike began at one minute past midnight.",
    "The walkout halted four in five trains; nine ferries in ten did not sail.",
    "The pound rose ($1 = 0.82 pounds).",
    "For two years officials in Wellington have asked.",
    "One's word is binding, as 18-year-old Ada Lindqvist said.",
    "The 22-year-old driver works 60 hours a week on an Airbus 320 jet.",
  ])("%s", (sentence) => expect(tellQuantities(sentence)).toEqual([]));
});

it("takes an unnamed source for no figure", () => {
  const text = "Two officials briefed on the talks said 300 jobs are at risk.";
  const base = readLanguage(intakeOf(text));
  const source = { start: 0, end: text.indexOf(" said") };
  const attribution: Attribution = {
    start: 0,
    end: text.length,
    by: "test",
    source,
    cue: { start: source.end + 1, end: source.end + 5 },
    content: [],
    kind: "indirect",
    unnamed: "Two officials",
    negated: false,
    act: "say",
    quotations: [],
    sentence: 0,
  };
  const found = findQuantities({ ...base, entities: [], mentions: [], attributions: [attribution], times: [] });
  expect(found.map((q) => text.slice(q.start, q.end))).toEqual(["300 jobs"]);
});
