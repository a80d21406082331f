import { actorWords } from "../../knowledge/actors.js";
import { peopleWords } from "../../knowledge/people.js";
import { titles } from "../../knowledge/titles.js";
import type { LanguageBase, Sentence, Token } from "../../model/index.js";
import { isEnglish, listedAs, WORD } from "../language/gazetteer.js";
import { isHeading } from "./headings.js";
import { type NameParts, partsOf } from "./name-match.js";
import { runEnd } from "./name-runs.js";
import { capital, type NameMap } from "./named.js";
import { officeHeadBefore } from "./office-heads.js";
import { tailEnd } from "./office-tails.js";
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
  /** True where it is the surname of somebody whom another report names in full. */
  readonly called?: true;
  /** True in headings, where every word has a capital. */
  readonly heading: boolean;
}

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

interface Run {
  readonly base: LanguageBase;
  readonly known: NameMap;
  readonly first: number;
  readonly last: number;
  readonly sentence: Sentence;
  readonly model: ReadonlyMap<number, boolean>;
  readonly heading: boolean;
}

/** "Mohammed bin Jassim Al | -Thani": a name does not end in what leads to its last word. */
function pastHyphen(tokens: LanguageBase["tokens"], last: number): number {
  const isCut = peopleWords().particles.has(tokens[last - 1]?.norm ?? "") && tokens[last]?.norm === "-";
  return isCut && capital(tokens[last + 1]) ? last + 2 : last;
}

/** Takes titles and forms of address off a run; nothing is left where the run is a title or a body's name. */
function toSpan({ base, known, first, last: ends, sentence, model, heading }: Run): PersonSpan | undefined {
  const { tokens } = base;
  const last = pastHyphen(tokens, ends);
  const { honorifics, ranks, given, suffixes, prefixes, particles } = peopleWords();
  let start = first;
  // "NAME, who heads Veldt": a verb, no office.
  if (isHome(tokens, first, last)) return undefined;
  const isVerb = tokens[first - 1]?.xpos === "VBZ";
  let titled = !isVerb && officeHeadBefore(tokens, first, sentence.first) !== undefined;
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
  start = tailEnd(tokens, start, last, sentence.first);
  if (opensByTrade(tokens, start, last, sentence)) start++;
  if (isQuestion(tokens, first, last, sentence)) return undefined;
  // "its Hilton Works mill": what somebody has is nobody.
  if (!titled && tokens[start - 1]?.xpos === "PRP$" && !given.has(tokens[start]?.text ?? "")) return undefined;
  while (start < last && tokens[start]?.norm === "-") start++;
  if (start >= last || (!titled && isNamedAfter(tokens, start))) return undefined;
  const end = suffixes.has(tokens[last - 1]?.norm ?? "") ? last - 1 : last;
  const words = splitWords(tokens, start, end);
  if (words.length === 0 || words.every((word) => particles.has(word.toLowerCase()))) return undefined;
  if (!called && areCommon(words, tokens[start - 1])) return undefined;
  const lastWord = words.at(-1)?.toLowerCase() ?? "";
  // "Drugmaker NAME": what it is, with a capital at the head of the sentence.
  if (words.length === 1 && actorWords().told.has(lastWord) && !titled) return undefined;
  const told = modelSays(model, start, end);
  if (words.length > 1 && actorWords().sorts.has(lastWord) && !titled) return undefined;
  // "On Anna Berg Boulevard".
  const bears = words.length > 2 && told !== true;
  // "The Anna Hotel" is none, though "Anna Bridge" may be somebody.
  const isPlace = bears || actorWords().opensPlace.has(lastWord) || !given.has(words[0] ?? "");
  if (words.length > 1 && actorWords().placeWords.has(lastWord) && !titled && isPlace) return undefined;
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

/** "The Fourth Meeting", "Minister of Foreign Affairs", "President of the Republic": words of English that nobody bears. */
function areCommon(words: readonly string[], before: Token | undefined): boolean {
  const bare = words.length === 1 && before?.xpos !== "DT";
  const isOne = (word: string) =>
    isEnglish(word.toLowerCase()) && (listedAs(word.toLowerCase()) & (WORD.given | WORD.surname)) === 0;
  return !bare && words.every((word) => isOne(word) && !peopleWords().given.has(word));
}

/** "Ambassador Ann Bell of Veldt, who": where somebody is from. */
function isHome(tokens: readonly Token[], first: number, last: number): boolean {
  if (last - first > 1 || tokens[first - 1]?.norm !== "of" || !capital(tokens[first - 2])) return false;
  const given = tokens[first - 3];
  return tokens[first - 2]?.upos === "PROPN" && peopleWords().given.has(given?.text ?? "");
}

/** "Will Harbour City crews strike again?": the verb that opens a question, and what it asks about. */
function isQuestion(tokens: readonly Token[], first: number, last: number, sentence: Sentence): boolean {
  if (first !== sentence.first || tokens[first]?.norm !== "will" || last >= sentence.last) return false;
  const next = tokens[last];
  return next !== undefined && /^(?:NOUN|ADJ|ADV|ADP|DET)$/.test(next.upos);
}

/** "Barista NAME said", "Shipbroker NAME": a noun of English that the sentence begins with, before a given name. */
function opensByTrade(tokens: readonly Token[], first: number, last: number, sentence: Sentence): boolean {
  const { given } = peopleWords();
  const lead = tokens[first];
  if (first !== sentence.first || last - first < 3 || !lead || given.has(lead.text)) return false;
  return (
    isEnglish(lead.norm) &&
    (listedAs(lead.norm) & (WORD.given | WORD.surname)) === 0 &&
    given.has(tokens[first + 1]?.text ?? "")
  );
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
