import type { Dossier, Evidence } from "../src/model/index.js";
import * as at from "./show-reports.js";

type Line = Dossier["brief"][number];

const line = (section: Line["section"], text: string, ...evidence: readonly Evidence[]): Line => ({
  section,
  text,
  evidence,
});

/** The brief of the dossier in test/show-dossier.ts. */
export const brief: readonly Line[] = [
  line(
    "Bottom line",
    "Kestrel Ports and the Harbour Workers' Union ended a ninth round of talks in Rotterdam on 14 March 2026 without an agreement.",
    at.ended,
    at.brokeUp,
  ),
  line(
    "Bottom line",
    "Automation is contested; the sides are to meet again in The Hague on 18 March.",
    at.said,
    at.again,
  ),
  line("What happened", "The talks at the Maas Hotel lasted seven hours.", at.ended, at.hotel),
  line("Who was there", "Pieter Okonjo led for Kestrel Ports; he replaced Dana Whitlock, who resigned.", at.led),
  line("On the table", "The company's 12-point offer raises wages by 9 percent over two years.", at.offer, at.remains),
  line("Open issues", "Automation: the Harbour Workers' Union calls it the sticking point.", at.said),
  line(
    "What was said",
    'Ilse Verbruggen: "We have moved closer on pay, but automation is still the sticking point."',
    at.said,
    at.saidToo,
  ),
  line("What was said", 'A source close to the company said the talks were "not easy".', at.notEasy),
  line(
    "Where the reports disagree",
    "How many dockers are affected: 2,400 (Northern Wire) or some 1,900 (The Quayside Courier).",
    at.affected,
    at.offer,
  ),
  line("What comes next", "18 March 2026: the sides meet again in The Hague.", at.again),
  line("What comes next", "20 March 2026 (possible): a 48-hour strike begins.", at.strike),
  line(
    "How well it stands",
    "Two independent origins confirm that the round ended without an agreement.",
    at.ended,
    at.brokeUp,
  ),
];
