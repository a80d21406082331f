import { meetingWords } from "../../knowledge/meetings.js";
import { bySentence } from "../../model/by-sentence.js";
import { type Clause, overlaps, spansWithin, type VerbGroup, within } from "../../model/index.js";
import { entitiesIn } from "../entities-in.js";
import type { EventInput } from "./event-input.js";
import type { MeetingNoun } from "./meeting-noun.js";
import { listEnd } from "./sides.js";
import { statusOf } from "./status.js";

/** Gives those of whom a clause tells that they are at the meeting of its noun: "the talks included A and B", "were attended by A", "talks involving A and B". */
export const attendeesOf = (reading: EventInput, noun: MeetingNoun): number[] => [
  ...new Set(
    bySentence(reading.clauses, noun.sentence).flatMap((i) => {
      const clause = reading.clauses[i];
      return clause && isAbout(reading, noun, clause) ? attendeesIn(reading, clause) : [];
    }),
  ),
];

/** "A meeting in Lima that included A": what hangs on the town is told of the meeting. */
function isAbout(reading: EventInput, { carrier, tail }: MeetingNoun, { kind, subject }: Clause): boolean {
  const phrase = reading.phrases[subject ?? -1];
  const hangs = kind === "relative" || kind === "participial";
  return subject === carrier || (hangs && phrase !== undefined && within(phrase, tail));
}

/** Those whom a clause seats at the meeting that is its subject. */
export function attendeesIn(reading: EventInput, clause: Clause): number[] {
  const verb = reading.verbs[clause.verb];
  if (!verb || statusOf(reading, clause) === "denied") return [];
  return namedIn(reading, seatedIn(reading, clause, verb));
}

/** The phrase of those who are there. */
function seatedIn(reading: EventInput, clause: Clause, verb: VerbGroup): number | undefined {
  const words = meetingWords();
  if (verb.passive) return words.attends.has(verb.lemma) ? clause.agent : undefined;
  if (words.gathers.has(verb.lemma)) return clause.object;
  // "The talks brought A and B together": the particle stands behind them all.
  const behind = spansWithin(reading.tokens, { start: verb.end, end: clause.end });
  return words.seats.has(verb.lemma) && behind.some((t) => TOGETHER.has(t.norm)) ? clause.object : undefined;
}

const TOGETHER = new Set(["together", "table", "room", "face"]);

/** People, states and bodies at the head of a phrase, of those joined to it, and of what stands beside it. */
function namedIn(reading: EventInput, index: number | undefined): number[] {
  const phrase = reading.phrases[index ?? -1];
  if (!phrase) return [];
  const parts = [phrase, ...(phrase.joined ?? []).flatMap((i) => reading.phrases[i] ?? [])];
  const told = parts.flatMap((part) => {
    const own = atHead(reading, part.head, part);
    const beside = reading.phrases[part.apposition ?? -1];
    return own.length === 0 && beside ? atHead(reading, beside.head, beside) : own;
  });
  if (told.length === 0) return told;
  const list = { start: phrase.start, end: listEnd(reading, phrase.end) };
  return [...told, ...entitiesIn(reading, list, (e, m) => e.kind !== "place" && m.form !== "pronoun")];
}

const atHead = (reading: EventInput, head: number, { start, end }: { start: number; end: number }): number[] => {
  const token = reading.tokens[head];
  return spansWithin(reading.mentions, { start, end }).flatMap((m) => {
    const kind = reading.entities[m.entity]?.kind;
    return token && overlaps(m, token) && kind !== "place" && m.form !== "pronoun" ? [m.entity] : [];
  });
};
