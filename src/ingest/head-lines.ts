import { boilerplate } from "../knowledge/boilerplate.js";
import { reportHeads } from "../knowledge/report-heads.js";
import { outletOf } from "../knowledge/world.js";
import { isPersonShaped, outletOfByline, readByline } from "./byline.js";
import { isPlace, judgePlace, readDateline } from "./dateline.js";
import { hasGivenName } from "./given-name.js";
import { takeDate } from "./head-date.js";
import { startsUpper } from "./letters.js";
import {
  isInitials,
  isMasthead,
  isOffice,
  isOutlet,
  isOutletShaped,
  isSectionName,
  isStaff,
  outletOfStaff,
} from "./outlet-shape.js";

/** What a line of the head says beside the headline. */
export interface HeadLine {
  readonly kind: "byline" | "dateline" | "outlet";
  readonly byline?: string;
  readonly place?: string;
  readonly outlet?: string;
  /** ISO day or instant that the line gives as the date of publication. */
  readonly published?: string;
  /** The days that a date of figures alone can stand for, or the one whose year is missing. */
  readonly either?: readonly string[];
  /** ISO day or instant at which it was last touched. */
  readonly updated?: string;
}

type StampDate = Pick<HeadLine, "published" | "either">;

const LONGEST = 160;
/** The number of an issue: "weekly letter no. 12". */
const ISSUE = /^[\p{L} ]{0,30}\b(?:no|number|issue|vol|volume|edition|nr)\b\.? ?\d{1,6}$/iu;

/** Tells the number of an issue: "weekly letter no. 12". */
export const isIssue = (line: string): boolean => /\d$/.test(line) && ISSUE.test(line);

/** Gives the outlet where a headline is its name and the number of the issue: "Harbour Bulletin no. 6". */
export function outletOfIssue(headline: string): string | undefined {
  const name = /^(.{4,60}?),? (?:no|number|issue|vol|volume|edition|nr|#)\b\.? ?#?\d{1,6}$/i.exec(headline)?.[1];
  return name && isOutletShaped(name) ? name : undefined;
}

/** Reads a byline, stamp, dateline or outlet line, or several of them in one line; undefined for any other line. */
export function readHeadLine(given: string): HeadLine | undefined {
  if (given.length > LONGEST) return undefined;
  const line = given
    .replace(GLUED, " ")
    .replace(/^[|·•]\s+/, "")
    .replace(/\s*[[\]]\s*/g, " ")
    .trim();
  const parts = line
    .replace(GLUED, " ")
    .split(/\s*[|·•]\s+|\s+[|·•]\s*|(?<=\d)(?=[A-Z][a-z]{4,}:? )/)
    .flatMap(betweenStamps);
  return readRow(parts) ?? readPart(line) ?? readDatelineAlone(line);
}

/** "May 3, 20265:00 AM": the year runs into the time of day. */
const GLUED = /(?<=\b20\d\d)(?=\d{1,2}:\d\d)/;

/** "Issued on: 3 May 2026 - 17:12 Modified: 4 May 2026", "3 May 2026 4 min read": two parts without a mark between. */
function betweenStamps(part: string): readonly string[] {
  for (const { index } of part.matchAll(
    /(?<=[\dA-Za-z.)])(?:[ ,;(]+(?:[–—-] ?)?(?=[A-Za-z\d])|(?=[A-Z][a-z]|last ))/g,
  )) {
    const [before, after] = [part.slice(0, index), part.slice(index).replace(/^[ ,;(]+(?:[–—-] ?)?/, "")];
    const isNext = /^\d/.test(after) ? isFurniture(after) : stampOf(after) !== undefined;
    if (isNext && takeDate(before)) return [before, ...betweenStamps(after)];
  }
  return [part];
}

/** Gives the word of a stamp that opens a line ("Published on: ..."). */
function stampOf(line: string): string | undefined {
  const { published, updated } = reportHeads();
  const words = line.toLowerCase().split(/[ :]+/, 3);
  const leads = [3, 2, 1].map((length) => words.slice(0, length).join(" "));
  return leads.find((lead) => published.has(lead) || updated.has(lead));
}

/** "Bergen, May 12, 2026 (Agency) -" on a line of its own; without a dash it needs place, day and agency. */
function readDatelineAlone(line: string): HeadLine | undefined {
  const isOpen = /[-–—]$/.test(line);
  const found = isOpen || line.includes("(") ? readDateline(isOpen ? `${line} A` : `${line} — A`) : undefined;
  if (!found || found.length < line.length) return undefined;
  const { place, date, agency } = found;
  if (!isOpen && (place === undefined || date === undefined || !agency || isEditionAlone(agency))) return undefined;
  return {
    kind: "dateline",
    ...(place !== undefined && { place }),
    ...(date !== undefined && { published: date }),
    ...(agency !== undefined && { outlet: agency }),
  };
}

/** "(English)" is no agency. */
const isEditionAlone = (name: string): boolean => reportHeads().editions.includes(name.toLowerCase());

function readRow(parts: readonly string[]): HeadLine | undefined {
  if (parts.length < 2) return undefined;
  const telling = parts.filter((part) => !isIssue(part) && !isFurniture(part) && !isStaffCredit(part));
  const sections = telling.filter(isSectionName);
  const rest = telling.filter((part) => !sections.includes(part));
  const isSigned = rest.some((part) => isStaff(part) || readByline(part) !== undefined);
  const isDated = rest.some((part) => takeDate(part) !== undefined);
  const read = rest.map((part) => readPart(part) ?? readName(part, isSigned) ?? (isDated ? readTown(part) : undefined));
  if (read.length === 0 || !read.every((part) => part !== undefined)) return undefined;
  if (sections.length === 0 && read.every((part) => part?.kind === "outlet")) return undefined;
  const said: HeadLine = Object.assign({}, ...[...read].reverse());
  const kinds = read.map((part) => part?.kind);
  return { ...said, kind: kinds.includes("byline") ? "byline" : kinds.includes("dateline") ? "dateline" : "outlet" };
}

/** "Editor: A. Writer" */
const isStaffCredit = (part: string) => reportHeads().staffCredits.some(({ find }) => find(part) !== undefined);

/** "Bergen", in a row with a date. */
const readTown = (part: string): HeadLine | undefined =>
  isPlace(part) ? { kind: "dateline", place: part } : undefined;

/** A name without a mark: of a writer, or beside one of the outlet ("QRNO | By A. Writer"). */
function readName(part: string, isSigned: boolean): HeadLine | undefined {
  if (isSigned && (isInitials(part) || isMasthead(part))) return { kind: "outlet", outlet: part };
  return isPersonShaped(part) || isStaff(part) ? { kind: "byline", byline: part } : undefined;
}

/** "4 min read" between the writer and the date. */
const isFurniture = (part: string) =>
  boilerplate()
    .lines(part.toLowerCase())
    .some((entry) => entry.where === "line" && entry.match(part) !== undefined);

function readPart(given: string): HeadLine | undefined {
  const part = given.replace(WITH_FILES, "");
  // "By our political observer": who that is nobody is told.
  if (/^by our \p{Ll}[\p{L} -]{3,40}$/iu.test(part)) return { kind: "byline" };
  const desk = outletOfStaff(part) ?? outletOfDesk(part);
  const byline = readByline(part);
  if (byline !== undefined) return { kind: "byline", byline, ...outletBeside(part) };
  if (isOffice(part)) return { kind: "byline", ...writerBefore(part), ...outletBeside(part) };
  const dated = takeDate(part);
  if (dated) return readDated(part, dated);
  if (desk !== undefined) return { kind: "byline", outlet: desk };
  const copy = readAgencyAndTown(part);
  if (copy) return copy;
  const place = judgePlace(part);
  if (
    (place === "capitals" && isPlace(part.split(/[,/]/)[0] ?? "")) ||
    (place !== "no" && place !== "shape" && part.includes(",") && !JOINED.test(part))
  )
    return { kind: "dateline", place: part };
  return isOutlet(part) ? { kind: "outlet", outlet: part } : undefined;
}

/** Matches who helped, behind the writer or the outlet: "(with files from Nordwire)". */
export const WITH_FILES =
  /,? \(?with (?:files|reporting|reports|inputs?|material|contributions) (?:from|by) [^()]{2,60}\)?$/i;

/** "AN ACT OF MERCY, NOT A BARGAIN": a headline in capitals, not a town. */
const JOINED = /\b(?:NOT|NO|BUT|IS|ARE|WAS|SAYS|SAY|AN|A|OR)\b/;

/** "Business desk, Harbour Evening Post": the part of the newsroom before the name. */
function outletOfDesk(line: string): string | undefined {
  const [, desk = "", name = ""] = /^([^,]{4,40}), (\p{Lu}[^,]{3,40})$/u.exec(line) ?? [];
  return / (?:desk|newsroom|bureau|team|staff)$/i.test(desk) && isOutlet(name) ? name : undefined;
}

/** "Reuters, Bergen", "Bergen (AFP)" */
function readAgencyAndTown(line: string): HeadLine | undefined {
  const [, town = "", agency = ""] = /^([^()]{3,40}) \(([^()]{2,30})\)$/.exec(line) ?? [];
  const [, outlet = agency, place = town] = /^([^,]{2,40}), ([^,]{3,40})$/.exec(line) ?? [];
  return outletOf(outlet) && isPlace(place) ? { kind: "dateline", outlet, place } : undefined;
}

/** "A. Writer Europe correspondent": the name, where what is left is the office and begins as one. */
function writerBefore(line: string): { byline?: string } {
  const words = line.split(" ");
  const length = [2, 3].find((most) => opensOffice(words[most] ?? "") && isOffice(words.slice(most).join(" ")));
  const name = words.slice(0, length ?? 0).join(" ");
  return length !== undefined && hasGivenName(name) && isPersonShaped(name) ? { byline: name } : {};
}

const opensOffice = (word: string) => !startsUpper(word) || isSectionName(word) || isPlace(word) || isStaff(word);

function outletBeside(part: string): { outlet?: string } {
  const parts = part.replace(/^by /i, "").split(/, | \| |\/\s?/);
  const beside = parts.filter((one) => one.includes(" ") || !isStaff(one));
  const known = beside.map((one) => outletOf(one)?.name).find((name) => name !== undefined);
  const named = known ?? parts.slice(1).find(isOutletShaped);
  const staff = part
    .replace(/^by /i, "")
    .replace(readByline(part) ?? "", "")
    .trim();
  const signed = /^by (.+)$/i.exec(part)?.[1];
  const outlet =
    outletOfByline(part) ??
    outletOfStaff(staff) ??
    (signed && staff === "" ? outletOfStaff(signed, true) : undefined) ??
    named;
  return outlet === undefined ? {} : { outlet };
}

/** What stands beside a date: nothing, a word such as "Published", a place, an outlet or a writer. */
function readDated(part: string, dated: NonNullable<ReturnType<typeof takeDate>>): HeadLine | undefined {
  const rest = dated.rest.replace(/\s*[:.–/-]+$/, "");
  const lead = rest
    .toLowerCase()
    .replace(STAMP_SUBJECT, "")
    .replace(/[\s:–/-]+$/, "");
  const { published, updated } = reportHeads();
  const { value, either } = dated;
  if (updated.has(lead) || updated.has(ADDED.exec(lead)?.[1] ?? ""))
    return { kind: "dateline", ...(value && { updated: value }) };
  const date = { ...(value !== undefined && { published: value }), ...(either && { either }) };
  // "Harbour Radio newsroom – updated 3 May 2026, 22:51"
  const [, who = "", stamped = ""] = /^(.{4,50}?),? [–—-] (\w+)$/.exec(rest) ?? [];
  const room = updated.has(stamped.toLowerCase())
    ? (outletOfStaff(who) ?? (isOutlet(who) ? who : undefined))
    : undefined;
  if (room !== undefined) return { kind: "dateline", outlet: room, ...(value && { updated: value }) };
  if (rest === "" || published.has(lead) || isIssue(rest)) return { kind: "dateline", ...date };
  const byline = readByline(rest);
  if (byline !== undefined) return { kind: "byline", byline, ...outletBeside(rest), ...date };
  if (dated.timeOnly) return undefined;
  const isSigned = value !== undefined && isPersonShaped(rest) && hasGivenName(rest) && !isPlace(rest);
  const writer = writerBeforeStamp(rest) ?? writerBeforeTown(rest) ?? (isSigned ? rest : undefined);
  if (writer !== undefined) return { kind: "byline", byline: writer, ...date };
  const stamp = stampOf(rest);
  if (stamp !== undefined) return readStampedPlace(rest.slice(stamp.length).replace(/^[\s:–-]+/, ""), stamp, date);
  if (isSectionName(rest)) return { kind: "dateline", ...date };
  if (isOutlet(rest)) return { kind: "dateline", outlet: rest, ...date };
  // "3 MAY 2026  HB": the initials of a desk.
  if (value !== undefined && isInitials(rest)) return { kind: "dateline", ...date };
  const [outlet = "", place = rest.replace(/[\s,]+$/, "")] = /^([^,]{4,50}), ([^,]{3,40})$/.exec(rest)?.slice(1) ?? [];
  if (isOutlet(outlet) && isPlace(place)) return { kind: "dateline", outlet, place, ...date };
  // "The Continent, 3 May 2026": no town has the article.
  if (value !== undefined && /^The \p{Lu}\p{L}+$/u.test(rest) && !isPlace(rest))
    return { kind: "dateline", outlet: rest, ...date };
  return readPlaced(part, rest.replace(/[\s,]+$/, ""), date);
}

/** "A. Writer Published May 3, 2026" */
function writerBeforeStamp(rest: string): string | undefined {
  const [, name = "", stamp = ""] = /^(.{5,60}) ([A-Za-z]+):?$/.exec(rest) ?? [];
  return reportHeads().published.has(stamp.toLowerCase()) && isPersonShaped(name) ? name : undefined;
}

/** "A. Writer, Port Lusk": one word behind a name is a town by its shape, more are beside a date. */
function writerBeforeTown(rest: string): string | undefined {
  const [, name = "", town = ""] = /^([^,]{5,60}), ([^,]{3,40})$/.exec(rest) ?? [];
  return hasGivenName(name) && isPersonShaped(name) && !isPlace(name) && startsUpper(town) ? name : undefined;
}

/** "Updated - 3 May 2026 - OSLO", "Updated 3 May 2026 - World": a place or a section behind the stamp. */
function readStampedPlace(rest: string, stamp: string, { published, either }: StampDate): HeadLine | undefined {
  const place = judgePlace(rest);
  const isPlaced = (place === "capitals" || place === "known") && !isSectionName(rest);
  if (!isPlaced && !isSectionName(rest)) return undefined;
  const isUpdate = reportHeads().updated.has(stamp);
  const date = isUpdate
    ? { ...(published && { updated: published }) }
    : { ...(published && { published }), ...(either && { either }) };
  return { kind: "dateline", ...(isPlaced && { place: rest }), ...date };
}

/** "This article was first published on 3 May 2026.", "This report by the Harbour Press was first published May 3, 2026." */
const STAMP_SUBJECT =
  /^(?:this|the) (?:article|story|report|piece|post|page|dispatch) (?:by [\p{L}’'& ]{2,40} )?(?:was|has been) /u;

/** "Updated with reactions": what was added. */
const ADDED = /^(\w+(?: (?:at|on))?) (?:with|to add|to include|throughout)\b/;

/** "Port Lusk, Friday, October 23": the weekday says that a day without a year is that of the report. */
const namesWeekday = (part: string): boolean =>
  part
    .toLowerCase()
    .split(/[ ,.]+/)
    .some((word) => reportHeads().weekdays.has(word));

/** With a date that has its year, the shape of a place is enough; the date must stand at an end of the line. */
function readPlaced(part: string, place: string, date: StampDate): HeadLine | undefined {
  // "ARVA, Vigland, 3 May 2026": a day and a country stand behind a town that no list has.
  const judged = judgePlace(place, date.published !== undefined && place.includes(","));
  const isDated = date.published !== undefined || (date.either !== undefined && namesWeekday(part));
  const enough = judged === "capitals" || judged === "known" || (judged === "shape" && isDated && part.includes(","));
  return enough ? { kind: "dateline", place, ...date } : undefined;
}
