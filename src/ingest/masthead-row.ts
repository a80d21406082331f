import { isRegion } from "../knowledge/regions.js";
import { placeOf, stateOf } from "../knowledge/world.js";
import type { HeadLine } from "./head-lines.js";
import { isInitials, isMasthead, isOutlet, isSectionName } from "./outlet-shape.js";
import { endsSentence, sameWords } from "./sentence-shape.js";

/** A line over the headline that gives the outlet with its section, or the sections alone. */
export type MastheadRow = HeadLine | { readonly kind: "section" };

/** What a line of the masthead is: the name of the paper, what it says of itself, or the date and number of the issue. */
export type MastheadLine = MastheadRow | { readonly kind: "tagline" };

const LONGEST_PART = 40;
const MOST_PARTS = 6;

/**
 * Reads the row over a headline: "QRN / Africa", "Harbour Pilot » News » Bergen", "World > Fisheries". Initials at its
 * end are what the page is about.
 *
 * @param own the outlet's name, where the report gives it elsewhere
 */
export function readMastheadRow(line: string, own: string | undefined): MastheadRow | undefined {
  const parts = line.split(/\s+(?:[/|·•:–—-]|::)\s+|\s*[»›>]\s*/u).filter(Boolean);
  if (parts.length < 2 || parts.length > MOST_PARTS || endsSentence(line)) return undefined;
  if (parts.some((part) => part.length > LONGEST_PART || part.split(" ").length > 5)) return undefined;
  const [first = "", last = ""] = [parts[0], parts.at(-1)];
  const outlet = [first, last].find((part) => {
    const rest = parts.filter((other) => other !== part);
    return isNamed(part, own, rest.every(isSectionOrPlace)) && !(part === last && isInitials(part) && !isOutlet(part));
  });
  if (outlet !== undefined) return { kind: "outlet", outlet };
  // "Harbour Media | News | Cod/Crab | Auctions today": some of its own sections nobody else has.
  if (parts.length > 2 && isOutlet(first) && !isSectionOrPlace(first) && parts.slice(1).some(isSectionName))
    return { kind: "outlet", outlet: first };
  const isPath = /[»›>]/.test(line) || parts.every(isSectionOrPlace);
  return isPath && parts.some(isSectionName) ? { kind: "section" } : undefined;
}

function isNamed(part: string, own: string | undefined, amongSections: boolean): boolean {
  if (own !== undefined && sameWords(part, own)) return true;
  if (!amongSections || isSectionOrPlace(part)) return false;
  return isOutlet(part) || isMasthead(part) || isInitials(part) || /^the \S/i.test(part);
}

const isSectionOrPlace = (part: string): boolean =>
  isSectionName(part) ||
  stateOf(part)?.form === "name" ||
  isRegion(part) ||
  placeOf(part) !== undefined ||
  /^(?:home|front page)$/i.test(part);
