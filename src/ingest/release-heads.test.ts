import { describe, expect, it } from "vitest";
import { ingest } from "./ingest.js";

const headOf = async (text: string) => {
  const { intakes } = await ingest({ from: "7.txt", bytes: new TextEncoder().encode(text) });
  const { outlet, title, byline, dateline, published } = intakes[0]?.report ?? {};
  return { outlet, title, byline, dateline, day: published?.value };
};

const BODY =
  "The crews of the northern ferries will not sail on Monday, the harbour board told their union in a letter that reporters have seen.\n\nNobody at the board would say why the letter had been sent so late, or who had signed it.";

describe("whose text it is", () => {
  it.each([
    [
      "a state and its ministry over a headline",
      `REPUBLIC OF VELMARK\nMINISTRY OF PORTS\nLusk, 5 June 2025\n\nSTATEMENT ON THE FERRY TALKS\n\n${BODY}`,
      { outlet: "Ministry of Ports", title: "STATEMENT ON THE FERRY TALKS", day: "2025-06-05" },
    ],
    [
      "a ministry's numbered communiqué without a headline",
      `SULTANATE OF VELMARK\nMinistry of Ports\n\nCOMMUNIQUE No. 7\n\nLusk, 14 March 2026\n\n${BODY}`,
      { outlet: "Ministry of Ports", title: "COMMUNIQUE No. 7", day: "2026-03-14" },
    ],
    [
      "a union's bulletin with a short headline",
      `NORTHERN FERRY WORKERS' UNION\nBulletin to members No. 41\n27 August 2025\n\nWe sailed them\n\n${BODY}`,
      { outlet: "Northern Ferry Workers' Union", title: "We sailed them", day: "2025-08-27" },
    ],
    [
      "a company's release",
      `FERRY CREWS VOTE ON OFFER\n\nFOR IMMEDIATE RELEASE\nOctober 5, 2025\n\nOSLO – Velmark Ferries & Docks today announced that the crews had voted.\n\n${BODY}`,
      { outlet: "Velmark Ferries & Docks", title: "FERRY CREWS VOTE ON OFFER", byline: undefined, day: "2025-10-05" },
    ],
    [
      "a paper with an English edition",
      `El Faro de Lusk – English edition\nOpinion and analysis\n\nThe late letter\n\nBy Ines Barroso\nLusk, 20 November 2026\n\n${BODY}`,
      { outlet: "El Faro de Lusk", title: "The late letter", byline: "Ines Barroso", day: "2026-11-20" },
    ],
    [
      "a broadcaster under a question",
      `Ferry strike: what is in the letter, and does it matter?\n\nVelmark Coast Service\n10 March 2026\n\n${BODY}`,
      { outlet: "Velmark Coast Service", title: "Ferry strike: what is in the letter, and does it matter?" },
    ],
    [
      "a live page of a newsroom",
      `LIVE: Crews walk out at Lusk\n\nRadio Velmark newsroom – updated 14 March 2026, 21:37\n\n${BODY}`,
      { outlet: "Radio Velmark", day: "2026-03-14" },
    ],
    [
      "an office behind the mark of a release",
      `FOR IMMEDIATE RELEASE\nOffice of Governor Ana Reyes\nJune 27, 2027\n\nGovernor Reyes Speaks After Ferry Meeting\n\n${BODY}`,
      { outlet: "Office of Governor Ana Reyes", title: "Governor Reyes Speaks After Ferry Meeting", day: "2027-06-27" },
    ],
    [
      "a ministry alone over a headline",
      `MINISTRY OF PORTS OF VELMARK\n\nOn the ferry talks held at Lusk\n\n23.09.2026\n\n${BODY}`,
      { outlet: "Ministry of Ports of Velmark", title: "On the ferry talks held at Lusk", day: "2026-09-23" },
    ],
    [
      "a paper of another tongue",
      `La Gaceta de Lusk\nFerry strike would leave the island in the dark, owners fear\n\nNewsroom, with agencies\n13 March\n\n${BODY}`,
      { outlet: "La Gaceta de Lusk", title: "Ferry strike would leave the island in the dark, owners fear" },
    ],
    [
      "a live page that tells its clock",
      `LIVE: Ferry dispute at Lusk\n\nSunday 15 March 2026. All times are local (UTC+2).\n\n${BODY}`,
      { day: "2026-03-15" },
    ],
    [
      "an office that a headline opens with",
      `Department of Ports steps in as ferry talks stall\n\nCrews wait for a letter that nobody has signed\n\nBy Ines Barroso\n\n${BODY}`,
      { outlet: undefined, title: "Department of Ports steps in as ferry talks stall" },
    ],
    [
      "a town with an article of another tongue",
      `Los Angeles Port Strike\n\nCrews wait for a letter that nobody has signed\n\nBy Ines Barroso\n\n${BODY}`,
      { outlet: undefined },
    ],
    [
      "a desk of a paper",
      `Crews walk out at Lusk\n\nBusiness desk, Velmark Evening Post\n\n${BODY}`,
      { outlet: "Velmark Evening Post" },
    ],
    [
      "a writer with files of an agency",
      `Crews walk out at Lusk\n\nBy Ines Barroso, Lusk Courier (with files from Velmark News Agency)\n\n${BODY}`,
      { outlet: "Lusk Courier", byline: "Ines Barroso" },
    ],
    [
      "a headline in capitals over nobody's name",
      `The Lusk Standard\nLusk, 9 June 2026\n\nA LETTER, NOT A LOCKOUT\nBy our harbour observer\n\n${BODY}`,
      { outlet: "The Lusk Standard", title: "A LETTER, NOT A LOCKOUT" },
    ],
    [
      "a review of something",
      `The Lusk Review of Shipping\n\nA letter with a hole in it\n\nInes Barroso\n\n17 September 2026\n\n${BODY}`,
      { outlet: "The Lusk Review of Shipping", title: "A letter with a hole in it" },
    ],
  ])("%s", async (_, text, head) => {
    expect(await headOf(text)).toMatchObject(head);
  });
});
