import { actorWords } from "../../knowledge/actors.js";
import { doerWords } from "../../knowledge/doers.js";
import { namelessWords } from "../../knowledge/nameless.js";
import type { LanguageBase, Token } from "../../model/index.js";
import { sortOfBody } from "./body-names.js";
import type { Named, NameMap } from "./named.js";

export interface ActingScope {
  readonly base: Pick<LanguageBase, "tokens" | "sentences">;
  readonly names: NameMap;
}

/** Tells whether a town or a house of power stands for its state or body here: "Kyiv rejects", "Washington's plan". */
export function townActs(scope: ActingScope, name: Named): boolean {
  const { tokens } = scope.base;
  const before = prepositionBefore(scope, name.first);
  if (before && placeLike(scope, name, before)) return false;
  if (isCityOfState(scope, name)) return false;
  const next = tokens[name.last];
  const { town, own, collective } = actorWords();
  if (next?.xpos === "POS") return !possessed(tokens, name.last + 1, town);
  if (next?.norm === "-") return hyphenated(scope, name);
  if (before && partyLike(before, tokens)) return true;
  if (name.what === "seat" && (own.has(next?.norm ?? "") || collective.has(next?.norm ?? ""))) return true;
  if (next && collective.has(next.norm)) return true;
  return subjectActs(scope, name);
}

/** Tells whether a state or a body acts, or only says where: "in Norway", "across the EU", "the Ukraine war". */
export function nameActs(scope: ActingScope, name: Named): boolean {
  const { tokens } = scope.base;
  const before = prepositionBefore(scope, name.first);
  if (before && placeLike(scope, name, before)) return false;
  if (name.what === "body") return !isEmployer(tokens, name);
  if (name.what !== "state") return true;
  const next = tokens[name.last];
  const { own, collective } = actorWords();
  if (isCityOfState(scope, name)) return false;
  if (next && next.upos === "NOUN" && next.xpos !== "POS" && touchesNoun(tokens, name.last)) {
    return own.has(headNoun(tokens, name.last)) || collective.has(headNoun(tokens, name.last));
  }
  return true;
}

/** "Veldt strikers turn it down": those who work for a company, or own it, are not the company; a union's members are the union. */
function isEmployer(tokens: readonly Token[], { key, name, last }: Named): boolean {
  const sort = tokens[last]?.upos === "NOUN" ? sortOfBody(key, name) : "union";
  if (sort === "union") return false;
  const head = headNoun(tokens, last);
  // "The Holm families" are the Holms.
  const isOwned = sort === "company" && namelessWords().groups.has(head);
  return isOwned || actorWords().workforces.has(head) || doerWords().anybody.has(head);
}

/** Tells whether the preposition before a name makes it where something is. */
export function onlyWhere(scope: ActingScope, name: Named): boolean {
  const before = prepositionBefore(scope, name.first);
  return before !== undefined && placeLike(scope, name, before);
}

const touchesNoun = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.upos === "NOUN" || tokens[i]?.upos === "ADJ";

/** The last noun of the run of nouns and adjectives that begins at `i`. */
export function headNoun(tokens: readonly Token[], i: number): string {
  let last = i;
  for (let j = i; j < i + 6; j++) {
    const token = tokens[j];
    if (!token || (!["NOUN", "ADJ", "PROPN", "NUM"].includes(token.upos) && token.norm !== "-" && token.xpos !== "VBN"))
      break;
    if (token.upos === "NOUN") last = j;
  }
  return tokens[last]?.norm ?? "";
}

/** The preposition that governs a name, an article and "both" let pass; in "Kyiv and Moscow" that of the first. */
function prepositionBefore({ base, names }: ActingScope, first: number): { at: number; norm: string } | undefined {
  const { tokens } = base;
  for (let i = first - 1, steps = 0; i >= 0 && steps < 8; i--, steps++) {
    const token = tokens[i];
    if (!token || token.sentence !== tokens[first]?.sentence) return undefined;
    if (token.upos === "ADP" || token.norm === "to") return { at: i, norm: token.norm };
    if (token.xpos === "DT" || token.norm === "both") continue;
    if ((token.norm === "and" || token.norm === "or" || token.norm === ",") && names.at(i - 1)) {
      // "The government in Norway and the Free Front": no body lies where a state does.
      if (names.at(first)?.what === "body" && names.at(i - 1)?.what !== "body") return undefined;
      i = names.at(i - 1)?.first ?? i;
      continue;
    }
    return undefined;
  }
  return undefined;
}

function placeLike(scope: ActingScope, name: Named, { at, norm }: { at: number; norm: string }): boolean {
  const { tokens } = scope.base;
  const words = actorWords();
  // "in Kyiv's view": what is possessed is what stands in it.
  if (tokens[name.last]?.xpos === "POS" && !possessed(tokens, name.last + 1, words.town)) return false;
  if (words.placePrepositions.has(norm)) return true;
  if (norm === "for") return words.boundFor.has(tokens[at - 1]?.norm ?? "");
  if (norm !== "to" && norm !== "from") return false;
  return !giverBefore(tokens, at) && (name.what !== "state" || motionBefore(tokens, at));
}

function partyLike({ at, norm }: { at: number; norm: string }, tokens: readonly Token[]): boolean {
  if (norm === "to" || norm === "from") return giverBefore(tokens, at);
  if (norm === "between") return !motionBefore(tokens, at);
  return actorWords().partyPrepositions.has(norm);
}

const near = (tokens: readonly Token[], at: number, words: ReadonlySet<string>): boolean => {
  for (let i = at - 1; i >= at - 4 && tokens[i]?.sentence === tokens[at]?.sentence; i--) {
    if (words.has(tokens[i]?.norm ?? "")) return true;
    if (tokens[i]?.upos === "PUNCT") return false;
  }
  return false;
};
const giverBefore = (tokens: readonly Token[], at: number): boolean =>
  near(tokens, at, actorWords().givers) && !motionBefore(tokens, at);
const motionBefore = (tokens: readonly Token[], at: number): boolean => near(tokens, at, actorWords().motion);

/** "Paris, France": what follows a town after a comma is where it lies; in "the Lake Union, Peru, Chile and" it is one of several. */
const isCityOfState = ({ base: { tokens }, names }: ActingScope, name: Named): boolean =>
  name.what === "state" &&
  names.at(name.first - 2)?.what !== "state" &&
  tokens[name.first - 1]?.norm === "," &&
  tokens[name.first - 2]?.upos === "PROPN" &&
  /^[,.)]$/.test(tokens[name.last]?.norm ?? ",") &&
  !(tokens[name.last]?.norm === "," && names.at(name.last + 1)?.what === "state") &&
  !/^(?:and|or)$/.test(tokens[name.last + 1]?.norm ?? "") &&
  tokens[name.first - 2]?.sentence === tokens[name.first]?.sentence &&
  tokens[name.first - 3]?.norm !== ",";

function possessed(tokens: readonly Token[], at: number, town: ReadonlySet<string>): boolean {
  for (let i = at; i < at + 4; i++) {
    const token = tokens[i];
    if (!token || !["NOUN", "ADJ", "PROPN", "NUM"].includes(token.upos)) break;
    if (town.has(token.norm)) return true;
  }
  return false;
}

/** "Washington-led", "the Washington-Moscow talks". */
function hyphenated({ base, names }: ActingScope, name: Named): boolean {
  const after = base.tokens[name.last + 1];
  if (after && actorWords().hyphenActs.has(after.norm)) return true;
  const other = names.at(name.last + 1);
  return other !== undefined && ["capital", "seat", "state", "demonym"].includes(other.what);
}

/** A quotation may begin inside: `Beijing "will not" sign`. */
const OPENS = /^["“„«]$/;

/** Tells whether the name is the subject of a verb that a government does rather than a town. */
function subjectActs({ base, names }: ActingScope, name: Named): boolean {
  const { tokens } = base;
  const { placeVerbs, feels } = actorWords();
  let be = false;
  let have = false;
  let at = name.last;
  // "Kyiv and Moscow agree": the second has the verb.
  if (tokens[at]?.norm === "and" && names.at(at + 1)) at = names.at(at + 1)?.last ?? at;
  const floor = at;
  for (let i = at; i < floor + 6; i++) {
    const token = tokens[i];
    if (!token || token.sentence !== tokens[name.first]?.sentence) return false;
    if (["AUX", "ADV", "PART"].includes(token.upos) || token.norm === "both" || OPENS.test(token.norm)) {
      be ||= token.lemma === "be";
      have ||= token.lemma === "have";
      continue;
    }
    if (token.norm === "," && i === floor) return false;
    if (be && actorWords().minded.has(token.norm)) return true;
    if (token.upos !== "VERB") return false;
    if (be && (token.xpos === "VBN" || token.xpos === "VBD")) return feels.has(token.lemma);
    return !placeVerbs.has(token.lemma) && (token.xpos !== "VBN" || have);
  }
  return false;
}
