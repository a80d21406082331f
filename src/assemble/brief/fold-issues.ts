import type { Issue } from "../../model/index.js";
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
  const isNamed = one.code.startsWith("matter-") || other.code.startsWith("matter-");
  if (one.status !== other.status || one.stated !== other.stated || !isNamed) return false;
  const places = new Set(one.evidence.map(({ report, start }) => `${report} ${start}`));
  const stances = new Set(one.positions.map(({ stance }) => stance));
  const isSaid = other.evidence.every(({ report, start }) => places.has(`${report} ${start}`));
  const isAlike = isSaid && stemsOf(other).some((stem) => stemsOf(one).includes(stem));
  return isAlike || (other.positions.length > 0 && other.positions.every(({ stance }) => stances.has(stance)));
}

/** "Night closure" and "closures" are of one thing: words of five letters and more, as far as that. */
const stemsOf = ({ name }: Issue): string[] =>
  plainWords(name).flatMap((word) => (word.length >= STEM ? word.slice(0, STEM) : []));

const STEM = 5;
