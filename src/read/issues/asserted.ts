import { denials } from "../../knowledge/framings.js";
import { holderWords } from "../../knowledge/holders.js";
import { matterWords, stanceWords } from "../../knowledge/issues.js";
import { type Clause, firstFrom, type NounPhrase, type Sentence, type VerbGroup } from "../../model/index.js";
import type { EventInput } from "../events/event-input.js";
import { arriving } from "./doing.js";

/**
 * Tells whether a clause says that somebody holds a stance now: not "if the union wants", "denied that it had asked for", "may insist",
 * and not what somebody wanted in a quarrel of long ago.
 */
export function isAsserted(reading: EventInput, clause: Clause): boolean {
  const verb = reading.verbs[clause.verb];
  if (!verb || DOUBTFUL.has(verb.modal ?? "") || isConditional(reading, clause)) return false;
  if (isAdvised(reading, clause, verb) || isNeverAsked(verb)) return false;
  // "Ended without agreeing on the fee".
  if (reading.tokens[verb.first - 1]?.norm === "without") return false;
  if (isReduced(reading, clause) || isSilent(reading, clause) || isTellingWho(reading, clause)) return false;
  if (isTale(reading, clause) || isBidden(reading, clause) || isRumour(reading, clause)) return false;
  return !isDenied(reading, clause) && !isAsked(reading, clause) && !isHistory(reading, clause);
}

/** "Travellers have been told to expect no ferries": what others tell them is no wish of theirs. */
function isBidden(reading: EventInput, { kind, parent }: Clause): boolean {
  const above = reading.verbs[reading.clauses[parent ?? -1]?.verb ?? -1];
  return kind === "infinitive" && above?.passive === true && stanceWords().bidding.has(above.lemma);
}

/** "After a report that the owners were ready to pay": what is rumoured is no word of theirs. */
function isRumour(reading: EventInput, clause: Clause): boolean {
  let at: Clause | undefined = clause;
  for (let depth = 0; at && depth < DEPTH; depth++) {
    const opens = firstFrom(reading.tokens, at.start);
    const [noun, that] = [reading.tokens[opens - 1], reading.tokens[opens]];
    if (that?.norm === "that" && noun?.upos === "NOUN" && denials().reports.has(noun.lemma.toLowerCase())) return true;
    at = reading.clauses[at.parent ?? -1];
  }
  return false;
}

/** "The owners should accept a cap", "ought to give way": what another finds that they should do. */
function isAdvised(reading: EventInput, { kind, parent }: Clause, verb: VerbGroup): boolean {
  const above = reading.verbs[reading.clauses[parent ?? -1]?.verb ?? -1];
  return ADVISING.has(verb.modal ?? "") || (kind === "infinitive" && above !== undefined && above.lemma === "ought");
}

const ADVISING = new Set(["should", "ought"]);

/** "Has not asked for a car", "never demanded one": that somebody wants it is what is denied. */
const isNeverAsked = (verb: VerbGroup): boolean =>
  verb.negated && (verb.tense === "past" || verb.perfect) && stanceWords().requesting.has(verb.lemma);

/** "The skippers waiting for a berth": which they are, and not what they do. */
function isReduced(reading: EventInput, clause: Clause): boolean {
  const verb = reading.verbs[clause.verb];
  const isBehind = clause.kind === "participial" && reading.phrases[clause.subject ?? -1]?.last === verb?.first;
  return isBehind && arriving(reading, clause) === undefined;
}

/** "The firm that wants to buy it": which one it is, and nothing that it does now. A comma makes it told: "the union, which wants more". */
function isTellingWho(reading: EventInput, clause: Clause): boolean {
  const verb = reading.verbs[clause.verb];
  const subject = reading.phrases[clause.subject ?? -1];
  if (clause.kind !== "relative" || !verb || !subject || subject.start > clause.start) return false;
  const opens = firstFrom(reading.tokens, clause.start);
  return RELATIVES.has(reading.tokens[opens]?.norm ?? "") && reading.tokens[opens - 1]?.norm !== ",";
}

const RELATIVES = new Set(["that", "who"]);

/** "Declined to comment", "asked whether the port is open". */
function isSilent(reading: EventInput, clause: Clause): boolean {
  const verb = reading.verbs[clause.verb];
  if (!clause.complement || !verb) return false;
  const { form } = clause.complement;
  if (form === "wh") return ASKING.has(verb.lemma);
  const deed = reading.verbs[firstFrom(reading.verbs, clause.complement.start)];
  // "Refused to discuss the dam" refuses the dam; "declined to discuss it" tells a reporter nothing.
  if (deed?.lemma === "discuss" && verb.lemma !== "decline") return false;
  return (
    form === "infinitive" && deed !== undefined && DECLINING.has(verb.lemma) && stanceWords().telling.has(deed.lemma)
  );
}

const ASKING = new Set(["ask", "say", "argue", "claim", "stress", "propose"]);
const DECLINING = new Set(["decline", "refuse", "want", "wish", "prefer"]);

const DOUBTFUL = new Set(["may", "might"]);

function isConditional(reading: EventInput, clause: Clause): boolean {
  const verb = reading.verbs[clause.verb];
  const opens = reading.tokens[firstFrom(reading.tokens, clause.start)];
  const before = verb ? reading.tokens.slice(Math.max(0, verb.first - BEFORE), verb.first) : [];
  // "When he asked for leave" is told of something else; "unions often want" of no one.
  const isBackground = clause.kind === "adverbial" && (IFS.has(opens?.norm ?? "") || WHEN.has(opens?.norm ?? ""));
  const near = verb ? reading.tokens.slice(Math.max(0, verb.first - 1), verb.last) : [];
  return (
    before.some((t) => IFS.has(t.norm)) ||
    isBackground ||
    isUnreal(reading, clause) ||
    near.some((t) => matterWords().habits.has(t.norm))
  );
}

/** "Would press for a fund, were she younger": a wish under a condition that does not hold. */
function isUnreal(reading: EventInput, { sentence, verb }: Clause): boolean {
  const group = reading.verbs[verb];
  const { first, last } = reading.sentences[sentence] ?? { first: 0, last: 0 };
  return (
    group?.modal === "would" &&
    reading.tokens.slice(first, last - 1).some(({ norm }, i) => {
      const [before, next] = [reading.tokens[first + i - 1], reading.tokens[first + i + 1]];
      const isApart = before === undefined || i === 0 || before.upos === "PUNCT";
      return isApart && UNREAL.has(norm) && next?.upos === "PRON";
    })
  );
}

const UNREAL = new Set(["were", "had"]);

const BEFORE = 6;
const IFS = new Set(["if", "unless", "whether"]);
const WHEN = new Set(["when", "before", "after", "until", "once"]);

/** "Denied that she had once asked for a refund". */
function isDenied(reading: EventInput, clause: Clause): boolean {
  let at: Clause | undefined = clause;
  for (let depth = 0; at && depth < DEPTH; depth++) {
    const parent: Clause | undefined = reading.clauses[at.parent ?? -1];
    const verb = parent && reading.verbs[parent.verb];
    if (verb && matterWords().denying.has(verb.lemma) && parent.start < clause.start) return true;
    at = parent;
  }
  return false;
}

const DEPTH = 3;

/** "An economist thinks that the owners want rain", "a pamphlet tells how the millers refused": what only watchers tell. */
function isTale(reading: EventInput, clause: Clause): boolean {
  const { watchers } = holderWords();
  let at: Clause | undefined = clause;
  for (let depth = 0; at && depth < DEPTH; depth++) {
    const subject: NounPhrase | undefined = reading.phrases[at.subject ?? -1];
    if (subject && (subject.kind === "nominal" || subject.apposition !== undefined || depth === 0)) {
      const words = reading.tokens.slice(subject.first, subject.head + 1);
      if (
        words.some((t, i) => watchers.has(t.lemma.toLowerCase()) && (i === words.length - 1 || subject.kind === "name"))
      )
        return true;
      const apposed = isApposedTo(reading, subject);
      if (apposed && watchers.has(reading.tokens[apposed.head]?.lemma.toLowerCase() ?? "")) return true;
    }
    at = reading.clauses[at.parent ?? -1];
  }
  return false;
}

/** "The mediator, Aldo Sunn": the words that the name is apposed to, or the other way round. */
function isApposedTo({ phrases }: EventInput, phrase: NounPhrase): NounPhrase | undefined {
  return phrases[phrase.apposition ?? -1];
}

/** "Do the owners want a cap?" */
function isAsked(reading: EventInput, { sentence }: Clause): boolean {
  const { start, end } = reading.sentences[sentence] ?? { start: 0, end: 0 };
  return reading.intake.report.text.slice(start, end).trimEnd().endsWith("?");
}

/** A past that a day of a year or more ago dates, in the sentence or in the one that opens the story. */
function isHistory(reading: EventInput, clause: Clause): boolean {
  const verb = reading.verbs[clause.verb];
  if (!verb || verb.tense !== "past") return false;
  const sentence = reading.sentences[clause.sentence];
  const before = reading.sentences[clause.sentence - 1];
  if (!sentence) return false;
  if (isOfOld(reading, sentence)) return true;
  return before?.block === sentence.block && isOfOld(reading, before) && !isDated(reading, sentence);
}

function isOfOld(reading: EventInput, sentence: Sentence): boolean {
  const published = reading.intake.report.published?.value.slice(0, 4);
  const dated = timesIn(reading, sentence).some(
    // "Stood by a treaty of 1902": the treaty is old, the standing by it is not.
    ({ when, start, end }) =>
      when &&
      reading.tokens[firstFrom(reading.tokens, start) - 1]?.norm !== "of" &&
      !isAttributive(reading, start, end) &&
      // "In the last year of a contract" counts years of the contract.
      reading.tokens[firstFrom(reading.tokens, end)]?.norm !== "of" &&
      // Of the year before a report tells the month: "in 2009" is long past, "by 2030" is not.
      (published === undefined
        ? when.precision === "year" &&
          /\d{4}/.test(reading.intake.report.text.slice(start, end)) &&
          isPast(reading, sentence)
        : Number(when.to.slice(0, 4)) < Number(published) - (when.precision === "year" ? 0 : 1)),
  );
  return dated || matterWords().bygone.all(reading.tokens, sentence.first, sentence.last).length > 0;
}

/** In a report of no day, what is of a year before the latest that it names: "would be repaid in 2040" lies ahead. */
function isPast(reading: EventInput, sentence: Sentence): boolean {
  const year = (times: readonly { readonly when?: { readonly to: string } | undefined }[]) =>
    Math.max(0, ...times.map(({ when }) => Number(when?.to.slice(0, 4) ?? 0)));
  return (
    year(timesIn(reading, sentence)) < year(reading.times) || reading.times.length === timesIn(reading, sentence).length
  );
}

/** "The 2011 accord": which one it is. */
function isAttributive({ tokens }: EventInput, start: number, end: number): boolean {
  const next = tokens[firstFrom(tokens, end)];
  return (
    next !== undefined &&
    next.start - end <= 1 &&
    ["NOUN", "ADJ", "PROPN"].includes(next.upos) &&
    tokens[firstFrom(tokens, start) - 1]?.upos === "DET"
  );
}

const isDated = (reading: EventInput, sentence: Sentence): boolean => timesIn(reading, sentence).length > 0;

function timesIn(reading: EventInput, { start, end }: Sentence) {
  const found = [];
  for (let i = firstFrom(reading.times, start); i < reading.times.length; i++) {
    const time = reading.times[i];
    if (!time || time.start >= end) break;
    found.push(time);
  }
  return found;
}
