import { denials } from "../../knowledge/framings.js";
import { bySentence } from "../../model/by-sentence.js";
import type { Attribution, LinkedDisagreement, Place, Reading, Span } from "../../model/index.js";
import { spansWithin } from "../../model/index.js";
import { wordsAt } from "./places.js";

/**
 * Finds what somebody denies right after the report has told it of others: "Two officials said that the minister had promised
 * to wait. He denies any such promise."
 */
export function findAnsweredDenials(readings: readonly Reading[]): LinkedDisagreement[] {
  return readings.flatMap((reading, r) =>
    reading.attributions.flatMap((denial) => {
      const denied = deniedBy(denial);
      const told = denied && toldBefore(reading, denial, denied);
      return denied && told ? [disagreement(readings, r, { denial, denied, told })] : [];
    }),
  );
}

interface Answered {
  readonly denial: Attribution;
  readonly denied: Span;
  readonly told: Told;
}

interface Told {
  readonly sentence: Span;
  /** What is said to be so, where it is a clause of its own. */
  readonly content?: Span;
}

function deniedBy({ act, content, cue }: Attribution): Span | undefined {
  const [first] = content;
  const last = content.at(-1);
  if (!first || !last || !denials().acts.has(act) || cue.start > first.start) return undefined;
  return { start: first.start, end: last.end };
}

/** The sentence before, of the same paragraph, if it is what is denied: named again by "such", or told of somebody else. */
function toldBefore(reading: Reading, denial: Attribution, denied: Span): Told | undefined {
  const sentence = reading.sentences[denial.sentence - 1];
  if (!sentence || sentence.block !== reading.sentences[denial.sentence]?.block) return undefined;
  const said = bySentence(reading.attributions, denial.sentence - 1).flatMap((i) => reading.attributions[i] ?? []);
  const other = said.find((one) => !one.negated && !denials().acts.has(one.act) && isAnother(reading, one, denial));
  const tokens = spansWithin(reading.tokens, denied);
  const named = tokens.some(({ norm }) => norm === "such");
  const isClause = tokens.some(({ xpos }) => /^VB[DPZ]|^MD/.test(xpos));
  if (said.length > 0 && !other) return undefined;
  if (!named && !(other && isClause)) return undefined;
  const content = named && other?.kind === "indirect" && other.content.length === 1 ? other.content[0] : undefined;
  return { sentence, ...(content ? { content } : {}) };
}

function isAnother(reading: Reading, a: Attribution, b: Attribution): boolean {
  if (a.speaker !== undefined && b.speaker !== undefined) return a.speaker !== b.speaker;
  const words = (span: Span | undefined) =>
    span && reading.intake.report.text.slice(span.start, span.end).toLowerCase();
  return a.source === undefined || words(a.source) !== words(b.source);
}

function disagreement(readings: readonly Reading[], r: number, { denial, denied, told }: Answered): LinkedDisagreement {
  const at = ({ start, end }: Span): Place => ({ reading: r, start, end });
  const answer = at({ start: denial.cue.start, end: denied.end });
  const own = readings[r]?.sentences[denial.sentence] ?? answer;
  const what = wordsAt(readings, at(told.content ?? denied)).replace(/^that /, "");
  return {
    about: `whether ${what}`,
    kind: "status",
    sides: [
      { value: wordsAt(readings, at(told.content ?? told.sentence)), places: [at(told.sentence)] },
      { value: wordsAt(readings, answer), places: [at(own)] },
    ],
  };
}
