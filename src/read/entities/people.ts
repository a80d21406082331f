import { actorWords } from "../../knowledge/actors.js";
import { peopleWords } from "../../knowledge/people.js";
import type { LanguageBase, Token } from "../../model/index.js";
import { isLed } from "./backing.js";
import { fitOf, type NameParts, partsOf, sameName } from "./name-match.js";
import { capital, slice } from "./named.js";
import type { PersonSpan } from "./person-spans.js";

/** A person while the report is read: the spans that name one, in the order of the text. */
export interface PersonDraft {
  /** Words of the fullest form. */
  words: readonly string[];
  parts: NameParts;
  name: string;
  readonly spans: PersonSpan[];
  sex?: "f" | "m";
  /** True where the sex is not only the given name's. */
  sure: boolean;
}

/** Tells the people of a report apart: full names first, then the short forms that fit exactly one of them. */
export function tellPeople(
  base: LanguageBase,
  spans: readonly PersonSpan[],
  backed: (span: PersonSpan) => boolean,
): PersonDraft[] {
  const people = new People(base);
  const body = trimNames(
    base,
    spans.filter((span) => !span.heading),
  );
  const small = new Set(base.tokens.filter((token) => !capital(token)).map((token) => token.norm));
  const isWord = (span: PersonSpan) =>
    !span.titled && opens(base, span) && small.has(span.words[0]?.toLowerCase() ?? "");
  // "Day two": a noun has its capital from where it stands.
  const isNoun = (span: PersonSpan) => opens(base, span) && base.tokens[span.first]?.upos === "NOUN";
  const alone = new Set(
    body.filter((span) => span.words.length === 1 && !isWord(span) && !isNoun(span)).map(({ words }) => words[0] ?? ""),
  );
  const placed = new Set(body.filter((span) => standsAsPlace(base, span)).map((span) => span.words.join(" ")));
  const isPerson = (span: PersonSpan) =>
    span.titled ||
    (span.given && !(span.model === false && modifies(base, span))) ||
    (span.model === true && !placed.has(span.words.join(" "))) ||
    backed(span) ||
    (span.model !== false && alone.has(span.words.at(-1) ?? ""));
  for (const span of body) if (span.words.length > 1 && isPerson(span)) people.add(span, people.sameAs(span));
  const named = people.all.length;
  for (const span of body) {
    if (span.words.length > 1) continue;
    const fits = people.fitting(span, named);
    const only = fits.length > 1 ? soleIntroduced(fits, span) : fits[0];
    if (only && (only.fit !== 4 || span.titled || span.model)) people.add(span, only.person);
    else if (
      fits.length === 0 &&
      (!span.place || span.addressed) &&
      !isWord(span) &&
      ((span.titled && (span.model !== false || span.addressed)) ||
        span.sure ||
        span.called ||
        span.model === true ||
        backed(span))
    )
      people.add(span, people.singleLike(span, named));
  }
  for (const span of spans) {
    if (!span.heading) continue;
    const fits = people.fitting(span);
    if (fits.length === 1) people.add(span, fits[0]?.person);
  }
  for (const person of people.all) person.spans.sort((a, b) => a.first - b.first);
  return people.all.sort((a, b) => (a.spans[0]?.first ?? 0) - (b.spans[0]?.first ?? 0));
}

/** "Rival Ann Bell", "Universe Ann Bell": what stands before a full name that the report gives elsewhere is no part of it. */
function trimNames(base: LanguageBase, spans: readonly PersonSpan[]): PersonSpan[] {
  const { prefixes, particles } = peopleWords();
  const full = new Set(spans.filter((span) => span.given && span.words.length > 1).map((span) => span.words.join(" ")));
  return spans.map((span) => {
    const lead = span.words[0]?.toLowerCase() ?? "";
    if (span.given || span.words.length < 3 || prefixes.has(lead) || particles.has(lead)) return span;
    const from = span.words.findIndex((_, k) => k > 0 && full.has(span.words.slice(k).join(" ")));
    // A word of a name may be several tokens, so the start is found in the text.
    const words = from > 0 ? span.words.slice(from) : [];
    const first = words.length > 1 ? firstToken(base, span, words[0] ?? "") : undefined;
    return first === undefined ? span : { ...span, first, words, parts: partsOf(words), given: true };
  });
}

function firstToken({ tokens }: LanguageBase, span: PersonSpan, word: string): number | undefined {
  for (let i = span.first; i < span.last; i++) if (tokens[i]?.text === word) return i;
  return undefined;
}

/** Of several people of one name the only one that the text has spoken of so far. */
function soleIntroduced(fits: readonly Fitting[], span: PersonSpan): Fitting | undefined {
  const introduced = fits.filter(({ person }) => (person.spans[0]?.first ?? 0) < span.first);
  return introduced.length === 1 ? introduced[0] : undefined;
}

/** Tells whether a span has its capital from where it stands: at the head of a sentence or of what is quoted. */
function opens({ tokens }: LanguageBase, { first }: PersonSpan): boolean {
  const before = tokens[first - 1];
  return before?.sentence !== tokens[first]?.sentence || /^["“‘'«]$/.test(before?.text ?? "");
}

/** "at the Neville Hill depot": between an article and a noun stands a place or a body named after somebody. */
function modifies({ tokens }: LanguageBase, span: PersonSpan): boolean {
  return tokens[span.first - 1]?.norm === "the" && tokens[span.last]?.upos === "NOUN";
}

/**
 * "in Bir Asfar", "Bir Asfar, whose mayor", "the Holt Link": what the name model alone has as a person is none where it stands as a place or
 * a thing.
 */
function standsAsPlace({ tokens }: LanguageBase, span: PersonSpan): boolean {
  const before = tokens[span.first - 1];
  if (span.words.length > 1 && tokens[span.last]?.xpos !== "POS" && isMeasured(tokens, span.first)) return true;
  return (before?.upos === "ADP" && actorWords().placePrepositions.has(before.norm)) || isLed(tokens, span);
}

/** "the Holt Link", "the 900-km (560-mile) Holt Link": an article before a name, and at most a measure between them; not "the 40-year-old". */
function isMeasured(tokens: LanguageBase["tokens"], first: number): boolean {
  let at = first - 1;
  while (at > first - MOST_MEASURE && isOfMeasure(tokens[at])) at--;
  return tokens[at]?.norm === "the" && (at === first - 1 || tokens[at + 1]?.upos !== "NOUN");
}

const isOfMeasure = (token: Token | undefined): boolean =>
  token !== undefined &&
  (["CD", "HYPH", "$", "-LRB-", "-RRB-"].includes(token.xpos) || /^[-()]$/.test(token.text) || token.xpos === "NN") &&
  token.norm !== "old";

/** Tokens of what a thing measures, at most. */
const MOST_MEASURE = 10;

interface Fitting {
  readonly person: PersonDraft;
  readonly fit: number;
}

/** The people found so far, filed under what the transliterations of each word of their names share. */
class People {
  readonly all: PersonDraft[] = [];
  readonly #byPart = new Map<string, Set<PersonDraft>>();
  readonly #byLast = new Map<string, Set<PersonDraft>>();
  readonly #number = new Map<PersonDraft, number>();
  readonly #base: LanguageBase;

  constructor(base: LanguageBase) {
    this.#base = base;
  }

  /** Adds a span to a person, or to a new one. */
  add(span: PersonSpan, known: PersonDraft | undefined): void {
    const name = slice(this.#base, span.first, span.last);
    if (!known) {
      const person = {
        words: span.words,
        parts: span.parts,
        name,
        spans: [span],
        sure: span.sure,
        ...(span.sex ? { sex: span.sex } : {}),
      };
      this.#number.set(person, this.all.length);
      this.all.push(person);
      this.#file(person);
      return;
    }
    known.spans.push(span);
    if (span.sex && (!known.sex || span.sure)) known.sex = span.sex;
    known.sure ||= span.sure;
    if (span.words.length <= known.words.length || span.heading) return;
    known.words = span.words;
    known.parts = span.parts;
    known.name = name;
    this.#file(known);
  }

  /** Gives the person whose full name this is, in another spelling, longer or shorter. */
  sameAs(span: PersonSpan): PersonDraft | undefined {
    return this.#akin(span).find(
      (person) =>
        sameName(person.parts, span.parts) || fitOf(span.parts, person.parts) || fitOf(person.parts, span.parts),
    );
  }

  /** Gives those whom a short form fits best, among the first `limit` people. */
  fitting(span: PersonSpan, limit = this.all.length): Fitting[] {
    let fits: Fitting[] = [];
    for (const person of this.#near(span)) {
      if ((this.#number.get(person) ?? 0) >= limit || clash(span, person)) continue;
      const fit = fitOf(span.parts, person.parts);
      const best = fits[0]?.fit ?? Number.POSITIVE_INFINITY;
      if (fit === undefined || fit > best) continue;
      if (fit < best) fits = [];
      fits.push({ person, fit });
    }
    return fits;
  }

  /** Gives the person of one word who has this very word. */
  singleLike(span: PersonSpan, named: number): PersonDraft | undefined {
    return this.#near(span).find(
      (person) => (this.#number.get(person) ?? 0) >= named && fitOf(span.parts, person.parts) === 1,
    );
  }

  #near(span: PersonSpan): PersonDraft[] {
    const near = new Set<PersonDraft>();
    for (const { skeleton } of span.parts) for (const person of this.#byPart.get(skeleton) ?? []) near.add(person);
    return [...near];
  }

  /** Those who share a last word: given names alone would bring all Annas together. */
  #akin(span: PersonSpan): PersonDraft[] {
    const akin = new Set<PersonDraft>(this.#byPart.get(span.parts.at(-1)?.skeleton ?? ""));
    for (const { skeleton } of span.parts) for (const person of this.#byLast.get(skeleton) ?? []) akin.add(person);
    return [...akin];
  }

  #file(person: PersonDraft): void {
    for (const { skeleton } of person.parts) fileUnder(this.#byPart, skeleton, person);
    fileUnder(this.#byLast, person.parts.at(-1)?.skeleton ?? "", person);
  }
}

function fileUnder(index: Map<string, Set<PersonDraft>>, key: string, person: PersonDraft): void {
  const filed = index.get(key);
  if (filed) filed.add(person);
  else index.set(key, new Set([person]));
}

const clash = (span: PersonSpan, person: PersonDraft): boolean =>
  span.words.length === 1 && span.sure && person.sure && span.sex !== person.sex;
