import { meetingWords } from "../../knowledge/meetings.js";
import { isVerbOf } from "../../knowledge/verbs.js";
import { bySentence } from "../../model/by-sentence.js";
import {
  type Clause,
  type Event,
  firstFrom,
  type Meeting,
  type Span,
  type VerbGroup,
  type When,
} from "../../model/index.js";
import { entitiesOfPhrase } from "../entities-in.js";
import { rolesOf } from "./acts.js";
import { ownPart } from "./days.js";
import { type EventInput, inSpeech } from "./event-input.js";
import { isAfterPublication } from "./events.js";
import { datesIn } from "./scene.js";
import { statusOf } from "./status.js";
import { isUntold } from "./untold.js";

/** The move of what is only known to have been done on a day, whatever it is: data/negotiation/moves.yaml has no entry for it. */
const DEED = "deed";

/**
 * Finds what was done on a day, in a month or a year that the report names, where no move and no meeting tells it: "The army moved into the
 * valley in May 2020", "the draft, circulated on 4 March". One a sentence: its first.
 */
export function findDeeds(reading: EventInput, told: readonly Event[], meetings: readonly Meeting[]): Event[] {
  const known = new Set(told.flatMap((e) => (e.move !== undefined && e.times.length > 0 ? e.sentence : [])));
  const met = new Set(meetings.flatMap((m) => m.mentions.map((s) => s.start)));
  return reading.sentences.flatMap((sentence, index) => {
    if (known.has(index) || met.has(sentence.start)) return [];
    const clauses = bySentence(reading.clauses, index).flatMap((i) => reading.clauses[i] ?? []);
    return clauses.flatMap((clause) => deedOf(reading, clause) ?? []).slice(0, 1);
  });
}

function deedOf(reading: EventInput, clause: Clause): Event | undefined {
  const verb = reading.verbs[clause.verb];
  const sentence = reading.sentences[clause.sentence];
  if (!verb || !sentence || !isDone(reading, clause, verb) || inSpeech(reading, verb)) return undefined;
  const times = datesIn(reading, ownPart(reading, clause)).filter((t) => isPast(reading, t, verb.finite));
  if (times.length === 0) return undefined;
  const { doer, done } = rolesOf(reading, clause);
  return {
    ...{ start: sentence.start, end: sentence.end, text: { start: sentence.start, end: sentence.end } },
    ...{ move: DEED, status: "happened", sentence: clause.sentence, by: "events:deed" },
    trigger: { start: verb.start, end: verb.end },
    agents: entitiesOfPhrase(reading, doer),
    patients: entitiesOfPhrase(reading, done),
    times: times.slice(0, 1),
  };
}

/** Told in the past, of somebody or something that is named by a noun: what is only said, thought or so is no deed. */
function isDone(reading: EventInput, clause: Clause, verb: VerbGroup): boolean {
  const passive = clause.kind === "participial" && verb.passive;
  if (!passive && !(verb.finite && (verb.tense === "past" || verb.perfect))) return false;
  if (clause.kind === "complement" || statusOf(reading, clause) !== "happened" || isUntold(reading, clause))
    return false;
  const speaks = isVerbOf("reporting", verb.lemma) && (clause.complement !== undefined || clause.object === undefined);
  if (meetingWords().planned.has(verb.lemma)) return false;
  if (speaks || isVerbOf("thinking", verb.lemma) || isVerbOf("staying", verb.lemma)) return false;
  const subject = reading.tokens[reading.phrases[clause.subject ?? -1]?.head ?? -1];
  return subject !== undefined && !["there", "it", "that", "this", "which"].includes(subject.norm);
}

/** A time that is over; "before May" and "by May" date nothing. */
function isPast(reading: EventInput, index: number, finite: boolean): boolean {
  const time = reading.times[index];
  const when = time?.when;
  if (!time || !when || isAfterPublication(reading, when) || inSpeech(reading, time)) return false;
  const [before, after] = [firstFrom(reading.tokens, time.start) - 1, firstFrom(reading.tokens, time.end)];
  // "Against the 2023 text": the year is of the text.
  const isOfThing = reading.tokens[before]?.upos === "DET" && reading.tokens[after]?.upos === "NOUN";
  if (isOfThing || UNDATING.has(reading.tokens[before]?.norm ?? "")) return false;
  return isTold(when, textOf(reading, time)) && (finite || isRecent(reading, when));
}

/** A day, a month, or a year in figures: what is vaguer dates nothing that could be looked up. */
const isTold = ({ precision }: When, words: string): boolean =>
  precision === "day" || precision === "week" || precision === "month" || /\b\d{4}\b/.test(words);

/** A participle does not say that its month is over: "all else sent to Lima in March". */
function isRecent(reading: EventInput, { from, precision }: When): boolean {
  const published = reading.intake.report.published?.value.slice(0, 10);
  if (precision !== "month" || published === undefined) return true;
  return Date.parse(published) - Date.parse(from.slice(0, 10)) < HALF_YEAR;
}

const HALF_YEAR = 190 * 24 * 60 * 60 * 1000;

const UNDATING = new Set(["before", "by", "until", "till", "from", "than"]);

const textOf = (reading: EventInput, { start, end }: Span): string => reading.intake.report.text.slice(start, end);
