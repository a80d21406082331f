import { denials } from "../../knowledge/framings.js";
import { type Attribution, once, type Reading, type Span, spansWithin, type Token } from "../../model/index.js";
import { denialsIn } from "./denied.js";
import { isAnother } from "./is-another.js";
import { type Quarrel, saidBefore, wholeOf } from "./quarrel.js";

/**
 * Lists what somebody denies right after the report has told it of others: "Two officials said that the minister had promised
 * to wait. He denies any such promise."
 */
export const answeredIn = once((reading: Reading): readonly Quarrel[] =>
  reading.attributions.flatMap((denial) => {
    // "Denied reports that ..." names what it denies itself.
    const isOfReports = denialsIn(reading).some(({ span, claim }) => claim && span.start === denial.cue.start);
    const denied = isOfReports ? undefined : deniedBy(denial);
    const told = denied && toldBefore(reading, denial, denied);
    const answerIn = reading.sentences[denial.sentence];
    if (!denied || !told || !answerIn) return [];
    const { sentence: toldIn, content, about } = told;
    const answer = { start: denial.cue.start, end: denied.end };
    return [{ told: content ?? toldIn, toldIn, answer, answerIn, about }];
  }),
);

interface Told {
  readonly sentence: Span;
  /** What is said to be so, where it is a clause of its own. */
  readonly content?: Span;
  readonly about: Span;
}

function deniedBy({ act, content, cue }: Attribution): Span | undefined {
  const denied = wholeOf(content);
  return denied && denials().acts.has(act) && cue.start <= denied.start ? denied : undefined;
}

/** The sentence before, of the same paragraph, if it is what is denied: named again by "such", or told of somebody else. */
function toldBefore(reading: Reading, denial: Attribution, denied: Span): Told | undefined {
  const { before, said = [] } = saidBefore(reading, denial.sentence) ?? {};
  const other = said.find((one) => !one.negated && !denials().acts.has(one.act) && isAnother(reading, one, denial));
  if (!before || (said.length > 0 && !other)) return undefined;
  const tokens = spansWithin(reading.tokens, denied);
  const doing = isDoingIt(tokens);
  const named = doing || tokens.some(({ norm }) => norm === "such");
  const isClause = tokens.some(({ xpos }) => /^VB[DPZ]|^MD/.test(xpos));
  if (!named && !(other && isClause)) return undefined;
  const content = named && other?.kind === "indirect" && other.content.length === 1 ? other.content[0] : undefined;
  return { sentence: before, about: content ?? (doing ? before : denied), ...(content ? { content } : {}) };
}

/** "Denied having written them", "denied doing so": what is done is named by the sentence before. */
const isDoingIt = ([first, ...more]: readonly Token[]): boolean =>
  first?.xpos === "VBG" && more.length <= SHORT && more.some(({ norm }) => BACK.has(norm));

const BACK = new Set(["it", "them", "this", "that", "so"]);
/** Words behind the gerund: with more of them they name what is denied themselves. */
const SHORT = 4;
