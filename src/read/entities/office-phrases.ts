import { type Standing, titles } from "../../knowledge/titles.js";
import { bodyByKey, stateOf } from "../../knowledge/world.js";
import type { LanguageBase, Token } from "../../model/index.js";
import { type NameMap, slice } from "./named.js";
import { type OfficeHead, officeHeadBefore } from "./office-heads.js";
import { modifiersBefore, standingBefore, stripModifiers } from "./office-modifiers.js";
import { bareOwner, complementAfter, ownerBefore, withoutState } from "./office-owners.js";
import type { OfficeScope, Owner } from "./office-scope.js";

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
  /** True where "the", "a" or "its" stands before it. */
  readonly article: boolean;
  readonly plural: boolean;
}

/** Finds every phrase that names an office. */
export function findOfficePhrases(base: LanguageBase, names: NameMap): OfficePhrase[] {
  const phrases: OfficePhrase[] = [];
  for (const sentence of base.sentences) {
    for (let last = sentence.last; last > sentence.first; last--) {
      const head = officeHeadBefore(base.tokens, last, sentence.first);
      const token = base.tokens[last - 1];
      if (!head || !token || inName(names, head, last)) continue;
      if (!(nounLike(token) || head.words.includes(" ") || opensName(base.tokens, head, sentence.first))) continue;
      const phrase = phraseOf({ base, names, sentence }, head);
      phrases.push(phrase);
      last = phrase.first + 1;
    }
  }
  return phrases.sort((a, b) => a.first - b.first);
}

const nounLike = (token: Token): boolean =>
  token.upos === "NOUN" || token.upos === "PROPN" || token.upos === "ADJ" || token.upos === "X";

/** "Skipper NAME": at the head of a sentence the tagger takes many a noun for a verb. */
const opensName = (tokens: readonly Token[], { first, last }: OfficeHead, floor: number): boolean =>
  first === floor && tokens[last]?.upos === "PROPN";

/** A head inside a body's or a person's name is no office: "Prime Minister's Office", "Stephen King". */
function inName(names: NameMap, head: OfficeHead, last: number): boolean {
  for (let i = head.first; i < last; i++) if (names.at(i)) return true;
  return false;
}

function phraseOf(scope: OfficeScope, head: OfficeHead): OfficePhrase {
  const { base, sentence } = scope;
  const { tokens } = base;
  const from = modifiersBefore(scope, head.first);
  const age = ageBefore(tokens, from);
  const start = age?.last ?? from;
  const stripped = stripModifiers(tokens, start, head);
  const owner = ownerBefore(scope, start);
  const afterOwner = owner ? standingBefore(tokens, owner.first, sentence.first) : undefined;
  let begin = afterOwner?.first ?? owner?.first ?? age?.first ?? start;
  // "former President NAME's son-in-law": the owner's own title belongs to the phrase.
  const above = owner?.named?.what === "person" ? officeHeadBefore(tokens, owner.first, sentence.first) : undefined;
  if (above) begin = modifiersBefore(scope, above.first);
  begin = beforeSeat(tokens, begin, sentence.first);
  const determiner = tokens[begin - 1];
  const article = begin > sentence.first && (determiner?.xpos === "DT" || determiner?.xpos === "PRP$");
  if (article) begin--;
  const complement = complementAfter(scope, head);
  const standing = head.former ? "former" : (stripped.standing ?? afterOwner?.standing ?? designated(head));
  const spoken = owner || complement ? undefined : personBehind(scope, head);
  const whose = owner ?? spoken;
  const end = spoken?.last ?? complement?.last ?? head.last;
  const first = owner
    ? (ministryIn(tokens, owner, start) ?? stripped.first)
    : withoutOwner(scope, stripped.first, head);
  const keep = complement && !bareOwner(scope, complement);
  const title = slice(base, first, keep ? withoutState(scope, complement) : head.last).replace(/^ex-/i, "");
  return {
    begin,
    first,
    last: head.last,
    end,
    head,
    title: head.plural ? title.replace(/s$/, "") : title,
    definite: whose !== undefined || (article && determiner?.norm !== "a" && determiner?.norm !== "an"),
    article,
    plural: head.plural,
    ...(standing ? { standing } : {}),
    ...(whose ? { owner: whose } : {}),
    ...(complement ? { complement } : {}),
  };
}

/** "A spokesman for Mayor Ana Reyes, NAME,": the person for whom somebody speaks. */
function personBehind({ base, names, sentence }: OfficeScope, { last, words }: OfficeHead): Owner | undefined {
  if (base.tokens[last]?.norm !== "for" || !titles().spokes.has(words)) return undefined;
  for (let i = last + 1; i <= last + MOST_TITLE && i < sentence.last; i++) {
    const named = names.at(i);
    if (named?.what === "person") return { first: named.first, last: named.last, named };
    if (named || !/^\p{Lu}/u.test(base.tokens[i]?.text ?? "")) return undefined;
  }
  return undefined;
}

/** Tokens of a title between "for" and a name, at most. */
const MOST_TITLE = 4;

/** "A Toledo-based BWU spokesman": where somebody sits is no part of the office, and the article stands before it. */
function beforeSeat(tokens: readonly Token[], begin: number, floor: number): number {
  const based = tokens[begin]?.norm === "based" ? begin : begin - 1;
  if (tokens[based]?.norm !== "based" || tokens[based - 1]?.norm !== "-") return begin;
  let at = based - 1;
  while (at > floor && /^\p{Lu}/u.test(tokens[at - 1]?.text ?? "")) at--;
  return at;
}

/** "A 26-year-old student": how old somebody is stands before the office, and is no part of it. */
function ageBefore(tokens: readonly Token[], at: number): { first: number; last: number } | undefined {
  const isAge = tokens[at]?.norm === "year" && tokens[at + 2]?.norm === "old" && tokens[at - 2]?.xpos === "CD";
  return isAge ? { first: at - 2, last: at + 3 } : undefined;
}

/** "U.S. Treasury Secretary": the ministry's name is part of the office, the state's is not. */
function ministryIn(tokens: readonly Token[], { first, last, named }: Owner, start: number): number | undefined {
  if (last !== start || !named || bodyByKey(named.key)?.kind !== "ministry") return undefined;
  return stateOf(tokens[first]?.text ?? "") && last - first > 1 ? first + 1 : first;
}

/** "Chilean Trade Ministry spokesman": the office is that of the Trade Ministry's spokesman. */
function withoutOwner({ base, names }: OfficeScope, first: number, head: OfficeHead): number {
  const name = names.at(first);
  const adjective = name?.what === "body" && name.first === first && name.last <= head.first && name.of;
  return adjective && name.last - first > 1 && stateOf(base.tokens[first]?.text ?? "") ? first + 1 : first;
}

const designated = (head: OfficeHead): Standing | undefined =>
  titles().standing.get(head.words.split(" ").at(-1) ?? "") === "designated" ? "designated" : undefined;
