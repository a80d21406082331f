import { clauseAround } from "../../model/clause-around.js";
import { type Quantity, spansWithin } from "../../model/index.js";
import { subjectOf } from "./about-clause.js";
import type { QuantityInput } from "./quantity-input.js";

/** Characters of who has to do with an amount and of what he does, at most. */
const LONGEST = 60;

/** Verbs that tell what a thing is, and not who has to do with it. */
const TELLING =
  /^(?:be|become|represent|mean|include|remain|seem|mark|say|see|follow|come|put|estimate|value|price|reckon|assess|calculate|count|budget)$/;

/**
 * Tells whose an amount with a bare noun of its own is: "| the union wants | a 5% rise", "| nurses were offered | a one-time payment of
 * €900". Of "a tariff on steel" the noun says enough.
 */
export function ownerOf(reading: QuantityInput, quantity: Quantity): Pick<Quantity, "owner" | "deed"> {
  const { about, start, end, sentence } = quantity;
  if (!about || spansWithin(reading.tokens, about).some(({ upos }) => upos === "ADP" || upos === "VERB")) return {};
  const whole = { start: Math.min(start, about.start), end: Math.max(end, about.end), sentence };
  const clause = clauseAround(reading, whole);
  const verb = clause && reading.verbs[clause.verb];
  const subject = clause && subjectOf(reading, clause);
  if (!verb || !subject || TELLING.test(verb.lemma) || subject.end > verb.start || verb.end > whole.start) return {};
  const isObject = spansWithin(reading.tokens, { start: verb.end, end: whole.start }).every(({ xpos }) =>
    BEFORE.test(xpos),
  );
  if (!isObject || verb.end - subject.start > LONGEST) return {};
  const isBeside = spansWithin(reading.tokens, { start: subject.end, end: verb.start }).every(({ xpos }) =>
    BETWEEN.test(xpos),
  );
  if (isBeside) return { owner: { start: subject.start, end: verb.end } };
  return clause.kind === "relative"
    ? { owner: { start: subject.start, end: subject.end }, deed: { start: verb.start, end: verb.end } }
    : {};
}

/** Between a verb and the amount that is its object. */
const BEFORE = /^(?:DT|JJ.?|RB.?|PDT|\$|HYPH)$/;
/** Between who does something and the verb. */
const BETWEEN = /^(?:RB.?|MD|TO|VB.?)$/;
