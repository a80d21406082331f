import { type Clause, firstFrom, type NounPhrase, type Span, spansWithin } from "../../../model/index.js";
import type { EventInput } from "../../events/event-input.js";

/** "A would give notice, a centre would open, and disputes would go to a panel": each with a subject of its own. */
export function eachClause(reading: EventInput, span: Span, clauses: readonly Clause[]): Span[] {
  const starts = clauses.flatMap((clause) => {
    const subject = reading.phrases[clause.subject ?? -1];
    const before = reading.tokens[(subject?.first ?? 0) - 1];
    const opens = subject !== undefined && subject.start > span.start && subject.end < span.end;
    const isParted = PARTING.has(before?.norm ?? "");
    return opens && isParted && clause.kind !== "infinitive" && isAhead(reading, clause) ? [subject] : [];
  });
  return cutAt(reading, span, withDeedBefore(reading, span, starts));
}

/** "Boats with nets, lines and pots may leave": what has no verb of its own before the cut is a part of the subject. */
function withDeedBefore(reading: EventInput, span: Span, starts: readonly NounPhrase[]): NounPhrase[] {
  const kept: NounPhrase[] = [];
  for (const subject of starts) {
    const from = kept.at(-1)?.start ?? span.start;
    if (spansWithin(reading.verbs, { start: from, end: subject.start }).some(({ finite }) => finite))
      kept.push(subject);
  }
  return kept;
}

function cutAt(reading: EventInput, span: Span, starts: readonly NounPhrase[]): Span[] {
  return [span.start, ...starts.map((s) => s.start)].map((start, i) => {
    const next = starts[i];
    const [second, first] = [1, 2].map((back) => reading.tokens[(next?.first ?? 0) - back]);
    const mark = second?.norm === "and" && PARTING.has(first?.norm ?? "") ? first : second;
    const last = reading.tokens[firstFrom(reading.tokens, mark?.start ?? 0) - 1];
    return { start, end: next && last ? last.end : span.end };
  });
}

const PARTING = new Set([",", ";", "and"]);
const AHEAD = new Set(["would", "must", "could", "may"]);

const isAhead = (reading: EventInput, { verb }: Clause): boolean =>
  AHEAD.has(reading.verbs[verb]?.modal ?? "") || reading.verbs[verb]?.tense === "future";
