import { actorWords } from "../../knowledge/actors.js";
import { titles } from "../../knowledge/titles.js";
import type { LanguageBase, Sentence, Token } from "../../model/index.js";
import { isHeading } from "./headings.js";
import { capital, type Named, type NameMap } from "./named.js";
import { officeHeadBefore } from "./office-heads.js";

/** Words between a party's name and the office that opens a sentence with it: "Labour's shadow health spokesman". */
const MOST_MODIFIERS = 5;

/** Adds the political parties that are called by one word: "the Greens", "Labour's health spokesman". */
export function addPartyNames(base: LanguageBase, names: NameMap): void {
  for (const sentence of base.sentences) {
    if (isHeading(base, sentence)) continue;
    for (let i = sentence.first; i < sentence.last; i++) {
      const token = base.tokens[i];
      const member = token && !names.at(i) && memberOf(base, i, sentence);
      if (member) names.add(member);
      if (!token || !capital(token) || !actorWords().partyNames.has(token.norm) || names.at(i)) continue;
      if (i > sentence.first && capital(base.tokens[i - 1]) && base.tokens[i - 1]?.norm !== "the") continue;
      if (!(i > sentence.first ? !capital(base.tokens[i + 1]) : isSpokenFor(base, i, sentence))) continue;
      names.add({
        first: i,
        last: i + 1,
        what: "body",
        key: `body:${token.norm}`,
        name: token.text,
        by: "names/party",
      });
    }
  }
}

/** "Labour leader NAME", "Labour's health spokesman": a word that only begins its sentence is a name where an office follows. */
function isSpokenFor({ tokens }: LanguageBase, at: number, { last }: Sentence): boolean {
  for (let end = at + 2; end <= Math.min(last, at + MOST_MODIFIERS); end++) {
    const head = officeHeadBefore(tokens, end, at + 1);
    // "Labour Minister NAME": what he is minister for; "Labour historian NAME": what he writes on.
    const isField = titles().portfolios.has(tokens[at]?.norm ?? "") && tokens[at + 1]?.xpos !== "POS";
    if (head && (!isField || actorWords().partyOffices.has(head.words))) return true;
  }
  return false;
}

/** "The Liberal leader": one of those after whom a party is called, before an office that parties have. */
function memberOf({ tokens }: LanguageBase, i: number, { last }: Sentence): Named | undefined {
  const token = tokens[i];
  const { partyNames, partyOffices } = actorWords();
  if (!token || !capital(token) || !partyNames.has(`${token.norm}s`) || isOther(tokens, i - 1)) return undefined;
  for (let end = Math.min(last, i + MOST_MODIFIERS); end > i + 1; end--) {
    const head = officeHeadBefore(tokens, end, i + 1);
    if (head && !partyOffices.has(head.words)) return undefined;
    if (head && head.first > i && tokens.slice(i + 1, end).every((word) => !capital(word)))
      return {
        // "House Republican leader": the chamber's.
        first: /^(?:house|senate|assembly)$/.test(tokens[i - 1]?.norm ?? "") && capital(tokens[i - 1]) ? i - 1 : i,
        last: i + 1,
        what: "body",
        key: `body:${token.norm}s`,
        name: `${token.text}s`,
        by: "names/party",
      };
  }
  return undefined;
}

/** A word with a capital that is no article: "Centre Liberal leader". */
const isOther = (tokens: readonly Token[], i: number): boolean =>
  capital(tokens[i]) && !/^(?:the|house|senate|assembly)$/.test(tokens[i]?.norm ?? "");
