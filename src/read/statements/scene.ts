import type {
  Clause,
  LanguageBase,
  NounPhrase,
  Quotation,
  Sentence,
  Span,
  Token,
  VerbGroup,
} from "../../model/index.js";

/** What the attribution rules look things up in: the layers of one report with their cross-references. */
export interface Scene extends LanguageBase {
  readonly text: string;
  readonly quotations: readonly Quotation[];
  /** Clauses of each sentence, indexes in order. */
  readonly clausesOf: readonly (readonly number[])[];
  /** Quotations of each sentence that stand in no other; a quotation over several sentences is in each. */
  readonly quotesOf: readonly (readonly number[])[];
  /** The phrase whose head a token is. */
  readonly phraseAt: (token: number) => number | undefined;
  /** The widest phrase that begins at a token. */
  readonly phraseFrom: (token: number) => number | undefined;
  /** The phrase that a phrase stands in apposition to. */
  readonly apposedTo: (phrase: number) => number | undefined;
  /** How many blocks begin with these words and a colon. */
  readonly labelled: (label: string) => number;
  /** Tells whether most labels are names in capitals, again and again: the text is a transcript. */
  readonly transcript: boolean;
  /** Tells whether a person's name begins at a token. */
  readonly personFrom: (token: number) => boolean;
}

/** Lays a reading out for the attribution rules. */
export function setScene(base: LanguageBase, quotations: readonly Quotation[]): Scene {
  const clausesOf: number[][] = base.sentences.map(() => []);
  base.clauses.forEach((clause, index) => clausesOf[clause.sentence]?.push(index));
  const heads = new Map<number, number>();
  const firsts = new Map<number, number>();
  base.phrases.forEach((phrase, index) => {
    heads.set(phrase.head, index);
    const other = base.phrases[firsts.get(phrase.first) ?? -1];
    if (!other || phrase.last > other.last) firsts.set(phrase.first, index);
  });
  const apposed = new Map<number, number>();
  base.phrases.forEach(({ apposition }, index) => {
    if (apposition !== undefined) apposed.set(apposition, index);
  });
  const people = new Set(base.names.filter((name) => name.kind === "person").map((name) => name.first));
  const labels = countLabels(base);
  return {
    ...base,
    text: base.intake.report.text,
    quotations,
    clausesOf,
    quotesOf: quotesBySentence(base.sentences, quotations),
    phraseAt: (token) => heads.get(token),
    phraseFrom: (token) => firsts.get(token),
    apposedTo: (phrase) => apposed.get(phrase),
    labelled: (label) => labels.get(label) ?? 0,
    transcript: isTranscript(labels),
    personFrom: (token) => people.has(token),
  };
}

/** A speaker's label before a colon is not longer than so many characters. */
const LONGEST_LABEL = 60;

function countLabels({ intake }: LanguageBase): Map<string, number> {
  const counts = new Map<string, number>();
  for (const block of intake.blocks) {
    const head = intake.report.text.slice(block.start, Math.min(block.end, block.start + LONGEST_LABEL));
    const colon = head.indexOf(":");
    if (colon < 0) continue;
    const label = head.slice(0, colon).replace(/^[\s"“'‘]+/, "");
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return counts;
}

/** A text with at least so many turns of speakers in capitals is a transcript. */
const FEWEST_TURNS = 4;

function isTranscript(labels: ReadonlyMap<string, number>): boolean {
  const turns = [...labels].filter(([label]) => isCapitals(label));
  const count = turns.reduce((sum, [, times]) => sum + times, 0);
  const speakers = new Set(turns.map(([label]) => label.slice(label.lastIndexOf(" ") + 1)));
  return count >= FEWEST_TURNS && speakers.size < count;
}

/** Tells whether all words of a label are in capitals: "MARA ILVES". */
export const isCapitals = (label: string): boolean => label.split(" ").every((word) => CAPITALS.test(word));
const CAPITALS = /^\p{Lu}[\p{Lu}.'’-]+$/u;

function quotesBySentence(sentences: readonly Sentence[], quotations: readonly Quotation[]): number[][] {
  const out: number[][] = sentences.map(() => []);
  let from = 0;
  quotations.forEach((quotation, index) => {
    if (quotation.inside !== undefined) return;
    while (from < sentences.length && (sentences[from]?.end ?? 0) <= quotation.start) from++;
    for (let at = from; at < sentences.length; at++) {
      const sentence = sentences[at];
      if (!sentence || sentence.start >= quotation.end) break;
      out[at]?.push(index);
    }
  });
  return out;
}

/** Index of the first token that ends after a place. */
export function tokenFrom(tokens: readonly Token[], place: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The quotation of a sentence, not inside another, that holds a place. */
export function quoteAround(scene: Scene, sentence: number, place: number): number | undefined {
  return scene.quotesOf[sentence]?.find((index) => {
    const quotation = scene.quotations[index];
    return quotation !== undefined && quotation.start <= place && place < quotation.end;
  });
}

/** A clause with its verb group; the reading's own indexes always resolve. */
export function clauseAt(scene: Scene, index: number): { clause: Clause; group: VerbGroup } | undefined {
  const clause = scene.clauses[index];
  const group = clause && scene.verbs[clause.verb];
  return clause && group && { clause, group };
}

/** The phrase of an index, where there is one. */
export const phraseOf = (scene: Scene, index: number | undefined): NounPhrase | undefined =>
  index === undefined ? undefined : scene.phrases[index];

const WORD = /[\p{L}\p{N}]/u;

/** Tells whether a stretch of text holds a letter or a digit. */
export const hasWord = (text: string): boolean => WORD.test(text);

/**
 * Trims blanks and commas off a content's ends, and its quotation marks where they frame it whole; a mark whose partner
 * lies within is kept or taken in.
 */
export function trimContent(scene: Scene, sentence: number, span: Span): Span {
  let { start, end } = span;
  const { text } = scene;
  const trim = () => {
    while (start < end && /[\s,;:–—-]/.test(text[start] ?? "")) start++;
    while (end > start && /[\s,;:–—-]/.test(text[end - 1] ?? "")) end--;
  };
  trim();
  for (const index of scene.quotesOf[sentence] ?? []) {
    const quotation = scene.quotations[index];
    if (!quotation || quotation.end <= start || quotation.start >= end) continue;
    const { inner } = quotation;
    if (start >= quotation.start && end <= quotation.end) {
      const rest = text.slice(inner.start, start) + text.slice(Math.min(end, inner.end), inner.end);
      start = hasWord(rest) ? Math.max(start, inner.start) : inner.start;
      end = hasWord(rest) ? Math.min(end, inner.end) : inner.end;
    } else {
      if (start > quotation.start && start <= inner.start) start = quotation.start;
      // What begins before a quotation does not end in the middle of it.
      if (
        end > inner.start &&
        end < quotation.end &&
        (start <= quotation.start || !hasWord(text.slice(end, inner.end)))
      )
        end = quotation.end;
    }
  }
  trim();
  return { start, end };
}

/** Gives the place after the last word or mark before a place in the text. */
export function trimmedEnd({ text }: Scene, end: number): number {
  let at = end;
  while (at > 0 && /\s/.test(text[at - 1] ?? "")) at--;
  return at;
}
