import { type MeetingKind, meetingWords } from "../../knowledge/meetings.js";
import { firstFrom, type Mention, spansWithin, type Token } from "../../model/index.js";
import { isAfterPublication } from "./after-publication.js";
import { daysOf } from "./days.js";
import { type EventInput, inSpeech } from "./event-input.js";
import { datesIn } from "./scene.js";
import type { Sighting } from "./sighting.js";

/**
 * Finds the meetings that a sentence lists by their places and days: "both earlier rounds, in Lima in July and in Quito in August", "the
 * meetings of Lima (16 June) and Quito (6 and 7 August)", "it followed those held in Lima on 3 May and in Quito on 9 May". Such as are told
 * otherwise are left out.
 *
 * @param told what the report is known to tell of
 */
export function listedRounds(reading: EventInput, told: readonly Sighting[]): Sighting[] {
  return reading.sentences.flatMap((sentence, index) => {
    const dates = datesIn(reading, sentence).filter((t) => DATED.has(reading.times[t]?.when?.precision ?? ""));
    if (dates.length < 2) return [];
    const known = told.filter((s) => s.sentence === index);
    return runsOf(reading, index, dates)
      .filter((run) => run.length > 1)
      .flatMap((run) => {
        const kind = kindOf(reading, run[0]);
        return kind === undefined ? [] : run.map((stop) => sightingOf(reading, stop, { kind, sentence: index }));
      })
      .filter((s) => !inSpeech(reading, s) && !known.some((other) => other.place === s.place && other.when));
  });
}

const DATED = new Set(["day", "month", "range"]);

/** A place with the time right behind it; `time` an index into `times`. */
interface Stop {
  readonly mention: Mention;
  readonly time: number;
  readonly end: number;
}

/** The stops of a sentence, those together between which stands nothing but what joins a list. */
function runsOf(reading: EventInput, index: number, dates: readonly number[]): Stop[][] {
  const sentence = reading.sentences[index];
  const places = sentence ? spansWithin(reading.mentions, sentence).filter((m) => isPlace(reading, m)) : [];
  const runs: Stop[][] = [];
  for (const mention of places) {
    const time = dates.find((t) => isRightBehind(reading, mention.end, reading.times[t]?.start ?? 0));
    const end = reading.times[time ?? -1]?.end;
    if (time === undefined || end === undefined) continue;
    const last = runs.at(-1)?.at(-1);
    if (last && between(reading, last.end, mention.start).every((t) => JOINS.has(t.norm)))
      runs.at(-1)?.push({ mention, time, end });
    else runs.push([{ mention, time, end }]);
  }
  return runs;
}

const isPlace = ({ entities }: EventInput, { entity, acts, form }: Mention): boolean =>
  entities[entity]?.kind === "place" || (entities[entity]?.kind === "state" && !acts && form === "name");

const between = ({ tokens }: EventInput, start: number, end: number): readonly Token[] =>
  spansWithin(tokens, { start, end });

const isRightBehind = (reading: EventInput, end: number, start: number): boolean => {
  const words = between(reading, end, start);
  return start >= end && words.length <= 2 && words.every((t) => LEADS.has(t.norm));
};

const LEADS = new Set([",", "(", "in", "on", "early", "late", "again"]);
const JOINS = new Set([
  ",",
  ";",
  ")",
  "and",
  "then",
  "again",
  "later",
  "in",
  "at",
  "of",
  "the",
  "once",
  "more",
  "finally",
]);

/** What kind of meetings a list is of: its noun stands before the first place, or a verb of meeting does. */
function kindOf({ tokens }: EventInput, first: Stop | undefined): MeetingKind | undefined {
  const at = firstFrom(tokens, first?.mention.start ?? 0);
  const sentence = tokens[at]?.sentence;
  const { nouns, verbs, repeated } = meetingWords();
  for (let i = at - 1; i >= 0 && tokens[i]?.sentence === sentence; i--) {
    const token = tokens[i];
    if (!token || SKIPPED.has(token.norm) || token.upos === "PUNCT") continue;
    const noun = /^NNP?S$/.test(token.xpos) ? nouns.get(token.lemma.toLowerCase()) : undefined;
    if (noun !== undefined) return noun === "visit" || noun === "call" ? undefined : noun;
    // "Followed those held in Lima on 3 May", "has met the firm three times, in Lima in May ...", "after Lima in May and Quito in June".
    if (token.norm === "those" || token.norm === "ones" || isAfter(token))
      return tokens.slice(0, i).some((t) => t.sentence === sentence && isTalks(t)) ? "talks" : undefined;
    const isCount = repeated.has(token.norm) || (token.norm === "times" && tokens[i - 1]?.upos === "NUM");
    if (isCount)
      return tokens.slice(0, i).some((t) => t.sentence === sentence && verbs.get(t.lemma) === "talks")
        ? "talks"
        : undefined;
    return undefined;
  }
  return undefined;
}

const isTalks = ({ norm, lemma }: Token): boolean =>
  [norm, lemma.toLowerCase()].some((word) => meetingWords().nouns.get(word) === "talks");

const isAfter = ({ norm }: Token): boolean => norm === "after" || norm === "following";

const SKIPPED = new Set(["in", "at", "of", "held", "on", "first", "both", "the"]);

function sightingOf(
  reading: EventInput,
  { mention, time, end }: Stop,
  { kind, sentence }: { readonly kind: MeetingKind; readonly sentence: number },
): Sighting {
  const days = daysOf(reading, [time]);
  const isAhead = days.when !== undefined && isAfterPublication(reading, days.when);
  return {
    ...{ start: mention.start, end, by: "meetings:listed", kind, status: isAhead ? "planned" : "happened", sentence },
    ...{
      times: [time],
      who: [],
      definite: true,
      both: false,
      told: true,
      other: false,
      serial: true,
      place: mention.entity,
    },
    ...days,
  };
}
