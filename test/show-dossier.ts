import type { Cited, Dossier, Evidence, Standing } from "../src/model/index.js";
import { brief } from "./show-brief.js";
import * as at from "./show-reports.js";

// An invented dispute in a port, with every section of a dossier filled, drawn by hand: what rendering is tested on.

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

const march14 = { from: "2026-03-14", to: "2026-03-14", precision: "day", text: "Saturday" } as const;
const march18 = { from: "2026-03-18", to: "2026-03-18", precision: "day", text: "March 18" } as const;
const march20 = { from: "2026-03-20", to: "2026-03-21", precision: "range", text: "March 20" } as const;
const february = { from: "2026-02-01", to: "2026-02-28", precision: "month", text: "February" } as const;

/** A dossier with every section filled; each evidence's quote equals its text. */
export const dossier: Dossier = {
  schema: "rapporteur/dossier@1",
  title: "Kestrel Ports and the Harbour Workers' Union",
  asOf: "2026-03-15",
  reports: at.reports,
  parties: [
    {
      ...cited("kestrel", [at.ended], standing(3, 2, 1)),
      name: "Kestrel Ports",
      kind: "company",
      part: "party",
      aliases: ["Kestrel"],
    },
    {
      ...cited("hwu", [at.ended], standing(3, 2, 1)),
      name: "Harbour Workers' Union",
      kind: "union",
      part: "party",
      aliases: ["the union"],
    },
    { ...cited("nl", [at.welcomed]), name: "Netherlands", kind: "state", part: "host", aliases: [] },
  ],
  people: [
    {
      ...cited("verbruggen", [at.chief, at.saidToo], standing(2, 2, 1)),
      name: "Ilse Verbruggen",
      aliases: ["Verbruggen"],
      party: "hwu",
      roles: [{ ...cited("verbruggen.chief", [at.chief]), title: "chief negotiator" }],
    },
    {
      ...cited("okonjo", [at.led, at.timetable], standing(2, 2, 1)),
      name: "Pieter Okonjo",
      aliases: ["Okonjo"],
      party: "kestrel",
      roles: [{ ...cited("okonjo.chief", [at.led]), title: "chief negotiator" }],
    },
    {
      ...cited("whitlock", [at.led]),
      name: "Dana Whitlock",
      aliases: [],
      party: "kestrel",
      roles: [{ ...cited("whitlock.chief", [at.led]), title: "chief negotiator", former: true }],
    },
    {
      ...cited("adeyemi", [at.again]),
      name: "Yusuf Adeyemi",
      aliases: [],
      roles: [{ ...cited("adeyemi.mediator", [at.again]), title: "mediator" }],
    },
  ],
  rounds: [
    {
      ...cited("round9", [at.ended, at.brokeUp, at.hotel], standing(3, 2, 1)),
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
      ...cited("round10", [at.again]),
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
      ...cited("offer", [at.offer, at.remains], standing(2, 2, 1)),
      name: "Kestrel offer",
      authors: ["kestrel"],
      versions: [
        { ...cited("offer.8", [at.earlier]), label: "8-point version", points: 8, when: february, status: "rejected" },
        { ...cited("offer.12", [at.offer, at.remains], standing(2, 2, 1)), label: "12-point offer", points: 12 },
      ],
      provisions: [
        {
          ...cited("offer.wages", [at.offer]),
          text: "raises wages by 9 percent over two years",
          issue: "pay",
          version: "offer.12",
        },
        {
          ...cited("offer.board", [at.board]),
          text: "sets up a joint board on new machinery",
          issue: "automation",
          version: "offer.12",
        },
      ],
      reactions: [
        {
          ...cited("offer.hwu", [at.earlier]),
          by: "hwu",
          stance: "rejects",
          text: "rejected an earlier, 8-point version",
        },
        { ...cited("offer.nl", [at.welcomed]), by: "nl", stance: "supports", text: "=a fair basis" },
      ],
    },
  ],
  issues: [
    {
      ...cited("automation", [at.said, at.brokeUp], standing(2, 2, 1)),
      code: "automation",
      name: "Automation",
      status: "contested",
      positions: [
        { ...cited("automation.hwu", [at.said]), by: "hwu", stance: "automation is still the sticking point" },
      ],
    },
    {
      ...cited("pay", [at.said]),
      code: "pay",
      name: "Pay",
      status: "narrowing",
      positions: [
        { ...cited("pay.hwu", [at.said]), by: "verbruggen", stance: "moved closer on pay" },
        { ...cited("pay.kestrel", [at.offer]), by: "kestrel", stance: "raises wages by 9 percent over two years" },
      ],
    },
  ],
  statements: [
    {
      ...cited("s1", [at.said, at.saidToo], standing(2, 1, 2)),
      by: "verbruggen",
      kind: "direct",
      text: "We have moved closer on pay, but automation is still the sticking point",
      when: march14,
      variants: [
        { report: "r0c1", text: at.said.quote, same: true, evidence: [at.said] },
        { report: "r1a7", text: at.saidToo.quote, same: false, evidence: [at.saidToo] },
      ],
    },
    {
      ...cited("s2", [at.timetable]),
      by: "okonjo",
      kind: "direct",
      text: at.timetable.quote,
      via: "Radio Maas",
      variants: [{ report: "r2f9", text: at.timetable.quote, same: true, evidence: [at.timetable] }],
    },
    {
      ...cited("s3", [at.notEasy], standing(1, 1, 6)),
      unnamed: "a source close to the company",
      kind: "mixed",
      text: 'the talks were "not easy"',
      via: "Northern Wire",
      variants: [{ report: "r0c1", text: 'the talks were "not easy"', same: true, evidence: [at.notEasy] }],
    },
    {
      ...cited("s4", [at.again]),
      by: "adeyemi",
      kind: "indirect",
      text: "the sides would meet again in The Hague on March 18",
      variants: [
        {
          report: "r0c1",
          text: "the sides would meet again in The Hague on March 18",
          same: true,
          evidence: [at.again],
        },
      ],
    },
  ],
  figures: [
    {
      ...cited("f1", [at.affected, at.offer], standing(2, 2, 4)),
      about: "dockers affected",
      unit: "people",
      values: [
        { least: 2400, most: 2400, approximate: false, text: "2,400", evidence: [at.affected] },
        { least: 1900, most: 1900, approximate: true, text: "Some 1,900", evidence: [at.offer] },
      ],
    },
  ],
  timeline: [
    {
      ...cited("t0", [at.earlier]),
      type: "REJECT",
      text: "The union's council rejected an earlier, 8-point version",
      when: february,
      who: ["hwu"],
      status: "happened",
    },
    {
      ...cited("t1", [at.led]),
      type: "RETREAT",
      text: "Dana Whitlock resigned",
      when: { from: "2026-03-02", to: "2026-03-08", precision: "week", text: "last week" },
      who: ["whitlock"],
      status: "happened",
    },
    {
      ...cited("t2", [at.ended, at.brokeUp], standing(2, 2, 1)),
      type: "CONSULT",
      text: "A ninth round of talks ended without an agreement",
      when: march14,
      where: "Rotterdam",
      who: ["kestrel", "hwu"],
      status: "happened",
    },
    {
      ...cited("t3", [at.again]),
      type: "CONSULT",
      text: "The sides would meet again",
      when: march18,
      where: "The Hague",
      who: ["kestrel", "hwu"],
      status: "planned",
    },
    {
      ...cited("t4", [at.strike]),
      type: "PROTEST",
      text: "A 48-hour strike could begin if the next meeting fails; dockers, crane drivers and lashers would take part",
      when: march20,
      who: ["hwu"],
      status: "possible",
    },
    { ...cited("t5", [at.board]), text: "A joint board on new machinery", who: [], status: "planned" },
  ],
  disagreements: [
    {
      id: "d1",
      about: "how many dockers are affected",
      kind: "figure",
      sides: [
        { evidence: [at.affected], standing: standing(1, 1, 4), value: "2,400" },
        { evidence: [at.offer], standing: standing(1, 1, 5), value: "some 1,900" },
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
      { report: "r1a7", origin: "o1", how: "copies", overlap: 0.4, evidence: [at.saidToo] },
      { report: "r0c1", origin: "o2", how: "quotes", evidence: [at.notEasy] },
      { report: "r2f9", origin: "o3", how: "credits", evidence: [at.timetable] },
    ],
  },
  brief,
};
