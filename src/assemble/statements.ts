import { speakerWords } from "../knowledge/speakers.js";
import { bySentence } from "../model/by-sentence.js";
import type { Attribution, Place, Reading, Ref, Span, Statement, StatementFamily, When } from "../model/index.js";
import { fileUnder, firstFrom, once, spansWithin, within } from "../model/index.js";
import { plain } from "../model/wording.js";
import { tellerOf } from "./by-hearsay.js";
import { idOf, unique } from "./ids.js";
import { type MattersTold, withIssues } from "./matters-told.js";
import { inOnePiece } from "./readable.js";
import type { Record } from "./record.js";
import { isAgreeing } from "./said-or-done.js";
import { standing } from "./standing.js";

/** Assembles what was said: most reported first, then in the order of the reports. */
export function assembleStatements(record: Record, matters: MattersTold): Statement[] {
  const all = record.links.families.flatMap((family) => statementOf(record, matters, family) ?? []);
  return unique(
    [...all].sort(
      (a, b) => b.variants.length - a.variants.length || b.text.length - a.text.length || (a.text < b.text ? -1 : 1),
    ),
  );
}

function statementOf(record: Record, matters: MattersTold, family: StatementFamily): Statement | undefined {
  // The words of who had it first are the ones to print, not those of a copy.
  const [first] = record.originalsFirst(family.members, ({ reading }) => reading);
  const fullest = first && attributionAt(record, first);
  if (!first || !fullest) return undefined;
  // Who is not known to speak says nothing that could be reported; what stands between quotation marks was said by somebody.
  const unnamed = unnamedIn(family, fullest);
  if (family.speaker === undefined && unnamed === undefined && fullest.kind !== "direct") return undefined;
  if (isEmpty(record.reading(first.reading), fullest)) return undefined;
  // What another has somebody say is his word, which stands by itself: they have said nothing on the record.
  if (family.members.every((ref) => isToldByAnother(record, ref) || isSubhead(record, ref))) return undefined;
  const text = wordsOf(record.reading(first.reading), fullest);
  const speaker = family.speaker === undefined ? undefined : record.id(family.speaker);
  const places = family.members.flatMap((ref) => placesOf(record, ref));
  const when = saidWhen(record.reading(first.reading), fullest);
  const said = family.members.flatMap((ref) => attributionAt(record, ref) ?? []);
  const via = said.find((attribution) => attribution.via !== undefined)?.via;
  const to = said.find((attribution) => attribution.to !== undefined)?.to;
  return {
    id: idOf("statement", speaker ?? unnamed, text),
    evidence: record.evidence(places),
    // Who is heard to say it tells how it stands: with his name around it, a sentence is less than half his.
    standing: standing(
      record.links,
      family.members.flatMap((ref) => attributionAt(record, ref)?.content.map((span) => record.place(ref, span)) ?? []),
      { said: true },
    ),
    ...(speaker === undefined ? {} : { by: speaker }),
    ...(speaker === undefined && unnamed !== undefined ? { unnamed } : {}),
    // A word in marks that is a name or held at arm's length makes no quotation.
    kind: fullest.kind === "mixed" && fullest.quotations.length === 0 ? "indirect" : fullest.kind,
    text,
    ...(when ? { when } : {}),
    ...(via === undefined ? {} : { via }),
    ...(to === undefined ? {} : { to }),
    ...(PLAIN.has(fullest.act) ? {} : { act: fullest.act }),
    ...(fullest.negated ? { negated: true } : {}),
    ...withIssues(matters.in(family.members.flatMap((ref) => contentOf(record, ref)))),
    variants: variantsOf(record, comparedWith(first, family), text),
  };
}

/** A subhead says short what the report tells below: it is the newsroom's. */
function isSubhead(record: Record, { reading, index }: Ref): boolean {
  const { attributions, sentences, intake } = record.reading(reading);
  const sentence = sentences[attributions[index]?.sentence ?? -1];
  return intake.blocks[sentence?.block ?? -1]?.kind === "heading";
}

function isToldByAnother({ links }: Record, { reading, index }: Ref): boolean {
  const said = links.readings[reading]?.attributions[index];
  return said !== undefined && tellerOf(links, reading, said) !== undefined;
}

/** "Everybody agreed", "those who said so": that tells of no one who could be asked. Words that are quoted are somebody's. */
const unnamedIn = ({ unnamed }: StatementFamily, { kind }: Attribution): string | undefined =>
  kind === "indirect" && unnamed !== undefined && speakerWords().everybody.has(unnamed.toLowerCase())
    ? undefined
    : unnamed;

/** What is the same is told of the words of the first member: where quite others are printed, it is looked at anew. */
function comparedWith(first: Ref, family: StatementFamily): StatementFamily {
  const { same, ...others } = family;
  const at = family.members.indexOf(first);
  return at === 0 || same?.[at] === true ? family : others;
}

function variantsOf(record: Record, family: StatementFamily, text: string): Statement["variants"] {
  const byReport = new Map<number, Ref[]>();
  const same = new Map(family.members.map((ref, i) => [ref, family.same?.[i]]));
  for (const ref of family.members) fileUnder(byReport, ref.reading, ref);
  return [...byReport]
    .sort(([a], [b]) => a - b)
    .map(([reading, refs]) => {
      const words = refs.flatMap((ref) => {
        const attribution = attributionAt(record, ref);
        return attribution ? [wordsOf(record.reading(reading), attribution)] : [];
      });
      const own = words[0] ?? "";
      return {
        report: record.reading(reading).intake.report.id,
        text: fullestOf(words),
        same: refs.every((ref) => same.get(ref) ?? plain(own) === plain(text)),
        evidence: record.evidence(refs.flatMap((ref) => placesOf(record, ref))),
      };
    });
}

/** What a report has of it, in all its pieces. */
const fullestOf = (words: readonly string[]): string =>
  words
    .filter(
      (one, i) =>
        !words.some(
          (other, j) => j !== i && plain(other).includes(plain(one)) && (plain(one) !== plain(other) || j < i),
        ),
    )
    .join(" … ");

const attributionAt = (record: Record, ref: Ref): Attribution | undefined =>
  record.reading(ref.reading).attributions[ref.index];

/**
 * The words of an attribution. A quotation is given as it was said; words that are only told are given with who tells them and
 * how, or a denial would stand as what it denies.
 */
const wordsOf = (reading: Reading, attribution: Attribution): string => wordsIn(reading)(attribution);

const wordsIn = once((reading: Reading) => once((attribution: Attribution) => findWords(reading, attribution)));

function findWords(reading: Reading, attribution: Attribution): string {
  const { text } = reading.intake.report;
  if (attribution.kind === "direct") return inOnePiece(text, attribution.content);
  const told = toldSpan(reading, attribution);
  return text.slice(told.start, told.end).replace(/\s+/g, " ");
}

/** From speaker or cue to the end of what is said, within its sentence. */
const toldSpan = (reading: Reading, attribution: Attribution): Span => toldIn(reading)(attribution);

const toldIn = once((reading: Reading) => once((attribution: Attribution) => findTold(reading, attribution)));

function findTold(reading: Reading, { source, cue, content, sentence, by }: Attribution): Span {
  const parts = [...(source ? [source] : []), cue, ...content];
  const span = { start: Math.min(...parts.map((p) => p.start)), end: Math.max(...parts.map((p) => p.end)) };
  const whole = reading.sentences[sentence];
  if (!whole || span.end - span.start > LONGEST_TOLD || isSum(by)) return whole ?? span;
  const before = pointsBack(reading, content) ? reading.sentences[sentence - 1] : undefined;
  if (before && before.block === whole.block && whole.end - before.start <= LONGEST_TOLD)
    return { start: before.start, end: span.end };
  // A mark that opened within the stretch closes within it.
  const next = reading.intake.report.text.slice(span.end, span.end + 2);
  const close = /^[.,]?["”’]/.exec(next)?.[0].length ?? 0;
  return { start: Math.max(span.start, Math.min(whole.start, span.start)), end: span.end + close };
}

/** "She denied that", "called this false": what is meant stands in the sentence before. */
function pointsBack(reading: Reading, content: readonly Span[]): boolean {
  const [first, ...more] = content.flatMap((span) => spansWithin(reading.tokens, span));
  const isPointer = first !== undefined && POINTING.test(first.xpos) && /^(?:it|that|this)$/.test(first.norm);
  return isPointer && !more.some(({ upos }) => /^(?:NOUN|PROPN|VERB)$/.test(upos));
}

const POINTING = /^(?:PRP|DT)$/;

/** "..., says $65,000": what the figure is of stands before it in the sentence. */
const isSum = (by: string): boolean => by.endsWith(":sum");

/** Characters: past this a stretch runs over what others say. */
const LONGEST_TOLD = 600;

/** Acts that only say; what says nothing to a desk is left out. */
const PLAIN = new Set(["say", "add", "answer", "announce", "report", "admit"]);
const NO_STATEMENT = new Set(["know", "discuss", "show", "decide"]);
/** What somebody holds today is his position; what he once thought is told of him. */
const HELD = new Set(["think", "expect"]);

/** "Said so", "commented on it": without a word of content nothing was said that could be looked up. */
const isEmpty = (reading: Reading, attribution: Attribution): boolean => emptyIn(reading)(attribution);

const emptyIn = once((reading: Reading) => once((attribution: Attribution) => saysNothing(reading, attribution)));

function saysNothing(reading: Reading, attribution: Attribution): boolean {
  if (attribution.kind !== "indirect") return false;
  // "It foresees:" – what is said stands in the list below.
  const sentence = reading.sentences[attribution.sentence];
  const led = reading.intake.report.text.slice((sentence?.end ?? 1) - 1, sentence?.end) === ":";
  if (led || NO_STATEMENT.has(attribution.act) || isAgreeing(attribution)) return true;
  if (HELD.has(attribution.act) && !isHeldNow(reading, attribution)) return true;
  // "The yard never said that it was sold": nobody has said it.
  if (attribution.negated && PLAIN.has(attribution.act) && attribution.by.endsWith(":complement")) return true;
  const words = attribution.content.flatMap((c) => spansWithin(reading.tokens, c));
  const content = words.filter((t) => CONTENT.test(t.upos)).length;
  const { act, by } = attribution;
  const judged = JUDGED.test(by) || (TELLING.has(act) && pointsBack(reading, attribution.content));
  if (judged) return false;
  const told = TELLING.has(act) || isSum(by) || words.some(({ xpos }) => FINITE.test(xpos));
  const amount = words.some(({ upos }) => upos === "NUM");
  if (PRESSED.has(act) || isSum(by)) return content < 1;
  return content < (told ? 1 : amount ? LEAST_AMOUNT : LEAST_CONTENT);
}

/** "called the round useful": a thing and what it is called. */
const JUDGED = /:(?:predicate|as|amount)$/;

/** Tells whether the verb of a cue stands in the present: "believes", "are confident". */
function isHeldNow({ verbs }: Reading, { cue }: Attribution): boolean {
  const group = verbs[firstFrom(verbs, cue.start)];
  return group !== undefined && group.start < cue.end && group.finite && group.tense === "present" && !group.modal;
}

const CONTENT = /^(?:NOUN|PROPN|VERB|ADJ|NUM)$/;
/** A clause says something with a single word: "it did not happen". */
const FINITE = /^(?:VB[DPZ]|MD)$/;
/** Acts that say something of whatever they are about: "denied responsibility", "declined to comment". */
const TELLING = new Set(["deny", "reject", "decline"]);

/** Acts that ask or promise something: "demanded a vote", "insisted on 30" leave nothing open. */
const PRESSED = new Set(["demand", "promise", "threaten", "urge", "propose", "warn"]);

/** Words of content below which an indirect statement is a fragment. */
const LEAST_CONTENT = 3;
/** Of those with a figure, which says something of one thing. */
const LEAST_AMOUNT = 2;

/** Evidence for a statement is what was said and, so that one sees by whom, the sentence around it. */
function placesOf(record: Record, ref: Ref): Place[] {
  const attribution = attributionAt(record, ref);
  if (!attribution) return [];
  if (attribution.kind === "direct") return attribution.content.map((span) => record.place(ref, span));
  return [record.place(ref, toldSpan(record.reading(ref.reading), attribution))];
}

/** What was said, without who said it. */
const contentOf = (record: Record, ref: Ref): Place[] =>
  (attributionAt(record, ref)?.content ?? []).map((span) => record.place(ref, span));

/** Gives the day on which something was said: the date of its sentence that is no part of what was said. */
export const saidWhen = (reading: Reading, attribution: Attribution): When | undefined => whenIn(reading)(attribution);

const whenIn = once((reading: Reading) => once((attribution: Attribution) => findWhen(reading, attribution)));

function findWhen(reading: Reading, attribution: Attribution): When | undefined {
  const inside = (at: number) => attribution.content.some((c) => at >= c.start && at < c.end);
  const span = reading.sentences[attribution.sentence];
  const { published } = reading.intake.report;
  const last = (published?.latest ?? published?.value ?? "9").slice(0, 10);
  // What a report tells as said was said by the day on which it came out.
  const isDone = (when: When | undefined) => when !== undefined && when.from.slice(0, 10) <= last;
  return reading.times.find(
    (t) =>
      span &&
      within(t, span) &&
      t.type === "DATE" &&
      !inside(t.start) &&
      isDone(t.when) &&
      !isBound(reading, t) &&
      !isOfOther(reading, attribution, t),
  )?.when;
}

/** "Has said since January": what bounds a time is not the day. */
const isBound = ({ tokens }: Reading, time: Span): boolean =>
  BOUNDS.has(tokens[firstFrom(tokens, time.start) - 1]?.norm ?? "");

const BOUNDS = new Set(["since", "until", "till", "before", "by"]);

/** "Ana Reyes, who resigned on Friday, said": a day within a clause that the saying is not in. */
const isOfOther = (reading: Reading, { cue, sentence }: Attribution, time: Span): boolean =>
  bySentence(reading.clauses, sentence).some((i) => {
    const clause = reading.clauses[i];
    return clause !== undefined && clause.kind !== "main" && within(time, clause) && !within(cue, clause);
  });
