import { meetingWords } from "../../knowledge/meetings.js";
import type { EventStatus, Span } from "../../model/index.js";
import { spansWithin } from "../../model/index.js";
import { settled } from "./ahead.js";
import type { EventInput } from "./event-input.js";
import type { MeetingNoun } from "./meeting-noun.js";
import { statusOf } from "./status.js";
import type { Telling } from "./tellings.js";
import { POINTING, smallestAround } from "./who-meets.js";

/** Tells how a meeting stands of which no clause tells: by its own words, or by what it is aimed at ("will travel for talks"). */
export function bareStatus(reading: EventInput, noun: MeetingNoun, tellings: readonly Telling[]): EventStatus {
  const words = meetingWords();
  const behind = spansWithin(reading.tokens, { start: noun.phrase.end, end: noun.tail.end })
    .filter((t) => t.xpos === "VBN" || t.upos === "ADJ")
    .map((t) => t.norm);
  const own = [...noun.before, ...behind];
  if (own.some((w) => words.planned.has(w))) return "planned";
  if (own.some((w) => words.possible.has(w))) return "possible";
  const around = tellings.every((t) => t.background) ? smallestAround(reading, noun) : undefined;
  if (isSummoned(reading, noun)) return "planned";
  // "Will discuss the talks" says nothing of when the talks are; "will travel to Lima for talks" does.
  return around && isAim(reading, noun) ? settled(reading, statusOf(reading, around), undefined) : "happened";
}

/** Tells whether somebody is called to it: "the crews are summoned to a meeting on Sunday". */
export function isSummoned(reading: EventInput, noun: MeetingNoun): boolean {
  const led = reading.tokens[(reading.phrases[noun.carrier]?.first ?? 0) - 1]?.norm;
  if (led !== "to" || POINTING.has(noun.before[0] ?? "")) return false;
  const clause = smallestAround(reading, noun);
  const verb = reading.verbs[clause?.verb ?? -1];
  if (!clause || !verb || !meetingWords().summons.has(verb.lemma)) return false;
  return (verb.passive || clause.object !== undefined) && statusOf(reading, clause) === "happened";
}

function isAim(reading: EventInput, noun: MeetingNoun): boolean {
  const led = reading.tokens[(reading.phrases[noun.carrier]?.first ?? 0) - 1]?.norm ?? "";
  return !POINTING.has(noun.before[0] ?? "") && ["for", "to", "into"].includes(led);
}

/** Gives of "would be back in Lima on 29 May | for a third round" where and when one goes for it. */
export function wayTo(reading: EventInput, noun: MeetingNoun): Span | undefined {
  const around = isAim(reading, noun) ? smallestAround(reading, noun) : undefined;
  return around && { start: around.start, end: noun.phrase.start };
}
