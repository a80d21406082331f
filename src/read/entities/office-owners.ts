import { peopleWords } from "../../knowledge/people.js";
import { titles } from "../../knowledge/titles.js";
import type { Token } from "../../model/index.js";
import { capital } from "./named.js";
import { type OfficeHead, officeHeadBefore } from "./office-heads.js";
import { MOST_MODIFIERS, type OfficeScope, type Owner } from "./office-scope.js";

/** Finds whose office it is before it: "Ukrainian", "the union's", "its". */
export function ownerBefore({ base, names, sentence }: OfficeScope, start: number): Owner | undefined {
  const { tokens } = base;
  const before = tokens[start - 1];
  if (start - 1 < sentence.first || !before) return undefined;
  if (before.xpos === "PRP$" || before.xpos === "WP$") return { first: start - 1, last: start, pronoun: true };
  if (before.xpos === "POS") return possessorBefore({ base, names, sentence }, start - 1);
  const name = names.at(start - 1);
  // "the Witham envoy": a person's name right before an office in small letters is its owner.
  // "Teamsters Hollywood chief NAME": where a body's office is.
  const body = name?.what === "place" ? names.at(name.first - 1) : undefined;
  if (name && body?.what === "body" && body.last === name.first)
    return { first: body.first, last: name.last, named: body };
  if (!name || name.what === "thing" || (name.what === "person" && !lowerOffice(tokens[start]))) return undefined;
  return { first: name.first, last: name.last, named: name };
}

const lowerOffice = (token: Token | undefined): boolean =>
  token !== undefined && token.upos === "NOUN" && !capital(token);

/** The noun phrase before "'s": a name as it stands, else back to its determiner. */
function possessorBefore({ base, names, sentence }: OfficeScope, mark: number): Owner | undefined {
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
const MOST_COMPLEMENT = 12;

const OF_HEADS = /^(?:of|for|to|at)$/;

/** "of its delegation", "for trade", "of the National Security and Defence Council". */
export function complementAfter(scope: OfficeScope, head: OfficeHead): { first: number; last: number } | undefined {
  const { base, sentence, names } = scope;
  const { tokens } = base;
  const preposition = tokens[head.last]?.norm ?? "";
  if (head.last >= sentence.last) return undefined;
  if (preposition === ",") return tailAfter(scope, head);
  if (!OF_HEADS.test(preposition)) return undefined;
  let i = head.last + 1;
  let last = i;
  for (; i < sentence.last && i - head.last < MOST_COMPLEMENT; i++) {
    const token = tokens[i];
    if (!token) break;
    const name = names.at(i);
    if (name?.what === "person" || peopleWords().honorifics.has(token.norm)) break;
    // "head of legal at NAME": a quality that stands for its field.
    const field = token.xpos === "JJ" && i === head.last + 1 && /^(?:IN|,)$/.test(tokens[i + 1]?.xpos ?? "");
    const noun = field || ["NN", "NNS", "NNP", "NNPS"].includes(token.xpos);
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
    // "Special envoy of the secretary-general for Peru".
    if (token.norm === "for" && preposition === "of" && last === i && officeHeadBefore(tokens, i, head.last + 1))
      continue;
    if (last === i && isListed(tokens, i)) continue;
    if (token.norm === "and" && last === i && capital(tokens[i - 1]) && capital(tokens[i + 1]) && !names.at(i + 1))
      continue;
    break;
  }
  // "sister of President NAME": what follows is a person, not a body.
  if (names.at(last)?.what === "person" && officeHeadBefore(tokens, last, head.last + 1)) return undefined;
  return last > head.last + 1 ? { first: head.last, last } : undefined;
}

/** "Minister of Trade, Industry and Energy": what an office is for, told one after the other. */
const isListed = (tokens: readonly Token[], comma: number): boolean =>
  tokens[comma]?.norm === "," &&
  [comma - 1, comma + 1].every((i) => capital(tokens[i]) && titles().portfolios.has(tokens[i]?.norm ?? ""));

/** "Senior Vice President, Flight Operations and Labor Relations NAME": what an office with a capital is for, behind a comma. */
function tailAfter(
  { base, names, sentence }: OfficeScope,
  head: OfficeHead,
): { first: number; last: number } | undefined {
  const { tokens } = base;
  let last = head.last + 1;
  while (last < sentence.last && last - head.last < MOST_COMPLEMENT && !names.at(last)) {
    const isJoin = /^(?:and|&|-|of|,)$/.test(tokens[last]?.norm ?? "");
    if (!isJoin && !capital(tokens[last])) return undefined;
    last++;
  }
  const isTail = capital(tokens[head.first]) && titles().portfolios.has(tokens[last - 1]?.norm ?? "");
  return isTail && names.at(last)?.what === "person" ? { first: head.last, last } : undefined;
}

/** "Minister of Foreign Affairs of Norway": the title ends before the state. */
export function withoutState({ base, names }: OfficeScope, { first, last }: { first: number; last: number }): number {
  const name = names.at(last - 1);
  const of = name?.what === "state" ? name.first - (base.tokens[name.first - 1]?.norm === "the" ? 2 : 1) : last;
  return base.tokens[of]?.norm === "of" && of > first ? of : last;
}
/** A complement that is only a state or a known body says whose the office is, and is left out of the title. */
export function bareOwner({ base, names }: OfficeScope, complement: { first: number; last: number }): boolean {
  if (base.tokens[complement.first]?.norm !== "of") return false;
  const at = base.tokens[complement.first + 1]?.norm === "the" ? complement.first + 2 : complement.first + 1;
  const name = names.at(at);
  if (!name || name.first !== at || name.last !== complement.last) return false;
  return name.what !== "body" || name.key.startsWith("org:");
}
