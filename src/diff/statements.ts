import type { Change, Statement } from "../model/index.js";
import type { Versions } from "./context.js";
import { matchEntries } from "./match.js";

/** Finds what was said and what happened that no report had before. */
export function diffStatements(versions: Versions): Change[] {
  const { added } = matchEntries(versions.before.statements, versions.after.statements, (a, b) => a.by === b.by);
  return added.flatMap((statement) => {
    const evidence = versions.news(statement.evidence);
    if (evidence.length === 0) return [];
    const by = speakerOf(versions, statement);
    return [
      {
        is: "statement-new",
        section: "statements",
        entry: statement.id,
        about: by,
        by,
        after: statement.text,
        ...(statement.kind === "direct" ? {} : { told: true }),
        evidence,
      },
    ];
  });
}

/** Finds the events that no report told before. */
export function diffTimeline(versions: Versions): Change[] {
  const { added } = matchEntries(versions.before.timeline, versions.after.timeline);
  return added.flatMap(({ id, text, status, evidence }) => {
    const news = versions.news(evidence);
    if (news.length === 0) return [];
    return [{ is: "event-new", section: "timeline", entry: id, about: text, after: status, evidence: news }];
  });
}

/** Names who said it, as the record does. */
export const speakerOf = (versions: Versions, { by, unnamed }: Statement): string =>
  by === undefined ? (unnamed ?? "") : versions.name(by);
