import { type Answering, answerings, type Role } from "../../../knowledge/opposites.js";
import { type Clause, overlaps, type Reading, spansWithin, type VerbGroup } from "../../../model/index.js";

/** What a clause answers, with the phrases for the thing and for who does it. */
export interface Doing {
  readonly answering: Answering;
  readonly thing?: number;
  readonly who?: number;
  /** Where what the thing is about may be told: behind the verb and what it takes. */
  readonly about: number;
  /** Where what tells it ends, if that is behind the verb's own phrases. */
  readonly end?: number;
}

/** A verb with what it takes, and the phrase that it is done to. */
interface Form {
  readonly words: string;
  readonly to?: number;
}

/** Lists what a clause answers of the questions that two reports may answer in ways that cannot both be so. */
export function doingsIn(reading: Reading, clause: Clause, verb: VerbGroup): Doing[] {
  const object = verb.passive ? clause.subject : clause.object;
  const doer = verb.passive ? clause.agent : clause.subject;
  const forms = formsOf(reading, clause, verb, object);
  const behind = Math.max(verb.end, reading.phrases[object ?? -1]?.end ?? 0);
  const doing = (answering: Answering, thing?: number, who?: number): Doing => ({
    answering,
    ...(thing === undefined ? {} : { thing }),
    ...(who === undefined ? {} : { who }),
    about: behind,
  });
  return [
    ...forms.flatMap(({ words, to }) => [
      ...asked("done", words).map((answering) => doing(answering, to, doer)),
      ...asked("acts", words).map((answering) => doing(answering, to, doer)),
      ...asked("does", words).flatMap((answering) => {
        if (answering.question.asks !== "thing") return [doing(answering, to, doer)];
        return doesMore(reading, clause, verb, words) ? [] : [doing(answering, subjectOf(reading, clause), doer)];
      }),
    ]),
    ...beingsOf(reading, verb).flatMap(({ words, end }) =>
      asked("is", words).map((answering) => ({ ...doing(answering, clause.subject), end })),
    ),
    ...clause.obliques.flatMap(({ preposition, phrase }) => [
      ...asked("lacks", preposition).map((answering) => doing(answering, phrase)),
      ...asked("from", headOf(reading, phrase)).map((answering) => ({
        ...doing(answering, clause.subject, ownerOf(reading, phrase)),
        end: reading.phrases[phrase]?.full.end ?? behind,
      })),
      ...asked("source", `${verb.lemma} ${preposition}`).map((answering) => doing(answering, clause.subject, phrase)),
    ]),
  ];
}

const asked = (role: Role, words: string): readonly Answering[] => answerings().get(`${role} ${words}`) ?? [];

/** "The talks ended the strike", "the talks failed to please him": it does it to another thing, or does more. */
function doesMore(reading: Reading, { object, complement }: Clause, verb: VerbGroup, words: string): boolean {
  if (verb.passive || words !== verb.lemma) return verb.passive;
  const phrase = reading.phrases[object ?? -1];
  const isTime = phrase && reading.times.some((time) => overlaps(time, phrase));
  return complement?.form === "infinitive" || (phrase !== undefined && !isTime);
}

/** "There is no deal": the deal is what is there. */
function subjectOf(reading: Reading, { subject, object }: Clause): number | undefined {
  const head = reading.tokens[reading.phrases[subject ?? -1]?.head ?? -1];
  return head?.norm === "there" ? object : subject;
}

/** "Sign", "walk out | of", "take part | in", "put on hold": the verb with each word or phrase that it may take. */
function formsOf(reading: Reading, clause: Clause, verb: VerbGroup, object: number | undefined): Form[] {
  const { lemma, last } = verb;
  const [next = "", after = ""] = reading.tokens.slice(last, last + 2).map(({ norm }) => norm);
  const to = (words: string, phrase = object): Form => ({ words, ...(phrase === undefined ? {} : { to: phrase }) });
  const taken = headOf(reading, clause.object);
  const isFirst = spansWithin(reading.tokens, { start: verb.end, end: clause.end }).some(
    ({ norm }) => norm === "first",
  );
  const there = headOf(reading, clause.subject) === "there" ? [to(`there ${lemma}`, clause.object)] : [];
  return [
    ...there,
    ...(isFirst ? [to(`${lemma} first`)] : []),
    to(lemma),
    to(`${lemma} ${next}`),
    to(`${lemma} ${next} ${after}`),
    // "Let them | go".
    ...(clause.object === undefined
      ? []
      : [to(`${lemma} ${reading.tokens[reading.phrases[clause.object]?.last ?? -1]?.norm ?? ""}`)]),
    ...(taken === "" ? [] : [to(`${lemma} ${taken}`)]),
    ...clause.obliques.flatMap(({ preposition, phrase }) => [
      to(`${lemma} ${preposition}`, phrase),
      to(`${lemma} ${next} ${preposition}`, phrase),
      ...(taken === "" ? [] : [to(`${lemma} ${taken} ${preposition}`, phrase)]),
      to(`${lemma} ${preposition} ${headOf(reading, phrase)}`),
    ]),
  ];
}

const headOf = ({ phrases, tokens }: Reading, phrase: number | undefined): string =>
  tokens[phrases[phrase ?? -1]?.head ?? -1]?.lemma.toLowerCase() ?? "";

/** "At the request | of the union", "at the union's request". */
function ownerOf({ phrases, tokens }: Reading, index: number): number | undefined {
  const phrase = phrases[index];
  if (phrase?.possessor !== undefined) return phrase.possessor;
  const next = phrases[index + 1];
  return tokens[phrase?.last ?? -1]?.norm === "of" && next?.first === (phrase?.last ?? 0) + 1 ? index + 1 : undefined;
}

const COPULAS = new Set(["be", "remain", "stay", "lie", "stand", "keep"]);

/** Words behind a verb among which what something is said to be begins. */
const ADVERBS = 2;

/** "Is still | under way": up to three words behind the verb and its adverbs. */
function beingsOf(reading: Reading, { lemma, last }: VerbGroup): { readonly words: string; readonly end: number }[] {
  if (!COPULAS.has(lemma)) return [];
  const behind = reading.tokens.slice(last, last + ADVERBS + 3);
  const from = behind.findIndex(({ upos }) => upos !== "ADV" && upos !== "PART");
  return [0, from].flatMap((start) => {
    const own = behind.slice(Math.max(0, start));
    return [1, 2, 3].map((length) => {
      const words = own.slice(0, length);
      return { words: words.map(({ norm }) => norm).join(" "), end: words.at(-1)?.end ?? 0 };
    });
  });
}
