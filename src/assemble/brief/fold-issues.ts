import type { Evidence, Issue } from "../../model/index.js";
import { plainWords } from "./plain-words.js";

/** Puts a matter that only a report's own word names under one that is told by the same sentence or has the same positions. */
export function foldIssues(issues: readonly Issue[]): readonly Issue[] {
  const kept: Issue[] = [];
  for (const issue of issues) {
    const at = kept.findIndex((one) => isOne(one, issue) || isOne(issue, one));
    const home = kept[at];
    if (home) kept[at] = { ...home, positions: [...home.positions, ...issue.positions] };
    else kept.push(issue);
  }
  return kept;
}

/** Of the same standing and, where a report's own word names one of them, with one thing told of both. */
function isOne(one: Issue, other: Issue): boolean {
  if (one.status !== other.status || one.stated !== other.stated) return false;
  if (!one.code.startsWith("matter-") && !other.code.startsWith("matter-")) return isMeasureOf(other, one);
  const places = new Set(one.evidence.map(placeOf));
  const stances = new Set(one.positions.map(({ stance }) => stance));
  const isSaid = other.evidence.every((place) => places.has(placeOf(place)));
  const isAlike = isSaid && stemsOf(other).some((stem) => stemsOf(one).includes(stem));
  return isAlike || (other.positions.length > 0 && other.positions.every(({ stance }) => stances.has(stance)));
}

/** "The quota for squid remains open" is told under quotas and under squid: it is one matter, that of the thing. */
function isMeasureOf({ name, evidence }: Issue, of: Issue): boolean {
  const places = new Set(of.evidence.map(placeOf));
  const [word = ""] = plainWords(name);
  const isOne = (quote: string) => new RegExp(`\\b${word.replace(/s$/, "")}\\p{L}* (?:for|on|of) `, "iu").test(quote);
  return (
    of.evidence.length > evidence.length &&
    !name.includes(" ") &&
    evidence.every((one) => places.has(placeOf(one)) && isOne(one.quote))
  );
}

const placeOf = ({ report, start }: Evidence): string => `${report} ${start}`;

/** "Night closure" and "closures" are of one thing: words of five letters and more, as far as that. */
const stemsOf = ({ name }: Issue): string[] =>
  plainWords(name).flatMap((word) => (word.length >= STEM ? word.slice(0, STEM) : []));

const STEM = 5;
