import { units } from "../../knowledge/units.js";
import type { Span, Timex, Token } from "../../model/index.js";
import { overlaps } from "../../model/index.js";

/** A noun with its modifiers, as token indexes: `first` to `last` exclusive, `head` within. */
export interface NounRun {
  readonly first: number;
  readonly last: number;
  readonly head: number;
}

const isNoun = (token: Token | undefined) => /^NN/.test(token?.xpos ?? "") || isDemonym(token);

/** "Sudanese", "Britons": people by their country, whatever the tag. */
function isDemonym(token: Token | undefined): boolean {
  if (!token || !/^\p{Lu}/u.test(token.text)) return false;
  return units().demonyms.has(token.norm) || units().demonymEndings.some((ending) => token.norm.endsWith(ending));
}
const MODIFIER = /^(?:JJ[RS]?|HYPH|VBN|VBG|``|''|POS|FW)$/;

/** Reads the noun run that begins at a token, not into an expression of time: "Russian “shadow fleet” tankers". */
export function runFrom(tokens: readonly Token[], first: number, times: readonly Timex[]): NounRun | undefined {
  let head = -1;
  for (let i = first; i < tokens.length && i < first + 10; i++) {
    const token = tokens[i];
    if (!token || times.some((timex) => timex.type !== "DURATION" && overlaps(timex, token) && !isYearly(timex))) break;
    // What follows a plural noun belongs to it only as a further noun ("arms shipments").
    const done = head >= 0 && /^NNP?S$/.test(tokens[head]?.xpos ?? "") && !isNoun(token);
    if (done) break;
    if (isNoun(token) || isNounTakenForVerb(tokens, i, first) || isGerund(tokens, i, first)) head = i;
    else if (!isModifier(tokens, i, head)) break;
  }
  return head < 0 ? undefined : { first, last: head + 1, head };
}

/** "12% of | spending", "a tenth of its | lending": no object follows. */
const isGerund = (tokens: readonly Token[], at: number, first: number): boolean =>
  at === first &&
  tokens[at]?.xpos === "VBG" &&
  /^(?:of|in|on|for|PRP\$)$/.test(tokens[at - 1]?.norm ?? "") &&
  !LEADING_ON.test(tokens[at]?.norm ?? "") &&
  !/^(?:NN|DT|PRP|CD|JJ|RB|HYPH|IN|\$|``|VB|TO|WDT|WP)/.test(tokens[at + 1]?.xpos ?? "");

/** "The | daily volume", "annual sales": an adjective of how often. */
const isYearly = ({ type, end, start }: Timex): boolean => type === "SET" && end - start <= LONGEST_ADJECTIVE;

/** Characters of "quarterly" and a bit: "every other year" is longer. */
const LONGEST_ADJECTIVE = 11;

/** The tagger takes some nouns behind figures for verbs: "a 7% pay rise". */
function isNounTakenForVerb(tokens: readonly Token[], at: number, first: number): boolean {
  const likeVerb = (token: Token | undefined) =>
    /^VBP?$/.test(token?.xpos ?? "") && units().nounsLikeVerbs.has(token?.lemma ?? "");
  return (
    likeVerb(tokens[at]) &&
    (at === first ? isNoun(tokens[at + 1]) || likeVerb(tokens[at + 1]) : likeVerb(tokens[at - 1]))
  );
}

/** A participle, mark or "and" counts only with a further modifier or noun behind it. */
function isModifier(tokens: readonly Token[], at: number, head: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token || !next) return false;
  const joined = tokens[at - 1]?.xpos === "HYPH";
  if (LEADING_ON.test(token.norm)) return false;
  if (/^(?:VBN|VBG)$/.test(token.xpos)) return (head < 0 || joined) && (isNoun(next) || MODIFIER.test(next.xpos));
  if (token.xpos === "RB") return /^(?:JJ|VBN)/.test(next.xpos) && head < 0;
  if (token.xpos === "CC") return head < 0 && /^JJ/.test(next.xpos) && at > 0;
  return MODIFIER.test(token.xpos);
}

/** Participles that are prepositions: "$6bn, | including debt". */
const LEADING_ON =
  /^(?:including|excluding|following|regarding|concerning|involving|covering|counting|barring|depending|according|based|compared|starting|beginning|ending|using|owing|assuming|given)$/;

const BEFORE_NOUN = /^(?:NN.*|JJ.?|HYPH|POS)$/;

/** Reads the noun run that ends with a token, walking back over its modifiers, not into an expression of time. */
export function runBack(tokens: readonly Token[], last: number, times: readonly Timex[]): NounRun | undefined {
  const timed = (token: Token | undefined) => token === undefined || times.some((timex) => overlaps(timex, token));
  // "The cost of rebuilding".
  const isGerundBack = tokens[last]?.xpos === "VBG" && tokens[last - 1]?.norm === "of";
  if (!(isNoun(tokens[last]) || isGerundBack) || timed(tokens[last]) || INDEFINITE.test(tokens[last]?.norm ?? ""))
    return undefined;
  let first = last;
  const isBefore = (token: Token | undefined) =>
    BEFORE_NOUN.test(token?.xpos ?? "") && !INDEFINITE.test(token?.norm ?? "");
  // "Low-enriched uranium": a participle counts with what a hyphen joins to it.
  const isJoined = (at: number) =>
    (tokens[at]?.xpos === "VBN" && tokens[at - 1]?.xpos === "HYPH") ||
    // "The registered membership", "Waiting lists stand at": behind an article, or where a sentence begins.
    (/^VB[NG]$/.test(tokens[at]?.xpos ?? "") &&
      (at === 0 || /^(?:DT|PRP\$|WP\$|POS)$/.test(tokens[at - 1]?.xpos ?? "")));
  while (last - first < 6 && (isBefore(tokens[first - 1]) || isJoined(first - 1)) && !timed(tokens[first - 1])) first--;
  // "two-way trade"
  if (tokens[first]?.xpos === "HYPH" && tokens[first - 1]?.xpos === "CD") first--;
  while (first < last && /^(?:HYPH|POS)/.test(tokens[first]?.xpos ?? "")) first++;
  return { first, last: last + 1, head: last };
}

/** Nouns that nothing is about: pronouns in all but the tag, and the unit itself. */
const INDEFINITE = /^(?:(?:any|some|every|no)(?:thing|one|body)|%|percent|cent|pct)$/;

const PREPOSITION =
  /^(?:of|on|in|from|at|across|for|with|against|under|near|between|among|aboard|within|outside|inside|by|to|into|worldwide|as)$/;

/** "47 detainees | in return": with their preposition these tell how or when, and not which. */
const ADVERBIAL =
  /^(?:return|exchange|turn|all|total|addition|least|once|example|response|full|part|place|time|fact|principle|private|public|secret|person|practice|theory|effect|force|favou?r|protest|reply|advance|general|particular|question|bid|hope|attempt|effort|course|average|record|paper|condition|board|schedule|behalf|hand|sight|stage|level|top|moment|expense|cost)$/;

/** Extends a noun phrase over what tells which: at most two prepositional phrases, without times and numbers. */
export function withPostmodifiers(tokens: readonly Token[], last: number, times: readonly Timex[]): number {
  let end = last;
  for (let step = 0; step < 2; step++) {
    if (!PREPOSITION.test(tokens[end]?.norm ?? "")) break;
    if (tokens[end]?.norm === "by" || tokens[end]?.norm === "to") break;
    let at = end + 1;
    while (/^(?:DT|PRP\$|PDT|JJ[RS]?)$/.test(tokens[at]?.xpos ?? "") && at < end + 4) at++;
    const run = runFrom(tokens, at, times);
    // "A 30-year lease | under an offer": by which paper it would be is no part of what it is.
    if (run && tokens[end]?.norm === "under" && units().pointNouns.has(tokens[run.head]?.lemma ?? "")) break;
    if (!run || (run.first === end + 1 && ADVERBIAL.test(tokens[run.head]?.norm ?? ""))) break;
    end = run.last;
  }
  return end;
}

/** Gives the characters from one token to another, exclusive. */
export const spanOf = (tokens: readonly Token[], first: number, last: number): Span => ({
  start: tokens[first]?.start ?? 0,
  end: tokens[last - 1]?.end ?? 0,
});

const COLLECTIVE =
  /^(?:people|personnel|staff|police|troops|crew|dead|wounded|injured|missing|displaced|cattle|sheep|aircraft|salmon|cod)$/;

/** Tells whether a noun can be counted by a number above one. */
export const isPlural = (token: Token | undefined): boolean =>
  /^NNP?S$/.test(token?.xpos ?? "") || isDemonym(token) || COLLECTIVE.test(token?.norm ?? "");

/** Gives the unit that a head noun is counted in: "people" for kinds of person, else the noun as the text has it. */
export function unitOf(token: Token): string {
  const { people } = units();
  const named = people.has(token.lemma.toLowerCase()) || people.has(token.norm) || isDemonym(token);
  return named ? "people" : /\d/.test(token.text) ? token.text : token.norm;
}
