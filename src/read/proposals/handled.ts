import { proposalWords } from "../../knowledge/negotiation.js";
import { reactionWords } from "../../knowledge/reactions.js";
import { bySentence } from "../../model/by-sentence.js";
import type { Clause, NounPhrase, VerbGroup } from "../../model/index.js";
import type { EventInput } from "../events/event-input.js";
import { isLaid } from "./maker-behind.js";

/** Tells whether an agreement is one that is on the table: struck, one that things are to be "under", or that provides. */
export function isAgreed(reading: EventInput, phrase: NounPhrase, index: number): boolean {
  const all = clausesOf(reading, phrase);
  const holds = isHolding(reading, phrase, index);
  const isUnder = reading.tokens[phrase.first - 1]?.norm === "under";
  const ahead = all.some(
    ({ clause, verb }) => clause.kind === "main" && (verb.modal === "would" || verb.tense === "future"),
  );
  return isStruck(reading, phrase, index) || holds || (isUnder && ahead);
}

/** Tells whether it does what only a text does: "the deal calls for", "the agreement does not say who pays". */
export function isHolding(reading: EventInput, phrase: NounPhrase, index: number): boolean {
  const { contents, holding } = proposalWords();
  return clausesOf(reading, phrase).some(({ clause, verb }) => {
    const whole = `${verb.lemma} ${clause.obliques[0]?.preposition ?? ""}`;
    const tells = holding.has(verb.lemma) || holding.has(whole) || (verb.negated && TELLS.has(verb.lemma));
    // "The five-year deal would have frozen wages".
    const isAhead = verb.modal === "would" && contents.has(verb.lemma);
    return clause.subject === index && !verb.passive && ((verb.tense === "present" && tells) || isAhead);
  });
}

/** Tells whether another takes its place: "the new offer replaces a bid of 30 euros". */
export function isReplaced(reading: EventInput, phrase: NounPhrase, index: number): boolean {
  const { replacing } = proposalWords();
  return clausesOf(reading, phrase).some(
    ({ clause, verb }) => !verb.negated && taken(clause, verb) === index && replacing.has(verb.lemma),
  );
}

/** Tells whether the sentence has it brokered, initialled, signed or adopted. */
export function isStruck(
  reading: EventInput,
  phrase: NounPhrase,
  index: number,
  agreeing: ReadonlySet<string> = proposalWords().agreeing,
): boolean {
  return clausesOf(reading, phrase).some(
    ({ clause, verb }) =>
      !verb.negated &&
      verb.modal === undefined &&
      verb.tense !== "future" &&
      // "Are negotiating a final deal".
      !verb.progressive &&
      clause.kind !== "infinitive" &&
      (taken(clause, verb) === index || isBehind(phrase, clause, verb) || isSetOff(reading, phrase, verb)) &&
      agreeing.has(verb.lemma),
  );
}

const TELLS = new Set(["say", "mention", "specify", "name", "state", "address"]);

/** "Norway tabled a draft", "a draft tabled by Norway". */
export function isTabled(reading: EventInput, phrase: NounPhrase, index: number): boolean {
  const { authors, tabling } = proposalWords();
  return clausesOf(reading, phrase).some(({ clause, verb }) => {
    const behind = clause.kind === "participial" && verb.first === phrase.last && clause.agent !== undefined;
    const lays = authors.has(verb.lemma) || tabling.has(verb.lemma) || isLaid(reading, clause);
    return (clause.object === index || behind) && lays && !verb.negated;
  });
}

/** "Forty states backed a plan to ...", "a proposal to ... was buried": what is taken so or so lies on the table. */
export function isHandled(reading: EventInput, phrase: NounPhrase, index: number): boolean {
  const { dropping } = proposalWords();
  const { verbs } = reactionWords();
  return clausesOf(reading, phrase).some(({ clause, verb }) => {
    const [behind] = clause.obliques;
    if (behind?.phrase === index && verbs.has(`${verb.lemma} ${behind.preposition}`)) return true;
    return taken(clause, verb) === index && (dropping.has(verb.lemma) || verbs.has(verb.lemma));
  });
}

/** "Under the accord, reached in March, ...": a participle right behind it. */
const isBehind = (phrase: NounPhrase, clause: Clause, verb: VerbGroup): boolean =>
  clause.kind === "participial" &&
  clause.subject === undefined &&
  verb.start > phrase.end &&
  verb.start - phrase.end < 3;

/** "The deal, adopted at dawn, ...": behind a comma a past form is a participle, whatever else it could be. */
const isSetOff = (reading: EventInput, phrase: NounPhrase, verb: VerbGroup): boolean =>
  reading.tokens[phrase.last]?.norm === "," && verb.first === phrase.last + 1 && verb.tense === "past";

/** "The president welcomed an agreement on ...": somebody takes it so or so. */
export function isTaken(reading: EventInput, phrase: NounPhrase, index: number): boolean {
  return clausesOf(reading, phrase).some(
    ({ clause, verb }) =>
      (isVotedOn(clause, verb, index) || (taken(clause, verb) === index && reactionWords().verbs.has(verb.lemma))) &&
      verb.modal === undefined &&
      !verb.negated,
  );
}

/** "Voted 412 to 388 on Sunday against a five-year offer". */
const isVotedOn = (clause: Clause, { lemma }: VerbGroup, index: number): boolean =>
  lemma === "vote" && clause.obliques.some((o) => o.phrase === index && VOTED.has(o.preposition));

const VOTED = new Set(["against", "for", "on", "down"]);

/** What a verb is done to: the object, or the subject of a passive. */
const taken = (clause: Clause, verb: VerbGroup): number | undefined =>
  verb.passive || clause.kind === "participial" ? clause.subject : clause.object;

const clausesOf = (reading: EventInput, phrase: NounPhrase) =>
  bySentence(reading.clauses, reading.tokens[phrase.head]?.sentence ?? -1).flatMap((i) => {
    const clause = reading.clauses[i];
    const verb = clause && reading.verbs[clause.verb];
    return clause && verb ? [{ clause, verb }] : [];
  });

/** Tells whether an agreement that is struck comes with its terms: "signed a two-year accord on Friday under which the lock will open". */
export function isStruckWithTerms(reading: EventInput, phrase: NounPhrase, index: number): boolean {
  const next = reading.tokens.slice(phrase.last, phrase.last + TERMS_NEAR).map(({ norm }) => norm);
  const at = next.findIndex((word) => word === "which" || word === "whereby");
  const isUnder = at >= 0 && (next[at] === "whereby" || next[at - 1] === "under" || next[at - 1] === "by");
  return isUnder && isStruck(reading, phrase, index);
}

/** Tokens behind an agreement within which its terms are opened, its day let pass. */
const TERMS_NEAR = 6;
