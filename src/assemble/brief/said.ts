import { outletOf as knownOutlet } from "../../knowledge/world.js";
import type { Person, Statement } from "../../model/index.js";
import { carriersOf } from "../../model/wording.js";
import { personWith } from "./by-id.js";
import { chosenStatements } from "./chosen-statements.js";
import { leans, speaksOfAbsent, standingAlone } from "./leaning.js";
import type { Line, Source } from "./line.js";
import { named } from "./named.js";
import { withOffice } from "./office.js";
import { hearerOf } from "./outlet.js";
import { daysTold, isOld } from "./when-told.js";
import { dayOf, quoted, sentence } from "./words.js";

/** Tells what was said, word for word before reworded, those with most wordings first. */
export const said = (source: Source): Line[] => chosenStatements(source).flatMap((s) => saidLine(source, s));

/** Words below which a quotation that opens in the middle of a sentence says nothing without the rest of it. */
const LEAST_ALONE = 9;

/** "A victory for patience": nobody knows of what. */
const isFragment = (text: string): boolean => /^\p{Ll}/u.test(text) && text.split(/\s+/).length < LEAST_ALONE;

/** A quotation in its speaker's name; words that are quoted only in part in the sentence of the report. */
function saidLine(source: Source, statement: Statement): Line[] {
  const { evidence } = carriersOf(statement);
  const person = personWith(source, statement.by);
  if (statement.kind !== "direct" || isFragment(statement.text)) {
    const whole = evidence[0] && source.sentenceOf(evidence[0]);
    if (evidence[0] === undefined || whole === undefined || leans(whole)) return [];
    const [day] = daysTold(source, evidence);
    const as = day === undefined || !isOld(source, day) ? "" : `As reported on ${dayOf(day)}: `;
    const told = whole.replace(TO_ITSELF, hearerOf(source, evidence[0].report));
    // "The president was optimistic": out of its report nobody knows which.
    const text = person ? named(source, person.id, told, inOffice(source, person)) : told;
    return speaksOfAbsent(text) ? [] : [{ text: sentence(`${as}${text}`), core: told, evidence }];
  }
  // "My job" means nothing where nobody is told who speaks.
  const speaker = person
    ? inOffice(source, person)
    : statement.by === undefined
      ? (statement.unnamed ?? "")
      : source.nameOf(statement.by);
  const own = statement.variants.length > 1 ? statement.text : (standingAlone(statement.text) ?? statement.text);
  const words = quoted(own.replace(JOINED, "… "));
  const head = `${speaker}${toWhom(statement)}${onWhatDay(source, statement)}`;
  return [{ text: sentence(`${head}: ${words}`), core: words, evidence }];
}

const inOffice = (source: Source, person: Person): string =>
  withOffice(person, person.party === undefined ? undefined : source.nameOf(person.party));

/** Matches the one who is told in a newspaper's "told us": the newspaper. */
export const TO_ITSELF = /(?<=\b(?:told|tells) )(?:us|me)\b/;

/** What it answers is not told: the words are given as cut. */
const JOINED = /^(?:But|And|Yet|So),? (?=\p{Ll})/u;

/** Of what was said some days before the newest report the day; else "next week" is taken for another. */
function onWhatDay(source: Source, { when, evidence }: Statement): string {
  const [told] = daysTold(source, evidence);
  if (told === undefined || !isOld(source, told)) return "";
  return when?.precision === "day" ? `, on ${dayOf(when.from)}` : `, as reported on ${dayOf(told)}`;
}

/** ", to reporters at the port", ", via AFP"; "told this newspaper" says nothing outside of it. */
function toWhom({ to, via }: Statement): string {
  const heard = to !== undefined && !ITS_OWN.test(to) ? `, to ${to}` : "";
  const isTwice =
    via !== undefined &&
    to !== undefined &&
    (to.includes(via) || to.split(" ").some((word) => knownOutlet(word)?.name === via));
  const channel = via !== undefined && !isTwice && !ITS_OWN.test(via) ? `, via ${via}` : "";
  return heard + channel;
}

/** "Our site", "the station": out of its report nobody knows which. */
const ITS_OWN =
  /^(?:(?:this|our|the newspaper|(?:the )?same)\b|the (?:paper|site|channel|station|programme|agency|meeting|event)$)/;
