import { statusPhrases, statusWords } from "../../../knowledge/issues.js";
import { proposalWords } from "../../../knowledge/negotiation.js";
import { type Provision, type Sentence, type Span, spansWithin, type Token } from "../../../model/index.js";
import type { EventInput } from "../../events/event-input.js";
import { listed } from "./behind-colon.js";
import type { KnownProposal } from "./known.js";
import { cutRemark, endOfSentence, provision } from "./make.js";
import { titledFrom } from "./titled.js";

/** Finds the items of a list that the sentence with the proposal announces with a colon, or that a heading of its own does. */
export function inLists(reading: EventInput, known: readonly KnownProposal[]): Provision[] {
  const announced = known.flatMap((p) => {
    const sentence = reading.sentences[p.sentence];
    return sentence && announces(reading, p, sentence) ? itemsAfter(reading, p, sentence.block) : [];
  });
  return [...announced, ...underHeadings(reading, known), ...underRubrics(reading, known)];
}

/** Tokens of a sentence that only leads to a list: "In brief:", "Its main points:". */
const LONGEST_LEAD = 6;

/** The sentence that leads to the list is the proposal's own, or a short one at the end of its paragraph. */
function announces(reading: EventInput, proposal: KnownProposal, sentence: Sentence): boolean {
  const words = proposalWords();
  const block = reading.intake.blocks[sentence.block];
  if (!block) return false;
  if (block.kind === "heading") return true;
  if (!reading.intake.report.text.slice(block.start, block.end).trimEnd().endsWith(":")) return false;
  let last = proposal.sentence;
  while (reading.sentences[last + 1]?.block === sentence.block) last++;
  const lead = reading.sentences[last] ?? sentence;
  if (tellsHowThingsStand(reading, lead)) return false;
  if (last !== proposal.sentence && lead.last - lead.first <= LONGEST_LEAD) return true;
  const tokens = reading.tokens.slice(lead.first, lead.last);
  // "The revised text:" leads to what is in it.
  if (last === proposal.sentence && proposal.phrase.first === lead.first && proposal.phrase.last >= lead.last - 1)
    return true;
  if (last !== proposal.sentence && isOfIt(tokens)) return true;
  // "Would build a plant, subject to:": on what it hangs.
  const isHanging = LED.has(tokens.at(-3)?.norm ?? "") && tokens.at(-2)?.upos !== "VERB";
  if (last === proposal.sentence && isHanging) return true;
  const named = tokens.some(
    (t) => words.contents.has(t.lemma.toLowerCase()) || words.provisions.has(t.lemma.toLowerCase()),
  );
  const runs = words.runs.has(tokens.findLast((t) => t.upos === "VERB" || t.upos === "AUX")?.lemma ?? "");
  return last === proposal.sentence && (named || runs);
}

const LED = new Set(["subject", "condition", "conditional"]);

/** "Its main terms are these:", "Besides the cap, it provides for:". */
function isOfIt(tokens: readonly Token[]): boolean {
  const { contents, provisions } = proposalWords();
  return tokens.some(
    ({ norm }, i) =>
      (norm === "its" && tokens.slice(i + 1, i + 4).some((t) => provisions.has(t.lemma.toLowerCase()))) ||
      (norm === "it" && [1, 2].some((n) => tokens[i + n]?.upos === "VERB" && isHolding(tokens, i + n, contents))),
  );
}

/** "Includes", "provides for". */
const isHolding = (tokens: readonly Token[], at: number, verbs: ReadonlySet<string>): boolean => {
  const lemma = tokens[at]?.lemma ?? "";
  return verbs.has(lemma) || verbs.has(`${lemma} ${tokens[at + 1]?.norm ?? ""}`);
};

/** "Key unresolved points include:" leads to what is open, not to what the proposal holds. */
function tellsHowThingsStand(reading: EventInput, lead: Sentence): boolean {
  const words = reading.tokens.slice(lead.first, lead.last);
  return (
    statusPhrases().all(reading.tokens, lead.first, lead.last).length > 0 ||
    words.some((t) => statusWords().has(t.norm))
  );
}

/** "The main undertakings", "Key terms": a heading that names what stands in a proposal speaks of the one told last. */
function underHeadings(reading: EventInput, known: readonly KnownProposal[]): Provision[] {
  return reading.sentences.flatMap((sentence, index) => {
    if (reading.intake.blocks[sentence.block]?.kind !== "heading") return [];
    const tokens = reading.tokens.slice(sentence.first, sentence.last);
    // "All articles of the week about the coast" is no heading of terms: one is short.
    if (tokens.length > LONGEST_LEAD) return [];
    const names = tokens.some((t) => t.xpos === "NNS" && proposalWords().provisions.has(t.lemma.toLowerCase()));
    if (!names || known.some((p) => p.sentence === index)) return [];
    // "Key points" at the head of a report are those of the report.
    const isOfReport = tokens.some((t) => t.lemma === "point");
    const spoken = known.findLast((p) => p.sentence < index) ?? (isOfReport ? undefined : known[0]);
    return spoken ? itemsAfter(reading, spoken, sentence.block) : [];
  });
}

/** "What we have won:", "What's in it: a levy; a fund": of the text told last before it, else of the first of the report. */
function underRubrics(reading: EventInput, known: readonly KnownProposal[]): Provision[] {
  const { contentRubrics } = proposalWords();
  return reading.sentences.flatMap(({ first, last, block }, index) => {
    const at = reading.tokens.slice(first, Math.min(last, first + LONGEST_RUBRIC)).findIndex((t) => t.norm === ":");
    if (at < 0 || contentRubrics.all(reading.tokens, first, first + at).length === 0) return [];
    const isNone = reading.tokens.slice(first, first + at).some((t) => NONE.has(t.norm));
    const spoken = known.findLast((p) => p.sentence <= index) ?? known[0];
    const colon = reading.tokens[first + at];
    if (isNone || !spoken || !colon) return [];
    return first + at >= last - 1
      ? itemsAfter(reading, spoken, block)
      : behind(reading, index, colon).flatMap((part) => provision(reading, spoken, part, "colon"));
  });
}

/** Where semicolons part them, nothing else does. */
function behind(reading: EventInput, sentence: number, colon: Token): Span[] {
  const end = endOfSentence(reading, sentence);
  const tokens = spansWithin(reading.tokens, { start: colon.end, end });
  const marks = tokens.flatMap((t, i) => (t.norm === ";" ? [i] : []));
  if (marks.length === 0) return listed(reading, sentence, colon);
  return [0, ...marks.map((i) => i + 1)].flatMap((from, n) => {
    const part = tokens.slice(from, marks[n] ?? tokens.length);
    const [first, second] = part;
    const opening = first?.norm === "and" ? second : first;
    const aside = part.find((t, i) => t.norm === "," && part[i + 1]?.norm === "where");
    const stop = aside?.start ?? part.at(-1)?.end;
    return opening && stop ? [{ start: opening.start, end: cutRemark(reading, opening.start, stop) }] : [];
  });
}

/** Tokens of such a lead, at most: "Here is what your board was able to obtain:". */
const LONGEST_RUBRIC = 12;

/** "What we have not won:". */
const NONE = new Set(["not", "n't", "n’t", "never", "yet", "still", "nothing"]);

function itemsAfter(reading: EventInput, proposal: KnownProposal, block: number): Provision[] {
  const found: Provision[] = [];
  const first = isLead(reading, block + 1) ? block + 2 : block + 1;
  if (reading.intake.blocks[first]?.kind === "paragraph")
    return titledFrom(reading, first).flatMap((span) => provision(reading, proposal, span, "list"));
  for (let i = first; reading.intake.blocks[i]?.kind === "item"; i++) {
    const item = reading.intake.blocks[i];
    if (item) found.push(...provision(reading, proposal, withoutMark(reading, item), "list"));
    // "(e) a board of nine.": what is numbered behind it is the report's.
    if (i > first && endsWith(reading, i - 1, /[;,](?:\s+and)?\s*$/) && endsWith(reading, i, /\.\s*$/)) break;
  }
  return found;
}

function endsWith({ intake }: EventInput, block: number, mark: RegExp): boolean {
  const { start = 0, end = 0 } = intake.blocks[block] ?? {};
  return mark.test(intake.report.text.slice(start, end));
}

/** "We have gone through it. In brief:": a paragraph between the heading and its list. */
function isLead(reading: EventInput, block: number): boolean {
  const { kind, start, end } = reading.intake.blocks[block] ?? { kind: "item", start: 0, end: 0 };
  return kind !== "item" && reading.intake.report.text.slice(start, end).trimEnd().endsWith(":");
}

/** Items end with a semicolon or a stop that is the list's, not the provision's. */
function withoutMark(reading: EventInput, item: Span): Span {
  const text = reading.intake.report.text.slice(item.start, item.end);
  return { start: item.start, end: item.start + text.replace(/[;.,]?(?:\s+and)?\s*$/, "").length };
}
