import type { Attribution } from "../model/index.js";

/** What somebody does rather than says: "agreed to swap them", "voted to strike", "had offered 5 per cent". */
const DEEDS: ReadonlySet<string> = new Set(["accept", "decide", "decline", "discuss", "know", "propose", "show"]);

/** How what is done stands behind its verb; "agreed that it was dear" and what is quoted are words. */
const DONE = /:(?:infinitive|object|gerund)$/;

/** Tells whether an attribution is the report's own telling of what its subject did: nobody is heard to say it. */
export const isDeed = ({ act, by, kind }: Attribution): boolean =>
  kind === "indirect" && DEEDS.has(act) && DONE.test(by);

/** Tells whether somebody is told to agree to do a thing: news that the report gives, and nobody's words. */
export const isAgreeing = ({ act, by, kind }: Attribution): boolean =>
  kind === "indirect" && act === "accept" && by.endsWith(":infinitive");
