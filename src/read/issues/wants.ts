import { matterWords, stanceWords } from "../../knowledge/issues.js";
import { bySentence } from "../../model/by-sentence.js";
import { type Clause, firstFrom, type Span, spansWithin, type VerbGroup } from "../../model/index.js";
import { entitiesOfPhrase } from "../entities-in.js";
import type { EventInput } from "../events/event-input.js";
import { isAsserted } from "./asserted.js";
import { bidsIn } from "./bids.js";
import { cutOff } from "./cut-off.js";
import { doerOf, isUndergone, subjectOf } from "./doing.js";
import { frameOf } from "./framed.js";
import { isHeldBack } from "./held-back.js";
import { holders } from "./holders.js";
import { isJoint } from "./joint.js";
import { inList } from "./listed-wants.js";
import { dealHangsOn } from "./no-deal.js";
import { nominalWants } from "./nominal-wants.js";
import { saidOfOpening } from "./opening.js";
import { bySpeech, isOfAll } from "./speech-wants.js";
import { standingIn } from "./standing.js";
import type { Want } from "./want.js";

/** Finds who wants, refuses or offers what in a sentence. */
export function wantsIn(reading: EventInput, sentence: number): Want[] {
  const clauses = bySentence(reading.clauses, sentence).flatMap((i) => reading.clauses[i] ?? []);
  const asserted = clauses.filter((clause) => isAsserted(reading, clause));
  return [
    ...asserted.flatMap((clause) => byVerb(reading, clause)),
    ...asserted.flatMap((clause) => byWill(reading, clause)),
    ...asserted.flatMap((clause) => byFrame(reading, clause)),
    ...bySpeech(reading, sentence),
    ...saidOfOpening(reading, sentence),
    ...asserted.flatMap((clause) => byStanding(reading, clause)),
    ...asserted.flatMap((clause) => byDeal(reading, clause)),
    ...asserted.flatMap((clause) => bidsIn(reading, clause)),
    ...nominalWants(reading, asserted),
    ...inList(reading, sentence),
  ];
}

/** The subject of a verb of wanting, and its complement, object or what follows "for", "on", "to", "against". */
function byVerb(reading: EventInput, clause: Clause): Want[] {
  const verb = reading.verbs[clause.verb];
  const { verbs } = stanceWords();
  if (!verb) return [];
  const whole = `${verb.lemma} ${clause.obliques[0]?.preposition ?? ""}`;
  if (!verbs.has(verb.lemma) && !verbs.has(whole)) return [];
  // "Maintains that", but not "maintains attacks on".
  if (stanceWords().clausal.has(verb.lemma) && clause.complement === undefined) return [];
  // What they agree on together is no side's demand.
  if (stanceWords().joint.has(verb.lemma) && isJoint(reading, clause)) return [];
  const aim = verbs.has(verb.lemma) ? undefined : clause.obliques[0]?.phrase;
  const what = beforeGap(reading, clause) ?? wanted(reading, clause, aim);
  if (what.length === 0) return [];
  return holders(reading, doerOf(reading, clause)).map((who) => ({
    who,
    what,
    by: `stances:verb:${verbs.has(whole) ? whole : verb.lemma}`,
    ...doingOf(reading, clause),
    ...(isClaiming(clause, verb.lemma) ? { claim: true } : {}),
  }));
}

/** What is told of the subject before the verb; "the trustees | of the pension scheme" are there for what they ask. */
function doingOf(reading: EventInput, clause: Clause): { doing?: Span } {
  const [subject, verb] = [reading.phrases[clause.subject ?? -1], reading.verbs[clause.verb]];
  if (!subject || !verb || subject.start >= verb.start) return {};
  const insert = reading.tokens
    .slice(subject.last, verb.first)
    .find(({ norm, xpos }) => norm === "," || /^W/.test(xpos));
  return insert ? { doing: { start: insert.start, end: verb.start } } : {};
}

const isClaiming = ({ complement }: Clause, word: string): boolean =>
  complement !== undefined && complement.form !== "infinitive" && stanceWords().claiming.has(word);

/**
 * "Will not sign without a longer truce", "cannot live with the cap", "is prepared to write it down": what somebody will not do, or
 * is ready for, says what he wants.
 */
function byWill(reading: EventInput, clause: Clause): Want[] {
  const verb = reading.verbs[clause.verb];
  const { wills, undone, ready, verbs } = stanceWords();
  if (!verb || verb.passive || clause.subject === undefined) return [];
  const parent = reading.clauses[clause.parent ?? -1];
  const isReady = clause.kind === "infinitive" && parent !== undefined && isOpenedBy(reading, verb, ready);
  const modal = verb.tense === "future" ? "will" : (verb.modal ?? "");
  const condition = conditionOf(reading, clause);
  const isTied = modal === "will" && condition !== undefined;
  const refuses = (isHeldBack(reading, verb) || isTied) && wills.has(modal) && !undone.has(verb.lemma);
  if (!(refuses || isReady) || verbs.has(verb.lemma)) return [];
  // "Will only sign if the harbour pays": the condition is what is wanted.
  const what =
    condition && refuses
      ? condition
      : { start: verb.start, end: cutOff(reading, { start: verb.start, end: clause.end }) };
  const by = `stances:${stanceWords().dealing.has(verb.lemma) || isReady ? "will" : "wont"}:${isReady ? "ready" : modal}`;
  return holders(reading, clause.subject).map((who) => ({ who, what: [what], by }));
}

/** The word right before an infinitive: "ready to", "prepared to". */
function isOpenedBy(reading: EventInput, { first }: VerbGroup, words: ReadonlySet<string>): boolean {
  return [first - 1, first - 2].some((i) => words.has(reading.tokens[i]?.norm ?? ""));
}

/** "A longer season, which the guild wants": what a clause without an object is told of stands before it. */
function beforeGap(reading: EventInput, clause: Clause): Span[] | undefined {
  const verb = reading.verbs[clause.verb];
  const subject = reading.phrases[clause.subject ?? -1];
  const sentence = reading.sentences[clause.sentence];
  if (!verb?.finite || verb.passive || !subject || !sentence) return undefined;
  // "A plan that Chile has rejected as too dear": why is no thing.
  const says = clause.object ?? clause.complement ?? clause.obliques.find((o) => o.preposition !== "as");
  const opens = reading.tokens[subject.first];
  const before = reading.tokens[subject.first - 1]?.norm ?? "";
  // "What they are after is a curfew": it follows.
  if (before === "what") return [{ start: verb.end, end: sentence.end }];
  if (clause.kind === "main") return undefined;
  const isWhich = clause.kind === "relative" && before === "which";
  const isGap = isWhich || (says === undefined && (clause.kind === "relative" || opens?.norm === "something"));
  return isGap ? [{ start: sentence.start, end: subject.start }] : undefined;
}

/** What several do together tells of no side by itself: they agree, or they fall out. */
const JOINT = new Set(["accepts", "divided"]);

/** "Is bent on a shorter week", "has no truck with the cap": by all the words and idioms of will. */
function byFrame(reading: EventInput, clause: Clause): Want[] {
  const frame = frameOf(reading, clause);
  if (!frame || isOfAll(reading, clause) || (JOINT.has(frame.kind) && isJoint(reading, clause))) return [];
  const gap = beforeGap(reading, clause);
  const what = gap ?? [{ start: frame.what.start, end: cutOff(reading, frame.what) }];
  const bare = frame.bare && !gap ? { bare: true } : {};
  const claim = isClaiming(clause, frame.phrase) ? { claim: true } : {};
  return holders(reading, subjectOf(reading, clause)).map((who) => ({
    who,
    what,
    by: `stances:frame:${frame.kind}`,
    ...doingOf(reading, clause),
    ...claim,
    ...bare,
  }));
}

/** "Will have no treaty without a fund". */
function byDeal(reading: EventInput, clause: Clause): Want[] {
  const what = dealHangsOn(reading, clause);
  return what ? holders(reading, clause.subject).map((who) => ({ who, what: [what], by: "stances:frame:wants" })) : [];
}

/** "The fee is a red line for the guild", "the guild's first wish is a ferry". */
function byStanding(reading: EventInput, clause: Clause): Want[] {
  const told = standingIn(reading, clause);
  if (!told) return [];
  const what = [{ start: told.what.start, end: cutOff(reading, told.what) }];
  return entitiesOfPhrase(reading, told.holder).map((who) => ({ who, what, by: told.by }));
}

const AIMS = new Set(["for", "on", "to", "against", "over"]);

/** @param aim the phrase that the verb's preposition leads to: "stands by the treaty" */
function wanted(reading: EventInput, clause: Clause, aim: number | undefined): Span[] {
  const verb = reading.verbs[clause.verb];
  // "Asked the harbour master for a berth": whom one asks is nothing that one wants.
  const isAsked = clause.obliques.some((o) => o.preposition === "for") && stanceWords().asking.has(verb?.lemma ?? "");
  const done = isUndergone(reading, clause) ? clause.subject : isAsked ? undefined : clause.object;
  const phrases = [done, ...clause.obliques.filter((o) => AIMS.has(o.preposition)).map((o) => o.phrase)]
    .flatMap((i) => reading.phrases[i ?? -1] ?? [])
    .map((p) => ({ start: p.start, end: Math.max(p.end, p.full.end) }));
  // "Stood by a treaty under which farmers may stay": what is told of it is part of why.
  const aimed = reading.phrases[aim ?? -1];
  if (aimed) phrases.push({ start: aimed.start, end: reading.sentences[clause.sentence]?.end ?? aimed.end });
  const told = [...(clause.complement ? [clause.complement] : []), ...phrases];
  // "Wants ten years": a stretch of time is no object, and is wanted all the same.
  const rest = verb ? { start: verb.end, end: clause.end } : undefined;
  const spans = told.length === 0 && rest && hasNumber(reading, rest) ? [rest] : [...told];
  const condition = verb ? conditionOf(reading, clause) : undefined;
  if (condition) spans.push(condition);
  // What a dash sets off is the report's own remark.
  const dash = verb ? reading.intake.report.text.slice(verb.end, clause.end).search(/[—–]/) : -1;
  const limit = verb && dash >= 0 ? verb.end + dash : Number.POSITIVE_INFINITY;
  return spans
    .filter((s) => s.start < limit)
    .map((s) => ({ start: s.start, end: Math.min(cutOff(reading, s), limit) }));
}

/** "Would oppose the sale unless the lists were kept apart": what must be so is wanted. */
function conditionOf(reading: EventInput, clause: Clause): Span | undefined {
  const verb = reading.verbs[clause.verb];
  const next = bySentence(reading.clauses, clause.sentence)
    .flatMap((i) => reading.clauses[i] ?? [])
    .find((c) => c.kind === "adverbial" && c.start > (verb?.end ?? 0));
  const opens = next && reading.tokens[firstFrom(reading.tokens, next.start)];
  const isOnly = opens?.norm === "if" && verb !== undefined && isHeldBack(reading, verb);
  return next && (isOnly || matterWords().conditions.has(opens?.norm ?? ""))
    ? { start: next.start, end: next.end }
    : undefined;
}

const hasNumber = (reading: EventInput, span: Span): boolean =>
  spansWithin(reading.tokens, span).some((t) => t.upos === "NUM");
