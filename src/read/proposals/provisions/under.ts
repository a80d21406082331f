import { proposalWords } from "../../../knowledge/negotiation.js";
import { bySentence } from "../../../model/by-sentence.js";
import type { Clause, Provision, Span } from "../../../model/index.js";
import type { EventInput } from "../../events/event-input.js";
import type { KnownProposal } from "./known.js";
import { cutRemark, endOfSentence, provision } from "./make.js";

/** Finds what would be "under the plan", "as part of the offer": the rest of the sentence. */
export function underIt(reading: EventInput, proposal: KnownProposal): Provision[] {
  const before = reading.tokens[proposal.phrase.first - 1];
  if (!before || !isUnder(reading, proposal)) return [];
  const clauses = bySentence(reading.clauses, proposal.sentence).flatMap((i) => reading.clauses[i] ?? []);
  const clause = clauses.find((c) => c.kind === "main" && holds(reading, c));
  const subject = clause && reading.phrases[clause.subject ?? -1];
  const verb = clause && reading.verbs[clause.verb];
  if (!clause || !subject || !verb) return [];
  const end =
    proposal.phrase.start < subject.start
      ? cutRemark(reading, verb.end, endOfSentence(reading, proposal.sentence))
      : before.start - 1;
  if (end <= verb.end) return [];
  return eachClause(reading, { start: subject.start, end }, clauses).flatMap((span) =>
    provision(reading, proposal, span, "under"),
  );
}

/** "A would give notice, a centre would open, and disputes would go to a panel": each with a subject of its own. */
function eachClause(reading: EventInput, span: Span, clauses: readonly Clause[]): Span[] {
  const starts = clauses.flatMap((clause) => {
    const subject = reading.phrases[clause.subject ?? -1];
    const before = reading.tokens[(subject?.first ?? 0) - 1];
    const opens = subject !== undefined && subject.start > span.start && subject.end < span.end;
    const isParted =
      before?.norm === "," || (before?.norm === "and" && reading.tokens[(subject?.first ?? 0) - 2]?.norm === ",");
    return opens && isParted && clause.kind === "main" && holds(reading, clause) ? [subject] : [];
  });
  return [span.start, ...starts.map((s) => s.start)].map((start, i) => {
    const next = starts[i];
    const before = reading.tokens[(next?.first ?? 0) - 1];
    const comma = before?.norm === "and" ? reading.tokens[(next?.first ?? 0) - 2] : before;
    return { start, end: next && comma ? comma.start : span.end };
  });
}

/** "Under the plan" and "as part of the plan" bring what is in it. */
function isUnder(reading: EventInput, proposal: KnownProposal): boolean {
  const words = [3, 2, 1].map((back) => reading.tokens[proposal.phrase.first - back]?.norm ?? "");
  return words[2] === "under" || words.join(" ") === "as part of";
}

/** What a plan holds is ahead: in "would" or "will", or in a verb of giving and capping. */
function holds(reading: EventInput, clause: Clause): boolean {
  const verb = reading.verbs[clause.verb];
  if (!verb || verb.negated) return false;
  return (
    verb.modal === "would" ||
    verb.modal === "must" ||
    verb.tense === "future" ||
    proposalWords().contents.has(verb.lemma)
  );
}
