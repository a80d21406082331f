import { matterWords } from "../../knowledge/issues.js";
import { meetingWords } from "../../knowledge/meetings.js";
import { proposalWords } from "../../knowledge/negotiation.js";
import { bySentence } from "../../model/by-sentence.js";
import type { Clause, NounPhrase } from "../../model/index.js";
import type { EventInput } from "../events/event-input.js";

/**
 * Gives what somebody proposes by the words that tell it from other things, "voluntary register" of "proposed a voluntary register in
 * which gifts could be shown": a thing that is made and not there yet, and of which more is told than its noun.
 */
export function thingPut(reading: EventInput, { object, verb }: Clause): string | undefined {
  const phrase = reading.phrases[object ?? -1];
  const head = reading.tokens[phrase?.head ?? -1];
  if (!phrase || head?.xpos !== "NN" || !["a", "an"].includes(reading.tokens[phrase.first]?.norm ?? ""))
    return undefined;
  const { heads, loose, unproposed, weak } = proposalWords();
  const { behalf, negotiators } = matterWords();
  const lemma = head.lemma.toLowerCase();
  const isOther = [unproposed, meetingWords().nouns, negotiators, behalf].some((words) => words.has(lemma));
  const isPaper = [heads, weak, loose].some((words) => words.has(lemma));
  if (isOther || isPaper || !isTold(reading, phrase, verb)) return undefined;
  const words = reading.tokens.slice(phrase.first + 1, phrase.head + 1);
  return words.length > LONGEST
    ? undefined
    : words
        .map((t) => t.text)
        .join(" ")
        .replaceAll(" - ", "-");
}

/** "A register in which ...", "a two-year phase-in of the fee". */
function isTold(reading: EventInput, { end, first, head, last }: NounPhrase, verb: number): boolean {
  const link = reading.tokens[last]?.norm ?? "";
  const isLed = LINKS.has(link) || /^(?:whereby|which|that)$/.test(reading.tokens[last + 1]?.norm ?? "");
  const isQualified = head - first > 1;
  const isBehind = bySentence(reading.clauses, reading.tokens[head]?.sentence ?? -1).some((i) => {
    const clause = reading.clauses[i];
    return clause?.kind === "relative" && clause.verb !== verb && clause.start >= end && clause.start - end < NEAR;
  });
  return isQualified && (isLed || isBehind);
}

const LINKS = new Set(["of", "for", "on", "under", "in", "whereby", "that", "which", "to"]);

/** Characters from a thing to the clause that tells of it. */
const NEAR = 12;

/** Words of a name, at most. */
const LONGEST = 5;
