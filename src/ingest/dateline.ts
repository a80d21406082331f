import { isRegion } from "../knowledge/regions.js";
import { reportHeads } from "../knowledge/report-heads.js";
import { bodyOf, outletOf, placeOf, stateOf } from "../knowledge/world.js";
import { hasGivenName } from "./given-name.js";
import { takeDate } from "./head-date.js";
import { isAllCapitals, isCapitalised, startsUpper } from "./letters.js";
import { isOutlet } from "./outlet-shape.js";

/** A dateline: the place words as given, the date where it stands there, and how far it reaches. */
export interface Dateline {
  readonly place?: string;
  /** The agency in brackets, as given. */
  readonly agency?: string;
  /** ISO day or instant; left out where the year is missing. */
  readonly date?: string;
  /** Characters up to the first word of the report. */
  readonly length: number;
  /** Capitals, an agency or a date speak for it, not the place name alone. */
  readonly sure: boolean;
}

/** A dateline longer than this is none: "OSLO" to "WASHINGTON/NEW YORK, Nov 30, 2026 (Agence France-Presse)". */
const LONGEST = 110;

const DASHED = /^([^“”"]{2,110}?)(?:\s(?:-{1,3}|–|—|―|\|)\s?|\s?(?:—|―|--)\s?)/;
/** "(CNN) The two sides" */
const ALONE = /^\(([^()]{2,30})\)\s?(?:[-–—]{1,2}\s?)?/;
/** "Lyon, 8 February. For the bank ..." */
const STOPPED = /^([^\d.:;()“”"]{3,50}, [^.:;()“”"]{4,30})\.\s/;
const COLON = /^([^“”"]{2,110}?):\s/;
const AGENCY_ONLY = /^([^“”"]{2,80}?\(([^()]{2,40})\))\.?\s/;
const IN_BRACKETS = /\s*[([]([^()[\]]{2,40})[)\]]\s*/g;

/** Reads the dateline that opens a paragraph ("GENEVA, May 3 (Reuters) - "), or gives undefined where none does. */
export function readDateline(paragraph: string): Dateline | undefined {
  const start = paragraph.slice(0, LONGEST + 20);
  const alone = ALONE.exec(start);
  if (alone?.[1] && outletOf(alone[1]) && opensSentence(start.slice(alone[0].length)))
    return { agency: alone[1], length: alone[0].length, sure: true };
  return (
    fromMatch(DASHED.exec(start), start, false) ??
    fromMatch(COLON.exec(start), start, true) ??
    fromMatch(AGENCY_ONLY.exec(start), start, true) ??
    fromMatch(STOPPED.exec(start), start, true)
  );
}

/** @param bare the mark after it is weak (a colon, or none): more must speak for it */
function fromMatch(match: RegExpExecArray | null, start: string, bare: boolean): Dateline | undefined {
  const lead = match?.[1];
  if (!match || lead === undefined || !opensSentence(start.slice(match[0].length))) return undefined;
  const { words, agency } = withoutBrackets(lead);
  const dated = takeDate(words);
  const place = (dated ? dated.rest : words).replace(/[\s,–-]+$/, "");
  const hasDay = dated !== undefined && !dated.timeOnly;
  const known = place === "" ? "none" : judgePlace(place, agency !== undefined);
  const isAgency = agency !== undefined && outletOf(agency) !== undefined;
  const strong = hasDay || isAgency || known === "capitals";
  const enough = bare
    ? (known === "capitals" && isPlace(place.split(/[,/]/)[0] ?? "")) ||
      (isPlaced(known) && (hasDay || agency !== undefined)) ||
      // "Arkholm, 6 February 2026. The ministry ...": a day with its year behind a town that no list has, as releases print it.
      (known === "shape" && dated?.value !== undefined && !hasGivenName(place)) ||
      (hasDay && isAgency)
    : strong || known === "known";
  if (known === "no" || !enough || (known === "none" && !isAgency && dated?.value === undefined)) return undefined;
  return {
    ...(place !== "" && { place }),
    ...(agency !== undefined && { agency }),
    ...(dated?.value !== undefined && { date: dated.value }),
    length: match[0].length,
    sure: strong || agency !== undefined,
  };
}

/** A capital or a figure, after quotation marks and brackets at most. */
const opensSentence = (rest: string) => {
  const bare = rest.replace(/^[“"‘'(]+/, "");
  return startsUpper(bare) || /^\d/.test(bare);
};

const isPlaced = (known: string) => known === "known" || known === "capitals";

/** Takes out what stands in brackets; the first that is no country or region is the agency. */
function withoutBrackets(lead: string): { words: string; agency?: string } {
  let agency: string | undefined;
  const words = lead.replace(IN_BRACKETS, (_, inner: string) => {
    if (!isPlace(inner)) agency ??= inner;
    return " ";
  });
  return { words: words.trim(), ...(agency !== undefined && { agency }) };
}

/**
 * Tells how well words stand for the place of a dateline: "capitals" as agencies print it, "known" by the gazetteer,
 * "shape" where they only look like it.
 *
 * @param told an agency stands behind them: then a short word in capitals is a town that no list has
 */
export function judgePlace(words: string, told = false): "capitals" | "known" | "shape" | "no" {
  const parts = words.split(/\s*[,/]\s*/).filter(Boolean);
  const first = parts[0];
  if (first === undefined || parts.length > 4 || !parts.every(isNameShaped)) return "no";
  if (parts.some((part) => reportHeads().labels.has(part.toLowerCase()) || isOutlet(part) || isBody(part))) return "no";
  // A state alone opens many a sentence fragment; datelines name towns.
  const known =
    placeOf(first) !== undefined ||
    (!isPlace(first) && !hasGivenName(first) && parts.slice(1).some(isRegionOrState)) ||
    reportHeads().placesOfBodies.has(first.toLowerCase());
  if (isCapitals(first)) return known || told || first.length >= LEAST_UNKNOWN ? "capitals" : "no";
  return known ? "known" : "shape";
}

/** "NATO - The alliance" opens with a body; "UNITED NATIONS - " with the place where one sits. */
const isBody = (part: string) => bodyOf(part) !== undefined && !reportHeads().placesOfBodies.has(part.toLowerCase());

/** Tells whether the gazetteer has it: a town, a region or a state. */
export function isPlace(form: string): boolean {
  const state = stateOf(form)?.form;
  return placeOf(form) !== undefined || state === "name" || state === "capital";
}

/** What stands after a town ("Key West, Florida"); after a writer stands a town ("A. Writer, Brussels"). */
export const isRegionOrState = (form: string): boolean => stateOf(form)?.form === "name" || isRegion(form);

/** "DE" and "LA" in SANTA MARTA DE LA VEGA. */
const isJoiner = (word: string) => reportHeads().placeJoiners.has(word.toLowerCase());

/** Letters that an unknown town in capitals has at least where nothing else tells a dateline: "NATO" is none. */
const LEAST_UNKNOWN = 6;

const isCapitals = (part: string) => part.length >= 3 && isAllCapitals(part);

function isNameShaped(part: string): boolean {
  const words = part.split(" ").filter((word) => !isJoiner(word));
  return words.length > 0 && words.length <= 4 && words.every(isCapitalised);
}
