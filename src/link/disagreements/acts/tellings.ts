import { type SoleAct, soleActs } from "../../../knowledge/sole-acts.js";
import {
  type Clause,
  once,
  overlaps,
  type Reading,
  type Sentence,
  spansWithin,
  type Timex,
  type VerbGroup,
} from "../../../model/index.js";
import { isTold } from "../told-so.js";

/** One report that tells of an act that only one can have done, or that is of one day only. */
export interface Telling {
  readonly reading: Reading;
  readonly act: SoleAct;
  readonly sentence: Sentence;
  /** Index of the phrase for who did it. */
  readonly doer?: number;
  /** True where a preposition or a pronoun leads from him to what he did: "by the rector", "to the rector, who did it". */
  readonly isLed: boolean;
  /** The only day that its clause names. */
  readonly time?: Timex;
}

/** Lists what a report tells of acts that only one can have done, or that are of one day only. */
export const tellingsIn = once((reading: Reading): readonly Telling[] =>
  reading.clauses.flatMap((clause) => {
    const verb = reading.verbs[clause.verb];
    if (!verb) return [];
    const does = verbsOf(reading, clause, verb);
    return soleActs().flatMap((act) => tellingOf(reading, { clause, verb, does, act }) ?? []);
  }),
);

interface Done {
  readonly clause: Clause;
  readonly verb: VerbGroup;
  readonly does: readonly string[];
  readonly act: SoleAct;
}

function tellingOf(reading: Reading, { clause, verb, does, act }: Done): Telling | undefined {
  const sentence = reading.sentences[clause.sentence];
  const done = does.find((one) => act.verbs.has(one));
  if (!sentence || done === undefined || !(act.ahead ? isDue(verb, done) : isPast(reading, verb))) return undefined;
  const isDone = act.of === undefined && verb.passive;
  const object = act.of === undefined ? undefined : objectOf(reading, clause, act);
  if (act.of !== undefined && object === undefined) return undefined;
  const doer = isDone || object === clause.subject ? clause.agent : doerOf(reading, clause);
  const [time, ...more] = daysIn(reading, clause);
  return {
    reading,
    act,
    sentence,
    isLed: clause.kind === "relative" || doer === clause.agent,
    ...(doer === undefined ? {} : { doer }),
    ...(time && more.length === 0 ? { time } : {}),
  };
}

/** "Reached", "have reached", "had been reached": told as done, and of no other time. */
const isPast = (reading: Reading, verb: VerbGroup): boolean =>
  isTold(reading, verb) && verb.tense !== "future" && (verb.tense === "past" || verb.perfect || !verb.finite);

/** "Must reply by Friday", "has until Friday": it is still to come. */
const isDue = (verb: VerbGroup, done: string): boolean =>
  !verb.negated && (done.endsWith(" until") || verb.modal !== undefined || verb.tense === "future");

/** The verb, by itself and with each preposition that it takes. */
const verbsOf = (reading: Reading, { obliques }: Clause, { lemma, last }: VerbGroup): string[] => [
  lemma,
  ...obliques.map(({ preposition }) => `${lemma} ${preposition}`),
  // "Shut out", "until Friday" right behind the verb.
  `${lemma} ${reading.tokens[last]?.norm ?? ""}`,
];

/** What it is done to: the object, what a preposition leads to, and where nothing is behind the verb the subject. */
function objectOf(reading: Reading, clause: Clause, { of, only }: SoleAct): number | undefined {
  const verb = reading.verbs[clause.verb];
  const behind = [clause.object, ...clause.obliques.map(({ phrase }) => phrase)];
  const isDone = verb?.passive || clause.object === undefined;
  return [...behind, ...(isDone ? [clause.subject] : [])].find((index) => {
    const phrase = reading.phrases[index ?? -1];
    const head = reading.tokens[phrase?.head ?? -1];
    if (!phrase || !head || !(of?.has(head.lemma.toLowerCase()) || of?.has(head.norm))) return false;
    const before = reading.tokens.slice(phrase.first, phrase.head);
    return !before.some(({ norm }) => norm === "no") && (!only || before.some(({ norm }) => only.has(norm)));
  });
}

/** "The masters had themselves requested": who does it stands before the pronoun. */
function doerOf(reading: Reading, clause: Clause): number | undefined {
  const subject = reading.phrases[clause.subject ?? -1];
  const isReflexive = subject?.kind === "pronoun" && /sel(?:f|ves)$/.test(reading.tokens[subject.head]?.norm ?? "");
  return isReflexive ? reading.clauses[clause.parent ?? -1]?.subject : clause.subject;
}

const daysIn = (reading: Reading, clause: Clause): Timex[] =>
  spansWithin(reading.times, reading.sentences[clause.sentence] ?? clause).filter(
    (time) => overlaps(time, clause) && time.when && (time.type === "DATE" || time.type === "TIME") && isDay(time),
  );

const isDay = ({ when }: Timex): boolean => when?.precision === "day" || when?.precision === "instant";
