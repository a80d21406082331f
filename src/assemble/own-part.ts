import { bySentence } from "../model/by-sentence.js";
import {
  type Clause,
  firstFrom,
  type NounPhrase,
  overlaps,
  type Place,
  type Reading,
  spansWithin,
} from "../model/index.js";
import type { Record } from "./record.js";

/** A stretch of a sentence between two conjunctions, and whose doings it tells. */
interface Part {
  readonly start: number;
  readonly end: number;
  readonly owners: number[];
}

/**
 * Gives the part of a sentence that tells of one side: "Norway wants a cap, while Chile offers a fee" holds a position of each. What
 * no other side does stays with it.
 */
export function ownPart(record: Record, place: Place, who: number): Place {
  const reading = record.reading(place.reading);
  const index = reading.tokens[firstFrom(reading.tokens, place.start)]?.sentence ?? -1;
  const sentence = reading.sentences[index];
  if (!sentence || sentence.start !== place.start || sentence.end !== place.end) return place;
  const parts = partsOf(record, place, index);
  const isOwn = ({ owners }: Part) => owners.some((owner) => isSame(record, owner, who));
  const isOther = (part: Part) => part.owners.length > 0 && !isOwn(part);
  const from = parts.findIndex((part) => !isOther(part));
  const to = parts.findLastIndex((part) => !isOther(part));
  const kept = parts.slice(from, to + 1);
  const [first, last] = [kept[0], kept.at(-1)];
  if (!first || !last || kept.length === parts.length || !kept.some(isOwn)) return place;
  return {
    reading: place.reading,
    start: first.start,
    end: endOf(record, { ...place, start: first.start, end: last.end }),
  };
}

/** Gives who does what the main clauses of a sentence tell. */
export function doersIn(record: Record, place: Place): readonly number[] {
  const reading = record.reading(place.reading);
  const index = reading.tokens[firstFrom(reading.tokens, place.start)]?.sentence ?? -1;
  const clauses = bySentence(reading.clauses, index).flatMap((i) => reading.clauses[i] ?? []);
  return clauses.flatMap((clause) => (clause.kind === "main" ? (ownersOf(record, place.reading, clause) ?? []) : []));
}

const isSide = (record: Record, who: number): boolean => record.entity(who)?.kind !== "person";

const isSame = (record: Record, owner: number, who: number): boolean =>
  owner === who || record.entity(owner)?.party === who || record.entity(who)?.party === owner;

function partsOf(record: Record, place: Place, index: number): Part[] {
  const reading = record.reading(place.reading);
  const parts: Part[] = [{ start: place.start, end: place.end, owners: [] }];
  for (const i of bySentence(reading.clauses, index)) {
    const clause = reading.clauses[i];
    const owners = clause ? ownersOf(record, place.reading, clause) : undefined;
    if (!clause || !owners) continue;
    const at = partingAt(reading, clause);
    const last = parts.at(-1);
    // "Norway insists that Chile pay": it is Norway that does something.
    const isOfOther = clause.kind === "complement" && last?.owners.some((owner) => isSide(record, owner));
    if (isOfOther && at === undefined) continue;
    if (at !== undefined && last && at.end > last.start) {
      parts[parts.length - 1] = { ...last, end: at.start };
      parts.push({ start: at.end, end: place.end, owners: [...owners] });
    } else parts.at(-1)?.owners.push(...owners);
  }
  return parts;
}

/** Who does what a clause tells, where it says so itself; undefined where it goes on with the doer of the one before. */
function ownersOf(record: Record, reading: number, clause: Clause): number[] | undefined {
  const { phrases, verbs } = record.reading(reading);
  const subject = phrases[clause.subject ?? -1];
  if (!subject || subject.start < clause.start || subject.start > (verbs[clause.verb]?.start ?? 0)) return undefined;
  if (clause.kind === "relative" || clause.kind === "infinitive" || clause.kind === "participial") return undefined;
  const all = [subject, ...(subject.joined ?? []).flatMap((i) => phrases[i] ?? [])];
  return all.flatMap((phrase) => namedBy(record, reading, phrase));
}

/** Who is told at the head of a phrase. */
function namedBy(record: Record, reading: number, phrase: NounPhrase): number[] {
  const { tokens, mentions } = record.reading(reading);
  const head = tokens[phrase.head];
  if (!head) return [];
  const after = firstFrom(mentions, head.end);
  const named = mentions.slice(Math.max(0, after - NESTED), after).filter((m) => overlaps(m, head));
  return named.flatMap(({ entity }) => record.linked(reading, entity) ?? []).filter((e) => e >= 0);
}

/** Mentions that begin in a row and still hold one word. */
const NESTED = 4;

/** The conjunction or semicolon that a clause stands behind, and the comma before it. */
function partingAt({ tokens }: Reading, { start, end }: Clause): { start: number; end: number } | undefined {
  const at = firstFrom(tokens, start);
  const mark = [tokens[at], tokens[at - 1]].find((t) => t && PARTING.has(t.norm));
  if (!mark || spansWithin(tokens, { start: mark.end, end }).length === 0) return undefined;
  const before = tokens[firstFrom(tokens, mark.start) - 1];
  const next = tokens[firstFrom(tokens, mark.end)];
  return { start: before?.norm === "," ? before.start : mark.start, end: next?.start ?? mark.end };
}

const PARTING = new Set(["while", "whereas", "whilst", "but", "although", "though", "and", "yet", ";"]);

/** Without the mark and the space that lead on. */
function endOf(record: Record, place: Place): number {
  return place.start + record.text(place).replace(/[\s,;]+$/u, "").length;
}
