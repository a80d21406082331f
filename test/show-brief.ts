import type { Dossier } from "../src/model/index.js";
import * as at from "./show-reports.js";

/** The brief of the dossier in test/show-dossier.ts. */
export const brief: Dossier["brief"] = [
  {
    section: "Bottom line",
    text: "Kestrel Ports and the Harbour Workers' Union ended a ninth round of talks in Rotterdam on 14 March 2026 without an agreement.",
    evidence: [at.ended, at.brokeUp],
  },
  {
    section: "Bottom line",
    text: "Automation is contested; the sides are to meet again in The Hague on 18 March.",
    evidence: [at.said, at.again],
  },
  {
    section: "What happened",
    text: "The talks at the Maas Hotel lasted seven hours.",
    evidence: [at.ended, at.hotel],
  },
  {
    section: "Who was there",
    text: "Pieter Okonjo led for Kestrel Ports; he replaced Dana Whitlock, who resigned.",
    evidence: [at.led],
  },
  {
    section: "On the table",
    text: "The company's 12-point offer raises wages by 9 percent over two years.",
    evidence: [at.offer, at.remains],
  },
  {
    section: "Open issues",
    text: "Automation: the Harbour Workers' Union calls it the sticking point.",
    evidence: [at.said],
  },
  {
    section: "What was said",
    text: 'Ilse Verbruggen: "We have moved closer on pay, but automation is still the sticking point."',
    evidence: [at.said, at.saidToo],
  },
  {
    section: "What was said",
    text: 'A source close to the company said the talks were "not easy".',
    evidence: [at.notEasy],
  },
  {
    section: "Where the reports disagree",
    text: "How many dockers are affected: 2,400 (Northern Wire) or some 1,900 (The Quayside Courier).",
    evidence: [at.affected, at.offer],
  },
  { section: "What comes next", text: "18 March 2026: the sides meet again in The Hague.", evidence: [at.again] },
  { section: "What comes next", text: "20 March 2026 (possible): a 48-hour strike begins.", evidence: [at.strike] },
  {
    section: "How well it stands",
    text: "Two independent origins confirm that the round ended without an agreement.",
    evidence: [at.ended, at.brokeUp],
  },
];
