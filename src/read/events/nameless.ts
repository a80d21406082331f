import { meetingWords } from "../../knowledge/meetings.js";
import { firstFrom, type Span } from "../../model/index.js";
import type { EventInput } from "./event-input.js";
import type { MeetingNoun } from "./meeting-noun.js";

const LEADS = new Set(["between", "of", "among"]);

/** Gives those who meet where a noun tells them by their office alone: "a dinner for the two ministers", "a summit of the three presidents". */
export function namelessAt({ tokens, phrases }: EventInput, { phrase }: MeetingNoun): Span | undefined {
  const led = tokens[phrase.last];
  if (!led || !LEADS.has(led.norm)) return undefined;
  const behind = phrases[firstFrom(phrases, led.end)];
  const head = tokens[behind?.head ?? -1];
  if (!behind || !head || behind.first !== phrase.last + 1 || !/^NNP?S$/.test(head.xpos)) return undefined;
  const { groups, officers, assemblies } = meetingWords();
  const lemma = head.lemma.toLowerCase();
  if (![groups, officers, assemblies].some((list) => list.has(lemma))) return undefined;
  const first = tokens[behind.first]?.upos === "DET" ? behind.first + 1 : behind.first;
  return { start: tokens[first]?.start ?? behind.start, end: behind.end };
}
