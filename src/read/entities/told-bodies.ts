import { actorWords } from "../../knowledge/actors.js";
import { namelessWords } from "../../knowledge/nameless.js";
import { peopleWords } from "../../knowledge/people.js";
import { phraseAt } from "../../knowledge/phrases.js";
import { units } from "../../knowledge/units.js";
import { isVerbOf } from "../../knowledge/verbs.js";
import { demonym } from "../../knowledge/world.js";
import type { LanguageBase, Token } from "../../model/index.js";
import { bodyOf, runEnd, runStart } from "./body-runs.js";
import { listedAfter } from "./listed-bodies.js";
import { capital, type NameMap } from "./named.js";
import { officeHeadBefore } from "./office-heads.js";

const ACRONYM = /^\p{Lu}[\p{Lu}\d]{1,6}$/u;
const LINKS = new Set(["of", "for", "and", "the", "&", "on", "in", "to", "de", "du", "des", "-"]);
const LONGEST = 10;

/**
 * Adds the bodies that only the words beside their names tell: by the short form behind it ("Harbour Health Executive
 * (HHE)"), or by the noun before or beside it ("the campaign group Ferries First", "Ferries First, the islanders' lobby,").
 */
export function addToldBodies(base: LanguageBase, names: NameMap): void {
  const { tokens } = base;
  tokens.forEach((token, i) => {
    if (token.norm === "(" && tokens[i + 2]?.norm === ")" && ACRONYM.test(tokens[i + 1]?.text ?? "")) {
      const first = spelledOut(tokens, i, tokens[i + 1]?.text ?? "");
      if (first !== undefined && isBody(tokens, first, i) && !holdsPerson(names, first, i))
        names.put(bodyOf(base, names, first, i));
    }
    const apposed =
      isDoingAsBody(tokens, i) || isApposedSort(tokens, i) || isToldByIts(tokens, i) ? runStart(tokens, i) : i;
    if (apposed < i && runEnd(tokens, names, apposed) === i) names.add(bodyOf(base, names, apposed, i));
    const begin = isSort(tokens, i) ? calledFrom(tokens, i + 1) : i;
    const last =
      begin > i && tokens[begin]?.sentence === token.sentence
        ? nameEnd(tokens, names, { first: begin, called: begin > i + 1 })
        : i;
    // What it calls itself is its name, whatever town stands in it.
    if (last > begin && begin > i + 1) names.put(bodyOf(base, names, begin, last));
    else if (last > begin) names.add(bodyOf(base, names, begin, last));
    for (const [from, to] of listedAfter(tokens, names, i)) names.put(bodyOf(base, names, from, to));
    const theirs = peopleEnd(tokens, i);
    if (theirs > i && !holdsPerson(names, i, theirs)) names.add(bodyOf(base, names, i, theirs));
    const speaking = speakersEnd(tokens, i);
    if (speaking > i && !holdsPerson(names, i, speaking) && !names.at(i)) names.add(bodyOf(base, names, i, speaking));
    const own = isSort(tokens, i) ? ownBeside(tokens, names, i + 1) : 0;
    if (own > i + 2) names.add(bodyOf(base, names, i + 2, own));
    const short = isSort(tokens, i) && shortBeside(tokens, i + 1);
    if (short && !names.at(i + 2)) names.add(bodyOf(base, names, i + 2, i + 3));
    if ((isSpeakingAcronym(tokens, i) || isCalledAcronym(tokens, i)) && !names.at(i))
      names.add(bodyOf(base, names, i, i + 1));
  });
}

/** "The Millhands' Lodge": many with a capital behind the article, and what is theirs. Where the name ends. */
function peopleEnd(tokens: readonly Token[], first: number): number {
  const lead = tokens[first];
  const isTheirs = tokens[first + 1]?.xpos === "POS" && tokens[first - 1]?.norm === "the";
  if (!lead || !isTheirs || !capital(lead) || !/(?:hands|ers|ors|men|women)$/.test(lead.norm)) return first;
  const end = first + 3;
  const { papers, placeWords } = actorWords();
  const noun = tokens[end - 1];
  const isBody =
    capital(noun) && !capital(tokens[end]) && !papers.has(noun?.norm ?? "") && !placeWords.has(noun?.norm ?? "");
  return isBody ? end : first;
}

/** "Farmers First said", "Parents Together wants": capitals that begin with many people, and speak. Where the name ends. */
function speakersEnd(tokens: readonly Token[], first: number): number {
  const lead = tokens[first];
  if (!lead || !capital(lead) || !/^NNP?S$/.test(lead.xpos) || capital(tokens[first - 1])) return first;
  const singular = lead.norm.replace(/s$/, "");
  if (!(units().people.has(singular) || actorWords().workforces.has(lead.norm))) return first;
  let last = first + 1;
  while (last < first + MOST_CALLED && capital(tokens[last]) && tokens[last]?.sentence === lead.sentence) last++;
  const verb = tokens[last];
  const speaks = verb !== undefined && /^VB[DZP]$/.test(verb.xpos) && actorWords().speaks.has(verb.lemma);
  return last > first + 1 && speaks ? last : first;
}

/** "the union, SDF,": initials set apart behind the noun. */
const shortBeside = (tokens: readonly Token[], comma: number): boolean =>
  tokens[comma]?.norm === "," && ACRONYM.test(tokens[comma + 1]?.text ?? "") && tokens[comma + 2]?.norm === ",";

/** "a group calling itself Ferries for 2030": what is called so may go on over "for". */
function nameEnd(
  tokens: readonly Token[],
  names: NameMap,
  { first, called }: { first: number; called: boolean },
): number {
  const end = called ? calledEnd(tokens, names, first) : runEnd(tokens, names, first);
  if (!called || end === first || tokens[end]?.norm !== "for") return end;
  const after = tokens[end + 1];
  return after?.upos === "NUM" ? end + 2 : Math.max(end, capital(after) ? runEnd(tokens, names, end + 1) : end);
}

/** Behind "calling itself" and its article, where that stands at a token. */
function calledFrom(tokens: readonly Token[], at: number): number {
  const last = phraseAt(actorWords().calls, tokens, at)?.last ?? at;
  return last > at && tokens[last]?.norm === "the" ? last + 1 : last;
}

/** "A group called Leave Our Bay": what it is called may be any words with capitals. */
function calledEnd(tokens: readonly Token[], names: NameMap, first: number): number {
  let last = first;
  while (last < first + MOST_CALLED && tokens[last]?.sentence === tokens[first]?.sentence) {
    // "Sons of the Valley": on over "of" and its article.
    const over =
      tokens[last]?.norm !== "of" || last === first ? last : tokens[last + 1]?.norm === "the" ? last + 2 : last + 1;
    if (!capital(tokens[over])) break;
    last = over + 1;
  }
  return last > first + 1 ? last : runEnd(tokens, names, first);
}

/** Words of what a body is called, at most. */
const MOST_CALLED = 6;

/** "Her group, Leave Our Bay, wants": between commas behind a noun that tells whose it is. */
function ownBeside(tokens: readonly Token[], names: NameMap, comma: number): number {
  const owned = tokens[comma - 2]?.xpos === "PRP$" && tokens[comma]?.norm === ",";
  // "Its developer, Anna Berg,": a person.
  if (peopleWords().given.has(tokens[comma + 1]?.text ?? "")) return comma + 1;
  const last = owned ? calledEnd(tokens, names, comma + 1) : comma + 1;
  return tokens[last]?.norm === "," && !names.at(comma + 1) ? last : comma + 1;
}

/** "The XYZ said", "The XYZ of Greater Lakeland says": whom only initials name speaks. */
function isSpeakingAcronym(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!token || !/^\p{Lu}{3,6}$/u.test(token.text) || tokens[i - 1]?.norm !== "the") return false;
  let at = i + 1;
  if (tokens[at]?.norm === "of" || tokens[at]?.norm === "in") at++;
  while (at > i + 1 && at < i + MOST_PLACE && capital(tokens[at])) at++;
  const verb = tokens[at];
  return verb?.sentence === token.sentence && /^VB[DZ]$/.test(verb.xpos) && isVerbOf("reporting", verb.lemma);
}

/** "FPL rebels", "the VKB union": initials with the noun right behind them for what they are. */
function isCalledAcronym(tokens: readonly Token[], i: number): boolean {
  const noun = tokens[i + 1];
  const { nouns, ofCompanies, groups, places } = namelessWords();
  const isNoun = noun?.upos === "NOUN" && !capital(noun) && nouns.has(noun.norm);
  const tells = isNoun && !ofCompanies.has(noun.norm) && !groups.has(noun.norm) && !places.has(noun.norm);
  return /^\p{Lu}{3,6}$/u.test(tokens[i]?.text ?? "") && tells && tokens[i + 2]?.upos !== "NOUN";
}

/** Words of the place that a body is of, at most. */
const MOST_PLACE = 6;

/** Where the words before a short form begin that spell it, the small words between them let pass. */
function spelledOut(tokens: readonly Token[], end: number, acronym: string): number | undefined {
  let left = acronym.length;
  for (let i = end - 1; i >= 0 && end - i <= LONGEST; i--) {
    const token = tokens[i];
    if (!token || token.sentence !== tokens[end]?.sentence) return undefined;
    if (capital(token) && token.text[0] === acronym[left - 1]) left--;
    else if (!LINKS.has(token.norm) && token.xpos !== "POS") return undefined;
    if (left === 0) return end - i > 1 ? i : undefined;
  }
  return undefined;
}

/**
 * A sort of body is among the words, or behind an article those who work end them ("the United River Pilots (URP)"), and no paper or
 * thing: "Service Charge Agreement (SCA)" is none.
 */
function isBody(tokens: readonly Token[], first: number, last: number): boolean {
  const words = tokens.slice(first, last).map((token) => token.norm);
  const { sorts, papers, workforces } = actorWords();
  const isOfWorkers = tokens[first - 1]?.norm === "the" && workforces.has(words.at(-1) ?? "");
  return (isOfWorkers || words.some((word) => sorts.has(word))) && !words.some((word) => papers.has(word));
}

const holdsPerson = (names: NameMap, first: number, last: number): boolean => {
  for (let i = first; i < last; i++) {
    const key = names.at(i)?.key ?? "";
    if (key.startsWith("org:") || names.at(i)?.what === "person") return true;
  }
  return false;
};

/** "the trade body ...": a noun in small letters for a sort of body, behind an article. */
function isSort(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!token || !actorWords().told.has(token.norm) || isVessel(tokens, i)) return false;
  // "Drugmaker NAME has agreed": at the head of its sentence the noun has a capital.
  if (capital(token))
    return tokens[i - 1]?.sentence !== token.sentence && capital(tokens[i + 1]) && token.norm.length >= LEAST_SORT;
  if (token.xpos !== "NN") return false;
  for (let j = i - 1; j > i - 6; j--) {
    const before = tokens[j];
    // "the city's lender NAME": who owns stands for the article.
    if (before?.xpos === "DT" || before?.xpos === "PRP$" || before?.xpos === "POS") return true;
    // "what Peruvian lender NAME sold": an adjective of a state stands for the article.
    if (before && demonym(before.text)) return true;
    // "Project director at developer NAME": where somebody works needs no article.
    if (j === i - 1 && (before?.norm === "at" || before?.norm === "by") && capital(tokens[i + 1])) return true;
    // "Workers at crane maker NAME": nor does what two nouns tell.
    if (j < i - 1 && before?.upos === "ADP" && capital(tokens[i + 1])) return !actorWords().toldBoth.has(token.norm);
    // "Container line NAME told": a report leaves the article out at the head of a sentence.
    if (before?.sentence !== token.sentence) return j === i - 1 || capital(tokens[j + 1]);
    if (!before || !(["ADJ", "NOUN"].includes(before.upos) || before.xpos === "HYPH" || before.xpos === "POS"))
      return false;
  }
  return false;
}

/** Letters of such a noun: "Group X" and "Bank X" may be names. */
const LEAST_SORT = 6;

/** "The bulk carrier NAME" is a ship. */
const isVessel = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.norm === "carrier" && actorWords().carried.has(tokens[i - 1]?.norm ?? "");

/** ", the islanders' lobby,": what stands beside the name before the comma is a sort of body, and no office in one. */
function isApposedSort(tokens: readonly Token[], comma: number): boolean {
  if (tokens[comma]?.norm !== "," || tokens[comma + 1]?.xpos !== "DT") return false;
  let last = comma + 2;
  while (last < comma + LONGEST && isDescribing(tokens[last])) last++;
  const head = tokens[last - 1];
  return head?.xpos === "NN" && actorWords().told.has(head.norm) && CLOSES.has(tokens[last]?.norm ?? "");
}

/** ", which insures skippers,": what is told of the name before the comma only a body does. */
function isDoingAsBody(tokens: readonly Token[], comma: number): boolean {
  if (tokens[comma]?.norm !== "," || tokens[comma + 1]?.norm !== "which") return false;
  const { bodyVerbs, placePrepositions } = actorWords();
  const verb = tokens[comma + 2];
  // "The works at Holm, which owns cranes": what stands before the place does it.
  if (placePrepositions.has(tokens[runStart(tokens, comma) - 1]?.norm ?? "")) return false;
  if (!verb || !["VBZ", "VBP", "VBD"].includes(verb.xpos)) return false;
  return bodyVerbs.has(verb.lemma) || bodyVerbs.has(`${verb.lemma} ${tokens[comma + 3]?.norm}`);
}

/** "at the call of Open Fjords, according to its chair": what has somebody who speaks for it is a body. */
function isToldByIts(tokens: readonly Token[], comma: number): boolean {
  if (tokens[comma]?.norm !== ",") return false;
  const [according, to, its] = [1, 2, 3].map((more) => tokens[comma + more]?.norm);
  if (according !== "according" || to !== "to" || its !== "its") return false;
  return [5, 6, 7].some((more) => officeHeadBefore(tokens, comma + more, comma + 4) !== undefined);
}

const isDescribing = (token: Token | undefined): boolean =>
  token !== undefined &&
  (["ADJ", "NOUN", "PROPN"].includes(token.upos) || ["POS", "HYPH"].includes(token.xpos) || /^['’]$/.test(token.text));

/** What may follow a noun that stands for a body as a whole. */
const CLOSES = new Set([",", ".", "of", "for", "which", "that", ")", ";"]);
