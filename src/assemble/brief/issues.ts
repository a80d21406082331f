import { proposalWords } from "../../knowledge/negotiation.js";
import { type Issue, once, type TimelineEvent } from "../../model/index.js";
import { reportWith } from "./by-id.js";
import { byParty } from "./by-party.js";
import { foldIssues } from "./fold-issues.js";
import type { Line, Source } from "./line.js";
import { isListed, plainWords } from "./plain-words.js";
import { toldPositions } from "./told-positions.js";
import { sentence } from "./words.js";

/** Tells how each matter stands, then who wants what in it, word for word. */
export function issues(source: Source): Line[] {
  return openIssues(source).flatMap((issue) => {
    const held = toldPositions(source, issue);
    // What one side only speaks of is no open issue: a report must say how it stands, or two must take sides.
    if (!isStated(issue) && new Set(held.map(({ by }) => byParty(source, by))).size < 2) return [];
    const status = isStated(issue) ? issue.status : "what each side wants";
    const vote = issue.status === "agreed" ? pendingVote(source) : undefined;
    const told = vote ? `${status}, a vote on it still to come` : status;
    const evidence = [...issue.evidence, ...(vote?.evidence.slice(0, 1) ?? [])];
    const leads = isStated(issue) ? {} : { leads: true as const };
    const lines = held.map(({ by, line }) => {
      const same = held.filter((other) => other.line.core === line.core);
      return { ...line, sides: [by, ...same.map((other) => other.by)].map((id) => byParty(source, id)) };
    });
    return [{ text: sentence(`${issue.name}: ${told}`), evidence, ...leads }, ...lines];
  });
}

/**
 * Gives the matters that the brief tells: each once, and of those that no list has none that only a headline names, nor one of a
 * single word on which nobody takes a side: "Return: open" leaves open of what.
 */
export const openIssues = (source: Source): readonly Issue[] =>
  folded(source.dossier.issues).filter(
    ({ code, name, positions, evidence }) =>
      !code.startsWith("matter-") ||
      positions.length > 0 ||
      (name.includes(" ") &&
        !evidence.every(({ report, quote }) => reportWith(source, report)?.title?.includes(quote))),
  );

const folded = once(foldIssues);

/** A ballot or ratification of the deal that the reports have still to come: until then what negotiators agreed binds nobody. */
function pendingVote({ dossier }: Source): TimelineEvent | undefined {
  const { ballots, ratifying, strikes, agreements, heads, voters } = proposalWords();
  return dossier.timeline.find(({ status, when, text }) => {
    const isAhead = (status === "planned" || status === "possible") && (when === undefined || when.to >= dossier.asOf);
    const words = isAhead ? plainWords(text) : [];
    const has = (list: ReadonlySet<string>) => words.some((word) => isListed(word, list));
    const isVote = has(ballots) || (has(ratifying) && (has(agreements) || has(heads) || has(voters)));
    return isVote && !has(strikes);
  });
}

/** Tells whether a report says how the matter stands; "open" is otherwise only the absence of any word on it. */
export const isStated = (issue: Issue): boolean => issue.status !== "open" || issue.stated === true;
