import type { TimelineEvent } from "../../model/index.js";
import type { DayIn } from "../days-in.js";
import type { Source } from "./line.js";

type Dated = Pick<TimelineEvent, "when" | "evidence" | "text">;

/** Tells whether the day of an event can stand before its words: it is that of what they tell first of all, in one report at least. */
export function isStamped(source: Source, event: Dated): boolean {
  if (event.when === undefined) return false;
  const named = daysOf(source, event);
  return (named.length === 0 || named.some(({ isOwn }) => isOwn)) && !isOfSeveral(event);
}

/** Tells whether something is only done before or after the day of an event, in all reports. */
export function isBeside(source: Source, event: Dated): boolean {
  const named = daysOf(source, event);
  return named.length > 0 && named.every((day) => day.isBeside);
}

const daysOf = (source: Source, { when, evidence }: Dated): readonly DayIn[] =>
  evidence.flatMap((e) => source.daysIn(e)).filter(({ words }) => words === when?.text);

/** "There have been three walkouts, on 12 May, 9 June and 7 July": the first of them is not the day. */
function isOfSeveral({ text, when }: Dated): boolean {
  const at = when === undefined ? -1 : text.indexOf(when.text);
  const behind = at < 0 ? "" : text.slice(at + (when?.text.length ?? 0));
  return /^, (?:\d{1,2} \p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+\.? \d{1,2})(?:,? and |, )(?:\d|\p{Lu})/u.test(behind);
}
