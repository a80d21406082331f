import { holderWords } from "../../knowledge/holders.js";
import { meetingWords } from "../../knowledge/meetings.js";
import { togetherWords } from "../../knowledge/together.js";
import { bySentence } from "../../model/by-sentence.js";
import { type Clause, firstFrom, type NounPhrase, once, spansWithin, type Token, within } from "../../model/index.js";
import { entitiesIn } from "../entities-in.js";
import type { EventInput } from "./event-input.js";
import { sidesOf } from "./sides.js";
import { areNegotiators } from "./told-negotiators.js";

/** Those who come together in a clause. */
export interface Company {
  /** Indexes into `entities`. */
  readonly who: readonly number[];
  /** True where they are told as both sides, by no name. */
  readonly both: boolean;
  /** True where two of them at least are told apart, known or not. */
  readonly several: boolean;
}

/** Sentences, the headline counted in, in which a report says whom it is about. */
const LEAD = 3;

/** Gives those who do together what a clause tells: "Reyes and Holm", "the skippers ... with the cannery", "both sides"; nothing where they are not of two camps of this negotiation. */
export function companyOf(reading: EventInput, clause: Clause, partners: readonly number[]): Company | undefined {
  const doers = membersOf(reading, clause);
  if (doers.length === 0) return undefined;
  const others = partners.filter((p) => isSomebody(reading, p) && !doers.includes(p));
  if (others.length > 0) return withOthers(reading, doers, others);
  if (doers.length > 1) {
    const isOwn = doers.some((p) => isOurs(reading, p));
    return isOwn && areApart(reading, doers) && doers.every((p) => isSomebody(reading, p))
      ? { who: everyone(reading, doers), both: false, several: true }
      : undefined;
  }
  return areBoth(reading, clause.subject) ? { who: everyone(reading, doers), both: true, several: true } : undefined;
}

/** "Sat across from the owners": both ends must be of this negotiation; the mediator's own guests are not. */
function withOthers(reading: EventInput, doers: readonly number[], others: readonly number[]): Company | undefined {
  const isOwn = doers.some((p) => isOurs(reading, p)) && others.some((p) => isOurs(reading, p));
  return isOwn && areApart(reading, [...doers, ...others])
    ? { who: everyone(reading, [...doers, ...others]), both: false, several: true }
    : undefined;
}

const everyone = (reading: EventInput, parts: readonly number[]): number[] => [
  ...new Set(parts.flatMap((p) => sidesOf(reading, p))),
];

/** The phrases of those who do what a clause tells: its subject, whom "and" joins to it, and those of whom it is made ("envoys of A and B"). */
export function membersOf(reading: EventInput, clause: Clause): number[] {
  const first = subjectOf(reading, clause);
  const subject = reading.phrases[first ?? -1];
  const verb = reading.verbs[clause.verb];
  if (first === undefined || !subject || !verb) return [];
  const all = [
    ...new Set([
      ...beforeAnd(reading, first),
      first,
      ...(subject.joined ?? []),
      ...joinedBefore(reading, subject, verb.start),
    ]),
  ];
  const joined = all.filter((i) => !isTimeOrMeasure(reading, i));
  const people = joined.filter((i) => isSomebody(reading, i));
  return people.length > 1 ? people : joined;
}

/** "Tycoon Ana Reyes and | Per Holm thrashed about": the first of the two may have been taken for no subject. */
function beforeAnd({ phrases, tokens, verbs }: EventInput, index: number): number[] {
  const and = (phrases[index]?.first ?? 0) - 1;
  const before = phrases[index - 1];
  if (tokens[and]?.norm !== "and" || before?.last !== and || before.kind !== "name") return [];
  // "Left Reyes and Holm fumed": the object of a verb is not joined.
  return verbs.some((v) => v.last === before.first && v.finite) ? [] : [index - 1];
}

/** "For once since Easter, the crews swapped lists": the month is nobody; who does it stands behind it. */
function subjectOf(reading: EventInput, { subject, verb, sentence }: Clause): number | undefined {
  if (subject === undefined || !isTimeOrMeasure(reading, subject)) return subject;
  const end = reading.verbs[verb]?.start ?? 0;
  const behind = reading.phrases[subject]?.end ?? 0;
  const next = firstFrom(reading.phrases, behind);
  const phrase = reading.phrases[next];
  return phrase && phrase.end <= end && reading.tokens[phrase.head]?.sentence === sentence ? next : undefined;
}

const isTimeOrMeasure = ({ phrases, times, tokens }: EventInput, index: number): boolean => {
  const head = tokens[phrases[index]?.head ?? -1];
  const time = head && times[firstFrom(times, head.end) - 1];
  return head !== undefined && time !== undefined && within(head, time);
};

/** "The firm's chief, Ana Reyes, and Per Holm of the guild | shared a taxi": who is joined behind an apposition. */
function joinedBefore(reading: EventInput, subject: NounPhrase, end: number): number[] {
  const { phrases, tokens, verbs } = reading;
  const zone = { start: subject.start, end };
  if (spansWithin(verbs, zone).length > 0) return [];
  const from = firstFrom(phrases, subject.end);
  const found: number[] = [];
  for (let i = from; (phrases[i]?.end ?? end + 1) <= end; i++)
    if (isJoined(tokens, phrases[i]?.first ?? 0) && phrases[i]?.kind !== "pronoun") found.push(i);
  return found;
}

/** "And Holm", "officers of the north | and of the south". */
const isJoined = (tokens: readonly Token[], first: number): boolean =>
  tokens[first - 1]?.norm === "and" ||
  (["of", "from", "for"].includes(tokens[first - 1]?.norm ?? "") && tokens[first - 2]?.norm === "and");

/** A name, a person's pronoun, or a noun for people or a body of them. */
export function isSomebody(reading: EventInput, index: number): boolean {
  const phrase = reading.phrases[index];
  const head = phrase && reading.tokens[phrase.head];
  if (!head || isTimeOrMeasure(reading, index)) return false;
  if (phrase.kind === "pronoun") return PERSONS.has(head.norm);
  const lemma = head.lemma.toLowerCase();
  const { groups, officers, assemblies, delegations } = meetingWords();
  const { collectives, offices, watchers } = holderWords();
  if (watchers.has(lemma)) return false;
  if ([groups, officers, assemblies, delegations, collectives, offices].some((l) => l.has(lemma))) return true;
  return sidesOf(reading, index).length > 0 || /^NNPS?$/.test(head.xpos) || head.xpos === "NNS";
}

const PERSONS = new Set(["he", "she", "they", "him", "her", "them", "both", "each"]);

/** "They", "the two", "the pair", "both sides", "their lawyers", "the same people". */
export function areBoth(reading: EventInput, index: number | undefined): boolean {
  const phrase = reading.phrases[index ?? -1];
  const head = phrase && reading.tokens[phrase.head];
  if (!phrase || !head || index === undefined) return false;
  if (togetherWords().pairs.has(head.norm) && reading.tokens[phrase.last]?.norm !== "of") return true;
  if (head.norm === "they") return areTheyBoth(reading, phrase, head);
  const own = sidesOf(reading, index);
  if (own.length === 1 && reading.entities[own[0] ?? -1]?.kind !== "group") return false;
  const words = reading.tokens.slice(phrase.first, phrase.last).map((t) => t.norm);
  if (["both", "two"].includes(head.norm)) return true;
  const isOf = reading.tokens[phrase.last]?.norm === "of";
  if (
    togetherWords().both.has(head.norm) &&
    (["the", "both", "two", "rival", "opposing"].includes(words[0] ?? "") || words.length === 1) &&
    !isOf
  )
    return true;
  if (phrase.possessor !== undefined && words[0] !== "their") return false;
  const { groups, officers } = meetingWords();
  const persons = [groups, officers, togetherWords().agents].some((l) => l.has(head.lemma.toLowerCase()));
  const isTheirs = words[0] === "their" && /S$/.test(head.xpos) && (persons || togetherWords().both.has(head.norm));
  const isSame = words.slice(0, 2).join(" ") === "the same" && ["people", "persons", "faces"].includes(head.norm);
  const isPaired = ["two", "both"].includes(words[0] ?? "") || (words[0] === "the" && words[1] === "two");
  return isTheirs || isSame || (isPaired && persons) || areNegotiators(reading, index);
}

/** "They" are those told of right before: the two camps, and no crowd. */
function areTheyBoth(reading: EventInput, phrase: NounPhrase, head: Token): boolean {
  const here = reading.clauses.filter((c) => c.sentence === head.sentence && c.end <= phrase.start);
  const told = [
    here,
    ...[1, 2].map((back) => clausesOf(reading, head.sentence - back)),
    clausesOf(reading, head.sentence + 1),
  ];
  for (const clauses of told) {
    const verdicts = [...clauses].reverse().flatMap((c) => severalIn(reading, c) ?? []);
    if (verdicts[0] !== undefined) return verdicts[0];
  }
  return false;
}

const clausesOf = (reading: EventInput, sentence: number): Clause[] =>
  bySentence(reading.clauses, sentence).flatMap((i) => reading.clauses[i] ?? []);

/** Tells whether the several of whom a clause tells are of two camps; nothing where it tells of none. */
function severalIn(reading: EventInput, clause: Clause): boolean | undefined {
  const members = membersOf(reading, clause);
  const partners = [clause.object, ...clause.obliques.map((o) => o.phrase)].filter(
    (p): p is number => p !== undefined && isSomebody(reading, p) && isOurs(reading, p),
  );
  if (members.length > 1) return areApart(reading, members);
  // "The dispute pits the crew against the yard".
  if (partners.length > 1 && areApart(reading, partners)) return true;
  const [only] = members;
  const head = reading.tokens[reading.phrases[only ?? -1]?.head ?? -1];
  if (only === undefined || !head || head.norm === "they") return undefined;
  if (areBoth(reading, only)) return true;
  if (/S$/.test(head.xpos) && reading.phrases[only]?.kind === "nominal" && isSomebody(reading, only)) return false;
  return isOurs(reading, only) && partners.some((p) => areApart(reading, [only, p])) ? true : undefined;
}

/** Tells whether they are of two camps at least, as far as is known. */
function areApart(reading: EventInput, parts: readonly number[]): boolean {
  const camps = parts.map((p) =>
    ownOf(reading, p).map((e) => reading.entities[e]?.party ?? reading.entities[e]?.key ?? ""),
  );
  return camps.some((c) => c.length === 0) || new Set(camps.flat()).size > 1;
}

/** Those whom a phrase itself names, without its owner and whom "and" joins to it. */
function ownOf(reading: EventInput, index: number): number[] {
  const phrase = reading.phrases[index];
  const owner = reading.phrases[phrase?.possessor ?? -1];
  return phrase ? entitiesIn(reading, phrase, (_, m) => !(owner && within(m, owner))) : [];
}

/** Tells whether somebody is of this negotiation: told of in the lead, or elsewhere in the report too. */
export function isOurs(reading: EventInput, index: number): boolean {
  const phrase = reading.phrases[index];
  const here = reading.tokens[phrase?.head ?? -1]?.sentence;
  if (!phrase || here === undefined) return false;
  const isNamed = phrase.kind === "name" || phrase.kind === "pronoun" || sidesOf(reading, index).length > 0;
  // "The mayor" is the same one throughout; "the finance minister" is another minister.
  const isSame = reading.tokens[phrase.first]?.norm === "the" && phrase.last === phrase.first + 2;
  const isOffice = isSame && meetingWords().officers.has(reading.tokens[phrase.head]?.lemma.toLowerCase() ?? "");
  if (phrase.kind === "pronoun" || (here <= LEAD && (isNamed || isOffice))) return true;
  const told = (sentences: ReadonlySet<number> | undefined) => [...(sentences ?? [])].some((s) => s !== here);
  const { words, entities } = whereTold(reading);
  const { groups, officers } = meetingWords();
  const isVague = ({ lemma }: Token) => !isSame && (groups.has(lemma) || officers.has(lemma));
  return (
    sidesOf(reading, index).some((e) => told(entities.get(e))) ||
    spansWithin(reading.tokens, phrase).some(
      (t) => isNaming(t) && !isVague(t) && toldAs(words, stem(t)).some((s) => s !== here),
    )
  );
}

const isNaming = ({ upos, norm }: Token): boolean => (upos === "NOUN" || upos === "PROPN") && norm.length > 3;

/** "Bondholders" tells of holders. */
const toldAs = (words: ReadonlyMap<string, ReadonlySet<number>>, word: string): number[] =>
  [...words].flatMap(([known, sentences]) =>
    known.endsWith(word) && (known === word || word.length > 4) ? [...sentences] : [],
  );

const stem = ({ lemma }: Token): string => lemma.toLowerCase().replace(/s$/, "");

/** The sentences in which each word, and each entity, stands. */
const whereTold = once(({ tokens, mentions }: Pick<EventInput, "tokens" | "mentions">) => {
  const words = new Map<string, Set<number>>();
  const entities = new Map<number, Set<number>>();
  for (const t of tokens.filter(isNaming)) add(words, stem(t), t.sentence);
  for (const m of mentions) add(entities, m.entity, tokens[firstFrom(tokens, m.start)]?.sentence ?? -1);
  return { words, entities };
});

function add<K>(filed: Map<K, Set<number>>, key: K, sentence: number): void {
  const known = filed.get(key);
  if (known) known.add(sentence);
  else filed.set(key, new Set([sentence]));
}
