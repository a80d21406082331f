import { meetingWords } from "../knowledge/meetings.js";
import { proposalWords } from "../knowledge/negotiation.js";
import { outcomeWords } from "../knowledge/outcomes.js";
import {
  type Attribution,
  type Disagreement,
  daysBetween,
  type Evidence,
  firstFrom,
  once,
  overlaps,
  type Reading,
  type Sentence,
  type Span,
  spansWithin,
  within,
} from "../model/index.js";
import { alike } from "./alike.js";
import type { Line } from "./brief/line.js";
import { dayOf } from "./brief/words.js";
import { bodyOf, lineOf, newestDay, opensQuoted, setsScene } from "./leads.js";
import type { Record } from "./record.js";

/** Sentences at the head of a report in which it says what came of the talks. */
const LEAD = 3;

interface Lead {
  readonly reading: number;
  readonly text: string;
  readonly line: Line;
  /** Position in its report. */
  readonly rank: number;
  /** How plainly it is said: an outcome outright counts more than the mood. */
  readonly plain: number;
  /** Counts against it that it is somebody's word, long, of an earlier day, or the side of a dispute that fewer tell. */
  readonly doubts: number;
  /** Its main clause opens with who negotiates. */
  readonly isOfSides: boolean;
}

/** Finds what the first sentences of the reports say came of the talks: most reports first, then what says it outright. */
export function findOutcomes(record: Record, disagreements: readonly Disagreement[]): Line[] {
  const weaker = disagreements
    .filter((d) => d.kind === "status")
    .flatMap((d) => d.sides.slice(1).flatMap((s) => s.evidence));
  const latest = newestDay(record);
  const leads = record.links.readings.flatMap((_, reading) => leadsOf(record, reading, weaker, latest));
  const groups = alike(leads, (lead) => lead.text);
  const reports = (group: readonly Lead[]) => new Set(group.map((l) => record.links.groups[l.reading])).size;
  const worth = (l: Lead) => l.plain - l.rank - DOUBT * l.doubts;
  const weight = (group: readonly Lead[]) => 2 * reports(group) + Math.max(...group.map(worth));
  // Of one told by several the plainest, then the earliest report: a later one only has it from there.
  const day = (l: Lead) => record.published(l.reading) ?? "9";
  const best = (group: readonly Lead[]) =>
    record.originalsFirst(
      [...group].sort((a, b) => worth(b) - worth(a) || (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0)),
      (l) => l.reading,
    )[0];
  return groups
    .flatMap((group) => {
      const first = best(group);
      return first ? [{ first, weight: weight(group), evidence: group.flatMap((l) => l.line.evidence) }] : [];
    })
    .sort(
      (a, b) =>
        b.weight - a.weight ||
        Number(b.first.isOfSides) - Number(a.first.isOfSides) ||
        a.first.text.length - b.first.text.length,
    )
    .map(({ first, evidence }) => {
      const told = record.published(first.reading);
      // What an earlier report says came of the talks may since have changed: it stands with its day, where that is known.
      const isOld = told !== undefined && daysBetween(told, latest ?? told) > 1;
      const as = isOld ? `As reported on ${dayOf(told)}: ` : "";
      return { text: `${as}${first.text}`, evidence };
    });
}

/** The sentences at the head of a report that tell what came of the talks, with the words by which they do. */
const toldIn = once((reading: Reading) => {
  const { tokens } = reading;
  return bodyOf(reading)
    .slice(0, LEAD)
    .flatMap((sentence, rank) => {
      const found = outcomeWords().all(tokens, sentence.first, sentence.last);
      const words = tokens.slice(sentence.first, sentence.last);
      const isOfTalks =
        words.some((t) => meetingWords().nouns.has(t.norm) || proposalWords().agreements.has(t.lemma.toLowerCase())) ||
        partiesIn(reading, sentence) > 1;
      return found.length === 0 || !isOfTalks || opensQuoted(reading, sentence) ? [] : [{ sentence, rank, found }];
    });
});

/** Counts the states and bodies that act in a sentence. */
function partiesIn({ mentions, entities }: Reading, sentence: Span): number {
  const acting = spansWithin(mentions, sentence).filter((m) => m.acts);
  return new Set(
    acting.map((m) => m.entity).filter((e) => entities[e]?.kind === "state" || entities[e]?.kind === "body"),
  ).size;
}

/** Tells whether two states or bodies act before the first verb of a sentence: its subject is they, not a mood. */
function namesSides(reading: Reading, sentence: Sentence): boolean {
  const { verbs } = reading;
  const verb = verbs[firstFrom(verbs, sentence.start)];
  return (
    verb !== undefined && within(verb, sentence) && partiesIn(reading, { start: sentence.start, end: verb.start }) > 1
  );
}

/** Tells whether spans cover half of a sentence. */
const isMost = (spans: readonly Span[], { start, end }: Span): boolean =>
  2 * spans.reduce((sum, span) => sum + span.end - span.start, 0) >= end - start;

/** Doubts that the word of one man counts for: he speaks for his side. */
const HIS = 2;

/** How much a doubt counts against a lead. */
const DOUBT = 3;

/** Words beyond which a sentence says more than what came of the talks. */
const LONG = 42;

function leadsOf(record: Record, reading: number, weaker: readonly Evidence[], latest: string | undefined): Lead[] {
  const day = record.published(reading);
  const { intake, tokens, attributions } = record.reading(reading);
  return toldIn(record.reading(reading)).flatMap(({ sentence, rank, found }) => {
    const line = lineOf(record, reading, sentence);
    if (!line) return [];
    const plain = (found.some((m) => m.value === "told") ? 3 : 0) + Math.min(2, found.length - 1);
    const isWeaker = weaker.some((e) => e.report === intake.report.id && overlaps(e, sentence));
    const claims = attributions.filter((a) => within(a.cue, sentence) && a.speaker !== undefined);
    // "The minister said that ..." is his; "..., the mediator said" is the newsroom's, with where it has it from; "left the hall,
    // blaming the others" is what happened.
    const isTold = ({ cue }: Attribution) => spansWithin(tokens, cue).some(({ xpos }) => /^VB[DPZ]$/.test(xpos));
    const isHis = claims.some(
      (a) => a.source !== undefined && a.source.start < (a.content[0]?.start ?? 0) && isTold(a),
    );
    const isHeard = !isHis && rank > 0 && claims.some((a) => isMost(a.content, sentence));
    const isLong = sentence.last - sentence.first > LONG;
    const isScene = setsScene(record.reading(reading), sentence);
    const isOld = day !== undefined && latest !== undefined && daysBetween(day, latest) > 1;
    const doubts = [isWeaker, isHeard, isLong, isScene, isOld].filter((doubt) => doubt).length + (isHis ? HIS : 0);
    const isOfSides = namesSides(record.reading(reading), sentence);
    return plain > 0 ? [{ reading, text: line.text, line, rank, plain, doubts, isOfSides }] : [];
  });
}
