import type { Change, Issue } from "../model/index.js";
import type { Versions } from "./context.js";
import { matchEntries, sharedWords } from "./match.js";

/** Finds the matters that came up, those that stand otherwise, and the positions that were taken. */
export function diffIssues(versions: Versions): Change[] {
  const { pairs, added } = matchEntries(versions.before.issues, versions.after.issues, (a, b) => a.code === b.code);
  return [
    ...added.flatMap((issue) => [...newIssue(versions, issue), ...positions(versions, [], issue)]),
    ...pairs.flatMap(([before, after]) => [
      ...status(versions, before, after),
      ...positions(versions, before.positions, after),
    ]),
  ];
}

function newIssue(versions: Versions, issue: Issue): Change[] {
  const evidence = versions.news(issue.evidence);
  return evidence.length === 0 ? [] : [{ ...head(issue), is: "issue-new", after: issue.status, evidence }];
}

function status(versions: Versions, before: Issue, after: Issue): Change[] {
  const evidence = versions.news(after.evidence);
  if (before.status === after.status || evidence.length === 0) return [];
  return [{ ...head(after), is: "issue-status", before: before.status, after: after.status, evidence }];
}

/** A position's id only counts those of its holder: it is known by its words. */
function positions(versions: Versions, before: Issue["positions"], issue: Issue): Change[] {
  return issue.positions.flatMap(({ by, stance, evidence }) => {
    const own = before.filter((one) => one.by === by);
    const news = versions.news(evidence);
    if (news.length === 0 || own.some((one) => sharedWords(one.evidence, evidence) > 0)) return [];
    const was = own.at(-1)?.stance;
    const told = { by: versions.name(by), ...(was === undefined ? {} : { before: was }), after: stance };
    return [{ ...head(issue), is: "position-new", ...told, evidence: news }];
  });
}

const head = ({ id, name }: Issue) => ({ section: "issues", entry: id, about: name }) as const;
