import { stanceWords } from "../../knowledge/issues.js";
import { willWords } from "../../knowledge/will.js";
import { type Clause, firstFrom, type NounPhrase, type Span, type VerbGroup } from "../../model/index.js";
import type { EventInput } from "../events/event-input.js";

/** What a thing is to somebody who is not the subject of the clause that says so. */
export interface Standing {
  /** Index into `phrases`: whose will it tells. */
  readonly holder: number;
  readonly what: Span;
  readonly by: string;
}

/** Finds what a clause tells of somebody's will by what a thing is to him: "the fee is a red line for the guild". */
export function standingIn(reading: EventInput, clause: Clause): Standing | undefined {
  const verb = reading.verbs[clause.verb];
  const subject = reading.phrases[clause.subject ?? -1];
  if (!verb || !subject || !BEING.has(verb.lemma) || verb.passive || verb.negated) return undefined;
  return (
    byOwner(reading, clause, verb, subject) ??
    ofSomebody(reading, clause, verb, subject) ??
    mustBe(reading, clause, verb)
  );
}

const BEING = new Set(["be", "remain", "stay"]);

/** "The guild's first demand is a pension", "a pension is the guild's dearest wish". */
function byOwner(reading: EventInput, clause: Clause, verb: VerbGroup, subject: NounPhrase): Standing | undefined {
  const end = Math.max(clause.end, clause.complement?.end ?? 0);
  const by = (noun: NounPhrase) => `stances:noun:${reading.tokens[noun.head]?.lemma ?? ""}`;
  if (
    subject.possessor !== undefined &&
    isWill(reading, subject) &&
    !isTold(reading, subject) &&
    end > verb.end &&
    saysWhat(reading, verb)
  )
    return { holder: subject.possessor, what: { start: nextStart(reading, verb), end }, by: by(subject) };
  const object = reading.phrases[clause.object ?? -1];
  const isPredicate = object !== undefined && object.start >= verb.end && isWill(reading, object);
  return isPredicate && object.possessor !== undefined && subject.kind !== "pronoun"
    ? { holder: object.possessor, what: wholeOf(subject), by: by(object) }
    : undefined;
}

/** Tells whether words behind a noun say what is wanted: "its demand that the depot stay", "its claim to the quay". */
export const isTold = ({ tokens }: EventInput, { head }: NounPhrase): boolean =>
  LINKS.has(tokens[head + 1]?.norm ?? "");

const LINKS = new Set(["that", "for", "to", "of", "on", "against", "over", "about", "regarding", "concerning"]);

/** "Its demand is a pension", "is that", "is to", but not "is more fragile than it seems". */
const saysWhat = (reading: EventInput, { last }: VerbGroup): boolean =>
  !["ADJ", "ADV", "VERB", "ADP"].includes(reading.tokens[last]?.upos ?? "");

/** "The fee is a red line for the guild", "for the guild the fee is a red line". */
function ofSomebody(reading: EventInput, clause: Clause, verb: VerbGroup, subject: NounPhrase): Standing | undefined {
  const { standings, standingLeads } = willWords();
  const last = firstFrom(reading.tokens, clause.end);
  const [told] = standings.all(reading.tokens, verb.last, Math.min(last, verb.last + REACH));
  if (!told || subject.kind === "pronoun") return undefined;
  const whose = clause.obliques.find(({ preposition, phrase }) => {
    const { first = -1 } = reading.phrases[phrase] ?? {};
    return standingLeads.has(preposition) && (first - 1 === told.last || opens(reading, clause, first));
  });
  return whose && { holder: whose.phrase, what: wholeOf(subject), by: `stances:standing:${told.value}` };
}

/** "For the guild it must be two years": what follows is what has to be. */
function mustBe(reading: EventInput, clause: Clause, verb: VerbGroup): Standing | undefined {
  const end = Math.max(clause.end, clause.complement?.end ?? 0);
  if (verb.modal !== "must" || end <= verb.end) return undefined;
  const whose = clause.obliques.find(
    ({ preposition, phrase }) => preposition === "for" && opens(reading, clause, reading.phrases[phrase]?.first ?? -1),
  );
  return whose && { holder: whose.phrase, what: { start: nextStart(reading, verb), end }, by: "stances:standing:must" };
}

/** Tokens behind the verb within which a thing is told to be a red line. */
const REACH = 8;

/** "For the guild" stands at the head of its sentence, or behind a semicolon. */
function opens(reading: EventInput, { sentence }: Clause, first: number): boolean {
  const head = reading.sentences[sentence]?.first ?? -1;
  return first - 1 === head || reading.tokens[first - 2]?.norm === ";";
}

const isWill = (reading: EventInput, { head }: NounPhrase): boolean => {
  const lemma = reading.tokens[head]?.lemma.toLowerCase() ?? "";
  return willWords().standingNouns.has(lemma) || stanceWords().nouns.has(lemma);
};

const nextStart = (reading: EventInput, { last, end }: VerbGroup): number => reading.tokens[last]?.start ?? end;

const wholeOf = ({ start, end, full }: NounPhrase): Span => ({ start, end: Math.max(end, full.end) });
