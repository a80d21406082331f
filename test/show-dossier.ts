import type { Cited, Dossier, Evidence, Report, Standing } from "../src/model/index.js";

// An invented dispute in a port, with every section of a dossier filled, drawn by hand: what rendering is tested on.

const texts = {
  wire: `Port operator and dockers end ninth round without a deal
ROTTERDAM, March 14 (Northern Wire) - Negotiators for Kestrel Ports and the Harbour Workers' Union ended a ninth round of talks on Saturday after seven hours without an agreement, both sides said.
"We have moved closer on pay, but automation is still the sticking point," said Ilse Verbruggen, the union's chief negotiator.
Kestrel's delegation was led by Pieter Okonjo, who replaced Dana Whitlock after she resigned last week. Okonjo said the company's 12-point offer "remains on the table".
The union says 2,400 dockers would be affected. A source close to the company told Northern Wire the talks were "not easy".
Mediator Yusuf Adeyemi said the sides would meet again in The Hague on March 18.`,
  paper: `Dock talks stall over robots <cranes & "carriers">
By Marta Lindqvist
Talks to avert a strike at Rotterdam's container port broke up late on Saturday with no agreement on automated cranes.
Ilse Verbruggen, who leads the union's team, said: "We have moved closer on pay, but automation remains the sticking point."
Some 1,900 dock workers are covered by the 12-point offer, which raises wages by 9 percent over two years and sets up a joint board on new machinery.
The union's council rejected an earlier, 8-point version in February. "No robot votes, no robot strikes: that is what they want," one delegate said, with a 🙂.
Prime minister's office welcomed the revised offer, calling it =a fair basis.`,
  local: `Strike still possible, say dockers
The Harbour Workers' Union said on Sunday that a 48-hour strike could begin on March 20 if the next meeting fails.
Pieter Okonjo, the chief negotiator of Kestrel Ports, told Radio Maas: "We will not be drawn into a timetable set by others."
The talks, held at the Maas Hotel, lasted "more than six hours", a hotel employee said.`,
} as const;

type Key = keyof typeof texts;

const reports: readonly Report[] = [
  {
    id: "r0c1",
    from: "reports/wire.txt",
    outlet: "Northern Wire",
    title: "Port operator and dockers end ninth round without a deal",
    dateline: "ROTTERDAM, March 14",
    published: { value: "2026-03-14", by: "text" },
    language: "en",
    text: texts.wire,
  },
  {
    id: "r1a7",
    from: "https://news.example.org/dock-talks",
    outlet: "The Quayside Courier",
    title: 'Dock talks stall over robots <cranes & "carriers">',
    byline: "Marta Lindqvist",
    published: { value: "2026-03-15T06:30:00Z", by: "metadata" },
    language: "en",
    text: texts.paper,
  },
  {
    id: "r2f9",
    from: "reports/local.txt",
    published: { value: "2026-03-15", by: "inferred", latest: "2026-03-17" },
    language: "en",
    text: texts.local,
  },
];

const idOf: Record<Key, string> = { wire: "r0c1", paper: "r1a7", local: "r2f9" };

function ev(key: Key, quote: string): Evidence {
  const start = texts[key].indexOf(quote);
  if (start < 0) throw new Error(`not in ${key}: ${quote}`);
  return { report: idOf[key], start, end: start + quote.length, quote };
}

const standing = (outlets: number, origins: number, credibility: Standing["credibility"]): Standing => ({
  outlets,
  origins,
  credibility,
});

const cited = (id: string, evidence: readonly Evidence[], s: Standing = standing(1, 1, 3)): Cited => ({
  id,
  evidence,
  standing: s,
});

const ended = ev(
  "wire",
  "Negotiators for Kestrel Ports and the Harbour Workers' Union ended a ninth round of talks on Saturday after seven hours without an agreement, both sides said.",
);
const brokeUp = ev(
  "paper",
  "Talks to avert a strike at Rotterdam's container port broke up late on Saturday with no agreement on automated cranes.",
);
const said = ev("wire", "We have moved closer on pay, but automation is still the sticking point");
const saidToo = ev("paper", "We have moved closer on pay, but automation remains the sticking point.");
const led = ev(
  "wire",
  "Kestrel's delegation was led by Pieter Okonjo, who replaced Dana Whitlock after she resigned last week.",
);
const chief = ev("wire", "said Ilse Verbruggen, the union's chief negotiator.");
const again = ev("wire", "Mediator Yusuf Adeyemi said the sides would meet again in The Hague on March 18.");
const strike = ev("local", "said on Sunday that a 48-hour strike could begin on March 20 if the next meeting fails.");
const offer = ev(
  "paper",
  "Some 1,900 dock workers are covered by the 12-point offer, which raises wages by 9 percent over two years",
);
const board = ev("paper", "sets up a joint board on new machinery");
const earlier = ev("paper", "The union's council rejected an earlier, 8-point version in February.");
const welcomed = ev("paper", "Prime minister's office welcomed the revised offer, calling it =a fair basis.");
const hotel = ev("local", 'The talks, held at the Maas Hotel, lasted "more than six hours", a hotel employee said.');
const affected = ev("wire", "The union says 2,400 dockers would be affected.");
const notEasy = ev("wire", 'A source close to the company told Northern Wire the talks were "not easy".');
const remains = ev("wire", `Okonjo said the company's 12-point offer "remains on the table".`);
const timetable = ev("local", "We will not be drawn into a timetable set by others.");
const march14 = { from: "2026-03-14", to: "2026-03-14", precision: "day", text: "Saturday" } as const;
const march18 = { from: "2026-03-18", to: "2026-03-18", precision: "day", text: "March 18" } as const;
const march20 = { from: "2026-03-20", to: "2026-03-21", precision: "range", text: "March 20" } as const;
const february = { from: "2026-02-01", to: "2026-02-28", precision: "month", text: "February" } as const;

/** A dossier with every section filled; each evidence's quote equals its text. */
export const dossier: Dossier = {
  schema: "rapporteur/dossier@1",
  title: "Kestrel Ports and the Harbour Workers' Union",
  asOf: "2026-03-15",
  reports,
  parties: [
    {
      ...cited("kestrel", [ended], standing(3, 2, 1)),
      name: "Kestrel Ports",
      kind: "company",
      part: "party",
      aliases: ["Kestrel"],
    },
    {
      ...cited("hwu", [ended], standing(3, 2, 1)),
      name: "Harbour Workers' Union",
      kind: "union",
      part: "party",
      aliases: ["the union"],
    },
    { ...cited("nl", [welcomed]), name: "Netherlands", kind: "state", part: "host", aliases: [] },
  ],
  people: [
    {
      ...cited("verbruggen", [chief, saidToo], standing(2, 2, 1)),
      name: "Ilse Verbruggen",
      aliases: ["Verbruggen"],
      party: "hwu",
      roles: [{ ...cited("verbruggen.chief", [chief]), title: "chief negotiator" }],
    },
    {
      ...cited("okonjo", [led, timetable], standing(2, 2, 1)),
      name: "Pieter Okonjo",
      aliases: ["Okonjo"],
      party: "kestrel",
      roles: [{ ...cited("okonjo.chief", [led]), title: "chief negotiator" }],
    },
    {
      ...cited("whitlock", [led]),
      name: "Dana Whitlock",
      aliases: [],
      party: "kestrel",
      roles: [{ ...cited("whitlock.chief", [led]), title: "chief negotiator", former: true }],
    },
    {
      ...cited("adeyemi", [again]),
      name: "Yusuf Adeyemi",
      aliases: [],
      roles: [{ ...cited("adeyemi.mediator", [again]), title: "mediator" }],
    },
  ],
  rounds: [
    {
      ...cited("round9", [ended, brokeUp, hotel], standing(3, 2, 1)),
      name: "Rotterdam talks",
      kind: "talks",
      status: "held",
      when: march14,
      place: { name: "Rotterdam", country: "NL" },
      venue: "Maas Hotel",
      duration: { minutes: [420, 420], text: "seven hours", planned: false },
      parties: ["kestrel", "hwu"],
      delegations: [
        { party: "kestrel", lead: "okonjo", members: ["okonjo"] },
        { party: "hwu", lead: "verbruggen", members: ["verbruggen"] },
      ],
      outcome: "without an agreement",
    },
    {
      ...cited("round10", [again]),
      name: "The Hague talks",
      kind: "talks",
      status: "planned",
      when: march18,
      place: { name: "The Hague", country: "NL" },
      parties: ["kestrel", "hwu"],
      delegations: [],
    },
  ],
  proposals: [
    {
      ...cited("offer", [offer, remains], standing(2, 2, 1)),
      name: "Kestrel offer",
      authors: ["kestrel"],
      versions: [
        { ...cited("offer.8", [earlier]), label: "8-point version", points: 8, when: february, status: "rejected" },
        { ...cited("offer.12", [offer, remains], standing(2, 2, 1)), label: "12-point offer", points: 12 },
      ],
      provisions: [
        {
          ...cited("offer.wages", [offer]),
          text: "raises wages by 9 percent over two years",
          issue: "pay",
          version: "offer.12",
        },
        {
          ...cited("offer.board", [board]),
          text: "sets up a joint board on new machinery",
          issue: "automation",
          version: "offer.12",
        },
      ],
      reactions: [
        {
          ...cited("offer.hwu", [earlier]),
          by: "hwu",
          stance: "rejects",
          text: "rejected an earlier, 8-point version",
        },
        { ...cited("offer.nl", [welcomed]), by: "nl", stance: "supports", text: "=a fair basis" },
      ],
    },
  ],
  issues: [
    {
      ...cited("automation", [said, brokeUp], standing(2, 2, 1)),
      code: "automation",
      name: "Automation",
      status: "contested",
      positions: [{ ...cited("automation.hwu", [said]), by: "hwu", stance: "automation is still the sticking point" }],
    },
    {
      ...cited("pay", [said]),
      code: "pay",
      name: "Pay",
      status: "narrowing",
      positions: [
        { ...cited("pay.hwu", [said]), by: "verbruggen", stance: "moved closer on pay" },
        { ...cited("pay.kestrel", [offer]), by: "kestrel", stance: "raises wages by 9 percent over two years" },
      ],
    },
  ],
  statements: [
    {
      ...cited("s1", [said, saidToo], standing(2, 1, 2)),
      by: "verbruggen",
      kind: "direct",
      text: "We have moved closer on pay, but automation is still the sticking point",
      when: march14,
      variants: [
        { report: "r0c1", text: said.quote, same: true, evidence: [said] },
        { report: "r1a7", text: saidToo.quote, same: false, evidence: [saidToo] },
      ],
    },
    {
      ...cited("s2", [timetable]),
      by: "okonjo",
      kind: "direct",
      text: timetable.quote,
      via: "Radio Maas",
      variants: [{ report: "r2f9", text: timetable.quote, same: true, evidence: [timetable] }],
    },
    {
      ...cited("s3", [notEasy], standing(1, 1, 6)),
      unnamed: "a source close to the company",
      kind: "mixed",
      text: 'the talks were "not easy"',
      via: "Northern Wire",
      variants: [{ report: "r0c1", text: 'the talks were "not easy"', same: true, evidence: [notEasy] }],
    },
    {
      ...cited("s4", [again]),
      by: "adeyemi",
      kind: "indirect",
      text: "the sides would meet again in The Hague on March 18",
      variants: [
        { report: "r0c1", text: "the sides would meet again in The Hague on March 18", same: true, evidence: [again] },
      ],
    },
  ],
  figures: [
    {
      ...cited("f1", [affected, offer], standing(2, 2, 4)),
      about: "dockers affected",
      unit: "people",
      values: [
        { least: 2400, most: 2400, approximate: false, text: "2,400", evidence: [affected] },
        { least: 1900, most: 1900, approximate: true, text: "Some 1,900", evidence: [offer] },
      ],
    },
  ],
  timeline: [
    {
      ...cited("t0", [earlier]),
      type: "REJECT",
      text: "The union's council rejected an earlier, 8-point version",
      when: february,
      who: ["hwu"],
      status: "happened",
    },
    {
      ...cited("t1", [led]),
      type: "RETREAT",
      text: "Dana Whitlock resigned",
      when: { from: "2026-03-02", to: "2026-03-08", precision: "week", text: "last week" },
      who: ["whitlock"],
      status: "happened",
    },
    {
      ...cited("t2", [ended, brokeUp], standing(2, 2, 1)),
      type: "CONSULT",
      text: "A ninth round of talks ended without an agreement",
      when: march14,
      where: "Rotterdam",
      who: ["kestrel", "hwu"],
      status: "happened",
    },
    {
      ...cited("t3", [again]),
      type: "CONSULT",
      text: "The sides would meet again",
      when: march18,
      where: "The Hague",
      who: ["kestrel", "hwu"],
      status: "planned",
    },
    {
      ...cited("t4", [strike]),
      type: "PROTEST",
      text: "A 48-hour strike could begin if the next meeting fails; dockers, crane drivers and lashers would take part",
      when: march20,
      who: ["hwu"],
      status: "possible",
    },
    { ...cited("t5", [board]), text: "A joint board on new machinery", who: [], status: "planned" },
  ],
  disagreements: [
    {
      id: "d1",
      about: "how many dockers are affected",
      kind: "figure",
      sides: [
        { evidence: [affected], standing: standing(1, 1, 4), value: "2,400" },
        { evidence: [offer], standing: standing(1, 1, 5), value: "some 1,900" },
      ],
    },
  ],
  sources: {
    origins: [
      { id: "o1", name: "Northern Wire", kind: "agency" },
      { id: "o2", name: "a source close to the company", kind: "unnamed" },
      { id: "o3", name: "Radio Maas", kind: "outlet" },
    ],
    links: [
      { report: "r1a7", origin: "o1", how: "copies", overlap: 0.4, evidence: [saidToo] },
      { report: "r0c1", origin: "o2", how: "quotes", evidence: [notEasy] },
      { report: "r2f9", origin: "o3", how: "credits", evidence: [timetable] },
    ],
  },
  brief: [
    {
      section: "Bottom line",
      text: "Kestrel Ports and the Harbour Workers' Union ended a ninth round of talks in Rotterdam on 14 March 2026 without an agreement.",
      evidence: [ended, brokeUp],
    },
    {
      section: "Bottom line",
      text: "Automation is contested; the sides are to meet again in The Hague on 18 March.",
      evidence: [said, again],
    },
    { section: "What happened", text: "The talks at the Maas Hotel lasted seven hours.", evidence: [ended, hotel] },
    {
      section: "Who was there",
      text: "Pieter Okonjo led for Kestrel Ports; he replaced Dana Whitlock, who resigned.",
      evidence: [led],
    },
    {
      section: "On the table",
      text: "The company's 12-point offer raises wages by 9 percent over two years.",
      evidence: [offer, remains],
    },
    {
      section: "Open issues",
      text: "Automation: the Harbour Workers' Union calls it the sticking point.",
      evidence: [said],
    },
    {
      section: "What was said",
      text: 'Ilse Verbruggen: "We have moved closer on pay, but automation is still the sticking point."',
      evidence: [said, saidToo],
    },
    {
      section: "What was said",
      text: 'A source close to the company said the talks were "not easy".',
      evidence: [notEasy],
    },
    {
      section: "Where the reports disagree",
      text: "How many dockers are affected: 2,400 (Northern Wire) or some 1,900 (The Quayside Courier).",
      evidence: [affected, offer],
    },
    { section: "What comes next", text: "18 March 2026: the sides meet again in The Hague.", evidence: [again] },
    { section: "What comes next", text: "20 March 2026 (possible): a 48-hour strike begins.", evidence: [strike] },
    {
      section: "How well it stands",
      text: "Two independent origins confirm that the round ended without an agreement.",
      evidence: [ended, brokeUp],
    },
  ],
};
