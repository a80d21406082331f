import { meetingWords } from "../../knowledge/meetings.js";
import { firstFrom, type NounPhrase, notOnlyDoing, spansWithin } from "../../model/index.js";
import type { EventInput } from "./event-input.js";
import type { Gathering } from "./gather.js";
import { listEnd } from "./sides.js";
import type { Sighting } from "./sighting.js";

/** Sentences with which a report opens, headline and dateline counted in. */
const LEAD = 5;

/** Sides from which on a list tells all who are at the table: two may be any two of them. */
const ALL = 3;

/**
 * Adds to the meeting that a report is about those whom its opening lists: "After four days, delegates from Peru, Chile, Ecuador and the Guild
 * set a limit". Three or more with their people in one phrase are all who were there.
 */
export function withListed(reading: EventInput, main: Gathering): Gathering {
  const known = new Set(main.sightings.flatMap((s) => s.who));
  for (const [index, phrase] of reading.phrases.entries()) {
    const sentence = reading.tokens[phrase.head]?.sentence ?? LEAD;
    if (sentence >= LEAD) break;
    if (!isSent(reading, phrase)) continue;
    const who = listBehind(reading, phrase);
    const isOwn = main.sightings.some((s) => Math.abs(s.sentence - sentence) <= NEAR);
    if (who.length < ALL || !isOwn || who.every((e) => known.has(e)) || isWithin(reading, index)) continue;
    return { sightings: [...main.sightings, listed(phrase, sentence, who)] };
  }
  return main;
}

/** Sentences between a list and the meeting that it is of, at most. */
const NEAR = 3;

/** "Delegates from", "ministers of". */
const isSent = ({ tokens }: EventInput, { head, last }: NounPhrase): boolean =>
  ["from", "of"].includes(tokens[last]?.norm ?? "") &&
  /S$/.test(tokens[head]?.xpos ?? "") &&
  meetingWords().groups.has(tokens[head]?.lemma.toLowerCase() ?? "");

/** "A letter to ministers of A, B and C": who only gets something. */
const isWithin = ({ phrases, tokens }: EventInput, index: number): boolean =>
  ["to", "by", "for"].includes(tokens[(phrases[index]?.first ?? 0) - 1]?.norm ?? "");

/** The states and bodies of the list behind "from", each once. */
function listBehind(reading: EventInput, { last }: NounPhrase): number[] {
  const { tokens, mentions, entities } = reading;
  const at = tokens[last + 1]?.norm === "the" ? last + 2 : last + 1;
  const first = mentions[firstFrom(mentions, tokens[at]?.start ?? Number.MAX_SAFE_INTEGER)];
  if (!first || first.start !== tokens[at]?.start) return [];
  const end = listEnd(reading, first.end);
  const found = spansWithin(mentions, { start: first.start, end }).map((m) => m.entity);
  const isSide = (e: number) => ["state", "body", "group"].includes(entities[e]?.kind ?? "");
  return [...new Set(found)].filter((e) => isSide(e) && notOnlyDoing(mentions).has(e));
}

const listed = ({ start, end }: NounPhrase, sentence: number, who: readonly number[]): Sighting => ({
  ...{ start, end, by: "meetings:listed-sides", sentence, kind: "talks", status: "happened", times: [], who },
  ...{ definite: true, both: false, told: true, other: false, count: who.length },
});
