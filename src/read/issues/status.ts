import { type IssueStatus, matterWords, statusPhrases, statusWords } from "../../knowledge/issues.js";
import { firstFrom, type LanguageBase, type Sentence, type Span } from "../../model/index.js";

/** Tokens between a matter and the words for how it stands: farther apart they are of two things. */
const REACH = 14;

/**
 * What a sentence says of how its matters stand, near the one that is asked for. A denial is not the thing: "have not agreed
 * on pay".
 */
export function statusOf(
  reading: LanguageBase,
  sentence: Sentence,
  at?: { readonly first: number; readonly last: number },
): IssueStatus | undefined {
  const all = statusPhrases().all(reading.tokens, sentence.first, sentence.last);
  const isNear = (m: { readonly first: number; readonly last: number }) =>
    at === undefined ||
    (m.first - at.last <= REACH && at.first - m.last <= REACH && !isParted(reading, m, at) && leadsTo(reading, m, at));
  const found = all.filter(
    (m) =>
      isNear(m) &&
      !isDated(reading, m.last) &&
      !isSupposed(reading, m, sentence.first) &&
      !(ENDED.has(m.value) && isTied(reading, m.last, sentence.last)),
  );
  const plain = found.find((m) => !isNegated(reading, m.first, sentence.first));
  // "Off the table for this year" is off it for a while: how the matter stands is not said.
  if (plain?.value === "dropped" && matterWords().while.all(reading.tokens, plain.last, sentence.last).length > 0)
    return undefined;
  if (plain) return plain.value;
  return found.some((m) => m.value === "agreed" || m.value === "narrowing") ? "open" : undefined;
}

/** Tells what is not so yet: "if the levy comes off the table", "could be dropped". That a thing is open or disputed is so all the same. */
export function isSupposed(
  reading: LanguageBase,
  { first, value }: { readonly first: number; readonly value: IssueStatus },
  from: number,
): boolean {
  if (!ENDED.has(value)) return false;
  for (let i = first; i >= from; i--) {
    const { norm = "" } = reading.tokens[i] ?? {};
    if (SUPPOSING.has(norm)) return true;
    if (i < first && [",", ";", ":", "that"].includes(norm)) return false;
  }
  return false;
}

const ENDED: ReadonlySet<IssueStatus> = new Set(["agreed", "dropped"]);

/** Tells whether nobody negotiates any more on what stands so. */
export const isOverStatus = (status: IssueStatus): boolean => ENDED.has(status);

/** Tells what is tied to a condition behind it: "drops the clause only if the harbour pays". */
export function isTied({ tokens }: LanguageBase, last: number, to: number): boolean {
  for (let i = last; i < to; i++) {
    const { norm = "" } = tokens[i] ?? {};
    if (TYING.has(norm)) return true;
    if (norm === ";" || norm === ":" || (norm === "," && !TYING.has(tokens[i + 1]?.norm ?? ""))) return false;
  }
  return false;
}

const TYING = new Set(["if", "unless", "provided"]);
const SUPPOSING = new Set([
  "if",
  "unless",
  "whether",
  "could",
  "would",
  "should",
  "may",
  "might",
  "must",
  "until",
  "before",
]);

/** "No headway on pensions": what ends in a preposition speaks of what follows, and not of what stands before it. */
function leadsTo(
  reading: LanguageBase,
  words: { readonly last: number },
  at: { readonly first: number; readonly last: number },
): boolean {
  return !matterWords().leads.has(reading.tokens[words.last - 1]?.norm ?? "") || at.first >= words.last;
}

/** "Agreed on Tuesday to ...": the day is no matter that was agreed on. */
function isDated(reading: LanguageBase & { readonly times?: readonly Span[] }, last: number): boolean {
  const [word, next] = [reading.tokens[last - 1], reading.tokens[last]];
  if (word?.norm !== "on" || !next) return false;
  return reading.times?.[firstFrom(reading.times, next.start)]?.start === next.start;
}

/** "The Front wants more; Bamako has agreed": a semicolon or a stop between them parts them. */
function isParted(
  reading: LanguageBase,
  a: { readonly first: number; readonly last: number },
  b: { readonly first: number; readonly last: number },
): boolean {
  const [from, to] = a.first < b.first ? [a.last, b.first] : [b.last, a.first];
  const between = reading.tokens.slice(from, to);
  // "The aid deal is clinched as the coal plan falls away"; "pay is seen as the main sticking point" is one thing.
  const as = between.findIndex((t) => t.norm === "as");
  return between.some((t) => PARTING.has(t.norm)) || (as >= 0 && between.length - as > AS_REACH);
}

/** Tokens behind "as" within which it only says what something is. */
const AS_REACH = 3;

const PARTING = new Set([";", "but", "while", "although", "though", "even"]);

/** Tells whether words are denied by one right before them: "no longer in dispute", "not agreed". */
export function isNegated(reading: LanguageBase, at: number, from: number): boolean {
  for (let i = Math.max(from, at - 4); i < at; i++)
    if (["not", "n't", "no", "never", "without", "nothing", "yet"].includes(reading.tokens[i]?.norm ?? "")) return true;
  return false;
}

/** What follows a heading or stands in a list is as the heading or the sentence before the list says: "Not agreed", "open points:". */
export function announcedStatus(reading: LanguageBase, sentence: Sentence): IssueStatus | undefined {
  const { blocks } = reading.intake;
  let block = sentence.block;
  if (blocks[block]?.kind === "item") {
    while (block > 0 && blocks[block]?.kind === "item") block--;
    const lead = lastSentenceOf(reading, block);
    const announced = lead && (statusOf(reading, lead) ?? headingStatus(reading, lead));
    if (announced) return announced;
  }
  const before = introducing(reading, sentence);
  if (before) return statusOf(reading, before);
  // A heading speaks of the list or the paragraph right under it, not of all that follows.
  const above = block === sentence.block ? block - 1 : block;
  const heading = blocks[above]?.kind === "heading" ? lastSentenceOf(reading, above) : undefined;
  // "Why is the dam disputed?" asks, and what follows tells.
  if (heading && reading.intake.report.text.slice(heading.start, heading.end).trimEnd().endsWith("?")) return undefined;
  return heading && headingStatus(reading, heading);
}

/** "One dispute was laid to rest. The sides agreed that ...": a short sentence on a matter that the next one names. */
function introducing(reading: LanguageBase, sentence: Sentence): Sentence | undefined {
  const index = reading.tokens[sentence.first - 1]?.sentence ?? -1;
  const before = reading.sentences[index];
  if (!before || before.block !== sentence.block || before.last - before.first > LONGEST_HEADING) return undefined;
  const { unnamed, counts } = matterWords();
  const tokens = reading.tokens.slice(before.first, before.last);
  return tokens.some((t, i) => unnamed.has(t.lemma.toLowerCase()) && counts.has(tokens[i - 1]?.norm ?? ""))
    ? before
    : undefined;
}

/** Headings are short: "Agreed, more or less", "Still open". */
function headingStatus(reading: LanguageBase, heading: Sentence): IssueStatus | undefined {
  if (heading.last - heading.first > LONGEST_HEADING) return undefined;
  const said = statusOf(reading, heading);
  if (said) return said;
  return wordStatus(reading, heading);
}

/** Gives what a word says all by itself: "Settled.", "Not yet agreed". */
export function wordStatus(reading: LanguageBase, sentence: Pick<Sentence, "first" | "last">): IssueStatus | undefined {
  const words = reading.tokens.slice(sentence.first, sentence.last).map((t) => t.norm);
  const status = words.map((w) => statusWords().get(w)).find((s) => s !== undefined);
  const denied = words.some((w) => ["not", "yet", "no", "nothing"].includes(w));
  return denied && (status === "agreed" || status === "narrowing") ? "open" : status;
}

/** "A fund for crews (not agreed)": what stands in brackets at the end says how the thing stands. */
export function bracketedStatus(reading: LanguageBase, { first, last }: Sentence): IssueStatus | undefined {
  const tokens = reading.tokens.slice(first, last);
  const close = tokens.findLastIndex((t) => t.norm === ")");
  const open = tokens.findLastIndex((t) => t.norm === "(");
  const isLast = close > open && open > 0 && tokens.length - close <= 2 && close - open <= LONGEST_HEADING;
  return isLast ? wordStatus(reading, { first: first + open + 1, last: first + close }) : undefined;
}

/** Gives what a list item says of how the matter at its head stands, in any of its sentences. */
export function itemStatus(reading: LanguageBase, first: number): IssueStatus | undefined {
  const block = reading.sentences[first]?.block;
  for (let i = first; reading.sentences[i]?.block === block; i++) {
    const sentence = reading.sentences[i];
    const isShort = sentence && sentence.last - sentence.first <= LONGEST_HEADING;
    const status = sentence && (statusOf(reading, sentence) ?? (isShort ? wordStatus(reading, sentence) : undefined));
    if (status) return status;
  }
  return undefined;
}

/** Tokens of a heading that is one about how things stand. */
const LONGEST_HEADING = 9;

const lastSentenceOf = (reading: LanguageBase, block: number): Sentence | undefined =>
  reading.sentences.filter((s) => s.block === block).at(-1);
