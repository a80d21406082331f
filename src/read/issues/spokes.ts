import { matterWords } from "../../knowledge/issues.js";
import { type Attribution, firstFrom } from "../../model/index.js";
import type { EventInput } from "../events/event-input.js";
import { speakersFor } from "../proposals/spokes.js";

/** Gives for whom one without a name speaks: "an Ostrand spokeswoman said", "a spokesman for the union"; nothing where he is no voice of one side. */
export function spokenFor(reading: EventInput, { source, speaker }: Attribution): number | undefined {
  if (speaker !== undefined || !source) return speaker;
  const index = reading.phrases.findIndex((p) => p.start >= source.start && p.end <= source.end);
  const phrase = reading.phrases[index];
  const head = reading.tokens[phrase?.head ?? -1];
  const isWhole = phrase !== undefined && firstFrom(reading.phrases, source.start) === index;
  if (!phrase || !head || !isWhole || !matterWords().voices.has(head.lemma.toLowerCase())) return undefined;
  const sides = speakersFor(reading, index);
  return sides.length === 1 ? sides[0] : undefined;
}
