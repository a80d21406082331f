import { proposalWords } from "../../knowledge/negotiation.js";
import { bySentence } from "../../model/by-sentence.js";
import { type Clause, type NounPhrase, type ProposalMention, spansWithin } from "../../model/index.js";
import type { EventInput } from "../events/event-input.js";
import { findAtoms } from "../numbers/atoms.js";
import { readNumber } from "../numbers/number-phrase.js";
import { type Parts, partOf } from "./parts.js";
import type { KnownProposal } from "./provisions/known.js";

/** Points below and above which a number beside a proposal counts something else. */
const POINTS = { least: 3, most: 300 };

/** Finds the version that a proposal was cut or changed from: "21 points, boiled down from 34", "from 28 points to 19". */
export function findEarlierVersions(reading: EventInput, known: readonly KnownProposal[]): ProposalMention[] {
  return known.flatMap((proposal) =>
    [...changing(reading, proposal), ...changingIt(reading, proposal)].flatMap((clause) => {
      const told = clause.obliques.flatMap(
        ({ phrase }) => countedIn(reading, phrase) ?? namedIn(reading, phrase) ?? [],
      );
      const part = proposal.part ?? told[0]?.part;
      return clause.obliques.flatMap(({ preposition, phrase }) => {
        const version = preposition === "from" ? "initial" : preposition === "to" ? "revised" : undefined;
        const points = version && pointsIn(reading, phrase, part !== undefined);
        const span = reading.phrases[phrase];
        if (!points || !span || !part) return [];
        const { start, end } = span;
        const { name, proposal: number } = proposal.mention;
        return [{ start, end, by: "proposals:changed", name, proposal: number, points, part, version, authors: [] }];
      });
    }),
  );
}

/** The clauses of its sentence that tell how the proposal was changed. */
const changing = (reading: EventInput, proposal: KnownProposal): Clause[] =>
  bySentence(reading.clauses, proposal.sentence).flatMap((i) => {
    const clause = reading.clauses[i];
    const verb = clause && reading.verbs[clause.verb];
    if (!clause || !verb || verb.negated || !proposalWords().revise.has(verb.lemma)) return [];
    const isOfIt = clause.subject === proposal.index || clause.object === proposal.index || isBehind(clause, proposal);
    return isOfIt ? [clause] : [];
  });

/** "Inside was a second draft. It has gone from nine points to twelve." */
const changingIt = (reading: EventInput, { sentence }: KnownProposal): Clause[] =>
  bySentence(reading.clauses, sentence + 1).flatMap((i) => {
    const clause = reading.clauses[i];
    const verb = clause && reading.verbs[clause.verb];
    const subject = reading.phrases[clause?.subject ?? -1];
    const { revise, changing: changes } = proposalWords();
    if (!clause || !verb || verb.negated || !(revise.has(verb.lemma) || changes.has(verb.lemma))) return [];
    return reading.tokens[subject?.head ?? -1]?.norm === "it" ? [clause] : [];
  });

/** Finds the points of a version in the sentence behind it: "He handed over another draft. It has six points." */
export function findPointsBehind(reading: EventInput, known: readonly KnownProposal[]): ProposalMention[] {
  return known.flatMap(({ sentence, mention }) =>
    bySentence(reading.clauses, sentence + 1).flatMap((i) => {
      const clause = reading.clauses[i];
      const subject = reading.phrases[clause?.subject ?? -1];
      const runs = proposalWords().runs.has(reading.verbs[clause?.verb ?? -1]?.lemma ?? "");
      if (!clause || !runs || clause.kind !== "main" || reading.tokens[subject?.head ?? -1]?.norm !== "it") return [];
      const span = reading.phrases[clause.object ?? clause.obliques[0]?.phrase ?? -1];
      const counted = span && partsNamed(reading, span);
      if (!span || !counted) return [];
      const { name, proposal, version } = mention;
      const { start, end } = span;
      const found: ProposalMention = { start, end, by: "proposals:runs", name, proposal, ...counted, authors: [] };
      return [version === undefined ? found : { ...found, version }];
    }),
  );
}

/** "Nine points": the number before the noun for what papers are counted in. */
function partsNamed(reading: EventInput, phrase: NounPhrase): Parts | undefined {
  const part = reading.tokens[phrase.head]?.lemma.toLowerCase() ?? "";
  const points = proposalWords().parts.has(part) ? numberIn(reading, phrase) : undefined;
  return points === undefined || points < POINTS.least || points > POINTS.most ? undefined : { points, part };
}

/** "A draft of 21 points, boiled down from 34": a participle right behind the proposal changes it. */
const isBehind = (clause: Clause, { phrase }: KnownProposal): boolean =>
  clause.kind === "participial" &&
  clause.start >= phrase.end &&
  clause.start - Math.max(phrase.end, phrase.full.end) < 4;

/** The points of "from 28 points"; a bare number only where the proposal is counted in points or its other version is. */
function pointsIn(reading: EventInput, index: number, counted: boolean): number | undefined {
  const phrase = reading.phrases[index];
  const bare = counted && phrase?.kind === "number" ? numberIn(reading, phrase) : undefined;
  const points = (countedIn(reading, index) ?? namedIn(reading, index))?.points ?? bare;
  return points !== undefined && points >= POINTS.least && points <= POINTS.most ? points : undefined;
}

function countedIn(reading: EventInput, index: number): Parts | undefined {
  const phrase = reading.phrases[index];
  const found = phrase && spansWithin(reading.quantities, phrase).find((q) => q.least === q.most && partOf(q));
  const part = found && partOf(found);
  return found?.least === undefined || !part ? undefined : { points: found.least, part };
}

function namedIn(reading: EventInput, index: number): Parts | undefined {
  const phrase = reading.phrases[index];
  return phrase && partsNamed(reading, phrase);
}

function numberIn(reading: EventInput, phrase: NounPhrase): number | undefined {
  const atoms = findAtoms(reading.intake.report.text, reading.tokens, phrase);
  const number = readNumber(atoms, 0);
  return number && number.least === number.most ? number.least : undefined;
}
