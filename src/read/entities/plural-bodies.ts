import { actorWords } from "../../knowledge/actors.js";
import { meetingWords } from "../../knowledge/meetings.js";
import { namelessWords } from "../../knowledge/nameless.js";
import { peopleWords } from "../../knowledge/people.js";
import { titles } from "../../knowledge/titles.js";
import { fileUnder, type LanguageBase, type Token } from "../../model/index.js";
import { capital, foldName, type NameMap, PLURAL } from "./named.js";
import { officeHeadBefore } from "./office-heads.js";

/** Adds the clubs, unions and movements that are called by a plural with an article, where somebody speaks for them or they speak: "the Rovers". */
export function addPluralBodies(base: LanguageBase, names: NameMap): void {
  const { tokens } = base;
  const places = new Map<string, number[]>();
  tokens.forEach((token, i) => {
    if (isPluralName(tokens, i) && !names.at(i)) fileUnder(places, token.text, i);
  });
  for (const [text, at] of places) {
    // "The Rovers had failed": once is enough where somebody holds an office with them.
    if (
      !at.some((i) => isSpokenFor(tokens, i)) &&
      !(at.length > 1 && at.some((i) => speaks(tokens, i))) &&
      !isTold(tokens, at)
    )
      continue;
    for (const first of at)
      names.add({ first, last: first + 1, what: "body", key: `body:${foldName(text)}`, name: text, by: PLURAL });
  }
}

function isPluralName(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!token || tokens[i - 1]?.norm !== "the" || capital(tokens[i + 1])) return false;
  if (!capital(token) || !/^\p{Lu}\p{Ll}{3,}s$/u.test(token.text) || !token.xpos.startsWith("NNP")) return false;
  // "The Parties agreed": those who negotiate, in the manner of minutes.
  const single = token.norm.replace(/ies$/, "y").replace(/s$/, "");
  if (meetingWords().groups.has(single)) return false;
  return !namelessWords().nouns.has(token.norm) && !peopleWords().stop.has(token.norm);
}

/** "a spokesman for the Rovers", "the Rovers' owner". */
function isSpokenFor(tokens: readonly Token[], i: number): boolean {
  const head = officeHeadBefore(tokens, i - 2, Math.max(0, i - 6));
  if (head && /^(?:for|of)$/.test(tokens[i - 2]?.norm ?? "") && !titles().kin.has(head.words)) return true;
  if (tokens[i + 1]?.xpos !== "POS") return false;
  return [3, 4, 5].some((more) => officeHeadBefore(tokens, i + more, i + 2) !== undefined);
}

/** Told of again and again, with something of their own and with something that they do: "the Rovers' rent", "the Rovers have yet to". */
const isTold = (tokens: readonly Token[], at: readonly number[]): boolean =>
  at.length > 2 &&
  at.some((i) => tokens[i + 1]?.xpos === "POS") &&
  at.some((i) => /^(?:VBP|VBD|MD)$/.test(tokens[i + 1]?.xpos ?? ""));

/** "the Rovers have accepted", "the Rovers said". */
function speaks(tokens: readonly Token[], i: number): boolean {
  let at = i + 1;
  while (at < i + MOST_BETWEEN && (tokens[at]?.upos === "AUX" || tokens[at]?.upos === "ADV")) at++;
  return tokens[at]?.upos === "VERB" && actorWords().speaks.has(tokens[at]?.lemma ?? "");
}

/** Words between a name and its verb, and the verb. */
const MOST_BETWEEN = 5;
