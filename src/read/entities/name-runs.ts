import { actorWords } from "../../knowledge/actors.js";
import { peopleWords } from "../../knowledge/people.js";
import type { Sentence, Token } from "../../model/index.js";
import { isEnglish, listedAs, WORD } from "../language/gazetteer.js";
import { capital, type NameMap, touches } from "./named.js";
import { officeHeadBefore } from "./office-heads.js";

const LONGEST_NAME = 9;

/** What tells the words of names from others. */
export interface NameScope {
  readonly sentence: Sentence;
  readonly known: NameMap;
  /** By token, whether the name model has it in a person's name. */
  readonly model: ReadonlyMap<number, boolean>;
}

/** Ends the run of name words that begins at `i`: `i` itself where none begins. */
export function runEnd(tokens: readonly Token[], start: number, scope: NameScope): number {
  const { sentence, known, model } = scope;
  // Written out and made once: V8 gives each object that opens with a spread a shape of its own, which no look-up knows.
  const place = { start, sentence, known, model };
  const { particles, joins, suffixes } = peopleWords();
  let i = start;
  let end = start;
  while (i < sentence.last && i - start < LONGEST_NAME) {
    const token = tokens[i];
    if (!token) break;
    if (nameWord(tokens, i, place)) {
      i++;
      end = i;
      if (suffixes.has(token.norm)) break;
      if (tokens[i]?.norm !== "-" || !touches(tokens, i - 1) || !touches(tokens, i)) {
        i = afterNickname(tokens, i, start);
        continue;
      }
      if (capital(tokens[i + 1])) i++;
      else if (isSyllable(tokens, start, i + 1)) {
        i += 2;
        end = i;
      }
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

/** "Ahn Deok-hwan", "Li Xiao-ming": the second syllable of a given name in small letters. */
function isSyllable(tokens: readonly Token[], start: number, i: number): boolean {
  const { norm = "", text = "" } = tokens[i] ?? {};
  const isNamed = i - 2 > start || (listedAs(tokens[i - 2]?.norm ?? "") & WORD.surname) !== 0;
  if (!isNamed || text.length > LONGEST_SYLLABLE || !/^\p{Ll}+$/u.test(text)) return false;
  const { hyphenActs, hyphenBodies } = actorWords();
  return peopleWords().syllables.has(norm) || !(isEnglish(norm) || hyphenActs.has(norm) || hyphenBodies.has(norm));
}

const LONGEST_SYLLABLE = 6;

/** \'Ana "Big Ann" Reis\': steps over what somebody is called between the given name and the surname. */
function afterNickname(tokens: readonly Token[], i: number, start: number): number {
  const closing = NICKNAME.get(tokens[i]?.text ?? "");
  if (closing === undefined || !peopleWords().given.has(tokens[start]?.text ?? "")) return i;
  for (let at = i + 2; at < i + MOST_NICKNAME; at++) {
    if (tokens[at]?.text !== closing) continue;
    return capital(tokens[at + 1]) && tokens[at + 1]?.upos === "PROPN" && capital(tokens[i + 1]) ? at + 1 : i;
  }
  return i;
}

/** What a nickname stands between. */
const NICKNAME: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["“", "”"],
  ["‘", "’"],
  ["'", "'"],
  ["(", ")"],
]);
/** Tokens of a nickname and its marks, at most. */
const MOST_NICKNAME = 5;

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
  if (!token || !(capital(token) || isElided(token)) || !/^[\p{L}.'’-]+$/u.test(token.text)) return false;
  const words = peopleWords();
  const name = known.at(i);
  if (name && !(name.last - name.first === 1 && mayBePart(tokens, i, { start, sentence, known }))) return false;
  const given = i > start && words.given.has(tokens[i - 1]?.text ?? "");
  // "Vice Premier He Lifan": a surname that is a word of English, behind an office with a capital.
  if (
    i === start &&
    i > sentence.first &&
    words.stop.has(token.norm) &&
    capital(tokens[i + 1]) &&
    capital(tokens[i - 1])
  )
    if (token.text.length > 1 && officeHeadBefore(tokens, i, sentence.first) && /^\p{Lu}\p{Ll}+$/u.test(token.text))
      return true;
  if (words.stop.has(token.norm) && !/^\p{Lu}\.$/u.test(token.text) && !(given && MONTH.test(token.norm))) return false;
  // "Obama Says": a verb ends the name.
  if (i > start && (token.upos === "AUX" || ["VBZ", "VBD", "VBP", "MD"].includes(token.xpos)) && !given) return false;
  if (token.text.length > 4 && token.text === token.text.toUpperCase() && !/[.-]/.test(token.text)) return false;
  if (i > start || token.upos === "PROPN") return i > start || !isUnit(tokens, i);
  if (words.given.has(token.text) || words.prefixes.has(token.norm)) return true;
  if (i !== sentence.first) return token.upos !== "ADV";
  if (["NOUN", "ADJ", "X"].includes(token.upos)) return true;
  // "Bud NAME, the union's treasurer,": a given name that is a verb too, as the model tells; a surname that no dictionary has.
  return model.get(i) === true && (model.get(i + 1) === true || !isEnglish(token.norm));
}

/** "Sophie d'Arbois", "d'Arbois said": a particle that has lost its vowel. */
const isElided = ({ text, upos }: Token): boolean => upos === "PROPN" && /^[dl]['’]\p{Lu}\p{Ll}/u.test(text);

/** "The 900 MW Holt cable": initials behind a number are a unit. */
const isUnit = (tokens: readonly Token[], i: number): boolean =>
  tokens[i - 1]?.xpos === "CD" && /^\p{Lu}{2,4}$/u.test(tokens[i]?.text ?? "");

/** A town, state or people of one word that stands inside a name: "Israel Katz", "Jack London". */
function mayBePart(
  tokens: readonly Token[],
  i: number,
  { start, known }: { start: number; sentence: Sentence; known: NameMap },
): boolean {
  const { given, honorifics, ranks } = peopleWords();
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
  if (honorifics.has(before) || ranks.has(before)) return true;
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
