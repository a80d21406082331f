import { peopleWords } from "../../knowledge/people.js";
import { titles } from "../../knowledge/titles.js";
import type { LanguageBase, Token } from "../../model/index.js";
import { type HolderScope, type Holding, holding } from "./holding.js";
import { capital } from "./named.js";
import type { OfficePhrase } from "./office-phrases.js";
import { copular, role } from "./office-roles.js";
import { fate, resigns, startsClause } from "./office-verbs.js";
import type { PersonDraft } from "./people.js";
import type { PeopleIndex } from "./people-index.js";
import type { PersonSpan } from "./person-spans.js";
import { variedHoldings } from "./varied-offices.js";

/** Finds who holds which office: before the name, in apposition, after "is", after "as". */
export function findHoldings(base: LanguageBase, phrases: readonly OfficePhrase[], people: PeopleIndex): Holding[] {
  const holdings: Holding[] = [];
  /** By the token after the office. */
  const byEnd = new Map<number, Holding>();
  const ends = new Map(phrases.map((phrase) => [phrase.end, phrase] as const).reverse());
  for (const phrase of phrases) {
    // "The envoy of the secretary-general for Peru, NAME": the one who sends her is another.
    const around = phrase.complement && ends.get(phrase.end);
    if (around && around.first < phrase.first && around.complement) continue;
    const token = base.tokens[phrase.head.first];
    const sentence = base.sentences[token?.sentence ?? -1];
    if (!sentence) continue;
    const scope = { tokens: base.tokens, sentence, people };
    const found =
      inOneBlock(base, phrase, before(scope, phrase)) ??
      after(scope, phrase, byEnd) ??
      copular(scope, phrase) ??
      role(scope, phrase);
    for (const one of found ?? []) {
      holdings.push(one);
      byEnd.set(one.phrase.end, one);
    }
  }
  holdings.push(...paired(base, phrases, holdings));
  const told = holdings.filter(({ phrase, by }) => bySelf(phrase, by));
  return [...told, ...variedHoldings(base, phrases, { holdings: told, people })];
}

/** "The other chair", a heading, and a name that opens the paragraph below it: no chair of that name. */
function inOneBlock(
  { tokens, sentences }: LanguageBase,
  { head }: OfficePhrase,
  found: Holding[] | undefined,
): Holding[] | undefined {
  const blockOf = (at: number) => sentences[tokens[at]?.sentence ?? -1]?.block;
  return found?.every(({ after }) => after === undefined || blockOf(after - 1) === blockOf(head.first))
    ? found
    : undefined;
}

/** "Deputy Prime Minister and Foreign Minister NAME": both offices are NAME's. */
function paired({ tokens }: LanguageBase, phrases: readonly OfficePhrase[], holdings: readonly Holding[]): Holding[] {
  const byBegin = new Map(
    holdings.filter((one) => one.by === "offices/before" && !one.phrase.plural).map((one) => [one.phrase.begin, one]),
  );
  const held = new Set(holdings.map((one) => one.phrase));
  return phrases.flatMap((phrase) => {
    if (held.has(phrase)) return [];
    // "The minister of trade, Ambassador NAME": its comma stands behind what the office is for.
    const last = tokens[phrase.end]?.norm === "," ? phrase.end : phrase.last;
    const mark = tokens[last]?.norm;
    const second = mark === "and" || mark === "," ? byBegin.get(last + 1) : undefined;
    // "Japan's top negotiator, Economy Minister NAME, left": one person, as the second comma tells.
    if (mark === ",") {
      const closed = second?.after !== undefined && tokens[second.after]?.norm === ",";
      return second && closed && phrase.definite
        ? [holding(second.person, phrase, "offices/before-and", phrase.standing)]
        : [];
    }
    if (
      !second ||
      second.phrase.owner ||
      capital(tokens[phrase.head.first]) !== capital(tokens[second.phrase.head.first])
    )
      return [];
    return [holding(second.person, phrase, "offices/before-and", second.standing)];
  });
}

/** A head that is also a common word needs more than itself to be an office. */
function bySelf(phrase: OfficePhrase, by: string): boolean {
  if (by === "offices/before" || !titles().weak.has(phrase.head.words)) return true;
  // "the former judge": nobody is once a common word.
  if (phrase.standing && !by.startsWith("offices/copular")) return true;
  // "NAME, a nurse, said": the article makes a noun of it.
  if (phrase.article && /^offices\/(?:after|apposition|copular)/.test(by) && titles().callings.has(phrase.head.words))
    return true;
  return phrase.first < phrase.head.first || phrase.complement !== undefined || phrase.owner !== undefined;
}

/** "Special envoy NAME", "its chief negotiator, NAME", "the head of the union, NAME". */
function before({ tokens, people, sentence }: HolderScope, phrase: OfficePhrase): Holding[] | undefined {
  for (const at of new Set([
    phrase.last,
    phrase.end,
    afterAcronym(tokens, phrase.end),
    afterPlace(tokens, phrase.end),
  ])) {
    const direct = people.byFirst.get(skipAddress(tokens, at));
    if (direct) return withJoined({ tokens, people, sentence }, phrase, direct, "offices/before");
    const mark = tokens[at]?.norm;
    if (mark === "," || mark === "-" || mark === "–" || mark === "—") {
      const named = people.byFirst.get(skipAddress(tokens, at + 1));
      // "An army spokesman, NAME, denied": set apart before its verb.
      // "The seat was that of a trade official, NAME.": set apart at the end.
      const closed = tokens[named?.span.last ?? -1]?.norm;
      const apart =
        named && ((closed === "," && startsClause(tokens, named.span.last + 1)) || (closed === "." && mark === ","));
      if (!(phrase.definite || phrase.complement || apart)) continue;
      // "NAME, chief negotiator for the king, NAME": who stands before it holds it.
      if (
        mark === "," &&
        phrase.end > phrase.last &&
        tokens[phrase.begin - 1]?.norm === "," &&
        people.byLast.has(phrase.begin - 1)
      )
        continue;
      if (named && !startsClause(tokens, named.span.last) && (phrase.definite || closed === "," || apart))
        return withJoined({ tokens, people, sentence }, phrase, named, "offices/apposition-before");
    }
  }
  return undefined;
}

/** "the head of the Harbour Workers Union (HWU), NAME": steps over the short form. */
const afterAcronym = (tokens: readonly Token[], at: number): number =>
  tokens[at]?.norm === "(" && tokens[at + 2]?.norm === ")" ? at + 3 : at;

/** "the fund's envoy in Lower Holt, NAME": steps over where the office is held. */
function afterPlace(tokens: readonly Token[], at: number): number {
  if (!/^(?:in|at|on)$/.test(tokens[at]?.norm ?? "")) return at;
  let end = tokens[at + 1]?.norm === "the" ? at + 2 : at + 1;
  const first = end;
  while (end < first + MOST_PLACE && capital(tokens[end]) && tokens[end]?.upos === "PROPN") end++;
  return end > first && tokens[end]?.norm === "," ? end : at;
}

/** Words of the name of a place that an office is held in, at most. */
const MOST_PLACE = 4;

/** Steps over "Mr" and the like, and over what somebody is by calling: "Colonel". */
function skipAddress(tokens: readonly Token[], from: number): number {
  const { honorifics, ranks, rankNames } = peopleWords();
  let at = from;
  const { callings } = titles();
  const isAddress = (token: Token | undefined) =>
    token !== undefined &&
    (honorifics.has(token.norm) ||
      ranks.has(token.norm) ||
      (capital(token) && (callings.has(token.norm) || rankNames.has(token.norm))));
  while (isAddress(tokens[at])) at++;
  return at;
}

/** "Foreign Ministers A and B": a plural office goes to all. */
function withJoined(
  { tokens, people, sentence }: HolderScope,
  phrase: OfficePhrase,
  first: { person: PersonDraft; span: PersonSpan },
  by: string,
): Holding[] {
  const standing = phrase.standing ?? fate({ tokens, people, sentence }, phrase, first.span);
  const made: Holding[] = [{ ...holding(first.person, phrase, by, standing), after: first.span.last }];
  if (!phrase.plural) return made;
  for (let at = first.span.last; ; ) {
    while ([",", "and"].includes(tokens[at]?.norm ?? "")) at++;
    const next = people.byFirst.get(at);
    if (!next || at === first.span.last) break;
    made.push(holding(next.person, phrase, by, standing));
    at = next.span.last;
  }
  return made;
}

/** "NAME, the union's leader", "NAME (the chair)", "NAME, 54, secretary of ... and head of ...". */
function after(scope: HolderScope, phrase: OfficePhrase, earlier: ReadonlyMap<number, Holding>): Holding[] | undefined {
  const { tokens, people } = scope;
  let at = phrase.begin - 1;
  const mark = tokens[at]?.norm ?? "";
  if (mark === "and") {
    const other = earlier.get(at);
    if (!other || !other.by.startsWith("offices/after")) return undefined;
    return [holding(other.person, phrase, "offices/after-and")];
  }
  if (mark !== "," && mark !== "(" && mark !== "–" && mark !== "—" && mark !== "-") return undefined;
  if (tokens[at - 1]?.xpos === "CD" && tokens[at - 2]?.norm === ",") at -= 2;
  const named = people.byLast.get(at);
  if (!named || isList(scope, phrase, named.span)) return undefined;
  // "..., the minister sat": a clause of its own, no apposition.
  if (phrase.plural || (mark === "," && startsClause(tokens, phrase.end))) return undefined;
  const standing = phrase.standing ?? (resigns(tokens, phrase.end, scope.sentence.last) ? "former" : undefined);
  return [holding(named.person, phrase, "offices/after", standing)];
}

/** "NAME, President NAME and ...": a list of people, no apposition. */
function isList({ people, tokens, sentence }: HolderScope, phrase: OfficePhrase, span: PersonSpan): boolean {
  if (people.byFirst.has(phrase.last) || people.byFirst.has(phrase.end)) return true;
  const mark = tokens[phrase.end]?.norm;
  // "Reyes, Holm, Chilean PM meet", a headline: two names before it, and no mark behind it, make it the third.
  const isThird = people.byLast.has(span.first - 1) && tokens[span.first - 1]?.norm === ",";
  const isLine = !/[.!?”"]$/.test(tokens[sentence.last - 1]?.text ?? "");
  if (isThird && isLine && tokens[phrase.end]?.upos !== "PUNCT") return true;
  // "Reyes, the premier's brother and adviser Per Holm": both are of the name behind.
  if (mark === "and" && [2, 3].some((more) => people.byFirst.has(phrase.end + more))) return true;
  return (
    mark === "and" &&
    span.last === phrase.begin - 1 &&
    tokens[phrase.begin]?.xpos === "DT" &&
    tokens[phrase.begin]?.norm === "an"
  );
}
