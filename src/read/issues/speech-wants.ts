import { matterWords, stanceWords } from "../../knowledge/issues.js";
import { bySentence } from "../../model/by-sentence.js";
import {
  type Attribution,
  type Clause,
  firstFrom,
  overlaps,
  type Span,
  spansWithin,
  within,
} from "../../model/index.js";
import type { EventInput } from "../events/event-input.js";
import { isAsserted } from "./asserted.js";
import { arriving } from "./doing.js";
import { isJoint } from "./joint.js";
import { spokenFor } from "./spokes.js";
import type { Want } from "./want.js";

/** Finds who wants, refuses or offers what by what he says. */
export function bySpeech(reading: EventInput, sentence: number): Want[] {
  return bySentence(reading.attributions, sentence).flatMap((i) => {
    const said = reading.attributions[i];
    const who = said && spokenFor(reading, said);
    if (!said || who === undefined || said.act === "deny" || isTogether(reading, said)) return [];
    // "Do the owners want a longer lease?"
    const cue = clauseOfCue(reading, said);
    // "Came to Lima asking for": Lima says nothing.
    if (cue && (isOfAll(reading, cue) || arriving(reading, cue))) return [];
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

/** Tells whether what a clause tells is done by all: "said the two sides still disagree on the toll" is nobody's wish. */
export function isOfAll(reading: EventInput, { complement, sentence }: Clause): boolean {
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
