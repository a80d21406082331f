import { clauseAround } from "../../../model/clause-around.js";
import { type Clause, dayNumber, firstFrom, type Reading, spansWithin } from "../../../model/index.js";

/** Days before a report from which on what it dates is another story: "fell apart in November", "the truce reached in the spring". */
const LONG_AGO = 10;

/**
 * Tells whether what a clause tells is dated long before its report, be it by the clause on which it hangs ("met on 21 January, when the
 * guild walked out"), or is told as what things have been counted from: "the first since the talks broke down".
 */
export function isLongAgo(reading: Reading, clause: Clause): boolean {
  const { tokens, times, intake } = reading;
  const at = firstFrom(tokens, clause.start);
  if (tokens[at]?.norm === "since" || tokens[at - 1]?.norm === "since") return true;
  const published = dayNumber(intake.report.published?.value);
  const above = aboveOf(reading.clauses, clause);
  return spansWithin(times, reading.sentences[clause.sentence] ?? clause).some((time) => {
    if (time.type !== "DATE" || !time.when || !(published - dayNumber(time.when.to) > LONG_AGO)) return false;
    const own = clauseAround(reading, { ...time, sentence: clause.sentence });
    return own !== undefined && (above.includes(own) || isWhen(reading, own, clause));
  });
}

/** "Walked out when both met on 3 January". */
const isWhen = ({ tokens, clauses }: Reading, { kind, start, parent }: Clause, clause: Clause): boolean =>
  kind === "adverbial" && clauses[parent ?? -1] === clause && tokens[firstFrom(tokens, start)]?.norm === "when";

/** A clause and those on which it hangs: as an adverbial or relative one it is told of their day. */
function aboveOf(clauses: readonly Clause[], clause: Clause): Clause[] {
  const hangs = clause.kind === "relative" || clause.kind === "adverbial" || clause.kind === "participial";
  const parent = hangs ? clauses[clause.parent ?? -1] : undefined;
  return parent ? [clause, ...aboveOf(clauses, parent)] : [clause];
}
