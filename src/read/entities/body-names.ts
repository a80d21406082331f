import { actorWords, type BodySort, isOfWorkers } from "../../knowledge/actors.js";
import { namelessWords } from "../../knowledge/nameless.js";
import { peopleWords } from "../../knowledge/people.js";
import { bodyByKey } from "../../knowledge/world.js";
import { type LanguageBase, opensLetter, type Sentence, type Token } from "../../model/index.js";
import { isEnglish } from "../language/gazetteer.js";
import { isHeading } from "./headings.js";
import { capital, foldName, type Named, type NameMap, slice, touches } from "./named.js";
import { officeHeadBefore } from "./office-heads.js";

const LONGEST = 12;
const LINKS = new Set(["of", "for", "and", "&", "the", "on", "in", "de", "des", "del", "-"]);

/** Adds the bodies whose own names tell that they are one: "Harbour Workers Union", "Ministry of Fisheries". */
export function addBodies(base: LanguageBase, names: NameMap): void {
  for (const sentence of base.sentences) {
    if (isHeading(base, sentence)) continue;
    for (let i = sentence.first; i < sentence.last; i++) {
      const body = bodyAt(base, names, i, sentence) ?? ofCountry(base, names, i, sentence);
      if (!body) continue;
      names.put(body);
      i = body.last - 1;
    }
  }
}

function bodyAt(base: LanguageBase, names: NameMap, first: number, sentence: Sentence): Named | undefined {
  const { tokens } = base;
  if (!begins(tokens, first, names, sentence)) return undefined;
  let last = first;
  let best: number | undefined;
  let sort: BodySort | undefined;
  let tail = false;
  const covered = names.at(first);
  for (let i = first; i < sentence.last && i - first < LONGEST; i++) {
    const token = tokens[i];
    if (!token) break;
    if (LINKS.has(token.norm)) {
      if (!links(tokens, i, { first, best, names })) break;
      continue;
    }
    if (i > first && isMark(tokens, i) && ownsInside(tokens, i, names)) continue;
    if (token.xpos === "POS" || !(capital(token) || (i === last && lowerHead(token, i - first)))) break;
    const known = names.at(i);
    if (known && known.first < i && known.first < first) break;
    last = i + 1;
    const here =
      actorWords().sorts.get(token.norm) ??
      actorWords().sorts.get(`${tokens[i - 1]?.norm} ${token.norm}`) ??
      (capital(token) ? peopleOf(token.norm) : undefined);
    const heads =
      here !== undefined && (i > first || opens(tokens, i) || isTail(tokens[i + 1])) && !isSurname(tokens, i, here);
    if (heads && !officeHeadBefore(tokens, i + 1, i)) {
      best = i + 1;
      sort ??= here;
      if (!capital(token)) break;
    } else if (best === i && isTail(token)) best = i + 1;
    else if (best !== undefined && LINKS.has(tokens[i - 1]?.norm ?? "")) {
      best = i + 1;
      tail = true;
    } else if (tail && best === i && capital(token)) best = i + 1;
    else if (best !== undefined && i >= best && capital(token)) best = extendsName(tokens, best, i) ? i + 1 : best;
  }
  if (best === undefined || best - first < 2) return undefined;
  if (best - first === 2 && tokens[first]?.upos === "ADJ" && !capital(tokens[first + 1])) return undefined;
  // "Investor group NAME", "Trade union NAME": a noun that has its capital from where it stands.
  const opensSentence = first === sentence.first && best - first === 2 && !capital(tokens[best - 1]);
  if (opensSentence && isEnglish(tokens[first]?.norm ?? "") && capital(tokens[best])) return undefined;
  // "Lima group", "Lima mining company": what sits in a town is described by it, and not named.
  const isLocal = covered !== undefined && IN_TOWN.has(covered.what) && best === covered.last + 1 && sort === "company";
  if (isLocal && !capital(tokens[best - 1])) return undefined;
  // "French group", "Norwegian union": a description, no name.
  const adjective = covered && ["state", "demonym"].includes(covered.what) && best === covered.last + 1;
  if (adjective && !capital(tokens[best - 1])) return undefined;
  if (adjective && sort === "company" && leadsToOffice(tokens, best)) return undefined;
  if (
    covered &&
    (best <= covered.last || (covered.what === "body" && best === covered.last + 1 && !capital(tokens[best - 1])))
  )
    return undefined;
  return named(base, names, first, best, sort);
}

/** What a name stands for that can be where somebody sits. */
const IN_TOWN: ReadonlySet<string> = new Set(["place", "capital"]);

/** "Ann Holm-Mills": what a hyphen joins to a name is its second half, whatever else it is a word for. */
const isSurname = (tokens: readonly Token[], i: number, sort: BodySort): boolean =>
  sort === "company" && tokens[i - 1]?.norm === "-" && touches(tokens, i - 1) && touches(tokens, i - 2);

/** "Milk Processors UK": a plural with the country that it is for right behind it. */
function ofCountry(base: LanguageBase, names: NameMap, first: number, { last }: Sentence): Named | undefined {
  const { tokens } = base;
  if (!capital(tokens[first]) || capital(tokens[first - 1]) || names.at(first)) return undefined;
  let at = first;
  while (at < last && capital(tokens[at]) && !names.at(at) && !peopleWords().stop.has(tokens[at]?.norm ?? "")) at++;
  const isTail = at > first && actorWords().countryTails.has(tokens[at]?.norm ?? "") && capital(tokens[at]);
  const isMany = /^NNP?S$/.test(tokens[at - 1]?.xpos ?? "") && !capital(tokens[at + 1]);
  return isTail && isMany ? named(base, names, first, at + 1, undefined) : undefined;
}

/** "The Elk Bay First Nation". */
const peopleOf = (norm: string): BodySort | undefined => {
  const { peoples, clubNames } = actorWords();
  return peoples.has(norm) ? "group" : clubNames.has(norm) ? "association" : undefined;
};

/** "Norwegian Energy and Trade Minister": what "and" ties to an office is its field. */
function leadsToOffice(tokens: readonly Token[], and: number): boolean {
  if (tokens[and]?.norm !== "and") return false;
  for (let last = and + 3; last <= and + 5 && capital(tokens[last - 2]); last++)
    if (officeHeadBefore(tokens, last, and + 2)) return true;
  return false;
}

/** A possessive, also one that the tagger takes for an opening quotation mark: "Patients' Forum". */
const isMark = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.xpos === "POS" || (/^['’]$/.test(tokens[i]?.text ?? "") && touches(tokens, i - 1) && !touches(tokens, i));

/** "Dock Workers' Union", "Longshoremen's Association": a plural owner inside a name. */
function ownsInside(tokens: readonly Token[], i: number, names: NameMap): boolean {
  const owner = tokens[i - 1];
  const goesOn = capital(tokens[i + 1]) || (tokens[i + 1]?.norm === "and" && isMark(tokens, i + 3));
  if (!goesOn || names.at(i - 1) || !owner || !capital(owner)) return false;
  return tokens[i]?.norm === "'" ? owner.norm.endsWith("s") : /(?:men|women|people|children)$/.test(owner.norm);
}

/** After "of" and a capital the name runs on over further capitals: "Ministry of Foreign Affairs". */
const extendsName = (tokens: readonly Token[], best: number, i: number): boolean =>
  best === i && LINKS.has(tokens[best - 2]?.norm ?? "") && tokens[best - 2]?.norm !== "-";

/** "Farm Workers United", "Nurses Together". */
const isTail = (token: Token | undefined): boolean => capital(token) && actorWords().nameTails.has(token?.norm ?? "");

const opens = (tokens: readonly Token[], i: number): boolean => ["of", "for", "on"].includes(tokens[i + 1]?.norm ?? "");

function lowerHead(token: Token, at: number): boolean {
  return (
    at > 0 && token.upos === "NOUN" && actorWords().sorts.has(token.norm) && actorWords().lowerHeads.has(token.norm)
  );
}

function begins(tokens: readonly Token[], i: number, names: NameMap, sentence: Sentence): boolean {
  const token = tokens[i];
  if (!token || !capital(token) || !opensLetter(token.text)) return false;
  if (touches(tokens, i - 1) && tokens[i - 1]?.norm === "-") return false;
  const known = names.at(i);
  if (known && (known.first !== i || known.what === "outlet" || known.what === "platform" || known.what === "thing"))
    return false;
  if (
    ["DT", "IN", "PRP", "PRP$", "CC", "WDT", "WP", "WRB", "MD", "EX", "TO", "VBD", "VBZ", "VBG"].includes(token.xpos) &&
    !known &&
    !(token.xpos === "VBD" && tokens[i - 1]?.norm === "the")
  )
    return false;
  return i > sentence.first || !["ADV", "VERB", "AUX", "PRON"].includes(token.upos);
}

function links(
  tokens: readonly Token[],
  i: number,
  { first, best, names }: { first: number; best: number | undefined; names: NameMap },
): boolean {
  const norm = tokens[i]?.norm ?? "";
  const next = tokens[i + 1];
  if (i === first) return false;
  // "The Nurses' and Carers' Federation".
  if (norm === "and" && isMark(tokens, i - 1) && capital(next) && isMark(tokens, i + 2)) return true;
  if (norm === "-") return touches(tokens, i) && touches(tokens, i - 1);
  if (norm === "the") return LINKS.has(tokens[i - 1]?.norm ?? "");
  const nextNoun =
    capital(next) || (next?.norm === "the" && (norm === "of" || norm === "for") && capital(tokens[i + 2]));
  const lead = capital(next) ? next : tokens[i + 2];
  const { compass, stop } = peopleWords();
  // "Front for the Northern Isles": a quarter of the sky opens the name of a place.
  const isQuarter = compass.has(lead?.norm ?? "") && capital(tokens[i + (lead === next ? 2 : 3)]);
  if (!nextNoun || (stop.has(lead?.norm ?? "") && !isQuarter)) return false;
  // "Norway and the Harbour Union", "Reyes and European Council": two names, unless one article holds them.
  if (norm === "and" || norm === "&") {
    const [before, behind] = [names.at(i - 1), names.at(i + 1)];
    // "Holt & Varga Railway": the sign joins the words of one name.
    if (norm === "&" && before?.what !== "person" && behind === undefined && capital(tokens[i - 1])) return true;
    // "The Baltic and North Sea Council": two places that one article holds.
    const arePlaces = [before, behind].every((name) => name === undefined || name.what === "place");
    if (before?.what === "person" || ((behind || before?.last === i) && !(arePlaces && holds(tokens, first))))
      return false;
    return best !== undefined ? LINKS.has(tokens[i - 2]?.norm ?? "") || inOf(tokens, first, i) : holds(tokens, first);
  }
  if (norm === "in" || norm === "on" || norm === "for")
    return best === i && names.at(i + 1)?.what !== "place" && norm !== "in";
  return best === i || norm === "de" || norm === "des" || norm === "del";
}

const inOf = (tokens: readonly Token[], first: number, i: number): boolean => {
  for (let j = i - 1; j > first; j--) if (tokens[j]?.norm === "of" || tokens[j]?.norm === "for") return true;
  return false;
};

const holds = (tokens: readonly Token[], first: number): boolean =>
  ["DT", "POS", "PRP$"].includes(tokens[first - 1]?.xpos ?? "") || tokens[first - 1]?.norm === "of";

function named(
  base: LanguageBase,
  names: NameMap,
  first: number,
  last: number,
  sort: BodySort | undefined,
): Named | undefined {
  const { tokens } = base;
  const start = names.at(first);
  // A name of a state alone before the noun is its owner and part of the name: "Norwegian Seafood Council".
  const state = start && ["state", "demonym"].includes(start.what) ? start.key : ownerBefore(tokens, names, first);
  // "Norwegian Foreign Ministry" speaks for Norway; "Norwegian Seafood Federation" and "Sweden Democrats" do not.
  const { stateSorts, stateForces } = actorWords();
  const isState = stateSorts.has(sort ?? "") || stateForces.has(tokens[last - 1]?.norm ?? "");
  const isOurs =
    isState && !isOfTrade(tokens, first, last) && (sort !== "council" || isStateCouncil(tokens, first, last));
  const owner = isOurs ? state : undefined;
  const name = slice(base, first, last);
  const words = name.split(/\s+/);
  if (words.every((word) => peopleWords().stop.has(word.toLowerCase()))) return undefined;
  return {
    first,
    last,
    what: "body",
    key: `body:${foldName(name)}`,
    name,
    by: `names/body-${sort ?? "of"}`,
    ...(owner ? { of: owner } : {}),
  };
}

/** "The Peruvian Security Council", not "the Peruvian Seafood Council": a council of a state tells by a word that it is one. */
const isStateCouncil = (tokens: readonly Token[], first: number, last: number): boolean =>
  last - first === 2 || tokens.slice(first, last).some(({ norm }) => actorWords().stateCouncils.has(norm));

/** "Peruvian Exporters Council": those who work or trade are in it, and the state is where. */
function isOfTrade(tokens: readonly Token[], first: number, last: number): boolean {
  const { workforces, employing } = actorWords();
  const { groups } = namelessWords();
  const lists = [workforces, employing, groups];
  return tokens.slice(first, last).some(({ norm }) => /(?:s|men)$/.test(norm) && lists.some((list) => list.has(norm)));
}

/** "Ukraine's National Security Council": the state before the possessive. */
function ownerBefore(tokens: readonly Token[], names: NameMap, first: number): string | undefined {
  const before = tokens[first - 1];
  const name = names.at(before?.xpos === "POS" ? first - 2 : first - 1);
  return name && ["state", "demonym", "body"].includes(name.what) ? name.key : undefined;
}

/** Tells what sort of body one is: a known one's kind, else what its name says. */
export const sortOfBody = (key: string, name: string): string | undefined => bodyByKey(key)?.kind ?? sortOf(name);

/** Tells what sort of body a name says that it is. */
export function sortOf(name: string): BodySort | undefined {
  if (isOfWorkers(name) || /^(?:Local|Lodge) \p{Lu}*-?\d/u.test(name)) return "union";
  const { sorts } = actorWords();
  const words = name.toLowerCase().replace(/[,()]/g, "").split(/\s+/);
  const of = words.findIndex((word) => word === "of" || word === "for");
  return (
    (of > 0 ? sorts.get(words[of - 1] ?? "") : undefined) ?? sorts.get(words.at(-1) ?? "") ?? sorts.get(words[0] ?? "")
  );
}
