import { describe, expect, it } from "vitest";
import { ingest } from "./ingest.js";

const TITLE = "Port talks break up over night shifts";
const BODY = `Negotiators for the dockers and the port operators broke up late on Thursday without an agreement on night shifts, both sides said, after eleven hours at a hotel by the harbour.

“We have moved as far as we can,” said Marit Oyelaran, who leads the operators’ team.`;

async function headOf(text: string, extension: string) {
  const { intakes } = await ingest({ from: `report.${extension}`, bytes: new TextEncoder().encode(text) });
  const { title, outlet, byline, published } = intakes[0]?.report ?? {};
  return { title, outlet, byline, published: published?.value, either: intakes[0]?.publishedEither };
}

type Head = Awaited<ReturnType<typeof headOf>>;

/** What stands over the body, and what it says beside the headline. */
const OVER: readonly (readonly [over: string, head: Partial<Head>, extension?: string])[] = [
  [
    `HARBOUR & QUAY\nThe port trade letter | Monday, 16 March 2026\n\n**${TITLE}**`,
    { outlet: "Harbour & Quay", published: "2026-03-16" },
    "md",
  ],
  [
    `${TITLE}\n\nRadio Velmund News, 16 March 2026. Newest entries first.`,
    { title: TITLE, outlet: "Radio Velmund News", published: "2026-03-16" },
  ],
  [
    `Ministry of Ports and Harbours\nPress release | Oslo, 16.03.2026\n\n${TITLE}`,
    { title: TITLE, outlet: "Ministry of Ports and Harbours", published: "2026-03-16" },
  ],
  [
    `THE ANCHORAGE\nA note on shipping from the Institute for Coastal Labour\nNo. 112 | Saturday 18 April 2026\n\n${TITLE}`,
    { outlet: "The Anchorage", published: "2026-04-18" },
  ],
  [
    `REPUBLIC OF VELMARK\nMINISTRY OF PORTS AND HARBOURS\nPress release | No. 12/2026\nFor immediate release\n\nVelmund, 16 March 2026\n\n${TITLE}`,
    { title: TITLE, outlet: "Ministry of Ports and Harbours", published: "2026-03-16" },
  ],
  [
    `HARBOUR CREWS OF VELMARK\nSTRIKE BULLETIN No. 3\nFriday evening\n\n${TITLE}`,
    { title: TITLE, outlet: "Harbour Crews of Velmark" },
  ],
  [
    `Velmark Dockers Union\nCommuniqué No. 7\nSomewhere on the quay, 16 March 2026\n\n${TITLE}`,
    { title: TITLE, outlet: "Velmark Dockers Union", published: "2026-03-16" },
  ],
  [
    `EL FARO DE VELMUND — English edition\n\n${TITLE}\n\nBy Una Sandvik`,
    { title: TITLE, outlet: "El Faro de Velmund" },
  ],
  [`WQRN 90.9 FM | Public Radio for the valley\n\n${TITLE}`, { title: TITLE, outlet: "WQRN 90.9 FM" }],
  [`The Daily Anchor\n${TITLE}`, { title: TITLE, outlet: "The Daily Anchor" }],
  [`${TITLE}\n\nBy Harbour Minute Staff`, { title: TITLE, outlet: "Harbour Minute" }],
  [`${TITLE}\n\nBy Our Foreign Staff`, { title: TITLE, outlet: undefined }],
  [`${TITLE}\n\nBy Una Sandvik\nPort Velmund, Friday, October 23`, { byline: "Una Sandvik", either: ["XXXX-10-23"] }],
  [
    `QRN News - Breaking news, sport, weather and more from every pier, quay and village of the coast, day and night.\n\n${TITLE}\n\n16 March 2026`,
    { outlet: "QRN News", published: "2026-03-16" },
  ],
  [
    `QRN News: Ferry crews and owners go home without a word on wages, rosters or the summer timetable\n\n${TITLE}`,
    { title: "QRN News: Ferry crews and owners go home without a word on wages, rosters or the summer timetable" },
  ],
  [
    `The Harbour Times\nAs it happened: ${TITLE}\n\nUpdated Mon 16 Mar 2026, 9.15pm\nReporting by Una Sandvik\n\nTHANKS for following along.`,
    { title: `As it happened: ${TITLE}`, outlet: "The Harbour Times", byline: "Una Sandvik" },
  ],
  [
    `${TITLE}\n\nDaniel Sandvik, Vigdal – 16 March 2026`,
    { title: TITLE, byline: "Daniel Sandvik", published: "2026-03-16" },
  ],
  [`${TITLE}\n\n16 March 2026\nOonagh Trevallyn`, { byline: "Oonagh Trevallyn", published: "2026-03-16" }],
  [`${TITLE}\n\nFri 13 March 2026, 13:20. Updated 17:55 with owners’ reply`, { published: "2026-03-13" }],
  [`${TITLE}\n\nOonagh Trevallyn, Vigdal`, { byline: "Oonagh Trevallyn" }],
  [
    `${TITLE}\n\nOonagh Trevallyn (now) and Piet Holm (earlier)\n16 March 2026`,
    { byline: "Oonagh Trevallyn and Piet Holm" },
  ],
  [
    `Vigdal Courier - all the news of the valley\nhttps://www.vigdal.example/news/port\nPublished: 16/03/2026 18:42\n${TITLE}`,
    { title: TITLE, outlet: "Vigdal Courier" },
  ],
  [
    `QuayBrief newsletter / Issue 211 / 16 March 2026\n\n${TITLE}`,
    { title: TITLE, outlet: "QuayBrief newsletter", published: "2026-03-16" },
  ],
  [
    `QuayRound.com — all the port news in one place\n16 March 2026\n${TITLE}`,
    { title: TITLE, outlet: "QuayRound.com", published: "2026-03-16" },
  ],
  [
    `Quay News Service\n\n${TITLE}\n\nBy Oonagh Trevallyn\nVIGDAL, 16 March 2026 (QNS)`,
    { outlet: "Quay News Service" },
  ],
  [
    `QuayBrief newsletter / Issue 211 / 16 March 2026\n\n1. Night shifts`,
    { title: undefined, outlet: "QuayBrief newsletter" },
  ],
  [
    `${TITLE}\n\nBy Oonagh Trevallyn\nARVA, Vigland, 16 March 2026`,
    { byline: "Oonagh Trevallyn", published: "2026-03-16" },
  ],
  [`${TITLE}\n\nWords: Oonagh Trevallyn`, { byline: "Oonagh Trevallyn" }],
  [`${TITLE}\n\nFrom Oonagh Trevallyn, Trade Correspondent, Vigdal`, { byline: "Oonagh Trevallyn" }],
  [`WEST AFRICA\n\n${TITLE}\n\n16 March 2026`, { title: TITLE }],
  [`DW\nBUSINESS | CROATIA\n\n${TITLE}\n\n16 March 2026`, { title: TITLE, outlet: "DW" }],
  [`The Quayside – English Edition\n16 March 2026\n\n${TITLE}`, { title: TITLE, outlet: "The Quayside" }],
  [`news24\n\n${TITLE}\n\n16 March 2026`, { outlet: "News24", published: "2026-03-16" }],
  [`The Quayside | Monday, 16 March 2026\n\n${TITLE}`, { outlet: "The Quayside", published: "2026-03-16" }],
  [
    `QUAYSIDE WEEKLY | News for people who load ships\nIssue 61, 16 March 2026\n\n## ${TITLE}`,
    { outlet: "Quayside Weekly", published: "2026-03-16" },
    "md",
  ],
  [`# Quayside Weekly\n\n## ${TITLE}\n\n*16 March 2026*`, { outlet: "Quayside Weekly", published: "2026-03-16" }, "md"],
  [`${TITLE}\n\n13 March 2026\n\n${TITLE}\nA standfirst that has no stop at its end`, { outlet: undefined }],
  [`Business | Quayside Times\n\n${TITLE}`, { outlet: "Quayside Times" }],
  [`${TITLE} | Quayside Times`, { outlet: "Quayside Times" }],
  [`Quayside Times | ${TITLE}`, { outlet: "Quayside Times" }],
  [`${TITLE}\n\nLena Okafor, QRN News, Nairobi\n14 March 2026`, { byline: "Lena Okafor", published: "2026-03-14" }],
  [`${TITLE}\n\nLena Okafor, Reporter\n14 March 2026`, { byline: "Lena Okafor", outlet: undefined }],
  [`${TITLE}\n\nLena Okafor, The Sundvik Gazette`, { byline: "Lena Okafor", outlet: "The Sundvik Gazette" }],
  [`${TITLE}\n\nLena Okafor Europe correspondent\nFri 13 Mar 2026 18.05 GMT`, { byline: "Lena Okafor" }],
  [`${TITLE}\n\nBy political correspondent Lena Okafor`, { byline: "Lena Okafor" }],
  [`${TITLE}\n\nby Lena Okafor\nMarch 13, 2026 5:15 pm (Updated: March 14, 2026 6:20 pm)`, { published: "2026-03-13" }],
  [`${TITLE}\n\nPosted Fri 13 Mar 2026 at 5:02am, updated Sat 14 Mar 2026 at 7:14am`, { published: "2026-03-13" }],
  [`${TITLE}\n\nMarch 13, 20265:02 AM UTCUpdated 2 hours ago`, { published: "2026-03-13T05:02:00Z" }],
  [`${TITLE}\n\nPosted: Mar 13, 2026 / 05:02 AM\n\nUpdated: Mar 14, 2026 / 06:02 AM`, { published: "2026-03-13" }],
  [`${TITLE}\n\nUpdated - March 13, 2026 10:15 am - BERGEN`, { published: "2026-03-13" }],
  [
    `BERGEN, March 13, 2026 (Norse News Service)\n${TITLE}\n\nThe crews left.`,
    { title: TITLE, published: "2026-03-13", outlet: "Norse News Service" },
  ],
  [
    `Moorland Drover\n13 March 2026\n${TITLE}\n\nThe crews left.`,
    { outlet: "Moorland Drover", title: TITLE, published: "2026-03-13" },
  ],
  [
    `Crews Leave Ports\n13 March 2026\nTalks break up over night shifts as crews leave\n\nThe crews left the ports.`,
    { outlet: undefined, title: "Crews Leave Ports" },
  ],
  [
    `Tide Compass, 13 March 2026\n${TITLE}\n\nThe crews left.`,
    { outlet: "Tide Compass", title: TITLE, published: "2026-03-13" },
  ],
  [
    `Tide Compass (English edition)\n13 March 2026\n${TITLE}\n\nThe crews left.`,
    { outlet: "Tide Compass", title: TITLE },
  ],
  [
    `MOORLAND DROVER\n\n${TITLE}\n\nWith files from QRN\n\nThe crews left.`,
    { outlet: "Moorland Drover", title: TITLE },
  ],
  [`CREW STRIKE\n\n${TITLE}\n\nWith files from QRN\n\nThe crews went on strike.`, { outlet: undefined }],
  [
    `Ministry of Tides\n\nNews story\n${TITLE}\n\nPublished 13 March 2026`,
    { outlet: "Ministry of Tides", title: TITLE },
  ],
  [`QRN / Europe\n\nPORT STRIKE\n\n${TITLE}`, { outlet: "QRN" }],
  [
    `QuayPost » News » Bergen\n\n${TITLE}\n\nStaff writer | 13/03/2026`,
    { outlet: "QuayPost", published: "2026-03-13" },
  ],
  [`Home > World > The Quayside\n\n${TITLE}`, { outlet: "The Quayside" }],
  [`World / Europe\n\n${TITLE}`, { outlet: undefined }],
  [
    `${TITLE}\n\nQuayside Times\n\nBusiness & Ports\n\nLena Okafor`,
    { outlet: "Quayside Times", byline: "Lena Okafor" },
  ],
  [`${TITLE}\n\nWKQO | By Lena Okafor\n13 March 2026`, { outlet: "WKQO", byline: "Lena Okafor" }],
  [`${TITLE}\n\nLocal News | By Lena Okafor, Staff Writer`, { outlet: undefined, byline: "Lena Okafor" }],
  [`${TITLE}\n\nPortPulse | Staff writer`, { outlet: "PortPulse" }],
  [`${TITLE}\n\nBy Lena Okafor, Sundvik`, { byline: "Lena Okafor" }],
  [`${TITLE}\n\nBy Lena Okafor — March 13, 2026 6 min read`, { byline: "Lena Okafor", published: "2026-03-13" }],
  [`${TITLE}\n\nUpdated / Friday, 13 Mar 2026 17:42`, { published: "2026-03-13" }],
  [`${TITLE}\n\nIssued on: 13/03/2026 - 17:12   Modified: 14/03/2026 - 18:03`, { published: "2026-03-13" }],
  [`${TITLE}\nRadio Sundholm International\n03/13/2026`, { outlet: "Radio Sundholm International" }],
  [`Quayside Times, Bergen, 13 March 2026\n\n${TITLE}`, { outlet: "Quayside Times", published: "2026-03-13" }],
  [`${TITLE}\n\nBy Kerry Adeyemi\nBusiness Reporter`, { byline: "Kerry Adeyemi", outlet: undefined }],
  [`${TITLE}\n\nKerry Adeyemi\nEurope correspondent\nReporting from Bergen`, { byline: "Kerry Adeyemi" }],
  [`${TITLE}\n\nBy Lena Okafor, PA`, { byline: "Lena Okafor", outlet: "PA Media" }],
  [`${TITLE}\n\nBy Lena Okafor with AFP`, { byline: "Lena Okafor" }],
  [`${TITLE}\n\nBy Lena Okafor for Quayside Times`, { byline: "Lena Okafor", outlet: "Quayside Times" }],
  [`# ${TITLE}\n\n*Imogen Brandt in Bergen and Lars Holm in Oslo*`, { byline: "Imogen Brandt and Lars Holm" }, "md"],
  [`${TITLE}\n\nPortPulse24 Desk`, { outlet: "PortPulse24" }],
  [`${TITLE}\n\nPortPulse staff, with AP\n12 Mar 2026`, { outlet: "PortPulse", published: "2026-03-12" }],
  [`${TITLE}\n\nQuaypost/Agencies`, { outlet: "Quaypost" }],
  [`${TITLE}\n\nLena Okafor • 13 March 2026 • 4 min read`, { byline: "Lena Okafor", published: "2026-03-13" }],
  [`${TITLE}\n\nIssued on: 13/03/2026 - 21:47Modified: 14/03/2026 - 08:00`, { published: "2026-03-13" }],
  [`${TITLE}\n\nIssued on: 11/03/2026 - 21:47`, { published: undefined, either: ["2026-03-11", "2026-11-03"] }],
  [`${TITLE}\n\nThursday 05/03/2026`, { published: "2026-03-05", either: undefined }],
  [`${TITLE}\n\n13.3. 14:12`, { published: undefined, either: ["XXXX-03-13"] }],
  [`${TITLE}\n\n13.03.26`, { published: "2026-03-13" }],
  [`Sundholm Media | News | Cod/Crab | Auctions today\n\n${TITLE}`, { outlet: "Sundholm Media" }],
  [`The Bollard\nFor those who tie up ships\n\n${TITLE}\n\nBy Lena Okafor, who told The Bollard`, { title: TITLE }],
  [`QUAYPOST\nSanta Marta de la Vega, Friday 13 March 2026\n\n${TITLE}\n\nBy Lena Okafor`, { published: "2026-03-13" }],
  [`allquays.com\n\n${TITLE}\n\n13 March 2026`, { outlet: "allquays.com", published: "2026-03-13" }],
  [`New Zealand\nHealth\n7:12 am on 13 March 2026\n\n${TITLE}`, { published: "2026-03-13" }],
  [`${TITLE}\n\nNEWS By Lena Okafor, Digital Reporter\n13 Mar 2026`, { byline: "Lena Okafor", outlet: undefined }],
  [`${TITLE}\n\nBy Lena Okafor Local Democracy Reporter`, { byline: "Lena Okafor" }],
  [`${TITLE}\n\nBy Lena Okafor KQDX News Staff\nMar 13, 2026`, { byline: "Lena Okafor" }],
  [`${TITLE}\n\nBy: Lena Okafor - Reporter / @lenaokafor`, { byline: "Lena Okafor" }],
  [`${TITLE}\n\nBy Lena Okafor (Bergen, special correspondent)`, { byline: "Lena Okafor" }],
  [
    `${TITLE}\n\nLena Okafor Published March 13, 2026 Updated March 14, 2026 09:14am`,
    { byline: "Lena Okafor", published: "2026-03-13" },
  ],
  [`${TITLE}\n\nLena Okafor |13.03.2026 - Update : 14.03.2026`, { byline: "Lena Okafor", published: "2026-03-13" }],
  [`${TITLE}\n\nLena Okafor\n\n03/11/2026 March 11, 2026`, { byline: "Lena Okafor", published: "2026-03-11" }],
  [
    `${TITLE}\n\nPublished on March 13, 2026, at 2:02 pm (Bergen), updated on March 14, 2026`,
    { published: "2026-03-13" },
  ],
  [
    `Source: Quayside Times\nDate: 13 March 2026\nHeadline: ${TITLE}`,
    { outlet: "Quayside Times", published: "2026-03-13" },
  ],
];

describe("the head over the text", () => {
  it.each(OVER.map(([over, head, extension = "txt"]) => ({ over, head, extension })))(
    "$over",
    async ({ over, head, extension }) => {
      expect(await headOf(`${over}\n\n${BODY}`, extension)).toMatchObject({ title: TITLE, ...head });
    },
  );
});

it("reads a headline of two sentences", async () => {
  const title = "The dockers have an offer. Now they need an answer";
  expect(await headOf(`${title}\n\nQuayside Times\n\n${BODY}`, "txt")).toMatchObject({
    title,
    outlet: "Quayside Times",
  });
});

it("reads the byline under a long standfirst", async () => {
  const standfirst = `${BODY.split("\n")[0]}`;
  expect(await headOf(`${TITLE}\n\n${standfirst}\n\nBy: Lena Okafor in Bergen\n\n${BODY}`, "txt")).toMatchObject({
    byline: "Lena Okafor",
  });
});

describe("the line under the text", () => {
  it.each<[string, Partial<Head>]>([
    ["First published on 13 March 2026", { published: "2026-03-13" }],
    ["This article was first published on March 13, 2026.", { published: "2026-03-13" }],
    ["This report by The Sundvik Press was first published Mar. 13, 2026.", { published: "2026-03-13" }],
    [
      "(Reporting by Nadia Brandt in Bergen and Peter Holm; Editing by Alison Vik)",
      { byline: "Nadia Brandt and Peter Holm" },
    ],
    ["Source: Radio Sundholm and news agencies", { outlet: "Radio Sundholm" }],
    ["Please consider a donation to the Sundvik Monitor from as little as €5.", { outlet: "Sundvik Monitor" }],
    ["By Lena Okafor for Quayprice.com", { outlet: "Quayprice.com" }],
    ["Published in The Sundvik Ledger, March 13th, 2026", { outlet: "The Sundvik Ledger" }],
    ["It may not be reproduced without written permission from The Sundvik Ledger.", { outlet: "The Sundvik Ledger" }],
    ["About the author\nLena Okafor covers ports for the Quayside Times.", { outlet: "Quayside Times" }],
  ])("%s", async (line, head) => {
    expect(await headOf(`${TITLE}\n\n${BODY}\n\n${line}`, "txt")).toMatchObject({ title: TITLE, ...head });
  });
});

it("takes the line over the headline for the outlet where the text speaks of it so", async () => {
  const over = (name: string) =>
    headOf(`${name}\n\n${TITLE}\n\n${BODY}\n\nThe mediator told Quay Lights that it was late.`, "txt");
  expect(await over("Quay Lights")).toMatchObject({ title: TITLE, outlet: "Quay Lights" });
  expect((await over("Harbour Lights")).outlet).toBeUndefined();
});

it.each([
  ["SUNDVIK NOW", "Good news costs money. Become a Sundvik Now Insider.", "Sundvik Now"],
  ["VELMER", "Support Velmer! Independent journalism needs you.", "Velmer"],
  ["Tide Norway", "Follow us on TikTok @tidenorway101", "Tide Norway"],
  ["Wages and Rosters", "Follow us on TikTok @tidenorway101", undefined],
])(
  "takes the line %s over the headline for the outlet where the page names it again",
  async (name, furniture, outlet) => {
    const page = `${name}\n13 May 2026\n\n${TITLE}\n\nBy Lena Okafor\n\n${BODY}\n\n${furniture}`;
    expect((await headOf(page, "txt")).outlet).toBe(outlet);
  },
);

it("reads the byline behind the lead and the stamp", async () => {
  const page = `${TITLE}\n\nBergen (AFP) – ${BODY.split("\n")[0]}\n\nIssued on: 13/05/2026 - 10:12\n\n3 min | By Lena Okafor\n\n${BODY}`;
  expect(await headOf(page, "txt")).toMatchObject({ byline: "Lena Okafor" });
});

it("leaves the headline over the writer and the day of a live page", async () => {
  const page = `QUAYPOST\n\n${TITLE}\n\nBy Lena Okafor and Lars Holm\nPublished On 13 May 2026\n\n• Dockers leave the table after a long night\n\n${BODY}`;
  expect(await headOf(page, "txt")).toMatchObject({ title: TITLE, byline: "Lena Okafor and Lars Holm" });
});
