import { actorWords } from "../../knowledge/actors.js";
import { titles } from "../../knowledge/titles.js";
import type { LanguageBase, Token } from "../../model/index.js";
import { isLed } from "./backing.js";
import { besideBodies } from "./beside-bodies.js";
import { capital, type NameMap, touches } from "./named.js";
import { officeHeadBefore } from "./office-heads.js";
import type { PersonSpan } from "./person-spans.js";

/** What speaks at one place for a name being a body's, and what for its being a person's: the more the surer. */
export interface KindCues {
  readonly body: number;
  /** What a state does as well, by its own name or its capital's: "Veldt said it would", "between Veldt and the union". */
  readonly acts: number;
  readonly person: number;
}

/** Weighs what stands around a name: what it has, does and undergoes, what it is said to be, what pronoun takes it up. */
export function kindCues(base: LanguageBase, names: NameMap, span: PersonSpan): KindCues {
  const { tokens } = base;
  const said = pronounAfter(tokens, span);
  const deed = deedAfter(tokens, span.last);
  const body =
    ownedBehind(tokens, span.last) +
    toldBehind(tokens, span) +
    ledBefore(tokens, span.first) +
    (deed === "body" ? SURE : 0) +
    (isMany(tokens, span) ? SURE : 0);
  const acts = besideBodies(tokens, names, span) + (isBased(tokens, span) ? SURE : 0) + (said === "it" ? SURE : 0);
  const person =
    (said === "person" ? SURE + 1 : 0) + (deed === "person" ? SURE : 0) + (isHolder(tokens, span) ? SURE : 0);
  return { body, acts, person };
}

/** A cue that tells by itself. */
const SURE = 2;

/** "his deputy, Susilo, left": beside an office, between commas. */
const isHolder = (tokens: readonly Token[], { first, last }: PersonSpan): boolean =>
  tokens[first - 1]?.norm === "," &&
  tokens[last]?.norm === "," &&
  officeHeadBefore(tokens, first - 1, Math.max(0, first - 6)) !== undefined;

/** "Veldt's workers", "Veldt's director of sports", "Veldt spokeswoman", "Veldt-owned". */
function ownedBehind(tokens: readonly Token[], last: number): number {
  const { hyphenBodies, bodyNouns } = actorWords();
  if (tokens[last]?.norm === "-" && touches(tokens, last - 1) && touches(tokens, last))
    return hyphenBodies.has(tokens[last + 1]?.norm ?? "") ? SURE : 0;
  const has = tokens[last]?.xpos === "POS";
  const owned = has ? last + 1 : last;
  let told = 0;
  for (let i = owned; i < owned + MOST_OWNED; i++) {
    const token = tokens[i];
    // "Veldt's executive vice president for labour": what the office is for is none of Veldt's.
    if (!token || !["NOUN", "ADJ", "PROPN"].includes(token.upos) || token.sentence !== tokens[last - 1]?.sentence)
      break;
    if (!has && capital(token)) break;
    if (bodyNouns.has(token.norm)) told++;
    const head = officeHeadBefore(tokens, i + 1, owned);
    if (head) told += officeTells(head.words, has);
  }
  return told;
}

/** Words behind a name in which something of its own is looked for. */
const MOST_OWNED = 5;

/** Only a body has a chief executive or a co-president; an envoy or a lawyer is a person's as well. */
function officeTells(head: string, has: boolean): number {
  const { corporate, kin, relative, staff, callings, ministers, spokes } = titles();
  if (corporate.has(head) || (spokes.has(head) && !has)) return SURE;
  if (kin.has(head) || relative.has(head) || staff.has(head) || callings.has(head)) return 0;
  return ministers.has(head) || !has ? 0 : SURE;
}

/** ", the world's biggest maker of flutes,", ", an armed group that", ", whose chairman". */
function toldBehind(tokens: readonly Token[], span: PersonSpan): number {
  const words = actorWords();
  const last = listEnd(tokens, span);
  const mark = tokens[last];
  if (!mark || !/^[,(–—]$/.test(mark.norm) || mark.sentence !== tokens[span.first]?.sentence) return 0;
  if (isLed(tokens, span)) return SURE;
  // "The PFA, led by NAME,".
  if (
    tokens[last + 1]?.xpos === "VBN" &&
    tokens[last + 2]?.norm === "by" &&
    words.leads.has(tokens[last + 1]?.lemma ?? "")
  )
    return SURE;
  const next = tokens[last + 1];
  if (next?.norm === "which") return 1;
  if (next?.xpos !== "DT" && next?.xpos !== "PRP$" && next?.upos !== "ADJ" && !/^NNP?$/.test(next?.xpos ?? ""))
    return 0;
  let head: Token | undefined;
  let before: Token | undefined;
  let least = 0;
  for (let i = last + 1; i < last + MOST_TOLD && isDescribing(tokens[i]); i++) {
    // "A party close to the government": the noun is what is told.
    if (tokens[i]?.upos === "NOUN") head = tokens[i];
    if (tokens[i]?.upos === "NOUN") before = tokens[i - 1];
    if (/^(?:JJS|RBS|POS)$/.test(tokens[i]?.xpos ?? "")) least = 1;
  }
  const { told, toldBoth, sorts } = words;
  const noun = head?.norm ?? "";
  if (/^(?:manager|line)$/.test(noun) && words.managed.has(before?.norm ?? "")) return SURE + 1;
  if (noun === "capital" || words.sites.has(noun)) return 0;
  // "Red Star and Mina, the two firms that sell it".
  const one = head?.xpos === "NNS" ? noun.replace(/(?<=s)es$|s$/, "") : noun;
  if (head?.xpos === "NNS" && !capital(head) && (told.has(one) || sorts.has(one))) return SURE + 1;
  if (words.bodyBeside.has(noun) && head?.xpos === "NN") return SURE;
  if (head?.xpos !== "NN" || capital(head) || !(told.has(noun) || sorts.has(noun))) return 0;
  return toldBoth.has(noun) ? least : SURE + 1;
}

/** Words of what stands beside a name, at most. */
const MOST_TOLD = 10;

/** "Red Star and Mina, the two firms": where the second of two ends that one description is of. */
function listEnd(tokens: readonly Token[], { last }: PersonSpan): number {
  if (tokens[last]?.norm !== "and") return last;
  let end = last + 1;
  while (end < last + MOST_OWNED && capital(tokens[end])) end++;
  const isMany = tokens[end]?.norm === "," && /^(?:two|three|the|both)$/.test(tokens[end + 1]?.norm ?? "");
  return isMany && end > last + 1 ? end : last;
}

const isDescribing = (token: Token | undefined): boolean =>
  token !== undefined &&
  (["ADJ", "NOUN", "PROPN", "DET", "NUM"].includes(token.upos) ||
    ["POS", "HYPH", "PRP$", "RBS", "VBN"].includes(token.xpos) ||
    /^['’-]$/.test(token.text));

/** ", based in Lima,", "Lima-based Veldt". */
function isBased(tokens: readonly Token[], { first, last }: PersonSpan): boolean {
  const behind = tokens[last]?.norm === "," && /^(?:based|headquartered)$/.test(tokens[last + 1]?.norm ?? "");
  const before = tokens[first - 1];
  return behind || (/(?:^|-)based$/.test(before?.norm ?? "") && before?.sentence === tokens[first]?.sentence);
}

/** "shares in Veldt", "the strike at Veldt", "a bid for Veldt", "owned by Veldt", "which owns Veldt", "its rival Veldt". */
function ledBefore(tokens: readonly Token[], first: number): number {
  const before = tokens[first - 1];
  if (!before || before.sentence !== tokens[first]?.sentence) return 0;
  const words = actorWords();
  if (words.bodyBeside.has(before.norm) && before.upos === "NOUN") return 1;
  if (before.upos === "VERB" && words.ownsBody.has(before.lemma)) return SURE;
  const led = tokens[first - 2];
  // "the dam's builder, Veldt,": beside a noun for a body.
  if (
    before.norm === "," &&
    led?.xpos === "NN" &&
    !capital(led) &&
    words.told.has(led.norm) &&
    tokens[first - 3]?.xpos !== "NN"
  )
    return words.toldBoth.has(led.norm) ? 1 : SURE;
  if (!led || (before.upos !== "ADP" && before.upos !== "SCONJ")) return 0;
  if (before.norm === "by")
    return led.xpos === "VBN" && (words.bodyUndergoes.has(led.lemma) || words.hyphenBodies.has(led.norm)) ? SURE : 0;
  const lists = {
    in: words.bodyIn,
    at: words.bodyAt,
    with: words.bodyWith,
    for: words.bodyFor,
    of: words.bodyOf,
    from: words.bodyFrom,
  };
  const list = lists[before.norm as keyof typeof lists];
  return list?.has(led.norm) ? (before.norm === "at" || before.norm === "from" ? 1 : SURE) : 0;
}

/** Tells what a name is said to be: a place in "Dunmar, the Veltorian capital,", that of a thing in "the Velkor mine". */
export function siteOf(tokens: readonly Token[], { first, last }: PersonSpan): "inside" | "site" | undefined {
  const { sites } = actorWords();
  const after = tokens[last];
  if (after?.sentence !== tokens[first]?.sentence) return undefined;
  if (after?.norm !== ",") return after?.upos === "NOUN" && sites.has(after.norm) ? "site" : undefined;
  if (tokens[last + 1]?.xpos !== "DT") return undefined;
  let head = last + 1;
  while (head < last + MOST_TOLD && isDescribing(tokens[head + 1])) head++;
  return tokens[head]?.norm === "capital" || sites.has(tokens[head]?.norm ?? "") ? "inside" : undefined;
}

/** Tells whether "at" leads to a name as where somebody works, and not as to a place. */
export const isWorkplace = (tokens: readonly Token[], first: number): boolean => ledBefore(tokens, first) > 0;

/** "Veldt said it would", "Veldt has offered its crews": the pronoun that takes a subject up in its own clause. */
function pronounAfter(tokens: readonly Token[], { first, last }: PersonSpan): "it" | "person" | undefined {
  const verb = verbAfter(tokens, last);
  if (verb === undefined || tokens[first - 1]?.norm === "and") return undefined;
  let other = false;
  for (let i = verb + 1; i < verb + MOST_TAKEN; i++) {
    const token = tokens[i];
    if (!token || token.sentence !== tokens[first]?.sentence || /^[.;:"“”]$/.test(token.text)) return undefined;
    if (/^(?:he|she|his|her|himself|herself)$/.test(token.norm)) return other ? undefined : "person";
    if (token.norm === "its" || token.norm === "itself") return other ? undefined : "it";
    // "said it was too early": nothing that anybody is; "would not have it": something else.
    if (token.norm === "it") return !other && isSaidOf(tokens, verb, i) ? "it" : undefined;
    if (token.norm === "they" || token.norm === "their") return undefined;
    if (isOther(tokens, i)) other = true;
  }
  return undefined;
}

/** Words behind a verb in which a pronoun may take up its subject. */
const MOST_TAKEN = 9;

/** "said it would", "says on Monday that it has": the subject of what is said. */
const isSaidOf = (tokens: readonly Token[], verb: number, it: number): boolean =>
  actorWords().speaks.has(tokens[verb]?.lemma ?? "") &&
  (it === verb + 1 || tokens[it - 1]?.norm === "that" || /day$/.test(tokens[it - 1]?.norm ?? "")) &&
  /^(?:AUX|VERB|ADV)$/.test(tokens[it + 1]?.upos ?? "") &&
  !isEmpty(tokens, it);

/** "It was raining", "it takes time"; "it had made an offer": what is done already somebody did. */
function isEmpty(tokens: readonly Token[], it: number): boolean {
  const behind = tokens.slice(it + 1, it + 4);
  const isDone = behind.some(({ lemma }) => lemma === "have");
  return behind.some(
    ({ norm, lemma }) => lemma === "be" || /^['’]s$/.test(norm) || (!isDone && actorWords().emptyIt.has(lemma)),
  );
}

/** Another that a pronoun may stand for: a name, or a body told by a noun. */
function isOther(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!token || tokens[i - 1]?.upos === "ADP") return false;
  return token.upos === "PROPN" ? !/day$/.test(token.norm) : token.xpos === "NN" && actorWords().sorts.has(token.norm);
}

/** The verb of a subject that ends before a token, auxiliaries and adverbs let pass. */
function verbAfter(tokens: readonly Token[], last: number): number | undefined {
  for (let i = last; i < last + MOST_BETWEEN; i++) {
    if (tokens[i]?.upos === "VERB") return tokens[i]?.xpos === "VBG" && i === last ? undefined : i;
    if (tokens[i]?.upos !== "AUX" && tokens[i]?.upos !== "ADV" && tokens[i]?.xpos !== "RB" && tokens[i]?.norm !== "to")
      return undefined;
  }
  return undefined;
}

/** Words between a name and its verb, and the verb. */
const MOST_BETWEEN = 5;

/** "Veldt employs 900", "Veldt is owned by": what a name does or undergoes. */
function deedAfter(tokens: readonly Token[], last: number): "body" | "person" | undefined {
  const verb = verbAfter(tokens, last);
  const token = tokens[verb ?? -1];
  if (!token || verb === undefined) return undefined;
  const { bodyDeeds, bodyUndergoes, personDeeds, personUndergoes } = actorWords();
  const passive = token.xpos === "VBN" && tokens.slice(last, verb).some(({ lemma }) => lemma === "be");
  if ((passive ? bodyUndergoes : bodyDeeds).has(token.lemma)) return "body";
  return (passive ? personUndergoes : personDeeds).has(token.lemma) ? "person" : undefined;
}

/** "Veldt have rejected", "Veldt want": a name of one that takes the verb of several. */
function isMany(tokens: readonly Token[], { first, last, words }: PersonSpan): boolean {
  const verb = tokens[last];
  const before = tokens[first - 1];
  if (!verb || !/^(?:have|are|were)$/.test(verb.norm) || words.at(-1)?.endsWith("s")) return false;
  return before?.sentence !== verb.sentence || ["SCONJ", "VERB"].includes(before?.upos ?? "") || before?.norm === "but";
}
