import type { LanguageBase } from "../../model/index.js";
import { fitOf, sameName, sameWord } from "./name-match.js";
import { nameOf, type PersonSpan } from "./person-spans.js";

/** A person while the report is read: the spans that name one, in the order of the text. */
export interface PersonDraft {
  /** Words of the fullest form. */
  words: readonly string[];
  name: string;
  readonly spans: PersonSpan[];
  sex?: "f" | "m";
}

/** Tells the people of a report apart: full names first, then the short forms that fit exactly one of them. */
export function tellPeople(
  base: LanguageBase,
  spans: readonly PersonSpan[],
  backed: (span: PersonSpan) => boolean,
): PersonDraft[] {
  const people: PersonDraft[] = [];
  const body = spans.filter((span) => !span.heading);
  const alone = new Set(body.filter((span) => span.words.length === 1).map((span) => span.words[0] ?? ""));
  const isPerson = (span: PersonSpan) =>
    span.titled ||
    span.given ||
    span.model === true ||
    backed(span) ||
    (span.model !== false && alone.has(span.words.at(-1) ?? ""));
  for (const span of body) {
    if (span.words.length < 2 || !isPerson(span)) continue;
    const known = people.find(
      (person) =>
        sameName(person.words, span.words) || fitOf(span.words, person.words) || fitOf(person.words, span.words),
    );
    addTo(base, people, known, span);
  }
  const named = [...people];
  for (const span of body) {
    if (span.words.length > 1) continue;
    const fits = bestFits(named, span);
    if (fits.length === 1 && (fits[0]?.fit !== 4 || span.titled || span.model))
      addTo(base, people, fits[0]?.person, span);
    else if (fits.length === 0 && (span.titled || span.model === true))
      addTo(base, people, singleOf(people, named, span), span);
  }
  for (const span of spans) {
    if (!span.heading) continue;
    const fits = bestFits(people, span);
    if (fits.length === 1) addTo(base, people, fits[0]?.person, span);
  }
  for (const person of people) person.spans.sort((a, b) => a.first - b.first);
  return people.sort((a, b) => (a.spans[0]?.first ?? 0) - (b.spans[0]?.first ?? 0));
}

const singleOf = (people: readonly PersonDraft[], named: readonly PersonDraft[], span: PersonSpan) =>
  people.find((person) => !named.includes(person) && sameWord(person.words[0] ?? "", span.words[0] ?? ""));

function bestFits(people: readonly PersonDraft[], span: PersonSpan): { person: PersonDraft; fit: number }[] {
  let best = 9;
  let fits: { person: PersonDraft; fit: number }[] = [];
  for (const person of people) {
    const fit = fitOf(span.words, person.words);
    if (fit === undefined || fit > best || clash(span, person)) continue;
    if (fit < best) fits = [];
    best = fit;
    fits.push({ person, fit });
  }
  return fits;
}

const clash = (span: PersonSpan, person: PersonDraft): boolean =>
  span.words.length === 1 &&
  span.titled &&
  span.sex !== undefined &&
  person.sex !== undefined &&
  span.sex !== person.sex;

function addTo(base: LanguageBase, people: PersonDraft[], known: PersonDraft | undefined, span: PersonSpan): void {
  const name = nameOf(base, span);
  if (!known) {
    people.push({ words: span.words, name, spans: [span], ...(span.sex ? { sex: span.sex } : {}) });
    return;
  }
  known.spans.push(span);
  if (span.sex && (!known.sex || span.titled)) known.sex = span.sex;
  if (span.words.length > known.words.length && !span.heading) {
    known.words = span.words;
    known.name = name;
  }
}
