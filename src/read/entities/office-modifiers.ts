import { proposalWords } from "../../knowledge/negotiation.js";
import { peopleWords } from "../../knowledge/people.js";
import { type Standing, titles } from "../../knowledge/titles.js";
import type { Token } from "../../model/index.js";
import { sortOf } from "./body-names.js";
import { capital, touches } from "./named.js";
import { DESCRIBED } from "./nameless-bodies.js";
import { isHalfDay, type OfficeHead, officeHeadBefore } from "./office-heads.js";
import { MOST_MODIFIERS, type OfficeScope } from "./office-scope.js";

/** Gives the first token of what stands before a head and belongs to the office. */
export function modifiersBefore({ base, names, sentence }: OfficeScope, from: number): number {
  const { tokens } = base;
  let start = from;
  for (let i = from - 1; i >= sentence.first && from - i <= MOST_MODIFIERS; i--) {
    const token = tokens[i];
    if (!token) break;
    const name = names.at(i);
    if (name && name.what !== "thing") {
      // "national security council secretary" holds the name of a body; "Atlas Metals chief executive" is a body's.
      if (name.by === DESCRIBED) {
        start = i;
        continue;
      }
      if (name.what !== "body" || !titles().within.has(sortOf(name.name) ?? "") || name.key.startsWith("org:")) break;
    }
    // "Deputy Minister General NAME": a rank begins anew, and the office before it is one of its own.
    if (isRank(tokens[from]) && officeHeadBefore(tokens, i + 1, i)) break;
    if (token.norm === "-" ? !(touches(tokens, i - 1) || touches(tokens, i)) : !modifier(tokens, i, start)) break;
    start = i;
    if (token.norm === "-" && i === sentence.first) start = i + 1;
  }
  while (start < from && ["-", "and", "&"].includes(tokens[start]?.norm ?? "")) start++;
  return start;
}

/** "General", "Lieutenant": a word for a rank, with a capital. */
const isRank = (token: Token | undefined): boolean =>
  token !== undefined && capital(token) && peopleWords().rankNames.has(token.norm);

function modifier(tokens: readonly Token[], i: number, start: number): boolean {
  const token = tokens[i];
  if (!token) return false;
  if (token.norm === "and" || token.norm === "&") return joinsModifiers(tokens, i, start);
  if (dayOrMonth(token) || isHalfDay(tokens, i) || isNext(tokens, i)) return false;
  if (titles().standing.has(token.norm) || titles().keeps.has(token.norm)) return true;
  // "Finance Minister NAME": at the head of a sentence the tagger takes it for a verb.
  if (titles().portfolios.has(token.norm) && capital(token) && capital(tokens[i + 1])) return true;
  // "The Federation thanks Commissioner NAME": a verb that the tagger takes for a noun.
  if (/[^s]s$/.test(token.text) && !capital(token) && capital(tokens[i - 1]) && capital(tokens[i + 1])) return false;
  // "Will pass the deal | President NAME struck": a paper has no president.
  if (!capital(token) && capital(tokens[i + 1]) && isPaper(token)) return false;
  if (["NN", "NNP", "NNS", "NNPS", "JJ", "JJR", "JJS", "AFX"].includes(token.xpos)) return true;
  if (token.xpos === "RB" || token.xpos === "VBN") return /ly$/.test(token.norm) || /ed$|chosen$/.test(token.norm);
  return false;
}

/** "Then President NAME rang", "and then President NAME rang": what came next, where "the then president" is another. */
function isNext(tokens: readonly Token[], i: number): boolean {
  const [before, token, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  const isJoined = ["and", "but", ",", ";"].includes(before?.norm ?? "");
  return token?.norm === "then" && next?.norm !== "-" && (capital(token) || isJoined);
}

function isPaper({ norm }: Token): boolean {
  const { heads, agreements, texts } = proposalWords();
  return [heads, agreements, texts].some((words) => words.has(norm));
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
export function stripModifiers(
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
export function standingBefore(
  tokens: readonly Token[],
  owner: number,
  floor: number,
): { standing: Standing; first: number } | undefined {
  if (owner - 1 < floor) return undefined;
  const found = titles().standing.get(tokens[owner - 1]?.norm ?? "");
  return found && { standing: found, first: owner - 1 };
}
