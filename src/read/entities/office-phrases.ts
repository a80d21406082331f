import { peopleWords } from "../../knowledge/people.js";
import { type Standing, titles } from "../../knowledge/titles.js";
import { bodyByKey, stateOf } from "../../knowledge/world.js";
import type { LanguageBase, Sentence, Token } from "../../model/index.js";
import { sortOf } from "./body-names.js";
import { capital, type Named, type NameMap, slice, touches } from "./named.js";
import { type OfficeHead, officeHeadBefore } from "./office-heads.js";

/** A noun phrase that names an office: "Ukraine's newly appointed chief negotiator". Token indexes. */
export interface OfficePhrase {
  /** First token of the phrase, determiner and owner included. */
  readonly begin: number;
  /** First token of the bare office. */
  readonly first: number;
  /** After the head. */
  readonly last: number;
  /** After "of the National Security Council", where that follows; else `last`. */
  readonly end: number;
  readonly head: OfficeHead;
  /** The bare office in the report's words. */
  readonly title: string;
  readonly standing?: Standing;
  /** The state, body or person whose office it is, where it stands before the head. */
  readonly owner?: Owner;
  /** The words after "of". */
  readonly complement?: { readonly first: number; readonly last: number };
  /** True where "the", "its" or a possessive makes it one certain office. */
  readonly definite: boolean;
  readonly plural: boolean;
}

/** What stands as the owner of an office: a known name, a pronoun, or another noun phrase. */
export interface Owner {
  readonly first: number;
  readonly last: number;
  readonly named?: Named;
  readonly pronoun?: boolean;
}

const MOST_MODIFIERS = 7;
const MOST_COMPLEMENT = 12;

/** Finds every phrase that names an office. */
export function findOfficePhrases(base: LanguageBase, names: NameMap): OfficePhrase[] {
  const phrases: OfficePhrase[] = [];
  for (const sentence of base.sentences) {
    for (let last = sentence.last; last > sentence.first; last--) {
      const head = officeHeadBefore(base.tokens, last, sentence.first);
      const token = base.tokens[last - 1];
      if (!head || !token || !(nounLike(token) || head.words.includes(" ")) || inName(names, head, last)) continue;
      const phrase = phraseOf({ base, names, sentence }, head);
      phrases.push(phrase);
      last = phrase.first + 1;
    }
  }
  return phrases.sort((a, b) => a.first - b.first);
}

const nounLike = (token: Token): boolean =>
  token.upos === "NOUN" || token.upos === "PROPN" || token.upos === "ADJ" || token.upos === "X";

/** A head inside a body's or a person's name is no office: "Prime Minister's Office", "Stephen King". */
function inName(names: NameMap, head: OfficeHead, last: number): boolean {
  for (let i = head.first; i < last; i++) if (names.at(i)) return true;
  return false;
}

interface Scope {
  readonly base: LanguageBase;
  readonly names: NameMap;
  readonly sentence: Sentence;
}

function phraseOf(scope: Scope, head: OfficeHead): OfficePhrase {
  const { base, sentence } = scope;
  const { tokens } = base;
  const start = modifiersBefore(scope, head.first);
  const stripped = stripModifiers(tokens, start, head);
  const owner = ownerBefore(scope, start);
  const afterOwner = owner ? standingBefore(tokens, owner.first, sentence.first) : undefined;
  let begin = afterOwner?.first ?? owner?.first ?? start;
  // "former President NAME's son-in-law": the owner's own title belongs to the phrase.
  const above = owner?.named?.what === "person" ? officeHeadBefore(tokens, owner.first, sentence.first) : undefined;
  if (above) begin = modifiersBefore(scope, above.first);
  const determiner = tokens[begin - 1];
  const article = begin > sentence.first && (determiner?.xpos === "DT" || determiner?.xpos === "PRP$");
  if (article) begin--;
  const complement = complementAfter(scope, head);
  const standing = head.former ? "former" : (stripped.standing ?? afterOwner?.standing ?? designated(head));
  const end = complement?.last ?? head.last;
  const first = owner ? (ministryIn(tokens, owner, start) ?? stripped.first) : stripped.first;
  const keep = complement && !bareOwner(scope, complement);
  const title = slice(base, first, keep ? withoutState(scope, complement) : head.last).replace(/^ex-/i, "");
  return {
    begin,
    first,
    last: head.last,
    end,
    head,
    title: head.plural ? title.replace(/s$/, "") : title,
    definite: owner !== undefined || (article && determiner?.norm !== "a" && determiner?.norm !== "an"),
    plural: head.plural,
    ...(standing ? { standing } : {}),
    ...(owner ? { owner } : {}),
    ...(complement ? { complement } : {}),
  };
}

/** "U.S. Treasury Secretary": the ministry's name is part of the office, the state's is not. */
function ministryIn(tokens: readonly Token[], { first, last, named }: Owner, start: number): number | undefined {
  if (last !== start || !named || bodyByKey(named.key)?.kind !== "ministry") return undefined;
  return stateOf(tokens[first]?.text ?? "") && last - first > 1 ? first + 1 : first;
}

/** "Minister of Foreign Affairs of Norway": the title ends before the state. */
function withoutState({ base, names }: Scope, { first, last }: { first: number; last: number }): number {
  const name = names.at(last - 1);
  const of = name?.what === "state" ? name.first - (base.tokens[name.first - 1]?.norm === "the" ? 2 : 1) : last;
  return base.tokens[of]?.norm === "of" && of > first ? of : last;
}

const designated = (head: OfficeHead): Standing | undefined =>
  titles().standing.get(head.words.split(" ").at(-1) ?? "") === "designated" ? "designated" : undefined;

/** A complement that is only a state or a known body says whose the office is, and is left out of the title. */
function bareOwner({ base, names }: Scope, complement: { first: number; last: number }): boolean {
  if (base.tokens[complement.first]?.norm !== "of") return false;
  const at = base.tokens[complement.first + 1]?.norm === "the" ? complement.first + 2 : complement.first + 1;
  const name = names.at(at);
  if (!name || name.first !== at || name.last !== complement.last) return false;
  return name.what !== "body" || name.key.startsWith("org:");
}

function modifiersBefore({ base, names, sentence }: Scope, from: number): number {
  const { tokens } = base;
  let start = from;
  for (let i = from - 1; i >= sentence.first && from - i <= MOST_MODIFIERS; i--) {
    const token = tokens[i];
    if (!token) break;
    const name = names.at(i);
    if (name && name.what !== "thing") {
      // "national security council secretary" holds the name of a body; "Atlas Metals chief executive" is a body's.
      if (name.what !== "body" || !titles().within.has(sortOf(name.name) ?? "") || name.key.startsWith("org:")) break;
    }
    if (token.norm === "-" ? !(touches(tokens, i - 1) || touches(tokens, i)) : !modifier(tokens, i, start)) break;
    start = i;
    if (token.norm === "-" && i === sentence.first) start = i + 1;
  }
  while (start < from && ["-", "and", "&"].includes(tokens[start]?.norm ?? "")) start++;
  return start;
}

function modifier(tokens: readonly Token[], i: number, start: number): boolean {
  const token = tokens[i];
  if (!token) return false;
  if (token.norm === "and" || token.norm === "&") return joinsModifiers(tokens, i, start);
  if (dayOrMonth(token)) return false;
  if (titles().standing.has(token.norm) || titles().keeps.has(token.norm)) return true;
  if (["NN", "NNP", "NNS", "NNPS", "JJ", "JJR", "JJS", "AFX"].includes(token.xpos)) return true;
  if (token.xpos === "RB" || token.xpos === "VBN") return /ly$/.test(token.norm) || /ed$|chosen$/.test(token.norm);
  return false;
}

const dayOrMonth = (token: Token): boolean =>
  token.upos === "PROPN" &&
  peopleWords().stop.has(token.norm) &&
  /day$|ary$|ber$|^(?:march|april|may|june|july|august)$/.test(token.norm);

/** "and" inside an office: "trade and industry minister", "Agriculture and Fisheries Minister". */
function joinsModifiers(tokens: readonly Token[], i: number, start: number): boolean {
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  if (!before || !after || i + 1 < start || after.upos === "VERB") return false;
  const nouns = ["NN", "NNP", "NNS", "JJ"];
  return (
    nouns.includes(before.xpos) &&
    nouns.includes(after.xpos) &&
    capital(before) === capital(after) &&
    !officeHeadBefore(tokens, i, 0)
  );
}

/** Takes off what says how the office is held, and adjectives that describe the person. */
function stripModifiers(
  tokens: readonly Token[],
  start: number,
  head: OfficeHead,
): { first: number; standing?: Standing } {
  const { keeps } = titles();
  let first = start;
  let standing: Standing | undefined;
  while (first < head.first) {
    const found = standingAt(tokens, first, head.first);
    const token = tokens[first];
    if (found) {
      standing ??= found.standing;
      first = found.last;
    } else if (token && describes(token) && !keeps.has(token.norm)) first++;
    else break;
    if (tokens[first]?.norm === "-") first++;
  }
  return standing ? { first, standing } : { first };
}

const describes = (token: Token): boolean =>
  ["JJ", "JJR", "JJS", "RB", "VBN", "CD"].includes(token.xpos) && !capital(token);

function standingAt(
  tokens: readonly Token[],
  first: number,
  end: number,
): { standing: Standing; last: number } | undefined {
  const { standing } = titles();
  const one = tokens[first]?.norm ?? "";
  const two = `${one} ${tokens[first + 1]?.norm ?? ""}`;
  if (first + 1 < end && standing.has(two)) return { standing: standing.get(two) ?? "new", last: first + 2 };
  const found = standing.get(one);
  return found && { standing: found, last: first + 1 };
}

/** "former U.S. president": what stands before the owner. */
function standingBefore(
  tokens: readonly Token[],
  owner: number,
  floor: number,
): { standing: Standing; first: number } | undefined {
  if (owner - 1 < floor) return undefined;
  const found = titles().standing.get(tokens[owner - 1]?.norm ?? "");
  return found && { standing: found, first: owner - 1 };
}

function ownerBefore({ base, names, sentence }: Scope, start: number): Owner | undefined {
  const { tokens } = base;
  const before = tokens[start - 1];
  if (start - 1 < sentence.first || !before) return undefined;
  if (before.xpos === "PRP$" || before.xpos === "WP$") return { first: start - 1, last: start, pronoun: true };
  if (before.xpos === "POS") return possessorBefore({ base, names, sentence }, start - 1);
  const name = names.at(start - 1);
  // "the Witham envoy": a person's name right before an office in small letters is its owner.
  if (!name || name.what === "thing" || (name.what === "person" && !lowerOffice(tokens[start]))) return undefined;
  return { first: name.first, last: name.last, named: name };
}

const lowerOffice = (token: Token | undefined): boolean =>
  token !== undefined && token.upos === "NOUN" && !capital(token);

/** The noun phrase before "'s": a name as it stands, else back to its determiner. */
function possessorBefore({ base, names, sentence }: Scope, mark: number): Owner | undefined {
  const { tokens } = base;
  const name = names.at(mark - 1);
  if (name) return { first: name.first, last: mark + 1, named: name };
  let first = mark;
  while (first > sentence.first && mark - first < MOST_MODIFIERS) {
    const token = tokens[first - 1];
    if (!token || !["NN", "NNS", "NNP", "NNPS", "JJ", "VBN", "HYPH", "CD"].includes(token.xpos)) break;
    first--;
  }
  return first === mark ? undefined : { first, last: mark + 1 };
}

const OF_HEADS = /^(?:of|for|to|at)$/;

/** "of its delegation", "for trade", "of the National Security and Defence Council". */
function complementAfter(scope: Scope, head: OfficeHead): { first: number; last: number } | undefined {
  const { base, sentence, names } = scope;
  const { tokens } = base;
  const preposition = tokens[head.last]?.norm ?? "";
  if (head.last >= sentence.last || !OF_HEADS.test(preposition)) return undefined;
  let i = head.last + 1;
  let last = i;
  for (; i < sentence.last && i - head.last < MOST_COMPLEMENT; i++) {
    const token = tokens[i];
    if (!token) break;
    const name = names.at(i);
    if (name?.what === "person" || peopleWords().honorifics.has(token.norm)) break;
    const noun = ["NN", "NNS", "NNP", "NNPS"].includes(token.xpos);
    if (name || noun) {
      last = i + 1;
      continue;
    }
    // "conciliator for twenty years" is no office for anybody.
    if (token.xpos === "CD" && preposition === "for") break;
    if (
      ["DT", "PRP$", "JJ", "POS", "HYPH", "CD", "VBN"].includes(token.xpos) ||
      token.norm === "-" ||
      token.norm === "&"
    )
      continue;
    if (token.norm === "of" && last === i) continue;
    if (token.norm === "and" && last === i && capital(tokens[i - 1]) && capital(tokens[i + 1]) && !names.at(i + 1))
      continue;
    break;
  }
  // "sister of President NAME": what follows is a person, not a body.
  if (names.at(last)?.what === "person" && officeHeadBefore(tokens, last, head.last + 1)) return undefined;
  return last > head.last + 1 ? { first: head.last, last } : undefined;
}
