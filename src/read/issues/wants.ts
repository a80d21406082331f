import { matterWords, stanceWords } from "../../knowledge/issues.js";
import { bySentence } from "../../model/by-sentence.js";
import {
  type Attribution,
  type Clause,
  firstFrom,
  type NounPhrase,
  overlaps,
  type Span,
  spansWithin,
  type VerbGroup,
  within,
} from "../../model/index.js";
import { entitiesOfPhrase } from "../entities-in.js";
import type { EventInput } from "../events/event-input.js";
import { seated } from "../seated.js";
import { isAsserted } from "./asserted.js";
import { cutOff } from "./cut-off.js";
import { frameOf } from "./framed.js";
import { isHeldBack } from "./held-back.js";
import { isJoint } from "./joint.js";
import { inList } from "./listed-wants.js";
import { nominalWants } from "./nominal-wants.js";
import { spokenFor } from "./spokes.js";
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
    ...asserted.flatMap((clause) => byStanding(reading, clause)),
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
  return holders(reading, verb.passive ? clause.agent : clause.subject).map((who) => ({
    who,
    what,
    by: `stances:verb:${verbs.has(whole) ? whole : verb.lemma}`,
    ...(isClaiming(clause, verb.lemma) ? { claim: true } : {}),
  }));
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

/** "Said the two sides still disagree on the toll": what all do is nobody's wish. */
function isOfAll(reading: EventInput, { complement, sentence }: Clause): boolean {
  if (!complement) return false;
  const told = bySentence(reading.clauses, sentence)
    .flatMap((i) => reading.clauses[i] ?? [])
    .find((c) => c.kind === "complement" && c.start >= complement.start);
  const subject = reading.phrases[told?.subject ?? -1];
  const verb = reading.verbs[told?.verb ?? -1];
  if (!subject || !verb || MUST.has(verb.modal ?? "")) return false;
  const isMany = reading.tokens
    .slice(subject.first, subject.head)
    .some((t) => ["two", "both", "three", "the"].includes(t.norm));
  const head = reading.tokens[subject.head];
  return isMany && head?.xpos === "NNS" && matterWords().sides.has(head.lemma.toLowerCase());
}

const MUST = new Set(["must", "should", "shall"]);

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
  return holders(reading, clause.subject).map((who) => ({
    who,
    what,
    by: `stances:frame:${frame.kind}`,
    ...claim,
    ...bare,
  }));
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
  const done = verb?.passive ? clause.subject : isAsked ? undefined : clause.object;
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

/** Whoever speaks for somebody holds his stance: "the front's side", "Chile's draft". */
function holders(reading: EventInput, index: number | undefined): readonly number[] {
  const phrase = reading.phrases[index ?? -1];
  const own = entitiesOfPhrase(reading, index).filter((e) => !isPartOf(reading, phrase, e));
  const head = phrase && reading.tokens[phrase.head]?.lemma.toLowerCase();
  if (own.length > 0 || !phrase || !head) return own;
  const isOwn = matterWords().behalf.has(head) && reading.phrases[phrase.possessor ?? -1]?.kind === "pronoun";
  if (matterWords().voices.has(head) || isOwn) return entitiesOfPhrase(reading, phrase.possessor);
  // A capital that wants or refuses is the state that sits there.
  return phrase.kind === "name" ? seated(reading, phrase).filter((e) => reading.entities[e]?.kind === "state") : [];
}

/** "Nine of the 23 members of the board voted against": some of a body, who do not speak for it. */
const isPartOf = ({ tokens, entities }: EventInput, phrase: NounPhrase | undefined, entity: number): boolean =>
  phrase?.kind === "number" && tokens[phrase.last]?.norm === "of" && entities[entity]?.kind === "body";

function bySpeech(reading: EventInput, sentence: number): Want[] {
  return bySentence(reading.attributions, sentence).flatMap((i) => {
    const said = reading.attributions[i];
    const who = said && spokenFor(reading, said);
    if (!said || who === undefined || said.act === "deny" || isTogether(reading, said)) return [];
    // "Do the owners want a longer lease?"
    const cue = clauseOfCue(reading, said);
    if (cue && isOfAll(reading, cue)) return [];
    if (cue && stanceWords().acts.has(said.act) && !isAsserted(reading, cue)) return [];
    const what = said.content
      .filter((content) => isStance(reading, said, content) && !isOfAnother(reading, said, content))
      .map((c) => upToDash(reading, said, c));
    return what.length > 0 ? [{ who, what, by: `stances:said:${said.act}` }] : [];
  });
}

/** "According to Norway, Chile said that it could not sign": what the one tells of the other's words is the other's stance. */
function isOfAnother(reading: EventInput, said: Attribution, content: Span): boolean {
  return bySentence(reading.attributions, said.sentence).some((i) => {
    const inner = reading.attributions[i];
    return (
      inner !== undefined &&
      inner.speaker !== undefined &&
      inner.speaker !== said.speaker &&
      within(inner.cue, content) &&
      spansWithin(reading.tokens, { start: content.start, end: inner.cue.start }).length <= LONGEST_SUBJECT &&
      inner.content.some((told) => within(told, content))
    );
  });
}

/** Tokens at most of who is told to say it, where all that is told is another's words. */
const LONGEST_SUBJECT = 5;

/** "Norway and Chile agreed to ...": what they accept or promise together is no side's demand. */
function isTogether(reading: EventInput, said: Attribution): boolean {
  if (!stanceWords().jointActs.has(said.act)) return false;
  const cue = clauseOfCue(reading, said);
  return (said.alsoSpeakers?.length ?? 0) > 0 || (cue !== undefined && isJoint(reading, cue));
}

function clauseOfCue(reading: EventInput, said: Attribution): Clause | undefined {
  return bySentence(reading.clauses, said.sentence)
    .flatMap((i) => reading.clauses[i] ?? [])
    .find((c) => {
      const verb = reading.verbs[c.verb];
      return verb !== undefined && overlaps(verb, said.cue);
    });
}

/** "She said the aim is peace — a message meant to calm the islands": what a dash sets off from words not quoted is the report's. */
function upToDash(reading: EventInput, { kind }: Attribution, content: Span): Span {
  const dash = reading.intake.report.text.slice(content.start, content.end).search(/[—–]/);
  return kind === "direct" || dash <= 0 ? content : { start: content.start, end: content.start + dash };
}

/** Not all that is said of a matter is a stance: the cue must want or refuse, or the words must, and they must say something. */
function isStance(reading: EventInput, said: Attribution, content: Span): boolean {
  const { acts, words } = stanceWords();
  if (acts.has(said.act)) return true;
  const [first, last] = [firstFrom(reading.tokens, content.start), firstFrom(reading.tokens, content.end)];
  // "Echoing the shift towards guarantees" is the report's word for what was said.
  if (!reading.tokens.slice(first, last).some((t) => t.upos === "VERB" || t.upos === "AUX")) return false;
  return words.all(reading.tokens, first, last).some(({ first: at, value }) => !isUndone(reading, at, value));
}

/** "Will not intervene", "could not say": what nobody asks of a side in talks. */
function isUndone(reading: EventInput, at: number, word: string): boolean {
  if (!/(?:not|n't|n’t)$/.test(word)) return false;
  const start = reading.tokens[at]?.start ?? 0;
  const verb = reading.verbs[firstFrom(reading.verbs, start + 1) - 1];
  return verb !== undefined && verb.end > start && stanceWords().undone.has(verb.lemma);
}
