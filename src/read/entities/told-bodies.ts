import { actorWords } from "../../knowledge/actors.js";
import { namelessWords } from "../../knowledge/nameless.js";
import { peopleWords } from "../../knowledge/people.js";
import { phraseAt } from "../../knowledge/phrases.js";
import { units } from "../../knowledge/units.js";
import { isVerbOf } from "../../knowledge/verbs.js";
import { demonym } from "../../knowledge/world.js";
import type { LanguageBase, Token } from "../../model/index.js";
import { capital, foldName, type Named, type NameMap, slice, touches } from "./named.js";
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
    const begin = isSort(tokens, i) ? (phraseAt(actorWords().calls, tokens, i + 1)?.last ?? i + 1) : i;
    const last =
      begin > i && tokens[begin]?.sentence === token.sentence
        ? nameEnd(tokens, names, { first: begin, called: begin > i + 1 })
        : i;
    // What it calls itself is its name, whatever town stands in it.
    if (last > begin && begin > i + 1) names.put(bodyOf(base, names, begin, last));
    else if (last > begin) names.add(bodyOf(base, names, begin, last));
    for (const [from, to] of listedAfter(tokens, names, i)) names.add(bodyOf(base, names, from, to));
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

/** "The supermarket chains A and B", "the rebel groups A, B and C": the names that a plural tells to be those of bodies. */
function listedAfter(tokens: readonly Token[], names: NameMap, i: number): (readonly [number, number])[] {
  const noun = tokens[i];
  if (noun?.xpos !== "NNS" || capital(noun) || !actorWords().told.has(noun.lemma)) return [];
  const found: (readonly [number, number])[] = [];
  for (let at = i + 1; at < i + LONGEST_LIST; at++) {
    const end = runEnd(tokens, names, at);
    if (end === at || tokens[at]?.sentence !== noun.sentence) break;
    found.push([at, end]);
    at = tokens[end]?.xpos === "POS" ? end + 1 : end;
    if (tokens[at]?.norm === "," && tokens[at + 1]?.norm === "and") at++;
    else if (tokens[at]?.norm !== "," && tokens[at]?.norm !== "and") break;
  }
  return found.length > 1 ? found : [];
}

/** Tokens of a list of names at most. */
const LONGEST_LIST = 16;

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

/** "A group called Leave Our Bay": what it is called may be any words with capitals. */
function calledEnd(tokens: readonly Token[], names: NameMap, first: number): number {
  let last = first;
  while (last < first + MOST_CALLED && capital(tokens[last]) && tokens[last]?.sentence === tokens[first]?.sentence)
    last++;
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

/** A sort of body is among the words, and no paper or thing ends them: "Service Charge Agreement (SCA)" is none. */
function isBody(tokens: readonly Token[], first: number, last: number): boolean {
  const words = tokens.slice(first, last).map((token) => token.norm);
  const { sorts, papers } = actorWords();
  return words.some((word) => sorts.has(word)) && !words.some((word) => papers.has(word));
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

/** Where the run of capitals begins that ends before a token. */
function runStart(tokens: readonly Token[], end: number): number {
  let first = end;
  // "Ranchers for Local Control": many at the head, and what they are for.
  const isFor = (i: number) =>
    /^(?:for|against)$/.test(tokens[i]?.norm ?? "") && /^NNP?S$/.test(tokens[i - 1]?.xpos ?? "");
  const isOwn = (i: number) => i >= 0 && tokens[i]?.sentence === tokens[end]?.sentence;
  for (let next = runBefore(tokens, first); next < first && isOwn(next); next = runBefore(tokens, first)) {
    first = next;
    if (first < end && isFor(first - 1) && isOwn(first - 2) && capital(tokens[first - 2])) first -= 2;
  }
  // "For Havna, which": the preposition that opens the sentence is no part of it.
  const before = tokens[first - 1];
  const opens = before?.sentence !== tokens[first]?.sentence || before?.upos === "PUNCT";
  while (opens && first < end && peopleWords().stop.has(tokens[first]?.norm ?? "")) first++;
  return first;
}

/** One word with a capital back, "al-" and what stands before it with it: "Liwa al-Nasr". */
function runBefore(tokens: readonly Token[], first: number): number {
  if (capital(tokens[first - 1])) return first - 1;
  const isHyphen = tokens[first - 1]?.norm === "-" && touches(tokens, first - 1) && touches(tokens, first - 2);
  // "Pace-O-Matic".
  if (isHyphen && capital(tokens[first - 2])) return first - 2;
  const particle = tokens[first - 1]?.norm === "-" ? first - 2 : first - 1;
  const binds = peopleWords().particles.has(tokens[particle]?.norm ?? "") && capital(tokens[particle - 1]);
  return binds && tokens[particle]?.upos !== "ADP" ? particle - 1 : first;
}

/** The end of a run of unknown words with capitals that begins no person's name and no office. */
function runEnd(tokens: readonly Token[], names: NameMap, first: number): number {
  const { given, stop, honorifics, particles, joins } = peopleWords();
  const lead = tokens[first];
  if (!lead || given.has(lead.text) || honorifics.has(lead.norm) || stop.has(lead.norm)) return first;
  let last = first;
  for (let i = first; i < first + 5; i++) {
    const token = tokens[i];
    // "the church group Mares da Luz": a particle binds what stands on either side.
    const bound = tokens[i + 1]?.norm === "-" ? i + 2 : i + 1;
    if (i > first && particles.has(token?.norm ?? "") && !joins.has(token?.norm ?? "") && capital(tokens[bound])) {
      i = bound - 1;
      continue;
    }
    if (token?.norm === "-" && i > first && touches(tokens, i - 1) && touches(tokens, i) && capital(tokens[i + 1]))
      continue;
    if (!token || !capital(token) || !inRun(token, i === first) || officeHeadBefore(tokens, i + 1, first)) break;
    const name = names.at(i);
    if (name && (i === first ? name.what !== "place" && name.what !== "demonym" : name.first < first)) break;
    last = i + 1;
  }
  const only = names.at(first);
  return only && last <= only.last ? first : last;
}

/** "Ferries First": what stands behind the first word may be any with a capital, but no day. */
const inRun = ({ upos, norm }: Token, first: boolean): boolean =>
  upos === "PROPN" ? !peopleWords().stop.has(norm) : upos === "NOUN" || (!first && ["ADJ", "ADV"].includes(upos));

function bodyOf(base: LanguageBase, names: NameMap, first: number, last: number): Named {
  const name = slice(base, first, last);
  for (let i = first; i < last; i++) {
    const of = names.at(i)?.of;
    if (of) return { first, last, what: "body", key: `body:${foldName(name)}`, name, of, by: "names/body-told" };
  }
  return { first, last, what: "body", key: `body:${foldName(name)}`, name, by: "names/body-told" };
}
