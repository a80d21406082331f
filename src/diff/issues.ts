import type { Change, Issue } from "../model/index.js";
import type { Versions } from "./context.js";
import { matchEntries } from "./match.js";

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

function positions(versions: Versions, before: Issue["positions"], issue: Issue): Change[] {
  return matchEntries(before, issue.positions, (a, b) => a.by === b.by).added.flatMap(({ by, stance, evidence }) => {
    const news = versions.news(evidence);
    if (news.length === 0) return [];
    return [{ ...head(issue), is: "position-new", by: versions.name(by), after: stance, evidence: news }];
  });
}

const head = ({ id, name }: Issue) => ({ section: "issues", entry: id, about: name }) as const;
