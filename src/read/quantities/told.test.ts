import { describe, expect, it } from "vitest";
import { tellQuantities } from "../../../test/quantities.js";

describe("quantities beside no noun of their own", () => {
  const rows: readonly (readonly [sentence: string, ...quantities: string[]])[] = [
    // the relative clause right behind it
    [
      "Against the $4.90 that the mill has been paying since 2022, the state wants $7.",
      "$4.90; money 4.9..4.9 USD; the mill has been paying",
      "$7; money 7..7 USD; the state wants",
    ],
    ["The 8 percent that lay on the table in May is gone.", "8 percent; percent 8..8 percent; lay on the table in May"],
    // a noun with what hangs on it, and a noun before a comma
    [
      "The board cut the flow through the line by 40 percent.",
      "40 percent; percent 40..40 percent; flow through the line",
    ],
    [
      "The guild's last offer before the walkout was 4%.",
      "4%; percent 4..4 percent; guild's last offer before the walkout",
    ],
    ["The earlier offer, of 3.6%, fell through.", "3.6%; percent 3.6..3.6 percent; earlier offer"],
    ["Such an offer, worth 61 million euros, is rare.", "61 million euros; money 61000000..61000000 EUR; offer"],
    [
      "The mill sold 6.2 million tonnes last season.",
      "6.2 million tonnes; measure 6200000..6200000 tonnes; The mill sold",
    ],
    // what goes on for a time that is worth keeping
    ["The crews once struck for 33 days.", "33 days; duration 33..33 days; The crews"],
    ["The rebels had held the governor for 19 months.", "19 months; duration 19..19 months; The rebels"],
    ["The governor read for two hours."],
    // those who lose their homes
    ["The flood has forced 180,000 to flee.", "180,000; count 180000..180000 people; forced"],
    [
      "About 500,000, half of all, have been driven from their farms.",
      "About 500,000; count 500000..500000~ people; driven",
    ],
    ["She drove 40 to the station."],
    // who does it has no such number
    [
      "The town has set aside 210 million euros.",
      "210 million euros; money 210000000..210000000 EUR; The town has set aside",
    ],
    ["The mill will not go below $6.40.", "below $6.40; money ..6.4 USD; The mill will not go"],
    // what the clause says of it
    [
      "The harbour master has offered €300m to get a new quay built.",
      "€300m; money 300000000..300000000 EUR; The harbour master has offered",
    ],
    [
      "Of that sum, €900m would come from fees and fines.",
      "€900m; money 900000000..900000000 EUR; would come from fees and fines",
    ],
    [
      "Norway would let the pilots back into the hall within 45 days.",
      "45 days; duration 45..45 days; Norway would let the pilots back into the hall",
    ],
    ["The crews get 72 hours' notice of a dive.", "72 hours; duration 72..72 hours; notice of a dive"],
    [
      "They asked for one thing: a museum on the quay, with $12 million in it.",
      "$12 million; money 12000000..12000000 USD; ",
    ],
    [
      "The theatre would promise not to tour for nine years.",
      "nine years; duration 9..9 years; The theatre would promise not to tour",
    ],
    [
      "The guild wants a price of 96 euros per ton of kelp over 25 years.",
      "96 euros per ton; money 96..96 EUR; price",
      "25 years; duration 25..25 years; price",
    ],
    [
      "Havna has put 78 euros and 15 years on the table.",
      "78 euros; money 78..78 EUR; Havna has put",
      "15 years; duration 15..15 years; Havna has put",
    ],
    ["The price goes from €85 per ton to €88.", "€85 per ton; money 85..85 EUR; price", "€88; money 88..88 EUR; price"],
    [
      "Peru can spare 40 tons, less than the 60 tons sought by Chile.",
      "40 tons; measure 40..40 tons; Peru can spare",
      "60 tons; measure 60..60 tons; sought by Chile",
    ],
    ["Stewards counted 400 of them.", "400; count 400..400 people; Stewards counted"],
    ["She puts the yard's job losses at 900.", "900; count 900..900 losses; yard's job losses"],
    [
      "A poll found 46 per cent against the bridge and 38 in favour.",
      "46 per cent; percent 46..46 percent; A poll found",
      "38; percent 38..38 percent; A poll found",
    ],
    // what a deed costs or brings
    [
      "The mayor said meeting the demand in full would add $2 billion to the deficit.",
      "$2 billion; money 2000000000..2000000000 USD; meeting the demand in full",
    ],
    ["Opening it up again would cost $12 million.", "$12 million; money 12000000..12000000 USD; Opening it up again"],
    [
      "The draft included raises totaling 21% over five years, up from 17% in the first one.",
      "21%; percent 21..21 percent; raises",
      "five years; duration 5..5 years; raises",
      "17%; percent 17..17 percent; raises",
    ],
    // what is left out
    [
      "The fund has grown from nine million euros to 9.5 million.",
      "nine million euros; money 9000000..9000000 EUR; fund",
      "9.5 million; money 9500000..9500000 EUR; fund",
    ],
    [
      "The diver found 17 statues, six of them heads.",
      "17 statues; count 17..17 statues; statues",
      "six; count 6..6 heads; heads",
    ],
    [
      "They saw 38 ships, of which 17 were tankers and nine were trawlers.",
      "38 ships; count 38..38 ships; ships",
      "17; count 17..17 tankers; tankers",
      "nine; count 9..9 trawlers; trawlers",
    ],
    [
      "The yard makes 460 tonnes of rope a year, of which 10% is sold.",
      "460 tonnes; measure 460..460 tonnes; rope",
      "10%; percent 10..10 percent; rope",
    ],
    [
      "The museum paid a fee of 3 million euros ($3.5 million) for it.",
      "3 million euros; money 3000000..3000000 EUR; fee",
      "$3.5 million; money 3500000..3500000 USD; fee",
    ],
    // what is met
    ["The lock closes whenever the lake drops below 70% of its depth.", "70%; percent 70..70 percent; depth"],
    ["The share goes up to 30% of nets.", "30%; percent 30..30 percent; nets"],
  ];
  it.each(rows)("%s", (sentence, ...quantities) => expect(tellQuantities(sentence)).toEqual(quantities));
});
