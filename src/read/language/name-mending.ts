import { CASE, hashNorm } from "./features.js";
import { PHRASE, phraseMask, WORD } from "./gazetteer.js";
import type { LabelledSpan } from "./name-decoder.js";
import { gatherEvidence, type NameEvidence } from "./name-evidence.js";
import type { NameContext, NameFrame } from "./name-features.js";
import { keyOf } from "./name-trimming.js";

const PER = 1;
const LOC = 3;
/** Longest name of the running text that is looked for elsewhere, in words. */
const LONGEST = 5;
/** How many words a dateline has at most before its dash. */
const DATELINE = 14;

const SURE = PHRASE.country | PHRASE.capital | PHRASE.region | PHRASE.body | PHRASE.outlet | PHRASE.largeTown;

/** Mends the names of a whole report: one label for one name, surnames of known people, headings, datelines. */
export function mendNames(
  context: NameContext,
  frames: readonly NameFrame[],
  spans: readonly LabelledSpan[],
): LabelledSpan[] {
  const trusted = new Set<number>();
  for (const frame of frames)
    if (isRunning(context, frame)) for (let i = frame.first; i < frame.last; i++) trusted.add(i);
  const evidence = gatherEvidence(context, spans, (span) => trusted.has(span.from));
  const mended: LabelledSpan[] = [];
  let at = 0;
  for (const frame of frames) {
    const own: LabelledSpan[] = [];
    while (at < spans.length && (spans[at] as LabelledSpan).from < frame.last) own.push(spans[at++] as LabelledSpan);
    mended.push(
      ...(isRunning(context, frame)
        ? mendRunning(context, frame, own, evidence)
        : mendHeading(context, frame, own, evidence)),
    );
  }
  return mended;
}

const POINT = hashNorm(".");

/** Tells running text from headings: a sentence with many names has its point at the end. */
const isRunning = ({ words }: NameContext, { casing, last }: NameFrame): boolean =>
  casing === 0 || (casing === 2 && words.norm[last - 1] === POINT);

function mendRunning(
  context: NameContext,
  frame: NameFrame,
  spans: readonly LabelledSpan[],
  evidence: NameEvidence,
): LabelledSpan[] {
  const known = spans.map((span) => {
    const label = evidence.labels.get(keyOf(context, span.from, span.to));
    return label === undefined ? span : { ...span, label };
  });
  return withMissed(context, frame, withDateline(context, frame, known), evidence);
}

/** Adds words in capitals that stand in no name yet but are a known surname, body or place, and no English word. */
function withMissed(
  context: NameContext,
  frame: NameFrame,
  spans: readonly LabelledSpan[],
  evidence: NameEvidence,
): LabelledSpan[] {
  const added = [...spans];
  for (let i = frame.first; i < frame.last; i++) {
    const written = context.words.cases[i] as number;
    if (written < CASE.first || spans.some((span) => span.from <= i && i < span.to)) continue;
    const key = keyOf(context, i, i + 1);
    const isWord = (context.english[i] as number) > 0;
    const label = evidence.labels.get(key);
    if (label !== undefined && !isWord && (label !== 1 || evidence.surnames.has(key)))
      added.push({ from: i, to: i + 1, label });
  }
  return added.sort((a, b) => a.from - b.from);
}

/** Reads a heading in capitals by the names of the running text; others stay if no English word is in them. */
function mendHeading(
  context: NameContext,
  frame: NameFrame,
  spans: readonly LabelledSpan[],
  evidence: NameEvidence,
): LabelledSpan[] {
  const found: LabelledSpan[] = [];
  for (let i = frame.first; i < frame.last; ) {
    const span = knownFrom(context, frame, i, evidence);
    if (span) found.push(span);
    i = span ? span.to : i + 1;
  }
  for (const span of spans) {
    const trimmed = withoutWords(context, span);
    if (trimmed && found.every((other) => other.to <= trimmed.from || other.from >= trimmed.to)) found.push(trimmed);
  }
  return found.sort((a, b) => a.from - b.from);
}

/** Finds the longest name of the running text that begins at a word. */
function knownFrom(
  context: NameContext,
  frame: NameFrame,
  i: number,
  evidence: NameEvidence,
): LabelledSpan | undefined {
  if ((context.words.cases[i] as number) < CASE.first) return undefined;
  for (let to = Math.min(frame.last, i + LONGEST); to > i; to--) {
    const label = evidence.labels.get(keyOf(context, i, to));
    if (label !== undefined) return { from: i, to, label };
  }
  return undefined;
}

/** Tells a person's full name by lists of given names and surnames: many of both are English words ("Heather Young"). */
const isFullName = ({ masks }: NameContext, { from, to, label }: LabelledSpan): boolean =>
  label === PER &&
  to - from > 1 &&
  ((masks[from] as number) & WORD.given) !== 0 &&
  ((masks[to - 1] as number) & WORD.surname) !== 0;

/** Cuts common English words off both ends of a name in a heading, unless the gazetteers know it whole. */
function withoutWords(context: NameContext, span: LabelledSpan): LabelledSpan | undefined {
  if (phraseMask(keyOf(context, span.from, span.to)) & SURE || isFullName(context, span)) return span;
  let { from, to } = span;
  while (from < to && (context.english[from] as number) > 0) from++;
  while (to > from && (context.english[to - 1] as number) > 0) to--;
  if (span.label !== 1 && from < to) return span;
  return from < to ? { ...span, from, to } : undefined;
}

/** Makes the capitals that open a dateline a place: "UMBRIA, Italy (ANSA) -". */
function withDateline(context: NameContext, frame: NameFrame, spans: readonly LabelledSpan[]): readonly LabelledSpan[] {
  let to = frame.first;
  while (to < frame.last && to - frame.first < 3 && isCapitals(context, to)) to++;
  if (to === frame.first || !hasDash(context, to, Math.min(frame.last, frame.first + DATELINE))) return spans;
  const rest = spans.filter((span) => span.from >= to);
  return [{ from: frame.first, to, label: LOC }, ...rest];
}

/** Tells whether a word is all capitals and no word of English: "CORRECTED" opens no dateline. */
const isCapitals = ({ words, english }: NameContext, i: number): boolean =>
  words.cases[i] === CASE.upper && english[i] === 0;

const DASHES = new Set(["-", "–", "—", "--"].map((dash) => hashNorm(dash)));
/** What may follow the place that opens a dateline. */
const OPENERS = new Set([...DASHES, hashNorm(","), hashNorm("(")]);

function hasDash({ words }: NameContext, from: number, to: number): boolean {
  const next = words.norm[from];
  if (next === undefined || !OPENERS.has(next)) return false;
  for (let i = from; i < to; i++) if (DASHES.has(words.norm[i] as number)) return true;
  return false;
}
