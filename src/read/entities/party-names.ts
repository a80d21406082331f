import { actorWords } from "../../knowledge/actors.js";
import type { LanguageBase, Sentence } from "../../model/index.js";
import { isHeading } from "./headings.js";
import { capital, type NameMap } from "./named.js";
import { officeHeadBefore } from "./office-heads.js";

/** Words between a party's name and the office that opens a sentence with it: "Labour's shadow health spokesman". */
const MOST_MODIFIERS = 5;

/** Adds the political parties that are called by one word: "the Greens", "Labour's health spokesman". */
export function addPartyNames(base: LanguageBase, names: NameMap): void {
  for (const sentence of base.sentences) {
    if (isHeading(base, sentence)) continue;
    for (let i = sentence.first; i < sentence.last; i++) {
      const token = base.tokens[i];
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
  for (let end = at + 2; end <= Math.min(last, at + MOST_MODIFIERS); end++)
    if (officeHeadBefore(tokens, end, at + 1)) return true;
  return false;
}
