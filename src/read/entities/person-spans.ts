import { actorWords } from "../../knowledge/actors.js";
import { peopleWords } from "../../knowledge/people.js";
import { titles } from "../../knowledge/titles.js";
import type { LanguageBase, Sentence, Token } from "../../model/index.js";
import { isHeading } from "./headings.js";
import { type NameParts, partsOf } from "./name-match.js";
import { capital, type NameMap, touches } from "./named.js";
import { officeHeadBefore } from "./office-heads.js";
import { splitWords } from "./split-words.js";

/** A stretch that may be the name of a person, with what speaks for it. Title and honorific stand outside. */
export interface PersonSpan {
  readonly first: number;
  readonly last: number;
  /** Words of the name, particles and initials included, suffix left out. */
  readonly words: readonly string[];
  /** The words as `fitOf` and `sameName` compare them. */
  readonly parts: NameParts;
  readonly sex?: "f" | "m";
  /** True where a form of address or an office tells the sex, false where only the given name does. */
  readonly sure: boolean;
  /** True where an office or a form of address stands before it. */
  readonly titled: boolean;
  /** True where its first word is known as a given name. */
  readonly given: boolean;
  /** True where the name model has it as a person, false where it has it as something else. */
  readonly model?: boolean;
  /** True where it is one word that is a state or town by itself. */
  readonly place: boolean;
  /** True where an office with a capital stands right before what is a town too: "Mayor Holland". */
  readonly addressed: boolean;
  /** True in headings, where every word has a capital. */
  readonly heading: boolean;
}

const LONGEST_NAME = 9;

/** Finds every stretch of capitalised words that may be a person's name. */
export function findPersonSpans(base: LanguageBase, known: NameMap): PersonSpan[] {
  const model = new Map<number, boolean>();
  for (const name of base.names) {
    if (name.by === "names/proper-nouns") continue;
    for (let i = name.first; i < name.last; i++) model.set(i, name.kind === "person");
  }
  const spans: PersonSpan[] = [];
  for (const sentence of base.sentences) {
    const heading = isHeading(base, sentence);
    for (let i = sentence.first; i < sentence.last; ) {
      const end = runEnd(base.tokens, i, { sentence, known, model });
      if (end === i) {
        i++;
        continue;
      }
      const span = toSpan({ base, known, first: i, last: end, sentence, model, heading });
      if (span) spans.push(span);
      i = end;
    }
  }
  return spans;
}

interface NameScope {
  readonly sentence: Sentence;
  readonly known: NameMap;
  /** By token, whether the name model has it in a person's name. */
  readonly model: ReadonlyMap<number, boolean>;
}

/** Ends the run of name words that begins at `i`: `i` itself where none begins. */
function runEnd(tokens: readonly Token[], start: number, scope: NameScope): number {
  const { sentence } = scope;
  const { particles, joins, suffixes } = peopleWords();
  let i = start;
  let end = start;
  while (i < sentence.last && i - start < LONGEST_NAME) {
    const token = tokens[i];
    if (!token) break;
    if (nameWord(tokens, i, { ...scope, start })) {
      i++;
      end = i;
      if (suffixes.has(token.norm)) break;
      if (tokens[i]?.norm === "-" && touches(tokens, i - 1) && touches(tokens, i) && capital(tokens[i + 1])) i++;
      continue;
    }
    const hyphened = tokens[i + 1]?.norm === "-" && touches(tokens, i);
    const binds =
      particles.has(token.norm) &&
      (hyphened || !isPreposition(token)) &&
      (end > start ? true : !joins.has(token.norm) && looseParticle(tokens, i));
    if (!binds) break;
    i++;
    if (tokens[i]?.norm === "-" && touches(tokens, i)) i++;
  }
  return end;
}

/** "as-Sayed", "at-Tal" are names; in "hailed NAME as President" and "NAME at Camp David" the same words are English. */
const isPreposition = ({ norm }: Token): boolean => norm === "as" || norm === "at" || norm === "an";

/** A particle in small letters that begins a name used alone: "von der Heide", "al-Wafi". Words such as "as" do not. */
function looseParticle(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  const next = tokens[i + 1];
  if (!token || !next) return false;
  if (next.norm === "-" && touches(tokens, i)) return capital(tokens[i + 2]) && !capital(token);
  const foreign = token.xpos === "FW" || token.upos === "PROPN" || ["NN", "X", "XX"].includes(token.xpos);
  return foreign && (capital(next) || peopleWords().particles.has(next.norm)) && token.norm.length > 1;
}

/** Months that are surnames after a given name. */
const MONTH = /^(?:may|march|april|june|august)$/;

/** Tells whether a token can be a word of a name here. */
function nameWord(
  tokens: readonly Token[],
  i: number,
  { start, sentence, known, model }: NameScope & { start: number },
): boolean {
  const token = tokens[i];
  if (!token || !capital(token) || !/^[\p{L}.'’-]+$/u.test(token.text)) return false;
  const words = peopleWords();
  const name = known.at(i);
  if (name && !(name.last - name.first === 1 && mayBePart(tokens, i, { start, sentence, known }))) return false;
  const given = i > start && words.given.has(tokens[i - 1]?.text ?? "");
  if (words.stop.has(token.norm) && !/^\p{Lu}\.$/u.test(token.text) && !(given && MONTH.test(token.norm))) return false;
  // "Obama Says": a verb ends the name.
  if (i > start && (token.upos === "AUX" || ["VBZ", "VBD", "VBP", "MD"].includes(token.xpos)) && !given) return false;
  if (token.text.length > 4 && token.text === token.text.toUpperCase() && !/[.-]/.test(token.text)) return false;
  if (i > start || token.upos === "PROPN") return i > start || !isUnit(tokens, i);
  if (words.given.has(token.text) || words.prefixes.has(token.norm)) return true;
  if (i !== sentence.first) return token.upos !== "ADV";
  // "Bud NAME, the union's treasurer,": a given name that is a verb too, as the model tells.
  return ["NOUN", "ADJ", "X"].includes(token.upos) || (model.get(i) === true && model.get(i + 1) === true);
}

/** "The 900 MW Holt cable": initials behind a number are a unit. */
const isUnit = (tokens: readonly Token[], i: number): boolean =>
  tokens[i - 1]?.xpos === "CD" && /^\p{Lu}{2,4}$/u.test(tokens[i]?.text ?? "");

/** A town, state or people of one word that stands inside a name: "Israel Katz", "Jack London". */
function mayBePart(
  tokens: readonly Token[],
  i: number,
  { start, known }: { start: number; sentence: Sentence; known: NameMap },
): boolean {
  const { given, honorifics } = peopleWords();
  const token = tokens[i];
  const name = known.at(i);
  if (!token || !name) return false;
  const soft = name.what === "place" || name.what === "capital";
  if (i > start) {
    if (given.has(tokens[i - 1]?.text ?? "") || (soft && (!known.at(start) || hasOffice(tokens, start)))) return true;
    // "Nguyen Van Thai": an adjective that ends a name has no noun after it.
    const after = tokens[i + 1];
    return (
      name.what === "demonym" &&
      !known.at(start) &&
      !["NOUN", "ADJ", "PROPN"].includes(after?.upos ?? "") &&
      after?.norm !== "-"
    );
  }
  const before = tokens[i - 1]?.norm ?? "";
  if (honorifics.has(before)) return true;
  const next = tokens[i + 1];
  const followed =
    capital(next) && !known.at(i + 1) && next?.upos === "PROPN" && !officeHeadBefore(tokens, i + 2, i + 1);
  if (given.has(token.text)) return followed || soft;
  return soft;
}

/** "its chairman, NAME": two towns side by side after an office are a person's names. */
const hasOffice = (tokens: readonly Token[], start: number): boolean => {
  const end = tokens[start - 1]?.norm === "," ? start - 1 : start;
  return officeHeadBefore(tokens, end, Math.max(0, end - 6)) !== undefined;
};

interface Run {
  readonly base: LanguageBase;
  readonly known: NameMap;
  readonly first: number;
  readonly last: number;
  readonly sentence: Sentence;
  readonly model: ReadonlyMap<number, boolean>;
  readonly heading: boolean;
}

/** Takes titles and forms of address off a run; nothing is left where the run is a title or a body's name. */
function toSpan({ base, known, first, last, sentence, model, heading }: Run): PersonSpan | undefined {
  const { tokens } = base;
  const { honorifics, ranks, given, suffixes, prefixes, particles } = peopleWords();
  let start = first;
  let titled = officeHeadBefore(tokens, first, sentence.first) !== undefined;
  let sex: "f" | "m" | undefined = sexOfHead(tokens, first, sentence.first);
  const before = tokens[first - 1]?.norm ?? "";
  const called = honorifics.get(before);
  if (called || ranks.has(before)) titled = true;
  if (called && called !== "any") sex = called;
  for (let i = first + 1; i <= last; i++) {
    const head = officeHeadBefore(tokens, i, sentence.first);
    const word = tokens[i - 1]?.norm ?? "";
    const address = honorifics.get(word) ?? (ranks.has(word) ? "any" : undefined);
    if (!head && !address) continue;
    // A surname may be an office's name: "Stephen King".
    if (head && i === last && titles().weak.has(head.words) && given.has(tokens[start]?.text ?? "")) continue;
    if (prefixes.has(word) && !head) continue;
    start = i;
    titled = true;
    sex = address ? (address === "any" ? sex : address) : (sexOfHead(tokens, i, sentence.first) ?? sex);
  }
  start = portfolioEnd(tokens, start, last, sentence.first);
  if (isQuestion(tokens, first, last, sentence)) return undefined;
  while (start < last && tokens[start]?.norm === "-") start++;
  if (start >= last || (!titled && isNamedAfter(tokens, start))) return undefined;
  const end = suffixes.has(tokens[last - 1]?.norm ?? "") ? last - 1 : last;
  const words = splitWords(tokens, start, end);
  if (words.length === 0 || words.every((word) => particles.has(word.toLowerCase()))) return undefined;
  const lastWord = words.at(-1)?.toLowerCase() ?? "";
  // "Drugmaker NAME": what it is, with a capital at the head of the sentence.
  if (words.length === 1 && actorWords().told.has(lastWord) && !titled) return undefined;
  const told = modelSays(model, start, end);
  if (words.length > 1 && actorWords().sorts.has(lastWord) && !titled) return undefined;
  // "On Anna Berg Boulevard".
  const bears = words.length > 2 && told !== true;
  if (words.length > 1 && actorWords().placeWords.has(lastWord) && !titled && (bears || !given.has(words[0] ?? "")))
    return undefined;
  const isGiven = given.get(words[0] ?? "") ?? given.get(words[0]?.split("-")[0] ?? "");
  const tells = words.length > 1 && !peopleWords().unisex.has(words[0] ?? "");
  const gender = sex ?? (tells ? isGiven : undefined);
  return {
    first: start,
    last,
    words,
    parts: partsOf(words),
    titled,
    sure: sex !== undefined,
    given: isGiven !== undefined,
    heading,
    place: words.length === 1 && known.at(start) !== undefined && !called,
    addressed: titled && known.at(start)?.what === "place" && capital(tokens[start - 1]),
    ...(gender ? { sex: gender } : {}),
    ...(told === undefined ? {} : { model: told }),
  };
}

/** "Will Harbour City crews strike again?": the verb that opens a question, and what it asks about. */
function isQuestion(tokens: readonly Token[], first: number, last: number, sentence: Sentence): boolean {
  if (first !== sentence.first || tokens[first]?.norm !== "will" || last >= sentence.last) return false;
  const next = tokens[last];
  return next !== undefined && /^(?:NOUN|ADJ|ADV|ADP|DET)$/.test(next.upos);
}

/**
 * "State Minister for Foreign Affairs NAME": the name begins behind the last word of what the office is for; "Mayor of County Holt NAME": at
 * the given name.
 */
function portfolioEnd(tokens: readonly Token[], first: number, last: number, floor: number): number {
  if (!["for", "of"].includes(tokens[first - 1]?.norm ?? "") || !officeHeadBefore(tokens, first - 1, floor))
    return first;
  for (let i = last - 1; i >= first; i--) if (titles().portfolios.has(tokens[i]?.norm ?? "")) return i + 1;
  const { given } = peopleWords();
  for (let i = first + 1; i < last - 1; i++) if (given.has(tokens[i]?.text ?? "")) return i;
  return first;
}

/** "Hotel X", "Saint X's Day", "the square des X": what is named after somebody is nobody. */
function isNamedAfter(tokens: readonly Token[], first: number): boolean {
  const { saints, particles } = peopleWords();
  const { opensPlace } = actorWords();
  const [lead, next] = [tokens[first]?.norm ?? "", tokens[first + 1]];
  if (saints.has(lead) || (opensPlace.has(lead) && (capital(next) || particles.has(next?.norm ?? "")))) return true;
  const before = tokens[first - 1]?.norm ?? "";
  return particles.has(before) && opensPlace.has(tokens[first - 2]?.norm ?? "");
}

function sexOfHead(tokens: readonly Token[], last: number, floor: number): "f" | "m" | undefined {
  const head = officeHeadBefore(tokens, last, floor);
  return head && titles().gender.get(head.words);
}

function modelSays(model: ReadonlyMap<number, boolean>, first: number, last: number): boolean | undefined {
  let yes = 0;
  let no = 0;
  for (let i = first; i < last; i++) {
    const says = model.get(i);
    if (says === true) yes++;
    else if (says === false) no++;
  }
  return yes + no === 0 ? undefined : yes >= no;
}
