import { isRegion } from "../knowledge/regions.js";
import { reportHeads } from "../knowledge/report-heads.js";
import { bodyOf, outletOf, stateOf } from "../knowledge/world.js";

/** Names an office or group of a newsroom: "Staff Reporter", "diplomatic correspondent", "Agencies". */
export function isStaff(part: string): boolean {
  const words = part.toLowerCase().split(" ");
  const { newsroom } = reportHeads();
  return words.length <= 5 && words.some((word) => newsroom.has(word.replace(/s$/, "")) || newsroom.has(word));
}

/** Names what a writer is, and no outlet: a line that ends in an office ("Business Reporter", "Europe correspondent"). */
export function isOffice(line: string): boolean {
  const [office = "", place] = line.toLowerCase().split(/, | in /);
  const words = office.split(" ");
  if (words.length > 5 || outletOf(line) || (place !== undefined && place.split(" ").length > 3)) return false;
  return reportHeads().offices.has((words.at(-1) ?? "").replace(/s$/, ""));
}

/** Sections joined, "news" behind them: "Business & Markets", "Local News", "World / Politics". */
export function isSectionName(part: string): boolean {
  const { sections } = reportHeads();
  const isSection = (name: string) => sections.has(name) || sections.has(name.replace(/ news$/, ""));
  const lower = part.toLowerCase();
  return isSection(lower) || lower.split(/\s*[&/,]\s*|\s+and\s+/).every(isSection);
}

/** Two to six capitalised words of which the last is an outlet's kind: "The Harbour Times". */
export function isOutletShaped(line: string): boolean {
  if (isDomain(line) || isStation(line) || isPeriodical(line)) return true;
  const words = line.replace(/\.(?:com|org|net)$/i, "").split(" ");
  if (words.length < 2 || words.length > 6 || isSectionName(line)) return false;
  const last = (words.at(-1) ?? "").toLowerCase();
  const { outletNouns, outletStarts, offices } = reportHeads();
  // "Business Reporter" is what a writer is; "The Harbour Reporter" a paper.
  const isNamed =
    outletNouns.has(last) ||
    (outletStarts.has((words[0] ?? "").toLowerCase()) && words.length > 1) ||
    isPaperOf(words) ||
    words.slice(1, -1).some((word) => /^(?:Daily|Weekly)$/.test(word));
  if (!isNamed || (offices.has(last) && !/^the /i.test(line))) return false;
  return words.every(
    (word) => /^\p{Lu}[\p{L}\p{N}&.'’-]*$/u.test(word) || /^(?:of|the|and|&|for|du|de|da|do|del|di)$/.test(word),
  );
}

/** Tells the call sign of a station with where it is heard or what it does: "WQRN 90.9 FM", "KQRN 6 News Bergen", "WQRN-TV". */
export const isStation = (line: string): boolean =>
  /^[KW]\p{Lu}{2,3}(?:-(?:TV|FM|AM)| \d{1,3}(?:\.\d)?| (?:FM|AM|TV|News|Radio)(?= |$))(?: \p{Lu}[\p{L}-]*){0,3}$/u.test(
    line,
  );

/** "The Harbour Review of Ships": what it is of stands behind what it is. */
const isPaperOf = (words: readonly string[]): boolean =>
  words.some((word, i) => i > 1 && word === "of" && reportHeads().outletNouns.has((words[i - 1] ?? "").toLowerCase()));

/** "The Daily Anchor": a name that says how often it comes. */
const isPeriodical = (line: string): boolean =>
  /^The (?:Daily|Weekly|Sunday|Morning|Evening) \p{Lu}\p{L}+$/u.test(line);

/** The name of a site: "harbourprice.com". */
const isDomain = (line: string): boolean =>
  /^(?:www\.)?[a-z][a-z\d-]{2,30}\.(?:com|org|net|news|info|co\.\w\w|com\.\w\w)$/i.test(line);

/** A known outlet's name, or one that looks like an outlet's. */
export const isOutlet = (name: string): boolean => outletOf(name) !== undefined || isOutletShaped(name);

/** Gives the name without what says which of its services it is: "Harbour News in English" is "Harbour News". */
export function withoutEdition(line: string): string {
  const [, name, inBrackets = ""] = /^(\S.*\S) ?[([]([^()[\]]+)[)\]]$/.exec(line) ?? [];
  if (name !== undefined && reportHeads().editions.includes(inBrackets.toLowerCase())) return name;
  const lower = line.toLowerCase();
  const edition = reportHeads().editions.find((words) => lower.endsWith(` ${words}`));
  return edition === undefined ? line : line.slice(0, -edition.length - 1).replace(/ [–—|-]$/, "");
}

/** A name that nothing but an outlet over a headline has: a brand, or initials of no state and no body ("QRN Africa"). */
export function isMasthead(name: string): boolean {
  const [first = "", ...more] = name.split(" ");
  return more.length < 3 && (isBrand(first) || (more.length > 0 && isInitials(first) && more.every(isPlaceOrKind)));
}

/** Initials of no state, no body and no section: of a station, where a writer or a section stands beside them. */
export const isInitials = (name: string): boolean =>
  /^\p{Lu}{2,5}\d?$/u.test(name) && !stateOf(name) && !bodyOf(name) && !isSectionName(name);

const isPlaceOrKind = (word: string): boolean =>
  reportHeads().outletNouns.has(word.toLowerCase()) || stateOf(word) !== undefined || isRegion(word);

/** A name that only a brand has: with a capital or a figure within the word, "PortPulse24". */
const isBrand = (name: string) => /^\p{Lu}[\p{L}\p{N}]*(?:\p{Ll}\p{Lu}|\p{L}\d)[\p{L}\p{N}]*$/u.test(name);

/** Gives the outlet whose desk or staff is named as the writer: "PortPulse24 Desk", "Harbour Times staff, with AP". `isSigned` where "by" stands before it. */
export function outletOfStaff(line: string, isSigned = false): string | undefined {
  const [, name, group, agencies] =
    /^(.{2,40}?)(?: (staff(?: (?:writer|reporter)s?)?|desk|newsdesk|newsroom|team|bureau|editors|reporters)(?:[,;]? (?:and|with) .{2,40})?|\s?\/\s?(agencies))$/i.exec(
      line,
    ) ?? [];
  if (name === undefined || isSectionName(name) || isOffice(name)) return undefined;
  if (isOutlet(name) || isBrand(name)) return name;
  const isName = name.split(" ").every((word) => /^\p{Lu}[\p{L}\p{N}’'&-]+$/u.test(word));
  if (!isName || isStaff(name)) return undefined;
  // "By Market Minute staff": whoever signs so is the outlet, unless it is a part of one ("By our foreign staff").
  const words = name.split(" ");
  const isOwn = isSigned && words.length > 1 && !words.some((word) => isSectionName(word) || /^our$/i.test(word));
  return isOwn || (group === undefined && agencies !== undefined) ? name : undefined;
}

/** Gives the first line of a text where it is the full name of the agency: "Quay News Service" over what its dateline gives to "QNS". */
export function inFull(agency: string, name = ""): string | undefined {
  const initials = name.split(" ").map((word) => word.charAt(0));
  return agency.length > 1 && initials.join("") === agency ? name : undefined;
}
