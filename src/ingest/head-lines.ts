import { reportHeads } from "../knowledge/report-heads.js";
import { outletOf } from "../knowledge/world.js";
import { isOutletShaped, isPersonShaped, isStaff, readByline } from "./byline.js";
import { isPlace, judgePlace } from "./dateline.js";
import { takeDate } from "./head-date.js";

/** What a line of the head says beside the headline. */
export interface HeadLine {
  readonly kind: "byline" | "dateline" | "outlet";
  readonly byline?: string;
  readonly place?: string;
  readonly outlet?: string;
  /** ISO day or instant that the line gives as the date of publication. */
  readonly published?: string;
  /** ISO day or instant at which it was last touched. */
  readonly updated?: string;
}

const LONGEST = 160;
/** The number of an issue: "weekly letter no. 12". */
const ISSUE = /^[\p{L} ]{0,30}\b(?:no|number|issue|vol|volume|edition|nr)\b\.? ?\d{1,6}$/iu;

/** Gives the outlet where a headline is its name and the number of the issue: "Harbour Bulletin no. 6". */
export function outletOfIssue(headline: string): string | undefined {
  const name = /^(.{4,60}?),? (?:no|number|issue|vol|volume|edition|nr|#)\b\.? ?#?\d{1,6}$/i.exec(headline)?.[1];
  return name && isOutletShaped(name) ? name : undefined;
}

/** Reads a byline, stamp, dateline or outlet line, or several of them in one line; undefined for any other line. */
export function readHeadLine(line: string): HeadLine | undefined {
  if (line.length > LONGEST) return undefined;
  return readRow(line.split(/\s+[|·•]\s+/)) ?? readPart(line);
}

function readRow(parts: readonly string[]): HeadLine | undefined {
  if (parts.length < 2) return undefined;
  const read = parts
    .filter((part) => !ISSUE.test(part))
    .map(
      (part) =>
        readPart(part) ?? (isPersonShaped(part) || isStaff(part) ? { kind: "byline", byline: part } : undefined),
    );
  if (!read.every((part) => part !== undefined) || !read.some((part) => part?.kind !== "outlet")) return undefined;
  const said: HeadLine = Object.assign({}, ...[...read].reverse());
  const kinds = read.map((part) => part?.kind);
  return { ...said, kind: kinds.includes("byline") ? "byline" : kinds.includes("dateline") ? "dateline" : "outlet" };
}

function readPart(part: string): HeadLine | undefined {
  const byline = readByline(part);
  if (byline !== undefined) return { kind: "byline", byline };
  const dated = takeDate(part);
  if (dated) return readDated(part, dated);
  const place = judgePlace(part);
  if (
    (place === "capitals" && isPlace(part.split(/[,/]/)[0] ?? "")) ||
    (place !== "no" && place !== "shape" && part.includes(","))
  )
    return { kind: "dateline", place: part };
  if (outletOf(part) || isOutletShaped(part)) return { kind: "outlet", outlet: part };
  return undefined;
}

/** What stands beside a date: nothing, a word such as "Published", a place, an outlet or a writer. */
function readDated(part: string, dated: NonNullable<ReturnType<typeof takeDate>>): HeadLine | undefined {
  const rest = dated.rest.replace(/\s*[:.–-]+$/, "");
  const lead = rest.toLowerCase();
  const { published, updated } = reportHeads();
  const value = dated.value;
  if (updated.has(lead)) return { kind: "dateline", ...(value && { updated: value }) };
  const date = value === undefined ? {} : { published: value };
  if (rest === "" || published.has(lead)) return { kind: "dateline", ...date };
  const byline = readByline(rest);
  if (byline !== undefined) return { kind: "byline", byline, ...date };
  if (dated.timeOnly) return undefined;
  if (outletOf(rest) || isOutletShaped(rest)) return { kind: "dateline", outlet: rest, ...date };
  const place = rest.replace(/[\s,]+$/, "");
  // With a date that has its year, the shape of a place is enough; the date must stand at an end of the line.
  const judged = judgePlace(place);
  const enough =
    judged === "capitals" || judged === "known" || (judged === "shape" && value !== undefined && part.includes(","));
  return enough ? { kind: "dateline", place, ...date } : undefined;
}
