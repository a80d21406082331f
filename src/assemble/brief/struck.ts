import { proposalWords } from "../../knowledge/negotiation.js";
import { once } from "../../model/index.js";
import { remembered } from "../../model/remembered.js";
import type { Source } from "./line.js";
import { isListed, plainWords } from "./plain-words.js";
import { daysTold } from "./when-told.js";

/** Gives the first day on which a report tells that an agreement was reached or signed; undefined where none is known to be. */
export const struckOn = once((source: Source): string | undefined => {
  const { proposals, timeline } = source.dossier;
  const places = [
    ...proposals.flatMap(({ evidence }) => evidence),
    ...timeline.flatMap(({ status, evidence }) => (status === "happened" ? evidence : [])),
  ].filter(({ quote }) => isStruck(quote));
  return daysTold(source, places)[0];
});

/** Tells whether words tell of an agreement that was struck: "reached a tentative agreement", "the accord, signed on Friday". */
export const isStruck = remembered((text: string): boolean => {
  const { agreements, agreeing } = proposalWords();
  const words = plainWords(text);
  return words.some((word, at) => {
    if (!isListed(word, agreements)) return false;
    const around = words.slice(Math.max(0, at - BEFORE), at + BEHIND);
    const isDone = around.some((one) => FORMS.some((end) => end.test(one) && agreeing.has(one.replace(end, ""))));
    return isDone && !words.slice(Math.max(0, at - 2 * BEFORE), at + BEHIND).some((one) => OPEN.has(one));
  });
});

/** Words before "an agreement" and behind it within which it is told what was done with it. */
const BEFORE = 4;
const BEHIND = 5;

/** Ends of what is done: "signed", "reached", "agreed". */
const FORMS = [/ed$/, /d$/];

/** By these it is not done yet, or never was. */
const OPEN = new Set([
  "no",
  "not",
  "without",
  "if",
  "unless",
  "until",
  "before",
  "once",
  "would",
  "could",
  "should",
  "must",
  "may",
  "to",
  "last",
  "previous",
  "earlier",
  "never",
  "failed",
]);
