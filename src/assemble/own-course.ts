import { issueWords } from "../knowledge/issues.js";
import { type IssueMention, once } from "../model/index.js";
import type { Record } from "./record.js";

/**
 * Tells whether words that are a matter elsewhere only say how these talks are led: "a second day of arbitration", where an arbitrator leads
 * them. What somebody is told to want of it is a matter all the same.
 */
export function isOwnCourse(record: Record, reading: number, mention: IssueMention): boolean {
  const isNamed = mention.by === "issues:phrase" || mention.by === "matters:term";
  return isNamed && isArbitrated(record) && issueWords().course.has(record.text({ reading, ...mention }).toLowerCase());
}

/** Somebody of the set has such a word for his office. */
const isArbitrated = once(({ links }: Record): boolean =>
  links.entities.some(({ offices }) =>
    offices.some(
      ({ title, former }) =>
        !former &&
        title
          .toLowerCase()
          .split(/\s+/)
          .some((word) => issueWords().course.has(word)),
    ),
  ),
);
